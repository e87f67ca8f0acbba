"""Papers: R544-4, R544-10, R544-20, CT152-47, TVET578-18; AE-03, AE-18, AE-31."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from rules import papers
from rules.papers import CourseLine, Demands, Paper

TODAY = date(2025, 8, 29)
COURSE = CourseLine("Machine Learning", Decimal(60), "academic_hour", "88")
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
    key=7,
)
IDENTITY = Paper("identity", "Identity card", True, False, "1", None, None, None)
ABOUT = {"paper": "Certificate", "key": 7}


def check(paper, **options):
    return papers.faults(paper, Demands(**{"today": TODAY, **options}))


def brief(verdicts):
    return [(verdict.code, verdict.level) for verdict in verdicts]


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


# ---------------------------------------------------------------------------
# Qualification
# ---------------------------------------------------------------------------
QUALIFICATION = Paper(
    "qualification",
    "Qualification",
    True,
    False,
    "PQ-7",
    date(2025, 5, 5),
    None,
    papers.CENTRE,
    key=8,
    accreditation="KZ-11",
    accredited_from=date(2024, 1, 1),
    accredited_to=date(2025, 12, 31),
    profession="Welder",
    qualification="Gas welder, level 4",
)


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
