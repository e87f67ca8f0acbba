"""Holidays: the days off of a year, for a week of five or of six working days.

Clause TVET578-A1.7; conflict C-31; setting S-26; the calendar of examples AE-11, AE-12
and AE-16. Which days are official, and which of them move, is data with an edition.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .verdict import Verdict, warn

# Days off of religions: they do not move from a weekly day off.
UNMOVED = frozenset({"Православиелік Рождество", "Құрбан айт"})
# By the moon: on another day each year.
LUNAR = frozenset({"Құрбан айт"})

Sort = Literal["holiday", "moved", "working"]

# Weekdays off of each working week; Monday is 0.
DAYS_OFF = {5: frozenset({5, 6}), 6: frozenset({6})}

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holiday:
    """One official day off.

    :param day: the day
    :param name: what it is called
    :param moves: one that falls on a weekly day off gives the next working day off
    """

    day: date
    name: str
    moves: bool = True


@dataclass(frozen=True, slots=True)
class Swap:
    """A working day and a day off that a decree exchanges.

    :param off: the working day that becomes a day off
    :param working: the day off that is worked instead
    :param name: what the decree calls it
    """

    off: date
    working: date
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One day of a year that differs from its week.

    :param day: the day
    :param name: the holiday or decree that it comes from
    :param sort: ``"holiday"``, ``"moved"`` (day off) or ``"working"`` (by decree)
    """

    day: date
    name: str
    sort: Sort


def days_off(
    holidays: Iterable[Holiday], *, week: int, swaps: Iterable[Swap] = ()
) -> list[Entry]:
    """Return the days of a year that differ from its working week (S-26, C-31).

    A holiday on a weekly day off moves to the next day that would be worked; holidays
    in a row move to days in a row. A swap that does not fit the week is left out, see
    :func:`unfit`.

    :param holidays: the official days, in any order; two on one day are one
    :param week: working days in a week, 5 or 6
    :param swaps: what decrees exchange
    :return: each day once, in order
    :raises ValueError: for another week
    """
    weekly = _weekly(week)
    official = _official(holidays)
    entries = {day: Entry(day, item.name, "holiday") for day, item in official.items()}
    for swap in _fitting(swaps, weekly, official):
        entries[swap.off] = Entry(swap.off, swap.name, "moved")
        entries[swap.working] = Entry(swap.working, swap.name, "working")
    for day in sorted(official):
        if official[day].moves and day.weekday() in weekly:
            free = day
            while free in entries or free.weekday() in weekly:
                free += _DAY
            entries[free] = Entry(free, official[day].name, "moved")
    return [entries[day] for day in sorted(entries)]


def unfit(
    holidays: Iterable[Holiday], *, week: int, swaps: Iterable[Swap]
) -> list[Verdict]:
    """Warn of each swap that :func:`days_off` leaves out (S-26).

    A swap fits where the one day would be worked and the other would be off: that of
    a Saturday says nothing to who works on Saturdays (C-31).

    :param holidays: the official days
    :param week: working days in a week, 5 or 6
    :param swaps: what decrees exchange
    :raises ValueError: for another week
    """
    swaps = list(swaps)
    fitting = _fitting(swaps, _weekly(week), _official(holidays))
    return [
        warn(
            "swap_unfit",
            "TVET578-A1.7",
            off=swap.off,
            working=swap.working,
            week=week,
        )
        for swap in swaps
        if swap not in fitting
    ]


def changed(before: Iterable[Holiday], now: Iterable[Holiday]) -> list[Verdict]:
    """Warn of holidays that came or went since the year before (S-26).

    Such a year follows a new law: its table is to be checked against the act. What
    goes by the moon has another day each year and is left out.

    :param before: the official days of the year before
    :param now: those of the year
    """
    old, new = (
        {
            (item.name, item.day.month, item.day.day): item.day
            for item in items
            if item.name not in LUNAR
        }
        for items in (before, now)
    )
    return [
        warn(code, "TVET578-A1.7", name=key[0], day=days[key])
        for code, days, other in (
            ("holiday_new", new, old),
            ("holiday_gone", old, new),
        )
        for key in days
        if key not in other
    ]


def judge_week(setting: str, worked: int) -> list[Verdict]:
    """Warn where an institution does not work the week that its edition says (S-26).

    The days that count are those of the working calendar; the edition says which week
    they should make.

    :param setting: ``"5"``, ``"6"``, or ``"own"``, which fits any
    :param worked: working days in a week, by the calendar
    :return: the warning ``week_differs``, or nothing
    """
    if setting in ("own", str(worked)):
        return []
    return [warn("week_differs", "TVET578-A1.7", setting=setting, worked=worked)]


def _weekly(week: int) -> frozenset[int]:
    if week not in DAYS_OFF:
        raise ValueError(f"A working week has 5 or 6 days, not {week}")
    return DAYS_OFF[week]


def _official(holidays: Iterable[Holiday]) -> dict[date, Holiday]:
    """Return one holiday for each day: of two, it moves if either does."""
    by_day: dict[date, list[Holiday]] = {}
    for item in holidays:
        by_day.setdefault(item.day, []).append(item)
    return {
        day: Holiday(
            day,
            ", ".join(dict.fromkeys(item.name for item in items)),
            any(item.moves for item in items),
        )
        for day, items in by_day.items()
    }


def _fitting(
    swaps: Iterable[Swap], weekly: frozenset[int], official: dict[date, Holiday]
) -> list[Swap]:
    """Return the swaps of a day that would be worked with one that would be off."""
    taken = set(official)
    found = []
    for swap in dict.fromkeys(swaps):
        if (
            swap.off.weekday() not in weekly
            and swap.working.weekday() in weekly
            and not taken & {swap.off, swap.working}
        ):
            taken |= {swap.off, swap.working}
            found.append(swap)
    return found
