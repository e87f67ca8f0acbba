"""Papers of a set that went back: those in order stay as they are (TVET578-18)."""

from hashlib import sha256

from odoo import fields, models

from ..rules.verdict import block

# What makes a paper another paper, besides its file and its courses.
FACTS = (
    "kind",
    "type_id",
    "number",
    "issued_on",
    "expires_on",
    "issuer_id",
    "profession",
    "qualification",
    "qualification_level",
    "on_paper",
)
LINE_FACTS = (
    "name",
    "volume",
    "volume_unit",
    "grade",
    "conversion_id",
    "competences",
    "goals",
    "content",
    "assessment",
)


class RecognitionDocument(models.Model):
    _inherit = "recognition.document"
    _guarded = frozenset(
        {"locked", "disposed_on", "disposed_by", "disposed_sha256", "sheets"}
    )

    locked = fields.Boolean(
        string="In order",
        copy=False,
        help="Nothing was wrong with it when the set went back: it stays as it is.",
    )

    def _frozen_verdicts(self, field_names):
        """What was handed in stays; in a returned set, what is in order."""
        return super()._frozen_verdicts(field_names) or [
            block("paper_in_order", "TVET578-18", paper=document.display_name)
            for document in self
            if document.locked
        ]

    def _prints(self):
        """Return what each paper looks like, so that a change is seen later.

        :return: a digest of its facts, its file and its courses, by the paper's id
        :rtype: dict[int, str]
        """
        # Files of a field follow the rights of their record, read here.
        files = (
            self.env["ir.attachment"]
            .sudo()
            .search_fetch(
                [
                    ("res_model", "=", self._name),
                    ("res_field", "=", "file"),
                    ("res_id", "in", self.ids),
                ],
                ["res_id", "checksum"],
            )
        )
        sums = {file.res_id: file.checksum for file in files}
        return {
            document.id: sha256(
                repr(
                    [
                        _facts(document, FACTS),
                        sums.get(document.id),
                        [_facts(line, LINE_FACTS) for line in document.achievement_ids],
                    ]
                ).encode()
            ).hexdigest()
            for document in self
        }


def _facts(record, names):
    """Return the values of a record as plain ones."""
    return [
        record[name].id if record._fields[name].relational else record[name]
        for name in names
    ]
