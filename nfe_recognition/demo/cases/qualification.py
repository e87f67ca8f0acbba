"""Professional qualifications: with a grade, without one, after an interview."""

from ..plan import Case, Claim, qualified

CASES = (
    # In the transcript with the commission's grade
    Case(
        "developer",
        42,
        qualified("developer", age=200, valid=1100),
        (Claim("python", percent=88),),
        kind="qualification",
        filed=(-20, "10:05"),
        registered=(-20, "10:40"),
        sent=(-18, "12:15"),
        concluded=(-14, "16:20"),
    ),
    # In the transcript, passed without grade
    Case(
        "administrator",
        43,
        qualified("administrator", age=90, valid=1100),
        (Claim("web", verdicts="mmmp"),),
        kind="qualification",
        filed=(-19, "11:15"),
        registered=(-19, "12:00"),
        sent=(-16, "09:55"),
        concluded=(-12, "15:05"),
    ),
    # On the next agenda with the points of an interview
    Case(
        "recruiter",
        45,
        qualified("recruiter", age=300, valid=1100),
        (Claim("personnel", verdicts="mmpm"),),
        kind="qualification",
        filed=(-10, "16:15"),
        registered=(-9, "09:30"),
        sent=(-8, "11:50"),
        concluded=(-5, "14:35"),
    ),
    # Filed, to be checked
    Case(
        "manager",
        44,
        qualified("manager", age=60, valid=1100),
        (Claim("projects"),),
        kind="qualification",
        filed=(-1, "14:05"),
    ),
)
