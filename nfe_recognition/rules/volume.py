"""Volume: hours and credits of both sides, and whether the sender's suffice.

Clauses R544-6, R544-7, CT152-11, CT152-17, CT152-21, CT152-23, CT152-24; conflicts
C-08 and C-14; settings S-01, S-02, S-27; examples AE-01, AE-02, AE-03.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .exact import half_up, settle
from .verdict import Fixed, Verdict, block, ok, warn

UNITS = ("academic_hour", "clock_hour", "kz_credit", "ects", "week")
INSTITUTIONS = ("he", "tvet")
# Academic hours in a credit by kind of institution (R544-7).
HOURS_PER_CREDIT = {"he": 30, "tvet": 24}
# Hours in a week of practice: 6 h on 5 days, in military institutions 10 h on 6.
WEEK_HOURS, MILITARY_WEEK_HOURS = 30, 60

_MINUTES_PER_CLOCK_HOUR = 60
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Volume of the sources beside the volume of the target discipline.

    Everything is unrounded; :func:`shown_2` rounds what people see.

    :param source_hours: academic hours of all sources together
    :param target_hours: academic hours of the target
    :param source_credits: the sources in credits of the recognising institution
    :param target_credits: whole credits of the target (CT152-11)
    :param coverage: percent of the target that the sources cover, may exceed 100
    :param short_hours: academic hours that the target needs above the sources, or 0
    :param short_credits: the same in credits
    :param met: True where the coverage reaches the threshold
    :param threshold: percent of the target's hours that suffices (S-27)
    :param hours_per_credit: academic hours in a credit here (S-01)
    """

    source_hours: Decimal
    target_hours: Decimal
    source_credits: Decimal
    target_credits: int
    coverage: Decimal
    short_hours: Decimal
    short_credits: Decimal
    met: bool
    threshold: Decimal
    hours_per_credit: int


def sender_figure(sender: str | None, *, institution: str, own: int) -> int:
    """Return the hours in a credit that a sender of this kind gave (C-08, R544-7).

    :param sender: ``"he"`` or ``"tvet"``; None where it is neither or not known, and
        then its credits count as those here
    :param institution: kind of the recognising side
    :param own: academic hours in a credit here (S-01)
    """
    if sender is None or sender == institution:
        return own
    return HOURS_PER_CREDIT[sender]


def academic_hours(
    value: Decimal,
    unit: str,
    *,
    hours_per_credit: int,
    academic_hour_minutes: int,
    institution: str,
    source_hours_per_credit: int | None = None,
    hours_per_week: int | None = None,
) -> Decimal | None:
    """Return a stated volume in academic hours, unrounded.

    A credit of this country counts with the figure of the kind of organisation that
    gave it (C-08). One ECTS credit is one credit at a university (CT152-24) and a week
    of practice there has 30 hours, 60 in military institutions (CT152-17, CT152-21);
    the law knows no such figures for a college, which has to ask for the hours.

    :param value: the volume as the document states it
    :param unit: one of :data:`UNITS`
    :param hours_per_credit: academic hours in a credit here (R544-7: 30 or 24)
    :param academic_hour_minutes: minutes of an academic hour here (CT152-2(5))
    :param institution: ``"he"`` or ``"tvet"``, the kind of the recognising side
    :param source_hours_per_credit: academic hours in a credit of the sender, where
        it is not of the same kind as the recognising side
    :param hours_per_week: academic hours in a week of practice; None for
        :data:`WEEK_HOURS` at a university, and for no figure at a college
    :return: academic hours; None where they cannot be computed (AE-03)
    :raises ValueError: for a negative volume, an unknown unit or institution, or a
        figure that is not positive
    """
    if not value.is_finite() or value < 0:
        raise ValueError(f"A volume is a number from zero on, not {value}")
    if institution not in INSTITUTIONS:
        raise ValueError(f"Unknown kind of institution: {institution}")
    own = _positive("hours_per_credit", hours_per_credit)
    minutes = _positive("academic_hour_minutes", academic_hour_minutes)
    if unit == "academic_hour":
        return value
    if unit == "clock_hour":
        return value * _MINUTES_PER_CLOCK_HOUR / minutes
    if unit == "kz_credit":
        if source_hours_per_credit is None:
            return value * own
        return value * _positive("source_hours_per_credit", source_hours_per_credit)
    if unit == "ects":
        return value * own if institution == "he" else None
    if unit == "week":
        if hours_per_week is None:
            return value * WEEK_HOURS if institution == "he" else None
        return value * _positive("hours_per_week", hours_per_week)
    raise ValueError(f"Unknown unit of volume: {unit}")


