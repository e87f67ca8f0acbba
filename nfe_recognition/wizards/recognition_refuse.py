"""Reasoned refusal at intake (TVET578-18, TVET578-A1.9)."""

from odoo import api, fields, models

from ..models.recognition_case_refusal import DELIVERIES
from ..rules import intake


class RecognitionRefuse(models.TransientModel):
    """Grounds and explanation of a refusal; for intake officers.

    Both are proposed from what was found in the papers, and may be changed.
    """

    _name = "recognition.refuse"
    _description = "Reasoned refusal"
    _inherit = ["recognition.record"]

    case_ids = fields.Many2many(comodel_name="recognition.case", required=True)
    ground_ids = fields.Many2many(
        comodel_name="recognition.refusal.ground",
        string="Grounds",
        compute="_compute_proposed",
        store=True,
        readonly=False,
    )
    text = fields.Text(
        string="Explanation",
        compute="_compute_proposed",
        store=True,
        readonly=False,
        help="What is wrong and what the learner can do; printed on the refusal.",
    )
    delivery = fields.Selection(
        selection=DELIVERIES,
        string="Delivered by",
        compute="_compute_proposed",
        store=True,
        readonly=False,
        help="Named on the refusal (TVET578-18).",
    )

    @api.depends("case_ids")
    def _compute_proposed(self):
        for wizard in self:
            cases = wizard.case_ids._origin
            wizard.ground_ids = cases._proposed_grounds()
            # Words are for one applicant; what several lack is not one text.
            single = len(cases) == 1
            wizard.text = single and cases._proposed_refusal()
            wizard.delivery = intake.delivery(cases[:1].channel or None)

    def action_refuse(self):
        """Refuse the cases; the refusal can be printed at once."""
        self.ensure_one()
        self.case_ids._refuse_intake(
            self.ground_ids, self.text or "", fields.Datetime.now(), self.delivery
        )
        return {"type": "ir.actions.act_window_close"}
