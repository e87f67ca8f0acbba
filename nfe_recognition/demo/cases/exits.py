"""Cases that ended early: refused and withdrawn."""

from ..plan import PROJECTS, Case, Claim, one, several

CASES = (
    # Side exits
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
)