def compare(
    source_hours: Iterable[Decimal],
    target_credits: int,
    *,
    hours_per_credit: int,
    threshold: Decimal,
) -> Comparison:
    """Compare the volume of the sources with that of one target (R544-6, R544-7).

    Nothing is rounded before comparing (AE-02), and nothing is recognised in part:
    the criterion is met or not (C-14).

    :param source_hours: academic hours of each source, from zero on
    :param target_credits: whole credits of the target discipline, from one on
    :param hours_per_credit: academic hours in a credit here (S-01)
    :param threshold: percent of the target's hours that suffices, above 0 (S-27)
    :raises ValueError: for a negative volume, or a target or figure not positive
    """
    hours = _total(source_hours)
    own = _positive("hours_per_credit", hours_per_credit)
    target_hours = Decimal(_positive("target_credits", target_credits) * own)
    if not threshold.is_finite() or threshold <= 0:
        raise ValueError(f"A threshold is a percentage above zero, not {threshold}")
    short_hours = max(Decimal(0), target_hours - hours)
    return Comparison(
        source_hours=hours,
        target_hours=target_hours,
        source_credits=hours / own,
        target_credits=target_credits,
        coverage=hours * _HUNDRED / target_hours,
        short_hours=short_hours,
        short_credits=short_hours / own,
        met=hours * _HUNDRED >= threshold * target_hours,
        threshold=threshold,
        hours_per_credit=own,
    )


def shown_2(value: Decimal) -> Decimal:
    """Return ``value`` with two decimals, half up: for people, never to decide."""
    return half_up(value, Decimal("0.01"))


def judge_volume(comparison: Comparison) -> Verdict:
    """Return the comparison with its arithmetic, rounded for the reader (R544-7, S-27).

    "72 h ÷ 30 = 2.40 credits, 48 % of 5" (AE-01). Too little is a warning, not a bar:
    experts may find it enough and say why.

    :param comparison: result of :func:`compare`
    """
    facts = {
        "source_hours": shown_2(comparison.source_hours),
        "target_hours": shown_2(comparison.target_hours),
        "hours_per_credit": comparison.hours_per_credit,
        "source_credits": Fixed(shown_2(comparison.source_credits)),
        "target_credits": comparison.target_credits,
        "coverage": shown_2(comparison.coverage),
        "short_hours": shown_2(comparison.short_hours),
        "short_credits": Fixed(shown_2(comparison.short_credits)),
        "threshold": shown_2(comparison.threshold),
    }
    if comparison.met:
        return ok("volume_met", "R544-7", **facts)
    return warn("volume_short", "R544-7", **facts)


def judge_override(*, met: bool, accepted: bool, allowed: bool) -> list[Verdict]:
    """Say whether experts may find a smaller volume enough (S-27, C-14).

    The written reason that this takes is the reasoning of the volume criterion, which
    every conclusion has (R544-16).

    :param met: the coverage reaches the threshold
    :param accepted: the experts found the volume criterion met
    :param allowed: the edition lets them do so below the threshold
    :return: blocking ``volume_not_overridden``, or nothing
    """
    if met or allowed or not accepted:
        return []
    return [block("volume_not_overridden", "R544-7")]


def _total(source_hours: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for hours in source_hours:
        if not hours.is_finite() or hours < 0:
            raise ValueError(f"A volume is a number from zero on, not {hours}")
        total += hours
    return settle(total)


def _positive(name: str, figure: int) -> int:
    if figure <= 0:
        raise ValueError(f"{name} must be positive, not {figure}")
    return figure
