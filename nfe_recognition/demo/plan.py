"""What an application of the demo is made of.

Days are counted in working days of the university from the day of installation:
``-3`` is the third working day before it, ``0`` that day itself.
"""

from typing import NamedTuple


class Paper(NamedTuple):
    """A confirming document.

    :param courses: pairs of course and grade as written
    :param age: calendar days from its issue to the application
    :param valid: calendar days that it is valid; 0 for ever
    :param kind: certificate, transcript or qualification
    :param qualification: the qualification that it states, instead of courses
    """

    courses: tuple = ()
    age: int = 40
    valid: int = 0
    kind: str = "certificate"
    qualification: str = ""


class Claim(NamedTuple):
    """What is asked, and what the experts say.

    :param discipline: discipline without its prefix
    :param courses: the courses offered for it; with a number of hours where a course is
        shared out over several disciplines
    :param verdicts: on outcomes, goals, volume and assessment: m(et), p(artly), n(ot)
    :param percent: grade proposed where the papers do not give it
    """

    discipline: str
    courses: tuple = ()
    verdicts: str = "mmmm"
    percent: float = 0

    @property
    def refuse(self):
        """Return True where the experts propose not to recognise."""
        return "n" in self.verdicts

    @property
    def shares(self):
        """Return pairs of course and hours; no hours where all of them count."""
        return [
            (course, 0) if isinstance(course, str) else course
            for course in self.courses
        ]


class Case(NamedTuple):
    """One application and how far it came; each step is (working day, time)."""

    key: str
    learner: int
    papers: tuple
    claims: tuple
    filed: tuple = ()
    registered: tuple = ()
    # To the experts, or without them to the commission, or re-credited by the rules
    sent: tuple = ()
    concluded: tuple = ()
    brought: tuple = ()
    recredited: tuple = ()
    period: str = "period_next"
    kind: str = "nonformal"
    reason: str = ""
    agreement: str = ""
    # Institution and programme left
    origin: tuple = ()
    # How many of its conclusions are ready, and whether the next one is begun
    ready: int = 0
    begun: bool = False
    identity: bool = False
    # Given back on; filed again on
    returned: tuple = ()
    refiled: tuple = ()
    # Side exits
    refused: tuple = ()
    withdrawn: tuple = ()
    # What the annex of the certificate lacks
    without_volume: bool = False
    company: str = "base.main_company"
    # Of an entrant, who is enrolled in none yet
    programme: str = "programme_pedagogy"


def one(course, grade, **kwargs):
    """Return the papers of a single course."""
    return (Paper(((course, grade),), **kwargs),)


def several(courses, *grades, **kwargs):
    """Return the papers of one document with an annex of courses."""
    return (Paper(tuple(zip(courses, grades, strict=True)), **kwargs),)


def transcript(courses, *grades, **kwargs):
    """Return the papers of one transcript of another institution."""
    return several(courses, *grades, kind="transcript", **kwargs)


def qualified(name, **kwargs):
    """Return the papers of a document on a professional qualification."""
    return (Paper(kind="qualification", qualification=name, **kwargs),)


CURRENT = "period_current"
ALGORITHMS = ("toolbox", "structures", "graphs", "strings")
PROJECTS = (
    "pm_foundations",
    "pm_initiation",
    "pm_planning",
    "pm_execution",
    "pm_agile",
    "pm_capstone",
)
LEARNING = (
    "ml_supervised",
    "ml_advanced",
    "ml_unsupervised",
    "dl_networks",
    "dl_improving",
)
MYSQL = ("meta_intro", "meta_mysql", "meta_advanced", "meta_clients", "meta_modeling")
