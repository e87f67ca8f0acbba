"""Limits of the settings of an edition: what each may be, and what goes together.

Clauses R544-5, R544-13, R544-15, R544-24, ATT125-24, TVET578-6, TVET578-A1.7, YU-3(3),
YU-4.6; settings S-04 to S-06, S-09 to S-12, S-14 to S-18, S-21, S-23, S-24, S-26, S-33.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from .caps import BASES
from .comparison import POLICIES
from .verdict import Term, Verdict, block

if TYPE_CHECKING:
    from .edition import Edition

# Legal minima of TVET578-6, in years.
RECORDING_YEARS = 1
ADMISSION_YEARS = 3
# Working days that are still counted: a year of them and no more is looked up.
LONGEST_WAIT = 200
# Beyond these a slip of the pen is likelier than a wish.
LONGEST_KEEP = 100
MOST_ATTEMPTS = 100
# No applicant is older than anybody ever was.
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Limit:
    """Between what a number may lie.

    :param low: lowest that may stand; None where what is above zero may
    :param high: highest that may stand
    :param clause: clause that the setting keeps, ``""`` where it is the institution's
    :param when: says whether the setting is on
    """

    low: int | None
    high: int
    clause: str
    when: Callable[["Edition"], bool] = lambda edition: True


def _appeals(edition: "Edition") -> bool:
    return edition.appeal


# An empty setting sets nothing and is not checked.
LIMITS: dict[str, Limit] = {
    "pq_window_days": Limit(1, LONGEST_WAIT, "R544-24"),
    "sitting_days": Limit(0, LONGEST_WAIT, ""),
    "extract_days": Limit(0, LONGEST_WAIT, ""),
    "notice_days": Limit(0, LONGEST_WAIT, ""),
    "employer_share": Limit(0, 100, "ATT125-24"),
    "employer_tolerance": Limit(0, 100, "ATT125-24"),
    "retention_recording_years": Limit(RECORDING_YEARS, LONGEST_KEEP, "TVET578-6"),
    "retention_admission_years": Limit(ADMISSION_YEARS, LONGEST_KEEP, "TVET578-6"),
    "retention_protocol_years": Limit(1, LONGEST_KEEP, ""),
    "nfe_cap_percent": Limit(None, 100, "YU-4.6"),
    # No clause knows an appeal: its deadlines are the institution's (C-20).
    "appeal_days": Limit(1, LONGEST_WAIT, "", _appeals),
    "appeal_decision_days": Limit(1, LONGEST_WAIT, "", _appeals),
    "minimum_age": Limit(0, OLDEST, "YU-3(3)"),
    "correction_days": Limit(1, LONGEST_WAIT, ""),
    "correction_attempts": Limit(0, MOST_ATTEMPTS, ""),
    "soon_days": Limit(0, LONGEST_WAIT, ""),
}

CHOICES: dict[str, tuple[str, ...]] = {
    "pq_window_mode": ("window", "lead"),
    "late_policy": ("next_period", "refuse"),
    "formal_window": ("off", "vacation"),
    "formal_window_policy": ("warn", "block"),
    "group_balance": ("block", "warn"),
    "name_policy": POLICIES,
    "cap_base": BASES,
    "conflict_policy": POLICIES,
    "accreditation_policy": POLICIES,
    "working_week": ("5", "6", "own"),
    "reuse_policy": ("block", "warn"),
}


def check(edition: "Edition") -> list[Verdict]:
    """Say which settings lie outside their limits or do not go together.

    :return: a blocking verdict for each fault, in the order of :data:`LIMITS`
    :raises ValueError: for a choice that a setting does not offer
    """
    for name, offered in CHOICES.items():
        if getattr(edition, name) not in offered:
            raise ValueError(f"{name} offers no {getattr(edition, name)!r}")
    found = []
    for name, limit in LIMITS.items():
        if limit.when(edition):
            found += _outside(name, getattr(edition, name), limit)
    return found + _together(edition)


def check_keeper(
    name: str, *, edition: tuple[str, str], institution: tuple[str, str]
) -> list[Verdict]:
    """Say whether an institution may have an edition of its own for this kind (R544-3).

    What the acts allow military and special institutions alone (CT152-2(5),
    TVET578-A1.7) is not for others, nor are the hours of a college for a university.

    :param name: name of the edition
    :param edition: kind of institution and profile that the edition is for
    :param institution: kind and profile of the institution that has it
    :return: a blocking verdict, or nothing
    """
    if edition == institution:
        return []
    kind, profile = institution
    facts = {"edition": name, "kind": Term(kind), "profile": Term(profile)}
    return [block("edition_of_others", "R544-3", **facts)]


def _outside(name: str, value: Decimal | int | None, limit: Limit) -> list[Verdict]:
    """Return the fault of one number, or nothing."""
    if value is None:
        return []
    finite = Decimal(value).is_finite()
    low = finite and (value > 0 if limit.low is None else value >= limit.low)
    if low and value <= limit.high:
        return []
    facts = {"setting": Term(name), "value": value}
    if limit.low is None:
        return [block("setting_share", limit.clause, high=limit.high, **facts)]
    return [
        block("setting_range", limit.clause, low=limit.low, high=limit.high, **facts)
    ]


def _together(edition: "Edition") -> list[Verdict]:
    """Faults of settings that are right one by one (S-10, S-26)."""
    found = []
    share, tolerance = edition.employer_share, edition.employer_tolerance
    whole = not (
        _outside("employer_share", share, LIMITS["employer_share"])
        or _outside("employer_tolerance", tolerance, LIMITS["employer_tolerance"])
    )
    if whole and share is not None and share < tolerance:
        found.append(
            block(
                "tolerance_above_share", "ATT125-24", share=share, tolerance=tolerance
            )
        )
    # An own week is an exception of CT152, which binds universities.
    if edition.working_week == "own" and edition.institution != "he":
        found.append(block("own_week_not_military", "TVET578-A1.7"))
    return found
