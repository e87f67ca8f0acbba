"""The final sitting and its recording (TVET578-6, AE-26, D-28)."""

from odoo import api, fields, models

from ..rules import sitting as sitting_rules
from ..rules.verdict import block


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"
    _file_clause = "TVET578-6"
    _text_limits = {"place": 250, "recording_reference": 1000}

    final = fields.Boolean(
        string="Final sitting",
        tracking=True,
        help="The last one of its commission; of an examination commission it is "
        "recorded (TVET578-6).",
    )
    recording_media = fields.Selection(
        selection=[("audio", "Sound"), ("video", "Sound and pictures")],
        string="Recorded in",
    )
    recording_file = fields.Binary(string="Recording", attachment=True, copy=False)
    recording_file_name = fields.Char(string="Name of the recording's file")
    recording_reference = fields.Char(
        string="Recording is stored",
        copy=False,
        help="Where the recording is, if it is not attached (TVET578-6).",
    )
    recorded = fields.Boolean(compute="_compute_recorded")
    recording_needed = fields.Boolean(compute="_compute_recording_needed")

    @api.depends("recording_reference", "recording_file")
    def _compute_recorded(self):
        for sitting in self:
            sitting.recorded = sitting._is_recorded()

    @api.depends("final", "commission_id.type_id.final_recording")
    def _compute_recording_needed(self):
        for sitting in self:
            sitting.recording_needed = sitting.final and sitting._recording_needed()

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _is_recorded(self):
        """Return True if the recording is attached or written down where it is."""
        self.ensure_one()
        if (self.recording_reference or "").strip():
            return True
        # Only whether there is one: a film is not read for it, whoever may read it.
        files = self.env["ir.attachment"].sudo()
        mine = [("res_model", "=", self._name), ("res_field", "=", "recording_file")]
        return bool(files.search_count([*mine, ("res_id", "=", self._origin.id)]))

    def _close_verdicts(self):
        """A final sitting that has to be recorded closes with its recording (AE-26)."""
        recorded = self._is_recorded()
        return [
            *super()._close_verdicts(),
            *sitting_rules.judge_recording(
                final=self.final,
                needed=self._recording_needed(),
                file=recorded,
                reference=recorded,
            ),
        ]

    def _file_verdicts(self, field_name, content):
        """A recording is sound or pictures, not a paper (TVET578-6)."""
        if field_name != "recording_file":
            return super()._file_verdicts(field_name, content)
        if sitting_rules.is_recording(content):
            return []
        return [block("recording_of_other_kind", "TVET578-6")]
