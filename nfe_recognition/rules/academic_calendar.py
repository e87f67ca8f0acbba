"""Academic calendar: what its vacations, summer semester and orientation week lack.

Clauses CT152-18, CT152-20, CT152-22, YU-5.1(2), R544-13; conflict C-17. The calendar is
the academic council's: everything here is a warning.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from .verdict import Verdict, warn
from .windows import WINDOWS, Window

# An academic year begins with the month of its orientation week.
FIRST_MONTH = 8

# Figures of the academic calendar; the second of each pair is that of military and
# special institutions (CT152-20, CT152-22).
VACATIONS_A_YEAR = 2
VACATION_WEEKS = (7, 6)
SUMMER_WEEKS = (6, 4)

_DAY = timedelta(days=1)
_WEEK = 7


def academic_year(day: date) -> int:
    """Return the calendar year in which the academic year of ``day`` began.

    :param day: first day of a period; that of a summer semester belongs to the year
        that it ends (CT152-22)
    """
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def check_approval(number: str, day: date | None) -> list[Verdict]:
    """Warn of a calendar without the decision that approved it (CT152-18).

    :param number: number of the academic council's decision, empty where not entered
    :param day: day of the decision
    """
    if number.strip() and day:
        return []
    return [warn("calendar_unapproved", "CT152-18")]


def check_vacations(
    windows: Iterable[Window], *, military: bool = False, final_year: bool = False
) -> list[Verdict]:
    """Say what an academic year lacks in vacations (CT152-20).

    :param windows: the calendar of one academic year; vacations that touch or overlap
        are one
    :param military: the institution is a military or special one
    :param final_year: the calendar is that of the final year, whose total is free
    :return: warnings; empty where all is well
    """
    spans = _joined(item for item in windows if item.kind == "vacation")
    found = []
    if len(spans) < VACATIONS_A_YEAR:
        found.append(
            warn(
                "vacations_too_few",
                "CT152-20",
                times=len(spans),
                needed=VACATIONS_A_YEAR,
            )
        )
    days = sum((last - first).days + 1 for first, last in spans)
    weeks = VACATION_WEEKS[military]
    if not final_year and days < weeks * _WEEK:
        found.append(warn("vacations_too_short", "CT152-20", days=days, weeks=weeks))
    return found


def check_summer(
    first: date, last: date, *, military: bool = False, final_year: bool = False
) -> list[Verdict]:
    """Say what is wrong with a summer semester (CT152-22).

    :param first: its first day
    :param last: its last day
    :param military: the institution is a military or special one, which may hold up
        to four weeks; others hold six at least
    :param final_year: it is meant for the final year, which has none
    :return: warnings; empty where all is well
    :raises ValueError: for a semester that ends before it begins
    """
    if last < first:
        raise ValueError(f"A semester begins before it ends: {first}, {last}")
    found = []
    if final_year:
        found.append(warn("summer_in_final_year", "CT152-22"))
    days, weeks = (last - first).days + 1, SUMMER_WEEKS[military]
    if military and days > weeks * _WEEK:
        found.append(warn("summer_too_long", "CT152-22", days=days, weeks=weeks))
    if not military and days < weeks * _WEEK:
        found.append(warn("summer_too_short", "CT152-22", days=days, weeks=weeks))
    return found


def check_orientation(windows: Iterable[Window], period_start: date) -> list[Verdict]:
    """Warn of an orientation week that has not ended when its period begins (C-17).

    Papers filed in that week would come too late (R544-13, YU-5.1(2)).

    :param windows: the calendar of one period
    :param period_start: first day of classes
    """
    return [
        warn(
            "orientation_too_late",
            WINDOWS["orientation"],
            last=item.last,
            period_start=period_start,
        )
        for item in windows
        if item.kind == "orientation" and item.last >= period_start
    ]


def _joined(windows: Iterable[Window]) -> list[tuple[date, date]]:
    """Return the spans of days that the windows cover, each day once."""
    days = sorted(
        {
            item.first + _DAY * n
            for item in windows
            for n in range((item.last - item.first).days + 1)
        }
    )
    if not days:
        return []
    breaks = [pair for pair in pairwise(days) if pair[1] - pair[0] > _DAY]
    firsts = [days[0], *(after for _before, after in breaks)]
    lasts = [*(before for before, _after in breaks), days[-1]]
    return list(zip(firsts, lasts, strict=True))
