"""Days as people write them in a row: “2, 3, 4 Sep”, “30–31 Aug, 1 Sep”."""

from datetime import timedelta

from odoo.tools import format_date, groupby

# A row of so many days is written by its ends.
ROW = 2


def days_in_words(env, days, *, rows=False):
    """Return days in the reader's language, each month named once.

    :param env: Odoo environment of the reader
    :param days: the days, in order
    :param bool rows: write neighbouring days as “30–31”
    :rtype: str
    """
    parts = []
    for (year, month), group in groupby(days, key=lambda day: (day.year, day.month)):
        numbers = _rows(group) if rows else [str(day.day) for day in group]
        name = format_date(
            env, group[0].replace(year=year, month=month), date_format="MMM"
        )
        parts.append(f"{', '.join(numbers)} {name}")
    return ", ".join(parts)


def _rows(days):
    """Return the numbers of ``days``, neighbours as “30–31”."""
    found = []
    for day in days:
        if found and found[-1][-1] + timedelta(days=1) == day:
            found[-1].append(day)
        else:
            found.append([day])
    return [
        f"{row[0].day}–{row[-1].day}" if len(row) >= ROW else str(row[0].day)
        for row in found
    ]
