"""The term of a commission: set by the order that creates it, changed by a later one.

No clause names a term or how long it is; the order that creates the commission says it
(R544-11, D-06), and what that order says another order may say otherwise, while there
is a commission to say it of. Clauses R544-11, CT152-42; document D-06.
"""

from collections.abc import Iterable
from datetime import date

from .body_changes import Period, within
from .verdict import Verdict, block


def may_set_term(
    *, until: date, term: Period, day: date, last_sitting: date | None
) -> list[Verdict]:
    """Say whether an instrument may set another end of the term (R544-11).

    It may prolong and shorten. A term that has run out is not brought back: that the
    instrument holds within the term, :func:`body_changes.may_change` says.

    :param until: last day in office that it names
    :param term: in office from, until, as it is now
    :param day: from when the instrument holds
    :param last_sitting: day of the last sitting held or in session
    """
    found = []
    if until == term[1]:
        found.append(block("term_same", "R544-11", until=until))
    if until < day:
        found.append(block("term_before_change", "R544-11", until=until, day=day))
    if last_sitting and until < last_sitting:
        found.append(block("term_before_sitting", "CT152-42", day=last_sitting))
    return found


def until_on(said: Iterable[tuple[date | None, date | None]], day: date) -> date | None:
    """Return the last day in office, as the orders in force on a day had it (D-06).

    :param said: orders that set the term, in their order: since when each holds and
        the end that it names; None for an open one. The first creates the commission.
    :param day: day on which the term is looked up
    :return: None for an open end
    """
    until = None
    for place, (since, end) in enumerate(said):
        if place == 0 or since is None or since <= day:
            until = end
    return until


def judge_sitting_day(term: Period, day: date) -> list[Verdict]:
    """Say whether a commission may sit on a day: it is in office then (R544-11).

    :param term: in office from, until
    :param day: day of the sitting
    """
    until = term[1]
    if until is not None and day > until:
        return [block("sitting_after_term", "R544-11", day=day, until=until)]
    if not within(term, day):
        return [block("sitting_outside_term", "R544-11", day=day)]
    return []
