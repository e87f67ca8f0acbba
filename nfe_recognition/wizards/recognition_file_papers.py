"""Papers of a case into the personal file (YU-5.10)."""

from odoo import api, fields, models
from odoo.fields import Command


class RecognitionFilePapers(models.TransientModel):
    """In which personal file the papers are, with their sheets: for the registrar."""

    _name = "recognition.file.papers"
    _description = "Papers into the personal file"
    _inherit = ["recognition.record"]

    case_id = fields.Many2one(comodel_name="recognition.case", required=True)
    personal_file_number = fields.Char(
        string="Personal file no.",
        compute="_compute_from_case",
        store=True,
        readonly=False,
    )
    line_ids = fields.One2many(
        comodel_name="recognition.file.papers.line",
        inverse_name="wizard_id",
        string="Papers",
        compute="_compute_from_case",
        store=True,
        readonly=False,
    )

    @api.depends("case_id")
    def _compute_from_case(self):
        for wizard in self:
            case = wizard.case_id._origin
            wizard.personal_file_number = (
                case.personal_file_number or case._last_personal_file(case)
            )
            wizard.line_ids = [Command.clear()] + [
                Command.create({"document_id": paper.id, "sheets": paper.sheets or 1})
                for paper in case.document_ids
            ]

    def action_file(self):
        """File the papers."""
        self.ensure_one()
        self.case_id.check_access("read")
        self.case_id._file_papers(
            self.personal_file_number,
            {line.document_id: line.sheets for line in self.line_ids},
        )
        return {"type": "ir.actions.act_window_close"}
