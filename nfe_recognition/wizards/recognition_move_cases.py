"""Hand-over of open cases to another commission (R544-11, R544-17)."""

from odoo import api, fields, models

from ..models.recognition_commission import OPEN_STATES


class RecognitionMoveCases(models.TransientModel):
    """Which cases go to which commission, and which stay and why; for managers."""

    _name = "recognition.move.cases"
    _description = "Move cases to another commission"
    _inherit = ["recognition.record"]

    commission_id = fields.Many2one(
        comodel_name="recognition.commission", required=True, readonly=True
    )
    allowed_target_ids = fields.Many2many(
        comodel_name="recognition.commission", compute="_compute_allowed_target_ids"
    )
    target_id = fields.Many2one(
        comodel_name="recognition.commission",
        string="New commission",
        domain="[('id', 'in', allowed_target_ids)]",
        help="Another commission of the institution that is at work.",
    )
    case_ids = fields.Many2many(
        comodel_name="recognition.case",
        string="Cases",
        compute="_compute_case_ids",
        store=True,
        readonly=False,
        domain=lambda self: (
            f"[('commission_id', '=', commission_id), ('state', 'in', {OPEN_STATES})]"
        ),
    )
    staying = fields.Text(string="These stay", compute="_compute_staying")

    @api.depends("commission_id")
    def _compute_allowed_target_ids(self):
        for wizard in self:
            commission = wizard.commission_id
            wizard.allowed_target_ids = commission and commission._targets()

    @api.depends("commission_id")
    def _compute_case_ids(self):
        for wizard in self:
            free, _bound = wizard._cases()
            wizard.case_ids = free

    @api.depends("commission_id")
    @api.depends_context("lang")
    def _compute_staying(self):
        for wizard in self:
            _free, bound = wizard._cases()
            wizard.staying = "\n".join(wizard.commission_id._sentences(bound))

    def _cases(self):
        """Return the open cases that may move, and the verdicts on the others."""
        commission = self.commission_id
        if not commission:
            return self.env["recognition.case"], []
        judged = commission._move_verdicts(commission._open_cases())
        free = self.env["recognition.case"].union(
            *(case for case, verdicts in judged.items() if not verdicts)
        )
        return free, [verdict for verdicts in judged.values() for verdict in verdicts]

    def action_move(self):
        """Move the cases."""
        self.ensure_one()
        self.commission_id._move_cases(self.target_id, self.case_ids)
        return {"type": "ir.actions.act_window_close"}
