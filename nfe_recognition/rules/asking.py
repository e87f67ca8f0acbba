"""More information: a case that the commission gives back before it decides.

R544-17 has the commission decide; it cannot where something is missing. What is asked,
of whom and until when is written down with the question (R544-16, R544-17; the way back
as for an incomplete set, TVET578-18).
"""

from datetime import date

from .verdict import Verdict, block

# Who is asked: the learner for papers, the experts for their conclusion.
ASKED = ("learner", "experts")
# States of a question without an answer: it may be asked anew on another agenda.
UNANSWERED = ("put_off", "returned")


def judge(
    case: str,
    *,
    whom: str,
    text: str,
    due: date | None,
    day: date,
    examined: bool,
    decided_in_part: bool,
) -> list[Verdict]:
    """Say what keeps a case from going back for more information (R544-17).

    :param case: name of the case
    :param whom: one of :data:`ASKED`
    :param text: what is asked
    :param due: until when; None where no day was named
    :param day: day of the sitting
    :param examined: experts conclude on this kind of case
    :param decided_in_part: a discipline of it is decided, so that the set stays as it
        was filed (R544-13)
    :return: blocking verdicts, or nothing
    :raises ValueError: for an unknown ``whom``
    """
    if whom not in ASKED:
        raise ValueError(f"Nobody is asked by this name: {whom}")
    found = []
    if not text.strip():
        found.append(block("asked_without_text", "R544-17", case=case))
    if due is None or due <= day:
        found.append(block("asked_without_time", "R544-17", case=case, day=day))
    if whom == "experts" and not examined:
        found.append(block("asked_no_experts", "R544-16", case=case))
    if whom == "learner" and decided_in_part:
        found.append(block("asked_decided_in_part", "R544-13", case=case))
    return found
