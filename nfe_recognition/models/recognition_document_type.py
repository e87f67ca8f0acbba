"""Types of papers: what a paper of one kind is called (TVET578-A1.8)."""

from odoo import fields, models

from ..rules.verdict import block
from .recognition_route_paper import PAPERS


class RecognitionDocumentType(models.Model):
    """A sort of paper within its kind, for instance a passport.

    Managers keep the list; every role reads it. Papers on somebody's health are not
    asked for in recognition and stand on no list (C-06).
    """

    _name = "recognition.document.type"
    _description = "Type of paper"
    _inherit = ["recognition.master"]
    _order = "kind, sequence, id"

    name = fields.Char(string="Type", required=True, translate=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        index=True,
        help="Empty: shared by all institutions.",
    )
    kind = fields.Selection(
        selection=PAPERS, string="Paper", required=True, default="identity"
    )
    needs_expiry = fields.Boolean(
        string="Must show its last day",
        help="A set with such a paper is complete only when its last day is entered "
        "(TVET578-18).",
    )
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    def _frozen_verdicts(self, field_names):
        """Papers keep the type under which they were filed (R544-O.1).

        Its name may be put right and it may be archived; what it demands, and of which
        kind, is for papers to come: enter another type.
        """
        if field_names and not field_names & {"kind", "needs_expiry"}:
            return []
        # Papers of every institution count, not only those the user sees.
        papers = self.env["recognition.document"].sudo()
        used = papers._read_group([("type_id", "in", self.ids)], ["type_id"])
        return [
            block("document_type_in_use", "R544-13", type=kind.name)
            for (kind,) in used
            if kind in self
        ]
