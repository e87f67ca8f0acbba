"""Exemption: from when a learner need not take a recognised discipline.

Clauses R544-19, YU-5.11; conflict C-07; setting S-34.
"""

from collections.abc import Hashable, Iterable
from datetime import date
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


def first_period(decided_on: date, periods: Iterable[tuple[Key, date]]) -> Key | None:
    """Return the first period that begins after the decision (R544-19, C-07).

    The period about to start counts where the decision is taken before its first day.

    :param decided_on: day of the decision
    :param periods: key and first day of each period, in any order
    :return: the key; None where no later period is known
    """
    later = [(start, key) for key, start in periods if start > decided_on]
    return min(later, key=lambda pair: pair[0])[1] if later else None
