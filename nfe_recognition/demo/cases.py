"""Forty applications in every state, as a table.

Days are counted in working days of the university from the day of installation:
``-3`` is the third working day before it, ``0`` that day itself.
"""

from typing import NamedTuple


class Paper(NamedTuple):
    """A certificate.

    :param courses: pairs of course and grade as written
    :param age: calendar days from its issue to the application
    :param valid: calendar days that it is valid; 0 for ever
    """

    courses: tuple
    age: int = 40
    valid: int = 0


class Claim(NamedTuple):
    """What is asked, and what the experts say.

    :param discipline: discipline without its prefix
    :param courses: the courses offered for it
    :param verdicts: on outcomes, goals, volume and assessment: m(et), p(artly), n(ot)
    :param percent: grade proposed where the certificates do not give it
    """

    discipline: str
    courses: tuple
    verdicts: str = "mmmm"
    percent: float = 0

    @property
    def refuse(self):
        """Return True where the experts propose not to recognise."""
        return "n" in self.verdicts


class Case(NamedTuple):
    """One application and how far it came; each step is (working day, time)."""

    key: str
    learner: int
    papers: tuple
    claims: tuple
    filed: tuple = ()
    registered: tuple = ()
    sent: tuple = ()
    concluded: tuple = ()
    period: str = "period_next"
    # How many of its conclusions are ready, and whether the next one is begun
    ready: int = 0
    begun: bool = False
    identity: bool = False
    # Draft: returned; side exits: refused on, withdrawn on
    returned: bool = False
    refused: tuple = ()
    withdrawn: tuple = ()
    # What the annex of the certificate lacks
    without_volume: bool = False
    company: str = "base.main_company"


def one(course, grade, **kwargs):
    """Return the papers of a single course."""
    return (Paper(((course, grade),), **kwargs),)


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


def several(courses, *grades, **kwargs):
    """Return the papers of one certificate with an annex of courses."""
    return (Paper(tuple(zip(courses, grades, strict=True)), **kwargs),)


