"""Cases at intake: drafts, filed, registered."""

from ..plan import CURRENT, LEARNING, Case, Claim, one, several

CASES = (
    # Registered: late, due today, fresh
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
        reason="orientation",
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
    # Filed, to be checked
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
    # Given back, and filed again with one thing still missing
    Case(
        "refiled",
        46,
        (*one("google_data", "84 %", age=35), *one("google_marketing", "88 %", age=70)),
        (
            Claim("analytics", ("google_data",)),
            Claim("marketing", ("google_marketing",)),
        ),
        filed=(-7, "11:20"),
        returned=(-6, "10:15"),
        refiled=(-2, "16:25"),
    ),
    # A title as long as they come
    Case(
        "long",
        48,
        one("institute_long", "46", age=64),
        (Claim("digital_teaching", ("institute_long",)),),
        filed=(-2, "10:20"),
        registered=(-2, "11:05"),
    ),
    # Drafts: returned, empty, nearly ready, too late
    Case(
        "returned",
        32,
        one("google_data", "87 %", age=41),
        (Claim("analytics", ("google_data",)),),
        filed=(-4, "10:40"),
        returned=(-2, "15:40"),
        without_volume=True,
    ),
    Case("empty", 31, (), (), reason="admission"),
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
)
