"""Complete papers, and how one is checked."""

from datetime import date
from decimal import Decimal

from rules import paper_faults
from rules.papers import CENTRE, CourseLine, Demands, Paper

TODAY = date(2025, 8, 29)
COURSE = CourseLine("Machine Learning", Decimal(60), "academic_hour", "88")
CERTIFICATE = Paper(
    "certificate",
    "Certificate",
    True,
    False,
    "UC-1",
    date(2025, 6, 1),
    None,
    "mooc",
    (COURSE,),
    issuer_platform=True,
    key=7,
)
QUALIFICATION = Paper(
    "qualification",
    "Qualification",
    True,
    False,
    "PQ-7",
    date(2025, 5, 5),
    None,
    CENTRE,
    key=8,
    accreditation="KZ-11",
    accredited_from=date(2024, 1, 1),
    accredited_to=date(2025, 12, 31),
    profession="Welder",
    qualification="Gas welder, level 4",
)
ABOUT = {"paper": "Certificate", "key": 7}


def check(paper, **options):
    return paper_faults.faults(paper, Demands(**{"today": TODAY, **options}))


def brief(verdicts):
    return [(verdict.code, verdict.level) for verdict in verdicts]
