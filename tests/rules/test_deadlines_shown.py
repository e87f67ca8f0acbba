"""How a deadline was counted, and how near it is: R544-14, S-03; AE-12, AE-16."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import deadlines
from rules.deadlines import add_working_days

PERIOD = date(2025, 9, 2)
FIRST = date(2025, 1, 1)


# ---------------------------------------------------------------------------
# How it was counted, and how near it is
# ---------------------------------------------------------------------------
def test_ae_12_the_count_can_be_shown(five_days):
    """AE-12, R544-14, C-28: Tue 2, Wed 3, Thu 4; 30 and 31 Aug and 1 Sep are off."""
    found = deadlines.count(date(2025, 8, 29), 3, five_days)
    assert found.due == date(2025, 9, 4)
    assert found.counted == (date(2025, 9, 2), date(2025, 9, 3), date(2025, 9, 4))
    assert found.skipped == (date(2025, 8, 30), date(2025, 8, 31), date(2025, 9, 1))


def test_ae_16_counted_back_from_the_period(five_days):
    """AE-16, R544-24: ten working days before Mon 2 Feb 2026 begin on Mon 19 Jan."""
    found = deadlines.count_back(date(2026, 2, 2), 10, five_days)
    assert found.due == date(2026, 1, 19)
    assert found.counted[0] == date(2026, 1, 30)
    assert len(found.skipped) == 4
    with pytest.raises(deadlines.CalendarTooShort):
        deadlines.count_back(date(2026, 2, 2), 10, frozenset())


@given(
    st.dates(date(2025, 8, 1), date(2025, 12, 31)),
    st.integers(1, 30),
    st.booleans(),
)
def test_every_day_is_counted_or_skipped(day, days, back):
    """S-26: the days between event and deadline, each once, in their order."""
    workdays = frozenset(
        day for day in (FIRST + timedelta(n) for n in range(600)) if day.weekday() < 6
    )
    way = deadlines.count_back if back else deadlines.count
    found = way(day, days, workdays)
    passed = sorted([*found.counted, *found.skipped], reverse=back)
    step = timedelta(-1 if back else 1)
    assert passed == [day + step * n for n in range(1, len(passed) + 1)]
    assert len(found.counted) == days
    assert found.due == found.counted[-1] == passed[-1]
    assert not workdays & set(found.skipped)
    if not back:
        assert add_working_days(day, days, workdays) == found.due


@pytest.mark.parametrize(
    ("today", "soon_days", "expected"),
    [
        (date(2025, 9, 5), 2, "late"),
        (date(2025, 9, 4), 0, "soon"),
        (date(2025, 9, 3), 0, "later"),
        (date(2025, 9, 3), 1, "soon"),
        (date(2025, 9, 2), 2, "soon"),
        (date(2025, 8, 29), 2, "later"),
        (date(2025, 8, 29), 3, "soon"),
    ],
)
def test_r544_14_near_and_overdue(five_days, today, soon_days, expected):
    """R544-14: the deadline of AE-12, Thu 4 Sep 2025, seen from several days."""
    due = date(2025, 9, 4)
    found = deadlines.urgency(due, today, soon_days=soon_days, workdays=five_days)
    assert found == expected


def test_nothing_is_soon_a_negative_number_of_days_ahead(five_days):
    with pytest.raises(ValueError, match="from zero"):
        deadlines.urgency(
            date(2025, 9, 4), date(2025, 9, 1), soon_days=-1, workdays=five_days
        )


@given(st.integers(0, 40), st.integers(0, 10), st.integers(0, 10))
def test_time_only_makes_it_more_urgent(ahead, soon_days, passes):
    workdays = frozenset(
        day for day in (FIRST + timedelta(n) for n in range(200)) if day.weekday() < 5
    )
    order = ["later", "soon", "late"]
    due = FIRST + timedelta(ahead)

    def level(day):
        return order.index(
            deadlines.urgency(due, day, soon_days=soon_days, workdays=workdays)
        )

    assert level(FIRST) <= level(FIRST + timedelta(passes))


# ---------------------------------------------------------------------------
# Own deadlines
# ---------------------------------------------------------------------------
def test_the_law_gives_three_and_five_days():
    """R544-14, R544-16."""
    assert (deadlines.TRANSMIT_DAYS, deadlines.EXPERT_DAYS) == (3, 5)


@pytest.mark.parametrize(
    ("days", "allowed"), [(0, False), (1, True), (3, True), (4, False)]
)
def test_s_03_shorter_but_not_longer(days, allowed):
    found = deadlines.own_days(days, deadlines.TRANSMIT_DAYS)
    assert found.allowed is allowed
    assert found.code == ("days_allowed" if allowed else "days_not_allowed")
    assert found.clause == "R544-14"
    assert found.facts == {"days": days, "maximum": 3}


def test_s_03_the_clause_of_the_experts():
    found = deadlines.own_days(6, deadlines.EXPERT_DAYS, clause="R544-16")
    assert (found.allowed, found.clause) == (False, "R544-16")


@given(
    due=st.dates(date(2025, 3, 1), date(2025, 3, 31)),
    today=st.dates(date(2025, 2, 20), date(2025, 4, 10)),
    soon_days=st.integers(0, 5),
    off=st.frozensets(st.dates(date(2025, 2, 20), date(2025, 4, 10)), max_size=12),
)
def test_r544_14_the_day_kept_says_the_same(due, today, soon_days, off):
    """R544-14: near by the day that was kept is near by counting from today."""
    first = date(2024, 12, 1)
    workdays = {first + timedelta(n) for n in range(200)} - off
    workdays.add(due)
    soon = deadlines.soon_from(due, soon_days, workdays)
    assert soon <= due
    assert deadlines.standing(due, soon, today) == deadlines.urgency(
        due, today, soon_days=soon_days, workdays=workdays
    )


def test_soon_is_counted_from_zero():
    with pytest.raises(ValueError, match="zero"):
        deadlines.soon_from(PERIOD, -1, {PERIOD})
