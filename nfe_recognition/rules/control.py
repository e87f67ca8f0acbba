"""Control: an interview or a written control of what an applicant knows.

Clauses YU-5.6, TVET578-38, CT152-36; conflict C-03; example AE-08.
"""

from collections.abc import Collection, Hashable
from datetime import date
from decimal import Decimal

from .grades import HIGHEST, LOWEST
from .verdict import Verdict, block

FORMS = ("interview", "written")


def check(
    form: str,
    *,
    held_on: date | None,
    today: date,
    examiners: Collection[Hashable],
    score: Decimal | None,
    accommodated: bool = False,
    accommodations: str = "",
    assistants: Collection[Hashable] = (),
    subject_teachers: Collection[Hashable] = (),
) -> list[Verdict]:
    """Say what the record of a control lacks (YU-5.6, TVET578-38).

    What was granted to a person with a disability is described; the disability itself
    is nobody's business here.

    :param form: one of :data:`FORMS`
    :param held_on: day on which it was held
    :param today: day of the entry
    :param examiners: keys of the examiners as persons
    :param score: points from 0 to 100; None where it was not scored
    :param accommodated: the applicant asked for accommodations
    :param accommodations: what he was given: a separate room, an assistant, a
        sign-language assistant
    :param assistants: keys of his assistants as persons
    :param subject_teachers: keys of those who teach the discipline examined
    :return: blocking verdicts, or nothing
    :raises ValueError: for an unknown form
    """
    if form not in FORMS:
        raise ValueError(f"Unknown form of control: {form}")
    found = []
    if held_on is None:
        found.append(block("control_without_date", "YU-5.6"))
    elif held_on > today:
        found.append(block("control_dated_ahead", "YU-5.6", day=held_on))
    if not examiners:
        found.append(block("control_without_examiner", "YU-5.6"))
    found += _score(score)
    if accommodated and not (accommodations or "").strip():
        found.append(block("accommodations_empty", "TVET578-38"))
    if set(assistants) & {*subject_teachers, *examiners}:
        found.append(block("assistant_teaches", "TVET578-38"))
    return found


def _score(score: Decimal | None) -> list[Verdict]:
    """A control that gives a grade gives one of the scale (CT152-36, AE-08)."""
    if score is None:
        return [block("control_without_score", "YU-5.6")]
    if score.is_finite() and LOWEST <= score <= HIGHEST:
        return []
    return [
        block("control_score_range", "CT152-36", score=score, low=LOWEST, high=HIGHEST)
    ]
