"""Conflict of interest: who should neither judge nor vote on a case (S-21).

Clause YU-1.2, which names the law against corruption; setting S-21.
"""

from .comparison import POLICIES
from .verdict import Verdict, block, warn


def judge(
    name: str, *, learner: bool, provider: str | None, policy: str
) -> list[Verdict]:
    """Say what the records know against a person who judges a case (S-21, YU-1.2).

    That somebody taught the course or is kin no record knows: it is declared.

    :param name: name of the expert or member
    :param learner: the case is the person's own
    :param provider: name of the organisation that issued the papers, where the person
        belongs to it; None otherwise
    :param policy: ``"off"``, ``"warn"`` or ``"block"``
    :return: one verdict for each ground, warning or blocking, or nothing
    :raises ValueError: for an unknown policy
    """
    if policy not in POLICIES:
        raise ValueError(f"Unknown policy for conflicts of interest: {policy}")
    if policy == "off":
        return []
    answer = block if policy == "block" else warn
    found = []
    if learner:
        found.append(answer("conflict_own_case", "YU-1.2", name=name))
    if provider is not None:
        facts = {"name": name, "provider": provider}
        found.append(answer("conflict_provider", "YU-1.2", **facts))
    return found
