"""Re-crediting without a vote: mobility by agreement, shortened programmes by name.

Clauses CT152-9, CT152-12, CT152-39, CT152-40, CT152-43, CT152-44, CT152-47, CT152-48,
CT152-50, CT152-52, CT152-53, CT152-56, YU-5.13.
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
    :param agreed: the pair stands in the agreed mapping (CT152-44, CT152-53); on a
        shortened programme, where nobody agreed on any, both bear one name (CT152-12)
    :param by_partner: the transcript is that of the partner (CT152-47, CT152-56)
    """

    discipline: str
    earned: Decimal
    full: Decimal
    positive: bool | None
    agreed: bool
    by_partner: bool = True


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


def agreed_volume(matched: Decimal, listed: Decimal, own: Decimal) -> Decimal:
    """Return the volume that the agreement asks for in full (CT152-44, CT152-53).

    An agreement may list several disciplines for one here: as each other's choice, or
    together. Whoever studied what amounts to the discipline here owes just that in
    full; with less he owes the others too, up to the discipline's own volume.

    :param matched: volume of the lines that the transcript has
    :param listed: volume of all lines for the discipline here, in the same unit
    :param own: volume of the discipline here, in the same unit
    """
    return matched if matched >= own else min(listed, own)


def judge_line(line: Line, *, reason: str) -> list[Verdict]:
    """Say whether a line is re-credited by operation of the rules (CT152-48, -50, -9).

    Mastered in full, with a positive grade and as agreed: then nobody votes. Otherwise
    it goes to the commission, for every reason that is named.

    :param line: the pair of disciplines
    :param reason: ``"mobility"``, ``"credit_mobility"``, ``"double_degree"`` or
        ``"shortened"``
    :return: ``recredited_by_rule`` or ``recredited_by_name`` alone, or warnings that
        say why not
    :raises ValueError: for a volume that is none
    """
    if not line.earned.is_finite() or line.earned < 0:
        raise ValueError(f"A volume is a number from zero on, not {line.earned}")
    if not line.full.is_finite() or line.full <= 0:
        raise ValueError(f"A full volume is above zero, not {line.full}")
    clause, name = _obliging(reason), line.discipline
    by_name = reason == "shortened"
    found = []
    if not line.agreed and by_name:
        found.append(warn("shortened_other_name", "YU-5.13", discipline=name))
    elif not line.agreed:
        agreed_by = "CT152-53" if reason == "double_degree" else "CT152-44"
        found.append(warn("mobility_not_agreed", agreed_by, discipline=name))
    if not line.by_partner:
        sent_by = "CT152-56" if reason == "double_degree" else "CT152-47"
        found.append(warn("mobility_other_sender", sent_by, discipline=name))
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
        graded_by = "CT152-40" if by_name else "CT152-47"
        found.append(warn("mobility_without_grade", graded_by, discipline=name))
    elif not line.positive:
        found.append(warn("mobility_not_positive", "CT152-39", discipline=name))
    if found:
        return found
    code = "recredited_by_name" if by_name else "recredited_by_rule"
    return [ok(code, clause, discipline=name)]


def by_rule(line: Line, *, reason: str) -> bool:
    """Return True where a line is re-credited without a vote (CT152-48, -50, -9)."""
    return judge_line(line, reason=reason)[0].level == "ok"


def judge_refusal(line: Line, *, reason: str) -> list[Verdict]:
    """Say what keeps anybody from refusing a line (CT152-48, CT152-50, CT152-9).

    So it is brought before no commission either: there is nothing to vote on.

    :return: blocking ``refusal_barred`` where re-crediting is obligatory, or nothing
    """
    if not by_rule(line, reason=reason):
        return []
    return [block("refusal_barred", _obliging(reason), discipline=line.discipline)]


