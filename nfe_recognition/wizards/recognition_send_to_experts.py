"""Hand-over of registered cases to an expert group (R544-14)."""

from odoo import api, fields, models


class RecognitionSendToExperts(models.TransientModel):
    """Which group receives the papers, and until when it answers; for secretaries."""

    _name = "recognition.send.to.experts"
    _description = "Send to the expert group"
    _inherit = ["recognition.record"]

    case_ids = fields.Many2many(comodel_name="recognition.case", required=True)
    allowed_group_ids = fields.Many2many(
        comodel_name="recognition.expert.group", compute="_compute_allowed_group_ids"
    )
    group_id = fields.Many2one(
        comodel_name="recognition.expert.group",
        string="Expert group",
        compute="_compute_group_id",
        store=True,
        readonly=False,
        domain="[('id', 'in', allowed_group_ids)]",
    )
    due = fields.Date(string="Conclusion by", compute="_compute_due")

    @api.depends("case_ids")
    def _compute_allowed_group_ids(self):
        for wizard in self:
            wizard.allowed_group_ids = wizard.case_ids._active_expert_groups()

    @api.depends("case_ids")
    def _compute_group_id(self):
        for wizard in self:
            groups = wizard.allowed_group_ids
            programmes = wizard.case_ids.programme_id
            wizard.group_id = next(
                (group for group in groups if programmes <= group.programme_ids),
                groups[:1],
            )

    @api.depends("case_ids")
    def _compute_due(self):
        for wizard in self:
            case = wizard.case_ids[:1]
            today = case.company_id and case.company_id._recognition_local(
                fields.Datetime.now()
            )
            wizard.due = case and case.company_id._recognition_add_working_days(
                today.date(), case.regulation_id.expert_days
            )

    def action_send(self):
        """Send the cases to the group."""
        self.ensure_one()
        self.case_ids._send(self.group_id, fields.Datetime.now())
        return {"type": "ir.actions.act_window_close"}
