"""Intake: TVET578-18, TVET578-A1.5, TVET578-A1.8, TVET578-A1.9; AE-31."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import completeness, documents, dossier, intake, routes
from rules.completeness import SETS, CourseLine, Paper, Wish
from rules.verdict import block, blocking, warn

TODAY = date(2025, 8, 29)
COURSE = CourseLine("Welding", Decimal(72), "academic_hour", "88")
APPLICATION = Paper("application", "Application", True, False, "", TODAY, None, None)
CERTIFICATE = Paper(
    "certificate", "C", True, False, "1", TODAY, None, "employer_centre", (COURSE,)
)


def college(*papers, **options):
    """Return what a college finds in a set; it asks for consent."""
    return completeness.missing(
        papers,
        [Wish("Welding", 1)],
        **{
            "wanted": SETS["nonformal"],
            "today": TODAY,
            "institution": "tvet",
            "consent_wanted": True,
            "consent_given": True,
            **options,
        },
    )


# ---------------------------------------------------------------------------
# The three sets of the example
# ---------------------------------------------------------------------------
def test_ae_31_an_expired_document():
    """AE-31, TVET578-18: the refusal names what has expired."""
    found = college(APPLICATION, replace(CERTIFICATE, expires_on=date(2025, 8, 28)))
    assert intake.grounds_of(found) == ["expired"]
    assert dossier.refusal(1, "The certificate ended on 28 August.") == []


def test_ae_31_no_consent():
    """AE-31, TVET578-A1.9(4)."""
    found = college(APPLICATION, CERTIFICATE, consent_given=False)
    assert intake.grounds_of(found) == ["consent"]
    assert intake.GROUNDS["consent"] == "TVET578-A1.9(4)"


def test_ae_31_a_complete_set():
    """AE-31, TVET578-A1.5, TVET578-A1.8: nothing to refuse, a receipt is due."""
    found = college(APPLICATION, CERTIFICATE)
    assert blocking(found) == []
    assert intake.grounds_of(found) == []
    assert intake.answer_due(registered=True, refused=False) == "receipt"


@pytest.mark.parametrize("registered", [False, True])
@pytest.mark.parametrize("refused", [False, True])
def test_ae_31_never_both(registered, refused):
    """AE-31, TVET578-A1.5: exactly one of receipt and refusal, once one is due."""
    due = intake.answer_due(registered=registered, refused=refused)
    receipt = documents.receipt("1", registered=registered, refused=refused)
    refusal = documents.refusal("1", refused=refused)
    printable = [
        name for name, bars in (("receipt", receipt), ("refusal", refusal)) if not bars
    ]
    assert printable == ([due] if due else [])
    assert bool(due) is (registered or refused)


# ---------------------------------------------------------------------------
# Grounds
# ---------------------------------------------------------------------------
def test_tvet578_a1_9_four_grounds_and_two_of_clause_18():
    assert list(intake.GROUNDS.items()) == [
        ("incomplete", "TVET578-18"),
        ("expired", "TVET578-18"),
        ("unreliable", "TVET578-A1.9(1)"),
        ("requirements", "TVET578-A1.9(2)"),
        ("verdict", "TVET578-A1.9(3)"),
        ("consent", "TVET578-A1.9(4)"),
    ]


def test_tvet578_18_an_incomplete_set():
    assert intake.grounds_of(college(APPLICATION)) == ["incomplete"]


def test_a1_9_2_what_does_not_meet_the_requirements():
    """TVET578-A1.9(2): an issuer outside R544-10 is no gap in the set."""
    found = college(APPLICATION, replace(CERTIFICATE, issuer_category=None))
    assert intake.grounds_of(found) == ["requirements"]


def test_several_grounds_stand_in_their_order():
    found = college(
        replace(CERTIFICATE, expires_on=date(2025, 1, 1)), consent_given=False
    )
    assert intake.grounds_of(found) == ["incomplete", "expired", "consent"]


@given(
    st.lists(
        st.builds(
            lambda answer, code: answer(code, ""),
            st.sampled_from([warn, block]),
            st.sampled_from(
                ["paper_missing", "paper_expired", "consent_missing", "filed_late"]
            ),
        )
    )
)
def test_grounds_exactly_where_something_blocks(found):
    grounds = intake.grounds_of(found)
    assert bool(grounds) is bool(blocking(found))
    assert grounds == [ground for ground in intake.GROUNDS if ground in grounds]


@pytest.mark.parametrize(
    ("given_on", "text", "codes"),
    [
        (None, "", []),
        (TODAY, "Version 2 of 01.02.2025", []),
        (TODAY, " ", ["consent_without_text"]),
        (date(2999, 1, 1), "Version 2", ["consent_in_future"]),
    ],
)
def test_a_consent_names_its_text_and_day(given_on, text, codes):
    """TVET578-A1.9(4), D-33: to which text, and not of tomorrow."""
    found = intake.check_consent(given_on, text, today=TODAY)
    assert [verdict.code for verdict in found] == codes
    assert {verdict.clause for verdict in found} <= {"TVET578-A1.9(4)"}


@pytest.mark.parametrize("channel", [*routes.CHANNELS, None])
def test_tvet578_18_how_a_refusal_is_delivered(channel):
    """TVET578-18: by the portal into the personal account, else on paper."""
    expected = "account" if channel == "portal" else "person"
    assert intake.delivery(channel) == expected


def test_nobody_is_born_tomorrow():
    """S-23, YU-3(3)."""
    today = date(2026, 3, 1)
    for born_on in (None, today, date(1990, 1, 1)):
        assert intake.check_birth(born_on, today=today) == []
    (found,) = intake.check_birth(date(2026, 3, 2), today=today)
    assert (found.code, found.clause) == ("born_in_future", "YU-3(3)")
