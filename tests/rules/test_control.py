"""Control: YU-5.6, TVET578-38, CT152-36; AE-08."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import control, grade_modes, grades, written_grade

TODAY = date(2026, 1, 15)
RIGHT = {
    "held_on": TODAY,
    "today": TODAY,
    "examiners": ["Akhmetov"],
    "score": Decimal(78),
}


def check(form="interview", **changes):
    found = control.check(form, **{**RIGHT, **changes})
    return [(verdict.code, verdict.clause) for verdict in found]


@pytest.mark.parametrize("form", control.FORMS)
def test_a_whole_record_stands(form):
    """YU-5.6: an interview or a written control."""
    assert check(form) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"held_on": None}, ("control_without_date", "YU-5.6")),
        ({"held_on": date(2026, 1, 16)}, ("control_dated_ahead", "YU-5.6")),
        ({"examiners": []}, ("control_without_examiner", "YU-5.6")),
        ({"score": None}, ("control_without_score", "YU-5.6")),
        ({"score": Decimal("-0.5")}, ("control_score_range", "CT152-36")),
        ({"score": Decimal("100.5")}, ("control_score_range", "CT152-36")),
        ({"score": Decimal("NaN")}, ("control_score_range", "CT152-36")),
    ],
)
def test_each_part_is_needed(changes, expected):
    """YU-5.6: day, examiner, score."""
    assert check(**changes) == [expected]


def test_every_fault_is_named():
    assert len(check(held_on=None, examiners=(), score=None)) == 3


def test_accommodations_are_described():
    """TVET578-38: a separate room, an assistant, a sign-language assistant."""
    assert check(accommodated=True, accommodations=" ") == [
        ("accommodations_empty", "TVET578-38")
    ]
    assert check(accommodated=True, accommodations="A separate room") == []
    assert check(accommodations="") == []


def test_an_assistant_does_not_teach_what_is_examined():
    """TVET578-38: nor is he the examiner."""
    teachers = ["Akhmetov", "Bekova"]
    assert check(assistants=["Serik"], subject_teachers=teachers) == []
    for assistant in ("Bekova", "Akhmetov"):
        assert check(assistants=[assistant], subject_teachers=teachers) == [
            ("assistant_teaches", "TVET578-38")
        ]
    assert check(assistants=["Akhmetov"]) == [("assistant_teaches", "TVET578-38")]


def test_ae_08c_the_score_is_the_commission_s_grade():
    """AE-08 (c), YU-5.6, YU-5.7: "Pass" only, then 78 points in an interview: B-."""
    assert written_grade.read_grade("Pass") is None
    assert check() == []
    source = grade_modes.grade_source("nonformal", written=False, control=True)
    assert source == "control"
    grade = grades.judge_grade(RIGHT["score"], bands=grades.CT152_T2, threshold=50)
    found = grade_modes.judge_result("nonformal", grade, threshold=50)
    assert (found.code, found.facts["letter"]) == ("grade_counts", "B-")


@given(st.decimals(0, 100, places=2))
def test_every_score_that_stands_can_be_a_grade(score):
    """CT152-36."""
    assert check(score=score) == []
    assert grades.judge_grade(score, bands=grades.CT152_T2, threshold=50)


def test_unknown_forms_are_refused():
    with pytest.raises(ValueError, match="form"):
        check("telepathy")
