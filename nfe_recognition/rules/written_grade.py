"""A grade as its sender wrote it: read, and converted into a percentage.

Clause R544-8; conflict C-33; example AE-08.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .grades import HIGHEST, Band, GradeOutsideScale, band_for, round_percent
from .spelling import HOMOGLYPHS
from .verdict import Verdict, block, ok, warn

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
