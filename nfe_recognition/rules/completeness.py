"""Completeness: which papers and data an application lacks.

Clauses R544-2(6), R544-5, R544-13, R544-24, CT152-47, YU-3(3), YU-5.2, TVET578-18,
TVET578-A1.9(4); conflicts C-05, C-06 and C-28; settings S-22, S-23, S-24, S-30;
examples AE-17, AE-18, AE-31.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .paper_faults import faults
from .papers import KINDS, Demands, Paper
from .papers import CourseLine as CourseLine
from .verdict import Term, Verdict, block


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper that a set asks for.

    :param kind: one of ``papers.KINDS``
    :param clause: the clause that asks for it
    :param instead: another kind that does as well, or empty
    :raises ValueError: for an unknown kind of paper
    """

    kind: str
    clause: str
    instead: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS or self.instead not in (*KINDS, ""):
            raise ValueError(f"Unknown kind of paper: {self.kind} {self.instead}")

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of paper that will do."""
        return frozenset({self.kind, self.instead} - {""})


# The least that the law asks for, by kind of case; an institution may add (C-06).
# Without a document of completion learning is informal, and outside (R544-2(6)).
SETS: dict[str, tuple[Wanted, ...]] = {
    "nonformal": (
        Wanted("application", "R544-13"),
        Wanted("certificate", "R544-13"),
    ),
    "qualification": (
        Wanted("application", "R544-24"),
        Wanted("identity", "R544-24"),
        Wanted("qualification", "R544-24"),
    ),
    "formal": (
        Wanted("application", "YU-5.2"),
        Wanted("identity", "YU-5.2"),
        Wanted("transcript", "YU-5.2", instead="certificate"),
    ),
    "mobility": (Wanted("transcript", "CT152-47"),),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """One discipline that the applicant wants recognised.

    :param title: title of the discipline
    :param sources: how many courses are offered for it
    """

    title: str
    sources: int


def check_set(kind: str, wanted: Iterable[Wanted]) -> list[Verdict]:
    """Say which papers of the law an institution's own set leaves out (S-30, C-06).

    A set may ask for more, never for less; where the law takes either of two papers,
    the set may name one of them.

    :param kind: kind of the case, a key of :data:`SETS`
    :param wanted: the institution's set
    :return: a blocking verdict for each paper left out
    :raises ValueError: for an unknown kind of case
    """
    if kind not in SETS:
        raise ValueError(f"Unknown kind of case: {kind}")
    asked = [item.kinds for item in wanted]
    return [
        block("set_without_paper", least.clause, paper=Term(least.kind))
        for least in SETS[kind]
        if not any(kinds <= least.kinds for kinds in asked)
    ]


def missing(
    papers: Iterable[Paper],
    wishes: Iterable[Wish],
    *,
    wanted: Iterable[Wanted],
    today: date,
    institution: str = "he",
    accreditation: str = "warn",
    whitelist: bool = False,
    consent_wanted: bool = False,
    consent_given: bool = False,
    minimum_age: int = 0,
    born_on: date | None = None,
) -> list[Verdict]:
    """Say what an application lacks; the clock starts when nothing blocks (C-28).

    :param papers: the papers handed in
    :param wishes: the disciplines asked for
    :param wanted: the set of papers, one of :data:`SETS` or the institution's own
    :param today: day on which the set is checked
    :param institution: ``"he"`` or ``"tvet"``, the kind of the recognising side
    :param accreditation: check of recognition centres: ``"off"``, ``"warn"`` or
        ``"block"`` (S-24)
    :param whitelist: only issuers on the institution's own list are taken (S-22)
    :param consent_wanted: consent to access to personal data is asked for
    :param consent_given: it was given (TVET578-A1.9(4))
    :param minimum_age: full years that an applicant must have; 0 for none (S-23)
    :param born_on: day of birth, where an age is asked for
    :return: verdicts that block, and warnings, in the order: missing papers, each
        paper with its courses, the disciplines, the applicant; empty where nothing
        is amiss
    :raises ValueError: for an unknown check
    """
    papers, wanted = list(papers), list(wanted)
    demands = Demands(
        today=today,
        institution=institution,
        accreditation=accreditation,
        whitelist=whitelist,
    )
    found = _absent({paper.kind for paper in papers}, wanted)
    for paper in papers:
        found += faults(paper, demands)
    # A qualification stands for a discipline as it is, without courses (R544-20).
    courses = all("qualification" not in item.kinds for item in wanted)
    found += _wishes(wishes, courses=courses)
    if consent_wanted and not consent_given:
        found.append(block("consent_missing", "TVET578-A1.9(4)"))
    return found + judge_age(born_on, today, minimum_age)


def judge_age(born_on: date | None, today: date, minimum: int) -> list[Verdict]:
    """Say whether an applicant has the age that an institution asks for (S-23).

    The law asks for none; non-formal learning "of adults" is one university's
    reading (YU-3(3)).

    :param born_on: day of birth; None where it is not known
    :param today: day on which the age counts
    :param minimum: full years; 0 for none
    :raises ValueError: for a negative age
    """
    if minimum < 0:
        raise ValueError(f"Years are counted from zero, not {minimum}")
    if not minimum:
        return []
    if born_on is None:
        return [block("birth_date_missing", "YU-3(3)", minimum=minimum)]
    birthday_to_come = (today.month, today.day) < (born_on.month, born_on.day)
    age = today.year - born_on.year - birthday_to_come
    if age >= minimum:
        return []
    return [block("applicant_too_young", "YU-3(3)", age=age, minimum=minimum)]


def _absent(given: set[str], wanted: Iterable[Wanted]) -> list[Verdict]:
    """Papers of the set that are not there, each named once."""
    first: dict[frozenset[str], Wanted] = {}
    for item in wanted:
        first.setdefault(item.kinds, item)
    return [
        block(
            "paper_missing_either",
            item.clause,
            paper=Term(item.kind),
            other=Term(item.instead),
        )
        if len(kinds) > 1
        else block("paper_missing", item.clause, paper=Term(item.kind))
        for kinds, item in first.items()
        if not kinds & given
    ]


def _wishes(wishes: Iterable[Wish], *, courses: bool) -> list[Verdict]:
    """Faults of what is asked: a discipline, and a course for it (R544-5)."""
    wishes = list(wishes)
    if not wishes:
        return [block("discipline_missing", "R544-5")]
    return [
        block("discipline_without_course", "R544-5", discipline=wish.title)
        for wish in wishes
        if courses and wish.sources < 1
    ]
