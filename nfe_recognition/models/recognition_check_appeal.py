"""Appeals in the register of printed documents (D-31)."""

from odoo import fields, models


class RecognitionCheck(models.Model):
    _inherit = "recognition.check"

    kind = fields.Selection(
        selection_add=[("appeal", "Appeal")], ondelete={"appeal": "cascade"}
    )
