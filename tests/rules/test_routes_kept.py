"""What a route must not leave out: R544-14, R544-17, CT152-9; C-03, C-26."""

from itertools import product

import pytest
from rules import routes

from tests.rules.test_routes import route


# ---------------------------------------------------------------------------
# What a route must not leave out
# ---------------------------------------------------------------------------
@pytest.mark.parametrize("kind", routes.KINDS)
def test_a_whole_route_stands(kind):
    assert route(kind) == []


@pytest.mark.parametrize(
    ("kind", "clauses"),
    [("nonformal", ("R544-14", "R544-17")), ("qualification", ("R544-25", "R544-28"))],
)
def test_c_03_r544_is_not_shortened(kind, clauses):
    """C-03, S-36: experts and a vote, whatever a faculty's own rules say."""
    assert route(kind, experts=False) == [("route_without_experts", clauses[0])]
    assert route(kind, vote=False) == [("route_without_vote", clauses[1])]
    assert len(route(kind, experts=False, vote=False)) == 2


def test_formal_learning_may_do_without_experts():
    """S-36, YU-5.6: the faculty commission studies the papers itself."""
    assert route("formal", experts=False) == []
    assert route("formal", experts=False, vote=False) == [
        ("route_without_vote", "YU-4.5")
    ]


def test_a_shortened_programme_is_re_credited_without_a_vote():
    """CT152-9: the institution must re-credit."""
    assert route("formal", reason="shortened", experts=False, vote=False) == []


@pytest.mark.parametrize("reason", routes.REASONS["mobility"])
def test_mobility_needs_neither_experts_nor_a_vote(reason):
    """CT152-48, CT152-50."""
    assert route("mobility", experts=False, vote=False, reason=reason) == []


@pytest.mark.parametrize(
    ("kind", "mode", "clause"),
    [
        ("nonformal", "kept", "R544-8"),
        ("nonformal", "passed", "R544-8"),
        ("qualification", "kept", "R544-29"),
        ("formal", "converted", "YU-5.8"),
        ("mobility", "converted", "CT152-47"),
    ],
)
def test_the_grade_of_each_kind_counts_in_its_way(kind, mode, clause):
    """R544-8, R544-29, YU-5.8, CT152-47, S-38."""
    assert route(kind, grade_mode=mode) == [("grade_mode_not_of_kind", clause)]


def test_every_fault_of_a_route_is_named():
    assert len(route("nonformal", experts=False, vote=False, grade_mode="kept")) == 3


@pytest.mark.parametrize(
    ("kind", "reason", "clause"),
    [
        ("formal", "shortened", "CT152-9"),
        ("formal", "transfer", ""),
        ("mobility", "mobility", "CT152-48"),
        ("mobility", "credit_mobility", "CT152-48"),
        ("mobility", "double_degree", "CT152-50"),
        ("nonformal", None, ""),
        ("qualification", None, ""),
    ],
)
def test_where_re_crediting_is_obligatory(kind, reason, clause):
    """CT152-9, CT152-48, CT152-50."""
    assert routes.obligatory(kind, reason) == clause


# ---------------------------------------------------------------------------
# What no caller may give
# ---------------------------------------------------------------------------
def test_any_route_is_judged():
    """Every combination has an answer, and R544 kinds never pass without both."""
    for kind, experts, vote in product(routes.KINDS, (True, False), (True, False)):
        found = route(kind, experts=experts, vote=vote)
        if kind in routes.R544_KINDS:
            assert bool(found) is not (experts and vote)
