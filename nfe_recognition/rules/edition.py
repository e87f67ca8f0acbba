"""Editions: which settings an institution may give itself.

Clauses R544-7, R544-14, R544-16, CT152-2(5), CT152-23, CT152-39, YU-4.7; settings S-01,
S-02, S-03, S-07, S-13, S-27.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from . import deadlines
from .verdict import Term, Verdict, block, blocking

# An academic hour of class has 50 minutes, in military institutions at least 40.
SHORTEST_HOUR, LONGEST_HOUR = 40, 60
# Kinds of study work that stand outside the components of a programme.
BARRED_KINDS = frozenset({"diploma", "attestation"})


@dataclass(frozen=True, slots=True)
class Edition:
    """The numbers of one edition of the rules.

    :param institution: ``"he"`` or ``"tvet"``
    :param hours_per_credit: academic hours in a credit (S-01)
    :param academic_hour_minutes: minutes in an academic hour (S-02)
    :param transmit_days: working days to hand over to the experts (S-03)
    :param expert_days: working days for the conclusion (S-03)
    :param quorum_num: numerator of the quorum, 0 for none (S-07)
    :param quorum_den: its denominator
    :param pass_threshold: lowest percent that is recognised (S-13)
    :param volume_threshold: percent of the target's hours that suffices (S-27)
    :param lowest_positive: lowest percent that the scale counts as positive
    """

    institution: str
    hours_per_credit: int
    academic_hour_minutes: int
    transmit_days: int
    expert_days: int
    quorum_num: int
    quorum_den: int
    pass_threshold: int
    volume_threshold: Decimal
    lowest_positive: Decimal | None


def check(edition: Edition) -> list[Verdict]:
    """Say which numbers of an edition the regulations do not allow.

    :return: a blocking verdict for each fault; empty where all may stand
    """
    faults = blocking(
        [
            deadlines.own_days(
                edition.transmit_days, deadlines.TRANSMIT_DAYS, clause="R544-14"
            ),
            deadlines.own_days(
                edition.expert_days, deadlines.EXPERT_DAYS, clause="R544-16"
            ),
        ]
    )
    if edition.hours_per_credit < 1:
        faults.append(_not_positive("hours_per_credit", "R544-7"))
    shortest = SHORTEST_HOUR if edition.institution == "he" else 1
    if not shortest <= edition.academic_hour_minutes <= LONGEST_HOUR:
        faults.append(
            block(
                "academic_hour_not_allowed",
                "CT152-2(5)" if edition.institution == "he" else "",
                minutes=edition.academic_hour_minutes,
                low=shortest,
                high=LONGEST_HOUR,
            )
        )
    if not (edition.quorum_den >= 1 and 0 <= edition.quorum_num <= edition.quorum_den):
        faults.append(
            block(
                "quorum_not_a_share",
                "YU-5.9",
                num=edition.quorum_num,
                den=edition.quorum_den,
            )
        )
    if not 0 < edition.volume_threshold <= 100:
        faults.append(
            block("volume_threshold_range", "R544-7", percent=edition.volume_threshold)
        )
    return faults + _pass_threshold(edition)


def recognisable(kind: str) -> bool:
    """Say whether a kind of study work may be recognised at all (YU-4.7, CT152-2(9)).

    :param kind: ``"discipline"``, ``"module"``, ``"practice"``, ``"diploma"`` or
        ``"attestation"``
    """
    return kind not in BARRED_KINDS


def _not_positive(name: str, clause: str) -> Verdict:
    return block("setting_not_positive", clause, setting=Term(name))


def _pass_threshold(edition: Edition) -> list[Verdict]:
    """Credits only for positive grades: the threshold may be higher, never lower."""
    if not 0 < edition.pass_threshold <= 100:
        return [block("pass_threshold_range", "YU-5.7", percent=edition.pass_threshold)]
    lowest = edition.lowest_positive
    if lowest is not None and edition.pass_threshold < lowest:
        return [
            block(
                "pass_threshold_too_low",
                "CT152-39",
                percent=edition.pass_threshold,
                lowest=lowest,
            )
        ]
    return []


def succession(first: date, last: date | None, following: date) -> list[Verdict]:
    """Say what keeps an edition from being followed by another (R544-O.1, R544-O.5).

    :param first: first day of the edition that ends
    :param last: its last day, None where it was open
    :param following: first day of the next edition
    """
    if following <= first:
        return [
            block("next_edition_too_early", "R544-O.5", day=following, first=first)
        ]
    if last is not None and following != last + timedelta(days=1):
        return [block("next_edition_not_adjoining", "R544-O.5", last=last)]
    return []


@dataclass(frozen=True, slots=True)
class Change:
    setting: str
    old: object
    new: object


def difference(old, new):
    return [Change(k, old.get(k), new.get(k)) for k in dict.fromkeys([*old, *new]) if old.get(k) != new.get(k)]
