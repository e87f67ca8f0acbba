"""Academic calendar: CT152-20, CT152-22, YU-5.1(2), C-17."""

from datetime import date, timedelta

import pytest
from rules import academic_calendar
from rules.windows import Window

AUTUMN = date(2025, 9, 2)
SPRING = date(2026, 2, 2)
ORIENTATION = Window("orientation", date(2025, 8, 25), date(2025, 8, 30))
CALENDAR = (
    ORIENTATION,
    Window("vacation", date(2026, 1, 12), date(2026, 1, 25)),
    Window("vacation", date(2026, 6, 29), date(2026, 8, 2)),
)


def codes(verdicts):
    assert all(verdict.level == "warn" for verdict in verdicts)
    return [verdict.code for verdict in verdicts]


def vacations(*lengths):
    """Return vacations of so many days, a month and more apart."""
    return [
        Window(
            "vacation",
            date(2025, 9, 1) + timedelta(120 * n),
            date(2025, 9, 1) + timedelta(120 * n + days - 1),
        )
        for n, days in enumerate(lengths)
    ]


@pytest.mark.parametrize(
    ("lengths", "military", "expected"),
    [
        ((14, 35), False, []),
        ((14, 34), False, ["vacations_too_short"]),
        ((14, 28), True, []),
        ((14, 27), True, ["vacations_too_short"]),
        ((49,), False, ["vacations_too_few"]),
        ((), False, ["vacations_too_few", "vacations_too_short"]),
    ],
)
def test_ct152_20_twice_and_seven_weeks(lengths, military, expected):
    """CT152-20: twice a year, seven weeks in all; six in a military institution."""
    found = academic_calendar.check_vacations(vacations(*lengths), military=military)
    assert codes(found) == expected
    assert {verdict.clause for verdict in found} <= {"CT152-20"}


def test_ct152_20_the_final_year_is_free_in_its_total():
    assert academic_calendar.check_vacations(vacations(10, 10), final_year=True) == []
    assert codes(academic_calendar.check_vacations(vacations(10), final_year=True)) == [
        "vacations_too_few"
    ]


def test_vacations_that_touch_are_one():
    first, second = date(2026, 1, 1), date(2026, 1, 8)
    parts = [
        Window("vacation", first, date(2026, 1, 10)),
        Window("vacation", second, date(2026, 1, 14)),
        Window("vacation", date(2026, 1, 15), date(2026, 1, 21)),
    ]
    few, short = academic_calendar.check_vacations(parts)
    assert few.facts == {"times": 1, "needed": 2}
    assert short.facts == {"days": 21, "weeks": 7}


@pytest.mark.parametrize(
    ("days", "military", "expected"),
    [
        (42, False, []),
        (41, False, ["summer_too_short"]),
        (28, True, []),
        (29, True, ["summer_too_long"]),
        (7, True, []),
    ],
)
def test_ct152_22_the_summer_semester(days, military, expected):
    """CT152-22: six weeks at least; four at most in a military institution."""
    first = date(2026, 6, 15)
    last = first + timedelta(days - 1)
    assert (
        codes(academic_calendar.check_summer(first, last, military=military))
        == expected
    )


def test_ct152_22_not_in_the_final_year():
    found = academic_calendar.check_summer(
        date(2026, 6, 1), date(2026, 7, 31), final_year=True
    )
    assert codes(found) == ["summer_in_final_year"]
    with pytest.raises(ValueError, match="begins before"):
        academic_calendar.check_summer(SPRING, AUTUMN)


def test_c_17_orientation_ends_before_the_period():
    """C-17, R544-13, YU-5.1(2): who files in that week files in time."""
    assert academic_calendar.check_orientation(CALENDAR, AUTUMN) == []
    (found,) = academic_calendar.check_orientation(CALENDAR, ORIENTATION.last)
    assert (found.code, found.clause, found.level) == (
        "orientation_too_late",
        "YU-5.1(2)",
        "warn",
    )


def test_ct152_18_a_calendar_names_its_decision():
    """CT152-18: the academic council approves it; number and day are kept."""
    assert academic_calendar.check_approval("7", date(2025, 6, 27)) == []
    for number, day in [("", date(2025, 6, 27)), ("  ", None), ("7", None)]:
        assert codes(academic_calendar.check_approval(number, day)) == [
            "calendar_unapproved"
        ]


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (AUTUMN, 2025),
        (date(2025, 8, 25), 2025),
        (SPRING, 2025),
        (date(2026, 7, 31), 2025),
        (date(2026, 8, 1), 2026),
    ],
)
def test_academic_year(day, year):
    assert academic_calendar.academic_year(day) == year
