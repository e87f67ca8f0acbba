"""Cases of the college, where a credit has 24 hours."""

from ..plan import Case, Claim, one

CASES = (
    # The college: hours of 24 to a credit
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
