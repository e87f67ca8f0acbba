"""Mobility: CT152-43, CT152-47, CT152-48, CT152-50, CT152-53, CT152-56."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import mobility
from rules.mobility import Line, TranscriptLine

FULL = Line("Econometrics", Decimal(6), Decimal(5), positive=True, agreed=True)
reasons = st.sampled_from(["mobility", "credit_mobility", "double_degree"])


def codes(verdicts):
    return [(verdict.code, verdict.clause) for verdict in verdicts]


@pytest.mark.parametrize(
    ("reason", "clause"),
    [
        ("mobility", "CT152-48"),
        ("credit_mobility", "CT152-48"),
        ("double_degree", "CT152-50"),
    ],
)
def test_what_was_mastered_in_full_is_re_credited(reason, clause):
    """CT152-48, CT152-50: in obligatory order, and nobody may refuse it."""
    assert codes(mobility.judge_line(FULL, reason=reason)) == [
        ("recredited_by_rule", clause)
    ]
    assert codes(mobility.judge_refusal(FULL, reason=reason)) == [
        ("refusal_barred", clause)
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"agreed": False}, ("mobility_not_agreed", "CT152-44")),
        ({"by_partner": False}, ("mobility_other_sender", "CT152-47")),
        ({"earned": Decimal("4.5")}, ("mobility_not_in_full", "CT152-48")),
        ({"positive": None}, ("mobility_without_grade", "CT152-47")),
        ({"positive": False}, ("mobility_not_positive", "CT152-39")),
    ],
)
def test_the_rest_goes_to_the_commission_with_its_reason(changes, expected):
    """CT152-48: only lines mastered in full; CT152-39: only positive grades."""
    line = replace(FULL, **changes)
    (found,) = mobility.judge_line(line, reason="mobility")
    assert (found.code, found.clause) == expected
    assert found.level == "warn"
    assert mobility.judge_refusal(line, reason="mobility") == []


def test_the_mapping_of_a_double_degree_is_in_the_plan():
    """CT152-53: the plan lists the order of re-crediting."""
    line = replace(FULL, agreed=False)
    found = mobility.judge_line(line, reason="double_degree")
    assert codes(found) == [("mobility_not_agreed", "CT152-53")]


def test_what_is_short_shows_its_arithmetic():
    """CT152-48: 4.5 of 5 credits, 0.5 short."""
    line = replace(FULL, earned=Decimal("4.5"))
    (found,) = mobility.judge_line(line, reason="mobility")
    assert found.facts == {
        "discipline": "Econometrics",
        "earned": Decimal("4.5"),
        "full": 5,
        "short": Decimal("0.5"),
    }


def test_what_is_short_by_a_trifle_is_not_shown_as_whole():
    """CT152-48: 4.999 of 5 are short by 0.001, and say so."""
    line = replace(FULL, earned=Decimal("4.999"))
    (found,) = mobility.judge_line(line, reason="mobility")
    assert found.facts["earned"] == Decimal("4.999")
    assert found.facts["short"] == Decimal("0.001")


def test_noise_of_storage_sends_nobody_to_the_commission():
    line = replace(FULL, earned=Decimal("4.99999999999999"), full=Decimal(5))
    assert mobility.by_rule(line, reason="mobility")


@given(
    st.decimals(0, 12, places=2),
    st.decimals("0.01", 12, places=2),
    st.sampled_from([True, False, None]),
    st.booleans(),
    reasons,
)
def test_by_rule_if_and_only_if_all_holds(earned, full, positive, agreed, reason):
    """CT152-48, CT152-50: a line has one fate, and each failing has its reason."""
    line = Line("x", earned, full, positive, agreed)
    failing = [not agreed, earned < full, positive is not True]
    found = mobility.judge_line(line, reason=reason)
    assert mobility.by_rule(line, reason=reason) is not any(failing)
    assert len(found) == max(1, sum(failing))
    assert all(verdict.allowed for verdict in found)
    assert bool(mobility.judge_refusal(line, reason=reason)) is not any(failing)


@pytest.mark.parametrize(("earned", "full"), [("-1", "5"), ("NaN", "5"), ("5", "0")])
def test_a_volume_that_is_none_is_refused(earned, full):
    line = replace(FULL, earned=Decimal(earned), full=Decimal(full))
    with pytest.raises(ValueError, match="volume"):
        mobility.judge_line(line, reason="mobility")


# ---------------------------------------------------------------------------
# The transcript
# ---------------------------------------------------------------------------
def test_a_transcript_shows_name_grade_and_credits():
    """CT152-47, CT152-56."""
    line = TranscriptLine("Econometrics", Decimal(5), "4.5")
    assert mobility.check_transcript([line], reason="mobility") == []
    lines = [
        TranscriptLine(" ", Decimal(5), "4.5"),
        TranscriptLine("Statistics", None, ""),
        TranscriptLine("Logic", Decimal(0), "5"),
    ]
    assert codes(mobility.check_transcript(lines, reason="mobility")) == [
        ("transcript_line_unnamed", "CT152-47"),
        ("transcript_line_without_credits", "CT152-47"),
        ("transcript_line_without_grade", "CT152-47"),
        ("transcript_line_without_credits", "CT152-47"),
    ]


def test_a_transcript_has_lines():
    """CT152-47; CT152-56: each yearly transcript of a double degree."""
    assert codes(mobility.check_transcript([], reason="mobility")) == [
        ("transcript_without_lines", "CT152-47")
    ]
    assert codes(mobility.check_transcript([], reason="double_degree")) == [
        ("transcript_without_lines", "CT152-56")
    ]


# ---------------------------------------------------------------------------
# Shortened programmes, and the step
# ---------------------------------------------------------------------------
def test_a_shortened_programme_re_credits_by_name():
    """CT152-9, CT152-12: obligatory, where both disciplines bear one name."""
    assert codes(mobility.judge_line(FULL, reason="shortened")) == [
        ("recredited_by_name", "CT152-9")
    ]
    assert codes(mobility.judge_refusal(FULL, reason="shortened")) == [
        ("refusal_barred", "CT152-9")
    ]


def test_another_name_needs_the_commission():
    """YU-5.13: the department concludes on disciplines named otherwise."""
    line = replace(FULL, agreed=False, positive=None)
    assert codes(mobility.judge_line(line, reason="shortened")) == [
        ("shortened_other_name", "YU-5.13"),
        ("mobility_without_grade", "CT152-40"),
    ]


@pytest.mark.parametrize(
    ("kind", "reason", "ready", "expected"),
    [
        ("mobility", "mobility", 2, ("recredit_ready", "CT152-48")),
        ("mobility", "double_degree", 1, ("recredit_ready", "CT152-50")),
        ("formal", "shortened", 1, ("recredit_ready", "CT152-9")),
        ("mobility", "mobility", 0, ("recredit_nothing", "CT152-48")),
        ("formal", "transfer", 1, ("recredit_by_vote", "")),
        ("nonformal", None, 1, ("recredit_by_vote", "")),
    ],
)
def test_the_step_without_a_vote(kind, reason, ready, expected):
    """CT152-9, CT152-48, CT152-50: where the law obliges and something is ready."""
    found = mobility.judge_recredit("7", kind=kind, reason=reason, ready=ready)
    assert (found.code, found.clause) == expected
    assert found.allowed == (expected[0] == "recredit_ready")


@pytest.mark.parametrize(
    ("matched", "listed", "own", "full"),
    [
        (5, 5, 5, 5),  # one for one
        (4, 4, 5, 4),  # agreed on with less than the discipline has here
        (6, 11, 5, 6),  # one of two to choose from: as agreed, in full
        (3, 6, 6, 6),  # one of two that make the discipline together
        (6, 6, 6, 6),  # both
        (2, 4, 5, 4),  # one of two that were agreed on with less
    ],
)
def test_what_is_owed_in_full(matched, listed, own, full):
    """CT152-44, CT152-53: several disciplines there may stand for one here."""
    volumes = (Decimal(matched), Decimal(listed), Decimal(own))
    assert mobility.agreed_volume(*volumes) == full


def test_included_education_names_its_period_and_term():
    """CT152-52."""
    named = {"period": True, "start": date(2026, 9, 1), "end": date(2027, 1, 31)}
    assert mobility.judge_included("A", **named) == []
    for name in named:
        found = mobility.judge_included("A", **{**named, name: None})
        assert [v.code for v in found] == ["included_missing"]
    [early] = mobility.judge_included("A", **{**named, "end": date(2026, 8, 31)})
    assert (early.code, early.clause) == ("included_ends_early", "CT152-52")
