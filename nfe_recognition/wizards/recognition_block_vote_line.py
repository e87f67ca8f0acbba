"""Lines of the sheet of a block vote."""

from odoo import fields, models


class RecognitionBlockVoteLine(models.TransientModel):
    """How one member raised the hand for all questions of a block."""

    _name = "recognition.block.vote.line"
    _inherit = ["recognition.raised.hand"]
    _description = "Hand raised in a block vote"

    sheet_id = fields.Many2one(
        comodel_name="recognition.block.vote",
        required=True,
        index=True,
        ondelete="cascade",
    )
