"""Lines of the sheet for raised hands."""

from odoo import fields, models


class RecognitionVoteRecordLine(models.TransientModel):
    """How one member raised the hand."""

    _name = "recognition.vote.record.line"
    _inherit = ["recognition.raised.hand"]
    _description = "Raised hand"

    record_id = fields.Many2one(
        comodel_name="recognition.vote.record",
        required=True,
        index=True,
        ondelete="cascade",
    )
    own = fields.Boolean(string="Voted himself", readonly=True)

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
