"""The calendar of an institution: its clock, its working days, its days off."""

from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from pytz import timezone, utc

from odoo import fields, models
from odoo.exceptions import UserError
from odoo.tools import ormcache

from ..rules import deadlines, holidays
from ..rules.verdict import block
from .sentences import sentence

# Working days are looked up a year ahead: no step waits longer.
HORIZON_DAYS = 370


class ResCompany(models.Model):
    _inherit = "res.company"

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

    def _recognition_deadline(self, day, days, soon_days):
        """Return what is kept of a deadline: its last day, and how it was counted.

        :param date day: day of the event, not counted (C-28)
        :param int days: working days; with 0 there is no deadline
        :param int soon_days: working days ahead that count as soon
        :return: values for ``recognition.case``
        :rtype: dict
        """
        if not days:
            return dict.fromkeys(
                ("deadline", "deadline_from", "deadline_days", "soon_from"), False
            )
        workdays = self._recognition_workdays(
            day - timedelta(HORIZON_DAYS), day + timedelta(HORIZON_DAYS)
        )
        with self._recognition_calendar():
            due = deadlines.add_working_days(day, days, workdays)
            return {
                "deadline": due,
                "deadline_from": day,
                "deadline_days": days,
                "soon_from": deadlines.soon_from(due, soon_days, workdays),
            }

    def _recognition_named_deadline(self, due, soon_days):
        """Return what a case keeps of a day that was named, not counted (R544-17).

        :param date due: last day
        :param int soon_days: working days ahead that count as soon
        :return: values for ``recognition.case``
        :rtype: dict
        """
        workdays = self._recognition_workdays(
            due - timedelta(HORIZON_DAYS), due + timedelta(HORIZON_DAYS)
        )
        with self._recognition_calendar():
            soon = deadlines.soon_from(due, soon_days, workdays)
        counted = dict.fromkeys(("deadline_from", "deadline_days"), False)
        return {**counted, "deadline": due, "soon_from": soon}

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

    def _recognition_week_verdicts(self):
        """Return a warning where the calendar has another week than the edition (S-26).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        edition = self._recognition_edition(self._recognition_today())
        if not edition:
            return []
        return holidays.judge_week(edition.working_week, self._recognition_week())

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
        return utc.localize(moment).astimezone(timezone(self._recognition_zone()))

    @ormcache("self.id")
    def _recognition_zone(self):
        """Return the name of the time zone of the institution's clock.

        Kept between requests: every list of cases looks at the clock.

        :rtype: str
        """
        # As in _recognition_workdays.
        return self.sudo().resource_calendar_id.tz or "UTC"

    def _recognition_calendar_windows(self):
        """Return the windows of the institution's academic calendar (CT152-18).

        :rtype: list[Window]
        """
        self.ensure_one()
        return self.recognition_period_ids.window_ids._spans()

    def _recognition_today(self):
        """Return the day that it is on the institution's clock.

        Of the user's institution, where a form names none yet.

        :rtype: date
        """
        institution = self or self.env.company
        return institution._recognition_local(fields.Datetime.now()).date()

    # ------------------------------------------------------------------
    # Changes of the calendar
    # ------------------------------------------------------------------
    def write(self, vals):
        result = super().write(vals)
        if "resource_calendar_id" in vals:
            self.env.registry.clear_cache()
            self._recognition_recount()
        return result

    def _recognition_recount(self):
        """Count the open deadlines of these institutions anew: their days changed."""
        for company in self:
            self.env["recognition.case"]._recount(company)
