"""Commissions during their term: R544-11, R544-12, CT152-42; C-11, S-32."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import body_changes

DAY = date(2026, 3, 2)


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


def test_when_a_commission_may_decide():
    """R544-12: chair and deputy; where the order appoints, the chair (C-11)."""
    assert body_changes.constituted("elected", ["chair", "deputy", "member"])
    assert not body_changes.constituted("elected", ["chair", "member"])
    assert body_changes.constituted("appointed", ["chair"])
    assert not body_changes.constituted("appointed", ["deputy"])


def test_what_the_next_sitting_elects():
    """R544-12: also where the chair left during the term."""
    assert body_changes.to_elect("elected", []) == ["chair", "deputy"]
    assert body_changes.to_elect("elected", ["deputy", "member"]) == ["chair"]
    assert body_changes.to_elect("elected", [], ["chair"]) == ["deputy"]
    assert body_changes.to_elect("appointed", []) == []


def test_who_may_be_put_to_the_vote():
    assert body_changes.may_ballot("elected", filled=False) == []
    assert codes(body_changes.may_ballot("elected", filled=True)) == ["office_filled"]
    assert codes(body_changes.may_ballot("appointed", filled=False)) == [
        "chair_is_appointed"
    ]


@pytest.mark.parametrize(
    ("open_ballots", "closed_ballots", "number"),
    [([], [], 1), ([1], [], 1), ([1], [1], 1), ([], [1, 1], 2), ([2], [1, 1], 2)],
)
def test_the_number_of_a_ballot(open_ballots, closed_ballots, number):
    """R544-12: candidates of one ballot stand together; after it comes the next."""
    assert body_changes.ballot(open_ballots, closed_ballots) == number


def test_a_member_supports_one_candidate():
    assert body_changes.one_candidate(None) == []
    (found,) = body_changes.one_candidate("A. B.")
    assert (found.code, found.facts["name"]) == ("vote_for_one_candidate", "A. B.")


@given(votes=st.lists(st.sampled_from(["first", "second", None]), min_size=1))
def test_two_candidates_never_both_win(votes):
    """With one candidate a member, a majority of those attending is one's alone."""
    needed = len(votes) // 2 + 1
    winners = [name for name in ("first", "second") if votes.count(name) >= needed]
    assert len(winners) <= 1


def change(**values):
    return codes(
        body_changes.may_change(
            **{
                "day": DAY,
                "ordered_on": DAY,
                "complete": True,
                "by": "order",
                "made_by": "order",
                "term": (None, None),
                "last_sitting": None,
                **values,
            }
        )
    )


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, []),
        ({"made_by": "directive"}, []),
        ({"made_by": "directive", "by": "directive"}, []),
        ({"by": "directive"}, ["change_needs_order"]),
        ({"complete": False, "ordered_on": None}, ["instrument_incomplete"]),
        ({"ordered_on": DAY + timedelta(1)}, ["change_before_instrument"]),
        ({"last_sitting": DAY}, ["change_after_sitting"]),
        ({"last_sitting": DAY - timedelta(1)}, []),
        ({"term": (DAY, DAY)}, []),
        ({"term": (None, DAY - timedelta(1))}, ["change_after_term"]),
        ({"term": (DAY + timedelta(1), None)}, ["change_outside_term"]),
    ],
)
def test_an_instrument_changes_from_its_day_on(values, found):
    """R544-11, CT152-42: never before itself, never where the commission has sat."""
    assert change(**values) == found


days = st.integers(0, 40).map(lambda n: DAY + timedelta(n))
periods = st.tuples(st.none() | days, st.none() | days).filter(
    lambda p: not (p[0] and p[1]) or p[0] <= p[1]
)


@given(st.lists(periods, max_size=5))
def test_nobody_stands_twice_on_a_day(memberships):
    """Compared with every day counted one by one."""
    calendar = [DAY + timedelta(n) for n in range(-2, 44)]
    twice = any(
        sum(body_changes.within(period, day) for period in memberships) > 1
        for day in calendar
    )
    assert body_changes.overlap(memberships) == twice


def test_who_held_an_office_on_a_day():
    """R544-12: as it was on any day, whatever came later."""
    gained = [
        (DAY, "chair", "A"),
        (DAY, "deputy", "B"),
        (DAY + timedelta(10), "chair", "B"),
        (DAY + timedelta(20), "deputy", "C"),
    ]
    on = body_changes.offices_on
    assert on(gained, DAY - timedelta(1)) == {}
    assert on(gained, DAY) == {"chair": "A", "deputy": "B"}
    assert on(gained, DAY + timedelta(10)) == {"chair": "B"}
    assert on(gained, DAY + timedelta(25)) == {"chair": "B", "deputy": "C"}


@given(
    st.lists(
        st.tuples(days, st.sampled_from(body_changes.OFFICES), st.integers(1, 4))
    ).map(lambda rows: sorted(rows, key=lambda row: row[0])),
    days,
)
def test_an_office_has_one_holder_and_a_holder_one_office(gained, day):
    held = body_changes.offices_on(gained, day)
    assert len(set(held.values())) == len(held)
    past = [row for row in gained if row[0] <= day]
    if past:
        assert held[past[-1][1]] == past[-1][2]
