"""Papers whose file was erased; their sheets in the personal file (S-14, YU-5.10)."""

from odoo import fields, models


class RecognitionDocument(models.Model):
    _inherit = "recognition.document"

    disposed_on = fields.Datetime(
        string="File erased on",
        copy=False,
        help="By a disposal list, after the day until which it was kept (S-14).",
    )
    disposed_by = fields.Many2one(
        comodel_name="res.users",
        string="Erasure confirmed by",
        copy=False,
        ondelete="restrict",
    )
    disposed_sha256 = fields.Char(string="SHA-256 of the file erased", copy=False)
    sheets = fields.Integer(
        copy=False,
        aggregator=None,
        help="Sheets of the paper in the personal file (YU-5.10).",
    )
