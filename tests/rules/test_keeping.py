"""Dossier: deleting and archiving an application; R544-13, R544-14."""

import pytest
from rules import dossier

OPEN = ("draft", "submitted", "registered", "expertise", "commission")


def codes(verdicts):
    return [(verdict.code, verdict.clause, verdict.level) for verdict in verdicts]


def test_a_draft_that_nobody_filed_may_go():
    assert dossier.deletion("New", state="draft", filed=False) == []


def test_r544_13_what_was_filed_is_not_deleted():
    found = codes(dossier.deletion("New", state="draft", filed=True))
    assert found == [("case_was_filed", "R544-13", "block")]


@pytest.mark.parametrize("state", [*OPEN[1:], *dossier.ENDED])
@pytest.mark.parametrize("filed", [True, False])
def test_r544_13_only_drafts_are_deleted(state, filed):
    found = codes(dossier.deletion("2026/0001", state=state, filed=filed))
    assert found == [("case_not_draft", "R544-13", "block")]


@pytest.mark.parametrize("state", OPEN)
def test_r544_14_what_is_under_way_is_not_archived(state):
    (found,) = dossier.archiving("2026/0001", state=state)
    assert (found.code, found.clause) == ("case_under_way", "R544-14")
    assert not found.allowed
    assert found.facts == {"case": "2026/0001", "state": f"state_{state}"}


@pytest.mark.parametrize("state", dossier.ENDED)
def test_what_has_ended_may_be_archived(state):
    assert dossier.archiving("2026/0001", state=state) == []
