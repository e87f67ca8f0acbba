"""Lines of the sheet for raised hands."""

from odoo import api, fields, models


class RecognitionVoteRecordLine(models.TransientModel):
    """How one member raised the hand."""

    _name = "recognition.vote.record.line"
    _description = "Raised hand"
    _inherit = ["recognition.record"]
    _order = "id"

    record_id = fields.Many2one(
        comodel_name="recognition.vote.record",
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
    own = fields.Boolean(string="Voted himself", readonly=True)

    @api.model
    def _selection_choice(self):
        return self.env["recognition.item"]._selection_choice()

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_for(self):
        """Note the hand as raised for the question."""
        return self._note("for")

    def action_against(self):
        """Note the hand as raised against the question."""
        return self._note("against")

    def action_abstain(self):
        """Note the member as abstaining."""
        return self._note("abstain")

    def _note(self, choice):
        self.choice = choice
        return self.record_id[:1]._show()
