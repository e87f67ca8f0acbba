"""Certificates and syllabuses as small PDF files, made while the demo is loaded."""

import io
from functools import cache

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from odoo.tools import file_path

# Roboto lies in Odoo's tree and has all Kazakh letters.
FAMILY = "NFE"
FONTS = {
    "normal": "Roboto-Regular.ttf",
    "bold": "Roboto-Bold.ttf",
    "italic": "Roboto-Italic.ttf",
    "boldItalic": "Roboto-BoldItalic.ttf",
}
FOLDER = "web/static/fonts/google/Roboto"

WORDS = {
    "en": {
        "title": "Certificate of completion",
        "named": "This is to certify that",
        "done": "has successfully completed",
        "columns": ("Course", "Volume", "Grade"),
        "number": "Certificate no. {number}, issued on {day}",
        "specimen": "Specimen for demonstration: the person is invented.",
    },
    "ru": {
        "title": "Сертификат",
        "named": "Настоящим подтверждается, что",
        "done": "успешно завершил(а) обучение",
        "columns": ("Курс", "Объём", "Оценка"),
        "number": "Сертификат № {number}, дата выдачи {day}",
        "specimen": "Образец для демонстрации: лицо вымышлено.",
    },
    "kk": {
        "title": "Сертификат",
        "named": "Осы сертификат",
        "done": "оқуды ойдағыдай аяқтағанын растайды",
        "columns": ("Курс", "Көлемі", "Баға"),
        "number": "№ {number} сертификат, берілген күні {day}",
        "specimen": "Көрсетуге арналған үлгі: адам ойдан шығарылған.",
    },
}
UNITS = {
    "en": {
        "clock_hour": "hours",
        "academic_hour": "academic hours",
        "ects": "ECTS",
        "kz_credit": "credits",
    },
    "ru": {
        "clock_hour": "часов",
        "academic_hour": "академических часов",
        "ects": "ECTS",
        "kz_credit": "кредитов",
    },
    "kk": {
        "clock_hour": "сағат",
        "academic_hour": "академиялық сағат",
        "ects": "ECTS",
        "kz_credit": "кредит",
    },
}


@cache
def _fonts():
    for face, file in FONTS.items():
        path = file_path(f"{FOLDER}/{file}")
        pdfmetrics.registerFont(TTFont(f"{FAMILY}-{face}", path))
    pdfmetrics.registerFontFamily(
        FAMILY, **{face: f"{FAMILY}-{face}" for face in FONTS}
    )


@cache
def _style(size, *, bold=False, centre=False):
    _fonts()
    return ParagraphStyle(
        f"nfe{size}{bold}{centre}",
        fontName=f"{FAMILY}-{'bold' if bold else 'normal'}",
        fontSize=size,
        leading=size * 1.35,
        alignment=TA_CENTER if centre else 0,
    )


def _frame(canvas, _document):
    canvas.setStrokeColor(colors.HexColor("#2f5d8a"))
    canvas.setLineWidth(1.5)
    canvas.rect(12 * mm, 12 * mm, A4[0] - 24 * mm, A4[1] - 24 * mm)


def _pdf(title, story, *, framed=False):
    stream = io.BytesIO()
    document = SimpleDocTemplate(
        stream,
        pagesize=A4,
        title=title,
        leftMargin=24 * mm,
        rightMargin=24 * mm,
        topMargin=30 * mm,
        bottomMargin=24 * mm,
    )
    hook = {"onFirstPage": _frame, "onLaterPages": _frame} if framed else {}
    document.build(story, **hook)
    return stream.getvalue()


def certificate(language, provider, learner, courses, number, day):
    """Return a certificate of completion with its annex of courses.

    :param str language: ``"kk"``, ``"ru"`` or ``"en"``
    :param str provider: name of who issues it
    :param str learner: name of the learner
    :param courses: tuples of title, volume, unit and grade; volume None for none
    :param str number: number of the certificate
    :param date day: day of issue
    :rtype: bytes
    """
    words, units = WORDS[language], UNITS[language]
    small, centred = _style(9), _style(11, centre=True)
    rows = [[Paragraph(text, _style(9, bold=True)) for text in words["columns"]]]
    for title, volume, unit, grade in courses:
        stated = "–" if volume is None else f"{volume:g} {units[unit]}"
        rows.append([Paragraph(text, small) for text in (title, stated, grade or "–")])
    lines = colors.HexColor("#9aa5b1")
    table = Table(
        rows,
        colWidths=[96 * mm, 36 * mm, 26 * mm],
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, lines),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
    )
    story = [
        Paragraph(provider, _style(13, bold=True, centre=True)),
        Spacer(1, 14 * mm),
        Paragraph(words["title"], _style(22, bold=True, centre=True)),
        Spacer(1, 10 * mm),
        Paragraph(words["named"], centred),
        Spacer(1, 3 * mm),
        Paragraph(learner, _style(16, bold=True, centre=True)),
        Spacer(1, 3 * mm),
        Paragraph(words["done"], centred),
        Spacer(1, 10 * mm),
        table,
        Spacer(1, 12 * mm),
        Paragraph(
            words["number"].format(number=number, day=day.strftime("%d.%m.%Y")), small
        ),
        Spacer(1, 6 * mm),
        Paragraph(words["specimen"], _style(8)),
    ]
    return _pdf(words["title"], story, framed=True)


def syllabus(discipline):
    """Return the syllabus of a discipline in the language of its context.

    :param discipline: ``recognition.discipline``
    :rtype: bytes
    """
    labels = {
        name: field["string"]
        for name, field in discipline.fields_get(
            ("goals", "content", "outcome_ids", "assessment", "credits"), ("string",)
        ).items()
    }
    text, head = _style(10), _style(10, bold=True)
    credits = f"{labels['credits']}: {discipline.credits}"
    story = [
        Paragraph(discipline.display_name, _style(16, bold=True)),
        Paragraph(credits, text),
    ]
    for name in ("goals", "content", "assessment"):
        story += [
            Spacer(1, 4 * mm),
            Paragraph(labels[name], head),
            Paragraph(discipline[name] or "", text),
        ]
    story += [Spacer(1, 4 * mm), Paragraph(labels["outcome_ids"], head)]
    story += [
        Paragraph(f"{place}. {outcome.name}", text)
        for place, outcome in enumerate(discipline.outcome_ids, start=1)
    ]
    return _pdf(discipline.display_name, story)
