"""Bodies: the side of each member, the share of employers, the appointed chair.

Clauses ATT125-24, ATT125-34-1; conflict C-25; setting S-10.
"""

from decimal import Decimal
from math import ceil

from .verdict import Term, Verdict, block, ok, warn

SIDES = ("employer", "institution")
CHAMBERS = ("regional", "national")
# Three quarters of the members, where the institution says nothing else (S-10).
EMPLOYERS_PERCENT = Decimal(75)
# A person chairs qualification commissions so often at most (ATT125-34-1, UNSURE).
CHAIR_TIMES = 3
# Types that ask for a share of employers, and where it stands.
SHARE_CLAUSES = {"attestation": "ATT125-24", "qualification": "ATT125-34-1"}


def percent_asked(own: Decimal) -> Decimal:
    """Return the share of employers that is asked, in percent (ATT125-24; S-10).

    :param own: share of the edition; 0 for what the acts say
    """
    return own or EMPLOYERS_PERCENT


def share(
    code: str, employers: int, members: int, *, percent: Decimal, tolerance: Decimal
) -> Verdict:
    """Say whether employers have their share (ATT125-24, ATT125-34-1; S-10).

    At least the share: 75 : 25 is met by more employers too, and by members who do not
    divide by four when so many are employers that fewer would not do.

    :param code: type of the commission, for the clause
    :param employers: members who represent employers
    :param members: all members
    :param percent: the share asked
    :param tolerance: percentage points by which it may be missed
    :raises ValueError: for more employers than members, or a share outside 0..100
    """
    if not 0 <= employers <= members:
        raise ValueError(f"{employers} of {members} members cannot be employers")
    if not 0 <= tolerance <= percent <= 100:
        raise ValueError(f"No share of members: {percent} less {tolerance}")
    needed = ceil(members * (percent - tolerance) / 100)
    answer, name = (ok, "share_met") if employers >= needed else (block, "share_missed")
    return answer(
        name,
        SHARE_CLAUSES.get(code, "ATT125-24"),
        employers=employers,
        members=members,
        needed=needed,
        percent=percent,
    )


def chamber_needed(subordination: str) -> str | None:
    """Return the chamber that agrees to the chair (ATT125-34-1).

    :param subordination: ``"local"``, ``"republican"`` or ``"autonomous"``
    :return: one of :data:`CHAMBERS`; None for an autonomous organisation, exempt
    :raises KeyError: for an unknown subordination
    """
    return {"local": "regional", "republican": "national", "autonomous": None}[
        subordination
    ]


def chair_agreed(
    subordination: str, *, chamber: str | None, has_letter: bool, side: str | None
) -> list[Verdict]:
    """Say what the chair of a qualification commission lacks (ATT125-34-1).

    He comes from an enterprise or an association of employers, in agreement with the
    chamber of entrepreneurs that the institution's subordination asks for.

    :param chamber: one of :data:`CHAMBERS`, which agreed; None where none is entered
    :param has_letter: name of the chamber, number and day of its letter are known
    :param side: side of the chair; None where nobody is appointed yet
    """
    found = []
    needed = chamber_needed(subordination)
    if needed and not (has_letter and chamber):
        found.append(
            block("chamber_missing", "ATT125-34-1", chamber=Term(f"chamber_{needed}"))
        )
    elif needed and chamber != needed:
        found.append(
            block("chamber_other", "ATT125-34-1", chamber=Term(f"chamber_{needed}"))
        )
    if side is not None and side != "employer":
        found.append(block("chair_not_employer", "ATT125-34-1"))
    return found


def chair_times(name: str, times: int) -> list[Verdict]:
    """Warn where a person is appointed chair more often than the act seems to allow.

    The text limits something to three times and does not say clearly what: a warning,
    never a bar (ATT125-34-1, UNSURE).

    :param name: name of the person
    :param times: appointments, this one included
    """
    if times <= CHAIR_TIMES:
        return []
    facts = {"name": name, "times": times, "most": CHAIR_TIMES}
    return [warn("chair_often", "ATT125-34-1", **facts)]
