"""Questions on appeals: what is put to the vote, and who may hear it (S-18)."""

from odoo import api, fields, models

from ..rules import appeal as rules
from ..rules import commission as commission_rules
from ..rules.verdict import Term, block

REMEDIES = [
    ("recognise", "Recognise"),
    ("not_recognise", "Do not recognise"),
    ("return", "Return for a new decision"),
]


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    kind = fields.Selection(
        selection_add=[("appeal", "Appeal"), ("other",)],
        ondelete={"appeal": "cascade"},
    )
    appeal_id = fields.Many2one(
        comodel_name="recognition.appeal",
        copy=False,
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    grounds = fields.Text(related="appeal_id.grounds", string="Grounds of the appeal")
    appealed = fields.Text(
        string="Decision appealed",
        compute="_compute_appealed",
        compute_sudo=True,  # of the claim that this question puts to the reader
    )
    remedy = fields.Selection(
        selection=REMEDIES,
        string="Put to the vote",
        help="What the members are asked to adopt on the appeal. What is not adopted "
        "leaves the decision as it is.",
    )

    _claim_of_kind = models.Constraint(
        "CHECK ((kind IN ('claim', 'appeal')) = (claim_id IS NOT NULL))",
        "Questions on claims are put on the agenda from the cases that are ready.",
    )
    _claim_uniq = models.UniqueIndex(
        "(claim_id) WHERE state NOT IN ('put_off', 'returned') AND appeal_id IS NULL",
        "This claim is on another agenda already, or decided.",
    )
    _appeal_of_kind = models.Constraint(
        "CHECK ((kind = 'appeal') = (appeal_id IS NOT NULL))",
        "Questions on appeals are put on the agenda from the appeals accepted.",
    )
    _appeal_uniq = models.UniqueIndex(
        "(appeal_id) WHERE state != 'put_off' AND appeal_id IS NOT NULL",
        "This appeal is on another agenda already, or decided.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("appeal_id", "claim_id")
    @api.depends_context("lang")
    def _compute_appealed(self):
        for item in self:
            verdicts = item.appeal_id and item.claim_id._notice_verdicts()
            item.appealed = verdicts and "\n".join(item._sentences(verdicts))

    @api.depends("remedy", "exact_percent", "without_grade", "appeal_id.number")
    def _compute_title(self):
        return super()._compute_title()

    def _title(self):
        if self.kind != "appeal":
            return super()._title()
        facts = {
            "number": self.appeal_id.number,
            "discipline": self.discipline_id.name,
            "learner": self.learner_id.name,
        }
        if self.remedy == "recognise":
            return self.env._(
                "On appeal no. %(number)s of %(learner)s: to recognise "
                "“%(discipline)s”",
                **facts,
            )
        if self.remedy == "not_recognise":
            return self.env._(
                "On appeal no. %(number)s of %(learner)s: not to recognise "
                "“%(discipline)s”",
                **facts,
            )
        if self.remedy == "return":
            return self.env._(
                "On appeal no. %(number)s of %(learner)s: to return “%(discipline)s” "
                "for a new decision",
                **facts,
            )
        return self.env._(
            "Appeal no. %(number)s of %(learner)s on “%(discipline)s”", **facts
        )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _open_verdicts(self):
        verdicts = super()._open_verdicts()
        if self.kind != "appeal" or self.state != "pending":
            return verdicts
        return [*verdicts, *self._appeal_verdicts()]

    def _appeal_verdicts(self):
        """Return what keeps the appeal from the vote (S-18)."""
        verdicts = [commission_rules.may_decide(self.sitting_id._elected())]
        appeal = self.appeal_id
        if appeal.state != "heard":
            state = Term(f"appeal_state_{appeal.state}")
            facts = {"appeal": appeal.display_name, "state": state}
            verdicts.append(block("appeal_step_not_now", "", **facts))
        verdicts += appeal._hearing_verdicts(self.sitting_id.day)
        if self.remedy == "recognise":
            verdicts += self._grade_verdicts()
        return [*verdicts, *self._remedy_verdicts()]

    def _remedy_verdicts(self):
        """Judge what is put to the vote beside what was decided."""
        claim, recognises = self.claim_id, False
        if self.remedy == "recognise":
            recognises = self._grade_recognised()
        grade = claim._grade(self._put_percent()) if recognises else None
        return rules.remedy(
            self.discipline_id.name,
            self.remedy or None,
            appealed=self.appeal_id._appealed(),
            proposed=rules.Decision(
                recognised=recognises, percent=grade.percent if grade else None
            ),
            # Whether it is at work, whoever reads it.
            sits=self.case_id.sudo().commission_id.state == "active",
        )

    def _close_verdicts(self, caps):
        verdicts = super()._close_verdicts(caps)
        if verdicts or self.kind != "appeal":
            return verdicts
        if self._result_verdict().facts["adopted"]:
            return [caps[self]] if self in caps else []
        return []

    def _needs_reason(self):
        """An appeal is always decided with reasons: the appellant gave his."""
        if self.kind == "appeal":
            return self.state in ("adopted", "rejected")
        return super()._needs_reason()

    def _brings_credits(self):
        """Return True where adopting the question adds credits to the learner's."""
        self.ensure_one()
        return self.kind != "appeal" or (
            self.remedy == "recognise" and self.claim_id.decision != "recognised"
        )

    def _cap_verdicts(self):
        counted = self.filtered(lambda item: item._brings_credits())
        return super(RecognitionItem, counted)._cap_verdicts()

    def _adopted_elsewhere(self):
        found = super()._adopted_elsewhere()
        return found.filtered(lambda item: item._brings_credits())

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_put_off(self):
        """Let appeals put off wait for the next agenda."""
        result = super().action_put_off()
        self.appeal_id._leave_agenda()
        return result

    def unlink(self):
        appeals = self.appeal_id
        result = super().unlink()
        appeals._leave_agenda()
        return result
