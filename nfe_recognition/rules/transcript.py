"""Transcript: what of the decisions is posted, and what stands there already.

Clauses R544-18, CT152-9, CT152-12, CT152-28, CT152-48, CT152-50.
"""

from collections.abc import Container, Hashable, Iterable
from datetime import date

from .verdict import Term, Verdict, block, warn

# What a recognised discipline rests on: a decision of the commission (R544-18), the
# agreement (CT152-48, CT152-50) or the transcript of the previous level (CT152-9).
BASES = ("protocol", "agreement", "transcript")


def place(
    discipline: Hashable, period: Hashable, *, several_periods: bool
) -> tuple[Hashable, Hashable]:
    """Return the place in a transcript that is taken once (CT152-12, CT152-28).

    A discipline is taught in one period and recognised once. One that is spread over
    several is credited once in each, with a grade of its own.

    :param discipline: key of the discipline
    :param period: key of the period that is asked for
    :param several_periods: it is spread over several periods
    :return: the discipline, and the period where it tells one part from another
    """
    return discipline, period if several_periods else None


def addressee(institution: str) -> str:
    """Return who enters the extract, by the kind of institution (R544-18).

    :param institution: ``"he"`` or ``"tvet"``
    :return: ``"registrar"``, or ``"study_department"`` at a college
    """
    return "study_department" if institution == "tvet" else "registrar"


def to_post(
    wanted: Iterable[Hashable], standing: Container[Hashable] = frozenset()
) -> list[bool]:
    """Say of each recognised discipline whether it is posted (CT152-12).

    A discipline is entered once for a learner: not where it stands already, and of
    several decisions that are posted together only the first.

    :param wanted: learner and :func:`place` of each decision, in the order of posting
    :param standing: learner and place of what stands in the transcripts
    """
    seen, answers = set(), []
    for key in wanted:
        answers.append(key not in standing and key not in seen)
        seen.add(key)
    return answers


def double(
    discipline: str, *, protocol: str, day: date | str, basis: str = "protocol"
) -> Verdict:
    """Say why a recognised discipline is not posted again (CT152-12).

    :param discipline: name of the discipline
    :param protocol: number of the document by which it stands
    :param day: date of that document, or a dash where it has none
    :param basis: one of :data:`BASES`, what document that is
    """
    return warn(
        "not_posted_double",
        "CT152-12",
        discipline=discipline,
        protocol=protocol,
        day=day,
        basis=Term(f"basis_{basis}"),
    )


def claimed(
    discipline: str,
    *,
    protocol: str,
    day: date | str,
    registered: bool,
    basis: str = "protocol",
) -> Verdict:
    """Judge asking for a discipline that stands in the transcript (CT152-12).

    Before registration the claim is taken out. Afterwards what was asked stays as it is
    (R544-13) and those who decide are warned.

    :param discipline: name of the discipline
    :param protocol: number of the document by which it stands
    :param day: date of that document, or a dash where it has none
    :param registered: the application is registered
    :param basis: one of :data:`BASES`, what document that is
    """
    if not registered:
        return block("recognised_before", "CT152-12", discipline=discipline)
    facts = {
        "discipline": discipline,
        "protocol": protocol,
        "day": day,
        "basis": Term(f"basis_{basis}"),
    }
    return warn("recognised_meanwhile", "CT152-12", **facts)


def claimed_elsewhere(discipline: str, *, case: str) -> Verdict:
    """Warn of a discipline that another open case of the learner asks for (CT152-12).

    :param discipline: name of the discipline
    :param case: name of the other case
    """
    return warn("claimed_elsewhere", "CT152-12", discipline=discipline, case=case)


def recording(
    case: str, recognised: Iterable[tuple[str, bool]], sheets: Container[str] = ()
) -> list[Verdict]:
    """Say what keeps a decided case from being recorded (R544-18).

    :param case: name of the case
    :param recognised: each recognised discipline, and whether its extract is posted
    :param sheets: those of them that were re-credited without a vote: a sheet passes
        them on, no protocol has them
    :return: blocking verdicts, or nothing where something was recognised and all of it
        is posted
    """
    recognised = list(recognised)
    if not recognised:
        return [block("nothing_recognised", "R544-18", case=case)]
    return [
        block("sheet_not_posted", "", discipline=discipline)
        if discipline in sheets
        else block("posting_missing", "R544-18", discipline=discipline)
        for discipline, posted in recognised
        if not posted
    ]
