"""Cases before the commission."""

from ..plan import LEARNING, MYSQL, PROJECTS, Case, Claim, one, several

CASES = (
    # On the agenda of the sitting in progress
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
    # Before the commission: on the next agenda, and waiting
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
)
