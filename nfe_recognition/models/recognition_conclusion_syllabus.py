"""How fully the courses cover the syllabus, as of the filing (R544-9, CT152-13)."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import comparison


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    syllabus = fields.Binary(attachment=True, copy=False)
    syllabus_name = fields.Char(string="Syllabus file name", copy=False)
    syllabus_year = fields.Char(
        string="Syllabus of",
        copy=False,
        help="Syllabus of the discipline on the day of filing; the claim keeps it "
        "(CT152-13, CT152-15).",
    )

    def _freeze_syllabus(self):
        """Keep the syllabus that the discipline has today (CT152-13, CT152-15)."""
        for discipline, claims in self.grouped("discipline_id").items():
            kept = ("syllabus", "syllabus_name", "syllabus_year")
            # Also where only an earlier filing kept one.
            known = claims.filtered("syllabus_name") or claims.filtered("syllabus_year")
            if known or any(discipline[name] for name in kept):
                claims._step_write({name: discipline[name] for name in kept})


class RecognitionConclusion(models.Model):
    _inherit = "recognition.conclusion"

    syllabus = fields.Binary(related="claim_id.syllabus")
    syllabus_name = fields.Char(related="claim_id.syllabus_name")
    syllabus_year = fields.Char(related="claim_id.syllabus_year")
    syllabus_compared = fields.Boolean(
        string="Syllabus compared",
        help="The topics of the courses were laid beside the syllabus (R544-9).",
    )
    syllabus_percent = fields.Float(
        string="Syllabus covered, %",
        digits=(5, 2),
        aggregator="avg",
        help="How fully the courses cover the syllabus of the discipline (R544-9).",
    )
    syllabus_sentence = fields.Char(
        string="Coverage of the syllabus", compute="_compute_syllabus_sentence"
    )

    @api.depends("syllabus_compared", "syllabus_percent")
    @api.depends_context("lang")
    def _compute_syllabus_sentence(self):
        for conclusion in self:
            verdicts = conclusion._syllabus_verdicts()
            conclusion.syllabus_sentence = " ".join(conclusion._sentences(verdicts))

    @api.constrains("syllabus_compared", "syllabus_percent")
    def _check_syllabus_percent(self):
        """A percentage lies between 0 and 100 (R544-9)."""
        for conclusion in self:
            conclusion._refuse(conclusion._syllabus_verdicts())

    def _syllabus_verdicts(self):
        """Judge how fully the syllabus is covered (R544-9).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        stated = self.syllabus_compared or self.syllabus_percent
        percent = Decimal(str(self.syllabus_percent)) if stated else None
        return comparison.judge_syllabus(percent)
