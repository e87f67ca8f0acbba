"""Windows of filing: R544-13, R544-24; AE-11, AE-16."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import deadlines, windows

AUTUMN = date(2025, 9, 2)
SPRING = date(2026, 2, 2)


# ---------------------------------------------------------------------------
# Filed again
# ---------------------------------------------------------------------------
FIRST = datetime(2025, 8, 29, 17, 30)
GRANTED = date(2025, 9, 5)


@pytest.mark.parametrize(
    ("day", "filed", "due", "same_period", "kept"),
    [
        (date(2025, 9, 5), FIRST, GRANTED, True, True),
        (date(2025, 9, 6), FIRST, GRANTED, True, False),
        (date(2025, 9, 5), FIRST, GRANTED, False, False),
        (date(2025, 9, 5), None, None, True, False),
    ],
)
def test_c_28_a_correction_in_time_keeps_the_first_filing(
    day, filed, due, same_period, kept
):
    """TVET578-18, C-28, R544-13: by the day granted, for the same period."""
    moment = datetime(day.year, day.month, day.day, 10)
    found = windows.filing_that_counts(
        moment, day=day, filed=filed, due=due, same_period=same_period
    )
    assert found == (filed if kept else moment)


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(1, 20)), max_size=6),
    st.booleans(),
)
def test_c_28_chains_of_corrections(rounds, same_period):
    """However often a set comes back, only a deadline missed costs the first filing."""
    counts, missed = FIRST, False
    moment = FIRST
    for wait, granted in rounds:
        due = moment.date() + timedelta(granted)
        moment += timedelta(wait)
        late = wait > granted or not same_period
        before = counts
        counts = windows.filing_that_counts(
            moment, day=moment.date(), filed=before, due=due, same_period=same_period
        )
        assert counts == (moment if late else before)
        assert before <= counts <= moment
        missed = missed or late
    assert (counts == FIRST) is not missed


# ---------------------------------------------------------------------------
# Late filing
# ---------------------------------------------------------------------------
@pytest.mark.parametrize("policy", windows.LATE_POLICIES)
@pytest.mark.parametrize("day", [date(2025, 8, 29), date(2025, 9, 1)])
def test_ae_11_in_time_whatever_the_policy(day, policy):
    """AE-11 (a), (b), R544-13: Fri 29 Aug and Mon 1 Sep 2025 are before Tue 2 Sep."""
    found = windows.judge_filing(day, AUTUMN, policy=policy, next_start=None)
    assert (found.code, found.level) == ("filed_in_time", "ok")


def test_ae_11c_late_goes_to_the_next_period():
    """AE-11 (c), R544-13, S-05: Tue 2 Sep 2025 is late; the case moves on."""
    found = windows.judge_filing(
        AUTUMN, AUTUMN, policy="next_period", next_start=SPRING
    )
    assert (found.code, found.clause, found.level) == (
        "filed_for_next_period",
        "R544-13",
        "warn",
    )
    assert found.facts == {
        "submitted": AUTUMN,
        "period_start": AUTUMN,
        "next_start": SPRING,
    }


def test_s_05_without_a_next_period_it_waits():
    found = windows.judge_filing(AUTUMN, AUTUMN, policy="next_period", next_start=None)
    assert (found.code, found.level) == ("filed_late_no_period", "block")


def test_s_05_or_it_is_refused():
    found = windows.judge_filing(AUTUMN, AUTUMN, policy="refuse", next_start=SPRING)
    assert (found.code, found.clause, found.level) == (
        "filed_late_refused",
        "R544-13",
        "block",
    )


def test_a_period_that_has_begun_is_not_the_next_one():
    with pytest.raises(ValueError, match="had begun"):
        windows.judge_filing(AUTUMN, AUTUMN, policy="next_period", next_start=AUTUMN)
    with pytest.raises(ValueError, match="policy"):
        windows.judge_filing(AUTUMN, AUTUMN, policy="forgive", next_start=SPRING)


# ---------------------------------------------------------------------------
# Qualification
# ---------------------------------------------------------------------------
def test_ae_16_the_window(five_days, six_days):
    """AE-16, R544-24, S-04, S-26: the three windows of the example."""
    assert windows.qualification_window(SPRING, 10, five_days) == (
        date(2026, 1, 19),
        date(2026, 1, 30),
    )
    assert windows.qualification_window(AUTUMN, 10, five_days) == (
        date(2025, 8, 18),
        date(2025, 8, 29),
    )
    assert windows.qualification_window(SPRING, 10, six_days) == (
        date(2026, 1, 21),
        date(2026, 1, 31),
    )


@pytest.mark.parametrize(
    ("submitted", "mode", "code", "level"),
    [
        (date(2026, 1, 16), "window", "qualification_early", "warn"),
        (date(2026, 1, 19), "window", "qualification_in_window", "ok"),
        (date(2026, 1, 30), "window", "qualification_in_window", "ok"),
        (date(2026, 2, 2), "window", "qualification_late", "block"),
        (date(2026, 1, 16), "lead", "qualification_in_window", "ok"),
        (date(2026, 1, 19), "lead", "qualification_in_window", "ok"),
        (date(2026, 1, 20), "lead", "qualification_late", "block"),
        (date(2026, 2, 2), "lead", "qualification_late", "block"),
    ],
)
def test_ae_16_both_readings(five_days, submitted, mode, code, level):
    """AE-16, R544-24, C-04, S-04: early is accepted and marked; late is late."""
    found = windows.judge_qualification(
        submitted, SPRING, days=10, mode=mode, workdays=five_days
    )
    assert (found.code, found.level, found.clause) == (code, level, "R544-24")
    assert found.facts["submitted"] == submitted
    assert found.facts["first"] == date(2026, 1, 19)
    assert found.facts["last"] == date(2026, 1, 30 if mode == "window" else 19)


def test_c_04_the_last_day_is_a_working_day(five_days, six_days):
    """C-04: the window ends with the last working day before the period."""
    saturday = date(2026, 1, 31)
    five = windows.judge_qualification(saturday, SPRING, workdays=five_days)
    six = windows.judge_qualification(saturday, SPRING, workdays=six_days)
    assert (five.code, six.code) == ("qualification_late", "qualification_in_window")


def test_s_04_ten_days_are_the_default(five_days):
    assert windows.QUALIFICATION_DAYS == 10
    with pytest.raises(ValueError, match="mode"):
        windows.judge_qualification(AUTUMN, SPRING, workdays=five_days, mode="c")
    with pytest.raises(deadlines.CalendarTooShort):
        windows.judge_qualification(AUTUMN, SPRING, workdays=frozenset())


@pytest.mark.parametrize(
    ("registered", "experts", "conclusion", "sitting", "level"),
    [
        (
            date(2026, 1, 19),
            date(2026, 1, 22),
            date(2026, 1, 29),
            date(2026, 1, 30),
            "ok",
        ),
        (
            date(2026, 1, 20),
            date(2026, 1, 23),
            date(2026, 1, 30),
            date(2026, 2, 2),
            "warn",
        ),
        (
            date(2026, 1, 30),
            date(2026, 2, 4),
            date(2026, 2, 11),
            date(2026, 2, 12),
            "warn",
        ),
    ],
)
def test_ae_16_decided_before_the_period(
    five_days, registered, experts, conclusion, sitting, level
):
    """AE-16, R544-24, R544-25, R544-27, C-04: 3 + 5 working days and the sitting."""
    found = windows.processing(
        registered, SPRING, transmit_days=3, expert_days=5, workdays=five_days
    )
    assert found.level == level
    assert found.code == f"decision_{'before' if level == 'ok' else 'after'}_start"
    assert found.facts == {
        "experts": experts,
        "conclusion": conclusion,
        "sitting": sitting,
        "period_start": SPRING,
    }


@given(
    st.dates(date(2025, 8, 1), date(2026, 1, 31)),
    st.integers(1, 15),
    st.sampled_from(windows.QUALIFICATION_MODES),
)
def test_filing_earlier_is_never_worse(submitted, days, mode):
    """R544-24: who may file today might have filed yesterday."""
    workdays = frozenset(
        day
        for day in (date(2025, 6, 1) + timedelta(n) for n in range(300))
        if day.weekday() < 5
    )

    def allowed(day):
        return windows.judge_qualification(
            day, SPRING, days=days, mode=mode, workdays=workdays
        ).allowed

    assert allowed(submitted - timedelta(1)) >= allowed(submitted)
    first, last = windows.qualification_window(SPRING, days, workdays)
    assert sum(first <= day <= last for day in workdays) == days
    assert allowed(last if mode == "window" else first)
