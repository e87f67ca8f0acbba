"""Bodies as they change: elections, replacements, and who held an office when.

Clauses R544-11, R544-12, R544-23, CT152-42; conflict C-11; setting S-32.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from .verdict import Verdict, block

OFFICES = ("chair", "deputy")
Person = TypeVar("Person")
# From when, until when (inclusive); None for an open end.
Period = tuple[date | None, date | None]


def constituted(mode: str, held: Iterable[str]) -> bool:
    """Return True once a commission may decide (R544-12, C-11).

    Chair and deputy where they are elected; the chair alone where the instrument
    appoints him, for no act asks it for a deputy.

    :param mode: ``"elected"`` or ``"appointed"``
    :param held: offices that somebody holds
    """
    needed = set(OFFICES) if mode == "elected" else {"chair"}
    return needed <= set(held)


def to_elect(mode: str, held: Iterable[str], asked: Iterable[str] = ()) -> list[str]:
    """Return the offices that the next sitting elects, the chair's first (R544-12).

    An office becomes vacant again when its holder leaves during the term.

    :param held: offices that somebody holds
    :param asked: offices of which a question is on the agenda already
    """
    if mode != "elected":
        return []
    return [office for office in OFFICES if office not in {*held, *asked}]


def may_ballot(mode: str, *, filled: bool) -> list[Verdict]:
    """Say whether a candidate may be put to the vote (R544-12, C-11).

    Several candidates stand for an office in a question each. The first who wins the
    majority is elected; where nobody does, they are put again, or others.

    :param filled: this sitting has elected somebody to this office already
    """
    if mode != "elected":
        return [block("chair_is_appointed", "R544-11")]
    if filled:
        return [block("office_filled", "R544-12")]
    return []


def ballot(open_ballots: Sequence[int], closed_ballots: Sequence[int]) -> int:
    """Return the number of the ballot that a new candidate stands in.

    :param open_ballots: numbers of the candidates' questions not voted on yet
    :param closed_ballots: numbers of those that were
    """
    if open_ballots:
        return max(open_ballots)
    return max(closed_ballots, default=0) + 1


def one_candidate(other: str | None) -> list[Verdict]:
    """Say whether a member may vote for a candidate (R544-12).

    Of candidates who are voted on at the same time a member supports one, so that two
    never both have the majority.

    :param other: name of the candidate for the same office whom he supports, or None
    """
    if other is None:
        return []
    return [block("vote_for_one_candidate", "R544-12", name=other)]


def may_change(
    *,
    day: date,
    ordered_on: date | None,
    complete: bool,
    by: str,
    made_by: str,
    term: Period,
    last_sitting: date | None,
) -> list[Verdict]:
    """Say whether an instrument may change a commission from this day on (R544-11).

    It never reaches back: not before itself, and not to a day on which the commission
    has sat, for who sat then stays (CT152-42). What an order made, an order changes,
    while its term lasts: after the end there is no commission to change, and an order
    of a later day does not fill the gap.

    :param day: from when the change holds
    :param ordered_on: day of the instrument
    :param complete: its number, day and signatory are known
    :param by: the kind of this instrument
    :param made_by: the kind of that which created the commission
    :param term: in office from, until
    :param last_sitting: day of the last sitting held or in session; None where the
        instrument leaves as it is who sits in the commission
    """
    found = []
    if not complete:
        found.append(block("instrument_incomplete", "R544-11"))
    if by != "order" and made_by == "order":
        found.append(block("change_needs_order", "R544-11"))
    if ordered_on and day < ordered_on:
        found.append(block("change_before_instrument", "R544-11", day=ordered_on))
    if last_sitting and day <= last_sitting:
        found.append(block("change_after_sitting", "CT152-42", day=last_sitting))
    until = term[1]
    if until is not None and day > until:
        found.append(block("change_after_term", "R544-11", day=day, until=until))
    elif not within(term, day):
        found.append(block("change_outside_term", "R544-11", day=day))
    return found


def within(period: Period, day: date) -> bool:
    """Return True on the days of a period, its ends included."""
    start, end = period
    return (start is None or start <= day) and (end is None or day <= end)


def overlap(periods: Sequence[Period]) -> bool:
    """Return True where a person would stand twice on some day.

    :param periods: memberships of one person in one commission
    """
    ordered = sorted(periods, key=lambda period: period[0] or date.min)
    return any(
        (before[1] or date.max) >= (after[0] or date.min)
        for before, after in pairwise(ordered)
    )


def offices_on(
    gained: Iterable[tuple[date, str, Person]], day: date
) -> dict[str, Person]:
    """Return who held which office on a day (R544-12).

    Whoever gains an office ends the time of him who held it before; whoever holds one
    and gains the other leaves the first. Members who had left are the caller's matter.

    :param gained: elections and appointments in their order: day, office, person
    """
    held: dict[str, Person] = {}
    for since, office, person in gained:
        if since <= day:
            held = {
                name: holder
                for name, holder in held.items()
                if holder != person and name != office
            }
            held[office] = person
    return held
