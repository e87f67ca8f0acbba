"""Sheet of a block vote: which questions, and how the hands were raised (R544-17)."""

from odoo import Command, api, fields, models


class RecognitionBlockVote(models.TransientModel):
    """The secretary puts ready questions together and takes single ones out.

    Either the members vote on their own screens, or their raised hands are noted for
    all questions at once. Questions that cannot be decided alike are left out with the
    reason. Where a block is open already, the sheet is about that one.
    """

    _name = "recognition.block.vote"
    _description = "Block vote"
    _inherit = ["recognition.record"]
    # A sentence for each question that is put alone.
    _text_limits = {"left_out": 200_000}

    sitting_id = fields.Many2one(
        comodel_name="recognition.sitting",
        required=True,
        readonly=True,
        ondelete="cascade",
    )
    is_open = fields.Boolean(string="Put already", readonly=True)
    item_ids = fields.Many2many(
        comodel_name="recognition.item",
        relation="recognition_block_vote_item_rel",
        string="Questions put together",
    )
    left_out = fields.Text(string="Put alone", readonly=True)
    allow_abstain = fields.Boolean(related="sitting_id.allow_abstain")
    line_ids = fields.One2many(
        comodel_name="recognition.block.vote.line",
        inverse_name="sheet_id",
        string="Raised hands",
    )

    @api.model
    def default_get(self, fields):
        """Offer the open block, or else every question that may be put together."""
        values = super().default_get(fields)
        sitting = self.env["recognition.sitting"].browse(values.get("sitting_id"))
        items = sitting._block_items()
        values["is_open"] = bool(items)
        if not items:
            found = sitting._pending_claims()._block_verdicts()
            items = sitting.item_ids.browse(
                item.id for item, verdicts in found.items() if not verdicts
            )
            # Said once for each question: what keeps all of them back is told first.
            sentences = [
                line for verdicts in found.values() for line in self._words(verdicts)
            ]
            values["left_out"] = "\n".join(dict.fromkeys(sentences))
        members = items.attending_ids or sitting._present_members()
        values["item_ids"] = [Command.set(items.ids)]
        values["line_ids"] = [
            Command.create({"member_id": member.id, "choice": "for"})
            for member in members
        ]
        return values

    def _words(self, verdicts):
        return self.env["recognition.item"]._sentences(verdicts)

    def _show(self):
        """Return the action that shows this sheet."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Block vote"),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }

    def action_put(self):
        """Put the questions together; the members vote on their own screens."""
        self.ensure_one()
        self.sitting_id._put_block(self.item_ids, fields.Datetime.now())
        return {"type": "ir.actions.act_window_close"}

    def action_decide(self):
        """Note the raised hands for all questions and count them."""
        self.ensure_one()
        choices = {line.member_id: line.choice for line in self.line_ids if line.choice}
        self.sitting_id._decide_block(self.item_ids, choices, fields.Datetime.now())
        return {"type": "ir.actions.act_window_close"}
