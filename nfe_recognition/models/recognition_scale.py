"""Grade scales: letters, digital equivalents and percents."""

from decimal import Decimal

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..rules import grades
from ..rules.verdict import block, blocking
from .sentences import sentences


class RecognitionScale(models.Model):
    """A letter scale that decisions are graded by (CT152-2(20), CT152-36, CT152-T2).

    Managers keep scales; every role reads them. Once a case was filed under an
    edition with the scale, its bands stay as they are (R544-O.1): copy the scale and
    enter the copy in a new edition.
    """

    _name = "recognition.scale"
    _description = "Grade scale"
    _inherit = ["recognition.master"]
    _order = "name, id"
    _check_company_auto = True

    name = fields.Char(required=True, translate=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        index=True,
        help="Empty: shared by all institutions.",
    )
    active = fields.Boolean(default=True)
    band_ids = fields.One2many(
        comodel_name="recognition.scale.band",
        inverse_name="scale_id",
        string="Bands",
        copy=True,
    )
    regulation_ids = fields.One2many(
        comodel_name="recognition.regulation",
        inverse_name="scale_id",
        string="Editions",
    )
    in_use = fields.Boolean(
        string="Used by cases",
        compute="_compute_in_use",
        help="A case was filed under an edition with this scale.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("regulation_ids")
    def _compute_in_use(self):
        used = self._used()
        for scale in self:
            scale.in_use = scale in used

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("band_ids")
    def _check_bands(self):
        """Bands cover every percent from 0 to 100 exactly once (CT152-T2)."""
        for scale in self.filtered("band_ids"):
            scale._invalid(scale._band_verdicts())

    @api.constrains("company_id")
    def _check_company_id(self):
        """A scale that others' editions use stays shared."""
        for scale in self.filtered("company_id"):
            editions = scale._all_editions()
            if any(edition.company_id != scale.company_id for edition in editions):
                scale._invalid([block("scale_shared", "", scale=scale.name)])

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def copy_data(self, default=None):
        """Return the values of the copies, each with a name of its own."""
        return self._copied_names(super().copy_data(default), default)

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _all_editions(self):
        # Editions count whoever may see them, archived ones too.
        return self.sudo().with_context(active_test=False).regulation_ids

    def _used(self):
        """Return those of these scales that filed cases are graded by."""
        used = self._all_editions()._used().scale_id
        return self.filtered(lambda scale: scale.id in used.ids)

    def _band_verdicts(self):
        """Return what is wrong with the bands as a whole (CT152-T2).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        if not self.band_ids:
            return [block("scale_without_bands", "CT152-T2", scale=self.name)]
        return grades.check_bands(self.band_ids._values())

    def _bands(self):
        """Return the bands for the rules, highest first.

        :rtype: tuple[Band, ...]
        :raises UserError: where the bands leave a percent out or cover one twice
        """
        if refused := blocking(self._band_verdicts()):
            raise UserError("\n".join(sentences(self.env, refused)))
        return self.band_ids._values()

    def _lowest_positive(self):
        """Return the lowest percent that is a positive grade, or None (CT152-36).

        :rtype: Decimal | None
        """
        lows = self.band_ids.filtered("positive").mapped("percent_low")
        return Decimal(min(lows)) if lows else None
