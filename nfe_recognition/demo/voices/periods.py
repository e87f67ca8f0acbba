"""Names of the academic periods: season and number within the academic year."""

# In three languages
PERIODS = {
    "period_before": (
        "Summer semester, {year}",
        "Жазғы семестр, {year}",
        "Летний семестр, {year}",
    ),
    "period_current": (
        "1st semester, {year}",
        "1-семестр, {year}",
        "1-й семестр, {year}",
    ),
    "period_next": (
        "2nd semester, {year}",
        "2-семестр, {year}",
        "2-й семестр, {year}",
    ),
    "period_summer": (
        "Summer semester, {year}",
        "Жазғы семестр, {year}",
        "Летний семестр, {year}",
    ),
    "period_after": (
        "1st semester, {year}",
        "1-семестр, {year}",
        "1-й семестр, {year}",
    ),
    "period_college": (
        "1st semester, {year}",
        "1-семестр, {year}",
        "1-й семестр, {year}",
    ),
    "period_college_next": (
        "2nd semester, {year}",
        "2-семестр, {year}",
        "2-й семестр, {year}",
    ),
}
