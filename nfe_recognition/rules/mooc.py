"""MOOCs inside a discipline: the teacher's own affair, without credits.

Clauses YU-5.1(2), YU-5.1(3), YU-5.3; conflict C-19; example AE-29. A MOOC that stands
for a part of a discipline is assessed in the course: no commission, no credits, no
exemption, and nothing that a cap would count. One that replaces a discipline in full is
a case of non-formal learning.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from .verdict import Term, Verdict, block, ok

# Classes replaced in part; topics credited; beside lectures, practicals and seminars;
# as further material for self-study (YU-5.1(3)).
USES = ("classes", "topics", "alongside", "self_study")
FULL = "full"
# The uses that put the MOOC in the place of something, which has to be named.
_IN_PLACE = frozenset({"classes", "topics"})

# What the learner hands to the teacher (YU-5.3).
ATTACHMENTS = ("screenshot", "percent", "certificate")

# What any such use adds to a transcript (C-19).
CREDITS = 0

# Where nothing more is to come: accepted, not accepted, or not counted (YU-5.3).
SETTLED = frozenset({"accepted", "not_accepted", "late"})

State = Literal["accepted", "late", "incomplete"]


def judge_use(use: str, *, replaced: str) -> list[Verdict]:
    """Say whether a use of a MOOC may be entered for a discipline (YU-5.1).

    :param use: one of :data:`USES`, or :data:`FULL`, which goes to the registrar
    :param replaced: the topics or classes that the MOOC stands for
    :return: blocking verdicts, or nothing
    :raises ValueError: for an unknown use
    """
    if use == FULL:
        return [block("mooc_in_full", "YU-5.1(2)")]
    if use not in USES:
        raise ValueError(f"Unknown use of a MOOC: {use}")
    if use in _IN_PLACE and not replaced.strip():
        return [block("mooc_without_topics", "YU-5.1(3)")]
    return []


def judge_results(
    handed_in: Mapping[str, date],
    *,
    percent: Decimal | None,
    due: date,
    today: date | None = None,
) -> list[Verdict]:
    """Say whether a teacher may count what a learner handed in (YU-5.3, AE-29).

    :param handed_in: the day on which each of :data:`ATTACHMENTS` came
    :param percent: the result that the platform shows, from 0 to 100
    :param due: last day of the period that the syllabus states
    :param today: day of entry, where nothing may be dated ahead
    :return: ``mooc_accepted``, always with no credits (C-19), or blocking verdicts:
        what is missing, what came late, and the :func:`slips`
    :raises ValueError: for an unknown attachment
    """
    if set(handed_in) - set(ATTACHMENTS):
        raise ValueError(f"Unknown attachments: {sorted(handed_in)}")
    found = [
        block("mooc_attachment_missing", "YU-5.3", attachment=Term(name))
        for name in ATTACHMENTS
        if name not in handed_in or (name == "percent" and percent is None)
    ]
    found += [
        block(
            "mooc_late", "YU-5.3", attachment=Term(name), day=handed_in[name], due=due
        )
        for name in ATTACHMENTS
        if name in handed_in and handed_in[name] > due
    ]
    found += slips(handed_in, percent=percent, today=today)
    return found or [ok("mooc_accepted", "YU-5.3", percent=percent, credits=CREDITS)]


def slips(
    handed_in: Mapping[str, date], *, percent: Decimal | None, today: date | None
) -> list[Verdict]:
    """Say what is no result at all, whenever it is entered (YU-5.3).

    :param handed_in: the day on which each of :data:`ATTACHMENTS` came
    :param percent: the result that the platform shows; None without one
    :param today: day of entry, where nothing may be dated ahead
    :return: blocking verdicts: a percentage that is none, a day that is to come
    """
    found = []
    if percent is not None and not 0 <= percent <= 100:
        found.append(block("mooc_percent_range", "YU-5.3", percent=percent))
    return found + [
        block("mooc_dated_ahead", "YU-5.3", attachment=Term(name), day=day)
        for name, day in handed_in.items()
        if today and day > today
    ]


def state_of(verdicts: list[Verdict]) -> State:
    """Return in one word what :func:`judge_results` found (AE-29).

    What came late is late also where more is missing: it is not counted (YU-5.3).

    :param verdicts: its answer
    """
    codes = {verdict.code for verdict in verdicts if not verdict.allowed}
    if "mooc_late" in codes:
        return "late"
    return "incomplete" if codes else "accepted"
