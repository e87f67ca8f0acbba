"""More information: what is asked, of whom, until when (R544-17)."""

from datetime import date, timedelta

import pytest
from rules import asking

DAY = date(2026, 3, 10)


def codes(**changes):
    facts = {
        "whom": "learner",
        "text": "Send the annex.",
        "due": DAY + timedelta(days=5),
        "day": DAY,
        "examined": True,
        "decided_in_part": False,
        **changes,
    }
    return [(v.code, v.clause, v.level) for v in asking.judge("No. 1", **facts)]


@pytest.mark.parametrize("whom", asking.ASKED)
def test_r544_17_what_is_asked_in_full(whom):
    assert codes(whom=whom) == []


@pytest.mark.parametrize("text", ["", "  \n"])
def test_r544_17_nobody_answers_an_empty_question(text):
    assert codes(text=text) == [("asked_without_text", "R544-17", "block")]


@pytest.mark.parametrize("due", [None, DAY, DAY - timedelta(days=1)])
def test_r544_17_there_is_time_to_answer(due):
    assert codes(due=due) == [("asked_without_time", "R544-17", "block")]


def test_r544_16_experts_are_asked_where_they_conclude():
    assert codes(whom="experts", examined=False) == [
        ("asked_no_experts", "R544-16", "block")
    ]
    assert codes(whom="learner", examined=False) == []


def test_r544_13_a_set_decided_in_part_stays():
    assert codes(decided_in_part=True) == [
        ("asked_decided_in_part", "R544-13", "block")
    ]
    assert codes(whom="experts", decided_in_part=True) == []


def test_an_unknown_addressee_is_refused():
    with pytest.raises(ValueError, match="Nobody is asked"):
        codes(whom="dean")
