"""Papers on their way into the personal file (YU-5.10)."""

from odoo import fields, models


class RecognitionFilePapersLine(models.TransientModel):
    """One paper and its sheets."""

    _name = "recognition.file.papers.line"
    _description = "Paper into the personal file"
    _inherit = ["recognition.record"]

    wizard_id = fields.Many2one(
        comodel_name="recognition.file.papers",
        required=True,
        index=True,
        ondelete="cascade",
    )
    document_id = fields.Many2one(
        comodel_name="recognition.document", string="Paper", required=True
    )
    sheets = fields.Integer(default=1)
