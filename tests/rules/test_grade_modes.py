"""How a grade counts: YU-5.7, YU-5.8, CT152-39, CT152-40; C-12, C-21; AE-07, AE-08."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import grade_modes, grades, routes
from rules.grades import CT152_T2

kinds = st.sampled_from(routes.KINDS)


def graded(percent, threshold=50):
    return grades.judge_grade(Decimal(percent), bands=CT152_T2, threshold=threshold)


def judge(kind, percent, threshold=50, **more):
    grade = None if percent is None else graded(percent, threshold)
    return grade_modes.judge_result(kind, grade, threshold=threshold, **more)


@pytest.mark.parametrize(
    ("kind", "has_grade", "allowed", "mode"),
    [
        ("formal", True, False, "kept"),
        ("formal", False, True, None),
        ("mobility", True, False, "kept"),
        ("mobility", False, True, None),
        ("nonformal", True, False, "converted"),
        ("nonformal", False, True, None),
        ("qualification", True, True, "converted"),
        ("qualification", False, True, "passed"),
        ("qualification", False, False, None),
    ],
)
def test_how_the_grade_counts(kind, has_grade, allowed, mode):
    """YU-5.8, CT152-40, CT152-47, C-12, S-38."""
    found = grade_modes.grade_mode(kind, graded=has_grade, ungraded_allowed=allowed)
    assert found == mode


def test_every_mode_is_one_of_the_kind_s_route():
    """YU-5.8, R544-8, R544-29: the route and the decision agree."""
    for kind, has_grade, allowed in product(routes.KINDS, (True, False), (True, False)):
        mode = grade_modes.grade_mode(kind, graded=has_grade, ungraded_allowed=allowed)
        assert mode is None or mode in routes.GRADE_MODES[kind]


@pytest.mark.parametrize(
    ("percent", "letter", "code"),
    [
        (24, "F", "grade_not_positive"),
        (25, "FX", "grade_not_positive"),
        (49, "FX", "grade_not_positive"),
        (50, "D", "grade_counts"),
        (95, "A", "grade_counts"),
        (100, "A", "grade_counts"),
    ],
)
@pytest.mark.parametrize("kind", routes.KINDS)
def test_ae_07_nothing_below_50_goes_to_the_transcript(kind, percent, letter, code):
    """AE-07, YU-5.7, CT152-39, CT152-40, CT152-T2, C-21."""
    found = judge(kind, percent)
    assert (found.code, found.facts["letter"]) == (code, letter)
    assert found.allowed is (percent >= 50)


def test_a_stricter_threshold_binds_the_commission():
    """YU-5.7, S-13: a grade of 60 at a threshold of 70."""
    for kind in ("nonformal", "qualification"):
        found = judge(kind, 60, threshold=70)
        assert (found.code, found.clause) == ("grade_below_threshold", "YU-5.7")
        assert (found.facts["percent"], found.facts["threshold"]) == (60, 70)


@pytest.mark.parametrize("kind", ["formal", "mobility"])
def test_a_kept_grade_counts_when_it_is_positive(kind):
    """CT152-40, CT152-48, YU-5.8: the commission's own threshold is no bar."""
    assert judge(kind, 60, threshold=70).code == "grade_counts"
    found = judge(kind, 49)
    assert (found.code, found.clause) == ("grade_not_positive", "CT152-40")


@pytest.mark.parametrize(
    ("kind", "clause"),
    [
        ("nonformal", "R544-8"),
        ("qualification", "R544-29"),
        ("formal", "YU-5.8"),
        ("mobility", "CT152-47"),
    ],
)
def test_without_a_grade_one_is_needed(kind, clause):
    """AE-08 (c), R544-8, R544-29, CT152-39: else there are no credits."""
    found = judge(kind, None)
    assert (found.code, found.clause, found.level) == ("grade_needed", clause, "block")


def test_c_12_a_qualification_may_be_passed_without_grade():
    """C-12, S-38, R544-29: only there, and only where the edition allows it."""
    found = judge("qualification", None, ungraded_allowed=True)
    assert (found.code, found.allowed) == ("passed_without_grade", True)
    for kind in ("nonformal", "formal", "mobility"):
        assert not judge(kind, None, ungraded_allowed=True).allowed


@given(kinds, st.decimals(0, 100, places=2), st.integers(50, 100), st.booleans())
def test_no_fx_or_f_ever_counts(kind, percent, threshold, allowed):
    """C-21, YU-5.7: and a better grade is never worse off."""
    found = judge(kind, percent, threshold, ungraded_allowed=allowed)
    if found.allowed:
        assert found.facts["letter"] not in ("FX", "F")
        assert judge(kind, 100, threshold).allowed
    if kind in ("nonformal", "qualification"):
        assert found.allowed is graded(percent, threshold).recognised


def test_a_kept_grade_stays():
    """YU-5.8: the previous grade is copied; noise of storage is no change."""
    previous = Decimal("84.7")
    assert grade_modes.judge_kept(previous, previous) == []
    assert grade_modes.judge_kept(previous, Decimal("84.70000000000000284")) == []
    (found,) = grade_modes.judge_kept(previous, Decimal(90))
    assert (found.code, found.clause) == ("kept_grade_changed", "YU-5.8")
    assert found.facts == {"previous": previous, "proposed": 90}


@pytest.mark.parametrize(
    ("kind", "written", "control", "source"),
    [
        ("nonformal", True, True, "conversion"),
        ("nonformal", False, True, "control"),
        ("nonformal", False, False, "commission"),
        ("qualification", False, True, "control"),
        ("formal", True, False, "previous"),
        ("mobility", True, True, "previous"),
    ],
)
def test_ae_08_where_the_grade_comes_from(kind, written, control, source):
    """AE-08 (a) and (c), YU-5.6: "Pass" only is graded after a control."""
    found = grade_modes.grade_source(kind, written=written, control=control)
    assert found == source


def test_unknown_kinds_are_refused():
    with pytest.raises(ValueError, match="kind"):
        grade_modes.grade_mode("informal", graded=True)
    with pytest.raises(ValueError, match="kind"):
        grade_modes.grade_source("informal", written=True, control=False)


@pytest.mark.parametrize(
    ("kind", "written", "allowed", "code"),
    [
        ("qualification", False, True, None),
        ("qualification", False, False, "grade_needed"),
        ("qualification", True, True, "grade_written"),
        ("nonformal", False, True, "grade_needed"),
        ("formal", False, True, "grade_needed"),
        ("mobility", True, True, "grade_written"),
    ],
)
def test_without_a_grade(kind, written, allowed, code):
    """C-12, S-38: only a qualification, only where its papers bear no grade."""
    found = grade_modes.judge_ungraded(kind, written=written, ungraded_allowed=allowed)
    assert [verdict.code for verdict in found] == ([code] if code else [])


@pytest.mark.parametrize(
    ("last", "filed_on", "faults"),
    [
        (date(2026, 3, 1), None, []),
        (date(2026, 3, 1), date(2026, 3, 1), []),
        (date(2026, 3, 2), date(2026, 3, 1), []),
        (
            date(2026, 2, 28),
            date(2026, 3, 1),
            [("conversion_ends_before_filing", "R544-O.1")],
        ),
    ],
)
def test_a_conversion_does_not_end_before_a_filing(last, filed_on, faults):
    """R544-8, R544-O.1: whoever filed under it keeps his grade."""
    found = grade_modes.conversion_end("Ten points", last, filed_on)
    assert [(verdict.code, verdict.clause) for verdict in found] == faults
