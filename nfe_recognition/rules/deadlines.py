"""Deadlines: working days, the day of registration, and filing in time.

Clauses R544-13, R544-14, R544-16, R544-24, TVET578-A1.7; conflict C-28; settings S-03,
S-05, S-20, S-26; examples AE-11, AE-12, AE-16.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from .verdict import Verdict, block, ok

# Legal maxima: an institution may set less, never more (S-03).
TRANSMIT_DAYS = 3
EXPERT_DAYS = 5

_DAY = timedelta(days=1)
_SECONDS_PER_HOUR = 3600
# Longer than any row of days off that a calendar of an institution can have.
_LONGEST_PAUSE = 366


class CalendarTooShort(ValueError):
    """The working days given end before the day that was looked for.

    :param day: the day from which was counted
    :param days: how many working days were to be counted
    """

    def __init__(self, day: date, days: int) -> None:
        super().__init__(f"No {days} working days are known from {day.isoformat()}")
        self.day = day
        self.days = days


@dataclass(frozen=True, slots=True)
class Count:
    """How a deadline was counted, to be shown beside it.

    :param due: its last day, a working day
    :param counted: the working days counted, ``due`` the last of them
    :param skipped: the days off in between
    """

    due: date
    counted: tuple[date, ...]
    skipped: tuple[date, ...]


def own_days(days: int, maximum: int, *, clause: str = "R544-14") -> Verdict:
    """Say whether an institution may set its deadline so (S-03).

    :param days: working days that the institution gives itself
    :param maximum: what the law allows at most, :data:`TRANSMIT_DAYS` (R544-14) or
        :data:`EXPERT_DAYS` (R544-16)
    :param clause: the clause that sets the maximum
    """
    if 1 <= days <= maximum:
        return ok("days_allowed", clause, days=days, maximum=maximum)
    return block("days_not_allowed", clause, days=days, maximum=maximum)


def count(day: date, days: int, workdays: Container[date]) -> Count:
    """Count a deadline and show how (R544-14, R544-16, AE-12).

    The day of the event is not counted (C-28); the deadline is the end of the last day
    counted, which is a working day.

    :param day: day of the event
    :param days: working days to count, from one on
    :param workdays: the institution's working days after ``day`` (S-26)
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for less than one day
    """
    return _walk(day, days, workdays, _DAY)


def count_back(day: date, days: int, workdays: Container[date]) -> Count:
    """Count working days before a day, which is not counted itself (R544-24).

    :param day: day before which is counted, for instance the first of a period
    :param days: working days to count, from one on
    :param workdays: the institution's working days before ``day`` (S-26)
    :return: the same as :func:`count`, the latest day first; ``due`` is the earliest
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for less than one day
    """
    return _walk(day, days, workdays, -_DAY)


def add_working_days(day: date, days: int, workdays: Container[date]) -> date:
    """Return the last day of a deadline, as :func:`count` counts it.

    :param day: day of the event
    :param days: working days to count, from one on
    :param workdays: the institution's working days after ``day`` (S-26)
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for less than one day
    """
    return count(day, days, workdays).due


def urgency(
    due: date, today: date, *, soon_days: int, workdays: Container[date]
) -> Literal["late", "soon", "later"]:
    """Say how near a deadline is (R544-14: alert before it, flag it when overdue).

    :param due: last day of the deadline; it is kept through its end
    :param today: today
    :param soon_days: how many working days ahead count as soon; with 0 the last day
        alone is soon
    :param workdays: the institution's working days after ``today`` (S-26)
    :return: ``"late"`` after the deadline, ``"soon"`` up to ``soon_days`` before it,
        ``"later"`` otherwise
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for a negative number of days
    """
    if soon_days < 0:
        raise ValueError(f"Days ahead are counted from zero, not {soon_days}")
    if due < today:
        return "late"
    ahead = add_working_days(today, soon_days, workdays) if soon_days else today
    return "soon" if due <= ahead else "later"


def soon_from(due: date, soon_days: int, workdays: Container[date]) -> date:
    """Return the first day on which a deadline is near, to be kept beside it.

    :param due: last day of the deadline
    :param soon_days: how many working days ahead count as soon; with 0 the last day
        alone is soon
    :param workdays: the institution's working days before ``due`` (S-26)
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for a negative number of days
    """
    if soon_days < 0:
        raise ValueError(f"Days ahead are counted from zero, not {soon_days}")
    return count_back(due, soon_days, workdays).due if soon_days else due


def standing(due: date, soon: date, today: date) -> Literal["late", "soon", "later"]:
    """Say the same as :func:`urgency` by the day that :func:`soon_from` gave.

    :param due: last day of the deadline
    :param soon: first day on which it is near
    :param today: today
    """
    if due < today:
        return "late"
    return "soon" if soon <= today else "later"


def registration_day(
    moment: datetime, workdays: Container[date], closing_hour: float | None
) -> date:
    """Return the day on which papers count as registered (TVET578-A1.7, AE-11).

    Papers that come after hours or on a day off count from the next working day; that
    they came in time is judged by the moment itself (:func:`filing`).

    :param moment: when they came, in the institution's own time
    :param workdays: the institution's working days from that day on (S-26)
    :param closing_hour: hour at which the office closes (17.5 is half past five);
        None where only days off move the registration
    :raises CalendarTooShort: where the working days do not reach
    """
    day = moment.date()
    since_midnight = timedelta(
        hours=moment.hour,
        minutes=moment.minute,
        seconds=moment.second,
        microseconds=moment.microsecond,
    )
    closed = closing_hour is not None and since_midnight > timedelta(
        seconds=round(closing_hour * _SECONDS_PER_HOUR)
    )
    if day in workdays and not closed:
        return day
    return add_working_days(day, 1, workdays)


def filing(submitted: date, period_start: date) -> Verdict:
    """Say whether an application came before the period begins (R544-13, AE-11).

    :param submitted: day of the submission, in the institution's own time
    :param period_start: first day of the academic period
    """
    answer, code = (
        (ok, "filed_in_time") if submitted < period_start else (block, "filed_late")
    )
    return answer(code, "R544-13", submitted=submitted, period_start=period_start)


def _walk(day: date, days: int, workdays: Container[date], step: timedelta) -> Count:
    if days < 1:
        raise ValueError(f"A deadline has one day at least, not {days}")
    current, pause = day, 0
    counted: list[date] = []
    skipped: list[date] = []
    while len(counted) < days:
        current += step
        if current in workdays:
            counted.append(current)
            pause = 0
            continue
        skipped.append(current)
        pause += 1
        if pause > _LONGEST_PAUSE:
            raise CalendarTooShort(day, days)
    return Count(current, tuple(counted), tuple(skipped))
