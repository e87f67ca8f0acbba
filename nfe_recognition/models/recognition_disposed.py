"""What is left of an erased file; sheets in the personal file (S-14, YU-5.10)."""

from odoo import fields, models


class RecognitionDisposed(models.AbstractModel):
    """When a file was erased, who confirmed it, and which file it was (S-14)."""

    _name = "recognition.disposed"
    _description = "Record whose file may be erased"

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


class RecognitionSitting(models.Model):
    _name = "recognition.sitting"
    _inherit = ["recognition.sitting", "recognition.disposed"]


class RecognitionDocument(models.Model):
    _name = "recognition.document"
    _inherit = ["recognition.document", "recognition.disposed"]

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
