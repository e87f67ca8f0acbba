"""Transcript: what is posted, once, and when a case is recorded; R544-18, CT152-12."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import transcript

DAY = date(2026, 3, 9)
KEYS = st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=12)


def test_ct152_12_each_discipline_once_for_a_learner():
    wanted = [("A", "Databases"), ("A", "Statistics"), ("B", "Databases")]
    assert transcript.to_post(wanted) == [True, True, True]
    assert transcript.to_post(wanted, {("A", "Databases")}) == [False, True, True]


def test_ct152_12_a_part_for_each_period():
    """CT152-12, CT152-28: spread over periods once in each, else once at all."""
    for several, places in (False, 1), (True, 2):
        found = [
            transcript.place("English", period, several_periods=several)
            for period in ("autumn", "spring", "spring")
        ]
        assert len(set(found)) == places
        posted = transcript.to_post([("A", place) for place in found])
        assert posted.count(True) == places


def test_ct152_12_the_first_of_two_posted_together():
    assert transcript.to_post([("A", 1), ("A", 1), ("A", 2)]) == [True, False, True]


@given(KEYS, st.frozensets(st.tuples(st.integers(1, 4), st.integers(1, 4))))
def test_everything_stands_once_afterwards(wanted, standing):
    """Whatever is posted: all that was wanted stands, nothing stands twice."""
    answers = transcript.to_post(wanted, standing)
    posted = [key for key, answer in zip(wanted, answers, strict=True) if answer]
    assert len(posted) == len(set(posted))
    assert not set(posted) & standing
    assert set(wanted) <= set(posted) | standing


def test_ct152_12_a_double_is_said_and_stops_nothing():
    found = transcript.double("Databases", protocol="2026-0001", day=DAY)
    assert (found.code, found.clause) == ("not_posted_double", "CT152-12")
    assert found.level == "warn"
    assert found.allowed
    assert found.facts["protocol"] == "2026-0001"


def test_ct152_12_a_claim_is_taken_out_before_registration():
    facts = {"protocol": "2026-0001", "day": DAY}
    before = transcript.claimed("Databases", registered=False, **facts)
    assert (before.code, before.allowed) == ("recognised_before", False)
    after = transcript.claimed("Databases", registered=True, **facts)
    assert (after.code, after.level) == ("recognised_meanwhile", "warn")
    assert after.clause == before.clause == "CT152-12"


def test_ct152_12_two_open_cases_are_warned_of():
    found = transcript.claimed_elsewhere("Databases", case="2026/0001")
    assert (found.level, found.clause) == ("warn", "CT152-12")


def test_r544_18_recorded_when_all_is_posted():
    assert transcript.recording("C", [("Databases", True), ("Statistics", True)]) == []
    (found,) = transcript.recording("C", [("Databases", True), ("Statistics", False)])
    assert (found.code, found.clause) == ("posting_missing", "R544-18")
    assert found.facts == {"discipline": "Statistics"}


def test_what_nobody_voted_on_waits_for_its_sheet():
    """CT152-48: no protocol has it."""
    found = transcript.recording(
        "C", [("Databases", False), ("Statistics", False)], ["Statistics"]
    )
    assert [v.code for v in found] == ["posting_missing", "sheet_not_posted"]


def test_r544_18_nothing_recognised_nothing_recorded():
    (found,) = transcript.recording("C", [])
    assert (found.code, found.allowed) == ("nothing_recognised", False)


@pytest.mark.parametrize(
    ("institution", "office"), [("he", "registrar"), ("tvet", "study_department")]
)
def test_whom_the_extract_goes_to(institution, office):
    """R544-18."""
    assert transcript.addressee(institution) == office
