"""MOOCs inside a discipline: YU-5.1, YU-5.3, C-19; AE-29."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import mooc

DUE = date(2026, 3, 13)
THURSDAY, SATURDAY = date(2026, 3, 12), date(2026, 3, 14)
COMPLETE = dict.fromkeys(mooc.ATTACHMENTS, THURSDAY)
SCORE = Decimal(78)


def results(handed_in, percent=SCORE):
    found = mooc.judge_results(handed_in, percent=percent, due=DUE)
    return mooc.state_of(found), found


# ---------------------------------------------------------------------------
# Results
# ---------------------------------------------------------------------------
def test_ae_29_accepted_by_the_teacher():
    """AE-29, YU-5.3, C-19: all three on Thu 12 Mar 2026, 78 percent, 0 credits."""
    state, (found,) = results(COMPLETE)
    assert (state, found.code, found.clause) == ("accepted", "mooc_accepted", "YU-5.3")
    assert found.facts == {"percent": SCORE, "credits": 0}


def test_ae_29_a_certificate_the_day_after():
    """AE-29, YU-5.3: on Sat 14 Mar 2026 it is late, and not counted."""
    state, (found,) = results({**COMPLETE, "certificate": SATURDAY})
    assert (state, found.code, found.level) == ("late", "mooc_late", "block")
    assert found.facts == {"attachment": "certificate", "day": SATURDAY, "due": DUE}


def test_ae_29_no_screenshot():
    """AE-29, YU-5.3: incomplete."""
    state, (found,) = results({"percent": THURSDAY, "certificate": THURSDAY})
    assert (state, found.code) == ("incomplete", "mooc_attachment_missing")
    assert found.facts == {"attachment": "screenshot"}


def test_the_last_day_is_in_time():
    assert results(dict.fromkeys(mooc.ATTACHMENTS, DUE))[0] == "accepted"


def test_late_and_incomplete_is_late():
    state, found = results({"certificate": SATURDAY})
    assert state == "late"
    assert len(found) == 3


@pytest.mark.parametrize(
    ("percent", "code"),
    [
        (None, "mooc_attachment_missing"),
        (Decimal("100.1"), "mooc_percent_range"),
        (Decimal(-1), "mooc_percent_range"),
    ],
)
def test_yu_5_3_the_result_is_a_percentage(percent, code):
    state, (found,) = results(COMPLETE, percent)
    assert (state, found.code) == ("incomplete", code)


def test_nothing_else_is_handed_in():
    with pytest.raises(ValueError, match="attachments"):
        results({**COMPLETE, "photo": THURSDAY})


@given(
    st.dictionaries(
        st.sampled_from(mooc.ATTACHMENTS),
        st.integers(-5, 5).map(lambda n: DUE + timedelta(n)),
    ),
    st.none() | st.decimals(0, 100, places=1),
)
def test_c_19_never_a_credit(handed_in, percent):
    """C-19, AE-29: in all cases 0 credits; accepted only where all came in time."""
    state, found = results(handed_in, percent)
    assert all(verdict.facts.get("credits", 0) == 0 for verdict in found)
    complete = set(handed_in) == set(mooc.ATTACHMENTS) and percent is not None
    in_time = all(day <= DUE for day in handed_in.values())
    assert (state == "accepted") is (complete and in_time)
    assert (state == "late") is not in_time


# ---------------------------------------------------------------------------
# Uses
# ---------------------------------------------------------------------------
def test_yu_5_1_3_four_uses():
    assert mooc.USES == ("classes", "topics", "alongside", "self_study")
    assert all(mooc.judge_use(use, replaced="Topics 3 to 5") == [] for use in mooc.USES)


@pytest.mark.parametrize(
    ("use", "codes"),
    [
        ("classes", ["mooc_without_topics"]),
        ("topics", ["mooc_without_topics"]),
        ("alongside", []),
        ("self_study", []),
    ],
)
def test_yu_5_1_3_what_is_replaced_is_named(use, codes):
    assert [found.code for found in mooc.judge_use(use, replaced=" ")] == codes


def test_yu_5_1_2_in_full_is_a_case():
    """YU-5.1(2): the registrar takes it, as non-formal learning."""
    (found,) = mooc.judge_use(mooc.FULL, replaced="")
    assert (found.code, found.clause, found.level) == (
        "mooc_in_full",
        "YU-5.1(2)",
        "block",
    )
    with pytest.raises(ValueError, match="use of a MOOC"):
        mooc.judge_use("half", replaced="")
