"""What whoever presides does himself: he opens and closes the sitting (R544-12)."""

from odoo import api, models


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    @api.depends("state", "presider_id", "attendance_ids.present")
    @api.depends_context("uid")
    def _compute_can(self):
        super()._compute_can()
        for sitting in self._presided():
            sitting.can_open = sitting.state == "planned"
            sitting.can_close = sitting.state == "open"

    def _presided(self):
        """Return those of these sittings over which the current user presides.

        Of a planned one whoever would preside by who attends: the chair; in his absence
        the deputy; before the election whom the order names (R544-12, S-32).
        """
        user = self.env.user
        if not user.has_group("nfe_recognition.group_member"):
            return self.browse()
        kept = self.filtered(
            lambda sitting: sitting.id and sitting.state in ("planned", "open")
        )
        return kept.filtered(
            lambda sitting: sitting._present_presider().user_id == user
        )

    def _present_presider(self):
        """Return who presides, or would preside if the sitting opened now."""
        self.ensure_one()
        if self.state == "open":
            return self.presider_id
        return self._presider()[1] or self.presider_id.browse()

    def action_open(self):
        """Open the sittings: by their secretary, or by whoever presides (R544-12)."""
        # Who presides writes no sitting; the step counts for him, judged the same way.
        mine = self._presided()
        if mine:
            super(RecognitionSitting, mine.sudo()).action_open()
        if mine != self:
            super(RecognitionSitting, self - mine).action_open()

    def action_close(self):
        """Close the sittings: by their secretary, or by whoever presides (R544-12)."""
        mine = self._presided()
        # As for opening.
        if mine:
            super(RecognitionSitting, mine.sudo()).action_close()
        if mine != self:
            super(RecognitionSitting, self - mine).action_close()
