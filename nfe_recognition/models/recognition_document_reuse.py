"""One certificate handed in by several learners (C-34)."""

from odoo import api, fields, models

from ..rules import reuse
from .recognition_case import CONFIRMING
from .recognition_case_reuse import OFFICE


class RecognitionDocument(models.Model):
    _inherit = "recognition.document"

    number_key = fields.Char(
        compute="_compute_number_key",
        store=True,
        precompute=True,
        help="Issuer and number as they are compared (C-34).",
    )
    other_cases = fields.Char(
        string="Handed in by others too",
        compute="_compute_other_cases",
        groups=OFFICE,
        help="Cases of other learners with a paper of this issuer and number.",
    )

    # As long as the issuer's name makes it: compared for equality, never sorted.
    _number_key_idx = models.Index("USING hash (number_key)")

    @api.depends("kind", "number", "issuer_id.name")
    def _compute_number_key(self):
        for paper in self:
            key = reuse.number_key(paper.issuer_id.name or "", paper.number or "")
            paper.number_key = paper.kind in CONFIRMING and key

    @api.depends("number_key", "case_id.partner_id")
    def _compute_other_cases(self):
        # The office is told which cases, never whose; so it need not read them.
        others = (
            self.sudo()
            .search_fetch(
                [
                    (
                        "number_key",
                        "in",
                        [key for key in self.mapped("number_key") if key],
                    ),
                    ("company_id", "in", self.company_id.ids),
                    ("case_id.submitted_on", "!=", False),
                ],
                ["number_key", "company_id", "case_id"],
                order="case_id, id",
            )
            .grouped(lambda paper: (paper.company_id, paper.number_key))
        )
        nobody = self.sudo().browse()
        for paper in self:
            learner = paper.case_id.partner_id
            cases = others.get((paper.company_id, paper.number_key), nobody).case_id
            paper.other_cases = ", ".join(
                case.number or f"#{case.id}"
                for case in cases
                if case.partner_id != learner
            )
