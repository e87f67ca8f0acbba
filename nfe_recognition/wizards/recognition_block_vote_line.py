"""Lines of the sheet of a block vote."""

from odoo import api, fields, models


class RecognitionBlockVoteLine(models.TransientModel):
    """How one member raised the hand for all questions of a block."""

    _name = "recognition.block.vote.line"
    _description = "Hand raised in a block vote"
    _inherit = ["recognition.record"]
    _order = "id"

    sheet_id = fields.Many2one(
        comodel_name="recognition.block.vote",
        required=True,
        index=True,
        ondelete="cascade",
    )
    member_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Member",
        required=True,
        readonly=True,
        ondelete="cascade",
    )
    choice = fields.Selection(selection="_selection_choice", string="Vote")

    @api.model
    def _selection_choice(self):
        return self.env["recognition.item"]._selection_choice()
