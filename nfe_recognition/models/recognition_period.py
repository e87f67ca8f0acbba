"""Academic periods."""

from datetime import date, timedelta

from odoo import api, fields, models

from ..rules import academic_calendar

# How far around the first day of a period filing and processing are counted.
DAYS_BEFORE = 370
DAYS_AFTER = 60


class RecognitionPeriod(models.Model):
    """A semester, trimester or summer semester (CT152-2(2), CT152-22).

    Managers keep periods; every role reads them. An application is filed before its
    period begins (R544-13).
    """

    _name = "recognition.period"
    _description = "Academic period"
    _inherit = ["recognition.master"]
    _order = "date_start desc, id desc"
    _check_company_auto = True
    _text_limits = {"name": 250, "council_number": 64}

    name = fields.Char(required=True, translate=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    kind = fields.Selection(
        selection=[
            ("semester", "Semester"),
            ("trimester", "Trimester"),
            ("summer", "Summer semester"),
        ],
        required=True,
        default="semester",
    )
    date_start = fields.Date(
        string="Begins",
        required=True,
        help="Applications come before this day (R544-13); exemptions begin with the "
        "first period after the decision (R544-19).",
    )
    date_end = fields.Date(string="Ends", required=True)
    academic_year = fields.Char(
        compute="_compute_academic_year",
        store=True,
        index=True,
        help="The periods of a year make one academic calendar (CT152-18).",
    )
    final_year = fields.Boolean(
        string="For the final year alone",
        help="The total of its vacations is free, and it has no summer semester "
        "(CT152-20, CT152-22).",
    )
    window_ids = fields.One2many(
        comodel_name="recognition.period.window",
        inverse_name="period_id",
        string="Academic calendar",
        copy=True,
    )
    council_number = fields.Char(
        string="Decision no.",
        help="Decision of the academic council on the calendar (CT152-18).",
    )
    council_date = fields.Date(string="Decision of")
    remarks = fields.Text(string="To be seen", compute="_compute_remarks")
    workdays = fields.Json(
        string="Working days around its first day",
        compute="_compute_workdays",
        exportable=False,
        help="From a year before to two months after it; filing is counted by them "
        "(R544-24).",
    )

    _dates_in_order = models.Constraint(
        "CHECK (date_start < date_end)",
        "The period ends before it begins. Correct one of the two days.",
    )

    @api.depends("date_start")
    def _compute_academic_year(self):
        for period in self:
            start = period.date_start
            year = start and academic_calendar.academic_year(start)
            period.academic_year = start and f"{year}/{year + 1}"

    @api.depends(
        "kind",
        "date_start",
        "date_end",
        "final_year",
        "council_number",
        "council_date",
        "window_ids.kind",
        "window_ids.date_from",
        "window_ids.date_to",
    )
    @api.depends_context("lang")
    def _compute_remarks(self):
        stored = self.search(
            [
                ("company_id", "in", self.company_id.ids),
                ("academic_year", "in", self.mapped("academic_year")),
            ]
        )
        for period in self:
            # What is being entered stands for what is stored of this period.
            others = stored.filtered(
                lambda other, own=period: (
                    other != own._origin
                    and other.company_id == own.company_id
                    and other.academic_year == own.academic_year
                    and other.final_year == own.final_year
                )
            )
            verdicts = period._calendar_verdicts(
                [*others.window_ids._spans(), *period.window_ids._spans()]
            )
            period.remarks = "\n".join(period._sentences(verdicts))

    def _calendar_verdicts(self, year):
        """Return what the academic calendar lacks; nothing of it bars (CT152-18).

        The order on credit technology binds universities.

        :param list year: windows of the whole academic year
        :rtype: list[Verdict]
        """
        self.ensure_one()
        start, end = self.date_start, self.date_end
        company = self.company_id
        if company.recognition_kind != "he" or not start or not end or end < start:
            return []
        kind = {
            "military": company.recognition_profile == "military",
            "final_year": self.final_year,
        }
        found = academic_calendar.check_approval(
            self.council_number or "", self.council_date or None
        )
        found += academic_calendar.check_vacations(year, **kind)
        if self.kind == "summer":
            found += academic_calendar.check_summer(start, end, **kind)
        return [
            *found,
            *academic_calendar.check_orientation(self.window_ids._spans(), start),
        ]

    @api.depends("date_start", "company_id.resource_calendar_id.attendance_ids")
    def _compute_workdays(self):
        self.workdays = []
        dated = self.filtered("date_start")
        for company, periods in dated.grouped("company_id").items():
            starts = periods.mapped("date_start")
            known = sorted(
                company._recognition_workdays(
                    min(starts) - timedelta(DAYS_BEFORE),
                    max(starts) + timedelta(DAYS_AFTER),
                )
            )
            for period in periods:
                first = period.date_start - timedelta(DAYS_BEFORE)
                last = period.date_start + timedelta(DAYS_AFTER)
                period.workdays = [
                    day.isoformat() for day in known if first <= day <= last
                ]

    def _workdays_around(self):
        """Return the institution's working days around the first day (S-26).

        Counted once for all cases of a period.

        :rtype: frozenset[date]
        """
        self.ensure_one()
        return frozenset(date.fromisoformat(day) for day in self.workdays)
