"""Voting: R544-17, YU-5.9, TVET578-6; AE-20, AE-21."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import voting
from rules.voting import Tally

# AE-20, row by row: members and how many of them two thirds need.
AE_20 = dict(
    zip(
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15],
        [2, 3, 4, 4, 5, 6, 6, 7, 8, 8, 9, 10],
        strict=True,
    )
)


# ---------------------------------------------------------------------------
# Quorum
# ---------------------------------------------------------------------------
@pytest.mark.parametrize(("members", "needed"), AE_20.items())
def test_ae_20_two_thirds(members, needed):
    assert voting.quorum_needed(members, 2, 3) == needed


def test_ae_20_six_of_nine_open_the_sitting():
    found = voting.quorum(6, 9, num=2, den=3)
    assert (found.code, found.clause, found.level) == ("quorum_met", "YU-5.9", "ok")
    assert found.facts == {
        "present": 6,
        "members": 9,
        "needed": 6,
        "num": 2,
        "den": 3,
    }


def test_ae_20_five_of_nine_do_not():
    found = voting.quorum(5, 9, num=2, den=3)
    assert (found.code, found.level) == ("quorum_missing", "block")
    assert (found.facts["present"], found.facts["needed"]) == (5, 6)


def test_ae_20_bare_r544_has_no_quorum():
    found = voting.quorum(5, 9, num=0, den=1)
    assert (found.code, found.clause) == ("quorum_met", "R544-17")
    assert voting.quorum_needed(9, 0, 1) == 0


def test_tvet_578_6_is_the_clause_of_a_college():
    assert voting.quorum(6, 9, num=2, den=3, institution="tvet").clause == "TVET578-6"


@pytest.mark.parametrize("members", [0, 9])
@pytest.mark.parametrize("num", [0, 2])
def test_nobody_is_no_sitting(members, num):
    assert voting.quorum(0, members, num=num, den=3).code == "quorum_missing"


@given(st.integers(0, 500), st.integers(1, 12), st.data())
def test_the_quorum_is_reached_and_minimal(members, den, data):
    """YU-5.9 for any fraction: enough attend, and one fewer would not be enough."""
    num = data.draw(st.integers(0, den))
    needed = voting.quorum_needed(members, num, den)
    assert 0 <= needed <= members
    assert den * needed >= num * members
    assert needed == 0 or den * (needed - 1) < num * members


@pytest.mark.parametrize(("num", "den"), [(3, 2), (-1, 3), (2, 0), (0, 0), (2, -3)])
def test_a_fraction_outside_is_refused(num, den):
    with pytest.raises(ValueError, match="fraction"):
        voting.quorum_needed(9, num, den)


def test_wrong_counts_are_refused():
    with pytest.raises(ValueError, match="counted from zero"):
        voting.quorum_needed(-1, 2, 3)
    with pytest.raises(ValueError, match="cannot attend"):
        voting.quorum(10, 9, num=2, den=3)
    with pytest.raises(ValueError, match="cannot attend"):
        voting.quorum(-1, 9, num=2, den=3)


# ---------------------------------------------------------------------------
# Majority and tie
# ---------------------------------------------------------------------------
def test_ae_21_four_to_two_is_adopted():
    found = voting.result(Tally(4, 2, 0, 6), tie_rule="chair", presider="for")
    assert (found.code, found.clause) == ("adopted", "R544-17")
    assert found.facts == {
        "in_favour": 4,
        "against": 2,
        "abstained": 0,
        "attending": 6,
        "needed": 4,
        "adopted": True,
    }


@pytest.mark.parametrize(
    ("presider", "code", "adopted"),
    [
        ("for", "adopted_by_presider", True),
        ("against", "not_adopted_by_presider", False),
    ],
)
def test_ae_21_a_tie_is_decided_by_who_presides(presider, code, adopted):
    """AE-21, YU-5.9: chair or deputy, whoever conducts the sitting."""
    found = voting.result(Tally(3, 3, 0, 6), tie_rule="chair", presider=presider)
    assert (found.code, found.clause, found.facts["adopted"]) == (
        code,
        "YU-5.9",
        adopted,
    )


def test_ae_21_bare_r544_has_no_tie_rule():
    """AE-21: three are not a majority of six."""
    found = voting.result(Tally(3, 3, 0, 6), tie_rule="none", presider="for")
    assert (found.code, found.clause) == ("not_adopted", "R544-17")
    assert found.facts["adopted"] is False


def test_tvet_578_6_decides_a_tie_at_a_college():
    found = voting.result(
        Tally(3, 3, 0, 6), tie_rule="chair", presider="for", institution="tvet"
    )
    assert found.clause == "TVET578-6"


def test_c_13_abstentions_stay_in_the_base():
    """C-13: three of six attending are no majority, though nobody is against."""
    found = voting.result(Tally(3, 0, 3, 6), tie_rule="chair", presider="for")
    assert (found.code, found.facts["needed"]) == ("not_adopted", 4)


def test_c_13_a_tie_is_as_many_for_as_against():
    found = voting.result(Tally(2, 2, 2, 6), tie_rule="chair", presider="for")
    assert found.code == "adopted_by_presider"
    found = voting.result(Tally(2, 2, 2, 6), tie_rule="chair", presider="abstain")
    assert found.code == "not_adopted"


def test_who_presides_without_a_vote_decides_no_tie():
    """A presider with a conflict of interest attends and does not vote."""
    found = voting.result(Tally(3, 3, 0, 7), tie_rule="chair", presider=None)
    assert found.code == "not_adopted"


@pytest.mark.parametrize(("attending", "needed"), [(0, 1), (1, 1), (5, 3), (6, 4)])
def test_more_than_half(attending, needed):
    assert voting.majority_needed(attending) == needed


def _count(votes, tie_rule):
    """Count slowly, vote by vote; the first member presides."""
    favour = [vote for vote in votes if vote == "for"]
    against = [vote for vote in votes if vote == "against"]
    if tie_rule == "chair" and len(favour) == len(against):
        return votes[0] == "for"
    return len(favour) * 2 > len(votes)


def _tally(votes):
    counts = (votes.count(choice) for choice in voting.CHOICES)
    return Tally(*counts, attending=len(votes))


@pytest.mark.parametrize("tie_rule", voting.TIE_RULES)
@pytest.mark.parametrize("attending", range(1, 10))
def test_every_vote_of_up_to_nine_members(attending, tie_rule):
    """R544-17, YU-5.9, C-13: each combination against a plain count."""
    for votes in product(voting.CHOICES, repeat=attending):
        found = voting.result(_tally(votes), tie_rule=tie_rule, presider=votes[0])
        assert found.facts["adopted"] is _count(votes, tie_rule), votes
        assert found.code.startswith("adopted") is found.facts["adopted"]
        assert found.allowed


@pytest.mark.parametrize("tie_rule", voting.TIE_RULES)
@pytest.mark.parametrize("attending", range(1, 7))
def test_every_vote_where_some_do_not_vote(attending, tie_rule):
    """C-13: who attends and does not vote stays in the base."""
    for votes in product([*voting.CHOICES, None], repeat=attending):
        found = voting.result(_tally(votes), tie_rule=tie_rule, presider=votes[0])
        assert found.facts["adopted"] is _count(votes, tie_rule), votes


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_one_more_vote_in_favour_never_harms(in_favour, against, abstained):
    attending = in_favour + against + abstained + 1
    before, after = (
        voting.result(tally, tie_rule="none", presider=None).facts["adopted"]
        for tally in (
            Tally(in_favour, against, abstained, attending),
            Tally(in_favour + 1, against, abstained, attending),
        )
    )
    assert before <= after


def test_wrong_tallies_are_refused():
    with pytest.raises(ValueError, match="More votes"):
        Tally(4, 3, 0, 6)
    with pytest.raises(ValueError, match="counted from zero"):
        Tally(-1, 0, 0, 6)
    with pytest.raises(ValueError, match="counted from zero"):
        Tally(0, 0, 0, -1)
    with pytest.raises(ValueError, match="counted from zero"):
        voting.majority_needed(-1)


def test_wrong_rules_and_presiders_are_refused():
    with pytest.raises(ValueError, match="tie rule"):
        voting.result(Tally(1, 0, 0, 1), tie_rule="lot", presider="for")
    for presider in ("against", "abstain", "maybe"):
        with pytest.raises(ValueError, match="presider"):
            voting.result(Tally(1, 0, 0, 1), tie_rule="chair", presider=presider)


# ---------------------------------------------------------------------------
# The right to vote
# ---------------------------------------------------------------------------
FREE = {
    "attending": True,
    "question_open": True,
    "conflict": False,
    "choice": "for",
    "allow_abstain": False,
}


@pytest.mark.parametrize(
    ("change", "code", "clause"),
    [
        ({}, "vote_accepted", "R544-17"),
        ({"choice": "against"}, "vote_accepted", "R544-17"),
        ({"attending": False}, "vote_not_attending", "R544-17"),
        ({"question_open": False}, "vote_question_not_open", "R544-12"),
        ({"conflict": True}, "vote_conflict", "YU-1.2"),
        ({"choice": "abstain"}, "vote_no_abstention", "R544-17"),
        ({"choice": "abstain", "allow_abstain": True}, "vote_accepted", "R544-17"),
    ],
)
def test_who_may_vote(change, code, clause):
    found = voting.may_vote(**{**FREE, **change})
    assert (found.code, found.clause) == (code, clause)
    assert found.allowed is (code == "vote_accepted")


def test_an_unknown_choice_is_refused():
    with pytest.raises(ValueError, match="choice"):
        voting.may_vote(**{**FREE, "choice": "maybe"})
