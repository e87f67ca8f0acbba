"""What may be entered: numbers and texts that can be kept, shown and printed.

No act names these limits. They keep slips of the pen, and what no screen, document or
database bears, out of every record, whoever sends it.
"""

import re
from math import isfinite

from .verdict import Verdict, block

# Nobody's hours, credits, days, shares or places go beyond.
MOST = 1_000_000
# What a column of whole numbers holds.
MOST_STORED = 2**31 - 1
# Characters of a line and of some pages, where a field says nothing else.
LINE = 512
PAGES = 20_000
# What precedes a character that cannot be printed, to find it by.
BEFORE = 20

# Controls but tab and line ends; halves of a character and what is none.
_UNPRINTABLE = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def judge_number(
    field: str, value: object, *, whole: bool, entered: bool
) -> list[Verdict]:
    """Say why a number cannot be kept.

    :param field: name of the field
    :param value: what was sent for the field; what is empty counts as zero
    :param whole: whether the field takes whole numbers alone
    :param entered: whether a person sent it; a step of the procedure counts more
    :return: a blocking verdict, or nothing
    """
    try:
        number = float(value or 0)
    except OverflowError:
        number = float(MOST_STORED) * 2
    except (TypeError, ValueError):
        return [block("number_unreadable", "", field=field)]
    if not isfinite(number):
        return [block("number_unreadable", "", field=field)]
    most = MOST if entered else MOST_STORED
    if abs(number) > most:
        return [block("number_beyond", "", field=field, low=-most, high=most)]
    if whole and entered and number != int(number):
        return [block("number_not_whole", "", field=field)]
    return []


def judge_text(field: str, text: str, *, limit: int | None) -> list[Verdict]:
    """Say why a text cannot be kept.

    :param field: name of the field
    :param text: what was sent for the field
    :param limit: how many characters the field takes; None where it is not limited
    :return: a blocking verdict, or nothing
    """
    if limit is not None and len(text) > limit:
        return [block("text_too_long", "", field=field, length=len(text), limit=limit)]
    if found := _UNPRINTABLE.search(text):
        place = found.start()
        before = text[max(place - BEFORE, 0) : place]
        return [
            block("text_unprintable", "", field=field, place=place + 1, before=before)
        ]
    return []
