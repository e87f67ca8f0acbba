"""Receipt of extracts by a body outside (ATT125-34)."""

from odoo import fields, models


class RecognitionExtractReceipt(models.TransientModel):
    """Who received extracts outside, and when; for secretaries."""

    _name = "recognition.extract.receipt"
    _description = "Receipt of extracts"
    _inherit = ["recognition.record"]

    extract_ids = fields.Many2many(
        comodel_name="recognition.extract", string="Extracts", required=True
    )
    name = fields.Char(string="Received by", required=True)
    received_on = fields.Datetime(
        required=True, default=lambda self: fields.Datetime.now()
    )

    def action_note(self):
        """Note the receipt."""
        self.ensure_one()
        self.extract_ids._note_receipt(
            self.name, self.received_on, fields.Datetime.now()
        )
        return {"type": "ir.actions.act_window_close"}
