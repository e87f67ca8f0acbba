"""Faults of papers: what one paper, and each of its courses, lacks.

Clauses R544-2(1), R544-2(3), R544-4, R544-7, R544-10, R544-13, R544-20, R544-24(3),
CT152-47, TVET578-18, YU-1.1, YU-A1; conflicts C-08 and C-10; settings S-22, S-24;
examples AE-03, AE-18, AE-31.
"""

from .papers import CENTRE, ISSUERS, MOOC, CourseLine, Demands, Paper
from .verdict import Verdict, block, warn

# Units that a college cannot turn into hours: it asks for them (AE-03, CT152-17).
NO_HOURS = {"ects": "course_hours_needed", "week": "course_week_unknown"}


def faults(paper: Paper, demands: Demands) -> list[Verdict]:
    """Say what is wrong with one paper; each answer names it by ``paper`` and ``key``.

    :param paper: the paper
    :param demands: what is asked of it
    :return: verdicts that block, and warnings; empty where nothing is amiss
    """
    found = _any_paper(paper, demands)
    if paper.kind == "certificate":
        found += _certificate(paper, demands)
    elif paper.kind == "qualification":
        found += _qualification(paper, demands)
    elif paper.kind == "transcript":
        found += _transcript(paper, demands)
    return found


def _about(paper: Paper) -> dict[str, object]:
    return {"paper": paper.name, "key": paper.key}


def _any_paper(paper: Paper, demands: Demands) -> list[Verdict]:
    """Faults of any paper (R544-13, TVET578-18)."""
    about = _about(paper)
    found = []
    if not paper.has_file and not paper.on_paper:
        found.append(block("paper_without_file", "R544-13", **about))
    if paper.expires_on is None:
        if paper.needs_expiry:
            found.append(block("paper_without_expiry", "TVET578-18", **about))
    elif paper.expires_on < demands.today:
        found.append(
            block("paper_expired", "TVET578-18", expires_on=paper.expires_on, **about)
        )
    return found


def _registration(paper: Paper) -> list[Verdict]:
    """Number and day that a confirming document should bear (YU-A1)."""
    found = []
    if not paper.number.strip():
        found.append(warn("paper_without_number", "YU-A1", **_about(paper)))
    if not paper.issued_on:
        found.append(warn("paper_without_date", "YU-A1", **_about(paper)))
    return found


def _certificate(paper: Paper, demands: Demands) -> list[Verdict]:
    """Faults of a certificate of completion (R544-4, R544-10, YU-1.1)."""
    about = _about(paper)
    found = []
    if not paper.issuer_own:
        if paper.issuer_category not in ISSUERS:
            found.append(block("issuer_not_listed", "R544-10", **about))
        elif demands.whitelist and not paper.issuer_listed:
            found.append(block("issuer_not_on_list", "YU-1.1", **about))
        if paper.issuer_category == MOOC and not paper.issuer_platform:
            found.append(warn("platform_not_listed", "R544-10", **about))
    found += _registration(paper)
    if not paper.lines:
        found.append(block("certificate_without_courses", "R544-10", **about))
    for place, line in enumerate(paper.lines, start=1):
        found += _line(paper, line, place, demands, "R544-10")
        if not line.grade_text.strip():
            found.append(
                warn("course_without_grade", "R544-10", course=line.title, **about)
            )
    return found


def _transcript(paper: Paper, demands: Demands) -> list[Verdict]:
    """Faults of a transcript: names, volumes and grades are its content (CT152-47)."""
    about = _about(paper)
    found = _registration(paper)
    if not paper.lines:
        found.append(block("transcript_without_courses", "CT152-47", **about))
    for place, line in enumerate(paper.lines, start=1):
        found += _line(paper, line, place, demands, "CT152-47")
        if not line.grade_text.strip():
            found.append(
                block(
                    "transcript_without_grade", "CT152-47", course=line.title, **about
                )
            )
    return found


def _line(
    paper: Paper, line: CourseLine, place: int, demands: Demands, clause: str
) -> list[Verdict]:
    """Faults of one course, its grade aside: without a volume none compares (AE-18)."""
    about = _about(paper)
    found = []
    if not line.title.strip():
        found.append(block("course_without_title", clause, place=place, **about))
    if line.volume is None or line.volume <= 0:
        found.append(block("course_without_volume", clause, course=line.title, **about))
    elif not line.unit:
        found.append(block("course_without_unit", clause, course=line.title, **about))
    elif line.unit in NO_HOURS and demands.institution == "tvet":
        found.append(
            block(
                NO_HOURS[line.unit],
                "R544-7",
                volume=line.volume,
                course=line.title,
                **about,
            )
        )
    return found


def _qualification(paper: Paper, demands: Demands) -> list[Verdict]:
    """Faults of a document on a professional qualification; it needs no courses."""
    about = _about(paper)
    found = []
    if paper.issuer_category != CENTRE:
        found.append(block("issuer_not_centre", "R544-20", **about))
    elif demands.accreditation != "off":
        found += _accreditation(paper, demands.accreditation)
    found += _registration(paper)
    if not paper.profession.strip():
        found.append(block("qualification_without_profession", "R544-2(1)", **about))
    if not paper.qualification.strip():
        found.append(block("qualification_without_title", "R544-2(1)", **about))
    return found


def _accreditation(paper: Paper, check: str) -> list[Verdict]:
    """The centre is accredited on the day of issue (R544-2(3), R544-24(3), S-24)."""
    answer = block if check == "block" else warn
    about = _about(paper)
    if not paper.accreditation.strip() or paper.accredited_from is None:
        return [answer("accreditation_unknown", "R544-2(3)", **about)]
    if paper.issued_on is None:
        return [answer("accreditation_without_day", "R544-24(3)", **about)]
    last = paper.accredited_to
    if paper.issued_on < paper.accredited_from or (last and last < paper.issued_on):
        return [
            answer(
                "accreditation_not_valid",
                "R544-2(3)",
                issued_on=paper.issued_on,
                **about,
            )
        ]
    return []
