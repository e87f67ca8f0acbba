"""Mobility and double degree: by the agreement, and where it is silent by vote."""

from ..plan import Case, Claim, transcript

AGREEMENT, DOUBLE = "agreement_mobility", "agreement_double"
CASES = (
    # Without a vote, in the transcript
    Case(
        "exchange",
        6,
        transcript(("valle_databases",), "8,6", age=30),
        (Claim("databases", ("valle_databases",)),),
        kind="mobility",
        reason="mobility",
        agreement=AGREEMENT,
        filed=(-23, "12:10"),
        registered=(-22, "09:20"),
        recredited=(-20, "11:15"),
    ),
    # One discipline without a vote, one by vote
    Case(
        "erasmus",
        40,
        transcript(
            ("valle_security", "valle_projects"),
            "9,1",
            "7,4",
            age=25,
        ),
        (
            Claim("security", ("valle_security",)),
            Claim("it_projects", ("valle_projects",)),
        ),
        kind="mobility",
        reason="credit_mobility",
        agreement=AGREEMENT,
        filed=(-15, "09:10"),
        registered=(-15, "09:45"),
        recredited=(-13, "14:00"),
        brought=(-12, "10:30"),
    ),
    # A year and a transcript each, ready to be re-credited
    Case(
        "double",
        41,
        (
            *transcript(("poland_web",), "84", age=400),
            *transcript(("poland_learning",), "90", age=35),
        ),
        (
            Claim("web", ("poland_web",)),
            Claim("learning", ("poland_learning",)),
        ),
        kind="mobility",
        reason="double_degree",
        agreement=DOUBLE,
        filed=(-2, "14:10"),
        registered=(-2, "14:50"),
    ),
)
