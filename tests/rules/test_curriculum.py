"""Curriculum: CT152-2(17), CT152-12, CT152-16, CT152-22, CT152-33, CT152-35."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import curriculum
from rules.curriculum import Study

CATALOGUE = {
    "maths": Study("Mathematics"),
    "stats": Study("Statistics", prerequisites=("maths",)),
    "metrics": Study("Econometrics", prerequisites=("maths", "stats")),
    "english": Study("English", several_periods=True),
    "data": Study("Data module", members=("maths", "stats")),
    "research": Study("Research module", members=("stats", "metrics")),
    "languages": Study("Language module", members=("english", "kazakh")),
    "kazakh": Study("Kazakh", several_periods=True),
}
keys = st.sampled_from(sorted(CATALOGUE))


def doubles(asked, recognised=()):
    found = curriculum.doubles(asked, recognised, CATALOGUE)
    return [(verdict.code, verdict.clause) for verdict in found]


# ---------------------------------------------------------------------------
# Modules
# ---------------------------------------------------------------------------
def test_a_recognised_module_covers_its_members():
    """CT152-16, CT152-2(17)."""
    assert curriculum.covered(["data"], CATALOGUE) == {"data", "maths", "stats"}


def test_a_module_is_covered_when_all_its_members_are():
    """CT152-16."""
    assert "data" in curriculum.covered(["maths", "stats"], CATALOGUE)
    assert "data" not in curriculum.covered(["maths"], CATALOGUE)


def test_modules_of_modules():
    """CT152-2(17): down and up again, and a ring of modules ends."""
    catalogue = {
        "a": Study("A"),
        "b": Study("B", members=("a",)),
        "c": Study("C", members=("b",)),
        "x": Study("X", members=("y",)),
        "y": Study("Y", members=("x",)),
    }
    assert curriculum.covered(["c"], catalogue) == {"a", "b", "c"}
    assert curriculum.covered(["a"], catalogue) == {"a", "b", "c"}
    assert curriculum.covered(["x"], catalogue) == {"x", "y"}


@given(st.sets(keys), st.sets(keys))
def test_covering_is_a_closure(some, more):
    one = curriculum.covered(some, CATALOGUE)
    assert some <= one == curriculum.covered(one, CATALOGUE)
    assert one <= curriculum.covered(some | more, CATALOGUE)


def test_a_part_is_not_the_whole():
    """CT152-12, CT152-22: mastered with as many parts as the curriculum has."""
    plan = ["english", "english", "maths"]
    one = curriculum.mastered(["english", "maths"], plan, CATALOGUE)
    assert one == {"maths"}
    assert curriculum.mastered(["english"] * 2, plan, CATALOGUE) == {"english"}
    assert curriculum.mastered(["kazakh"], plan, CATALOGUE) == {"kazakh"}


@given(st.lists(keys, max_size=8), st.lists(keys, max_size=8))
def test_mastered_agrees_with_counting(recognised, plan):
    """CT152-12: each key by itself, whatever stands around it."""
    found = curriculum.mastered(recognised, plan, CATALOGUE)
    for key in CATALOGUE:
        parts = CATALOGUE[key].several_periods
        enough = plan.count(key) if parts else 1
        assert (key in found) == (recognised.count(key) >= max(enough, 1))


# ---------------------------------------------------------------------------
# Doubles
# ---------------------------------------------------------------------------
def test_a_discipline_is_recognised_once():
    """CT152-12."""
    assert doubles(["maths"], ["maths"]) == [("recognised_before", "CT152-12")]
    assert doubles(["maths", "maths"]) == [("asked_twice", "CT152-12")]
    assert doubles(["maths", "stats"], ["metrics"]) == []


def test_what_is_spread_over_several_periods_may_come_again():
    """CT152-12: languages and physical education."""
    assert doubles(["english"], ["english"]) == []
    assert doubles(["english"], ["languages"]) == []
    assert doubles(["languages"], ["english"]) == []


def test_a_discipline_of_a_recognised_module_is_a_double():
    """CT152-16, CT152-2(17): whichever was there first."""
    assert doubles(["maths"], ["data"]) == [("double_of_module", "CT152-16")]
    assert doubles(["data"], ["maths"]) == [("double_of_member", "CT152-16")]
    assert doubles(["data", "maths"]) == [("double_of_module", "CT152-16")]
    assert doubles(["maths", "data"]) == [("double_of_member", "CT152-16")]


def test_two_modules_do_not_bring_one_discipline_twice():
    """CT152-12, CT152-16."""
    (found,) = curriculum.doubles(["research"], ["data"], CATALOGUE)
    assert (found.code, found.clause) == ("modules_share", "CT152-16")
    assert found.facts == {
        "discipline": "Research module",
        "other": "Data module",
        "shared": "Statistics",
    }


@given(st.lists(keys, max_size=5), st.sets(keys))
def test_without_doubles_every_discipline_counts_once(asked, recognised):
    """CT152-12: counted by hand over all members."""
    members = {key: CATALOGUE[key].members or (key,) for key in CATALOGUE}
    told = len(curriculum.doubles(asked, recognised, CATALOGUE))
    held = {key for one in recognised for key in (one, *members[one])}
    double = 0
    for key in asked:
        once = [one for one in members[key] if not CATALOGUE[one].several_periods]
        once += [key] if CATALOGUE[key].members else []
        double += any(one in held for one in once)
        held |= {key, *members[key]}
    assert told == double


# ---------------------------------------------------------------------------
# Prerequisites
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("mastered", "left"),
    [
        ([], ["maths", "stats"]),
        (["maths"], ["stats"]),
        (["data"], []),
        (["stats", "maths"], []),
    ],
)
def test_a_recognised_discipline_is_a_mastered_prerequisite(mastered, left):
    """CT152-33, CT152-35(3): a member of a recognised module too."""
    found = curriculum.open_prerequisites("metrics", mastered, CATALOGUE)
    assert found == left


def test_open_prerequisites_warn_and_never_bar():
    """CT152-33: to be taken into account."""
    (found,) = curriculum.judge_prerequisites("metrics", [], CATALOGUE)
    assert (found.code, found.level) == ("prerequisites_open", "warn")
    assert found.facts["prerequisites"] == "Mathematics, Statistics"
    assert curriculum.judge_prerequisites("maths", [], CATALOGUE) == []


# ---------------------------------------------------------------------------
# What is left
# ---------------------------------------------------------------------------
def test_curriculum_difference():
    """CT152-22: what is still to be taken, in the order of the curriculum."""
    programme = ["english", "data", "metrics"]
    for mastered, left in [
        ([], ["english", "data", "metrics"]),
        (["maths"], ["english", "stats", "metrics"]),
        (["data", "english"], ["metrics"]),
        (["english", "maths", "stats", "metrics"], []),
    ]:
        assert curriculum.difference(programme, mastered, CATALOGUE) == left


@given(st.lists(keys, unique=True), st.sets(keys))
def test_the_difference_and_the_mastered_make_the_whole(programme, mastered):
    """CT152-22: taking what is listed completes the programme, and nothing is listed
    that is mastered."""
    left = curriculum.difference(programme, mastered, CATALOGUE)
    assert not set(left) & curriculum.covered(mastered, CATALOGUE)
    assert set(programme) <= curriculum.covered([*left, *mastered], CATALOGUE)
    assert len(left) == len(set(left))
