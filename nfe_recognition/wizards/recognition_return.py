"""Return of an application for correction (TVET578-18, C-28)."""

from odoo import api, fields, models
from odoo.fields import Command


class RecognitionReturn(models.TransientModel):
    """What is wrong with applications that go back; for intake officers.

    The defects of one application are proposed from what the checks found, and may be
    added to or taken out. Of several at once each goes back with its own.
    """

    _name = "recognition.return"
    _description = "Return for correction"
    _inherit = ["recognition.record"]

    case_ids = fields.Many2many(comodel_name="recognition.case", required=True)
    single = fields.Boolean(compute="_compute_single")
    document_ids = fields.Many2many(
        comodel_name="recognition.document", compute="_compute_single"
    )
    line_ids = fields.One2many(
        comodel_name="recognition.return.line",
        inverse_name="return_id",
        string="Defects",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    reason = fields.Text(
        string="In your own words",
        help="What else the learner has to put right, in his language.",
    )

    @api.depends("case_ids")
    def _compute_single(self):
        for wizard in self:
            wizard.single = len(wizard.case_ids) == 1
            wizard.document_ids = wizard.case_ids.document_ids

    @api.depends("case_ids")
    def _compute_line_ids(self):
        for wizard in self:
            case = wizard.case_ids._origin
            lines = [
                Command.create(
                    {
                        "about": item.about,
                        "document_id": item.paper,
                        "kind": item.kind,
                        "code": item.code,
                        "text": item.text,
                        "finding": item.finding,
                    }
                )
                for item in (case._proposed_defects() if len(case) == 1 else [])
            ]
            wizard.line_ids = [Command.clear(), *lines]

    def action_return(self):
        """Give the applications back."""
        self.ensure_one()
        named = [line._as_rule() for line in self.line_ids] if self.single else None
        self.case_ids._return(self.reason or "", named)
        return {"type": "ir.actions.act_window_close"}
