"""What the type of a commission asks of sittings (R544-11, TVET578-6, ATT125-34)."""

from odoo import api, fields, models

from ..rules import bodies, body_votes


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    allow_abstain = fields.Boolean(
        string="Abstention offered",
        compute="_compute_allow_abstain",
        # Whoever votes is told, and need not read types and editions for it.
        compute_sudo=True,
    )

    @api.depends("commission_id.type_id.abstention", "regulation_id.allow_abstain")
    def _compute_allow_abstain(self):
        for sitting in self:
            sitting.allow_abstain = body_votes.abstention(
                sitting.commission_id.type_id.abstention or "edition",
                edition=sitting.regulation_id.allow_abstain,
            )

    def _quorum_share(self):
        """Return the share of members that must attend (S-07; TVET578-6).

        :return: numerator and denominator; 0 of anything where nothing sets a quorum
        """
        self.ensure_one()
        kind, edition = self.commission_id.type_id, self.regulation_id
        return body_votes.quorum(
            (kind.quorum_num, kind.quorum_den),
            (edition.quorum_num, edition.quorum_den or 1),
            code=kind.code,
        )

    def _tie_rule(self):
        """Return what becomes of a question with equal votes (S-08; TVET578-6).

        :return: ``"chair"`` or ``"none"``
        """
        self.ensure_one()
        own = self.commission_id.type_id.tie_rule or "edition"
        return body_votes.tie_rule(own, self.regulation_id.tie_rule)

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
