"""Completeness: R544-10, R544-13, TVET578-18, YU-5.2; AE-03, AE-17, AE-18, AE-31."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import completeness
from rules.completeness import CourseLine, Paper, Wish
from rules.verdict import Term, blocking

TODAY = date(2025, 8, 29)
COURSE = CourseLine("Machine Learning", Decimal(60), "academic_hour", "88")
APPLICATION = Paper("application", "Application", True, False, "", TODAY, None, None)
CERTIFICATE = Paper(
    "certificate",
    "Certificate",
    True,
    False,
    "UC-1",
    date(2025, 6, 1),
    None,
    "mooc",
    (COURSE,),
)
IDENTITY = Paper("identity", "Identity card", True, False, "1", None, None, None)
WISH = Wish("Data analysis", 1)


def check(papers=(APPLICATION, CERTIFICATE), wishes=(WISH,), **options):
    return completeness.missing(
        "nonformal", papers, wishes, **{"today": TODAY, **options}
    )


def brief(verdicts):
    return [(verdict.code, verdict.level) for verdict in verdicts]


def certificate(**changes):
    return (APPLICATION, replace(CERTIFICATE, **changes))


def course(**changes):
    return certificate(lines=(replace(COURSE, **changes),))


# ---------------------------------------------------------------------------
# The set
# ---------------------------------------------------------------------------
def test_r544_13_application_and_certificate_are_the_set():
    assert completeness.SETS["nonformal"] == ("application", "certificate")
    assert check() == []


def test_ae_17b_r544_asks_for_no_identity_copy():
    assert check() == []
    assert check((APPLICATION, CERTIFICATE, IDENTITY)) == []


def test_ae_17c_a_university_may_ask_for_it():
    """AE-17 (c), YU-5.2: the profile adds the copy, and the set is incomplete."""
    (found,) = check(extra=["identity"])
    assert (found.code, found.clause, found.level) == (
        "paper_missing",
        "YU-5.2",
        "block",
    )
    assert found.facts == {"paper": "identity"}
    assert isinstance(found.facts["paper"], Term)
    assert check((APPLICATION, CERTIFICATE, IDENTITY), extra=["identity"]) == []


def test_what_is_asked_twice_is_named_once():
    assert len(check(extra=["identity", "identity", "application"])) == 1
    found = check((CERTIFICATE,), extra=["application"])
    assert [(v.code, v.clause) for v in found] == [("paper_missing", "R544-13")]


def test_r544_13_each_missing_paper_is_named_in_order():
    found = check((), ())
    assert [(v.code, v.facts.get("paper")) for v in found] == [
        ("paper_missing", "application"),
        ("paper_missing", "certificate"),
        ("discipline_missing", None),
    ]
    assert {v.clause for v in found} == {"R544-13", "R544-5"}


def test_c_28_a_warning_does_not_stop_the_clock():
    assert blocking(check(course(grade_text=""))) == []
    assert blocking(check(course(volume=None)))


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="kind of case"):
        completeness.missing("mooc", (), (), today=TODAY)


def test_any_iterable_will_do():
    assert check(iter((APPLICATION, CERTIFICATE)), iter((WISH,))) == []


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
        assert found[0].facts == {"paper": "Certificate", "expires_on": expires_on}


def test_any_paper_can_expire():
    identity = replace(IDENTITY, expires_on=date(2020, 1, 1))
    assert brief(check((APPLICATION, CERTIFICATE, identity))) == [
        ("paper_expired", "block")
    ]


@pytest.mark.parametrize("category", [None, "", "street"])
def test_r544_10_an_issuer_outside_the_categories(category):
    (found,) = check(certificate(issuer_category=category))
    assert (found.code, found.clause, found.level) == (
        "issuer_not_listed",
        "R544-10",
        "block",
    )


@pytest.mark.parametrize("category", completeness.ISSUERS)
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
    assert found.facts == {"paper": "Certificate", "course": "Machine Learning"}


@pytest.mark.parametrize("volume", [None, Decimal(0), Decimal(-5)])
def test_ae_18_no_volume_blocks(volume):
    """AE-18: without a volume nothing can be compared."""
    (found,) = check(course(volume=volume))
    assert (found.code, found.level) == ("course_without_volume", "block")


def test_a_volume_needs_its_unit():
    assert brief(check(course(unit=None))) == [("course_without_unit", "block")]


def test_ae_03_a_college_asks_for_the_hours():
    """AE-03 (b), C-08: four ECTS cannot be computed there."""
    papers = course(volume=Decimal(4), unit="ects")
    assert check(papers) == []
    (found,) = check(papers, institution="tvet")
    assert (found.code, found.clause, found.level) == (
        "course_hours_needed",
        "R544-7",
        "block",
    )
    assert found.facts["volume"] == 4


def test_a_college_asks_for_the_hours_of_a_week():
    """CT152-17: 30 hours in a week of practice are a university's figure."""
    papers = course(volume=Decimal(2), unit="week")
    assert check(papers) == []
    (found,) = check(papers, institution="tvet")
    assert (found.code, found.clause, found.level) == (
        "course_week_unknown",
        "R544-7",
        "block",
    )
    assert found.facts["volume"] == 2


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


# ---------------------------------------------------------------------------
# Wishes
# ---------------------------------------------------------------------------
def test_r544_5_a_discipline_needs_a_course():
    (found,) = check(wishes=(WISH, Wish("Databases", 0)))
    assert (found.code, found.clause, found.level) == (
        "discipline_without_course",
        "R544-5",
        "block",
    )
    assert found.facts == {"discipline": "Databases"}


lines = st.builds(
    CourseLine,
    st.text(max_size=5),
    st.none() | st.decimals(-5, 200, places=1),
    st.sampled_from([None, "academic_hour", "ects", "week"]),
    st.sampled_from(["", "88"]),
)
papers = st.builds(
    Paper,
    st.sampled_from(["application", "certificate", "identity", "other"]),
    st.text(max_size=5),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "1"]),
    st.none() | st.just(TODAY),
    st.none() | st.dates(date(2025, 8, 1), date(2025, 9, 30)),
    st.sampled_from([None, "mooc"]),
    st.lists(lines, max_size=3).map(tuple),
)


@given(st.lists(papers, max_size=4))
def test_a_good_paper_more_never_makes_a_set_worse(given_papers):
    """A further sound paper can only take away what is missing."""
    before = check(given_papers)
    after = check([*given_papers, APPLICATION, CERTIFICATE])
    assert [v for v in after if v not in before] == []
    assert "paper_missing" not in {v.code for v in after}
