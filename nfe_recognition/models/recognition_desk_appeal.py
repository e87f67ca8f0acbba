"""Piles of appeals: on the desk only where appeals are heard (S-18)."""

from odoo import api, fields, models
from odoo.fields import Domain


class RecognitionDesk(models.Model):
    _inherit = "recognition.desk"

    appeals_only = fields.Boolean(
        string="Only where appeals are heard",
        help="Shown to people of institutions whose edition hears appeals (S-18).",
    )
    shown = fields.Boolean(compute="_compute_shown", search="_search_shown")

    @api.depends("appeals_only")
    @api.depends_context("uid")
    def _compute_shown(self):
        heard = self.env["ir.ui.menu"]._recognition_appeals_heard()
        for desk in self:
            desk.shown = heard or not desk.appeals_only

    @api.model
    def _search_shown(self, operator, value):
        if operator != "in":
            return NotImplemented
        heard = self.env["ir.ui.menu"]._recognition_appeals_heard()
        return Domain.TRUE if heard else Domain("appeals_only", "=", False)
