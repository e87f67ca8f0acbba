"""Routes: R544-14, CT152-41, CT152-43, YU-5.1; C-02."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import routes

kinds = st.sampled_from(routes.KINDS)


def codes(verdicts):
    return [(verdict.code, verdict.clause) for verdict in verdicts]


def route(kind, **changes):
    right = {"experts": True, "vote": True}
    right["grade_mode"] = routes.GRADE_MODES[kind][0]
    right["reason"] = (routes.REASONS[kind] or (None,))[0]
    return codes(routes.check_route(kind, **{**right, **changes}))


# ---------------------------------------------------------------------------
# Reasons and channels
# ---------------------------------------------------------------------------
@pytest.mark.parametrize("kind", routes.KINDS)
def test_each_kind_has_its_reasons(kind):
    """YU-5.1, CT152-2(6), CT152-2(12), CT152-2(15), CT152-9, CT152-41."""
    for reason in routes.REASONS[kind]:
        assert routes.check_reason(kind, reason) == []


@pytest.mark.parametrize(
    ("kind", "reason", "expected"),
    [
        ("nonformal", None, []),
        ("qualification", "", []),
        ("formal", None, [("case_reason_missing", "CT152-41")]),
        ("mobility", "", [("case_reason_missing", "CT152-43")]),
        ("nonformal", "transfer", [("reason_not_of_kind", "YU-5.1")]),
        ("qualification", "admission", [("reason_not_of_kind", "R544-24")]),
        ("formal", "double_degree", [("reason_not_of_kind", "CT152-41")]),
        ("mobility", "shortened", [("reason_not_of_kind", "CT152-43")]),
    ],
)
def test_a_reason_belongs_to_its_kind(kind, reason, expected):
    assert codes(routes.check_reason(kind, reason)) == expected


@pytest.mark.parametrize(
    ("kind", "reason", "expected"),
    [
        ("nonformal", None, ("commission", "R544-13")),
        ("qualification", None, ("commission", "R544-24")),
        ("nonformal", "admission", ("admissions", "YU-5.1(1)")),
        ("formal", "admission", ("admissions", "YU-5.1(1)")),
        ("nonformal", "orientation", ("registrar", "YU-5.1(2)")),
        ("nonformal", "full_replacement", ("registrar", "YU-5.1(2)")),
        ("formal", "transfer", ("registrar", "YU-5.1(2)")),
        ("formal", "reinstatement", ("registrar", "YU-5.1(2)")),
        ("formal", "shortened", ("registrar", "YU-5.1(2)")),
        ("mobility", "mobility", ("registrar", "YU-5.1(2)")),
        ("mobility", "double_degree", ("registrar", "YU-5.1(2)")),
    ],
)
def test_the_reason_says_where_to_file(kind, reason, expected):
    """YU-5.1(1), YU-5.1(2), R544-13, R544-24: who takes the papers."""
    assert routes.channel(kind, reason) == expected


def test_entrants_of_a_college_use_the_portal():
    """TVET578-12: by the portal, with a foreign document in person."""
    at_college = {"institution": "tvet"}
    assert routes.channel("formal", "admission", **at_college) == (
        "portal",
        "TVET578-12",
    )
    assert routes.channel("formal", "admission", **at_college, foreign=True) == (
        "admissions",
        "TVET578-12",
    )


def test_the_wrong_desk_is_told_and_never_refused():
    """C-26, YU-5.1: what came elsewhere is handed on."""
    found = routes.judge_channel("formal", "transfer", "admissions")
    assert (found.code, found.level) == ("channel_other", "warn")
    assert found.facts == {"used": "channel_admissions", "wanted": "channel_registrar"}
    for used in ("registrar", "portal"):
        assert routes.judge_channel("formal", "transfer", used).code == "channel_right"


def test_a_foreign_graduate_does_not_come_by_the_portal_of_a_college():
    """TVET578-12."""
    found = routes.judge_channel(
        "formal", "admission", "portal", institution="tvet", foreign=True
    )
    assert (found.code, found.clause) == ("channel_other", "TVET578-12")


@given(kinds, st.data(), st.sampled_from(routes.CHANNELS))
def test_no_channel_ever_blocks(kind, data, used):
    reason = data.draw(st.sampled_from([*routes.REASONS[kind], None]))
    if routes.check_reason(kind, reason) == []:
        assert routes.judge_channel(kind, reason, used).allowed


# ---------------------------------------------------------------------------
# The way
# ---------------------------------------------------------------------------
def test_the_whole_way():
    """R544-13 to R544-18."""
    assert routes.way(experts=True, vote=True) == (
        "draft",
        "submitted",
        "registered",
        "expertise",
        "commission",
        "decided",
        "recorded",
    )


def test_the_way_without_a_vote():
    """CT152-48, CT152-50: decided by operation of the rules."""
    assert routes.way(experts=False, vote=False) == (
        "draft",
        "submitted",
        "registered",
        "decided",
        "recorded",
    )


@given(st.booleans(), st.booleans())
def test_a_shorter_way_only_leaves_out(experts, vote):
    whole = routes.way(experts=True, vote=True)
    found = routes.way(experts=experts, vote=vote)
    assert found == tuple(state for state in whole if state in found)
    assert ("expertise" in found) is experts
    assert ("commission" in found) is vote


# ---------------------------------------------------------------------------
# Instruments and origin
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kind", "clause"), [("nonformal", "R544-11"), ("qualification", "R544-21")]
)
def test_c_02_r544_asks_for_an_order_of_the_first_head(kind, clause):
    """C-02, S-35: a directive never suffices, also where an edition accepts it."""
    both = ("order", "directive")
    assert routes.judge_instrument(kind, "order", ()).allowed
    found = routes.judge_instrument(kind, "directive", both)
    assert (found.code, found.clause, found.level) == ("order_needed", clause, "block")
    assert codes(routes.check_instruments(kind, both)) == [("order_needed", clause)]
    assert routes.check_instruments(kind, ["order"]) == []


@pytest.mark.parametrize("kind", ["formal", "mobility"])
def test_a_directive_may_suffice_for_formal_learning(kind):
    """C-02, YU-4.5: where the edition says so."""
    assert routes.judge_instrument(kind, "directive", ["directive"]).allowed
    found = routes.judge_instrument(kind, "directive", ["order"])
    assert (found.code, found.clause) == ("directive_not_accepted", "YU-4.5")
    assert routes.check_instruments(kind, ["directive"]) == []


@pytest.mark.parametrize("kind", routes.KINDS)
def test_some_instrument_must_be_accepted(kind):
    """S-35."""
    assert [v.code for v in routes.check_instruments(kind, [])] == ["instruments_empty"]


@given(
    kinds,
    st.sampled_from(routes.INSTRUMENTS),
    st.sets(st.sampled_from(routes.INSTRUMENTS)),
)
def test_an_order_always_suffices(kind, instrument, accepted):
    allowed = routes.judge_instrument(kind, instrument, accepted).allowed
    expected = instrument == "order" or (
        instrument in accepted and kind in ("formal", "mobility")
    )
    assert allowed is expected


@pytest.mark.parametrize("reason", ["transfer", "reinstatement"])
def test_whoever_comes_from_elsewhere_says_from_where(reason):
    """CT152-41, YU-4.2: institution and programme."""
    named = {"institution": "North University", "programme": "6B01 Economics"}
    assert routes.check_origin("formal", reason, **named) == []
    found = routes.check_origin("formal", reason, institution=" ", programme="")
    assert codes(found) == [("origin_missing", "CT152-41")] * 2
    assert [verdict.facts["what"] for verdict in found] == [
        "origin_institution",
        "origin_programme",
    ]


def test_others_need_no_origin():
    empty = {"institution": "", "programme": ""}
    for kind, reason in [("formal", "admission"), ("nonformal", None)]:
        assert routes.check_origin(kind, reason, **empty) == []


# ---------------------------------------------------------------------------
# What no caller may give
# ---------------------------------------------------------------------------
def test_unknown_names_are_refused():
    with pytest.raises(ValueError, match="kind"):
        routes.check_reason("informal", None)
    with pytest.raises(ValueError, match="reason"):
        routes.check_reason("formal", "whim")
    with pytest.raises(ValueError, match="reason"):
        routes.channel("formal", None)
    with pytest.raises(ValueError, match="channel"):
        routes.judge_channel("nonformal", None, "pigeon")
    with pytest.raises(ValueError, match="instrument"):
        routes.judge_instrument("formal", "rumour", ["order"])
    with pytest.raises(ValueError, match="grade to count"):
        route("formal", grade_mode="guessed")
