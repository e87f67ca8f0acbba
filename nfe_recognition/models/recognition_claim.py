"""What is asked: completed courses against one discipline of the programme."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import completeness, grades, volume
from ..rules.verdict import block


class RecognitionClaim(models.Model):
    """One discipline that the learner asks to have recognised, and what was decided.

    Intake officers enter claims while the case is a draft. Experts compare both sides
    in the conclusion. The decision is written once, by the sitting.
    """

    _name = "recognition.claim"
    _description = "Claim"
    _inherit = ["recognition.sealed"]
    _order = "case_id, sequence, id"
    _check_company_auto = True
    _seal_stages = {"decision": [("decision", "!=", False)]}
    # Written after the decision was sealed; says nothing about it.
    _left_open = frozenset({"appeal_due"})
    _guarded = frozenset(
        {
            "appeal_due",
            "decision",
            "exact_percent",
            "percent",
            "letter",
            "digital",
            "traditional",
            "credits",
            "hours",
            "grade_mode",
            "decision_reason",
            "item_id",
            "decided_on",
            "target_names",
            "target_code",
            "extract_ids",
            "previous_id",
            "syllabus",
            "syllabus_name",
            "syllabus_year",
        }
    )

    case_id = fields.Many2one(
        comodel_name="recognition.case", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="case_id.company_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    discipline_id = fields.Many2one(
        comodel_name="recognition.discipline",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
        help="Discipline or module of the learner's own programme (R544-5).",
    )
    source_ids = fields.One2many(
        comodel_name="recognition.claim.source",
        inverse_name="claim_id",
        string="By these courses",
        copy=False,
    )

    course_names = fields.Char(
        string="Courses", compute="_compute_course_names", compute_sudo=False
    )

    # Comparison
    source_hours = fields.Float(
        string="Hours of the courses",
        compute="_compute_volume",
        store=True,
    )
    target_hours = fields.Integer(
        string="Hours of the discipline", compute="_compute_volume", store=True
    )
    coverage = fields.Float(
        string="Coverage, %",
        compute="_compute_volume",
        store=True,
        aggregator="avg",
    )
    volume_met = fields.Boolean(compute="_compute_volume", store=True)
    volume_sentence = fields.Char(
        string="Volume", compute="_compute_volume_sentence", compute_sudo=False
    )
    graded = fields.Boolean(compute="_compute_proposed", store=True)
    proposed_percent = fields.Float(
        string="Grade by hours, %",
        compute="_compute_proposed",
        store=True,
        aggregator="avg",
        help="Grades of the courses weighted by their hours (C-27).",
    )
    conclusion_ids = fields.One2many(
        comodel_name="recognition.conclusion",
        inverse_name="claim_id",
        string="Conclusions",
    )
    conclusion_id = fields.Many2one(
        comodel_name="recognition.conclusion",
        string="Conclusion",
        compute="_compute_conclusion_id",
    )

    _asked_uniq = models.UniqueIndex(
        "(case_id, discipline_id) WHERE previous_id IS NULL",
        "A discipline is asked once in a case. [CT152-12]",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("source_ids.achievement_id.name")
    def _compute_course_names(self):
        for claim in self:
            names = claim.source_ids.achievement_id.mapped("name")
            claim.course_names = "; ".join(filter(None, names))

    def _asked_credits(self):
        """Return the credits of the discipline; of one decided, as they were then."""
        self.ensure_one()
        if self.decision:
            return self.target_hours // self.case_id.regulation_id.hours_per_credit
        return self.discipline_id.credits

    def _comparison(self):
        """Return the comparison of volumes by the rules, or None without edition."""
        self.ensure_one()
        edition = self.case_id.regulation_id
        # A slip is refused where it is entered.
        if not edition or self._asked_credits() < 1:
            return None
        kept = [self.source_hours] if self.decision else self.source_ids.mapped("hours")
        return volume.compare(
            [Decimal(str(hours)) for hours in kept if hours > 0],
            self._asked_credits(),
            hours_per_credit=edition.hours_per_credit,
            threshold=Decimal(str(edition.volume_threshold)),
        )

    @api.depends("source_ids.hours", "discipline_id.credits", "case_id.regulation_id")
    def _compute_volume(self):
        # What the commission had before it stays, even if the discipline changes later.
        for claim in self.filtered(lambda claim: not claim.decision):
            found = claim._comparison()
            claim.source_hours = float(found.source_hours) if found else 0
            claim.target_hours = int(found.target_hours) if found else 0
            claim.coverage = float(found.coverage) if found else 0
            claim.volume_met = bool(found and found.met)

    @api.depends("source_hours", "target_hours")
    @api.depends_context("lang")
    def _compute_volume_sentence(self):
        for claim in self:
            found = claim._comparison()
            claim.volume_sentence = (
                found and claim._sentences([volume.judge_volume(found)])[0]
            )

    @api.depends(
        "source_ids.hours",
        "source_ids.achievement_id.percent",
        "source_ids.achievement_id.graded",
    )
    def _compute_proposed(self):
        # As in _compute_volume.
        for claim in self.filtered(lambda claim: not claim.decision):
            percent = None
            if all(claim.source_ids.mapped("achievement_id.graded")):
                percent = grades.weighted_percent(
                    (Decimal(str(s.hours)), Decimal(str(s.achievement_id.percent)))
                    for s in claim.source_ids
                )
            claim.graded = percent is not None
            claim.proposed_percent = float(percent or 0)

    @api.depends("conclusion_ids.replaced")
    def _compute_conclusion_id(self):
        for claim in self:
            standing = claim.conclusion_ids.filtered(lambda one: not one.replaced)
            claim.conclusion_id = standing[:1]

    @api.depends("discipline_id")
    def _compute_display_name(self):
        for claim in self:
            claim.display_name = claim.discipline_id.display_name

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """What was asked stays as it was (R544-13)."""
        return [
            block("case_not_draft", "R544-13", case=claim.case_id.display_name)
            for claim in self
            if claim.case_id.state != "draft"
        ]

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _wish(self):
        """Return the claim as the rules see it."""
        self.ensure_one()
        return completeness.Wish(
            title=self.discipline_id.name, sources=len(self.source_ids)
        )
