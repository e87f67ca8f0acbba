"""Comparison: R544-5, R544-6, R544-9, YU-5.13, YU-5.14; S-12; AE-05."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import comparison
from rules.comparison import DepartmentConclusion

TODAY = date(2026, 1, 15)
GOOD = DepartmentConclusion(favourable=True, signed=True, dated_on=TODAY)


def needed(sources, policy="block", target="Python", **changes):
    found = comparison.department_needed(
        target, sources, policy=policy, today=TODAY, **changes
    )
    return [(verdict.code, verdict.clause, verdict.level) for verdict in found]


# ---------------------------------------------------------------------------
# Names
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Data analysis", "DATA  Analysis "),
        ("Data\u00a0analysis", "data\nanalysis"),
        ("Математика", "МАТЕМАТИКА"),
        ("Маркетинг", "Mаркетинг"),
        ("С# тілі", "C# тілі"),
        ("Iлеспе", "Ілеспе"),
        ("E-commerce", "E\u2013commerce"),
        ("Straße", "STRASSE"),
    ],
)
def test_s_12_the_same_name(one, other):
    """S-12, C-33: case, spacing and letters that look alike do not matter."""
    assert comparison.same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Python", "Python programming"),
        ("Mathematics 1", "Mathematics 2"),
        ("Математика", "Mathematics"),
        ("Ойлау", "Оулау"),
        ("", "x"),
    ],
)
def test_s_12_another_name(one, other):
    """S-12, YU-5.13: exact otherwise; a translation is another name."""
    assert not comparison.same_name(one, other)


names = st.text(max_size=20)


@given(names, names, st.sampled_from([" ", "\t", "\u00a0"]))
def test_names_are_compared_fairly(one, other, space):
    assert comparison.same_name(one, one)
    assert comparison.same_name(one, other) is comparison.same_name(other, one)
    assert comparison.same_name(one, f"{space}{one}{space}")


# ---------------------------------------------------------------------------
# The department
# ---------------------------------------------------------------------------
def test_ae_05_several_courses_wait_for_the_department():
    """AE-05, YU-5.14: three courses for one discipline are blocked until a favourable
    conclusion is there; at a university that has no such rule they are not."""
    courses = ["Python 1", "Python 2", "Python 3"]
    blocked = [("department_for_several", "YU-5.14", "block")]
    for policy in comparison.POLICIES:
        assert needed(courses, policy, department_rule=True) == blocked
        assert needed(courses, policy, department_rule=True, conclusion=GOOD) == []
    assert needed(courses, "off") == []


def test_yu_5_14_also_where_the_names_agree():
    """YU-5.14: structural parts of one discipline."""
    assert needed(["Python", "Python"], department_rule=True) == [
        ("department_for_several", "YU-5.14", "block")
    ]
    assert needed(["Python"], department_rule=True) == []


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("off", []),
        ("warn", [("department_for_names", "YU-5.13", "warn")]),
        ("block", [("department_for_names", "YU-5.13", "block")]),
    ],
)
def test_yu_5_13_other_names_need_the_department_by_policy(policy, expected):
    """YU-5.13, S-12: H and T warn, Y blocks."""
    assert needed(["Python for everybody"], policy) == expected
    assert needed(["PYTHON"], policy) == []
    assert needed(["Python for everybody"], policy, conclusion=GOOD) == []


def test_the_courses_with_other_names_are_listed():
    (found,) = comparison.department_needed(
        "Python", ["python", "Java", "C"], policy="warn", today=TODAY
    )
    assert found.facts == {"discipline": "Python", "courses": "Java, C"}


@pytest.mark.parametrize(
    ("conclusion", "code"),
    [
        (DepartmentConclusion(False, True, TODAY), "department_unfavourable"),
        (DepartmentConclusion(True, False, TODAY), "department_unsigned"),
        (DepartmentConclusion(True, True, None), "department_undated"),
        (DepartmentConclusion(True, True, date(2026, 1, 16)), "department_undated"),
    ],
)
def test_a_conclusion_is_favourable_signed_and_dated(conclusion, code):
    """YU-5.13, YU-5.14: and it blocks where its lack would."""
    several = ["Python 1", "Python 2"]
    assert needed(several, department_rule=True, conclusion=conclusion) == [
        (code, "YU-5.14", "block")
    ]
    assert needed(["Java"], "warn", conclusion=conclusion) == [
        (code, "YU-5.13", "warn")
    ]


def test_a_department_that_is_asked_is_not_asked_for():
    """YU-5.13, YU-5.14: it still bars what its lack would; who asks again reads so."""
    several = ["Python 1", "Python 2"]
    assert needed(several, department_rule=True, asked=True) == [
        ("department_for_several_asked", "YU-5.14", "block")
    ]
    assert needed(["Java"], "warn", asked=True) == [
        ("department_for_names_asked", "YU-5.13", "warn")
    ]
    assert needed(["Python"], asked=True) == []


def test_an_unneeded_conclusion_is_not_judged():
    bad = DepartmentConclusion(False, False, None)
    assert needed(["Python"], conclusion=bad) == []


def test_unknown_policies_are_refused():
    with pytest.raises(ValueError, match="policy"):
        needed(["Java"], "maybe")


# ---------------------------------------------------------------------------
# Outcomes and syllabus
# ---------------------------------------------------------------------------
def test_outcomes_are_ticked_against_outcomes():
    """R544-5, R544-6, R544-9: two of three, 66.67 %."""
    found = comparison.coverage([1, 2, 3], {1: ["a", "b"], 2: [], 3: ["c"]})
    assert (found.covered, found.total, found.left) == (2, 3, (2,))
    words = {1: "reads code", 2: "tests code", 3: "writes code"}
    verdict = comparison.judge_outcomes(found, names=words)
    assert (verdict.code, verdict.clause, verdict.level) == (
        "outcomes_open",
        "R544-9",
        "warn",
    )
    assert verdict.facts == {
        "covered": 2,
        "total": 3,
        "percent": Decimal("66.67"),
        "left": "tests code",
    }


def test_all_outcomes_or_none_to_compare():
    """R544-6."""
    whole = comparison.coverage(["x"], {"x": ["a"]})
    assert comparison.judge_outcomes(whole, names={}).code == "outcomes_covered"
    nothing = comparison.coverage([], {})
    assert nothing.percent is None
    assert comparison.judge_outcomes(nothing, names={}).code == "outcomes_unknown"


def test_nothing_is_ticked_that_is_not_asked():
    with pytest.raises(ValueError, match="Not of the target"):
        comparison.coverage([1], {2: ["a"]})


@given(st.lists(st.booleans(), min_size=1, max_size=30))
def test_coverage_is_a_count(ticks):
    """R544-9: as fractions compute it."""
    ticked = {key: ["a"] for key, tick in enumerate(ticks) if tick}
    found = comparison.coverage(range(len(ticks)), ticked)
    share = Fraction(100 * sum(ticks), len(ticks))
    assert abs(Fraction(found.percent) - share) < Fraction(1, 10**20)
    assert found.covered + len(found.left) == found.total == len(ticks)


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        (None, [("syllabus_not_compared", "warn")]),
        ("-1", [("syllabus_percent_range", "block")]),
        ("100.5", [("syllabus_percent_range", "block")]),
        ("NaN", [("syllabus_percent_range", "block")]),
        ("80", [("syllabus_in_part", "warn")]),
        ("100", []),
    ],
)
def test_how_fully_the_syllabus_is_covered(percent, expected):
    """R544-9 (edition of 2025)."""
    given = None if percent is None else Decimal(percent)
    found = comparison.judge_syllabus(given)
    assert [(verdict.code, verdict.level) for verdict in found] == expected
    assert all(verdict.clause == "R544-9" for verdict in found)


def test_ct152_44_what_was_agreed_on_needs_no_department():
    """CT152-44, CT152-53, YU-5.13, YU-5.14: neither for names nor for several."""
    courses = ["Databases", "Data storage"]
    assert needed(courses, department_rule=True) != []
    assert needed(courses, department_rule=True, agreed=True) == []
