"""The grade that a question puts to the vote, and how it counts."""

from odoo import api, fields, models

from ..rules import grade_modes
from ..rules.verdict import block


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    without_grade = fields.Boolean(
        string="Pass without grade",
        copy=False,
        help="The qualification is recognised without a grade where the document shows "
        "none; it stays out of the average (S-38; R544-29, C-12).",
    )
    may_pass_ungraded = fields.Boolean(
        compute="_compute_grade_facts", compute_sudo=True
    )
    grade_kept = fields.Boolean(compute="_compute_grade_facts", compute_sudo=True)
    grade_source = fields.Selection(
        selection=[
            ("previous", "Transcript of the previous institution"),
            ("conversion", "Papers, converted"),
            ("control", "Interview or written control"),
            ("commission", "Commission"),
        ],
        string="Source of the grade",
        compute="_compute_grade_facts",
        compute_sudo=True,
        help="Where the grade comes from (YU-5.6, YU-5.8, AE-08).",
    )
    grade_sentence = fields.Char(
        string="How the grade counts",
        compute="_compute_grade_sentence",
        compute_sudo=True,  # of the claim that this question puts to the reader
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "claim_id.grade_kept",
        "claim_id.graded",
        "case_id.kind",
        "claim_id.control_ids.state",
    )
    def _compute_grade_facts(self):
        for item in self:
            claim = item.claim_id
            item.grade_kept = claim.grade_kept
            item.may_pass_ungraded = bool(claim) and not claim._ungraded_verdicts()
            item.grade_source = claim and grade_modes.grade_source(
                item.case_id.kind,
                written=claim.graded,
                control=claim._control_score() is not None,
            )

    @api.depends("exact_percent", "without_grade", "claim_id.grade_kept")
    @api.depends_context("lang")
    def _compute_grade_sentence(self):
        for item in self:
            verdicts = []
            if item.claim_id:
                verdicts = item._grade_verdicts() or [
                    item.claim_id._result_verdict(item._put_percent())
                ]
            item.grade_sentence = " ".join(item._sentences(verdicts))

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("exact_percent", "without_grade", "claim_id")
    def _check_grade(self):
        """A grade that is kept stays; without one only what may (YU-5.8, S-38)."""
        for item in self.filtered("claim_id"):
            if item.without_grade:
                item._refuse(item.claim_id._ungraded_verdicts())
            elif item.exact_percent:
                item._refuse(item.claim_id._kept_verdicts(item.exact_percent))

    def _put_percent(self):
        """Return the percentage put to the vote; None where it is no grade."""
        self.ensure_one()
        return None if self.without_grade else self.exact_percent

    def _grade_verdicts(self):
        """Return why this grade cannot be put to the vote (YU-5.6, YU-5.8, S-38).

        A grade below the threshold bars nothing here: what is adopted with it is not
        recognised, and the applicant is told why (YU-5.7).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        if self.without_grade:
            return self.claim_id._ungraded_verdicts()
        if not self.exact_percent:
            return [block("grade_unset", "YU-5.6", question=self.title)]
        return self.claim_id._kept_verdicts(self.exact_percent)

    def _grade_recognised(self):
        """Return True if the claim can be recognised with the grade put (YU-5.7)."""
        return self.claim_id._result_verdict(self._put_percent()).allowed
