"""Agreements on mobility: CT152-43, CT152-49, CT152-50."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import mobility

AGREEMENT = {
    "reason": "mobility",
    "partner": "University of Wroclaw",
    "number": "17/2024",
    "signed_on": date(2024, 3, 1),
    "valid_from": date(2024, 9, 1),
    "valid_to": date(2027, 8, 31),
    "day": date(2026, 1, 15),
}


def codes(verdicts):
    return [(verdict.code, verdict.clause) for verdict in verdicts]


@pytest.mark.parametrize(
    ("reason", "kind", "clause"),
    [
        ("mobility", "mobility", "CT152-43"),
        ("credit_mobility", "mobility", "CT152-43"),
        ("double_degree", "double_degree", "CT152-50"),
    ],
)
def test_mobility_rests_on_an_agreement(reason, kind, clause):
    """CT152-43, CT152-50: on one that was concluded for it."""
    assert mobility.agreement_kind(reason) == kind
    assert codes([mobility.no_agreement(reason)]) == [("agreement_missing", clause)]


def agreement(**changes):
    return codes(mobility.judge_agreement(**{**AGREEMENT, **changes}))


def test_an_agreement_in_force_suffices():
    """CT152-43: partner, number, date, and valid on the day."""
    assert agreement() == []
    assert agreement(valid_from=None, valid_to=None) == []


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"partner": " "}, "agreement_partner"),
        ({"number": ""}, "agreement_number"),
        ({"signed_on": None}, "agreement_date"),
    ],
)
def test_an_agreement_names_partner_number_and_date(changes, what):
    """CT152-43, CT152-50."""
    (found,) = mobility.judge_agreement(**{**AGREEMENT, **changes})
    assert (found.code, found.clause, found.facts["what"]) == (
        "agreement_incomplete",
        "CT152-43",
        what,
    )
    changes = {**changes, "reason": "double_degree"}
    assert agreement(**changes) == [("agreement_incomplete", "CT152-50")]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 8, 31), [("agreement_not_yet", "CT152-43")]),
        (date(2024, 9, 1), []),
        (date(2027, 8, 31), []),
        (date(2027, 9, 1), [("agreement_over", "CT152-43")]),
    ],
)
def test_an_agreement_is_valid_on_the_day(day, expected):
    """CT152-43: its first and last day count."""
    assert agreement(day=day) == expected


def test_without_a_first_day_it_is_valid_from_its_date():
    assert agreement(valid_from=None, day=date(2024, 2, 29)) == [
        ("agreement_not_yet", "CT152-43")
    ]


@given(st.integers(-1000, 1000))
def test_some_day_is_inside_or_outside(shift):
    day = AGREEMENT["valid_from"] + timedelta(shift)
    inside = AGREEMENT["valid_from"] <= day <= AGREEMENT["valid_to"]
    assert (agreement(day=day) == []) is inside


def test_an_agreement_is_for_its_purpose_and_programme():
    """CT152-43, CT152-49, CT152-50."""
    found = mobility.judge_agreement(
        **AGREEMENT, kind="double_degree", covers_programme=False
    )
    assert codes(found) == [
        ("agreement_other_kind", "CT152-43"),
        ("agreement_other_programme", "CT152-49"),
    ]
    assert mobility.judge_agreement(**AGREEMENT, kind="mobility") == []


@pytest.mark.parametrize(
    ("signed_on", "valid_to", "code"),
    [
        (None, None, None),
        (date(2026, 3, 1), None, None),
        (date(2026, 3, 1), date(2026, 3, 1), None),
        (date(2026, 3, 2), None, "agreement_dated_ahead"),
        (date(2026, 3, 1), date(2026, 2, 28), "agreement_ends_before"),
    ],
)
def test_days_of_an_agreement(signed_on, valid_to, code):
    """CT152-43: concluded on a day that has come, and not over before."""
    found = mobility.agreement_days(signed_on, valid_to, today=date(2026, 3, 1))
    assert codes(found) == ([(code, "CT152-43")] if code else [])
