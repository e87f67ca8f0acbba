"""Papers that a kind of case asks for (S-30, R544-2(4))."""

from odoo import api, fields, models

from ..rules import completeness
from .guarded import within_step

PAPERS = [
    ("application", "Application"),
    ("certificate", "Certificate of completion"),
    ("qualification", "Document on professional qualification"),
    ("transcript", "Transcript"),
    ("identity", "Identity document"),
    ("other", "Other paper"),
]


class RecognitionRoutePaper(models.Model):
    """One paper of the set that a kind of case asks for, with the clause behind it.

    Managers adapt the set with its route; every role reads it.
    """

    _name = "recognition.route.paper"
    _description = "Paper of a kind of case"
    _inherit = ["recognition.master"]
    _order = "route_id, sequence, id"
    _check_company_auto = True
    _text_limits = {"clause": 32}

    route_id = fields.Many2one(
        comodel_name="recognition.route",
        required=True,
        index=True,
        check_company=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(related="route_id.company_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    kind = fields.Selection(selection=PAPERS, string="Paper", required=True)
    instead = fields.Selection(
        selection=PAPERS, string="Or", help="Another paper that will do as well."
    )
    clause = fields.Char(
        required=True,
        help="Clause that asks for it; shown where the paper is missing.",
    )

    _paper_uniq = models.Constraint(
        "UNIQUE (route_id, kind)", "A kind of case asks for each paper once."
    )

    @api.depends("kind", "instead")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for paper in self:
            names = [paper._shown("kind"), paper._shown("instead")]
            paper.display_name = " / ".join(name for name in names if name)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        """Write; a paper that goes elsewhere leaves no set smaller than the law's."""
        left = self.route_id if "route_id" in vals else self.route_id.browse()
        result = super().write(vals)
        left._check_route()
        return result

    @api.constrains("kind", "instead", "route_id")
    def _check_paper(self):
        """The set stays no smaller than the law's (C-06)."""
        self.route_id._check_route()

    @api.ondelete(at_uninstall=False)
    def _unlink_except_legal(self):
        # Judged as the set will be without these papers.
        for route in self.route_id:
            left = (route.paper_ids - self)._wanted()
            route._invalid(completeness.check_set(route.kind, left))

    def _wanted(self):
        """Return these papers as the rules see them.

        :rtype: tuple[completeness.Wanted, ...]
        """
        return tuple(
            completeness.Wanted(paper.kind, paper.clause, paper.instead or "")
            for paper in self
        )

    def _frozen_verdicts(self, field_names):
        """A case keeps the set that it was filed under (R544-O.1)."""
        if within_step(self.env):
            # Made along with its route, by an update of the product.
            return []
        return self.route_id.regulation_id._frozen_verdicts(field_names)
