"""Reasoned refusal at intake (TVET578-18, TVET578-A1.9)."""

from odoo import fields, models


class RecognitionRefuse(models.TransientModel):
    """Grounds and explanation of a refusal; for intake officers."""

    _name = "recognition.refuse"
    _description = "Reasoned refusal"

    case_ids = fields.Many2many(comodel_name="recognition.case", required=True)
    ground_ids = fields.Many2many(
        comodel_name="recognition.refusal.ground", string="Grounds", required=True
    )
    text = fields.Text(
        string="Explanation",
        required=True,
        help="What is wrong and what the learner can do; printed on the refusal.",
    )

    def action_refuse(self):
        """Refuse the cases; the refusal can be printed at once."""
        self.ensure_one()
        self.case_ids._refuse_intake(self.ground_ids, self.text, fields.Datetime.now())
        return {"type": "ir.actions.act_window_close"}