CURRENT = "period_current"
CASES = (
    # ------------------------------------------------------------------
    # Decided by the first sitting with cases, for the semester that runs
    # ------------------------------------------------------------------
    Case(
        "python",
        1,
        one("mit_python", "91 %", age=75),
        (Claim("python", ("mit_python",)),),
        filed=(-62, "10:20"),
        registered=(-62, "10:55"),
        sent=(-60, "11:30"),
        concluded=(-56, "16:10"),
        period=CURRENT,
        identity=True,
    ),
    Case(
        "algorithms",
        2,
        (
            *one("mit_probability", "88 %", age=120),
            *several(ALGORITHMS, "94,0", "90,5", "87,0", "92,0"),
        ),
        (
            Claim("statistics", ("mit_probability",)),
            Claim("algorithms", ALGORITHMS),
        ),
        filed=(-61, "09:40"),
        registered=(-61, "11:05"),
        sent=(-59, "10:10"),
        concluded=(-55, "15:20"),
        period=CURRENT,
    ),
    Case(
        "projects",
        3,
        several(PROJECTS, "96", "94", "91", "93", "97", "90", age=30),
        (Claim("projects", PROJECTS),),
        filed=(-60, "15:45"),
        registered=(-59, "09:15"),
        sent=(-57, "12:00"),
        concluded=(-53, "11:40"),
        period=CURRENT,
    ),
    Case(
        "inclusion",
        4,
        (
            *several(("institute_inclusion", "institute_support"), "46", "44", age=55),
            *one("yale_psychology", "98 %", age=25),
        ),
        (
            Claim("inclusion", ("institute_inclusion", "institute_support")),
            Claim("psychology", ("yale_psychology",), "pmnp"),
        ),
        filed=(-59, "11:10"),
        registered=(-58, "10:00"),
        sent=(-56, "09:50"),
        concluded=(-52, "14:30"),
        period=CURRENT,
    ),
    Case(
        "negotiation",
        7,
        several(("yale_negotiation", "michigan_negotiation"), "92 %", "95 %"),
        (Claim("negotiation", ("yale_negotiation", "michigan_negotiation"), "pmnm"),),
        filed=(-58, "16:20"),
        registered=(-58, "16:50"),
        sent=(-55, "10:40"),
        concluded=(-51, "12:15"),
        period=CURRENT,
    ),
    # ------------------------------------------------------------------
    # Decided by the next sittings, for the semester to come
    # ------------------------------------------------------------------
    Case(
        "learning",
        5,
        several(LEARNING, "97,2", "95,0", "93,4", "98,1", "96,0", age=20),
        (Claim("learning", LEARNING),),
        filed=(-24, "09:30"),
        registered=(-24, "10:10"),
        sent=(-22, "15:00"),
        concluded=(-18, "10:30"),
    ),
    Case(
        "exchange",
        6,
        one("del_valle_databases", "B+ (Notable)", age=150),
        (Claim("databases", ("del_valle_databases",), percent=86),),
        filed=(-23, "12:10"),
        registered=(-22, "09:20"),
        sent=(-20, "11:15"),
        concluded=(-16, "17:05"),
        identity=True,
    ),
    Case(
        "web",
        8,
        (*one("cs50_web", "89 %", age=90), *one("html_css", "96 %", age=33)),
        (Claim("web", ("cs50_web", "html_css")),),
        filed=(-21, "10:05"),
        registered=(-21, "10:45"),
        sent=(-19, "09:30"),
        concluded=(-15, "13:20"),
    ),
    Case(
        "three",
        9,
        (
            *one("google_data", "93,4 %", age=15),
            *one("google_marketing", "95,8 %", age=60),
            *one("hr_minnesota", "90 %", age=200),
        ),
        (
            Claim("analytics", ("google_data",)),
            Claim("marketing", ("google_marketing",)),
            Claim("personnel", ("hr_minnesota",), "pmnm"),
        ),
        filed=(-20, "14:30"),
        registered=(-19, "10:20"),
        sent=(-17, "16:00"),
        concluded=(-13, "15:45"),
    ),
    Case(
        "digital",
        10,
        (
            *one("institute_digital", "45", age=70),
            *one("centre_online", "9,1", age=45),
        ),
        (Claim("digital_teaching", ("institute_digital", "centre_online")),),
        filed=(-16, "11:00"),
        registered=(-16, "11:40"),
        sent=(-14, "10:00"),
        concluded=(-10, "09:40"),
    ),
    Case(
        "short",
        11,
        one("centre_security", "8,4", age=100),
        (Claim("security", ("centre_security",), "pmnm"),),
        filed=(-15, "15:15"),
        registered=(-14, "09:50"),
        sent=(-12, "14:10"),
        concluded=(-8, "16:25"),
    ),
    # ------------------------------------------------------------------
    # On the agenda of the sitting in progress
    # ------------------------------------------------------------------
    Case(
        "deep",
        12,
        (
            *one("ml_stanford", "96,5 %", age=400),
            *several(LEARNING, "95,1", "93,8", "91,0", "96,2", "94,5", age=9),
        ),
        (Claim("learning", ("ml_stanford", *LEARNING)),),
        filed=(-14, "10:30"),
        registered=(-14, "11:15"),
        sent=(-11, "09:45"),
        concluded=(-7, "12:40"),
    ),
    Case(
        "finance",
        13,
        (
            *one("mit_finance", "84 %", age=65),
            *several(("micro_illinois", "yale_markets"), "97 %", "94 %"),
        ),
        (
            Claim("finance", ("mit_finance",)),
            Claim("economics", ("micro_illinois", "yale_markets"), "mmnm"),
        ),
        filed=(-13, "09:55"),
        registered=(-13, "10:30"),
        sent=(-10, "15:30"),
        concluded=(-6, "11:10"),
    ),
    Case(
        "rubrics",
        14,
        (
            *one("institute_assessment", "48", age=50),
            *several(("stem_assessment", "science_of_learning"), "95 %", "92 %"),
        ),
        (
            Claim(
                "assessment",
                ("institute_assessment", "stem_assessment", "science_of_learning"),
                "mmpm",
            ),
        ),
        filed=(-13, "16:40"),
        registered=(-12, "09:10"),
        sent=(-9, "11:20"),
        concluded=(-5, "10:15"),
    ),
    Case(
        "nanodegree",
        15,
        (
            *one("nano_programming", "Pass", age=85),
            *several(MYSQL, "91", "88", "90", "86", "93", age=21),
        ),
        (
            Claim("python", ("nano_programming",), percent=75),
            Claim("databases", MYSQL, "mmpm"),
        ),
        filed=(-12, "12:25"),
        registered=(-11, "10:05"),
        sent=(-8, "14:45"),
        concluded=(-4, "15:50"),
        identity=True,
    ),
    # ------------------------------------------------------------------
    # Before the commission: on the next agenda, and waiting
    # ------------------------------------------------------------------
    Case(
        "support",
        16,
        several(("institute_inclusion", "institute_support"), "41", "43", age=35),
        (Claim("inclusion", ("institute_inclusion", "institute_support")),),
        filed=(-11, "11:35"),
        registered=(-11, "12:10"),
        sent=(-8, "10:25"),
        concluded=(-4, "09:35"),
    ),
    Case(
        "charter",
        17,
        several(PROJECTS, "85", "88", "82", "90", "87", "84", age=12),
        (Claim("projects", PROJECTS),),
        filed=(-10, "10:50"),
        registered=(-10, "11:25"),
        sent=(-7, "16:10"),
        concluded=(-3, "14:05"),
    ),
    Case(
        "pages",
        18,
        one("html_css", "99 %", age=28),
        (Claim("web", ("html_css",), "pmnm"),),
        filed=(-9, "15:05"),
        registered=(-8, "09:25"),
        sent=(-6, "12:30"),
        concluded=(-2, "17:15"),
    ),
    # ------------------------------------------------------------------
    # With the experts: late, due, begun, fresh
    # ------------------------------------------------------------------
    Case(
        "everybody",
        19,
        several(
            ("py4e_start", "py4e_data", "py4e_web", "py4e_databases"),
            "97,8",
            "96,4",
            "95,0",
            "98,2",
        ),
        (Claim("python", ("py4e_start", "py4e_data", "py4e_web", "py4e_databases")),),
        filed=(-12, "09:20"),
        registered=(-12, "10:00"),
        sent=(-9, "10:30"),
        begun=True,
    ),
    Case(
        "pair",
        20,
        (*one("google_security", "92 %", age=18), *one("mit_probability", "79 %")),
        (
            Claim("security", ("google_security",)),
            Claim("statistics", ("mit_probability",)),
        ),
        filed=(-9, "10:15"),
        registered=(-9, "10:40"),
        sent=(-6, "11:45"),
        ready=1,
    ),
    Case(
        "markets",
        21,
        several(("micro_illinois", "yale_markets"), "93 %", "90 %", age=80),
        (Claim("economics", ("micro_illinois", "yale_markets")),),
        filed=(-8, "13:55"),
        registered=(-7, "09:40"),
        sent=(-5, "10:20"),
        begun=True,
    ),
    Case(
        "teaching",
        22,
        (*one("science_of_learning", "94 %"), *one("inclusive_essentials", "96 %")),
        (Claim("pedagogy", ("science_of_learning", "inclusive_essentials")),),
        filed=(-6, "10:00"),
        registered=(-6, "10:35"),
        sent=(-4, "15:15"),
    ),
    Case(
        "toolbox",
        23,
        several(ALGORITHMS, "81,0", "78,5", "74,0", "85,5", age=14),
        (Claim("algorithms", ALGORITHMS),),
        filed=(-4, "11:25"),
        registered=(-3, "09:30"),
        sent=(-1, "16:30"),
    ),
    Case(
        "bundle",
        24,
        (
            *one("mit_python", "77 %", age=90),
            *several(MYSQL, "85", "80", "78", "83", "88", age=31),
            *several(PROJECTS, "90", "91", "89", "92", "95", "88", age=11),
        ),
        (
            Claim("python", ("mit_python",)),
            Claim("databases", MYSQL),
            Claim("it_projects", PROJECTS),
        ),
        filed=(-3, "09:05"),
        registered=(-3, "09:50"),
        sent=(0, "09:10"),
        identity=True,
    ),
    # ------------------------------------------------------------------
    # Registered: late, due today, fresh
    # ------------------------------------------------------------------
    Case(
        "network",
        25,
        one("google_security", "88 %", age=37),
        (Claim("security", ("google_security",)),),
        filed=(-5, "10:10"),
        registered=(-5, "10:50"),
    ),
    Case(
        "campaign",
        26,
        one("google_marketing", "91,7 %", age=44),
        (Claim("marketing", ("google_marketing",)),),
        filed=(-3, "14:20"),
        registered=(-3, "15:00"),
    ),
    Case(
        "second",
        2,
        (*one("cs50_web", "93 %", age=16), *one("html_css", "91 %", age=29)),
        (Claim("web", ("cs50_web", "html_css")),),
        filed=(-1, "09:45"),
        registered=(-1, "10:30"),
    ),
    Case(
        "pupils",
        27,
        (
            *one("institute_digital", "47", age=19),
            *one("centre_online", "8,8", age=58),
        ),
        (Claim("digital_teaching", ("institute_digital", "centre_online")),),
        filed=(-1, "17:40"),
        registered=(0, "09:15"),
        identity=True,
    ),
    # ------------------------------------------------------------------
    # Filed, to be checked
    # ------------------------------------------------------------------
    Case(
        "waiting",
        28,
        several(LEARNING, "88,0", "84,5", "80,0", "90,2", "86,7", age=8),
        (Claim("learning", LEARNING),),
        filed=(-3, "16:05"),
    ),
    Case(
        "incomplete",
        29,
        one("google_data", "90,1 %", age=22),
        (Claim("analytics", ("google_data",)),),
        filed=(-1, "11:30"),
        without_volume=True,
    ),
    Case(
        "evening",
        30,
        one("mit_python", "83 %", age=48),
        (Claim("python", ("mit_python",)),),
        filed=(-1, "19:40"),
    ),
    Case(
        "ungraded",
        3,
        one("skills_digital", "", age=95),
        (Claim("ict", ("skills_digital",)),),
        filed=(0, "09:05"),
    ),
    # ------------------------------------------------------------------
    # Drafts: returned, empty, nearly ready, too late
    # ------------------------------------------------------------------
    Case(
        "returned",
        32,
        one("google_data", "87 %", age=41),
        (Claim("analytics", ("google_data",)),),
        filed=(-4, "10:40"),
        returned=True,
        without_volume=True,
    ),
    Case("empty", 31, (), ()),
    Case(
        "almost",
        8,
        one("mit_probability", "74 %", age=52),
        (Claim("statistics", ("mit_probability",)),),
    ),
    Case(
        "overdue",
        21,
        one("hr_minnesota", "85 %", age=140),
        (Claim("personnel", ("hr_minnesota",)),),
        period=CURRENT,
    ),
    # ------------------------------------------------------------------
    # Side exits
    # ------------------------------------------------------------------
    Case(
        "expired",
        19,
        one("additional_office", "78 %", age=1200, valid=730),
        (Claim("ict", ("additional_office",)),),
        filed=(-17, "12:00"),
        refused=(-16, "10:30"),
    ),
    Case(
        "unreliable",
        7,
        one("google_marketing", "99 %", age=5),
        (Claim("marketing", ("google_marketing",)),),
        filed=(-7, "14:50"),
        refused=(-5, "11:55"),
    ),
    Case(
        "withdrawn",
        13,
        one("google_data", "89 %", age=61),
        (Claim("analytics", ("google_data",)),),
        filed=(-18, "10:25"),
        registered=(-18, "11:00"),
        withdrawn=(-17, "15:35"),
    ),
    Case(
        "withdrawn_late",
        23,
        several(PROJECTS, "79", "83", "80", "85", "81", "77", age=75),
        (Claim("it_projects", PROJECTS),),
        filed=(-15, "09:35"),
        registered=(-15, "10:15"),
        sent=(-13, "10:50"),
        withdrawn=(-11, "12:20"),
    ),
    # ------------------------------------------------------------------
    # The college: hours of 24 to a credit
    # ------------------------------------------------------------------
    Case(
        "college_web",
        33,
        one("college_html", "94 %", age=17),
        (Claim("college_web", ("college_html",)),),
        period="period_college_next",
        company="company_college",
    ),
    Case(
        "college_linux",
        34,
        one("college_linux", "81 %", age=26),
        (Claim("college_os", ("college_linux",)),),
        period="period_college_next",
        company="company_college",
    ),
    Case(
        "college_empty",
        35,
        (),
        (),
        period="period_college_next",
        company="company_college",
    ),
)
