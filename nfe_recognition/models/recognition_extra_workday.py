"""Working days beyond the working week (S-26, C-31)."""

from odoo import api, fields, models
from odoo.tools import format_date


class RecognitionExtraWorkday(models.Model):
    """A weekly day off that is worked, by decree or by order of the institution.

    Managers enter them, mostly with the holidays of a year; every role reads them.
    Deadlines count them as working days.
    """

    _name = "recognition.extra.workday"
    _description = "Extra working day"
    _inherit = ["recognition.master"]
    _order = "day desc, id desc"
    _check_company_auto = True

    name = fields.Char(string="Reason", required=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    day = fields.Date(
        required=True, help="Worked although it is a weekly day off (TVET578-A1.7)."
    )

    _day_uniq = models.Constraint(
        "UNIQUE (company_id, day)", "This day is entered as a working day already."
    )

    @api.depends("name", "day")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for extra in self:
            extra.display_name = self.env._(
                "%(day)s, %(name)s",
                day=format_date(self.env, extra.day),
                name=extra.name or "",
            )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        days = super().create(vals_list)
        days.company_id._recognition_recount()
        return days

    def write(self, vals):
        result = super().write(vals)
        self.company_id._recognition_recount()
        return result

    def unlink(self):
        companies = self.company_id
        result = super().unlink()
        companies._recognition_recount()
        return result
