"""Defects: TVET578-18, C-28, S-20; AE-18, AE-31."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import completeness, defects
from rules.completeness import SETS, CourseLine, Paper, Wish
from rules.defects import Defect
from rules.verdict import Term, block

TODAY = date(2025, 8, 29)
COURSE = CourseLine("Machine Learning", Decimal(60), "academic_hour", "88")
APPLICATION = Paper("application", "Application", True, False, "", TODAY, None, None)
CERTIFICATE = Paper(
    "certificate", "C", True, False, "1", TODAY, None, "higher", (COURSE,), key=5
)
MISSING = Defect("missing")


def found(*papers):
    verdicts = completeness.missing(
        papers, [Wish("Data analysis", 1)], wanted=SETS["nonformal"], today=TODAY
    )
    return [
        (defects.defect_of(verdict), verdict.facts.get("key")) for verdict in verdicts
    ]


# ---------------------------------------------------------------------------
# What is found
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (replace(CERTIFICATE, has_file=False), "missing"),
        (replace(CERTIFICATE, expires_on=date(2025, 8, 28)), "expired"),
        (replace(CERTIFICATE, lines=()), "no_annex"),
        (replace(CERTIFICATE, lines=(replace(COURSE, volume=None),)), "no_volume"),
        (replace(CERTIFICATE, lines=(replace(COURSE, unit=None),)), "no_volume"),
        (replace(CERTIFICATE, lines=(replace(COURSE, grade_text=""),)), "no_grade"),
        (replace(CERTIFICATE, issuer_category=None), "other"),
    ],
)
def test_ae_18_ae_31_each_fault_has_its_code(paper, expected):
    """AE-18, AE-31, R544-10, TVET578-18: coded, and with the paper it belongs to."""
    assert found(APPLICATION, paper) == [(expected, 5)]


def test_a_paper_that_is_not_there_has_no_key():
    assert found(APPLICATION) == [("missing", None)]


def test_every_code_that_is_found_is_one_of_the_list():
    assert set(defects._FOUND.values()) < set(defects.DEFECTS)
    with pytest.raises(ValueError, match="defect"):
        Defect("ugly")


# ---------------------------------------------------------------------------
# Going back
# ---------------------------------------------------------------------------
def codes(given_defects, attempts=0, max_attempts=0):
    verdicts = defects.judge_return(
        given_defects, attempts=attempts, max_attempts=max_attempts
    )
    assert all(not verdict.allowed for verdict in verdicts)
    assert {verdict.clause for verdict in verdicts} <= {"TVET578-18"}
    return [verdict.code for verdict in verdicts]


def test_something_must_be_wrong():
    assert codes([]) == ["return_without_defect"]
    assert codes([MISSING, Defect("unreadable"), Defect("unsigned")]) == []


@pytest.mark.parametrize(("text", "expected"), [(" ", 1), ("A page is torn", 0)])
def test_other_needs_words(text, expected):
    assert codes([Defect("other", text)]) == ["defect_without_text"] * expected


@pytest.mark.parametrize(
    ("attempts", "max_attempts", "allowed"),
    [(0, 1, True), (1, 1, False), (1, 2, True), (3, 2, False), (99, 0, True)],
)
def test_attempts_are_counted(attempts, max_attempts, allowed):
    """TVET578-18: so many times as the institution sets; 0 is no limit."""
    expected = [] if allowed else ["returns_used_up"]
    assert codes([MISSING], attempts, max_attempts) == expected


@pytest.mark.parametrize("numbers", [(-1, 0), (0, -1)])
def test_attempts_count_from_zero(numbers):
    with pytest.raises(ValueError, match="from zero"):
        codes([MISSING], *numbers)


# ---------------------------------------------------------------------------
# Until when
# ---------------------------------------------------------------------------
DUE = date(2025, 9, 4)


@pytest.mark.parametrize(
    ("today", "due", "returned", "attempts", "expected"),
    [
        (date(2025, 9, 4), DUE, True, 1, "correction_open"),
        (date(2025, 9, 5), DUE, True, 1, "correction_overdue"),
        (date(2025, 9, 5), None, True, 1, "correction_open"),
        (date(2025, 9, 5), DUE, False, 1, "correction_open"),
        (date(2025, 9, 4), DUE, True, 2, "correction_open"),
        (date(2025, 9, 4), DUE, False, 2, "correction_attempts_over"),
    ],
)
def test_tvet578_18_then_the_refusal_is_offered(
    today, due, returned, attempts, expected
):
    """TVET578-18, AE-31: after the deadline, or after the last attempt."""
    verdict = defects.judge_refusal(
        [MISSING],
        returned=returned,
        today=today,
        due=due,
        attempts=attempts,
        max_attempts=2,
    )
    assert (verdict.code, verdict.clause) == (expected, "TVET578-18")
    assert verdict.level == ("ok" if expected == "correction_open" else "warn")


@given(st.booleans(), st.dates(), st.none() | st.dates(), st.integers(0, 5))
def test_nothing_wrong_is_never_refused(returned, today, due, attempts):
    verdict = defects.judge_refusal(
        [],
        returned=returned,
        today=today,
        due=due,
        attempts=attempts,
        max_attempts=1,
    )
    assert verdict.code == "correction_open"


@given(st.integers(0, 5), st.integers(0, 5))
def test_a_set_goes_back_or_is_refused(attempts, max_attempts):
    """No incomplete set that was handed in is left without a way on."""
    offered = defects.judge_refusal(
        [MISSING],
        returned=False,
        today=TODAY,
        due=None,
        attempts=attempts,
        max_attempts=max_attempts,
    )
    goes_back = not codes([MISSING], attempts, max_attempts)
    assert goes_back is (offered.code == "correction_open")


# ---------------------------------------------------------------------------
# Which paper it is about
# ---------------------------------------------------------------------------
def test_each_finding_names_its_paper():
    """AE-18, AE-31: of a paper, of one that is not there, or of the application."""
    no_file = block("paper_without_file", "R544-13", paper="C", key=5)
    absent = block("paper_missing", "R544-24", paper=Term("identity"))
    consent = block("consent_missing", "TVET578-A1.9(4)")
    assert defects.named(no_file, "No file") == Defect(
        "missing", "No file", "paper", 5, "", "paper_without_file"
    )
    assert defects.named(absent, "Missing") == Defect(
        "missing", "Missing", "missing", None, "identity", "paper_missing"
    )
    assert defects.named(consent, "Consent") == Defect(
        "other", "Consent", "application", None, "", "consent_missing"
    )


def test_papers_in_order_stay_locked():
    """TVET578-18: the learner never sends everything again."""
    unsigned = Defect("unsigned", about="paper", paper=1)
    absent = Defect("missing", about="missing", kind="identity")
    assert defects.locked([1, 2, 3], [unsigned, absent]) == {2, 3}
    assert defects.locked([1, 2, 3], [absent]) == {1, 2, 3}
    assert (
        defects.locked([1, 2, 3], [unsigned, Defect("other", "All blurred")]) == set()
    )


@pytest.mark.parametrize(
    ("item", "still", "changed", "fixed"),
    [
        (Defect("expired", "", "paper", 1, "", "paper_expired"), True, True, False),
        (Defect("expired", "", "paper", 1, "", "paper_expired"), False, False, True),
        (Defect("unsigned", about="paper", paper=1), False, False, False),
        (Defect("unsigned", about="paper", paper=1), False, True, True),
        (Defect("other", "Come by"), False, False, True),
    ],
)
def test_filing_again_marks_what_was_fixed(item, still, changed, fixed):
    """TVET578-18: found no more, or changed since a person saw it."""
    found = (
        [item] if still else [Defect("expired", "", "paper", 2, "", "paper_expired")]
    )
    assert defects.is_fixed(item, found=found, changed=changed) is fixed


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Defect("unsigned", about="paper", paper=1), []),
        (Defect("unsigned", about="paper", paper=9), ["defect_without_paper"]),
        (Defect("unsigned", about="paper"), ["defect_without_paper"]),
        (Defect("missing", about="missing"), ["defect_without_kind"]),
        (Defect("missing", about="missing", kind="identity"), []),
    ],
)
def test_a_defect_names_what_it_is_about(item, expected):
    found = defects.judge_return([item], attempts=0, max_attempts=0, papers=[1, 2])
    assert [verdict.code for verdict in found] == expected
