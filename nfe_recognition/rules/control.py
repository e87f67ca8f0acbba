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
    if score is None:
        found.append(block("control_without_score", "YU-5.6"))
    found += slips(held_on=held_on, today=today, score=score)
    if not examiners:
        found.append(block("control_without_examiner", "YU-5.6"))
    if accommodated and not (accommodations or "").strip():
        found.append(block("accommodations_empty", "TVET578-38"))
    if set(assistants) & {*subject_teachers, *examiners}:
        found.append(block("assistant_teaches", "TVET578-38"))
    return found


def slips(*, held_on: date | None, today: date, score: Decimal | None) -> list[Verdict]:
    """Say what is no record at all, whenever it is entered (CT152-36, YU-5.6, AE-08).

    A control that gives a grade gives one of the scale, on a day that has come.

    :param held_on: day on which it was held, None where it is not entered
    :param today: day of the entry
    :param score: points; None where it was not scored
    :return: blocking verdicts, or nothing
    """
    found = []
    if held_on and held_on > today:
        found.append(block("control_dated_ahead", "YU-5.6", day=held_on))
    if score is None or (score.is_finite() and LOWEST <= score <= HIGHEST):
        return found
    facts = {"score": score, "low": LOWEST, "high": HIGHEST}
    return [*found, block("control_score_range", "CT152-36", **facts)]
