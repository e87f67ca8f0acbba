"""Withdrawal of an application at the learner's wish."""

from odoo import fields, models


class RecognitionWithdraw(models.TransientModel):
    """What the learner said on withdrawing; for intake officers."""

    _name = "recognition.withdraw"
    _description = "Withdrawal"
    _inherit = ["recognition.record"]

    case_ids = fields.Many2many(comodel_name="recognition.case", required=True)
    reason = fields.Text(required=True)

    def action_withdraw(self):
        """Withdraw the cases."""
        self.ensure_one()
        self.case_ids._withdraw(self.reason, fields.Datetime.now())
        return {"type": "ir.actions.act_window_close"}
