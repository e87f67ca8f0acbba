"""Conversion scales: from a provider's grading into percent."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import grade_modes, grades, written_grade
from ..rules.verdict import block
from ..rules.volume import shown_2
from .sentences import number


class RecognitionScaleConversion(models.Model):
    """The institution's own conversion of another grading system (R544-8).

    Managers enter and approve conversions; intake officers choose one for each course
    of a certificate. Only an approved one converts. Once a filed case was converted by
    it, its ends stay (R544-O.1).
    """

    _name = "recognition.scale.conversion"
    _description = "Conversion scale"
    _inherit = ["recognition.master", "recognition.guarded"]
    _order = "name, id"
    _check_company_auto = True

    _text_limits = {"name": 250, "approved_by": 250}
    # What may change without another percent coming out for a past grade; of an
    # approval only the first one.
    _open_fields = frozenset(
        {"name", "active", "approved_on", "approved_by", "date_to"}
    )

    name = fields.Char(required=True, translate=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        index=True,
        help="Empty: shared by all institutions.",
    )
    active = fields.Boolean(default=True)
    scale_id = fields.Many2one(
        comodel_name="recognition.scale",
        string="Into the scale",
        ondelete="restrict",
        index="btree_not_null",
        check_company=True,
        help="Letter scale shown in the example; cases use that of their edition.",
    )
    provider_id = fields.Many2one(
        comodel_name="res.partner",
        string="Provider",
        index="btree_not_null",
        check_company=True,
        help="Empty: for every provider that grades so.",
    )
    source_low = fields.Float(
        string="Grade worth 0 %",
        digits=(8, 2),
        aggregator=None,
        help="Worst grade of the provider's scale. It may be the higher number, where "
        "a scale counts downwards.",
    )
    source_high = fields.Float(
        string="Grade worth 100 %",
        digits=(8, 2),
        aggregator=None,
        help="Best grade of the provider's scale.",
    )
    example = fields.Text(compute="_compute_example")
    approved_on = fields.Date(
        string="Approved on",
        help="Day on which the institution approved the conversion (R544-8).",
    )
    approved_by = fields.Char(
        string="Approved by",
        help="Body and number of the decision, such as “Academic council, no. 4”.",
    )
    date_from = fields.Date(string="Valid from")
    date_to = fields.Date(string="Valid to")

    _ends_differ = models.Constraint(
        "CHECK (source_low != source_high)",
        "The grades worth 0 % and 100 % must differ. [R544-8]",
    )
    _dates_in_order = models.Constraint(
        "CHECK (date_from IS NULL OR date_to IS NULL OR date_from <= date_to)",
        "The validity ends before it begins. Correct one of the two days.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("source_low", "source_high", "scale_id.band_ids")
    @api.depends_context("lang")
    def _compute_example(self):
        for conversion in self:
            conversion.example = "\n".join(conversion._example_lines())

    def _example_lines(self):
        low, high = self._ends()
        if low == high:
            return []
        bands = self._whole_bands()._values()
        return [
            self.env._(
                "%(grade)s → %(percent)s %% %(letter)s",
                grade=number(self.env, shown_2(row.written)),
                percent=row.percent,
                letter=row.letter,
            ).strip()
            for row in written_grade.preview(low=low, high=high, bands=bands)
        ]

    def _whole_bands(self):
        """Return the bands to convert into, none where the scale is not whole."""
        scale = self.scale_id
        whole = scale and not scale._band_verdicts()
        return scale.band_ids if whole else scale.band_ids.browse()

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("approved_on", "approved_by")
    def _check_approval(self):
        """An approval has a day and names who decided (R544-8)."""
        for conversion in self:
            if bool(conversion.approved_on) != bool(conversion.approved_by):
                conversion._invalid(
                    [block("approval_incomplete", "R544-8", scale=conversion.name)]
                )

    @api.constrains("scale_id")
    def _check_scale(self):
        """A scale to convert into is whole (CT152-T2)."""
        for scale in self.scale_id:
            self._invalid(scale._band_verdicts())

    @api.constrains("date_to")
    def _check_date_to(self):
        """A conversion does not end before a case that relies on it (R544-O.1)."""
        ending = self.filtered("date_to")
        # Every case counts, whoever edits.
        courses = self.env["recognition.achievement"].sudo()
        filed = dict(
            courses.with_context(active_test=False)._read_group(
                [("conversion_id", "in", ending.ids)],
                ["conversion_id"],
                ["case_id:recordset"],
            )
        )
        for conversion in ending:
            cases = filed.get(conversion, self.env["recognition.case"])
            last = max(
                (
                    case.company_id._recognition_local(case.submitted_on).date()
                    for case in cases.filtered("submitted_on")
                ),
                default=None,
            )
            conversion._invalid(
                grade_modes.conversion_end(conversion.name, conversion.date_to, last)
            )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def copy_data(self, default=None):
        """Return the values of the copies; each waits for its own approval."""
        vals_list = self._copied_names(super().copy_data(default), default)
        return [
            {**vals, "approved_on": False, "approved_by": False} for vals in vals_list
        ]

    def _frozen_verdicts(self, field_names):
        """What converted the grades of a filed case stays (R544-O.1)."""
        approval = field_names & {"approved_on", "approved_by"}
        if field_names and field_names <= self._open_fields and not approval:
            return []
        # Whoever edits must be stopped by every case, also by those he may not see.
        courses = self.env["recognition.achievement"].sudo()
        used = courses.with_context(active_test=False)._read_group(
            [("conversion_id", "in", self.ids), ("case_id.submitted_on", "!=", False)],
            ["conversion_id"],
        )
        # The first approval may follow the filing; one that was given stays.
        late = field_names and field_names <= self._open_fields
        return [
            block("conversion_in_use", "R544-O.1", scale=conversion.name)
            for (conversion,) in used
            if conversion.approved_on or not late
        ]

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _ends(self):
        return Decimal(str(self.source_low)), Decimal(str(self.source_high))

    def _percent(self, grade_text):
        """Return a grade as written in percent, unrounded (R544-8, AE-08).

        :param str grade_text: the grade as the sender wrote it
        :return: percent, or None where the text holds no plain number
        :rtype: Decimal | None
        :raises GradeOutsideScale: where the scale does not have the grade, or the grade
            names another scale than this one
        """
        self.ensure_one()
        value = written_grade.read_grade(grade_text or "")
        if value is None:
            return None
        low, high = self._ends()
        top = written_grade.written_top(grade_text)
        if top is not None and top != max(low, high):
            raise grades.GradeOutsideScale(value, low, high)
        return written_grade.linear_percent(value, low=low, high=high)

    def _percent_or_none(self, grade_text):
        """Return the same as :meth:`_percent`, None also for a grade outside."""
        try:
            return self._percent(grade_text)
        except grades.GradeOutsideScale:
            return None

    def _grade_verdict(self, grade_text, day):
        """Judge whether a grade as written may be converted (R544-8, AE-08).

        Works on an empty recordset too: then no scale was chosen.

        :param str grade_text: the grade as the sender wrote it
        :param date day: day that counts, that of filing
        :rtype: Verdict
        """
        begun = not self.date_from or self.date_from <= day
        ended = self.date_to and self.date_to < day
        return written_grade.judge_conversion(
            grade_text or "",
            has_scale=bool(self),
            approved=bool(self.approved_on and self.approved_on <= day),
            in_force=bool(begun and not ended),
        )
