"""Register of protocols: places, numbers, marks (R544-17; D-26)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import register

places = st.lists(st.integers(min_value=1, max_value=40), max_size=30)


def codes(verdicts):
    """Return the codes of verdicts."""
    return [verdict.code for verdict in verdicts]


def test_first_and_next():
    """R544-17: a commission's first protocol of a year has the first place."""
    assert register.next_place([]) == 1
    assert register.next_place([1, 2, 3]) == 4


@given(st.integers(min_value=0, max_value=60))
def test_places_given_one_after_another_have_no_gap(number):
    """R544-17: whatever their number, no place is missing or taken twice."""
    taken = []
    for _time in range(number):
        taken.append(register.next_place(taken))
    assert taken == list(range(1, number + 1))
    assert register.wrong_places(taken) == []


@given(places)
def test_wrong_places_against_a_slow_count(taken):
    """R544-17: as found by going through all of them."""
    slow = [p for p in range(1, max(taken, default=0) + 1) if taken.count(p) != 1]
    assert register.wrong_places(taken) == slow


def test_number():
    """R544-17: year, mark and place; there is no place before the first."""
    assert register.number(2026, "1", 4) == "2026-1-0004"
    assert register.number(2026, "КП", 12345) == "2026-КП-12345"
    with pytest.raises(ValueError, match="from one"):
        register.number(2026, "1", 0)


marks = st.text(st.sampled_from("0123456789АБabӘ"), min_size=1, max_size=8)


@given(
    st.tuples(st.integers(2000, 2100), marks, st.integers(1, 99999)),
    st.tuples(st.integers(2000, 2100), marks, st.integers(1, 99999)),
)
def test_numbers_of_one_institution_differ(one, other):
    """R544-17: another year, mark or place gives another number."""
    assert (register.number(*one) == register.number(*other)) == (one == other)


@given(st.lists(marks, unique=True))
def test_free_mark(taken):
    """R544-17: a new commission gets a mark that no other has, and that will do."""
    mark = register.free_mark(taken)
    assert mark not in taken
    assert register.judge_mark("New", mark, others=taken) == []


@pytest.mark.parametrize("mark", ["", "1-2", "a/b", "К П", "123456789", "№1"])
def test_mark_that_nobody_could_read(mark):
    """R544-17: letters and figures, eight at most."""
    assert codes(register.judge_mark("X", mark, others=[])) == ["mark_unreadable"]


def test_mark_of_another_commission():
    """R544-17: a mark is one commission's, however it is written."""
    assert codes(register.judge_mark("X", "кп", others=["КП"])) == ["mark_taken"]
    assert register.judge_mark("X", "КП2", others=["КП"]) == []


def test_mark_in_use_stays():
    """R544-17: once a protocol bears it, the mark stays."""
    assert codes(register.judge_mark_change("X", protocols=1)) == ["mark_in_use"]
    assert register.judge_mark_change("X", protocols=0) == []
