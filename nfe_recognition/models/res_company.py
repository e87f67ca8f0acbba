"""What an institution sets for the recognition of learning."""

from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from pytz import timezone, utc

from odoo import fields, models
from odoo.exceptions import UserError

from ..rules import deadlines
from ..rules.verdict import block
from .locks import lock
from .sentences import sentence

# Working days are looked up a year ahead: no step waits longer.
HORIZON_DAYS = 370
PROFILES = [
    ("standard", "The acts"),
    ("university", "The acts and a university's own rules"),
    ("military", "Military and special institutions"),
    ("bare", "The recognition rules alone"),
]
NUMBER_PREFIXES = {
    "recognition.case": "%(range_year)s/",
    "recognition.protocol": "%(range_year)s-",
}


class ResCompany(models.Model):
    _inherit = "res.company"

    recognition_kind = fields.Selection(
        selection=[
            ("he", "Higher and postgraduate education"),
            ("tvet", "Technical, vocational and post-secondary education"),
        ],
        string="Kind of institution",
        default="he",
        required=True,
        help="Decides the hours in a credit (R544-7) and who receives the extract "
        "(R544-18).",
    )
    recognition_profile = fields.Selection(
        selection=PROFILES,
        string="Profile of the rules",
        default="standard",
        required=True,
        help="Shared edition that the institution follows while it has none of its own "
        "(R544-3).",
    )
    recognition_name = fields.Char(
        string="Institution as printed",
        translate=True,
        help="Full official name on documents; the company's name where empty.",
    )
    recognition_place = fields.Char(
        string="Place as printed",
        translate=True,
        help="City on orders and protocols.",
    )
    recognition_commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        string="Recognition commission",
        check_company=True,
        help="Commission that new cases are addressed to (R544-13).",
    )
    recognition_expert_group_ids = fields.One2many(
        comodel_name="recognition.expert.group",
        inverse_name="company_id",
        string="Expert groups",
        groups="nfe_recognition.group_reader",
    )
    recognition_period_ids = fields.One2many(
        comodel_name="recognition.period",
        inverse_name="company_id",
        string="Academic periods",
        groups="nfe_recognition.group_reader",
    )
    recognition_lang = fields.Selection(
        selection=lambda self: self.env["res.lang"].get_installed(),
        string="Language of office documents",
        help="Protocols and expert conclusions print in this language; documents for "
        "the learner print in the learner's.",
    )

    # ------------------------------------------------------------------
    # Regulation
    # ------------------------------------------------------------------
    def _recognition_regulation(self, day):
        """Return the edition in force on ``day`` for this institution.

        The institution's own edition goes before a shared one of its profile; of
        several, the latest. Source: R544-3, R544-O.1, R544-O.5.

        :param date day: day of filing
        :raises UserError: where no edition covers the day
        """
        self.ensure_one()
        editions = self.env["recognition.regulation"].search(
            [
                ("institution", "=", self.recognition_kind),
                "|",
                ("company_id", "=", self.id),
                "&",
                ("company_id", "=", False),
                ("profile", "=", self.recognition_profile),
                ("date_from", "<=", day),
                "|",
                ("date_to", "=", False),
                ("date_to", ">=", day),
            ],
            order="date_from desc, id desc",
        )
        edition = editions.filtered("company_id")[:1] or editions[:1]
        if not edition:
            raise UserError(
                self.env._(
                    "No regulation edition is in force on %(day)s. Ask a manager to "
                    "enter one under Configuration, Regulations. [R544-O.1]",
                    day=fields.Date.to_string(day),
                )
            )
        return edition

    # ------------------------------------------------------------------
    # Working days (R544-14, R544-16)
    # ------------------------------------------------------------------
    def _recognition_workdays(self, start, end):
        """Return the institution's working days from ``start`` to ``end``, both in.

        Working week and public holidays are those of the company's calendar; holidays
        of other companies do not count.

        :param date start: first day looked at
        :param date end: last day looked at
        :rtype: frozenset[date]
        """
        self.ensure_one()
        # Portal and office users need no rights on calendars to learn a deadline.
        calendar = self.sudo().resource_calendar_id
        zone = timezone(calendar.tz or "UTC")
        unusual = calendar._get_unusual_days(
            zone.localize(datetime.combine(start, time.min)),
            zone.localize(datetime.combine(end, time.max)),
            company_id=self,
        )
        weekly = {
            date.fromisoformat(day) for day, is_off in unusual.items() if not is_off
        }
        # As above: whoever asks for a deadline needs no rights on the calendar.
        extra = self.env["recognition.extra.workday"].sudo()
        worked = extra.search(
            [("company_id", "=", self.id), ("day", ">=", start), ("day", "<=", end)]
        )
        return frozenset(weekly.union(worked.mapped("day")))

    def _recognition_add_working_days(self, day, days):
        """Return the day that is ``days`` working days after ``day`` (C-28).

        :param date day: day of the event, not counted
        :param int days: number of working days
        """
        workdays = self._recognition_workdays(day, day + timedelta(HORIZON_DAYS))
        with self._recognition_calendar():
            return deadlines.add_working_days(day, days, workdays)

    @contextmanager
    def _recognition_calendar(self):
        """Turn a calendar that never comes to a working day into a sentence (S-26)."""
        try:
            yield
        except deadlines.CalendarTooShort as error:
            verdict = block("calendar_too_short", "R544-14", company=self.name)
            raise UserError(sentence(self.env, verdict)) from error

    def _recognition_registration_day(self, moment):
        """Return the day on which a paper handed in at ``moment`` counts as registered.

        :param datetime moment: moment of filing, naive UTC as Odoo keeps it
        :rtype: date
        """
        local = self._recognition_local(moment)
        day = local.date()
        workdays = self._recognition_workdays(day, day + timedelta(HORIZON_DAYS))
        with self._recognition_calendar():
            return deadlines.registration_day(
                local, workdays, self._recognition_closing_hour(day)
            )

    def _recognition_closing_hour(self, day):
        """Return the hour at which the office closes on ``day``, or None where unset.

        :rtype: float | None
        """
        calendar = self.sudo().resource_calendar_id  # as in _recognition_workdays
        lines = calendar.attendance_ids.filtered(lambda line: not line.display_type)
        own = lines.filtered(lambda line: line.dayofweek == str(day.weekday()))
        # A day that is worked beyond the week closes with the others.
        return max((own or lines).mapped("hour_to"), default=None)

    def _recognition_week(self):
        """Return how many days a week the institution works (S-26).

        :return: 6 where Saturdays are worked, else 5
        """
        calendar = self.sudo().resource_calendar_id  # as in _recognition_workdays
        return 6 if "5" in calendar.attendance_ids.mapped("dayofweek") else 5

    def _recognition_days_off(self, start, end):
        """Return the institution's days off that its calendar knows, by their names.

        :param date start: first day looked at
        :param date end: last day looked at
        :rtype: dict[date, str]
        """
        self.ensure_one()
        calendar = self.sudo().resource_calendar_id  # as in _recognition_workdays
        zone = timezone(calendar.tz or "UTC")
        first, last = (
            zone.localize(datetime.combine(day, clock)).astimezone(utc)
            for day, clock in ((start, time.min), (end, time.max))
        )
        leaves = self.env["resource.calendar.leaves"].sudo()  # as above
        found = leaves.search(
            [
                ("company_id", "=", self.id),
                ("resource_id", "=", False),
                ("calendar_id", "in", (False, calendar.id)),
                ("time_type", "=", "leave"),
                ("date_from", "<=", last.replace(tzinfo=None)),
                ("date_to", ">=", first.replace(tzinfo=None)),
            ]
        )
        known = {}
        for leave in found:
            day = self._recognition_local(leave.date_from).date()
            while day <= self._recognition_local(leave.date_to).date():
                known[day] = leave.name or ""
                day += timedelta(days=1)
        return known

    def _recognition_local(self, moment):
        """Return ``moment`` on the institution's clock.

        :param datetime moment: naive UTC, as Odoo keeps it
        :rtype: datetime
        """
        self.ensure_one()
        zone = self.sudo().resource_calendar_id.tz  # as in _recognition_workdays
        return utc.localize(moment).astimezone(timezone(zone or "UTC"))

    def _recognition_calendar_windows(self):
        """Return the windows of the institution's academic calendar (CT152-18).

        :rtype: list[Window]
        """
        self.ensure_one()
        return self.recognition_period_ids.window_ids._spans()

    # ------------------------------------------------------------------
    # Numbers
    # ------------------------------------------------------------------
    def _recognition_next_number(self, code, day):
        """Return the institution's next number of a register, without gaps.

        The arguments are those of :meth:`_recognition_next_numbers`.

        :rtype: str
        """
        return self._recognition_next_numbers(code, day, 1)[0]

    def _recognition_next_numbers(self, code, day, count):
        """Return the institution's next numbers of a register, without gaps.

        The counter is made when it is first needed and starts anew each year.

        :param str code: ``recognition.case`` or ``recognition.protocol``
        :param date day: day that decides the year
        :param int count: how many numbers are needed
        :rtype: list[str]
        """
        self.ensure_one()
        # The first number of all, and of a year, makes its counter: one at a time.
        lock(self)
        # Nobody but the register itself may draw or set numbers.
        sequences = self.env["ir.sequence"].sudo()
        own = [("code", "=", code), ("company_id", "=", self.id)]
        sequence = sequences.search(own, limit=1) or sequences.create(
            {
                "name": f"{code} ({self.name})",
                "code": code,
                "company_id": self.id,
                "implementation": "no_gap",
                "prefix": NUMBER_PREFIXES[code],
                "padding": 4,
                "use_date_range": True,
            }
        )
        return [sequence.next_by_id(sequence_date=day) for _number in range(count)]

    # ------------------------------------------------------------------
    # Names on documents
    # ------------------------------------------------------------------
    def _recognition_printed_name(self):
        """Return the institution's name as it stands on documents."""
        self.ensure_one()
        return self.recognition_name or self.name
