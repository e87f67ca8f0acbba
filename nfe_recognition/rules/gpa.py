"""Grade point average: by credits, exact, and of which lines.

Clauses CT152-2(28), CT152-38; conflicts C-12 and C-22; setting S-25; example AE-27.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from .exact import half_up
from .routes import KINDS


@dataclass(frozen=True, slots=True)
class Line:
    """One discipline of a transcript.

    :param credits: whole credits
    :param digital: digital equivalent of the grade; None where there is no grade
    :param kind: kind of the case that recognised it, ``""`` for ordinary study
    :param period: key of the academic period
    """

    credits: int
    digital: Decimal | None
    kind: str = ""
    period: Hashable = None


@dataclass(frozen=True, slots=True)
class Counting:
    """Which recognised lines count (S-25, C-22).

    :param formal: those of formal learning and mobility, in the cumulative average
    :param nonformal: those of non-formal learning
    :param qualification: those of professional qualifications
    :param statistics: recognised lines in the statistics of examinations (CT152-38)
    """

    formal: bool = True
    nonformal: bool = True
    qualification: bool = False
    statistics: bool = False


def gpa(pairs: Iterable[tuple[Decimal | int, Decimal]]) -> Decimal | None:
    """Return the grade point average (CT152-2(28), AE-27), unrounded.

    :param pairs: (credits, digital equivalent) of each graded line
    :return: the average weighted by credits; None where there are no credits
    :raises ValueError: for negative credits or equivalents
    """
    total, points = Decimal(0), Decimal(0)
    for credit, digital in pairs:
        if credit < 0 or digital < 0:
            raise ValueError(f"Credits and equivalents count from zero: {credit}")
        total += credit
        points += credit * digital
    return points / total if total else None


def counts(line: Line, counting: Counting) -> bool:
    """Say whether a line counts in the cumulative average (C-12, C-22, S-25).

    A line without grade never does; one of ordinary study always.

    :raises ValueError: for an unknown kind
    """
    if line.kind and line.kind not in KINDS:
        raise ValueError(f"Unknown kind of case: {line.kind}")
    if line.digital is None:
        return False
    return {
        "": True,
        "formal": counting.formal,
        "mobility": counting.formal,
        "nonformal": counting.nonformal,
        "qualification": counting.qualification,
    }[line.kind]


def cumulative(lines: Iterable[Line], counting: Counting) -> Decimal | None:
    """Return the average of the whole study, unrounded (CT152-2(28), C-22).

    :param lines: lines of the transcript, in any order
    :param counting: which recognised lines count
    """
    return gpa(
        (line.credits, line.digital)
        for line in lines
        if line.digital is not None and counts(line, counting)
    )


def of_period(lines: Iterable[Line], period: Hashable) -> Decimal | None:
    """Return the average of one period, unrounded (CT152-2(28), C-22).

    Its disciplines have a grade of interim attestation; recognised ones have none and
    never count in it.

    :param lines: lines of the transcript, in any order
    :param period: key of the period
    """
    return gpa(
        (line.credits, line.digital)
        for line in lines
        if line.digital is not None and not line.kind and line.period == period
    )


def in_statistics(line: Line, counting: Counting) -> bool:
    """Say whether a line enters the statistics of examinations (CT152-38, S-25)."""
    if line.digital is None:
        return False
    return not line.kind or counting.statistics


def shown(value: Decimal) -> Decimal:
    """Return an average with two decimals, half up: for people only (AE-27)."""
    return half_up(value, Decimal("0.01"))
