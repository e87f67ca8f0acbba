"""One defect named in a return (TVET578-18)."""

from odoo import fields, models

from ..models.recognition_defect import ABOUT, CODES
from ..models.recognition_route_paper import PAPERS
from ..rules import defects


class RecognitionReturnLine(models.TransientModel):
    """What is wrong with one paper, or with the set; for intake officers."""

    _name = "recognition.return.line"
    _description = "Defect in a return"
    _inherit = ["recognition.record"]

    return_id = fields.Many2one(
        comodel_name="recognition.return",
        required=True,
        index=True,
        ondelete="cascade",
    )
    about = fields.Selection(selection=ABOUT, required=True, default="paper")
    document_id = fields.Many2one(
        comodel_name="recognition.document", string="Paper", ondelete="cascade"
    )
    kind = fields.Selection(selection=PAPERS, string="Missing paper")
    code = fields.Selection(
        selection=CODES, string="Defect", required=True, default="unreadable"
    )
    text = fields.Text(string="In words", help="In the learner's language.")
    finding = fields.Char(help="Check that found it; empty where a person did.")

    def _as_rule(self):
        """Return this line as the rules see it.

        :rtype: defects.Defect
        """
        self.ensure_one()
        return defects.Defect(
            self.code,
            self.text or "",
            self.about,
            self.document_id.id or None if self.about == "paper" else None,
            self.kind or "" if self.about == "missing" else "",
            self.finding or "",
        )
