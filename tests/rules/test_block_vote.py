"""Block vote: what may be decided together, and in which turns (R544-17)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import block_vote


def codes(**changes):
    facts = {"kind": "claim", "experts_refuse": False, "recognisable": True, **changes}
    return [
        (verdict.code, verdict.clause, verdict.level)
        for verdict in block_vote.may_join("Databases", **facts)
    ]


def test_r544_17_what_all_favour_joins():
    assert codes() == []


@pytest.mark.parametrize("kind", ["chair", "deputy", "appeal", "other"])
def test_r544_12_only_claims_join(kind):
    assert codes(kind=kind) == [("block_claims_only", "R544-12", "block")]


def test_r544_16_against_the_experts_alone():
    assert codes(experts_refuse=True) == [("block_experts_refuse", "R544-16", "block")]


def test_yu_5_7_too_low_a_grade_alone():
    assert codes(recognisable=False) == [("block_below_threshold", "YU-5.7", "block")]


def test_r544_17_an_empty_block_is_none():
    assert [verdict.code for verdict in block_vote.chosen(0)] == ["block_empty"]
    assert block_vote.chosen(1) == []
    with pytest.raises(ValueError, match="from zero"):
        block_vote.chosen(-1)


@given(st.lists(st.integers(0, 4)))
def test_yu_4_6_turns_keep_all_and_part_learners(learners):
    key = dict(enumerate(learners))
    found = block_vote.turns(list(key), key)
    assert sorted(q for turn in found for q in turn) == list(key)
    for turn in found:
        assert turn == sorted(turn)
        assert len({key[q] for q in turn}) == len(turn)
    assert len(found) == max(map(learners.count, learners), default=0)
    order = {q: place for place, turn in enumerate(found) for q in turn}
    assert all(
        order[a] < order[b] for a in key for b in key if a < b and key[a] == key[b]
    )
