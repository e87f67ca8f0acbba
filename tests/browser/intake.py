"""The intake officer: enters an application, files and registers it."""

from datetime import date, timedelta

from playwright.sync_api import expect

from . import certificate
from .institution import (
    CONVERSION,
    DISCIPLINES,
    ENROLMENT,
    LEARNER,
    PERIOD,
    PROGRAMME,
    PROVIDER,
)

# which courses of the certificate stand for which discipline
CLAIMS = {"DB2101": (0, 1), "ST1203": (2,)}


def enter(client):
    """Enter the application of the learner, its papers and its claims.

    The certificate is entered from the paper in the learner's hand; its file is still
    to come.
    """
    client.shot("desk")
    client.open("recognition-cases/new")
    client.shot("new-case")
    client.pick("partner_id", LEARNER)
    client.pick("enrolment_id", ENROLMENT)
    client.shows("programme_id", PROGRAMME[client.person.lang])
    client.pick("period_id", PERIOD[client.person.lang])
    client.add_line("document_ids")
    with client.dialog():
        client.choose("kind", "application")
        client.tick("on_paper")
        client.shot("paper-application")
        client.keep()
    client.add_line("document_ids")
    with client.dialog():
        _enter_certificate(client)
    client.save()
    client.shot("papers")
    client.tab("claims")
    for code, places in CLAIMS.items():
        client.add_line("claim_ids")
        with client.dialog():
            _enter_claim(client, code, [certificate.COURSES[place] for place in places])
    client.save()
    client.shot("claims")


def _enter_certificate(client):
    client.choose("kind", "certificate")
    client.pick("issuer_id", PROVIDER)
    client.fill("number", certificate.NUMBER)
    client.fill("issued_on", client.day(date.today() - timedelta(30)))
    for course in certificate.COURSES:
        client.add_line("achievement_ids")
        with client.dialog():
            client.fill("name", course.title)
            client.fill("volume", str(course.volume))
            unit = client.label("recognition.achievement", "volume_unit", course.unit)
            client.select("volume_unit", unit)
            client.fill("grade", course.grade)
            client.pick("conversion_id", CONVERSION[client.person.lang])
            client.shot("course")
            client.keep()
    client.shot("paper-certificate")
    client.keep()


def _enter_claim(client, code, courses):
    names, _credits = DISCIPLINES[code]
    client.pick("discipline_id", names[client.person.lang])
    for course in courses:
        client.pick("achievement_id", course.title, client.add_row("source_ids"))
    client.shot("claim")
    client.keep()


def file(client):
    """File the application; return the id of the case."""
    client.press("action_submit")
    client.state("submitted")
    return client.record()


def be_told_what_is_missing(client, case):
    """See that an incomplete set cannot be registered, and why; return it."""
    client.no_button("action_register")
    (facts,) = client.rpc.read("recognition.case", [("id", "=", case)], "missing")
    assert "[R544-13]" in facts["missing"]
    for sentence in facts["missing"].splitlines():
        client.shows("missing", sentence)
    client.shot("incomplete")
    client.press("action_return")
    with client.dialog():
        client.shot("defects")
        client.press("action_return")
    client.state("draft")
    # the note is for the learner, in his language
    client.shows("return_note", "[R544-13]")
    client.shot("returned")


def complete(client, paper):
    """Add the file of the certificate to the set, and look at it."""
    client.tab("papers")
    line = client.rows("document_ids").filter(has_text=certificate.NUMBER)
    line.click()
    with client.dialog():
        client.field("file").locator("input[type=file]").set_input_files(paper)
        client.holds("file", paper.name)
        client.keep()
    client.save()
    line.click()
    with client.dialog() as paper_form:
        client.tab("preview")
        pages = paper_form.frame_locator("iframe").locator(".page[data-loaded]")
        expect(pages.first).to_be_visible()
        client.shot("certificate-file")
        client.discard()


def register(client):
    """Register the complete set; return the number it got."""
    client.press("action_register")
    client.state("registered")
    number = client.field("number").inner_text()
    client.shot("registered")
    return number


def print_receipt(client, report):
    """Print the receipt by its button; return the path of the PDF.

    :param int report: id of the report
    """
    return client.download(client.button(str(report)), "receipt.pdf")
