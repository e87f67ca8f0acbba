"""Names in three languages: academic periods, the own edition, an office."""

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
# The university's own edition of the rules
EDITION = (
    "Rules of the university: R544, CT152 and appeals",
    "Университет ережелері: R544, CT152 және апелляция",
    "Правила университета: R544, CT152 и апелляция",
)
# Of the member from outside
JOB = (
    "Director of development, “Data Centre” LLP",
    "«Деректер орталығы» ЖШС әзірлеу жөніндегі директоры",
    "Директор по разработке ТОО «Центр данных»",
)
