"""Printed ends of chains in the register of printed documents (CT152-42)."""

from odoo import fields, models


class RecognitionCheck(models.Model):
    _inherit = "recognition.check"

    kind = fields.Selection(
        selection_add=[("seal", "End of the chain of seals")],
        ondelete={"seal": "cascade"},
    )