def judge_recredit(case: str, *, kind: str, reason: str | None, ready: int) -> Verdict:
    """Say whether there is anything to re-credit without a vote (CT152-48, -50, -9).

    :param case: name of the case
    :param kind: one of :data:`routes.KINDS`
    :param reason: one of :data:`routes.REASONS`, or nothing
    :param ready: number of undecided disciplines that :func:`by_rule` re-credits
    :return: ``recredit_ready``; blocking ``recredit_by_vote`` for a kind that is voted
        on, ``recredit_nothing`` where no discipline is ready
    """
    clause = obligatory(kind, reason)
    if not clause:
        return block("recredit_by_vote", "", kind=Term(f"kind_{kind}"))
    if not ready:
        return block("recredit_nothing", clause, case=case)
    return ok("recredit_ready", clause, case=case, count=ready)


def agreement_kind(reason: str | None) -> str:
    """Return what the agreement must have been concluded for (CT152-43, CT152-50).

    :param reason: ``"mobility"``, ``"credit_mobility"`` or ``"double_degree"``
    :return: ``"mobility"`` or ``"double_degree"``
    """
    return "double_degree" if reason == "double_degree" else "mobility"


def no_agreement(reason: str) -> Verdict:
    """Say that a case names no agreement, by the clause that asks for one.

    :param reason: ``"mobility"``, ``"credit_mobility"`` or ``"double_degree"``
    :return: blocking ``agreement_missing`` (CT152-43, CT152-50)
    """
    return block("agreement_missing", _basis_clause(reason))


def judge_agreement(
    *,
    reason: str,
    partner: str,
    number: str,
    signed_on: date | None,
    valid_from: date | None,
    valid_to: date | None,
    day: date,
    kind: str | None = None,
    covers_programme: bool = True,
) -> list[Verdict]:
    """Say what an agreement lacks to be the basis of a case (CT152-43, CT152-50).

    :param reason: ``"mobility"``, ``"credit_mobility"`` or ``"double_degree"``
    :param partner: name of the partner institution, empty where unknown
    :param number: number of the agreement, empty where unknown
    :param signed_on: day of the agreement
    :param valid_from: first day; None where it is valid from the day it was signed
    :param valid_to: last day; None where it has no end
    :param day: day that counts
    :param kind: ``"mobility"`` or ``"double_degree"``, what it was concluded for; None
        where that does not matter
    :param covers_programme: it was concluded for the learner's programme (CT152-49)
    :return: blocking verdicts, or nothing
    """
    clause = _basis_clause(reason)
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
    wanted = agreement_kind(reason)
    if kind and kind != wanted:
        found.append(
            block("agreement_other_kind", clause, wanted=Term(f"reason_{wanted}"))
        )
    if not covers_programme:
        found.append(block("agreement_other_programme", "CT152-49"))
    return found


def agreement_days(
    signed_on: date | None, valid_to: date | None, *, today: date
) -> list[Verdict]:
    """Judge the days of an agreement as they are entered (CT152-43).

    :param signed_on: day on which it was concluded
    :param valid_to: its last day; None where it has no end
    :param today: day of entry
    :return: blocking verdicts, or nothing
    """
    if signed_on and signed_on > today:
        return [block("agreement_dated_ahead", "CT152-43", day=signed_on)]
    if signed_on and valid_to and valid_to < signed_on:
        days = {"signed": signed_on, "day": valid_to}
        return [block("agreement_ends_before", "CT152-43", **days)]
    return []


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


def _basis_clause(reason: str) -> str:
    return "CT152-50" if reason == "double_degree" else "CT152-43"


def _lacks(clause: str, what: Term) -> Verdict:
    return block("agreement_incomplete", clause, what=what)


def _obliging(reason: str) -> str:
    return obligatory("formal" if reason == "shortened" else "mobility", reason)


def judge_included(
    learner: str, *, period: bool, start: date | None, end: date | None
) -> list[Verdict]:
    """Say what the mark “included education” of a foreign learner lacks (CT152-52).

    :param learner: name, for the sentence
    :param period: the period of study is named
    :param start: first day of the term of study here
    :param end: its last day
    """
    named = {"included_period": period, "included_from": start, "included_to": end}
    missing = [
        block("included_missing", "CT152-52", learner=learner, what=Term(name))
        for name, value in named.items()
        if not value
    ]
    if start and end and end < start:
        missing.append(
            block(
                "included_ends_early", "CT152-52", learner=learner, start=start, end=end
            )
        )
    return missing
