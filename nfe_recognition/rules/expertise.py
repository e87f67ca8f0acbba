"""Expertise: the expert group and its conclusion.

Clauses R544-15, R544-16; conflict C-03; setting S-11; example AE-24.
"""

from collections.abc import Mapping

from .verdict import Term, Verdict, block, warn

# What a conclusion has to assess (R544-16 para 2), in the order of the clause.
CRITERIA = ("outcomes", "goals", "volume", "assessment")


def conclusion(criteria: Mapping[str, tuple[str | None, str]]) -> list[Verdict]:
    """Say what a conclusion lacks before it can be submitted (R544-16, AE-24).

    :param criteria: by criterion, its verdict and its reasoning as plain text
    :return: blocking ``criterion_empty`` for each criterion without a verdict or
        without a reasoning, in the order of :data:`CRITERIA`
    :raises ValueError: for a criterion that the clause does not know
    """
    unknown = sorted(set(criteria) - set(CRITERIA))
    if unknown:
        raise ValueError(f"Unknown criteria: {', '.join(unknown)}")
    found = []
    for criterion in CRITERIA:
        verdict, text = criteria.get(criterion, (None, ""))
        if not verdict or not text.strip():
            found.append(block("criterion_empty", "R544-16", criterion=Term(criterion)))
    return found


def group(
    has_order: bool, teachers: int, practitioners: int, *, balance: str = "block"
) -> list[Verdict]:
    """Say what keeps an expert group from starting its work (R544-15, AE-24).

    :param has_order: number, date and signatory of the order are known
    :param teachers: experienced teachers in the group
    :param practitioners: practitioners of the field in the group
    :param balance: ``"block"`` or ``"warn"`` where one side is not there (S-11)
    :return: verdicts, or nothing
    :raises ValueError: for negative counts, or another balance
    """
    if min(teachers, practitioners) < 0:
        raise ValueError("Members of a group are counted from zero")
    if balance not in ("block", "warn"):
        raise ValueError(f"A group's balance warns or blocks, not {balance}")
    answer = block if balance == "block" else warn
    found = []
    if not has_order:
        found.append(block("group_without_order", "R544-15"))
    if not teachers:
        found.append(answer("group_without_teacher", "R544-15"))
    if not practitioners:
        found.append(answer("group_without_practitioner", "R544-15"))
    return found
