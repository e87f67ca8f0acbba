"""Caps: how many credits of a programme may come from non-formal learning.

Clause YU-4.6, a university's own policy; conflict C-15; settings S-15, S-16, S-17;
example AE-29. Not to be confused with the share of distance teaching (CT152-26).
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from .verdict import Verdict, block, ok

BASES = ("programme", "individual")

_HUNDRED = Decimal(100)
_NONFORMAL = frozenset({"nonformal"})
_BOTH = _NONFORMAL | {"qualification"}


@dataclass(frozen=True, slots=True)
class Credits:
    """Credits of one discipline, recognised or asked for.

    :param kind: kind of the case, ``""`` for credits of ordinary study
    :param programme: key of the programme that they count in
    :param credits: whole credits of the discipline (CT152-11)
    """

    kind: str
    programme: Hashable
    credits: int


def base(programme_total: int, individual_total: int | None, *, cap_base: str) -> int:
    """Return the credits that the percentage is taken of (S-17, CT152-9, C-15).

    :param programme_total: credits of the programme's curriculum
    :param individual_total: credits of the learner's own shortened programme; None
        where he has none, and then the programme's count
    :param cap_base: one of :data:`BASES`
    :raises ValueError: for an unknown base
    """
    if cap_base not in BASES:
        raise ValueError(f"Unknown base of the cap: {cap_base}")
    if cap_base == "individual" and individual_total:
        return individual_total
    return programme_total


def kinds(*, counts_qualification: bool) -> frozenset[str]:
    """Return the kinds of case whose credits the cap counts (YU-4.6, S-16).

    :param counts_qualification: qualifications count too (S-16)
    """
    return _BOTH if counts_qualification else _NONFORMAL


def counted(
    lines: Iterable[Credits], programme: Hashable, *, counts_qualification: bool
) -> int:
    """Return the credits that the cap counts (YU-4.6, S-16).

    Those of non-formal learning in this programme, and of qualifications where the
    edition says so; never those of transfer or mobility.

    :param lines: recognised or asked for
    :param programme: key of the learner's programme
    :param counts_qualification: qualifications count too (S-16)
    :raises ValueError: for negative credits
    """
    counting = kinds(counts_qualification=counts_qualification)
    total = 0
    for line in lines:
        if line.credits < 0:
            raise ValueError(f"Credits are counted from zero, not {line.credits}")
        if line.kind in counting and line.programme == programme:
            total += line.credits
    return total


def judge_cap(
    *, percent: Decimal | None, base: int, already: int, asked: int
) -> Verdict:
    """Say whether what is asked stays within the cap (YU-4.6, S-15).

    Asked on the request, on the agenda and on the decision alike. Reaching the cap is
    allowed («аспайтын»). Which claims of a request over the cap are withdrawn is for
    the learner to choose: the whole is judged, never a part of it.

    :param percent: the cap in percent; None where the edition sets none
    :param base: credits that it is taken of, see :func:`base`
    :param already: credits recognised before that count, see :func:`counted`
    :param asked: credits asked for that count
    :return: ``cap_off``, ``cap_kept`` or blocking ``cap_exceeded``, with percent, base,
        limit, already, asked, total, left (before this request), rest (after it) and
        over
    :raises ValueError: for a percentage outside 0..100, no base, or negative credits
    """
    if base <= 0:
        raise ValueError(f"A programme has credits, not {base}")
    if min(already, asked) < 0:
        raise ValueError(f"Credits are counted from zero: {already}, {asked}")
    if percent is None:
        return ok("cap_off", "YU-4.6", already=already, asked=asked)
    if not percent.is_finite() or not 0 < percent <= _HUNDRED:
        raise ValueError(f"A cap is a percentage up to 100, not {percent}")
    limit = percent * base / _HUNDRED
    total = already + asked
    facts = {
        "percent": percent,
        "base": base,
        "limit": limit,
        "already": already,
        "asked": asked,
        "total": total,
        "left": max(Decimal(0), limit - already),
        "rest": max(Decimal(0), limit - total),
        "over": max(Decimal(0), total - limit),
    }
    # What an earlier edition let in stays; whoever asks for nothing exceeds nothing.
    if asked and total * _HUNDRED > percent * base:
        return block("cap_exceeded", "YU-4.6", **facts)
    return ok("cap_kept", "YU-4.6", **facts)
