"""Course lines of a certificate's annex."""

from decimal import Decimal

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..rules import completeness, dossier, grades, volume
from ..rules.verdict import block
from .sentences import sentence

# Kind of organisation by category of provider, where a credit has hours (C-08).
SENDERS = {"tvet": "tvet", "higher": "he"}


class RecognitionAchievement(models.Model):
    """One course that the learner completed, as its sender wrote it.

    Title, volume, unit and grade stay the sender's; hours and percent beside them are
    ours. Entered by intake officers while the case is a draft.
    """

    _name = "recognition.achievement"
    _description = "Completed course"
    _inherit = ["recognition.texts"]
    _order = "document_id, sequence, id"
    _check_company_auto = True
    _text_limits = {
        "name": 512,
        "grade": 32,
        "goals": 20000,
        "content": 20000,
        "competences": 20000,
        "assessment": 20000,
    }

    document_id = fields.Many2one(
        comodel_name="recognition.document",
        string="Certificate",
        required=True,
        index=True,
        ondelete="cascade",
    )
    case_id = fields.Many2one(related="document_id.case_id", store=True, index=True)
    company_id = fields.Many2one(
        related="document_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    name = fields.Char(string="Course", required=True)
    volume = fields.Float(digits=(8, 2))
    volume_unit = fields.Selection(
        selection=[
            ("academic_hour", "Academic hours"),
            ("clock_hour", "Clock hours"),
            ("kz_credit", "Credits"),
            ("ects", "ECTS"),
            ("week", "Weeks of practice"),
        ],
        string="Unit",
        help="As the certificate states it; ECTS from abroad too (CT152-2(13)).",
        required=True,
        default="academic_hour",
    )
    grade = fields.Char(
        string="Grade as written", help="Exactly as the certificate shows it."
    )
    conversion_id = fields.Many2one(
        comodel_name="recognition.scale.conversion",
        string="Scale",
        check_company=True,
        help="Conversion scale from the provider's system into percent (R544-8).",
    )
    hours = fields.Float(
        string="Academic hours",
        compute="_compute_hours",
        store=True,
        help="The volume in the academic hours of this institution (R544-7).",
    )
    graded = fields.Boolean(compute="_compute_percent", store=True)
    percent = fields.Float(compute="_compute_percent", store=True, aggregator="avg")
    goals = fields.Text(string="Programme goals")
    content = fields.Text()
    competences = fields.Text(help="Competences formed (R544-6).")
    assessment = fields.Text(help="How the provider assessed the outcomes.")
    outcome_ids = fields.One2many(
        comodel_name="recognition.outcome",
        inverse_name="achievement_id",
        string="Learning outcomes",
        copy=True,
    )

    _volume_positive = models.Constraint(
        "CHECK (volume >= 0)", "The volume of a course cannot be negative. [R544-7]"
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "volume",
        "volume_unit",
        "case_id.regulation_id",
        "document_id.issuer_id.recognition_category",
    )
    def _compute_hours(self):
        for line in self - self._settled():
            edition = line.case_id.regulation_id
            hours = None
            if edition and line.volume > 0:
                hours = volume.academic_hours(
                    Decimal(str(line.volume)),
                    line.volume_unit,
                    hours_per_credit=edition.hours_per_credit,
                    academic_hour_minutes=edition.academic_hour_minutes,
                    institution=edition.institution,
                    source_hours_per_credit=volume.sender_figure(
                        SENDERS.get(line.document_id.issuer_id.recognition_category),
                        institution=edition.institution,
                        own=edition.hours_per_credit,
                    ),
                    hours_per_week=edition._hours_per_week(),
                )
            line.hours = float(hours or 0)

    @api.depends(
        "grade",
        "case_id.submitted_on",
        "conversion_id.approved_on",
        "conversion_id.date_from",
        "conversion_id.date_to",
        "conversion_id.source_low",
        "conversion_id.source_high",
    )
    def _compute_percent(self):
        for line in self - self._settled():
            percent = None
            if line.conversion_id and line._grade_verdict().code == "grade_convertible":
                percent = line.conversion_id._percent_or_none(line.grade)
            line.graded = percent is not None
            line.percent = float(percent or 0)

    def _settled(self):
        """Return the courses that decisions rest on: they are not counted anew.

        Categories of providers and approvals of scales may change later (R544-O.1).
        """
        decided = self.case_id.claim_ids.filtered("decision").source_ids
        return self.filtered(
            lambda line: (
                line in decided.achievement_id or line.case_id.state in dossier.ENDED
            )
        )

    def _grade_verdict(self):
        """Judge whether the grade as written converts on the day of filing (R544-8)."""
        self.ensure_one()
        company, filed = self.company_id, self.case_id.submitted_on
        day = filed and company._recognition_local(filed).date()
        return self.conversion_id._grade_verdict(
            self.grade, day or company._recognition_today()
        )

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("grade", "conversion_id")
    def _check_grade(self):
        """A number outside its scale is a slip of the pen (R544-8)."""
        for line in self.filtered("conversion_id"):
            try:
                line.conversion_id._percent(line.grade)
            except grades.GradeOutsideScale as error:
                verdict = block(
                    "grade_outside_scale",
                    "R544-8",
                    grade=line.grade,
                    course=line.name,
                    scale=line.conversion_id.name,
                    low=error.low,
                    high=error.high,
                )
                raise ValidationError(sentence(self.env, verdict)) from error

    def _frozen_verdicts(self, field_names):
        """What the sender wrote stays as it was, with the paper that it stands in."""
        return self.document_id._frozen_verdicts(frozenset({"achievement_ids"}))

    # ------------------------------------------------------------------
    # For the rules
    # ------------------------------------------------------------------
    def _course_line(self):
        """Return the course as the rules see it."""
        self.ensure_one()
        return completeness.CourseLine(
            title=self.name,
            volume=Decimal(str(self.volume)) if self.volume else None,
            unit=self.volume_unit,
            grade_text=self.grade or "",
        )
