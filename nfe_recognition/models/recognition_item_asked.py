"""The third outcome of a question: returned for more information (R544-17)."""

from odoo import fields, models

from ..rules import asking
from ..rules.verdict import block, ok

ASKED = [("learner", "Learner"), ("experts", "Experts")]


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    asked_whom = fields.Selection(
        selection=ASKED,
        string="Asked of",
        copy=False,
        help="Where the information is missing and the case goes back to.",
    )
    asked = fields.Text(string="What is asked", copy=False)
    answer_due = fields.Date(string="Answer by", copy=False)
    can_return = fields.Boolean(compute="_compute_can")

    def _compute_can(self):
        result = super()._compute_can()
        for item in self:
            item.can_return = item.can_put_off and item.kind == "claim"
        return result

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _return_verdicts(self, whom, text, due):
        """Return what keeps this case from going back for more information (R544-17).

        :param str whom: ``"learner"`` or ``"experts"``
        :param str text: what is asked
        :param date due: until when
        :rtype: list[Verdict]
        """
        self.ensure_one()
        if self.state not in ("pending", "voting"):
            return [block("question_settled", "R544-17", question=self.title)]
        if self.sitting_id.state != "open":
            name = self.sitting_id.display_name
            return [block("sitting_not_open", "R544-17", sitting=name)]
        case = self.case_id
        answered = self.sitting_id.item_ids.filtered(
            lambda item: item.case_id == case and item.state in ("adopted", "rejected")
        )
        return asking.judge(
            case.display_name,
            whom=whom,
            text=text,
            due=due or None,
            day=self.sitting_id.day,
            examined=case.with_experts,
            decided_in_part=bool(answered) or any(case.claim_ids.mapped("decision")),
        )

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def _return_for_information(self, whom, text, due):
        """Give the whole cases of these questions back before they are decided.

        Every open question of a case in its sitting is returned with it; the case goes
        back when the sitting is closed, the questions stay with their outcome.

        :param str whom: ``"learner"`` or ``"experts"``
        :param str text: what is asked
        :param date due: until when
        """
        self.check_access("write")
        self._lock_with_sitting()
        for item in self:
            if item.kind != "claim":
                item._refuse([block("asked_claims_only", "R544-17")])
            item._refuse(item._return_verdicts(whom, text, due))
        whole = self.sitting_id.item_ids.filtered(
            lambda item: (
                item.state in ("pending", "voting")
                and item.kind == "claim"
                and any(
                    item.case_id == one.case_id and item.sitting_id == one.sitting_id
                    for one in self
                )
            )
        )
        whole._step_write(
            {
                "state": "returned",
                "block": 0,
                "asked_whom": whom,
                "asked": text.strip(),
                "answer_due": due,
            }
        )

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_return(self):
        """Open the return for more information."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Return for more information"),
            "res_model": "recognition.ask.more",
            "view_mode": "form",
            "target": "new",
            "context": {"default_item_ids": [fields.Command.set(self.ids)]},
        }

    # ------------------------------------------------------------------
    # Words
    # ------------------------------------------------------------------
    def _asked_sentence(self):
        """Return what is asked and until when, in the reader's language."""
        self.ensure_one()
        facts = {"text": self.asked, "due": self.answer_due, "day": self.day}
        return self._sentences([ok("asked_more", "R544-17", **facts)])[0]

    def _compute_result_sentence(self):
        super()._compute_result_sentence()
        for item in self:
            if item.state == "returned":
                item.result_sentence = item._asked_sentence()
