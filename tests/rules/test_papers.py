"""Papers: R544-4, R544-10, TVET578-18; AE-03, AE-18, AE-31."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from rules import papers
from rules.papers import Paper

from tests.rules.paper_examples import ABOUT, CERTIFICATE, COURSE, TODAY, brief, check

IDENTITY = Paper("identity", "Identity card", True, False, "1", None, None, None)


def certificate(**changes):
    return replace(CERTIFICATE, **changes)


def course(**changes):
    return certificate(lines=(replace(COURSE, **changes),))


# ---------------------------------------------------------------------------
# Papers
# ---------------------------------------------------------------------------
def test_a_paper_is_there_as_file_or_on_paper():
    assert brief(check(certificate(has_file=False))) == [
        ("paper_without_file", "block")
    ]
    assert check(certificate(has_file=False, on_paper=True)) == []


@pytest.mark.parametrize(
    ("expires_on", "expired"),
    [(None, False), (date(2025, 8, 28), True), (TODAY, False)],
)
def test_ae_31_an_expired_document(expires_on, expired):
    """AE-31, TVET578-18: a paper is valid through its last day."""
    found = check(certificate(expires_on=expires_on))
    assert bool(found) is expired
    if found:
        assert (found[0].code, found[0].clause) == ("paper_expired", "TVET578-18")
        assert found[0].facts == {"expires_on": expires_on, **ABOUT}


def test_any_paper_can_expire():
    identity = replace(IDENTITY, expires_on=date(2020, 1, 1))
    assert brief(check(identity)) == [("paper_expired", "block")]


@pytest.mark.parametrize("category", [None, "", "street"])
def test_r544_10_an_issuer_outside_the_categories(category):
    (found,) = check(certificate(issuer_category=category))
    assert (found.code, found.clause, found.level) == (
        "issuer_not_listed",
        "R544-10",
        "block",
    )


@pytest.mark.parametrize("category", papers.ISSUERS)
def test_r544_10_every_category_may_issue(category):
    assert check(certificate(issuer_category=category)) == []


def test_yu_a1_number_and_date_should_be_known():
    found = check(certificate(number=" ", issued_on=None))
    assert brief(found) == [
        ("paper_without_number", "warn"),
        ("paper_without_date", "warn"),
    ]
    assert {v.clause for v in found} == {"YU-A1"}


# ---------------------------------------------------------------------------
# Courses
# ---------------------------------------------------------------------------
def test_ae_18_no_grade_warns():
    """AE-18: the commission will set the grade."""
    (found,) = check(course(grade_text=" "))
    assert (found.code, found.clause, found.level) == (
        "course_without_grade",
        "R544-10",
        "warn",
    )
    assert found.facts == {"course": "Machine Learning", **ABOUT}


@pytest.mark.parametrize("volume", [None, Decimal(0), Decimal(-5)])
def test_ae_18_no_volume_blocks(volume):
    """AE-18: without a volume nothing can be compared."""
    (found,) = check(course(volume=volume))
    assert (found.code, found.level) == ("course_without_volume", "block")


def test_a_volume_needs_its_unit():
    assert brief(check(course(unit=None))) == [("course_without_unit", "block")]


def test_ae_03_a_college_asks_for_the_hours():
    """AE-03 (b), C-08: four ECTS cannot be computed there."""
    paper = course(volume=Decimal(4), unit="ects")
    assert check(paper) == []
    (found,) = check(paper, institution="tvet")
    assert (found.code, found.clause, found.level) == (
        "course_hours_needed",
        "R544-7",
        "block",
    )
    assert found.facts["volume"] == 4


def test_r544_10_a_certificate_names_its_courses():
    assert brief(check(certificate(lines=()))) == [
        ("certificate_without_courses", "block")
    ]


def test_every_course_is_looked_at():
    lines = (
        COURSE,
        replace(COURSE, title="Second", volume=None),
        replace(COURSE, title="Third", grade_text=""),
    )
    found = check(certificate(lines=lines))
    assert [(v.code, v.facts["course"]) for v in found] == [
        ("course_without_volume", "Second"),
        ("course_without_grade", "Third"),
    ]


def test_a_college_asks_for_the_hours_of_a_week():
    """CT152-17: 30 hours in a week of practice are a university's figure."""
    paper = course(volume=Decimal(2), unit="week")
    assert check(paper) == []
    (found,) = check(paper, institution="tvet")
    assert (found.code, found.clause, found.level) == (
        "course_week_unknown",
        "R544-7",
        "block",
    )
    assert found.facts["volume"] == 2


# ---------------------------------------------------------------------------
# Issuers
# ---------------------------------------------------------------------------
def test_r544_4_the_institution_itself_may_issue():
    """R544-4: its own courses need no category and no list."""
    own = certificate(issuer_own=True, issuer_category=None)
    assert check(own, whitelist=True) == []


def test_r544_10_4_a_course_of_an_unknown_platform_is_looked_at():
    """R544-10(4): platforms are data; whoever is none of them is no platform yet."""
    unknown = certificate(issuer_platform=False)
    assert brief(check(unknown)) == [("platform_not_listed", "warn")]
    assert check(replace(unknown, issuer_category="higher")) == []


def test_s_22_a_list_of_providers():
    """S-22, YU-1.1, C-10: off unless an institution keeps one."""
    assert check(CERTIFICATE) == []
    assert check(certificate(issuer_listed=True), whitelist=True) == []
    (found,) = check(CERTIFICATE, whitelist=True)
    assert (found.code, found.clause, found.level) == (
        "issuer_not_on_list",
        "YU-1.1",
        "block",
    )
    assert found.facts == ABOUT


def test_a_recognition_centre_gives_no_certificates_of_completion():
    assert brief(check(certificate(issuer_category=papers.CENTRE))) == [
        ("issuer_not_listed", "block")
    ]


# ---------------------------------------------------------------------------
# Papers that must show their last day
# ---------------------------------------------------------------------------
def test_tvet578_18_a_last_day_where_the_kind_needs_one():
    (found,) = check(replace(IDENTITY, needs_expiry=True))
    assert (found.code, found.clause, found.level) == (
        "paper_without_expiry",
        "TVET578-18",
        "block",
    )
    assert check(CERTIFICATE) == []
    known = replace(IDENTITY, expires_on=TODAY)
    assert check(replace(known, needs_expiry=True)) == []
