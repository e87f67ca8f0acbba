"""Kazakhstan's holidays, as the ``holidays`` library knows them."""

from datetime import date

import holidays

from ..rules.holidays import UNMOVED, Holiday, Swap
from ..rules.verdict import warn


def official(year):
    """Return the official days off of a year.

    :param int year: calendar year
    :rtype: list[Holiday]
    """
    exchanged = {swap.off for swap in swaps(year)}
    table = _table(year)
    return [
        Holiday(day, name, moves=name not in UNMOVED)
        for day in sorted(table)
        if day not in exchanged
        for name in table.get_list(day)
    ]


def swaps(year):
    """Return the days that decrees of the government exchanged in a year.

    :param int year: calendar year of the days off
    :rtype: list[Swap]
    """
    known = _table(year).special_public_holidays
    rows = known.get(year, ())
    if rows and not isinstance(rows[0], tuple):
        rows = (rows,)
    found = []
    for month, day, from_month, from_day, *from_year in rows:
        off = date(year, month, day)
        working = date(from_year[0] if from_year else year, from_month, from_day)
        found.append(Swap(off, working, working.isoformat()))
    return found


def estimated(year):
    """Warn of the days that go by the moon and are not announced yet (S-26).

    :param int year: calendar year
    :rtype: list[Verdict]
    """
    told, plain = _table(year, islamic_show_estimated=True), _table(year)
    return [
        warn("holiday_estimated", "TVET578-A1.7", name=plain[day], day=day)
        for day in sorted(plain)
        if told[day] != plain[day]
    ]


def _table(year, *, islamic_show_estimated=False):
    """Return the library's days of a year as the law names them, none moved.

    The language is named, for else the locale of the server chooses it.
    """
    return holidays.KZ(
        years=year,
        observed=False,
        language="kk",
        islamic_show_estimated=islamic_show_estimated,
    )
