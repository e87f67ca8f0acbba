"""What may stand in a dossier: R544-5, R544-7, CT152-54, YU-4.7; AE-10; C-34."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import dossier, edition

hours = st.decimals(0, 500, places=4)


def codes(verdicts):
    return [(verdict.code, verdict.clause) for verdict in verdicts]


def target(study="discipline", **changes):
    asked = {"in_programme": True, "recognisable": edition.recognisable(study)}
    return codes(dossier.target("X", "P", **{**asked, "study": study, **changes}))


# ---------------------------------------------------------------------------
# Targets
# ---------------------------------------------------------------------------
def test_ae_10_diploma_project_work_is_refused():
    """AE-10, YU-4.7: also where somebody lifted the mark of exclusion."""
    assert target("diploma") == [("target_diploma", "YU-4.7")]
    assert target("diploma", recognisable=True) == [("target_diploma", "YU-4.7")]


@pytest.mark.parametrize("name", ["Elective", "Required", "University component"])
def test_ae_10_the_three_components_are_allowed(name):
    """AE-10, YU-4.7: the component does not matter."""
    found = dossier.target(name, "P", in_programme=True, recognisable=True)
    assert found == []


@pytest.mark.parametrize("study", ["discipline", "module", "practice"])
def test_what_may_be_asked_for(study):
    """R544-5: disciplines and modules; YU-4.7 names diploma project work only."""
    assert target(study) == []


def test_what_the_institution_excluded_is_refused():
    """YU-4.7, CT152-2(9)."""
    assert target("attestation") == [("target_barred", "YU-4.7")]
    assert target(recognisable=False) == [("target_barred", "YU-4.7")]


@pytest.mark.parametrize("study", ["practice", "attestation"])
def test_a_double_degree_takes_practice_and_attestation_in_full(study):
    """CT152-54: whatever the marks; other mobility is not concerned."""
    double = {"kind": "mobility", "reason": "double_degree", "recognisable": True}
    assert target(study, **double) == [("target_in_full", "CT152-54")]
    assert target(study, **{**double, "reason": "mobility"}) == []
    assert target("discipline", **double) == []


def test_a_diploma_of_formal_learning_follows_the_mark():
    """YU-4.7 speaks of non-formal learning."""
    formal = {"kind": "formal", "reason": "transfer"}
    assert target("diploma", **formal) == [("target_barred", "YU-4.7")]
    assert target("diploma", **formal, recognisable=True) == []


def test_the_target_is_of_the_learner_s_own_programme():
    """R544-5."""
    assert target(in_programme=False) == [("target_not_in_programme", "R544-5")]
    assert len(target("diploma", in_programme=False)) == 2


# ---------------------------------------------------------------------------
# Use of courses
# ---------------------------------------------------------------------------
@given(hours, st.lists(hours, min_size=1, max_size=6))
def test_the_shares_of_a_course_never_exceed_it(volume, shares):
    """C-34, S-33: split by stated hours among several targets, each hour once."""
    used = sum(shares)
    verdicts = [
        verdict
        for share in shares
        for verdict in dossier.use(
            "MOOC", same_case=True, hours=share, used=used, volume=volume
        )
    ]
    fits = used - volume <= dossier.HOURS_TOLERANCE
    assert (verdicts == []) is fits
    assert {verdict.code for verdict in verdicts} <= {"course_used_twice"}


@given(st.integers(0, 500), st.integers(1, 4))
def test_a_course_split_evenly_fits(volume, parts):
    """C-34: 100 hours for three targets, kept with four decimals, are 100 hours."""
    share = round(Decimal(volume) / parts, 4)
    found = dossier.use(
        "MOOC",
        same_case=True,
        hours=share,
        used=share * parts,
        volume=Decimal(volume),
    )
    assert found == []


def test_a_negative_share_frees_no_hours():
    """R544-7: nobody makes room by a negative share."""
    found = dossier.use(
        "MOOC",
        same_case=True,
        hours=Decimal(-60),
        used=Decimal(60),
        volume=Decimal(60),
    )
    assert codes(found) == [("hours_negative", "R544-7")]


def test_a_course_of_another_case_is_refused():
    """R544-13."""
    sixty = Decimal(60)
    found = dossier.use("MOOC", same_case=False, hours=sixty, used=sixty, volume=sixty)
    assert codes(found) == [("course_of_another_case", "R544-13")]


# ---------------------------------------------------------------------------
# Dates and refusals
# ---------------------------------------------------------------------------
def test_dates_of_a_paper():
    """YU-A1, TVET578-18."""
    today = date(2026, 1, 15)
    assert dossier.paper_dates(None, None, today=today) == []
    assert dossier.paper_dates(today, today, today=today) == []
    found = dossier.paper_dates(date(2026, 1, 16), date(2026, 1, 1), today=today)
    assert codes(found) == [
        ("issued_in_future", "YU-A1"),
        ("expires_before_issue", "TVET578-18"),
    ]


@pytest.mark.parametrize(
    ("grounds", "text", "expected"),
    [
        (1, "The document expired.", []),
        (0, "x", [("refusal_without_ground", "TVET578-A1.9")]),
        (1, "  ", [("refusal_without_text", "TVET578-18")]),
    ],
)
def test_a_refusal_has_grounds_and_an_explanation(grounds, text, expected):
    """TVET578-18, TVET578-A1.9."""
    assert codes(dossier.refusal(grounds, text)) == expected


@pytest.mark.parametrize(
    ("hours", "volume", "whole"),
    [
        ("150", "150", True),
        ("0", "0", True),
        # Hours are kept with four decimals.
        ("112.5001", "112.5", True),
        ("112.5002", "112.5", False),
        ("100", "150", False),
        ("0", "150", False),
    ],
)
def test_a_course_is_used_whole_or_in_part(hours, volume, whole):
    assert dossier.used_whole(Decimal(hours), Decimal(volume)) is whole
