"""What the sheets for raised hands have in common."""

from odoo import api, fields, models


class RecognitionRaisedHand(models.AbstractModel):
    """How one member raised the hand, on a sheet of the secretary."""

    _name = "recognition.raised.hand"
    _description = "Hand of a member"
    _inherit = ["recognition.record"]
    _order = "id"

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
