"""Completeness: which papers and data an application lacks.

Clauses R544-5, R544-7, R544-10, R544-13, TVET578-18, YU-5.2, YU-A1;
conflicts C-06, C-08 and C-28; setting S-30; examples AE-03, AE-17, AE-18, AE-31.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .verdict import Term, Verdict, block, warn

# Kinds of paper that the law asks for, by kind of case (S-30).
SETS: dict[str, tuple[str, ...]] = {"nonformal": ("application", "certificate")}

# Who may issue a certificate (R544-10).
ISSUERS = (
    "tvet",
    "higher",
    "additional",
    "retraining",
    "employer_centre",
    "employer",
    "labour_exchange",
    "mooc",
)


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One course of a certificate as its annex states it (R544-10).

    :param title: title of the course
    :param volume: stated volume; None where the annex states none
    :param unit: unit of the volume, one of ``volume.UNITS``, or None
    :param grade_text: grade as written, empty where there is none
    """

    title: str
    volume: Decimal | None
    unit: str | None
    grade_text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of an application.

    :param kind: ``"application"``, ``"certificate"``, ``"identity"`` or ``"other"``
    :param name: what people call it
    :param has_file: a file is attached
    :param on_paper: it was handed in on paper
    :param number: its number, empty where there is none
    :param issued_on: day of issue
    :param expires_on: last day on which it is valid; None where it does not expire
    :param issuer_category: one of :data:`ISSUERS`; None where it is not known
    :param lines: its courses
    """

    kind: str
    name: str
    has_file: bool
    on_paper: bool
    number: str
    issued_on: date | None
    expires_on: date | None
    issuer_category: str | None
    lines: Sequence[CourseLine] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """One discipline that the applicant wants recognised.

    :param title: title of the discipline
    :param sources: how many courses are offered for it
    """

    title: str
    sources: int


def missing(
    kind: str,
    papers: Iterable[Paper],
    wishes: Iterable[Wish],
    *,
    today: date,
    extra: Iterable[str] = (),
    institution: str = "he",
) -> list[Verdict]:
    """Say what an application lacks; the clock starts when nothing blocks (C-28).

    :param kind: kind of the case, a key of :data:`SETS`
    :param papers: the papers handed in
    :param wishes: the disciplines asked for
    :param today: day on which the set is checked
    :param extra: kinds of paper that the institution asks for besides (YU-5.2)
    :param institution: ``"he"`` or ``"tvet"``, the kind of the recognising side
    :return: verdicts that block, and warnings, in the order: missing papers, each
        paper with its courses, the disciplines; empty where nothing is amiss
    :raises ValueError: for an unknown kind of case
    """
    if kind not in SETS:
        raise ValueError(f"Unknown kind of case: {kind}")
    papers = list(papers)
    given = {paper.kind for paper in papers}
    found = [
        block("paper_missing", "R544-13", paper=Term(wanted))
        for wanted in SETS[kind]
        if wanted not in given
    ]
    found += [
        block("paper_missing", "YU-5.2", paper=Term(wanted))
        for wanted in dict.fromkeys(extra)
        if wanted not in given and wanted not in SETS[kind]
    ]
    for paper in papers:
        found += _paper(paper, today)
        if paper.kind == "certificate":
            found += _certificate(paper, institution)
    return found + _wishes(wishes)


def _paper(paper: Paper, today: date) -> list[Verdict]:
    """Faults of any paper (R544-13, TVET578-18)."""
    found = []
    if not paper.has_file and not paper.on_paper:
        found.append(block("paper_without_file", "R544-13", paper=paper.name))
    if paper.expires_on and paper.expires_on < today:
        found.append(
            block(
                "paper_expired",
                "TVET578-18",
                paper=paper.name,
                expires_on=paper.expires_on,
            )
        )
    return found


def _certificate(paper: Paper, institution: str) -> list[Verdict]:
    """Faults of a certificate of completion (R544-10, YU-A1)."""
    found = []
    if paper.issuer_category not in ISSUERS:
        found.append(block("issuer_not_listed", "R544-10", paper=paper.name))
    if not paper.number.strip():
        found.append(warn("paper_without_number", "YU-A1", paper=paper.name))
    if not paper.issued_on:
        found.append(warn("paper_without_date", "YU-A1", paper=paper.name))
    if not paper.lines:
        found.append(block("certificate_without_courses", "R544-10", paper=paper.name))
    for line in paper.lines:
        found += _line(paper, line, institution)
    return found


def _line(paper: Paper, line: CourseLine, institution: str) -> list[Verdict]:
    """Faults of one course: no volume blocks, no grade warns (AE-18)."""
    facts = {"paper": paper.name, "course": line.title}
    found = []
    if line.volume is None or line.volume <= 0:
        found.append(block("course_without_volume", "R544-10", **facts))
    elif not line.unit:
        found.append(block("course_without_unit", "R544-10", **facts))
    elif line.unit == "ects" and institution == "tvet":
        found.append(
            block("course_hours_needed", "R544-7", volume=line.volume, **facts)
        )
    elif line.unit == "week" and institution == "tvet":
        found.append(
            block("course_week_unknown", "R544-7", volume=line.volume, **facts)
        )
    if not line.grade_text.strip():
        found.append(warn("course_without_grade", "R544-10", **facts))
    return found


def _wishes(wishes: Iterable[Wish]) -> list[Verdict]:
    """Faults of what is asked: a discipline, and a course for it (R544-5)."""
    wishes = list(wishes)
    if not wishes:
        return [block("discipline_missing", "R544-5")]
    return [
        block("discipline_without_course", "R544-5", discipline=wish.title)
        for wish in wishes
        if wish.sources < 1
    ]
