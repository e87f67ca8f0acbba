"""Notice: how the learner is told of a decision, and what is open until he is.

TVET578-16 and TVET578-18 by analogy: no clause says how a decision reaches its learner;
settings S-09 and S-29; document D-19.
"""

from collections.abc import Iterable
from datetime import date

from .verdict import Verdict, block, warn

CLAUSE = "TVET578-16"


def by_hand(*, tells: bool, address: bool) -> bool:
    """Say whether the office itself hands the notice over (S-29, TVET578-18).

    Whom no message reaches is told on paper, as whoever applied in person.

    :param tells: the edition sends messages to learners (S-29)
    :param address: the learner has an e-mail address
    """
    return not (tells and address)


def judge_told(case: str, *, open_notice: bool, told_on: date | None) -> list[Verdict]:
    """Say whether the office may note that it handed the notice over (S-09).

    :param case: name of the case
    :param open_notice: nobody has told the learner of its decision
    :param told_on: day on which he was told; None where none is known
    :return: blocking ``told_already``, or nothing
    """
    if open_notice:
        return []
    return [block("told_already", CLAUSE, case=case, day=told_on or "–")]


def standing(due: date | None, today: date) -> Verdict:
    """Say what is open while the learner is not told (S-09).

    :param due: last day of the institution's own deadline; None where it sets none
    :param today: today
    :return: the warning ``notice_open``, ``notice_open_until`` or ``notice_late``
    """
    if due is None:
        return warn("notice_open", CLAUSE)
    return warn("notice_late" if due < today else "notice_open_until", "S-09", due=due)


def most_pressing(standings: Iterable[str]) -> str:
    """Return how near the nearest of several deadlines is (R544-14, S-09).

    :param standings: what ``deadlines.standing`` said of each
    :raises ValueError: where there is none
    """
    return min(standings, key=("late", "soon", "later").index)
