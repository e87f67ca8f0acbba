"""Courses of well-known platforms, and a few of invented providers, as facts.

Titles, volumes and ways of grading are those that the platforms state; they change
over the years, and a certificate counts by what it says itself.
"""

from typing import NamedTuple

COURSERA, EDX = "platform_coursera", "platform_edx"
FUTURELEARN, UDACITY = "platform_futurelearn", "platform_udacity"
INSTITUTE, CENTRE = "provider_institute", "provider_centre"


class Course(NamedTuple):
    """A course as its certificate states it.

    :param provider: external identifier of who issues the certificate
    :param title: as written
    :param volume: as written
    :param unit: unit of the volume
    :param scale: external identifier of the conversion, ``""`` for none
    :param goals: what the provider says the course is for
    :param content: topics
    :param outcomes: what a learner can do afterwards
    """

    provider: str
    title: str
    volume: float
    unit: str = "clock_hour"
    scale: str = "conversion_university_percent"
    goals: str = ""
    content: str = ""
    outcomes: tuple = ()


ASSESSED = {
    COURSERA: "Graded quizzes and programming or peer-reviewed assignments; pass 80 %.",
    EDX: "Weekly problem sets, midterm and final examination; verified identity.",
    FUTURELEARN: "Tests at the end of each week; 90 % of the steps completed.",
    UDACITY: "Projects reviewed by mentors against a specification. Pass only.",
    INSTITUTE: "Қорытынды тест және жобаны қорғау.",
    CENTRE: "Практические работы и итоговый зачёт по десятибалльной шкале.",
    "provider_ertis": "Ағымдағы бақылау – 60 %, жазбаша емтихан – 40 %.",
    "provider_college": "Аралық аттестаттау: емтихан және практикалық жұмыс.",
    "provider_university": "Laboratory reports and a final examination, ten points.",
    "provider_polytechnic": "Projects and a final examination, in percent.",
}
