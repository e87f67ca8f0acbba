"""Comparison: names, departments, outcomes and syllabus of both sides.

Clauses R544-5, R544-6, R544-9, YU-5.13, YU-5.14; conflict C-33; setting S-12;
example AE-05.
"""

import re
import unicodedata
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .verdict import Verdict, block, ok, warn
from .volume import shown_2

POLICIES = ("off", "warn", "block")

_SPACE = re.compile(r"\s+")
# Capital letters that look the same in Cyrillic and Latin (C-33), and dashes.
_LOOKALIKES = str.maketrans(
    "АВЕЅКМНОРСТУҮХІЈҺ\u2010\u2011\u2012\u2013\u2014\u2212",
    "ABESKMHOPCTYYXIJH------",
)
_HUNDRED = Decimal(100)


# While the department is at work on its conclusion.
_ASKED = {
    "department_for_several": "department_for_several_asked",
    "department_for_names": "department_for_names_asked",
}


@dataclass(frozen=True, slots=True)
class DepartmentConclusion:
    """A reasoned conclusion of a department (YU-5.13, YU-5.14).

    :param favourable: it speaks for re-crediting
    :param signed: the head of the department has signed it
    :param dated_on: its day, None where it bears none
    """

    favourable: bool
    signed: bool
    dated_on: date | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the target is covered.

    :param covered: outcomes or topics of the target that are covered
    :param total: all of them
    :param left: keys of those that are not, in the target's order
    :param percent: covered of total, unrounded; None where the target states none
    """

    covered: int
    total: int
    left: tuple[Hashable, ...]
    percent: Decimal | None


def fold(name: str) -> str:
    """Return a name as it is compared: without case, spacing and lookalikes (S-12)."""
    plain = _SPACE.sub(" ", unicodedata.normalize("NFKC", name)).strip()
    return plain.casefold().upper().translate(_LOOKALIKES)


def same_name(one: str, other: str) -> bool:
    """Say whether two names are the same (S-12, YU-5.13, C-33).

    Exact after folding case, spacing and letters that look alike in Cyrillic and Latin;
    a translation of a name is another name.
    """
    return fold(one) == fold(other)


def department_needed(
    target: str,
    sources: Sequence[str],
    *,
    policy: str,
    department_rule: bool = False,
    agreed: bool = False,
    conclusion: DepartmentConclusion | None = None,
    asked: bool = False,
    today: date,
) -> list[Verdict]:
    """Say whether the department still has to conclude (YU-5.13, YU-5.14, AE-05).

    :param target: name of the target discipline
    :param sources: names of the courses that stand for it
    :param policy: what names that differ ask for, one of :data:`POLICIES` (S-12)
    :param department_rule: the edition has the rule of YU-5.14: several courses for one
        discipline always need the conclusion
    :param agreed: the institutions agreed on the pair before the learner left, so that
        no department is asked any more (CT152-44, CT152-53)
    :param conclusion: the conclusion, None where there is none
    :param asked: whether the department is at work on one, for the first time or again
    :param today: day that counts; a conclusion is not dated ahead
    :return: one verdict, or nothing where none is needed or a favourable, signed and
        dated one is there
    :raises ValueError: for an unknown policy
    """
    if policy not in POLICIES:
        raise ValueError(f"Unknown policy for names: {policy}")
    if agreed:
        return []
    others = [name for name in sources if not same_name(target, name)]
    facts: dict[str, object] = {"discipline": target}
    if department_rule and len(sources) > 1:
        answer, code, clause = block, "department_for_several", "YU-5.14"
        facts["count"] = len(sources)
    elif others and policy != "off":
        answer = block if policy == "block" else warn
        code, clause = "department_for_names", "YU-5.13"
        facts["courses"] = ", ".join(others)
    else:
        return []
    if asked and conclusion is None:
        return [answer(_ASKED[code], clause, **facts)]
    if conclusion is None:
        return [answer(code, clause, **facts)]
    fault = _fault(conclusion, today)
    return [answer(fault, clause, discipline=target)] if fault else []


def judge_reasons(*, favourable: bool | None, reasons: str) -> list[Verdict]:
    """Say what a department's conclusion lacks before it is signed (YU-5.13, -5.14).

    :param favourable: whether it speaks for re-crediting; None where it does not say
    :param reasons: the reasoning: the conclusion is a reasoned one («негізделген»)
    """
    found = []
    if favourable is None:
        found.append(block("department_undecided", "YU-5.13"))
    if not (reasons or "").strip():
        found.append(block("department_without_reasons", "YU-5.13"))
    return found


def coverage(
    target: Sequence[Hashable], ticked: Mapping[Hashable, Collection[Hashable]]
) -> Coverage:
    """Count which outcomes or topics of the target the sources cover (R544-9).

    :param target: keys of the target's outcomes or topics, in their order
    :param ticked: by key of the target, keys of the sources' that were ticked for it
    :raises ValueError: where something is ticked that the target does not have
    """
    wanted = list(dict.fromkeys(target))
    unknown = set(ticked) - set(wanted)
    if unknown:
        raise ValueError(f"Not of the target: {sorted(map(str, unknown))}")
    left = tuple(key for key in wanted if not ticked.get(key))
    covered = len(wanted) - len(left)
    percent = covered * _HUNDRED / len(wanted) if wanted else None
    return Coverage(covered, len(wanted), left, percent)


def judge_outcomes(found: Coverage, *, names: Mapping[Hashable, str]) -> Verdict:
    """Return the coverage of the outcomes for the experts (R544-5, R544-6, R544-9).

    It never bars: experts judge how fully the outcomes are reached.

    :param found: result of :func:`coverage`
    :param names: by key, the outcomes of the target as people read them
    """
    if found.percent is None:
        return warn("outcomes_unknown", "R544-6")
    facts = {
        "covered": found.covered,
        "total": found.total,
        "percent": shown_2(found.percent),
    }
    if not found.left:
        return ok("outcomes_covered", "R544-9", **facts)
    left = "; ".join(names[key] for key in found.left)
    return warn("outcomes_open", "R544-9", left=left, **facts)


def judge_syllabus(percent: Decimal | None) -> list[Verdict]:
    """Judge how fully the sources cover the target's syllabus (R544-9).

    :param percent: as the expert estimates it or :func:`coverage` counts its topics;
        None where it was not stated
    :return: blocking for what is no percentage, a warning where not all is covered
    """
    if percent is None:
        return [warn("syllabus_not_compared", "R544-9")]
    if not percent.is_finite() or not 0 <= percent <= _HUNDRED:
        return [block("syllabus_percent_range", "R544-9", percent=percent)]
    if percent < _HUNDRED:
        left = shown_2(_HUNDRED - percent)
        return [warn("syllabus_in_part", "R544-9", percent=shown_2(percent), left=left)]
    return []


def _fault(conclusion: DepartmentConclusion, today: date) -> str:
    """Return the code of what keeps a conclusion from counting, or ``""``."""
    if not conclusion.favourable:
        return "department_unfavourable"
    if not conclusion.signed:
        return "department_unsigned"
    if conclusion.dated_on is None or conclusion.dated_on > today:
        return "department_undated"
    return ""
