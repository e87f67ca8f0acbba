"""Which papers make the set of this kind of case, said before any is entered."""

from odoo import api, fields, models


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    set_note = fields.Char(
        string="Complete set",
        compute="_compute_set_note",
        help="Papers that this kind of case asks for (S-30; R544-13, R544-24, YU-5.2, "
        "CT152-47).",
    )

    @api.depends("route_id.paper_ids")
    @api.depends_context("lang")
    def _compute_set_note(self):
        for case in self:
            names = case.route_id.paper_ids.mapped("display_name")
            case.set_note = ", ".join(name.lower() for name in names)
