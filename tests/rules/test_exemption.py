"""Exemption: R544-19, C-07."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.exemption import first_period

PERIODS = [
    ("summer", date(2026, 6, 15)),
    ("autumn", date(2025, 9, 2)),
    ("spring", date(2026, 2, 2)),
]


@pytest.mark.parametrize(
    ("decided_on", "expected"),
    [
        (date(2025, 9, 1), "autumn"),
        (date(2025, 9, 2), "spring"),
        (date(2026, 1, 30), "spring"),
        (date(2026, 2, 3), "summer"),
        (date(2026, 6, 15), None),
    ],
)
def test_c_07_the_first_period_that_begins_after_the_decision(decided_on, expected):
    assert first_period(decided_on, PERIODS) == expected


@pytest.mark.parametrize(
    ("filed_on", "decided_on", "current", "expected"),
    [
        (date(2025, 8, 29), date(2025, 9, 10), True, "autumn"),
        (date(2025, 8, 29), date(2025, 9, 10), False, "spring"),
        # Filed late: nothing is made good.
        (date(2025, 9, 2), date(2025, 9, 10), True, "spring"),
        (date(2025, 8, 29), date(2025, 9, 1), True, "autumn"),
        (None, date(2025, 9, 10), True, "spring"),
    ],
)
def test_s_34_the_period_that_has_begun(filed_on, decided_on, current, expected):
    """S-34, C-07: filed in time and decided late, where the edition lets it count."""
    found = first_period(
        decided_on, PERIODS, asked=PERIODS[1], filed_on=filed_on, current=current
    )
    assert found == expected


def test_no_periods():
    assert first_period(date(2025, 9, 1), []) is None


@given(st.lists(st.integers(0, 400), max_size=8, unique=True), st.integers(0, 400))
def test_no_period_in_between_is_left_out(starts, decided):
    first = date(2025, 1, 1)
    periods = [(n, first + timedelta(n)) for n in starts]
    found = first_period(first + timedelta(decided), periods)
    later = [n for n in starts if n > decided]
    assert found == (min(later) if later else None)
