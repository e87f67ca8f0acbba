"""Deadlines: R544-13, R544-14, R544-16, TVET578-A1.7; AE-11, AE-12, AE-16."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import deadlines, exemption
from rules.deadlines import add_working_days

PERIOD = date(2025, 9, 2)
NEXT_PERIOD = date(2026, 2, 2)
CLOSING = 18.0


def local(*parts):
    """Return a moment on the institution's own clock."""
    return datetime(*parts, tzinfo=timezone(timedelta(hours=5)))


# ---------------------------------------------------------------------------
# Filing and registration
# ---------------------------------------------------------------------------
def test_ae_11a_friday_afternoon(five_days):
    """AE-11 (a): Fri 29 Aug 17:30 is in time and registered the same day."""
    moment = local(2025, 8, 29, 17, 30)
    assert deadlines.filing(moment.date(), PERIOD).code == "filed_in_time"
    assert deadlines.registration_day(moment, five_days, CLOSING) == date(2025, 8, 29)


def test_ae_11b_on_a_day_off(five_days):
    """AE-11 (b): Mon 1 Sep is in time, registered Tue 2 Sep, experts by Fri 5 Sep."""
    moment = local(2025, 9, 1, 12, 0)
    registered = deadlines.registration_day(moment, five_days, CLOSING)
    assert deadlines.filing(moment.date(), PERIOD).allowed
    assert registered == date(2025, 9, 2)
    assert add_working_days(registered, 3, five_days) == date(2025, 9, 5)


def test_ae_11c_on_the_first_day_of_the_period():
    """AE-11 (c), S-05: Tue 2 Sep 09:05 is late; the next period is offered."""
    found = deadlines.filing(date(2025, 9, 2), PERIOD)
    assert (found.code, found.clause, found.level) == (
        "filed_late",
        "R544-13",
        "block",
    )
    assert found.facts == {"submitted": date(2025, 9, 2), "period_start": PERIOD}
    periods = [("autumn", PERIOD), ("spring", NEXT_PERIOD)]
    assert exemption.first_period(date(2025, 9, 2), periods) == "spring"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (local(2025, 8, 28, 17, 59, 59), date(2025, 8, 28)),
        (local(2025, 8, 28, 18, 0, 0), date(2025, 8, 28)),
        (local(2025, 8, 28, 18, 0, 0, 1), date(2025, 8, 29)),
        (local(2025, 8, 28, 6, 0), date(2025, 8, 28)),
        (local(2025, 8, 29, 18, 1), date(2025, 9, 2)),
        (local(2025, 8, 30, 10, 0), date(2025, 9, 2)),
    ],
)
def test_a1_7_after_hours_and_days_off(five_days, moment, expected):
    """TVET578-A1.7: what comes after hours counts from the next working day."""
    assert deadlines.registration_day(moment, five_days, CLOSING) == expected


def test_half_an_hour_is_part_of_the_closing_hour(five_days):
    moment = local(2025, 8, 28, 17, 31)
    assert deadlines.registration_day(moment, five_days, 17.5) == date(2025, 8, 29)
    assert deadlines.registration_day(moment, five_days, 17.75) == date(2025, 8, 28)


def test_without_a_closing_hour_only_days_off_count(five_days):
    moment = local(2025, 8, 28, 23, 59)
    assert deadlines.registration_day(moment, five_days, None) == date(2025, 8, 28)
    moment = local(2025, 8, 30, 9, 0)
    assert deadlines.registration_day(moment, five_days, None) == date(2025, 9, 2)


def test_a_moment_without_zone_is_local(five_days):
    moment = datetime.combine(date(2025, 8, 28), time(17, 0))
    assert deadlines.registration_day(moment, five_days, CLOSING) == date(2025, 8, 28)


def test_no_registration_beyond_the_calendar():
    with pytest.raises(deadlines.CalendarTooShort):
        deadlines.registration_day(local(2025, 8, 28, 9), frozenset(), CLOSING)


# ---------------------------------------------------------------------------
# Working days
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2025, 8, 29), 3, date(2025, 9, 4)),
        (date(2025, 9, 4), 5, date(2025, 9, 11)),
        (date(2025, 9, 2), 5, date(2025, 9, 9)),
    ],
)
def test_ae_12_around_constitution_day(five_days, day, days, expected):
    """AE-12: 30 and 31 Aug and 1 Sep are off."""
    assert add_working_days(day, days, five_days) == expected


