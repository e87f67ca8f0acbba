"""The whole path in a real browser: from the application to the printed transcript.

Each step is taken in Odoo's web client by the login that owns it. The database is a
fresh installation without demo data; what a manager enters before the first application
is entered beforehand.
"""

import shutil

import pytest

from devtools.databases import PLAIN
from devtools.logs import unexpected
from devtools.serving import serve
from tests.browser import (
    certificate,
    commission,
    experts,
    intake,
    kazakh,
    pdf,
    records,
)
from tests.browser.client import Client
from tests.browser.institution import (
    COMMISSION,
    DISCIPLINES,
    ENROLMENT,
    EXPERT,
    INTAKE,
    LEARNER,
    MEMBERS,
    PASSWORD,
    PERIOD,
    PROVIDER,
    REGISTRAR,
    SECRETARY,
    UNIVERSITY,
    found,
)
from tests.browser.rpc import Rpc

# By hand: credits, hours, percent, letter, digital equivalent.
# Databases, 5 credits of 30 h = 150 h. The courses: 90 h, and 60 h of 60 minutes, which
# are 60 x 60 / 50 = 72 academic hours; 162 h in all. 8,4 and 9.1 of 10 are 84 % and
# 91 %: (90 x 84 + 72 x 91) / 162 = 14112 / 162 = 87.11, rounded 87.
# Statistics, 3 credits = 90 h. The course: 3 credits = 90 h, 7.5 of 10 = 75 %.
# GPA: (5 x 3.33 + 3 x 2.67) / 8 = 24.66 / 8 = 3.0825, shown 3.08.
TRANSCRIPT = {"DB2101": "5 150 87 B+ 3,33", "ST1203": "3 90 75 B- 2,67"}
CREDITS, HOURS, GPA = 8, 240, "3,08"


@pytest.fixture
def refusals():
    """Return the list of the sentences with which the server refused a step."""
    return []


@pytest.fixture
def server(databases, make_database, refusals):
    """Return a running server of a fresh installation.

    Odoo notes each refusal in its log: those that the test asked for, and no other
    warning, may stand there.
    """
    with serve(databases, make_database(PLAIN.name)) as running:
        yield running
    entries = unexpected(running.log.read_text(errors="replace"))
    assert not [e for e in entries if not any(said in e for said in refusals)]


@pytest.fixture
def folder(artefacts):
    """Return an empty folder for the pictures and files of this test."""
    path = artefacts / "path"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


@pytest.fixture
def sign_in(request, server, chromium, folder, refusals):
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
        refusals += client.refusals
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
    kazakh.see_dates(secretary, sitting)
    commission.take_attendance(secretary)
    commission.put_to_vote(secretary)
    *others, late = [sign_in(person) for person in MEMBERS]
    for member in others:
        commission.vote(member, known["desk_member_votes"])
    commission.vote(late, known["desk_member_votes"], ["DB2101"])
    commission.count(secretary, sitting, (5, 4))
    commission.vote_too_late(late, "ST1203")
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
    totals = (f"{CREDITS} {HOURS}", GPA)
    for words in (UNIVERSITY["kk_KZ"], LEARNER, ENROLMENT, *totals):
        assert pdf.squeeze(words) in transcript
    for code, row in TRANSCRIPT.items():
        names, _credits = DISCIPLINES[code]
        assert pdf.squeeze(names["kk_KZ"] + code) in transcript
        assert pdf.squeeze(PERIOD["kk_KZ"] + row) in transcript
    for course in certificate.COURSES:
        # what the sender wrote stays as he wrote it
        assert pdf.squeeze(course.title) in transcript
        assert course.grade in transcript
