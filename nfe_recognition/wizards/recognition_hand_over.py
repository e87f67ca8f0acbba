"""Hand-over of cases to a colleague."""

from odoo import api, fields, models


class RecognitionHandOver(models.TransientModel):
    """Who looks after the chosen cases from now on: for intake and managers."""

    _name = "recognition.hand.over"
    _description = "Hand over to a colleague"
    _inherit = ["recognition.record"]

    case_ids = fields.Many2many(
        comodel_name="recognition.case", string="Cases", required=True
    )
    colleague_ids = fields.Many2many(
        comodel_name="res.users",
        string="Who may take over",
        compute="_compute_colleague_ids",
    )
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="Colleague",
        domain="[('id', 'in', colleague_ids)]",
        help="An intake officer of the institution.",
    )

    @api.depends("case_ids")
    def _compute_colleague_ids(self):
        for wizard in self:
            companies = wizard.case_ids.company_id or self.env.company
            people = [company._recognition_people("intake") for company in companies]
            common = people[0]
            for users in people[1:]:
                common &= users
            wizard.colleague_ids = common

    def action_hand_over(self):
        """Hand the cases and what is open on them over."""
        self.ensure_one()
        self.case_ids._hand_over(self.user_id)
        return {"type": "ir.actions.act_window_close"}
