"""The term of a commission and the orders that set it: R544-11, CT152-42; D-06."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import body_term

DAY = date(2026, 12, 20)
END = date(2026, 12, 31)


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


@pytest.mark.parametrize(
    ("until", "last_sitting", "found"),
    [
        (date(2027, 6, 30), None, []),
        (date(2027, 6, 30), DAY, []),
        (DAY, None, []),
        (DAY, DAY, []),
        (END, None, ["term_same"]),
        (DAY - timedelta(1), None, ["term_before_change"]),
        (DAY, DAY + timedelta(1), ["term_before_sitting"]),
    ],
)
def test_another_end_of_the_term(until, last_sitting, found):
    """R544-11, CT152-42: later or earlier, not before the order or a sitting."""
    verdicts = body_term.may_set_term(
        until=until, term=(None, END), day=DAY, last_sitting=last_sitting
    )
    assert codes(verdicts) == found


def test_an_open_term_gets_an_end():
    """R544-11: where the first order named no end, a later one may."""
    assert not body_term.may_set_term(
        until=END, term=(None, None), day=DAY, last_sitting=None
    )


def test_the_end_as_it_was_known():
    """D-06: before the second order the first end, from its day on the second."""
    said = [(date(2026, 1, 10), END), (DAY, date(2027, 6, 30))]
    assert body_term.until_on(said, date(2025, 1, 1)) == END
    assert body_term.until_on(said, DAY - timedelta(1)) == END
    assert body_term.until_on(said, DAY) == date(2027, 6, 30)
    assert body_term.until_on([(None, None)], DAY) is None
    assert body_term.until_on([], DAY) is None


days = st.integers(0, 40).map(lambda n: DAY + timedelta(n))


@given(st.lists(st.tuples(days, days), min_size=1, max_size=5), days)
def test_the_last_order_in_force_says_it(said, day):
    """Compared with a walk over the orders, day by day."""
    expected = said[0][1]
    for since, until in said[1:]:
        if since <= day:
            expected = until
    assert body_term.until_on(said, day) == expected


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ((None, None), []),
        ((DAY, DAY), []),
        ((None, DAY - timedelta(1)), ["sitting_after_term"]),
        ((DAY + timedelta(1), None), ["sitting_outside_term"]),
    ],
)
def test_a_commission_sits_while_in_office(term, found):
    """R544-11: neither before its term nor after it."""
    assert codes(body_term.judge_sitting_day(term, DAY)) == found
