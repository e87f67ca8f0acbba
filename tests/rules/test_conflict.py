"""Conflict of interest: YU-1.2, S-21."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import conflict


def found(**changes):
    facts = {"learner": False, "provider": None, "policy": "warn", **changes}
    return [
        (verdict.code, verdict.clause, verdict.level)
        for verdict in conflict.judge("A. Omarova", **facts)
    ]


def test_s_21_nothing_known_is_no_conflict():
    assert found(policy="block") == []


@pytest.mark.parametrize("policy", ["warn", "block"])
def test_s_21_each_ground_is_told(policy):
    assert found(learner=True, provider="Qazaq Courses", policy=policy) == [
        ("conflict_own_case", "YU-1.2", policy),
        ("conflict_provider", "YU-1.2", policy),
    ]


@given(st.booleans(), st.none() | st.text())
def test_s_21_switched_off(learner, provider):
    assert found(learner=learner, provider=provider, policy="off") == []


def test_an_unknown_policy_is_refused():
    with pytest.raises(ValueError, match="Unknown policy"):
        found(policy="perhaps")
