"""Mobility: what is re-credited without a vote, by agreement and transcript.

Clauses CT152-39, CT152-43, CT152-44, CT152-47, CT152-48, CT152-50, CT152-53, CT152-56.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .exact import settle
from .routes import obligatory
from .verdict import Term, Verdict, block, ok, warn


@dataclass(frozen=True, slots=True)
class Line:
    """One discipline studied at the partner, beside the one that it stands for here.

    :param discipline: name of the discipline here
    :param earned: volume mastered at the partner, in credits or in hours
    :param full: volume that the agreed mapping asks for, in the same unit
    :param positive: the grade is positive; None where there is no grade
    :param agreed: the pair stands in the agreed mapping (CT152-44, CT152-53)
    """

    discipline: str
    earned: Decimal
    full: Decimal
    positive: bool | None
    agreed: bool


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One line of the partner's transcript (CT152-47).

    :param title: name of the discipline or module
    :param credits: number of credits; None where there is none
    :param grade_text: grade as written, empty where there is none
    """

    title: str
    credits: Decimal | None
    grade_text: str


def judge_line(line: Line, *, reason: str) -> list[Verdict]:
    """Say whether a line is re-credited by operation of the rules (CT152-48, -50).

    Mastered in full, with a positive grade and as agreed: then nobody votes. Otherwise
    it goes to the commission, for every reason that is named.

    :param line: the pair of disciplines
    :param reason: ``"mobility"``, ``"credit_mobility"`` or ``"double_degree"``
    :return: ``recredited_by_rule`` alone, or warnings that say why not
    :raises ValueError: for a volume that is none
    """
    if not line.earned.is_finite() or line.earned < 0:
        raise ValueError(f"A volume is a number from zero on, not {line.earned}")
    if not line.full.is_finite() or line.full <= 0:
        raise ValueError(f"A full volume is above zero, not {line.full}")
    clause, name = obligatory("mobility", reason), line.discipline
    found = []
    if not line.agreed:
        agreed_by = "CT152-53" if reason == "double_degree" else "CT152-44"
        found.append(warn("mobility_not_agreed", agreed_by, discipline=name))
    earned, full = settle(line.earned), settle(line.full)
    if earned < full:
        found.append(
            warn(
                "mobility_not_in_full",
                clause,
                discipline=name,
                earned=earned,
                full=full,
                short=full - earned,
            )
        )
    if line.positive is None:
        found.append(warn("mobility_without_grade", "CT152-47", discipline=name))
    elif not line.positive:
        found.append(warn("mobility_not_positive", "CT152-39", discipline=name))
    return found or [ok("recredited_by_rule", clause, discipline=name)]


def by_rule(line: Line, *, reason: str) -> bool:
    """Return True where a line is re-credited without a vote (CT152-48, CT152-50)."""
    return judge_line(line, reason=reason)[0].level == "ok"


def judge_refusal(line: Line, *, reason: str) -> list[Verdict]:
    """Say what keeps anybody from refusing a line (CT152-48, CT152-50).

    :return: blocking ``refusal_barred`` where re-crediting is obligatory, or nothing
    """
    if not by_rule(line, reason=reason):
        return []
    clause = obligatory("mobility", reason)
    return [block("refusal_barred", clause, discipline=line.discipline)]


def judge_agreement(
    *,
    reason: str,
    partner: str,
    number: str,
    signed_on: date | None,
    valid_from: date | None,
    valid_to: date | None,
    day: date,
) -> list[Verdict]:
    """Say what an agreement lacks to be the basis of a case (CT152-43, CT152-50).

    :param reason: ``"mobility"``, ``"credit_mobility"`` or ``"double_degree"``
    :param partner: name of the partner institution, empty where unknown
    :param number: number of the agreement, empty where unknown
    :param signed_on: day of the agreement
    :param valid_from: first day; None where it is valid from the day it was signed
    :param valid_to: last day; None where it has no end
    :param day: day that counts
    :return: blocking verdicts, or nothing
    """
    clause = "CT152-50" if reason == "double_degree" else "CT152-43"
    found = []
    if not (partner or "").strip():
        found.append(_lacks(clause, Term("agreement_partner")))
    if not (number or "").strip():
        found.append(_lacks(clause, Term("agreement_number")))
    if not signed_on:
        found.append(_lacks(clause, Term("agreement_date")))
    begins = valid_from or signed_on
    if begins and begins > day:
        found.append(block("agreement_not_yet", clause, day=day, begins=begins))
    if valid_to and valid_to < day:
        found.append(block("agreement_over", clause, day=day, ended=valid_to))
    return found


def check_transcript(lines: Iterable[TranscriptLine], *, reason: str) -> list[Verdict]:
    """Say what the partner's transcript does not show (CT152-47, CT152-56).

    :param lines: its lines; a double degree brings one transcript a year
    :param reason: ``"mobility"``, ``"credit_mobility"`` or ``"double_degree"``
    :return: blocking verdicts, or nothing
    """
    clause = "CT152-56" if reason == "double_degree" else "CT152-47"
    lines = list(lines)
    if not lines:
        return [block("transcript_without_lines", clause)]
    found = []
    for number, line in enumerate(lines, 1):
        title = line.title.strip()
        if not title:
            found.append(block("transcript_line_unnamed", "CT152-47", line=number))
            continue
        if line.credits is None or line.credits <= 0:
            found.append(
                block("transcript_line_without_credits", "CT152-47", discipline=title)
            )
        if not line.grade_text.strip():
            found.append(
                block("transcript_line_without_grade", "CT152-47", discipline=title)
            )
    return found


def _lacks(clause: str, what: Term) -> Verdict:
    return block("agreement_incomplete", clause, what=what)
