"""What the type of the commission asks of its sittings (ATT125-34, TVET578-6)."""

from odoo import models

from ..rules import bodies


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    def _signers_rule(self):
        """Return who signs the protocol of this sitting (S-19; ATT125-34).

        :return: ``"chair_secretary"`` or ``"chair_members_secretary"``
        """
        self.ensure_one()
        profile = self.commission_id.type_id._profile()
        return bodies.signers(profile, self.regulation_id.signers)

    def _recording_needed(self):
        """Return True where the final sitting of the commission is recorded.

        Of an examination commission it always is (TVET578-6 para 2).
        """
        self.ensure_one()
        return self.commission_id.type_id.final_recording

    def action_open_composition(self):
        """Open the commission as it was on the day of this sitting (CT152-42)."""
        self.ensure_one()
        self.check_access("read")
        return self.commission_id._show_composition(self.day)
