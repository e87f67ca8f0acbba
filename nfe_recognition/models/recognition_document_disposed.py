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

    def _named_in_list(self, kinds):
        """Return what stands on a disposal list: the kind with its number.

        Managers, who keep the lists, do not learn the number of an identity paper.

        :param dict kinds: names of the kinds of papers
        :rtype: str
        """
        self.ensure_one()
        number = self.kind != "identity" and self.number
        kind = self.type_id.name or kinds[self.kind]
        return f"{kind} · {number}" if number else kind
