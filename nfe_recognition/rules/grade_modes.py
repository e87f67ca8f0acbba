"""How a grade counts: converted, kept, or passed without grade.

Clauses R544-8, R544-29, R544-O.1, CT152-39, CT152-40, CT152-47, YU-5.6, YU-5.7, YU-5.8;
conflicts C-12 and C-21; settings S-13, S-38; examples AE-07, AE-08.
"""

from datetime import date
from decimal import Decimal

from .exact import settle
from .grades import Grade
from .routes import KINDS
from .verdict import Term, Verdict, block, ok

MODES = ("converted", "kept", "passed")
# Where the grade of a decision comes from.
SOURCES = ("previous", "conversion", "control", "commission")

# Kinds that keep the grade of the transcript (YU-5.8, CT152-47).
KEEPING = frozenset({"formal", "mobility"})
_MISSING = {
    "nonformal": "R544-8",
    "qualification": "R544-29",
    "formal": "YU-5.8",
    "mobility": "CT152-47",
}


def grade_mode(
    kind: str, *, graded: bool, ungraded_allowed: bool = False
) -> str | None:
    """Return how the grade of a decision counts (YU-5.8, CT152-47, C-12, S-38).

    Formal learning and mobility keep the previous grade. Non-formal learning has its
    converted. A qualification has the grade of its document or the commission's, and
    where there is none it may be passed without.

    :param kind: kind of the case
    :param graded: there is a grade: previous, converted or set by the commission
    :param ungraded_allowed: qualifications may be recognised without grade (S-38)
    :return: one of :data:`MODES`; None where a grade has to be set first
    :raises ValueError: for an unknown kind
    """
    if kind not in KINDS:
        raise ValueError(f"Unknown kind of case: {kind}")
    if kind in KEEPING:
        return "kept" if graded else None
    if graded:
        return "converted"
    return "passed" if kind == "qualification" and ungraded_allowed else None


def judge_result(
    kind: str, grade: Grade | None, *, threshold: int, ungraded_allowed: bool = False
) -> Verdict:
    """Say whether a grade lets a discipline be recognised (YU-5.7, CT152-39, -40).

    What is below the threshold is never recognised, and no FX or F goes to the
    transcript: there is no resit of a recognition (C-21). Where the previous grade is
    kept, every positive grade counts, whatever threshold the institution sets its own
    commission (CT152-40, CT152-48).

    :param kind: kind of the case
    :param grade: the grade as the rules read it, None where there is none
    :param threshold: lowest whole percentage that the commission recognises (S-13)
    :param ungraded_allowed: see :func:`grade_mode`
    :return: ``grade_counts`` or ``passed_without_grade``; blocking
        ``grade_needed``, ``grade_not_positive`` or ``grade_below_threshold``
    """
    graded = grade is not None
    mode = grade_mode(kind, graded=graded, ungraded_allowed=ungraded_allowed)
    if mode is None:
        return block("grade_needed", _MISSING[kind])
    if grade is None:
        return ok("passed_without_grade", "R544-29")
    facts = {
        "percent": grade.percent,
        "letter": grade.band.letter,
        "mode": Term(f"mode_{mode}"),
    }
    if not grade.band.positive:
        clause = "CT152-40" if mode == "kept" else "CT152-39"
        return block("grade_not_positive", clause, **facts)
    if mode != "kept" and grade.percent < threshold:
        return block("grade_below_threshold", "YU-5.7", threshold=threshold, **facts)
    return ok("grade_counts", _MISSING[kind], **facts)


def judge_kept(previous: Decimal, proposed: Decimal) -> list[Verdict]:
    """Say whether a grade that is kept is still the previous one (YU-5.8).

    :param previous: percentage by the transcript, unrounded
    :param proposed: percentage that the decision would write
    :return: blocking ``kept_grade_changed``, or nothing
    """
    if settle(previous) == settle(proposed):
        return []
    return [
        block(
            "kept_grade_changed",
            "YU-5.8",
            previous=settle(previous),
            proposed=settle(proposed),
        )
    ]


def judge_ungraded(
    kind: str, *, written: bool, ungraded_allowed: bool
) -> list[Verdict]:
    """Say why a discipline may not be recognised without a grade (C-12, S-38).

    A grade that the papers bear and that converts counts; it is not left out.

    :param kind: kind of the case
    :param written: see :func:`grade_source`
    :param ungraded_allowed: see :func:`grade_mode`
    :return: blocking ``grade_written`` or ``grade_needed``, or nothing
    :raises ValueError: for an unknown kind
    """
    if written:
        return [block("grade_written", _MISSING[kind])]
    mode = grade_mode(kind, graded=False, ungraded_allowed=ungraded_allowed)
    return [] if mode == "passed" else [block("grade_needed", _MISSING[kind])]


def grade_source(kind: str, *, written: bool, control: bool) -> str:
    """Return where the grade of a decision comes from (AE-08, YU-5.6, YU-5.8).

    A grade that the papers bear and that converts stands before all; without it the
    score of an interview or written control, without that the commission itself.

    :param kind: kind of the case
    :param written: the papers bear a grade that can be read in percent
    :param control: an interview or written control was held and scored
    :return: one of :data:`SOURCES`
    :raises ValueError: for an unknown kind
    """
    if kind not in KINDS:
        raise ValueError(f"Unknown kind of case: {kind}")
    if written:
        return "previous" if kind in KEEPING else "conversion"
    return "control" if control else "commission"


def conversion_end(scale: str, last: date, filed_on: date | None) -> list[Verdict]:
    """Say whether a conversion scale may end so (R544-8, R544-O.1).

    :param scale: name of the conversion scale
    :param last: its last day
    :param filed_on: day on which a case that it converts was filed last
    """
    if filed_on is None or last >= filed_on:
        return []
    return [
        block(
            "conversion_ends_before_filing",
            "R544-O.1",
            scale=scale,
            last=last,
            filed=filed_on,
        )
    ]
