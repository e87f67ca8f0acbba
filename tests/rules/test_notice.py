"""The notice to the learner: TVET578-16, S-09, S-29."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import deadlines, notice

DAY = date(2026, 3, 9)


@pytest.mark.parametrize("tells", [True, False])
@pytest.mark.parametrize("address", [True, False])
def test_s_29_by_hand_where_no_message_goes_out(tells, address):
    assert notice.by_hand(tells=tells, address=address) is not (tells and address)


def test_s_09_told_once():
    assert notice.judge_told("C", open_notice=True, told_on=None) == []
    for day, shown in (DAY, DAY), (None, "–"):
        (found,) = notice.judge_told("C", open_notice=False, told_on=day)
        assert (found.code, found.clause) == ("told_already", "TVET578-16")
        assert found.facts["day"] == shown


def test_s_09_what_is_open():
    for due, code in (
        (None, "notice_open"),
        (DAY, "notice_open_until"),
        (DAY - timedelta(1), "notice_late"),
    ):
        assert notice.standing(due, DAY).code == code


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=4), st.integers(0, 5))
def test_the_nearest_deadline_counts(ahead, soon):
    """R544-14, S-09: of several open days the earliest says how near it is."""
    dues = [DAY + timedelta(n) for n in ahead]
    found = notice.most_pressing(
        deadlines.standing(due, due - timedelta(soon), DAY) for due in dues
    )
    first = min(dues)
    assert found == deadlines.standing(first, first - timedelta(soon), DAY)
