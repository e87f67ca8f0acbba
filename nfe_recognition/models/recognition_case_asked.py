"""Cases that the commission gives back for more information (R544-17)."""

from odoo import api, fields, models

from ..rules import defects


class RecognitionConclusion(models.Model):
    _inherit = "recognition.conclusion"

    replaced = fields.Boolean(
        copy=False,
        help="The commission asked for more; a later conclusion takes its place, and "
        "this one stays as it was submitted (R544-16).",
    )
    asked_more = fields.Text(related="case_id.asked_more")


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    def _awaits_conclusion(self):
        """Return True where no conclusion is there that still stands (R544-16)."""
        self.ensure_one()
        # Whoever sends a case to the experts may not read every conclusion.
        known = self.sudo().conclusion_ids
        return all(conclusion.replaced for conclusion in known)


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    asked_more = fields.Text(
        string="The commission asks",
        compute="_compute_asked_more",
        compute_sudo=True,  # whoever has the case is told what it came back for
    )

    @api.depends("state", "item_ids.state")
    @api.depends_context("lang")
    def _compute_asked_more(self):
        for case in self:
            asked = case._asked_items()
            case.asked_more = asked[0]._asked_sentence() if asked else False

    def _asked_items(self):
        """Return the returned questions that this case has not come back with yet."""
        self.ensure_one()
        if self.state not in ("draft", "submitted", "registered", "expertise"):
            return self.item_ids.browse()
        returned = self.item_ids.filtered(
            lambda item: item.state == "returned" and item.sitting_id.state == "closed"
        )
        # The last sitting counts, whose questions on a case say the same.
        last = max(returned.sitting_id.mapped("closed_on"), default=None)
        return returned.filtered(lambda item: item.sitting_id.closed_on == last)

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def _ask_more(self, items, moment):
        """Take the cases of returned questions to where information is missing.

        :param items: returned ``recognition.item`` of a sitting that is being closed
        :param datetime moment: moment of that step
        """
        # Drafts are out of the secretary's sight, papers and conclusions belong to
        # others: what the commission asks takes the case there all the same.
        items = items.sudo()
        cases = items.case_id
        cases._end_duties()
        # A set that is opened again is compared anew, all of it.
        back = items.filtered(lambda item: item.asked_whom == "learner").case_id
        claims = items.claim_id | back.claim_ids
        claims.conclusion_ids._step_write({"replaced": True})
        # The next ones take their place in the index.
        claims.conclusion_ids.flush_recordset(["replaced"])
        for (whom, due), asked in items.grouped(
            lambda item: (item.asked_whom, item.answer_due)
        ).items():
            group = asked.case_id
            if whom == "learner":
                group._ask_learner(asked, moment)
            else:
                group._ask_experts()
            group._set_asked_deadline(due, whom)
        back._notify("returned")
        (cases - back)._set_duty("conclude")

    def _ask_learner(self, items, moment):
        """Open the sets again, with what the commission asks as their defect."""
        self.open_defect_ids._step_write({"fixed": True})
        self.document_ids._step_write({"locked": False})
        texts = {item.case_id: item.asked for item in items}
        self.env["recognition.defect"]._step_create(
            [
                case._defect_values(defects.Defect("other", texts[case]), {})
                for case in self
            ]
        )
        for case in self:
            case._step_write(
                {
                    "state": "draft",
                    "returned_on": moment,
                    "return_note": texts[case],
                }
            )

    def _ask_experts(self):
        """Open a further conclusion on each claim that the commission returned."""
        for group, cases in self.grouped("expert_group_id").items():
            cases._step_write({"state": "expertise"})
            cases._create_conclusions(group)

    def _set_asked_deadline(self, due, whom):
        """Keep the day that the commission named as the deadline at hand.

        :param date due: until when it is answered
        :param str whom: ``"learner"`` or ``"experts"``
        """
        stamp = "correction_due" if whom == "learner" else "expert_due"
        for (company, soon), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id.soon_days)
        ).items():
            values = company._recognition_named_deadline(due, soon)
            cases._step_write(
                {**values, "deadline_clause": "R544-17", stamp: values["deadline"]}
            )
