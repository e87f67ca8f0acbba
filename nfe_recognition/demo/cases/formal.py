"""Formal learning: admission, transfer, reinstatement, shortened programme."""

from ..plan import CURRENT, Case, Claim, transcript

CASES = (
    # In the transcript, by vote
    Case(
        "transfer",
        36,
        transcript(
            ("ertis_databases", "ertis_statistics"),
            "91",
            "78",
            age=90,
        ),
        (
            Claim("databases", ("ertis_databases",)),
            Claim("statistics", ("ertis_statistics",)),
        ),
        kind="formal",
        reason="transfer",
        origin=(
            "Ертіс өңірлік университеті",
            "6B06103 Есептеу техникасы және бағдарламалық қамтамасыз ету",
        ),
        filed=(-60, "11:30"),
        registered=(-60, "12:05"),
        brought=(-52, "15:00"),
        period=CURRENT,
    ),
    # Decided, with the points of a written control; not enrolled yet
    Case(
        "entrant",
        38,
        transcript(("college_management",), "зачтено", age=130),
        (Claim("management", ("college_management",)),),
        kind="formal",
        reason="admission",
        filed=(-14, "12:40"),
        registered=(-14, "14:10"),
        brought=(-8, "10:15"),
        programme="programme_management",
    ),
    # Re-credited by name, without a vote; the sheet is on its way
    Case(
        "shortened",
        39,
        transcript(("college_ict",), "88", age=150),
        (Claim("ict", ("college_ict",)),),
        kind="formal",
        reason="shortened",
        filed=(-10, "10:10"),
        registered=(-10, "10:35"),
        recredited=(-6, "11:15"),
    ),
    # On the next agenda
    Case(
        "reinstatement",
        37,
        transcript(
            ("ertis_economics", "ertis_marketing"),
            "82",
            "69",
            age=60,
        ),
        (
            Claim("economics", ("ertis_economics",)),
            Claim("marketing", ("ertis_marketing",)),
        ),
        kind="formal",
        reason="reinstatement",
        origin=("Ертіс өңірлік университеті", "6B04102 Менеджмент"),
        filed=(-6, "15:35"),
        registered=(-5, "09:45"),
        brought=(-3, "11:40"),
    ),
    # A draft that does not say yet what was left
    Case(
        "arriving",
        49,
        transcript(("ertis_databases",), "85", age=45),
        (Claim("databases", ("ertis_databases",)),),
        kind="formal",
        reason="transfer",
    ),
)
