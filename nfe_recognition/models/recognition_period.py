"""Academic periods."""

from datetime import date, timedelta

from odoo import api, fields, models

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
