"""The holidays of a year, proposed, corrected and entered into the calendar."""

from datetime import datetime, time

from pytz import timezone, utc

from odoo import Command, api, fields, models
from odoo.tools import format_date

from ..models import kazakh_holidays
from ..models.locks import lock
from ..models.sentences import sentences
from ..rules import holidays as holiday_rules

YEARS = (2000, 2100)


class RecognitionHolidays(models.TransientModel):
    """What differs from the working week in one year (S-26, C-31); for managers.

    The table of the library is data to be checked: the office corrects, adds and takes
    out what it knows better, and approves.
    """

    _name = "recognition.holidays"
    _description = "Holidays of a year"
    _inherit = ["recognition.record"]

    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        readonly=True,
        default=lambda self: self.env.company,
    )
    year = fields.Integer(
        required=True,
        aggregator=None,
        default=lambda self: self.env.company._recognition_today().year,
    )
    week = fields.Selection(
        selection=[("5", "Five days"), ("6", "Six days")],
        string="Working week",
        compute="_compute_week",
        help="By the working calendar of the institution; holidays move otherwise in a "
        "week of six days (C-31).",
    )
    line_ids = fields.One2many(
        comodel_name="recognition.holidays.line",
        inverse_name="wizard_id",
        string="Days",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    remarks = fields.Text(string="To be seen", compute="_compute_remarks")

    @api.depends("company_id")
    def _compute_week(self):
        for wizard in self:
            wizard.week = str(wizard.company_id._recognition_week())

    @api.depends("year", "company_id")
    def _compute_line_ids(self):
        for wizard in self:
            wizard.line_ids = [
                Command.clear(),
                *(
                    Command.create(
                        {"day": entry.day, "name": entry.name, "sort": entry.sort}
                    )
                    for entry in wizard._proposal()
                ),
            ]

    @api.depends("year", "company_id")
    @api.depends_context("lang")
    def _compute_remarks(self):
        for wizard in self:
            verdicts = wizard._verdicts() if wizard._known_year() else []
            wizard.remarks = "\n".join(sentences(self.env, verdicts))

    # ------------------------------------------------------------------
    # Rules
    # ------------------------------------------------------------------
    def _known_year(self):
        return YEARS[0] < self.year <= YEARS[1]

    def _proposal(self):
        """Return the days of the year that differ from the working week.

        :rtype: list[Entry]
        """
        if not self._known_year():
            return []
        return holiday_rules.days_off(
            kazakh_holidays.official(self.year),
            week=self.company_id._recognition_week(),
            swaps=kazakh_holidays.swaps(self.year),
        )

    def _verdicts(self):
        """Return what the office should check (S-26).

        :rtype: list[Verdict]
        """
        official = kazakh_holidays.official(self.year)
        return [
            *self.company_id._recognition_week_verdicts(),
            *holiday_rules.changed(kazakh_holidays.official(self.year - 1), official),
            *kazakh_holidays.estimated(self.year),
            *holiday_rules.unfit(
                official,
                week=self.company_id._recognition_week(),
                swaps=kazakh_holidays.swaps(self.year),
            ),
        ]

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_approve(self):
        """Enter the days into the institution's calendar; known ones stay."""
        self.ensure_one()
        # What follows is written past the rules: only for an institution of one's own.
        self.company_id.check_access("read")
        # Two who approve at once enter no day twice.
        lock(self.company_id)
        self.line_ids.invalidate_recordset(["known"])
        new = self.line_ids.filtered(lambda line: not line.known)
        by_day = {(line.day, line.sort == "working"): line for line in new}
        lines = new.browse(line.id for line in by_day.values())
        off = lines.filtered(lambda line: line.sort != "working")
        # Odoo leaves holidays to administrators; here they are the managers'.
        leaves = self.env["resource.calendar.leaves"].sudo()
        # Odoo takes their institution from the one at work.
        leaves.with_company(self.company_id).create(
            [
                {
                    "name": line.name,
                    "calendar_id": False,
                    "resource_id": False,
                    "date_from": self._moment(line.day, time.min),
                    "date_to": self._moment(line.day, time(23, 59, 59)),
                }
                for line in off
            ]
        )
        self.env["recognition.extra.workday"].create(
            [
                {
                    "name": line.name,
                    "company_id": self.company_id.id,
                    "day": line.day,
                }
                for line in lines - off
            ]
        )
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": self.env._(
                    "%(new)s days entered, %(known)s were there already.",
                    new=len(lines),
                    known=len(self.line_ids - lines),
                ),
                "next": {"type": "ir.actions.act_window_close"},
            },
        }

    def _moment(self, day, clock):
        """Return a time of the institution's clock as Odoo keeps it."""
        zone = timezone(self.company_id.sudo().resource_calendar_id.tz or "UTC")
        local = zone.localize(datetime.combine(day, clock))
        return local.astimezone(utc).replace(tzinfo=None)


class RecognitionHolidaysLine(models.TransientModel):
    """One day that differs from the working week."""

    _name = "recognition.holidays.line"
    _description = "Day of the holidays of a year"
    _inherit = ["recognition.record"]
    _order = "day, id"

    wizard_id = fields.Many2one(
        comodel_name="recognition.holidays",
        required=True,
        index=True,
        ondelete="cascade",
    )
    day = fields.Date(required=True)
    weekday = fields.Char(string="Day of the week", compute="_compute_weekday")
    name = fields.Char(string="Holiday or decree", required=True)
    sort = fields.Selection(
        selection=[
            ("holiday", "Holiday"),
            ("moved", "Day off instead of another"),
            ("working", "Working day by decree"),
        ],
        string="What it is",
        required=True,
        default="holiday",
    )
    known = fields.Char(
        string="Stands in the calendar as",
        compute="_compute_known",
        help="It is there already and is not entered a second time.",
    )

    @api.depends("day")
    @api.depends_context("lang")
    def _compute_weekday(self):
        for line in self:
            line.weekday = line.day and format_date(
                self.env, line.day, date_format="EEEE"
            )

    @api.depends("day", "sort", "wizard_id.company_id")
    def _compute_known(self):
        self.known = False
        for company, lines in (
            self.filtered("day").grouped(lambda line: line.wizard_id.company_id).items()
        ):
            days = lines.mapped("day")
            first, last = min(days), max(days)
            off = company._recognition_days_off(first, last)
            extra = self.env["recognition.extra.workday"].search(
                [
                    ("company_id", "=", company.id),
                    ("day", ">=", first),
                    ("day", "<=", last),
                ]
            )
            worked = {day.day: day.name for day in extra}
            for line in lines:
                known = worked if line.sort == "working" else off
                # A day off may have no name, and is known all the same.
                line.known = known.get(line.day, False) or (line.day in known and "…")
