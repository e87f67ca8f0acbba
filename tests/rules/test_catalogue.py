"""The kinds of case that an edition starts with."""

import pytest
from rules import catalogue, completeness, routes

PROFILES = ("standard", "university", "military", "bare")


def _papers(institution, profile, kind, reason=""):
    (route,) = (
        r
        for r in catalogue.legal(institution, profile)
        if (r.kind, r.reason) == (kind, reason)
    )
    return {wanted.kind: wanted.clause for wanted in route.papers}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("institution", ["he", "tvet"])
def test_what_ships_is_allowed(institution, profile):
    """R544-14, R544-25, C-02, C-03, C-06: nothing shipped asks for less."""
    for route in catalogue.legal(institution, profile):
        accepted = ("order", "directive") if route.directive else ("order",)
        assert not routes.check_instruments(route.kind, accepted)
        assert not completeness.check_set(route.kind, route.papers)
        assert not routes.check_route(
            route.kind,
            reason=route.reason,
            experts=route.experts,
            vote=True,
            grade_mode=routes.GRADE_MODES[route.kind][0],
        )


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("institution", ["he", "tvet"])
def test_two_kinds_everywhere(institution, profile):
    """R544-1: non-formal learning and qualifications, each once, for everybody."""
    keys = [(r.kind, r.reason) for r in catalogue.legal(institution, profile)]
    assert len(keys) == len(set(keys))
    assert {("nonformal", ""), ("qualification", "")} <= set(keys)


def test_kinds_of_higher_education():
    """CT152-1, CT152-9, CT152-41, CT152-2(6), (12), (15): every reason has its way."""
    keys = {(r.kind, r.reason) for r in catalogue.legal("he", "standard")}
    for kind in ("formal", "mobility"):
        assert {(kind, reason) for reason in routes.REASONS[kind]} <= keys
    for institution, profile in (("tvet", "standard"), ("he", "bare")):
        assert len(catalogue.legal(institution, profile)) == 2


def test_sets_of_papers():
    """AE-17, R544-13, R544-24, CT152-47, YU-5.2: who asks for an identity copy."""
    assert set(_papers("he", "standard", "nonformal")) == {"application", "certificate"}
    assert set(_papers("tvet", "standard", "qualification")) == {
        "application",
        "identity",
        "qualification",
    }
    assert _papers("he", "university", "nonformal")["identity"] == "YU-5.2"
    assert "transcript" in _papers("he", "standard", "mobility", "double_degree")


def test_own_rules_of_a_university():
    """YU-4.5, YU-A1: to the head; a directive suffices for formal learning."""
    for route in catalogue.legal("he", "university"):
        assert route.addressee == "head"
        assert route.directive == (route.kind == "formal")


def test_where_it_is_filed():
    """YU-5.1(1), YU-5.1(2), R544-13, R544-24: commission, admissions or registrar."""
    channels = {
        (r.kind, r.reason): r.channel for r in catalogue.legal("he", "standard")
    }
    assert channels["nonformal", ""] == channels["qualification", ""] == "commission"
    assert channels["formal", "admission"] == "admissions"
    assert channels["formal", "transfer"] == "registrar"
