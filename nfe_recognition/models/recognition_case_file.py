"""The papers of a case in the learner's personal file (YU-5.10)."""

from odoo import api, fields, models

from ..rules import archive
from .locks import lock
from .recognition_case_judge import Step

# The registrar files what the transcript has taken over.
FILE = Step(("decided", "recorded"), "registrar", "_verdicts_filed")


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    personal_file_number = fields.Char(
        string="Personal file no.",
        copy=False,
        tracking=True,
        help="File of the learner in the archive that the papers are filed in "
        "(YU-5.10).",
    )
    personal_file_on = fields.Date(string="Filed in it on", copy=False)
    personal_file_by = fields.Many2one(
        comodel_name="res.users", string="Filed by", copy=False, ondelete="restrict"
    )
    can_file_papers = fields.Boolean(compute="_compute_can_file_papers")

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_can_file_papers(self):
        for case in self:
            case.can_file_papers = case._may("filed")

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _step(self, target):
        """Return the step to ``target``; filing the papers changes no state."""
        return FILE if target == "filed" else super()._step(target)

    def _verdicts_filed(self):
        """What was recognised is posted before the papers are filed (YU-5.10)."""
        if self.state == "decided" and self.outcome != "not_recognised":
            return self._verdicts_record()
        return []

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def action_open_file_papers(self):
        """Open the filing of the papers in the personal file."""
        self.ensure_one()
        self._judge("filed")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Papers into the personal file"),
            "res_model": "recognition.file.papers",
            "view_mode": "form",
            "target": "new",
            "context": {"default_case_id": self.id},
        }

    def _file_papers(self, number, sheets):
        """File the papers of one case in the personal file; it may be put right.

        :param str number: number of the personal file
        :param dict sheets: number of sheets by paper
        """
        self.ensure_one()
        lock(self)
        self._judge("filed")
        papers = self.document_ids
        self._refuse(
            archive.judge_filing(
                number,
                [(paper._plain_name(), sheets.get(paper, 0)) for paper in papers],
            )
        )
        # The registrar writes no case; the step counts for him.
        case = self.sudo()
        case._step_write(
            {
                "personal_file_number": number.strip(),
                "personal_file_on": case.company_id._recognition_today(),
                "personal_file_by": self.env.uid,
            }
        )
        for paper in papers.sudo():
            paper._step_write({"sheets": sheets[paper.with_env(self.env)]})

    @api.model
    def _last_personal_file(self, case):
        """Return the number of the file that earlier papers of the learner are in."""
        earlier = self.search(
            [
                ("partner_id", "=", case.partner_id.id),
                ("company_id", "=", case.company_id.id),
                ("personal_file_number", "!=", False),
            ],
            order="personal_file_on desc, id desc",
            limit=1,
        )
        return earlier.personal_file_number
