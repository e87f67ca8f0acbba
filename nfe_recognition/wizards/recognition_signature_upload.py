"""Handing in a signature file of a qualified electronic signature (R544-17)."""

import base64

from odoo import fields, models


class RecognitionSignatureUpload(models.TransientModel):
    """The file that a signing program made; for signers and secretaries."""

    _name = "recognition.signature.upload"
    _description = "Signature file, handed in"
    _inherit = ["recognition.record"]

    protocol_id = fields.Many2one(comodel_name="recognition.protocol", required=True)
    file = fields.Binary(string="Signature file", required=True, attachment=False)
    file_name = fields.Char()

    def action_add(self):
        """Judge the file against the sealed PDF and keep it."""
        self.ensure_one()
        whole = self.with_context(bin_size=False, bin_size_file=False)
        self.protocol_id._add_signature_file(
            base64.b64decode(whole.file), self.file_name or "", fields.Datetime.now()
        )
        return {"type": "ir.actions.act_window_close"}
