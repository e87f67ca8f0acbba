"""Expertise: R544-15, R544-16; AE-24."""

from itertools import product

import pytest
from rules import expertise
from rules.verdict import Term

FULL = dict.fromkeys(expertise.CRITERIA, ("conforms", "Compared in full."))


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


def test_ae_24_three_teachers_and_no_practitioner():
    (found,) = expertise.group(True, 3, 0)
    assert (found.code, found.clause, found.level) == (
        "group_without_practitioner",
        "R544-15",
        "block",
    )
    assert expertise.group(True, 3, 1) == []


def test_s_11_an_institution_may_let_it_warn():
    """S-11: one side missing warns; an order is needed all the same."""
    found = expertise.group(False, 3, 0, balance="warn")
    assert [(v.code, v.level) for v in found] == [
        ("group_without_order", "block"),
        ("group_without_practitioner", "warn"),
    ]
    with pytest.raises(ValueError, match="not off"):
        expertise.group(True, 3, 0, balance="off")


def test_r544_15_order_teacher_and_practitioner():
    assert codes(expertise.group(False, 0, 0)) == [
        "group_without_order",
        "group_without_teacher",
        "group_without_practitioner",
    ]
    assert codes(expertise.group(True, 0, 2)) == ["group_without_teacher"]


@pytest.mark.parametrize(("teachers", "practitioners"), [(-1, 1), (1, -1)])
def test_negative_counts_are_refused(teachers, practitioners):
    with pytest.raises(ValueError, match="counted from zero"):
        expertise.group(True, teachers, practitioners)


def test_ae_24_goals_are_empty():
    """AE-24, R544-16: outcomes, volume and assessment are filled; goals is named."""
    criteria = {name: FULL[name] for name in ("outcomes", "volume", "assessment")}
    (found,) = expertise.conclusion(criteria)
    assert (found.code, found.clause, found.level) == (
        "criterion_empty",
        "R544-16",
        "block",
    )
    assert found.facts == {"criterion": "goals"}
    assert isinstance(found.facts["criterion"], Term)


def test_r544_16_four_criteria():
    assert expertise.CRITERIA == ("outcomes", "goals", "volume", "assessment")
    assert expertise.conclusion(FULL) == []
    assert [v.facts["criterion"] for v in expertise.conclusion({})] == list(
        expertise.CRITERIA
    )


@pytest.mark.parametrize(
    "value", [(None, "Text"), ("", "Text"), ("conforms", ""), ("conforms", " \n")]
)
@pytest.mark.parametrize("name", expertise.CRITERIA)
def test_verdict_and_reasoning_are_both_needed(name, value):
    (found,) = expertise.conclusion({**FULL, name: value})
    assert found.facts == {"criterion": name}


def test_every_combination_names_what_is_empty():
    for filled in product([True, False], repeat=4):
        criteria = {
            name: FULL[name] if is_full else (None, "")
            for name, is_full in zip(expertise.CRITERIA, filled, strict=True)
        }
        named = [v.facts["criterion"] for v in expertise.conclusion(criteria)]
        assert named == [
            name
            for name, is_full in zip(expertise.CRITERIA, filled, strict=True)
            if not is_full
        ]


def test_an_unknown_criterion_is_refused():
    with pytest.raises(ValueError, match="weather"):
        expertise.conclusion({**FULL, "weather": ("fine", "Sunny.")})
