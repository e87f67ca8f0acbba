"""Settings of the institution, on Odoo's settings page."""

from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    recognition_kind = fields.Selection(
        related="company_id.recognition_kind", readonly=False, required=True
    )
    recognition_profile = fields.Selection(
        related="company_id.recognition_profile", readonly=False, required=True
    )
    recognition_subordination = fields.Selection(
        related="company_id.recognition_subordination", readonly=False, required=True
    )
    recognition_name = fields.Char(
        related="company_id.recognition_name", readonly=False
    )
    recognition_place = fields.Char(
        related="company_id.recognition_place", readonly=False
    )
    recognition_commission_id = fields.Many2one(
        related="company_id.recognition_commission_id", readonly=False
    )
    recognition_lang = fields.Selection(
        related="company_id.recognition_lang", readonly=False
    )
