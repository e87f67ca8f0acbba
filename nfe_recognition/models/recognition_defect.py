"""What was wrong with a set that went back (TVET578-18, R544-10)."""

from odoo import api, fields, models

from ..rules import defects
from .recognition_route_paper import PAPERS

ABOUT = [
    ("paper", "Paper"),
    ("missing", "Missing paper"),
    ("application", "Application"),
    ("set", "All papers"),
]
CODES = [
    ("missing", "Missing"),
    ("unreadable", "Unreadable"),
    ("unsigned", "Unsigned"),
    ("no_annex", "No annex"),
    ("no_volume", "No volume"),
    ("no_grade", "No grade"),
    ("expired", "Expired"),
    ("other", "Other"),
]


class RecognitionDefect(models.Model):
    """One defect of a returned set: written by the return, marked by the next filing.

    Intake officers and auditors read them; nobody changes them by hand.
    """

    _name = "recognition.defect"
    _description = "Defect of a set"
    _inherit = ["recognition.guarded"]
    _order = "case_id, attempt desc, id"
    _check_company_auto = True
    _guarded = frozenset(
        {
            "case_id",
            "document_id",
            "about",
            "paper",
            "kind",
            "code",
            "text",
            "attempt",
            "finding",
            "seen",
            "fixed",
        }
    )

    case_id = fields.Many2one(
        comodel_name="recognition.case", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="case_id.company_id", store=True, index=True)
    about = fields.Selection(selection=ABOUT, required=True)
    document_id = fields.Many2one(
        comodel_name="recognition.document",
        index="btree_not_null",
        check_company=True,
        ondelete="set null",
    )
    paper = fields.Char(help="Name of the paper when the set went back.")
    kind = fields.Selection(selection=PAPERS, string="Missing paper")
    code = fields.Selection(selection=CODES, string="Defect", required=True)
    text = fields.Text(string="In words")
    attempt = fields.Integer(string="Return no.", required=True, aggregator=None)
    finding = fields.Char(help="Check that found it; empty where a person did.")
    seen = fields.Char(help="The paper as it was: tells whether it was changed since.")
    fixed = fields.Boolean()

    @api.depends("paper", "kind", "code", "text", "about")
    @api.depends_context("lang")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        codes = dict(self._fields["code"]._description_selection(self.env))
        for defect in self:
            # What a check found is a whole sentence already.
            if defect.finding:
                defect.display_name = defect.text
                continue
            words = [defect.text] if defect.text else []
            if defect.code in codes and defect.code != "other":
                words.insert(0, codes[defect.code])
            subject = defect.paper or kinds.get(defect.kind)
            text = ". ".join(words)
            defect.display_name = f"{subject}: {text}" if subject else text

    def _as_rule(self):
        """Return this defect as the rules see it.

        :rtype: defects.Defect
        """
        self.ensure_one()
        return defects.Defect(
            self.code,
            self.text or "",
            self.about,
            self.document_id.id or None,
            self.kind or "",
            self.finding or "",
        )

    def _is_fixed(self, found, prints):
        """Return True if the case, filed again, has this defect no more.

        :param found: defects that the checks find now
        :param dict prints: what each paper of the case looks like now, by its id
        """
        self.ensure_one()
        changed = prints.get(self.document_id.id) != self.seen
        return defects.is_fixed(self._as_rule(), found=found, changed=changed)
