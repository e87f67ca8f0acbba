"""Block vote: ready questions put and decided together.

R544-17 counts each decision by the members who attend and forbids nobody to raise his
hand once for a list; what cannot be decided alike is put alone. Clauses R544-12,
R544-16, R544-17, YU-5.7.
"""

from collections.abc import Hashable, Sequence
from typing import TypeVar

from .verdict import Verdict, block

Question = TypeVar("Question")


def may_join(
    question: str, *, kind: str, experts_refuse: bool, recognisable: bool
) -> list[Verdict]:
    """Say whether a question may be decided together with others.

    All of a block are recognised by one vote. An election names a person and is voted
    by itself (R544-12); a claim that the experts propose to refuse, or whose grade is
    too low to be recognised, needs a reason of its own (R544-16, YU-5.7).

    :param question: its wording
    :param kind: ``"claim"``, or another kind of question
    :param experts_refuse: the experts propose not to recognise
    :param recognisable: adopted with the grade put, the claim is recognised
    :return: one blocking verdict, or nothing
    """
    if kind != "claim":
        return [block("block_claims_only", "R544-12", question=question)]
    if experts_refuse:
        return [block("block_experts_refuse", "R544-16", question=question)]
    if not recognisable:
        return [block("block_below_threshold", "YU-5.7", question=question)]
    return []


def chosen(questions: int) -> list[Verdict]:
    """Say whether there is anything to put together (R544-17).

    :param questions: how many questions are in the block
    :raises ValueError: for a negative count
    """
    if questions < 0:
        raise ValueError(f"Questions are counted from zero, not {questions}")
    return [] if questions else [block("block_empty", "R544-17")]


def turns(
    questions: Sequence[Question], key: dict[Question, Hashable]
) -> list[list[Question]]:
    """Part questions into turns, so that none of a turn rests on another of it.

    What a learner gains by one question counts for the cap when the next one of his is
    counted (YU-4.6); questions of different learners do not touch each other. There are
    as many turns as the learner with most questions has.

    :param questions: in the order of the agenda
    :param key: question → its learner
    :return: the turns, each in the order of the agenda
    """
    found: list[list[Question]] = []
    seen: dict[Hashable, int] = {}
    for question in questions:
        place = seen.get(key[question], 0)
        seen[key[question]] = place + 1
        if place == len(found):
            found.append([])
        found[place].append(question)
    return found
