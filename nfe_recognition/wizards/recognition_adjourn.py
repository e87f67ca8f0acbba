"""Adjournment of a sitting to another day (R544-17)."""

from odoo import api, fields, models


class RecognitionAdjourn(models.TransientModel):
    """When and where a sitting goes on; for its secretary."""

    _name = "recognition.adjourn"
    _description = "Adjournment of a sitting"
    _inherit = ["recognition.record"]

    sitting_id = fields.Many2one(
        comodel_name="recognition.sitting",
        required=True,
        readonly=True,
        ondelete="cascade",
    )
    date = fields.Datetime(string="Goes on at", required=True)
    place = fields.Char(
        compute="_compute_place", store=True, readonly=False, precompute=True
    )

    @api.depends("sitting_id")
    def _compute_place(self):
        for wizard in self:
            wizard.place = wizard.sitting_id.place

    def action_adjourn(self):
        """Adjourn the sitting."""
        self.ensure_one()
        self.sitting_id._adjourn(self.date, self.place, fields.Datetime.now())
        return {"type": "ir.actions.act_window_close"}