@pytest.mark.parametrize(
    ("filed", "experts", "conclusion"),
    [
        (date(2026, 1, 19), date(2026, 1, 22), date(2026, 1, 29)),
        (date(2026, 1, 30), date(2026, 2, 4), date(2026, 2, 11)),
    ],
)
def test_ae_16_three_and_five_days(five_days, filed, experts, conclusion):
    """AE-16, R544-25, R544-27: the same 3 and 5 days for a qualification."""
    assert add_working_days(filed, deadlines.TRANSMIT_DAYS, five_days) == experts
    assert add_working_days(experts, deadlines.EXPERT_DAYS, five_days) == conclusion


def test_ae_16_ten_working_days_before_the_period(five_days, six_days):
    """AE-16: 19 to 30 Jan in a week of five days, 21 to 31 Jan in one of six."""
    assert add_working_days(date(2026, 1, 18), 10, five_days) == date(2026, 1, 30)
    assert add_working_days(date(2026, 1, 20), 10, six_days) == date(2026, 1, 31)
    assert add_working_days(date(2025, 8, 17), 10, five_days) == date(2025, 8, 29)


def test_c_31_the_week_decides(five_days, six_days):
    """C-31: with Saturdays, and without the moved day off, it is sooner."""
    assert add_working_days(date(2025, 8, 29), 1, six_days) == date(2025, 9, 1)
    assert add_working_days(date(2025, 8, 29), 1, five_days) == date(2025, 9, 2)


def test_independence_day_is_skipped(five_days):
    assert add_working_days(date(2025, 12, 15), 1, five_days) == date(2025, 12, 17)


@pytest.mark.parametrize("days", [0, -3])
def test_a_deadline_has_a_day(five_days, days):
    with pytest.raises(ValueError, match="one day at least"):
        add_working_days(date(2025, 9, 2), days, five_days)


def test_the_calendar_must_reach():
    week = frozenset(date(2025, 9, n) for n in range(1, 6))
    assert add_working_days(date(2025, 9, 2), 3, week) == date(2025, 9, 5)
    with pytest.raises(deadlines.CalendarTooShort) as caught:
        add_working_days(date(2025, 9, 2), 4, week)
    assert (caught.value.day, caught.value.days) == (date(2025, 9, 2), 4)


FIRST = date(2025, 1, 1)


@given(
    st.integers(0, 120),
    st.integers(1, 30),
    st.lists(st.booleans(), min_size=1, max_size=200),
)
def test_a_deadline_is_the_nth_working_day_after_the_event(start, days, pattern):
    """C-28, S-03: a working day, with exactly n working days after the event."""
    workdays = frozenset(
        FIRST + timedelta(n) for n, works in enumerate(pattern) if works
    )
    event = FIRST + timedelta(start)
    after = sorted(day for day in workdays if day > event)
    if len(after) < days:
        with pytest.raises(deadlines.CalendarTooShort):
            add_working_days(event, days, workdays)
        return
    due = add_working_days(event, days, workdays)
    assert due in workdays
    assert sum(event < day <= due for day in workdays) == days
    assert due == after[days - 1]


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 10))
def test_a_later_event_is_never_due_earlier(one, other, days):
    workdays = frozenset(
        day for day in (FIRST + timedelta(n) for n in range(120)) if day.weekday() < 5
    )
    early, late = (FIRST + timedelta(n) for n in sorted([one, other]))
    assert add_working_days(early, days, workdays) <= add_working_days(
        late, days, workdays
    )


@given(
    st.dates(date(2025, 8, 1), date(2026, 2, 28)),
    st.times(),
    st.one_of(st.none(), st.floats(0, 24)),
)
def test_registration_is_on_a_working_day_and_never_before(day, clock, closing):
    moment = datetime.combine(day, clock)
    workdays = frozenset(
        day
        for day in (date(2025, 8, 1) + timedelta(n) for n in range(240))
        if day.weekday() < 5
    )
    found = deadlines.registration_day(moment, workdays, closing)
    assert found in workdays
    assert found >= moment.date()
    assert sum(moment.date() < other < found for other in workdays) == 0
