"""Defects: why a set goes back, how often, and until when it may be corrected.

Clauses TVET578-18, R544-10; conflict C-28; setting S-20; examples AE-18, AE-31. How
many times a set may be corrected, and within how many working days, is the
institution's own (the law names neither); then the reasoned refusal is offered.
"""

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from .verdict import Verdict, block, ok, warn

# What a defect is about: one paper, a paper that is not there, what is asked and by
# whom, or the set as a whole.
ABOUT = ("paper", "missing", "application", "set")
DEFECTS = (
    "missing",
    "unreadable",
    "unsigned",
    "no_annex",
    "no_volume",
    "no_grade",
    "expired",
    "other",
)

# What the completeness of a set finds by itself; signatures and legibility are seen by
# a person, and all else it finds is "other".
_FOUND = {
    "paper_missing": "missing",
    "paper_missing_either": "missing",
    "paper_without_file": "missing",
    "certificate_without_courses": "no_annex",
    "transcript_without_courses": "no_annex",
    "course_without_volume": "no_volume",
    "course_without_unit": "no_volume",
    "course_hours_needed": "no_volume",
    "course_without_grade": "no_grade",
    "transcript_without_grade": "no_grade",
    "paper_expired": "expired",
}


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is wrong with a set.

    :param code: one of :data:`DEFECTS`
    :param text: what is wrong in words; needed for ``"other"``
    :param about: one of :data:`ABOUT`
    :param paper: key of the paper, where it is about one
    :param kind: kind of the paper that is not there
    :param finding: code of the verdict that found it; empty where a person did
    :raises ValueError: for an unknown code
    """

    code: str
    text: str = ""
    about: str = "set"
    paper: Hashable = None
    kind: str = ""
    finding: str = ""

    def __post_init__(self) -> None:
        if self.code not in DEFECTS or self.about not in ABOUT:
            raise ValueError(f"Unknown defect: {self.code} {self.about}")


def defect_of(verdict: Verdict) -> str:
    """Return the code of what the completeness of a set found (AE-18, AE-31).

    A missing grade is a defect although it does not block: both certificates of AE-18
    are incomplete.

    :param verdict: one of ``completeness.missing``
    :return: one of :data:`DEFECTS`; ``"other"`` needs the verdict's sentence as text
    """
    return _FOUND.get(verdict.code, "other")


def named(verdict: Verdict, text: str) -> Defect:
    """Return what the completeness of a set found as a defect (AE-18, AE-31).

    :param verdict: one of ``completeness.missing``, or of another check at intake
    :param text: its sentence
    """
    about, paper, kind = "application", verdict.facts.get("key"), ""
    if verdict.code in ("paper_missing", "paper_missing_either"):
        about, kind = "missing", str(verdict.facts["paper"])
    elif paper is not None:
        about = "paper"
    return Defect(defect_of(verdict), text, about, paper, kind, verdict.code)


def locked(papers: Iterable[Hashable], defects: Iterable[Defect]) -> set[Hashable]:
    """Return the papers that stay as they are while a set is corrected (TVET578-18).

    Nobody sends again what is in order. Where the whole set is at fault, all is open.

    :param papers: keys of the papers handed in
    :param defects: what is wrong with the set
    """
    defects = list(defects)
    if any(item.about == "set" for item in defects):
        return set()
    return set(papers) - {item.paper for item in defects if item.about == "paper"}


def is_fixed(defect: Defect, *, found: Iterable[Defect], changed: bool) -> bool:
    """Say whether a set that is filed again has a defect no more.

    What a check found, the check no longer finds. What a person saw in a paper, a
    person looks at again once the paper was changed or replaced; of the rest the
    learner says so himself by filing it.

    :param defect: what was wrong
    :param found: what the checks find now
    :param changed: the paper that it is about was changed or taken out
    """
    if defect.finding:
        mark = (defect.finding, defect.paper, defect.kind)
        return all((x.finding, x.paper, x.kind) != mark for x in found)
    return defect.about != "paper" or changed


def judge_attempts(attempts: int, max_attempts: int) -> list[Verdict]:
    """Say whether a set may go back once more (TVET578-18).

    :param attempts: how often it went back before
    :param max_attempts: how often it may; 0 for no limit
    :return: blocking ``returns_used_up``, or nothing
    :raises ValueError: for negative numbers
    """
    if not _used_up(attempts, max_attempts):
        return []
    return [
        block(
            "returns_used_up",
            "TVET578-18",
            attempts=attempts,
            max_attempts=max_attempts,
        )
    ]


def judge_return(
    defects: Iterable[Defect],
    *,
    attempts: int,
    max_attempts: int,
    papers: Collection[Hashable] = (),
) -> list[Verdict]:
    """Say what keeps a set from going back to be corrected (TVET578-18, C-28).

    :param defects: what is wrong with it
    :param attempts: how often this set went back before
    :param max_attempts: how often it may; 0 for no limit
    :param papers: keys of its papers
    :return: blocking verdicts, or nothing
    :raises ValueError: for negative numbers
    """
    defects = list(defects)
    found = []
    if not defects:
        found.append(block("return_without_defect", "TVET578-18"))
    if any(item.code == "other" and not item.text.strip() for item in defects):
        found.append(block("defect_without_text", "TVET578-18"))
    if any(item.about == "paper" and item.paper not in papers for item in defects):
        found.append(block("defect_without_paper", "TVET578-18"))
    if any(item.about == "missing" and not item.kind for item in defects):
        found.append(block("defect_without_kind", "TVET578-18"))
    return found + judge_attempts(attempts, max_attempts)


def judge_refusal(
    defects: Iterable[Defect],
    *,
    returned: bool,
    today: date,
    due: date | None,
    attempts: int,
    max_attempts: int,
) -> Verdict:
    """Say whether the reasoned refusal is now offered (TVET578-18, AE-31).

    It is for what is still wrong when the learner let the deadline pass, or handed
    the set in after the last attempt. It is offered and never given by itself: a
    person signs it.

    :param defects: what still blocks; a grade that the commission will set is none
        (AE-18)
    :param returned: the set is with the learner, to be corrected
    :param today: today
    :param due: last day of that correction; None where the institution sets none
    :param attempts: how often this set went back
    :param max_attempts: how often it may; 0 for no limit
    :return: the warning ``correction_overdue`` or ``correction_attempts_over``, or
        ``correction_open``
    :raises ValueError: for negative numbers
    """
    used_up = _used_up(attempts, max_attempts)
    if any(True for _defect in defects):
        if returned and due is not None and due < today:
            return warn("correction_overdue", "TVET578-18", due=due)
        if used_up and not returned:
            return warn(
                "correction_attempts_over", "TVET578-18", max_attempts=max_attempts
            )
    return ok("correction_open", "TVET578-18")


def _used_up(attempts: int, max_attempts: int) -> bool:
    if attempts < 0 or max_attempts < 0:
        raise ValueError(f"Attempts count from zero: {attempts}, {max_attempts}")
    return 0 < max_attempts <= attempts
