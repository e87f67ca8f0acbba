"""Questions put to the vote together, and single ones taken out (R544-17)."""

from odoo import fields, models

from ..rules import block_vote
from ..rules.verdict import block, blocking


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    block = fields.Integer(
        string="Block",
        copy=False,
        aggregator=None,
        help="Questions of one sitting with the same number were put to the vote "
        "together; each has its own votes and its own result (R544-17).",
    )
    can_take_out = fields.Boolean(compute="_compute_can")

    def _compute_can(self):
        result = super()._compute_can()
        for item in self:
            item.can_take_out = item.can_close_vote and bool(item.block)
        return result

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _block_verdicts(self):
        """Return, per question, what keeps it out of a block (R544-17).

        :rtype: dict[recognition.item, list[Verdict]]
        """
        ready = self._ready_verdicts()
        return {
            item: [
                *block_vote.may_join(
                    item.title,
                    kind=item.kind,
                    experts_refuse=item.conclusion_proposal == "refuse",
                    recognisable=item.kind != "claim"
                    or not item._put_percent()
                    or item._grade_recognised(),
                ),
                *blocking(item._open_verdicts()),
                *blocking(ready.get(item, [])),
            ]
            for item in self
        }

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def _record_block_hands(self, choices):
        """Note for all these open questions how the members raised their hands.

        Who voted himself keeps his vote; who declared a conflict of interest in one of
        the questions has none there (S-21).

        :param dict choices: member → choice
        """
        self.check_access("write")
        self._lock_within_sitting()
        votes = []
        for item in self:
            barred = item._barred_members()
            own = item.vote_ids.filtered(lambda v: v.recorded_by == v.member_id.user_id)
            votes += [
                (item, member, choice)
                for member, choice in choices.items()
                if member in item._attending()
                and member not in barred
                and member not in own.member_id
            ]
        self._give_votes(votes)

    def action_take_out(self):
        """Take these questions out of their block; each is counted by itself.

        They stay open: the votes given stay, and members may think again.
        """
        self.check_access("write")
        self._lock_with_sitting()
        for item in self:
            if item.state != "voting" or not item.block:
                item._refuse([block("not_in_block", "R544-17", question=item.title)])
        self._step_write({"block": 0})

    def _in_turns(self):
        """Part questions into those that can be counted at once.

        :rtype: list[recognition.item]
        """
        ordered = self.sorted("sequence")
        claims = ordered.filtered("claim_id")
        turns = block_vote.turns(
            list(claims), {item: item.learner_id.id for item in claims}
        )
        # Elections and the like one after the other: one may decide who presides.
        return [*(ordered - claims), *(claims.browse().union(*turn) for turn in turns)]
