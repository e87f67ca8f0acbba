"""Papers and syllabuses as small PDF files, made while the demo is loaded."""

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont
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
        "certificate": "Certificate of completion",
        "transcript": "Transcript of records",
        "qualification": "Document on a professional qualification",
        "named": "This is to certify that",
        "done": "has successfully completed",
        "holds": "holds the qualification",
        "columns": ("Course", "Volume", "Grade"),
        "states": ("Profession", "Qualification", "Level"),
        "number": "No. {number}, issued on {day}",
        "specimen": "Specimen for demonstration: the person is invented.",
    },
    "ru": {
        "certificate": "Сертификат",
        "transcript": "Академическая справка (транскрипт)",
        "qualification": "Документ о профессиональной квалификации",
        "named": "Настоящим подтверждается, что",
        "done": "успешно завершил(а) обучение",
        "holds": "имеет квалификацию",
        "columns": ("Курс", "Объём", "Оценка"),
        "states": ("Профессия", "Квалификация", "Уровень"),
        "number": "№ {number}, дата выдачи {day}",
        "specimen": "Образец для демонстрации: лицо вымышлено.",
    },
    "kk": {
        "certificate": "Сертификат",
        "transcript": "Академиялық анықтама (транскрипт)",
        "qualification": "Кәсіптік біліктілік туралы құжат",
        "named": "Осы құжат",
        "done": "оқуды ойдағыдай аяқтағанын растайды",
        "holds": "біліктілігі бар екенін растайды",
        "columns": ("Курс", "Көлемі", "Баға"),
        "states": ("Кәсіп", "Біліктілік", "Деңгей"),
        "number": "№ {number}, берілген күні {day}",
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


def certificate(
    language, provider, learner, courses, number, day, *, kind="certificate"
):
    """Return a certificate of completion or a transcript with its courses.

    :param str language: ``"kk"``, ``"ru"`` or ``"en"``
    :param str provider: name of who issues it
    :param str learner: name of the learner
    :param courses: tuples of title, volume, unit and grade; volume None for none
    :param str number: its number
    :param date day: day of issue
    :param str kind: ``"certificate"`` or ``"transcript"``
    :rtype: bytes
    """
    words, units = WORDS[language], UNITS[language]
    rows = [words["columns"]]
    for title, volume, unit, grade in courses:
        stated = "–" if volume is None else f"{volume:g} {units[unit]}"
        rows.append((title, stated, grade or "–"))
    story = [
        *_heading(words, kind, provider, learner, words["done"]),
        _table(rows, (96, 36, 26)),
        *_ending(words, number, day),
    ]
    return _pdf(words[kind], story, framed=True)


def qualification(language, centre, learner, states, number, day):
    """Return a document on a professional qualification (R544-2(1)).

    :param str language: ``"kk"``, ``"ru"`` or ``"en"``
    :param str centre: name of the recognition centre
    :param str learner: name of the learner
    :param Qualification states: what it states
    :param str number: its number
    :param date day: day of issue
    :rtype: bytes
    """
    words = WORDS[language]
    rows = [words["states"], (states.profession, states.title, states.level)]
    story = [
        *_heading(words, "qualification", centre, learner, words["holds"]),
        _table(rows, (50, 82, 26)),
        *_ending(words, number, day),
    ]
    return _pdf(words["qualification"], story, framed=True)


def _heading(words, kind, issuer, learner, what):
    centred = _style(11, centre=True)
    return [
        Paragraph(issuer, _style(13, bold=True, centre=True)),
        Spacer(1, 14 * mm),
        Paragraph(words[kind], _style(22, bold=True, centre=True)),
        Spacer(1, 10 * mm),
        Paragraph(words["named"], centred),
        Spacer(1, 3 * mm),
        Paragraph(learner, _style(16, bold=True, centre=True)),
        Spacer(1, 3 * mm),
        Paragraph(what, centred),
        Spacer(1, 10 * mm),
    ]


def _table(rows, widths):
    head, small = _style(9, bold=True), _style(9)
    return Table(
        [
            [Paragraph(text, small if place else head) for text in row]
            for place, row in enumerate(rows)
        ],
        colWidths=[width * mm for width in widths],
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#9aa5b1")),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
    )


def _ending(words, number, day):
    told = words["number"].format(number=number, day=day.strftime("%d.%m.%Y"))
    return [
        Spacer(1, 12 * mm),
        Paragraph(told, _style(9)),
        Spacer(1, 6 * mm),
        Paragraph(words["specimen"], _style(8)),
    ]


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


def answers(learner, tasks):
    """Return the paper of a written control: its tasks, and who wrote it.

    :param str learner: name of the learner
    :param str tasks: what was asked
    :rtype: bytes
    """
    text = _style(10)
    story = [Paragraph(learner, _style(14, bold=True)), Spacer(1, 6 * mm)]
    for line in tasks.splitlines():
        story += [Paragraph(line, text), Spacer(1, 10 * mm)]
    return _pdf(learner, story)


def screenshot(learner, course, result):
    """Return a picture of a platform's page with the progress of a learner.

    :param str learner: name of the learner
    :param str course: title of the MOOC
    :param str result: as the page shows it
    :rtype: bytes
    """
    picture = Image.new("RGB", (960, 320), "#f5f7fa")
    draw = ImageDraw.Draw(picture)
    for place, (words, size) in enumerate(((course, 34), (learner, 26), (result, 60))):
        font = ImageFont.truetype(file_path(f"{FOLDER}/{FONTS['normal']}"), size)
        draw.text((40, 40 + 80 * place), words, fill="#1f2d3d", font=font)
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()
