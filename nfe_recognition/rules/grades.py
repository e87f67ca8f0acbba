"""Grades: the letter scale, and what a percentage means on it.

Clauses CT152-36, CT152-39, CT152-T2, YU-5.7, YU-5.14; conflicts C-27 and C-33; settings
S-13, S-28, S-39; examples AE-05, AE-07.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .exact import half_up, settle
from .verdict import Verdict, block

LOWEST, HIGHEST = 0, 100


class GradeOutsideScale(ValueError):
    """A grade that its own scale does not have.

    :param value: the grade as read
    :param low: the lowest grade of the scale
    :param high: the highest grade of the scale
    """

    def __init__(self, value: Decimal, low: Decimal, high: Decimal) -> None:
        super().__init__(f"{value} is outside {low}..{high}")
        self.value = value
        self.low = low
        self.high = high


@dataclass(frozen=True, slots=True)
class Band:
    """One row of a letter scale.

    :param letter: letter in Latin script (C-33)
    :param digital: digital equivalent, from 0 to 4
    :param low: lowest whole percent of the band
    :param high: highest whole percent of the band
    :param traditional: ``"excellent"``, ``"good"``, ``"satisfactory"`` or
        ``"unsatisfactory"``
    :param positive: True where the grade gives credits (CT152-36, CT152-39)
    """

    letter: str
    digital: Decimal
    low: int
    high: int
    traditional: str
    positive: bool


@dataclass(frozen=True, slots=True)
class Grade:
    """A percentage and what it means.

    :param exact: the percentage as computed
    :param percent: the whole percentage that counts (C-27)
    :param band: row of the scale
    :param recognised: True where the grade reaches the threshold and is positive
    """

    exact: Decimal
    percent: int
    band: Band
    recognised: bool


CT152_T2: tuple[Band, ...] = (
    Band("A", Decimal("4.0"), 95, 100, "excellent", True),
    Band("A-", Decimal("3.67"), 90, 94, "excellent", True),
    Band("B+", Decimal("3.33"), 85, 89, "good", True),
    Band("B", Decimal("3.0"), 80, 84, "good", True),
    Band("B-", Decimal("2.67"), 75, 79, "good", True),
    Band("C+", Decimal("2.33"), 70, 74, "good", True),
    Band("C", Decimal("2.0"), 65, 69, "satisfactory", True),
    Band("C-", Decimal("1.67"), 60, 64, "satisfactory", True),
    Band("D+", Decimal("1.33"), 55, 59, "satisfactory", True),
    Band("D", Decimal("1.0"), 50, 54, "satisfactory", True),
    Band("FX", Decimal("0.5"), 25, 49, "unsatisfactory", False),
    Band("F", Decimal("0"), 0, 24, "unsatisfactory", False),
)


def check_bands(bands: Iterable[Band]) -> list[Verdict]:
    """Say what keeps a scale from covering every whole percent 0..100 once.

    :return: one blocking verdict for each fault, in the order of the percents;
        empty where the scale is whole (CT152-T2)
    """
    rows = sorted(bands, key=lambda band: (band.low, band.high))
    if not rows:
        return [block("scale_empty", "CT152-T2")]
    faults = [
        block("band_wrong", "CT152-T2", letter=row.letter, low=row.low, high=row.high)
        for row in rows
        if not LOWEST <= row.low <= row.high <= HIGHEST
    ]
    if faults:
        return faults
    covered, last = LOWEST - 1, rows[0]
    for row in rows:
        if row.low > covered + 1:
            faults.append(_gap(covered + 1, row.low - 1))
        elif row.low <= covered:
            faults.append(
                block(
                    "band_overlap",
                    "CT152-T2",
                    letter=last.letter,
                    other=row.letter,
                    low=row.low,
                    high=min(covered, row.high),
                )
            )
        if row.high > covered:
            covered, last = row.high, row
    if covered < HIGHEST:
        faults.append(_gap(covered + 1, HIGHEST))
    return faults


def round_percent(value: Decimal) -> int:
    """Return the whole percentage that counts: half up, once (C-27, S-28).

    :param value: percentage from 0 to 100 as computed
    :raises GradeOutsideScale: where it is outside
    """
    settled = settle(value)
    if not LOWEST <= settled <= HIGHEST:
        raise GradeOutsideScale(value, Decimal(LOWEST), Decimal(HIGHEST))
    return int(half_up(settled, Decimal(1)))


def band_for(percent: int, bands: Iterable[Band]) -> Band:
    """Return the band of a whole percentage (CT152-36, CT152-T2).

    :raises ValueError: where no band of the scale holds it
    """
    for band in bands:
        if band.low <= percent <= band.high:
            return band
    raise ValueError(f"No band of the scale holds {percent} percent")


def weighted_percent(pairs: Iterable[tuple[Decimal, Decimal]]) -> Decimal | None:
    """Return the percentage of several sources, weighted by hours (YU-5.14, AE-05).

    :param pairs: (academic hours, percentage) of each graded source
    :return: unrounded percentage; None where there are no hours to weigh by
    :raises ValueError: for negative hours or a percentage outside 0..100
    """
    total, points = Decimal(0), Decimal(0)
    for hours, percent in pairs:
        if hours < 0:
            raise ValueError(f"A volume is a number from zero on, not {hours}")
        if not LOWEST <= percent <= HIGHEST:
            raise GradeOutsideScale(percent, Decimal(LOWEST), Decimal(HIGHEST))
        total += hours
        points += hours * percent
    return points / total if total else None


def judge_grade(percent: Decimal, *, bands: Sequence[Band], threshold: int) -> Grade:
    """Return what a percentage means (YU-5.7, CT152-36, CT152-39, AE-07).

    :param percent: percentage from 0 to 100 as computed
    :param bands: the scale (S-39)
    :param threshold: lowest whole percentage that is recognised (S-13)
    :raises GradeOutsideScale: for a percentage outside 0..100
    :raises ValueError: where the scale has no band for it
    """
    whole = round_percent(percent)
    band = band_for(whole, bands)
    return Grade(percent, whole, band, band.positive and whole >= threshold)


def _gap(low: int, high: int) -> Verdict:
    return block("band_gap", "CT152-T2", low=low, high=high)
