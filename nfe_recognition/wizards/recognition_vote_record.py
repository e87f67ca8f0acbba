"""Sheet for hands raised in an open vote (R544-12)."""

from odoo import Command, api, fields, models


class RecognitionVoteRecord(models.TransientModel):
    """The secretary notes how each attending member raised the hand.

    What a member voted himself is shown and stays his.
    """

    _name = "recognition.vote.record"
    _description = "Raised hands"
    _inherit = ["recognition.record"]

    item_id = fields.Many2one(
        comodel_name="recognition.item",
        string="Question",
        required=True,
        readonly=True,
        ondelete="cascade",
    )
    title = fields.Char(related="item_id.title", string="Wording")
    allow_abstain = fields.Boolean(related="item_id.sitting_id.allow_abstain")
    line_ids = fields.One2many(
        comodel_name="recognition.vote.record.line",
        inverse_name="record_id",
        string="Members",
    )

    @api.model
    def default_get(self, fields):
        """Offer a line for each member who attends without a conflict of interest."""
        values = super().default_get(fields)
        item = self.env["recognition.item"].browse(values.get("item_id"))
        if not item:
            return values
        given = {vote.member_id: vote for vote in item.vote_ids}
        members = item._attending() - item._barred_members()
        values["line_ids"] = [
            Command.create(
                {
                    "member_id": member.id,
                    "choice": given[member].choice if member in given else False,
                    "own": member in given
                    and given[member].recorded_by == member.user_id,
                }
            )
            for member in members
        ]
        return values

    def _show(self):
        """Return the action that shows this sheet."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Raised hands"),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }

    def action_all_for(self):
        """Note every hand that is not noted yet as raised for the question."""
        self.ensure_one()
        self.line_ids.filtered(lambda line: not line.choice).choice = "for"
        return self.action_record()

    def action_record(self):
        """Note the votes on the question."""
        self.ensure_one()
        lines = self.line_ids.filtered(lambda line: line.choice and not line.own)
        self.item_id._record_hands({line.member_id: line.choice for line in lines})
        return {"type": "ir.actions.act_window_close"}
