"""Exactness: what division and storage leave behind is no part of a value.

Volumes and grades are compared unrounded (R544-7, C-27). A third cannot be written
as a decimal number, and the database keeps floating numbers: nine courses of 10 clock
hours at 45 minutes are 120 academic hours, and not 119.999…9. The rules take such noise
away before they compare. It lies far below anything that a document can state.
"""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

NOISE = Decimal("1e-9")

# Wide enough for every number that the database can keep.
_WIDE = Context(prec=400)


def settle(value: Decimal) -> Decimal:
    """Return ``value`` without the noise below a thousand-millionth of its unit.

    :param value: any volume, share or grade
    :raises ValueError: where the value is no finite number
    """
    if not value.is_finite():
        raise ValueError(f"Not a finite number: {value}")
    return value.quantize(NOISE, rounding=ROUND_HALF_EVEN, context=_WIDE)


def half_up(value: Decimal, step: Decimal) -> Decimal:
    """Return ``value`` rounded to ``step``, half away from zero (S-28)."""
    return value.quantize(step, rounding=ROUND_HALF_UP, context=_WIDE)
