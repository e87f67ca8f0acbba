"""Completeness: R544-13, R544-24, YU-5.2, CT152-47, TVET578-18; AE-17, AE-18, AE-31."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import completeness
from rules.completeness import SETS, CourseLine, Paper, Wanted, Wish
from rules.papers import KINDS
from rules.verdict import Term, blocking

from tests.rules.paper_examples import CERTIFICATE, COURSE, QUALIFICATION, TODAY

APPLICATION = Paper("application", "Application", True, False, "", TODAY, None, None)
IDENTITY = Paper("identity", "Identity card", True, False, "1", None, None, None)
WISH = Wish("Data analysis", 1)


def check(papers=(APPLICATION, CERTIFICATE), wishes=(WISH,), **options):
    return completeness.missing(
        papers, wishes, **{"wanted": SETS["nonformal"], "today": TODAY, **options}
    )


def plus(*kinds, case="nonformal"):
    """Return the set of a university that asks for more (YU-5.2)."""
    return [*SETS[case], *(Wanted(kind, "YU-5.2") for kind in kinds)]


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
    assert [item.kind for item in SETS["nonformal"]] == ["application", "certificate"]
    assert check() == []


def test_ae_17b_r544_asks_for_no_identity_copy():
    assert check() == []
    assert check((APPLICATION, CERTIFICATE, IDENTITY)) == []


def test_ae_17c_a_university_may_ask_for_it():
    """AE-17 (c), YU-5.2: the profile adds the copy, and the set is incomplete."""
    (found,) = check(wanted=plus("identity"))
    assert (found.code, found.clause, found.level) == (
        "paper_missing",
        "YU-5.2",
        "block",
    )
    assert found.facts == {"paper": "identity"}
    assert isinstance(found.facts["paper"], Term)
    assert check((APPLICATION, CERTIFICATE, IDENTITY), wanted=plus("identity")) == []


def test_what_is_asked_twice_is_named_once():
    assert len(check(wanted=plus("identity", "identity", "application"))) == 1
    found = check((CERTIFICATE,), wanted=plus("application"))
    assert [(v.code, v.clause) for v in found] == [("paper_missing", "R544-13")]


def test_r544_13_each_missing_paper_is_named_in_order():
    found = check((), ())
    assert [(v.code, v.facts.get("paper")) for v in found] == [
        ("paper_missing", "application"),
        ("paper_missing", "certificate"),
        ("discipline_missing", None),
    ]
    assert [v.clause for v in found] == ["R544-13", "R544-13", "R544-5"]


def test_r544_2_6_without_a_document_there_is_no_non_formal_learning():
    """R544-2(6): informal learning, without a document of completion, is outside."""
    (found,) = check((APPLICATION, IDENTITY))
    assert (found.clause, found.level) == ("R544-13", "block")
    assert found.facts == {"paper": "certificate"}


def test_c_28_a_warning_does_not_stop_the_clock():
    assert blocking(check(course(grade_text=""))) == []
    assert blocking(check(course(volume=None)))


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="kind of case"):
        completeness.check_set("mooc", ())
    with pytest.raises(ValueError, match="kind of paper"):
        Wanted("medical", "TVET578-A1.8")
    with pytest.raises(ValueError, match="check"):
        check(accreditation="maybe")


def test_any_iterable_will_do():
    assert check(iter((APPLICATION, CERTIFICATE)), iter((WISH,))) == []


# ---------------------------------------------------------------------------
# The sets of the other kinds of case
# ---------------------------------------------------------------------------
TRANSCRIPT = replace(
    CERTIFICATE, kind="transcript", name="Transcript", issuer_category="higher"
)
FULL = {
    "nonformal": (APPLICATION, CERTIFICATE),
    "qualification": (APPLICATION, IDENTITY, QUALIFICATION),
    "formal": (APPLICATION, IDENTITY, TRANSCRIPT),
    "mobility": (TRANSCRIPT,),
}


@pytest.mark.parametrize("kind", SETS)
def test_c_06_each_kind_has_its_set(kind):
    """C-06, S-30: what is wanted, and nothing besides."""
    assert check(FULL[kind], wanted=SETS[kind]) == []
    for absent in FULL[kind]:
        left = [paper for paper in FULL[kind] if paper is not absent]
        (found,) = check(left, wanted=SETS[kind])
        assert found.code in ("paper_missing", "paper_missing_either")
        assert (found.facts["paper"], found.level) == (absent.kind, "block")


def test_ae_17a_a_qualification_needs_the_identity_copy():
    """AE-17 (a), R544-24(2): incomplete without it, so the clock does not start."""
    (found,) = check((APPLICATION, QUALIFICATION), wanted=SETS["qualification"])
    assert (found.code, found.clause, found.level) == (
        "paper_missing",
        "R544-24",
        "block",
    )
    assert found.facts == {"paper": "identity"}


def test_yu_5_2_transcript_or_certificate():
    assert check((APPLICATION, IDENTITY, CERTIFICATE), wanted=SETS["formal"]) == []
    (found,) = check((APPLICATION, IDENTITY), wanted=SETS["formal"])
    assert (found.code, found.clause) == ("paper_missing_either", "YU-5.2")
    assert found.facts == {"paper": "transcript", "other": "certificate"}


def test_r544_20_a_qualification_stands_without_courses():
    """R544-20, R544-5: its discipline rests on the document itself."""
    bare = (Wish("Welding", 0),)
    papers = FULL["qualification"]
    assert check(papers, bare, wanted=SETS["qualification"]) == []
    assert brief(check(papers, (), wanted=SETS["qualification"])) == [
        ("discipline_missing", "block")
    ]


@pytest.mark.parametrize("kind", SETS)
def test_s_30_a_set_may_ask_for_more_never_for_less(kind):
    assert completeness.check_set(kind, SETS[kind]) == []
    assert completeness.check_set(kind, plus("identity", "other", case=kind)) == []
    for least in SETS[kind]:
        left = [item for item in SETS[kind] if item is not least]
        (found,) = completeness.check_set(kind, left)
        assert (found.code, found.level) == ("set_without_paper", "block")
        assert (found.clause, found.facts["paper"]) == (least.clause, least.kind)


def test_s_30_a_set_may_narrow_a_choice_never_widen_it():
    formal = list(SETS["formal"][:2])
    narrow = [*formal, Wanted("transcript", "YU-5.2")]
    wide = [Wanted("application", "R544-13"), Wanted("certificate", "", "other")]
    assert completeness.check_set("formal", narrow) == []
    assert len(completeness.check_set("nonformal", wide)) == 1


# ---------------------------------------------------------------------------
# The applicant
# ---------------------------------------------------------------------------
def test_tvet578_a1_9_4_no_consent():
    """TVET578-A1.9(4), AE-31: asked for only where the institution asks for it."""
    assert check(consent_wanted=False, consent_given=False) == []
    assert check(consent_wanted=True, consent_given=True) == []
    (found,) = check(consent_wanted=True)
    assert (found.code, found.clause, found.level) == (
        "consent_missing",
        "TVET578-A1.9(4)",
        "block",
    )


@pytest.mark.parametrize(
    ("born_on", "code"),
    [
        (date(2007, 8, 29), None),
        (date(2007, 8, 30), "applicant_too_young"),
        (date(1960, 12, 31), None),
        (None, "birth_date_missing"),
    ],
)
def test_s_23_an_age_where_one_is_set(born_on, code):
    """S-23, YU-3(3): full years on the day; the law itself asks for none."""
    found = check(minimum_age=18, born_on=born_on)
    assert [verdict.code for verdict in found] == ([code] if code else [])
    assert check(born_on=born_on) == []


def test_born_on_the_29th_of_february():
    born = date(2008, 2, 29)
    (found,) = completeness.judge_age(born, date(2026, 2, 28), 18)
    assert found.facts == {"age": 17, "minimum": 18}
    assert completeness.judge_age(born, date(2026, 3, 1), 18) == []
    with pytest.raises(ValueError, match="from zero"):
        completeness.judge_age(born, TODAY, -1)


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
    st.sampled_from(KINDS),
    st.text(max_size=5),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "1"]),
    st.none() | st.just(TODAY),
    st.none() | st.dates(date(2025, 8, 1), date(2025, 9, 30)),
    st.sampled_from([None, "mooc", "recognition_centre"]),
    st.lists(lines, max_size=3).map(tuple),
)


@given(st.lists(papers, max_size=4))
def test_a_good_paper_more_never_makes_a_set_worse(given_papers):
    """A further sound paper can only take away what is missing."""
    before = check(given_papers)
    after = check([*given_papers, APPLICATION, CERTIFICATE])
    assert [v for v in after if v not in before] == []
    assert "paper_missing" not in {v.code for v in after}
