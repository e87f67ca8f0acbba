"""Exemption: from when a learner need not take a recognised discipline.

Clauses R544-19, YU-5.11; conflict C-07; setting S-34.
"""

from collections.abc import Hashable, Iterable
from datetime import date
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def first_period(
    decided_on: date,
    periods: Iterable[tuple[Key, date]],
    *,
    asked: tuple[Key, date] | None = None,
    filed_on: date | None = None,
    current: bool = False,
) -> Key | None:
    """Return the first period that a decision exempts in (R544-19, C-07).

    The period about to start counts where the decision is taken before its first day.
    An institution may let the period that was asked for count although it has begun,
    where the application came in time and the decision late (S-34).

    :param decided_on: day of the decision
    :param periods: key and first day of each period, in any order
    :param asked: key and first day of the period that was asked for
    :param filed_on: day of filing
    :param current: the edition lets the period that has begun count
    :return: the key; None where no later period is known
    """
    if current and asked and filed_on and filed_on < asked[1] <= decided_on:
        return asked[0]
    later = [(start, key) for key, start in periods if start > decided_on]
    return min(later, key=lambda pair: pair[0])[1] if later else None
