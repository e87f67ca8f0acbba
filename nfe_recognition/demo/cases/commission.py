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
    # Returned for more information, one to the learner and one to the experts
    Case(
        "asked",
        5,
        one("cs50_web", "81 %", age=44),
        (Claim("web", ("cs50_web",), "mmmp"),),
        filed=(-17, "10:40"),
        registered=(-17, "11:10"),
        sent=(-15, "09:50"),
        concluded=(-9, "14:15"),
    ),
    Case(
        "asked_experts",
        10,
        (
            *one("institute_assessment", "44", age=58),
            *several(("stem_assessment", "science_of_learning"), "89 %", "91 %"),
        ),
        (
            Claim(
                "assessment",
                ("institute_assessment", "stem_assessment", "science_of_learning"),
                "mmpp",
            ),
        ),
        filed=(-16, "15:20"),
        registered=(-15, "09:35"),
        sent=(-13, "11:05"),
        concluded=(-8, "12:50"),
    ),
    # On the agenda of the adjourned sitting: decided on its first day, and waiting
    Case(
        "moved_on",
        1,
        several(MYSQL, "88", "92", "85", "90", "94", age=26),
        (Claim("databases", MYSQL),),
        filed=(-13, "12:05"),
        registered=(-12, "10:20"),
        sent=(-10, "09:45"),
        concluded=(-5, "16:30"),
    ),
    Case(
        "half",
        9,
        several(("yale_negotiation", "michigan_negotiation"), "87 %", "91 %", age=37),
        (Claim("negotiation", ("yale_negotiation", "michigan_negotiation"), "pmnm"),),
        filed=(-13, "14:25"),
        registered=(-12, "11:50"),
        sent=(-10, "12:30"),
        concluded=(-6, "09:20"),
    ),
)
