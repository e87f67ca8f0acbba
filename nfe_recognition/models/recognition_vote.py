"""Votes (R544-12: open vote; R544-17: majority of those attending)."""

from odoo import api, fields, models

from ..rules.verdict import block


class RecognitionVote(models.Model):
    """How one member voted on one question.

    Given by the member for himself, or noted by the secretary where hands were raised,
    by the steps of the question only. Until the question is closed a member may think
    again; then the vote stays. Nobody votes for another, in no other way, never after.
    """

    _name = "recognition.vote"
    _description = "Vote"
    _inherit = ["recognition.guarded"]
    _order = "item_id, member_id"
    _check_company_auto = True

    item_id = fields.Many2one(
        comodel_name="recognition.item",
        string="Question",
        required=True,
        index=True,
        ondelete="cascade",
        copy=False,
    )
    sitting_id = fields.Many2one(related="item_id.sitting_id", store=True, index=True)
    company_id = fields.Many2one(related="item_id.company_id", store=True, index=True)
    member_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Member",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    choice = fields.Selection(
        selection=[("for", "For"), ("against", "Against"), ("abstain", "Abstained")],
        string="Vote",
        required=True,
        copy=False,
    )
    voted_on = fields.Datetime(copy=False)
    recorded_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )

    _member_uniq = models.Constraint(
        "UNIQUE (item_id, member_id)", "A member has one vote on a question."
    )

    @api.depends("member_id.partner_id.name", "choice")
    def _compute_display_name(self):
        for vote in self:
            vote.display_name = vote.member_id.display_name

    def _frozen_verdicts(self, field_names):
        """Votes are given by the steps of the question and in no other way."""
        return [block("vote_by_step_only", "R544-12")] if self else []

    def _sealed_verdicts(self):
        """The vote on a closed question stays (R544-17)."""
        return [
            block("question_settled", "R544-17", question=vote.item_id.title)
            for vote in self
            if vote.item_id.state != "voting"
        ]
