"""What may be entered: numbers and texts."""

from decimal import Decimal

import pytest
from rules import entry


@pytest.mark.parametrize(
    "value", [0, None, False, "", 1, -1, 2.5, "12.5", Decimal("1.5")]
)
def test_numbers_that_can_be_kept(value):
    assert entry.judge_number("hours", value, whole=False, entered=True) == []


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1e30, "number_beyond"),
        (entry.MOST + 1, "number_beyond"),
        (10**400, "number_beyond"),
        (float("inf"), "number_unreadable"),
        ("NaN", "number_unreadable"),
        ("many", "number_unreadable"),
        ([1], "number_unreadable"),
        (2.5, "number_not_whole"),
    ],
)
def test_numbers_that_cannot(value, code):
    (found,) = entry.judge_number("hours", value, whole=True, entered=True)
    assert (found.code, found.allowed) == (code, False)


def test_a_step_counts_more_than_a_person_enters():
    beyond = entry.MOST + 1
    assert entry.judge_number("hours", beyond, whole=True, entered=False) == []
    (found,) = entry.judge_number(
        "hours", entry.MOST_STORED + 1, whole=True, entered=False
    )
    assert (found.facts["low"], found.facts["high"]) == (-(2**31) + 1, 2**31 - 1)


def test_lengths():
    assert entry.judge_text("name", "x" * 5, limit=5) == []
    assert entry.judge_text("name", "x" * 5, limit=None) == []
    (found,) = entry.judge_text("name", "x" * 6, limit=5)
    assert (found.code, found.facts) == (
        "text_too_long",
        {"field": "name", "length": 6, "limit": 5},
    )


@pytest.mark.parametrize(
    "mark", ["\0", "\x02", "\x1b", "\x7f", "\x85", "\ud800", "\uffff"]
)
def test_what_cannot_be_printed(mark):
    (found,) = entry.judge_text("name", f"Қазақ{mark}ша", limit=None)
    assert (found.code, found.allowed) == ("text_unprintable", False)
    assert found.facts == {"field": "name", "place": 6, "before": "Қазақ"}


def test_lines_tabs_and_all_scripts_stay():
    assert entry.judge_text("name", "Әңғүқ\tÄ\r\n数 – “x”\u00ad😀", limit=None) == []
