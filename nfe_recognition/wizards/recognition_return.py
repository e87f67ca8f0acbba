"""Return of an application for correction (R544-13, C-28)."""

from odoo import fields, models


class RecognitionReturn(models.TransientModel):
    """Why an application goes back in which nothing is missing; for intake officers."""

    _name = "recognition.return"
    _description = "Return for correction"

    case_ids = fields.Many2many(comodel_name="recognition.case", required=True)
    reason = fields.Text(
        required=True, help="What the learner has to put right, in his language."
    )

    def action_return(self):
        """Give the applications back."""
        self.ensure_one()
        self.case_ids._return(self.reason or "")
        return {"type": "ir.actions.act_window_close"}
