"""Cases with the experts."""

from ..plan import ALGORITHMS, MYSQL, PROJECTS, Case, Claim, one, several

CASES = (
    # With the experts: late, due, begun, fresh
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
        reason="full_replacement",
    ),
    # One large course, shared out over two disciplines
    Case(
        "split",
        47,
        one("bootcamp", "9,3", age=50),
        (
            Claim("statistics", (("bootcamp", 150),)),
            Claim("learning", (("bootcamp", 240),)),
        ),
        filed=(-7, "15:10"),
        registered=(-6, "09:30"),
        sent=(-5, "14:20"),
        ready=1,
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
)
