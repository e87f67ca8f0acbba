"""A certificate as a platform issues it: one page, and an annex of courses."""

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from .institution import PROVIDER

NUMBER = "DOC-2026-771204"


@dataclass(frozen=True)
class Course:
    """One line of the annex, as it is printed there."""

    title: str
    volume: int
    unit: str
    grade: str


COURSES = (
    Course("Database Design and Modelling", 90, "academic_hour", "8,4"),
    Course("SQL: from Queries to Tuning", 60, "clock_hour", "9.1"),
    Course("Statistics for Data Analysis", 3, "kz_credit", "7.5/10"),
)
UNITS = {
    "academic_hour": "academic hours",
    "clock_hour": "hours of 60 minutes",
    "kz_credit": "credits",
}


def write(path):
    """Write the certificate of two pages; return its path."""
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawCentredString(297, 640, "Certificate of completion")
    canvas.setFont("Helvetica", 14)
    canvas.drawCentredString(297, 600, PROVIDER)
    canvas.drawCentredString(297, 560, "Aigerim Nurgalieva")
    canvas.drawCentredString(297, 530, f"No. {NUMBER}")
    canvas.showPage()
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(72, 770, f"Annex to the certificate no. {NUMBER}")
    canvas.setFont("Helvetica", 11)
    for place, course in enumerate(COURSES):
        line = f"{course.title}: {course.volume} {UNITS[course.unit]}, {course.grade}"
        canvas.drawString(72, 730 - 24 * place, line)
    canvas.drawString(72, 630, "Grades on a scale from 0 to 10.")
    canvas.showPage()
    canvas.save()
    return path
