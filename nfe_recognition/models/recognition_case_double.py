"""Disciplines that a learner asks for twice (CT152-12)."""

from dataclasses import replace

from odoo import models

from ..rules import transcript
from .recognition_commission import OPEN_STATES


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    def _double_verdicts(self):
        """Judge what stands in the learner's transcript already (CT152-12)."""
        self.ensure_one()
        # The verdict must see every entry of the learner, whoever asks.
        entries = self.sudo().enrolment_id.entry_ids
        asked = {claim._place() for claim in self.claim_ids}
        registered = self.state not in ("draft", "submitted")
        modules = self._module_verdicts()
        if registered:
            # What was asked stays as it is; those who decide are warned (R544-13).
            modules = [replace(verdict, level="warn") for verdict in modules]
        return modules + [
            transcript.claimed(
                entry.discipline_id.name,
                protocol=entry.protocol_number,
                day=entry.protocol_date or "–",
                basis=entry.basis,
                registered=registered,
            )
            for entry in entries.filtered(lambda entry: entry._place() in asked)
            if entry.case_id != self._origin
        ]

    def _elsewhere_verdicts(self):
        """Warn of what other open cases of the learner ask for (CT152-12)."""
        self.ensure_one()
        # As above: intake and experts do not read every case of the learner.
        claims = self.env["recognition.claim"].sudo()
        others = claims.search(
            [
                ("case_id.partner_id", "=", self.partner_id.id),
                ("case_id.programme_id", "=", self.programme_id.id),
                ("case_id.state", "in", (*OPEN_STATES, "decided")),
                ("case_id", "!=", self._origin.id),
                ("discipline_id", "in", self.claim_ids.discipline_id.ids),
                ("decision", "!=", "not_recognised"),
                ("superseded", "=", False),
            ],
            order="case_id, sequence, id",
        )
        asked = {claim._place() for claim in self.claim_ids}
        return [
            transcript.claimed_elsewhere(
                claim.discipline_id.name, case=claim.case_id.display_name
            )
            for claim in others
            # What is posted already stands in the transcript: see above.
            if claim._place() in asked
            and "posted" not in claim.extract_ids.mapped("state")
        ]
