"""Commission: order, members, secretary, and who conducts a sitting.

Clauses R544-11, R544-12, TVET578-6; conflicts C-02 and C-11; settings S-32, S-35;
example AE-19.
"""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from .verdict import Verdict, block, ok, warn

Person = TypeVar("Person", bound=Hashable)

# Chair and deputy are two members (R544-12).
FEWEST_MEMBERS = 2


def composition(secretary: Person | None, members: Iterable[Person]) -> list[Verdict]:
    """Say what is wrong with who sits in a commission (R544-12, AE-19).

    Ask on both ways: when the secretary is named and when a member is added.

    :param secretary: key of the secretary as a person; None where none is named
    :param members: keys of the members as persons
    :return: blocking ``secretary_is_member``, or nothing
    """
    if secretary is not None and secretary in set(members):
        return [block("secretary_is_member", "R544-12", secretary=secretary)]
    return []


def activation(
    has_order: bool,
    members: int,
    *,
    has_secretary: bool = True,
    instrument: str = "order",
    fewest: int = FEWEST_MEMBERS,
    has_regulation: bool = True,
) -> list[Verdict]:
    """Say what keeps a recognition commission from starting its work.

    :param has_order: number, date and signatory of the instrument are known (R544-11)
    :param members: members in office; two at least, as a chair and a deputy are
        elected from among them (R544-12)
    :param has_secretary: a secretary is named (R544-12)
    :param instrument: ``"order"`` of the first head, or ``"directive"``, which is not
        enough for non-formal learning (C-02): :func:`routes.judge_instrument` says so
        of each case
    :param fewest: members at least by the regulation on the commission (R544-11)
    :param has_regulation: the regulation on its activity is there, which the
        institution lays down itself (R544-11 para 2)
    :return: verdicts, or nothing
    :raises ValueError: for a negative number of members or an unknown instrument
    """
    if members < 0:
        raise ValueError(f"Members are counted from zero, not {members}")
    if instrument not in ("order", "directive"):
        raise ValueError(f"Unknown instrument: {instrument}")
    found = []
    if not has_order:
        found.append(block("commission_without_order", "R544-11"))
    elif instrument == "directive":
        found.append(warn("commission_by_directive", "YU-4.5"))
    needed = max(FEWEST_MEMBERS, fewest)
    if members < needed:
        found.append(
            block(
                "commission_too_few_members",
                "R544-12",
                members=members,
                needed=needed,
            )
        )
    if not has_secretary:
        found.append(block("commission_without_secretary", "R544-12"))
    if not has_regulation:
        found.append(warn("commission_without_regulation", "R544-11"))
    return found


def presider(
    *,
    chair: Person | None,
    deputy: Person | None,
    temporary: Person | None,
    elected: bool,
    present: frozenset[Person],
) -> tuple[Verdict, Person | None]:
    """Say who conducts the sitting (R544-12 para 2).

    The chair; in his absence the deputy; until both are elected, where neither is
    there, the person whom the order names (S-32, C-11).

    :param chair: the elected chair, or None
    :param deputy: the elected deputy, or None
    :param temporary: the person named in the order, or None
    :param elected: True where both chair and deputy are elected
    :param present: those who attend
    :return: the verdict and the person; None with a blocking verdict
    """
    candidates = [("chair_presides", chair), ("deputy_presides", deputy)]
    if not elected:
        candidates.append(("temporary_presides", temporary))
    for code, person in candidates:
        if person is not None and person in present:
            return ok(code, "R544-12"), person
    code = "no_presider" if elected else "no_temporary_presider"
    return block(code, "R544-12"), None


def may_decide(elected: bool) -> Verdict:
    """Say whether the commission may decide cases yet (R544-12 para 1).

    :param elected: True where both chair and deputy are elected
    """
    if elected:
        return ok("commission_may_decide", "R544-12")
    return block("election_first", "R544-12")


def may_receive(
    name: str, *, itself: bool, active: bool, same_institution: bool, decides: bool
) -> list[Verdict]:
    """Say whether a commission may take cases over from another (R544-11).

    :param name: name of the commission that would receive them
    :param itself: it is the commission that gives them away
    :param active: it is at work by its order
    :param same_institution: both belong to one institution
    :param decides: commissions of its type decide on applications; on which of them
        says :func:`bodies.judge_case` of each
    """
    if itself or not same_institution or not decides:
        return [block("commission_takes_no_cases", "R544-11", commission=name)]
    if not active:
        return [block("commission_not_active", "R544-11", commission=name)]
    return []


def may_move(
    case: str, *, waits: bool, decided_in_part: bool, on_agenda: bool
) -> list[Verdict]:
    """Say whether a case may go over to another commission (R544-17).

    A question that a sitting has before it is decided there, and who decided a part of
    a case decides the rest.

    :param case: name of the case
    :param waits: the case is open and addressed to the commission that gives it away
    :param decided_in_part: a claim of it is decided
    :param on_agenda: a question on it stands on the agenda of a sitting, or was
        answered in one that is not closed yet
    """
    if not waits:
        return [block("case_not_waiting", "R544-17", case=case)]
    if decided_in_part:
        return [block("case_decided_in_part", "R544-17", case=case)]
    if on_agenda:
        return [block("case_on_agenda", "R544-17", case=case)]
    return []
