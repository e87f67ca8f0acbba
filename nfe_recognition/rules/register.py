"""Register of protocols: numbers without gaps, of each commission and year.

A number reads year, mark of the commission, place: ``2026-1-0004`` is the fourth
protocol that the commission with the mark 1 drew up for 2026. The mark keeps numbers of
one institution apart. Clauses R544-17, R544-18; document D-26, setting S-14.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import count

from .verdict import Verdict, block

LONGEST_MARK = 8


def next_place(taken: Iterable[int]) -> int:
    """Return the place that follows those taken in a commission and year (R544-17).

    :param taken: places taken, counted from one
    """
    return max(taken, default=0) + 1


def number(year: int, mark: str, place: int) -> str:
    """Return the number of a protocol as it is printed (R544-17).

    :param year: year of the sitting
    :param mark: mark of the commission
    :param place: place in the commission and year, from one
    :raises ValueError: for a place before the first
    """
    if place < 1:
        raise ValueError(f"Places are counted from one, not {place}")
    return f"{year}-{mark}-{place:04}"


def wrong_places(places: Iterable[int]) -> list[int]:
    """Return the places that are missing or taken twice, in their order (R544-17).

    :param places: places of the protocols of one commission and year
    """
    counts = Counter(places)
    last = max(counts, default=0)
    return [place for place in range(1, last + 1) if counts[place] != 1]


def free_mark(taken: Iterable[str]) -> str:
    """Return the first whole number that no commission has as its mark.

    :param taken: marks of the commissions of the institution
    """
    known = set(taken)
    return next(mark for mark in map(str, count(1)) if mark not in known)


def judge_mark(name: str, mark: str, *, others: Iterable[str]) -> list[Verdict]:
    """Judge the mark of a commission in the numbers of its protocols (R544-17).

    Letters and figures only: the number is taken apart at its hyphens.

    :param name: name of the commission
    :param mark: what is to be its mark
    :param others: marks of the other commissions of the institution
    """
    if not mark.isalnum() or len(mark) > LONGEST_MARK:
        return [block("mark_unreadable", "R544-17", name=name, longest=LONGEST_MARK)]
    if mark.casefold() in {other.casefold() for other in others}:
        return [block("mark_taken", "R544-17", name=name, mark=mark)]
    return []


def judge_mark_change(name: str, *, protocols: int) -> list[Verdict]:
    """Judge another mark for a commission (R544-17).

    :param name: name of the commission
    :param protocols: how many protocols bear its mark
    """
    if protocols:
        return [block("mark_in_use", "R544-17", name=name, protocols=protocols)]
    return []
