"""What may stand in a dossier: papers, uses of courses, targets, refusals.

Clauses R544-5, R544-7, R544-13, CT152-54, TVET578-18, TVET578-A1.9, YU-4.7, YU-A1;
conflict C-34; setting S-33; example AE-10.
"""

from datetime import date
from decimal import Decimal

from .verdict import Term, Verdict, block
from .volume import shown_2

# States in which a case has come to its end.
ENDED = ("decided", "recorded", "refused", "withdrawn")

# Hours are kept with four decimals; a smaller difference is rounding, not use.
HOURS_TOLERANCE = Decimal("0.0001")
# What whoever takes a double degree passes in full (CT152-54).
TAKEN_IN_FULL = frozenset({"practice", "attestation"})


def paper_dates(
    issued_on: date | None, expires_on: date | None, *, today: date
) -> list[Verdict]:
    """Judge the dates that a paper bears (YU-A1, TVET578-18).

    :param issued_on: day of issue
    :param expires_on: last day of validity
    :param today: day of entry
    """
    verdicts = []
    if issued_on and issued_on > today:
        verdicts.append(block("issued_in_future", "YU-A1", day=issued_on))
    if issued_on and expires_on and expires_on < issued_on:
        verdicts.append(
            block(
                "expires_before_issue", "TVET578-18", issued=issued_on, day=expires_on
            )
        )
    return verdicts


def target(
    discipline: str,
    programme: str,
    *,
    in_programme: bool,
    recognisable: bool,
    study: str = "discipline",
    kind: str = "nonformal",
    reason: str | None = None,
) -> list[Verdict]:
    """Judge the discipline that is asked for (R544-5, YU-4.7, CT152-54; AE-10).

    :param discipline: name of the target discipline or module
    :param programme: name of the learner's programme
    :param in_programme: the discipline stands in that programme's curriculum
    :param recognisable: the institution has not excluded it
    :param study: kind of study work: ``"discipline"``, ``"module"``, ``"practice"``,
        ``"diploma"`` or ``"attestation"``
    :param kind: kind of the case; non-formal learning never stands for diploma project
        work, in whatever component (YU-4.7)
    :param reason: reason of the case; a double degree takes practice and final
        attestation in full (CT152-54)
    """
    verdicts = []
    if not in_programme:
        verdicts.append(
            block(
                "target_not_in_programme",
                "R544-5",
                discipline=discipline,
                programme=programme,
            )
        )
    if kind == "nonformal" and study == "diploma":
        verdicts.append(block("target_diploma", "YU-4.7", discipline=discipline))
    elif reason == "double_degree" and study in TAKEN_IN_FULL:
        verdicts.append(block("target_in_full", "CT152-54", discipline=discipline))
    elif not recognisable:
        verdicts.append(block("target_barred", "YU-4.7", discipline=discipline))
    return verdicts


def use(
    course: str, *, same_case: bool, hours: Decimal, used: Decimal, volume: Decimal
) -> list[Verdict]:
    """Judge the use of a course for a claim (C-34, S-33).

    :param course: title of the completed course
    :param same_case: the course was handed in with the same application
    :param hours: academic hours used for this claim
    :param used: academic hours used by all claims together
    :param volume: academic hours of the course
    """
    verdicts = []
    if not same_case:
        verdicts.append(block("course_of_another_case", "R544-13", course=course))
    if hours < 0:
        verdicts.append(block("hours_negative", "R544-7", course=course))
    if used - volume > HOURS_TOLERANCE:
        verdicts.append(
            block(
                "course_used_twice",
                "R544-7",
                course=course,
                used=shown_2(used),
                volume=shown_2(volume),
            )
        )
    return verdicts


def used_whole(hours: Decimal, volume: Decimal) -> bool:
    """Return True if a use takes all hours of its course (R544-7, C-34).

    :param hours: academic hours used
    :param volume: academic hours of the course
    """
    return abs(hours - volume) <= HOURS_TOLERANCE


def refusal(grounds: int, text: str) -> list[Verdict]:
    """Judge a refusal at intake: it needs grounds and an explanation (TVET578-18).

    :param grounds: number of grounds chosen
    :param text: explanation to the applicant
    """
    verdicts = []
    if not grounds:
        verdicts.append(block("refusal_without_ground", "TVET578-A1.9"))
    if not (text or "").strip():
        verdicts.append(block("refusal_without_text", "TVET578-18"))
    return verdicts


def deletion(case: str, *, state: str, filed: bool) -> list[Verdict]:
    """Judge deleting an application: only a draft that was never filed (R544-13).

    :param case: name of the case
    :param state: state of the case
    :param filed: it was filed once, also where it was returned since
    """
    if state != "draft":
        return [block("case_not_draft", "R544-13", case=case)]
    return [block("case_was_filed", "R544-13", case=case)] if filed else []


def archiving(case: str, *, state: str) -> list[Verdict]:
    """Judge archiving a case: only one that has come to its end.

    The deadlines of the others run on (R544-14, R544-16), and desks show no archive.

    :param case: name of the case
    :param state: state of the case
    """
    if state in ENDED:
        return []
    return [block("case_under_way", "R544-14", case=case, state=Term(f"state_{state}"))]
