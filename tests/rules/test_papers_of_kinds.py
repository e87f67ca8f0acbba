"""Papers of other kinds: R544-20, R544-24, CT152-47, TVET578-A1.8."""

from dataclasses import replace
from datetime import date

import pytest
from rules import papers

from tests.rules.paper_examples import (
    ABOUT,
    CERTIFICATE,
    COURSE,
    QUALIFICATION,
    TODAY,
    brief,
    check,
)


# ---------------------------------------------------------------------------
# Qualification
# ---------------------------------------------------------------------------
def qualification(**changes):
    return replace(QUALIFICATION, **changes)


def test_r544_24_3_a_document_of_a_centre_needs_no_courses():
    assert check(QUALIFICATION, accreditation="block") == []


@pytest.mark.parametrize("category", [None, "employer_centre", "higher"])
def test_r544_20_only_a_recognition_centre(category):
    """R544-20, R544-2(3), R544-2(4)."""
    (found,) = check(qualification(issuer_category=category), accreditation="block")
    assert (found.code, found.clause, found.level) == (
        "issuer_not_centre",
        "R544-20",
        "block",
    )


@pytest.mark.parametrize(
    ("issued_on", "valid"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2025, 5, 5), True),
        (date(2025, 5, 6), False),
    ],
)
@pytest.mark.parametrize("policy", ["warn", "block"])
def test_s_24_accredited_on_the_day_of_issue(issued_on, valid, policy):
    """S-24, R544-2(3), R544-24(3): first and last day belong to it."""
    paper = qualification(issued_on=issued_on, accredited_to=date(2025, 5, 5))
    found = check(paper, accreditation=policy)
    assert brief(found) == ([] if valid else [("accreditation_not_valid", policy)])
    assert check(paper, accreditation="off") == []


def test_an_accreditation_without_end():
    assert check(qualification(accredited_to=None), accreditation="block") == []


@pytest.mark.parametrize("change", [{"accreditation": " "}, {"accredited_from": None}])
def test_s_24_an_accreditation_that_is_not_known(change):
    (found,) = check(qualification(**change))
    assert (found.code, found.clause, found.level) == (
        "accreditation_unknown",
        "R544-2(3)",
        "warn",
    )


def test_s_24_leaving_the_day_out_does_not_help():
    found = check(qualification(issued_on=None), accreditation="block")
    assert brief(found) == [
        ("accreditation_without_day", "block"),
        ("paper_without_date", "warn"),
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"profession": " "}, "qualification_without_profession"),
        ({"qualification": ""}, "qualification_without_title"),
    ],
)
def test_r544_2_1_profession_and_qualification(change, code):
    (found,) = check(qualification(**change))
    assert (found.code, found.clause, found.level) == (code, "R544-2(1)", "block")
    assert found.facts == {"paper": "Qualification", "key": 8}


# ---------------------------------------------------------------------------
# Transcript
# ---------------------------------------------------------------------------
def transcript(**changes):
    return replace(
        CERTIFICATE,
        kind="transcript",
        issuer_category=None,
        lines=(COURSE, replace(COURSE, **changes)),
    )


def test_ct152_47_a_transcript_of_any_university():
    assert check(transcript(title="Algebra", unit="kz_credit")) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": " "}, "course_without_title"),
        ({"volume": None}, "course_without_volume"),
        ({"unit": None}, "course_without_unit"),
        ({"grade_text": ""}, "transcript_without_grade"),
    ],
)
def test_ct152_47_names_volumes_and_grades(change, code):
    """CT152-47: each line has all three, or the transcript is none."""
    (found,) = check(transcript(**change))
    assert (found.code, found.clause, found.level) == (code, "CT152-47", "block")
    assert found.facts["key"] == 7


def test_ct152_47_a_transcript_names_its_disciplines():
    (found,) = check(replace(transcript(), lines=()))
    assert (found.code, found.level) == ("transcript_without_courses", "block")


def test_a_line_without_title_is_named_by_its_place():
    (found,) = check(transcript(title=""))
    assert found.facts == {"place": 2, **ABOUT}


def test_a_type_belongs_to_the_kind_of_its_paper():
    """TVET578-A1.8: a passport is an identity paper, no certificate."""
    fits = papers.judge_type("Passport", kind="identity", type_kind="identity")
    assert (fits.code, fits.level) == ("paper_type_fits", "ok")
    assert papers.judge_type("", kind="other", type_kind=None).allowed
    other = papers.judge_type("Passport", kind="certificate", type_kind="identity")
    assert (other.code, other.level) == ("paper_type_of_other_kind", "block")


@pytest.mark.parametrize(
    ("first", "last", "codes"),
    [
        (TODAY, date(2025, 8, 28), ["accreditation_ends_before"]),
        (TODAY, TODAY, []),
        (None, TODAY, []),
        (TODAY, None, []),
    ],
)
def test_an_accreditation_ends_after_it_begins(first, last, codes):
    """R544-2(3): its dates stand in their order."""
    found = papers.judge_accreditation(first, last)
    assert [verdict.code for verdict in found] == codes
