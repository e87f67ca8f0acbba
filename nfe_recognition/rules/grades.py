"""Grades: the letter scale, converting into it, and what a grade means.

Clauses R544-8, CT152-36, CT152-39, CT152-T2, YU-5.7, YU-5.14; conflicts C-27 and C-33;
settings S-13, S-28, S-39; examples AE-05, AE-07, AE-08.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .exact import half_up, settle
from .spelling import HOMOGLYPHS
from .verdict import Verdict, block, ok, warn

LOWEST, HIGHEST = 0, 100
# Both ends of a conversion and the quarters between are shown as an example.
PREVIEW_STEPS = 4

_SIGNS = str.maketrans(
    {"\u2212": "-", "\u2013": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " "}
)
# A letter grade is a word of its own of at most two letters: "А-", "FХ".
_LETTERS = re.compile(r"(?<!\w)[ABCDEFXАВСЕХabcdefxавсех]{1,2}(?!\w)")
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_NUMBER = r"[+-]?[0-9]+(?:\.[0-9]+)?(?![0-9A-Za-z\u0400-\u04ff]|\.[0-9])"
# A letter before the number stands apart from it: "B2" is a level, not a grade of 2.
_LETTER = r"(?:(?:FX|[A-F][+-]?)(?:\s*\(\s*|\s*[,;:/]\s*|\s+))?"
_OUT_OF = r"(?:[^0-9]*?(?:/|\bof|\bиз)\s*[0-9]+(?:\.[0-9]+)?)?"
# "84", "84 %", "8.4/10", "84 points out of 100", "B+ (85%)".
_GRADE = re.compile(rf"{_LETTER}({_NUMBER}){_OUT_OF}[^0-9]*", re.IGNORECASE)
# The scale that such a grade names: "/10", "out of 100", "из 5".
_TOP = re.compile(
    r"[0-9][^0-9]*?(?:/|\bof|\bиз)\s*([0-9]+(?:\.[0-9]+)?)", re.IGNORECASE
)


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


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the preview of a conversion.

    :param written: grade on the sender's scale, unrounded
    :param percent: whole percentage that counts
    :param letter: letter of our scale, empty where none is chosen
    """

    written: Decimal
    percent: int
    letter: str


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


def normalise(text: str) -> str:
    """Return a grade as written in the one spelling that we compare (C-33).

    Letter grades become Latin, decimal commas become points, long dashes a minus,
    and white space outside goes. Words stay as they are.
    """
    plain = _DECIMAL_COMMA.sub(".", text.translate(_SIGNS).strip())
    return _LETTERS.sub(lambda found: found[0].translate(HOMOGLYPHS), plain)


def read_grade(text: str) -> Decimal | None:
    """Return the number in a grade as the sender wrote it.

    ``"8,4"``, ``"8.4/10"``, ``"84 %"`` and ``"B+ (85)"`` have one; ``"Pass"`` has
    none, and where it is not plain which number is the grade (``"8 or 9"``) none is
    taken: the commission then sets the grade (AE-08).
    """
    found = _GRADE.fullmatch(normalise(text))
    return Decimal(found[1]) if found else None


def written_top(text: str) -> Decimal | None:
    """Return the best grade of the scale that a grade as written names itself.

    ``"8.4/10"`` names 10, ``"84 %"`` names 100, ``"8.4"`` names none. A grade that
    names another scale than the one chosen was given the wrong scale (R544-8).
    """
    plain = normalise(text)
    if plain.endswith("%"):
        return Decimal(HIGHEST)
    found = _TOP.search(plain)
    return Decimal(found[1]) if found else None


def linear_percent(value: Decimal, *, low: Decimal, high: Decimal) -> Decimal:
    """Return the percentage of a grade on a linear scale (R544-8), unrounded.

    A scale may count downwards: with ``low=5, high=1`` the grade 1 is 100 percent.

    :param value: the grade on the sender's scale
    :param low: grade that is worth 0 percent
    :param high: grade that is worth 100 percent
    :raises GradeOutsideScale: where the scale does not have the grade
    :raises ValueError: where low and high are the same
    """
    if low == high:
        raise ValueError(f"A scale needs two different ends, not {low} twice")
    if not value.is_finite() or not min(low, high) <= value <= max(low, high):
        raise GradeOutsideScale(value, low, high)
    return (value - low) * HIGHEST / (high - low)


def judge_conversion(
    text: str, *, has_scale: bool, approved: bool, in_force: bool = True
) -> Verdict:
    """Say whether a grade as written can be converted (R544-8, AE-08).

    :param text: the grade as the sender wrote it
    :param has_scale: a conversion scale is chosen
    :param approved: the institution has approved it
    :param in_force: it is valid on the day that counts
    """
    if read_grade(text) is None:
        return warn("grade_by_commission", "R544-8", grade=text.strip())
    if not has_scale:
        return block("conversion_missing", "R544-8", grade=text.strip())
    if not approved:
        return block("conversion_not_approved", "R544-8", grade=text.strip())
    if not in_force:
        return block("conversion_not_in_force", "R544-8", grade=text.strip())
    return ok("grade_convertible", "R544-8", grade=text.strip())


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


def preview(
    *, low: Decimal, high: Decimal, bands: Sequence[Band], steps: int = PREVIEW_STEPS
) -> list[PreviewRow]:
    """Return what a linear conversion makes of grades from its low to its high end.

    So that whoever approves a scale sees what it does (R544-8): written → percent →
    letter, at both ends and evenly between.

    :param low: grade that is worth 0 percent
    :param high: grade that is worth 100 percent
    :param bands: the letter scale; empty where none is chosen
    :param steps: how many parts the scale is cut into, from one on
    :raises ValueError: where the ends are the same, or for less than one step
    """
    if steps < 1:
        raise ValueError(f"A preview has one step at least, not {steps}")
    if low == high:
        raise ValueError(f"A scale needs two different ends, not {low} twice")
    rows = []
    for step in range(steps + 1):
        written = low + (high - low) * step / steps
        percent = round_percent(step * Decimal(HIGHEST) / steps)
        letter = band_for(percent, bands).letter if bands else ""
        rows.append(PreviewRow(written, percent, letter))
    return rows


def _gap(low: int, high: int) -> Verdict:
    return block("band_gap", "CT152-T2", low=low, high=high)
