"""Appeals before a sitting of the commission that hears them (S-18)."""

from odoo import api, fields, models

from ..rules.verdict import blocking
from .locks import lock


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    has_appeals = fields.Boolean(compute="_compute_has_appeals")

    @api.depends("item_ids.kind")
    def _compute_has_appeals(self):
        for sitting in self:
            sitting.has_appeals = "appeal" in sitting.item_ids.mapped("kind")

    # ------------------------------------------------------------------
    # Agenda
    # ------------------------------------------------------------------
    def action_add_ready_cases(self):
        """Put the appeals that this commission is to hear on the agenda as well."""
        result = super().action_add_ready_cases()
        appeals = self.env["recognition.appeal"].search(
            [
                ("commission_id", "in", self.commission_id.ids),
                ("state", "=", "accepted"),
            ],
            order="filed_on, id",
        )
        for sitting in self:
            ready = appeals.filtered(
                lambda appeal, where=sitting: (
                    not blocking(appeal._agenda_verdicts(where))
                )
            )
            sitting._add_appeals(ready)
            appeals -= ready
        return result

    def _add_appeals(self, appeals):
        """Put ``appeals`` on the agenda of this sitting, one question for each.

        :param appeals: ``recognition.appeal`` recordset
        :return: the questions made
        """
        self.ensure_one()
        lock(self)
        lock(appeals)
        for appeal in appeals:
            appeal._refuse(appeal._agenda_verdicts(self))
        last = max(self.item_ids.mapped("sequence"), default=0)
        items = self.env["recognition.item"]._step_create(
            [
                {
                    "sitting_id": self.id,
                    "sequence": last + place,
                    "kind": "appeal",
                    "claim_id": appeal.claim_id.id,
                    "appeal_id": appeal.id,
                    # First what the experts proposed, as on a claim.
                    **self._proposal(appeal.claim_id),
                    "reason": False,
                }
                for place, appeal in enumerate(appeals, start=1)
            ]
        )
        appeals._come_before()
        return items

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def _lock_agendas(self):
        result = super()._lock_agendas()
        lock(self.item_ids.appeal_id)
        return result

    def _close(self, moment):
        """Let the decisions on appeals take effect with the others."""
        heard = self.item_ids.filtered(
            lambda item: item.kind == "appeal" and item.state in ("adopted", "rejected")
        )
        if heard:
            heard.appeal_id._decide(heard, self.day, moment)
        return super()._close(moment)

    def action_cancel(self):
        """Let the appeals of a sitting called off wait for the next one."""
        result = super().action_cancel()
        self.item_ids.appeal_id._leave_agenda()
        return result
