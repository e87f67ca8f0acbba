"""Bands of a grade scale."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import grades, written_grade
from ..rules.verdict import block

TRADITIONAL = [
    ("excellent", "Excellent"),
    ("good", "Good"),
    ("satisfactory", "Satisfactory"),
    ("unsatisfactory", "Unsatisfactory"),
]


class RecognitionScaleBand(models.Model):
    """One letter of a scale with its percents and equivalents (CT152-T2).

    Kept by managers together with the scale; frozen once a case uses the scale.
    """

    _name = "recognition.scale.band"
    _description = "Band of a grade scale"
    _inherit = ["recognition.master", "recognition.guarded"]
    _order = "scale_id, percent_low desc, id"
    _rec_name = "letter"

    _text_limits = {"letter": 8}

    scale_id = fields.Many2one(
        comodel_name="recognition.scale", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="scale_id.company_id", store=True, index=True)
    letter = fields.Char(
        required=True, help="Latin letter, as it goes to the transcript."
    )
    digital = fields.Float(
        string="Digital equivalent",
        digits=(4, 2),
        aggregator=None,
        help="Counts in the GPA (CT152-2(28)).",
    )
    percent_low = fields.Integer(string="From, %", required=True, aggregator=None)
    percent_high = fields.Integer(string="To, %", required=True, aggregator=None)
    traditional = fields.Selection(
        selection=TRADITIONAL, string="Traditional grade", required=True
    )
    positive = fields.Boolean(
        default=True, help="Credits are awarded on positive grades only (CT152-39)."
    )

    _letter_uniq = models.Constraint(
        "UNIQUE (scale_id, letter)", "A letter stands once in a scale."
    )
    _percent_range = models.Constraint(
        "CHECK (percent_low >= 0 AND percent_low <= percent_high"
        " AND percent_high <= 100)",
        "A band goes from a lower to a higher percent between 0 and 100.",
    )
    _digital_range = models.Constraint(
        "CHECK (digital >= 0)", "A digital equivalent is not negative."
    )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        """Create bands, their letters in Latin script."""
        return super().create([self._latin(vals) for vals in vals_list])

    def write(self, vals):
        """Write bands, their letters in Latin script."""
        return super().write(self._latin(vals))

    @api.model
    def _latin(self, vals):
        # А, В, С typed on a Cyrillic keyboard look the same and compare differently.
        if vals.get("letter"):
            return {**vals, "letter": written_grade.normalise(vals["letter"])}
        return vals

    def _frozen_verdicts(self, field_names):
        """Bands that cases were graded by stay (R544-O.1)."""
        return [
            block("scale_in_use", "R544-O.1", scale=scale.name)
            for scale in self.scale_id._used()
        ]

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _values(self):
        """Return these bands for the rules, highest first.

        :rtype: tuple[Band, ...]
        """
        return tuple(
            grades.Band(
                letter=band.letter,
                digital=Decimal(str(band.digital)),
                low=band.percent_low,
                high=band.percent_high,
                traditional=band.traditional,
                positive=band.positive,
            )
            for band in self.sorted("percent_low", reverse=True)
        )
