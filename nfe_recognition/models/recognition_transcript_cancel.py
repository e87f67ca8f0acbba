"""Entries that are cancelled by a counter-entry: none is changed or taken out."""

from odoo import api, fields, models

from ..rules import appeal as rules


class RecognitionTranscriptEntry(models.Model):
    _inherit = "recognition.transcript.entry"

    cancels_id = fields.Many2one(
        comodel_name="recognition.transcript.entry",
        string="Cancels",
        index="btree_not_null",
        ondelete="restrict",
        check_company=True,
        copy=False,
        help="The entry that this counter-entry takes back: another decision stands in "
        "the place of the one that it rests on (S-18).",
    )
    cancelled_by_ids = fields.One2many(
        comodel_name="recognition.transcript.entry",
        inverse_name="cancels_id",
        string="Cancelled by",
    )
    standing = fields.Boolean(
        string="Counts",
        compute="_compute_standing",
        store=True,
        precompute=True,
        help="Neither a counter-entry nor cancelled by one.",
    )

    _cancels_uniq = models.UniqueIndex(
        "(cancels_id) WHERE cancels_id IS NOT NULL", "An entry is cancelled once."
    )

    @api.depends("cancels_id", "cancelled_by_ids")
    def _compute_standing(self):
        for entry in self:
            pairs = [(entry, entry.cancels_id or None)]
            pairs += [(other, entry) for other in entry.cancelled_by_ids]
            entry.standing = entry in rules.standing(pairs)

    @api.depends("cancels_id")
    def _compute_display_name(self):
        result = super()._compute_display_name()
        for entry in self.filtered("cancels_id"):
            entry.display_name = self.env._(
                "%(entry)s, cancelled", entry=entry.display_name
            )
        return result


class RecognitionExemption(models.Model):
    _inherit = "recognition.exemption"

    standing = fields.Boolean(
        related="entry_id.standing",
        string="Counts",
        store=True,
        precompute=True,
        help="Its entry stands in the transcript (R544-19).",
    )


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    def _seal_payload(self):
        """A question on an appeal says which one, and what was put to the vote."""
        appeal = {"appeal": self.appeal_id.number or "", "remedy": self.remedy or ""}
        return super()._seal_payload() | appeal
