"""What the user at hand may do with a question."""

from odoo import api, fields, models
from odoo.fields import Domain


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    my_vote = fields.Selection(
        selection="_selection_choice", compute="_compute_mine", string="My vote"
    )
    can_vote = fields.Boolean(compute="_compute_mine", search="_search_can_vote")
    can_abstain = fields.Boolean(compute="_compute_mine")
    can_declare_conflict = fields.Boolean(compute="_compute_mine")
    can_open_vote = fields.Boolean(compute="_compute_can")
    can_close_vote = fields.Boolean(compute="_compute_can")
    can_put_off = fields.Boolean(compute="_compute_can")

    @api.model
    def _selection_choice(self):
        votes = self.env["recognition.vote"]
        return votes._fields["choice"]._description_selection(self.env)

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("state", "vote_ids.choice", "attending_ids")
    @api.depends_context("uid")
    def _compute_mine(self):
        for item in self:
            member = item._own_membership()
            mine = item.vote_ids.filtered(lambda v, me=member: v.member_id == me)
            item.my_vote = mine.choice
            item.can_vote = bool(member) and all(
                verdict.allowed for verdict in item._vote_verdicts(member, "for")
            )
            item.can_abstain = item.can_vote and item.sitting_id.allow_abstain
            item.can_declare_conflict = (
                bool(member)
                and not mine
                and item.state in ("pending", "voting")
                and member not in item.conflict_member_ids
            )

    def _search_can_vote(self, operator, value):
        if operator != "in":
            return NotImplemented
        me = [("user_id", "=", self.env.uid), ("active", "=", True)]
        return (
            Domain("state", "=", "voting")
            & Domain("sitting_id.state", "=", "open")
            & Domain("attending_ids", "any", me)
            & Domain("conflict_member_ids", "not any", me)
        )

    @api.depends("state", "sitting_id.state")
    @api.depends_context("uid")
    def _compute_can(self):
        own = self.filtered("id")._filtered_access("write")
        for item in self:
            sits = item in own and item.sitting_id.state == "open"
            item.can_open_vote = sits and item.state == "pending"
            item.can_close_vote = sits and item.state == "voting"
            item.can_put_off = sits and item.state in ("pending", "voting")
