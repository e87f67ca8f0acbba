"""The whole path in a real browser: from the application to the printed transcript.

Each step is taken in Odoo's web client by the login that owns it. The database is a
fresh installation without demo data; what a manager enters before the first application
is entered beforehand.
"""

import shutil

import pytest

from devtools.databases import PLAIN
from tests.browser import certificate, commission, experts, intake, pdf, records
from tests.browser.client import Client
from tests.browser.institution import (
    COMMISSION,
    EXPERT,
    INTAKE,
    LEARNER,
    MEMBERS,
    PASSWORD,
    PROVIDER,
    REGISTRAR,
    SECRETARY,
    found,
)
from tests.browser.rpc import Rpc


@pytest.fixture
def server(make_database, start_server):
    """Return a running server of a fresh installation."""
    with start_server(make_database(PLAIN.name)) as running:
        yield running


@pytest.fixture
def folder(artefacts):
    """Return an empty folder for the pictures and files of this test."""
    path = artefacts / "path"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


@pytest.fixture
def sign_in(request, server, chromium, folder):
    """Return a function that signs a person in, to be called once for each person.

    When the test fails the last screen of everybody is kept.
    """
    clients = []

    def enter(person):
        rpc = Rpc(server.url, server.database, person.login, PASSWORD)
        client = Client(chromium, server.url, person, rpc, folder)
        clients.append(client)
        return client.sign_in()

    yield enter
    passed = getattr(request.node, "report_call", None)
    for client in clients:
        if not (passed and passed.passed):
            client.shot("last", unhurt=False)
        client.leave()


def test_from_application_to_transcript(server, sign_in, folder):
    """R544-5 to R544-19: three courses, two disciplines, eight credits."""
    university = found(Rpc(server.url, server.database, "admin", "admin"))
    known = university.records
    secretary = sign_in(SECRETARY)
    commission.elect(secretary)

    officer = sign_in(INTAKE)
    intake.enter(officer)
    case = intake.file(officer)
    intake.be_told_what_is_missing(officer, case)
    intake.complete(officer, certificate.write(folder / "certificate.pdf"))
    assert intake.file(officer) == case
    number = intake.register(officer)
    receipt = pdf.text(intake.print_receipt(officer, known["action_report_receipt"]))
    for words in (number, LEARNER, INTAKE.name, certificate.NUMBER, PROVIDER):
        assert pdf.squeeze(words) in receipt

    experts.send(secretary, known["desk_secretary_send"], number)
    expert = sign_in(EXPERT)
    experts.conclude(expert, known["desk_expert_conclusions"])

    sitting = commission.plan(secretary, number)
    commission.take_attendance(secretary)
    commission.put_to_vote(secretary)
    *others, late = [sign_in(person) for person in MEMBERS]
    for member in others:
        commission.vote(member, known["desk_member_votes"])
    commission.vote(late, known["desk_member_votes"], ["DB2101"])
    commission.count(secretary, sitting, (5, 4))
    said = commission.vote_too_late(late, "ST1203")
    assert "[R544-12]" in said
    protocol = commission.close(secretary)
    commission.sign(others[0], protocol, "signing")
    commission.sign(secretary, protocol, "sealed")
    minutes = pdf.text(commission.print_protocol(secretary))
    for words in (number, LEARNER, COMMISSION["kk_KZ"], *(m.name for m in MEMBERS)):
        assert pdf.squeeze(words) in minutes
    commission.issue_extracts(secretary)

    registrar = sign_in(REGISTRAR)
    records.post(registrar, known["desk_registrar_extracts"])
    records.see_exemptions(registrar)
    transcript = pdf.text(records.print_transcript(registrar, university.enrolment))
    print(transcript)
