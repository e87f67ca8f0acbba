"""The block vote of a sitting: ready questions put and decided together (R544-17)."""

from odoo import api, fields, models

from ..rules import block_vote
from .locks import lock
from .progress import progress


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    can_block_vote = fields.Boolean(compute="_compute_block")
    can_vote_block = fields.Boolean(compute="_compute_block")
    block_count = fields.Integer(
        string="Put together, still open", compute="_compute_block"
    )

    @api.depends("state", "item_ids.state", "item_ids.block", "item_ids.vote_ids")
    @api.depends_context("uid")
    def _compute_block(self):
        for sitting in self:
            items = sitting._block_items()
            sitting.block_count = len(items)
            sitting.can_block_vote = sitting.can_close and (
                bool(items) or bool(sitting._pending_claims())
            )
            sitting.can_vote_block = any(
                item.can_vote and not item.my_vote for item in items
            )

    # ------------------------------------------------------------------
    # What is in it
    # ------------------------------------------------------------------
    def _block_items(self):
        """Return the questions that were put together and are open."""
        return self.item_ids.filtered(lambda i: i.state == "voting" and i.block)

    def _pending_claims(self):
        """Return the questions on claims that were not put yet."""
        return self.item_ids.filtered(
            lambda i: i.state == "pending" and i.kind == "claim"
        )

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def _put_block(self, items, moment):
        """Put ``items`` of this sitting to the vote together (R544-17).

        :param items: ``recognition.item`` recordset of this sitting
        :param datetime moment: moment at which they are put
        """
        self.ensure_one()
        self.check_access("write")
        items &= self.item_ids
        with progress(self.env, "put", len(items)):
            items._lock_with_sitting()
            self._refuse(block_vote.chosen(len(items)))
            for verdicts in items._block_verdicts().values():
                self._refuse(verdicts)
            items._open_vote(moment)
            # Browsed by the sitting, so that earlier blocks of it count.
            last = max(self.item_ids.mapped("block"), default=0)
            items._step_write({"block": last + 1})

    def _decide_block(self, items, choices, moment):
        """Put ``items`` together where they are not yet, note the hands and count.

        :param items: ``recognition.item`` recordset of this sitting
        :param dict choices: member → choice
        :param datetime moment: moment of the decision
        """
        self.ensure_one()
        with progress(self.env, "decide_block", len(items)):
            lock(self)
            pending = items.filtered(lambda item: item.state == "pending")
            if pending or not items:
                self._put_block(pending, moment)
            items._record_block_hands(choices)
            items.action_close_vote()

    def action_close_block(self):
        """Count the votes on everything that was put together."""
        self.check_access("write")
        self._block_items().action_close_vote()

    def action_vote_block_for(self):
        """Vote for everything put together on which the user has not voted yet."""
        self._vote_block("for")

    def action_vote_block_against(self):
        """Vote against everything put together, where the user has not voted yet."""
        self._vote_block("against")

    def _vote_block(self, choice):
        self.check_access("read")
        waiting = self._block_items().filtered(
            lambda item: item.can_vote and not item.my_vote
        )
        self._refuse(block_vote.chosen(len(waiting)))
        waiting._vote_own(choice)

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_block_vote(self):
        """Open the sheet of the block vote."""
        self.ensure_one()
        self.check_access("write")
        sheets = self.env["recognition.block.vote"]
        sheet = sheets.with_context(default_sitting_id=self.id).create({})
        return sheet._show()
