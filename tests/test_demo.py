"""The demo shows what the product does: every kind, reason and state is there."""

import csv
import json

import pytest

from devtools.config import ADDON, ROOT

# Each answer is JSON on a line of its own; Odoo's shell prints other lines too.
MARK = "answer: "
ASK = """
import json
cases = env["recognition.case"]

def found(model, *names, **domain):
    groups = env[model].search([(k, "=", v) for k, v in domain.items()])
    return sorted({json.dumps([record[name] or "" for name in names])
                   for record in groups})

def selection(model, name):
    return [key for key, _label in env[model]._fields[name].selection]

def logged_in(login, password):
    credential = {"type": "password", "login": login, "password": password}
    users = env["res.users"].with_user(
        env["res.users"].search([("login", "=", login)])
    )
    users._check_credentials(credential, {"interactive": True})
    return True

companies = env["res.company"].search([("recognition_kind", "!=", False)])
entries = env["recognition.transcript.entry"].search([])
print("answer: " + json.dumps({
    "cases": found("recognition.case", "kind", "reason"),
    "states": found("recognition.case", "state"),
    "all states": selection("recognition.case", "state"),
    "grade modes": found("recognition.claim", "grade_mode", decision="recognised"),
    "moocs": found("recognition.mooc.use", "state"),
    "all moocs": selection("recognition.mooc.use", "state"),
    "uses": found("recognition.mooc.use", "use"),
    "all uses": selection("recognition.mooc.use", "use"),
    "controls": found("recognition.control", "form", "state"),
    "departments": found("recognition.department.conclusion", "state", "proposal"),
    "defects": found("recognition.defect", "fixed"),
    "bases": found("recognition.extract", "basis", "state"),
    "entries": found("recognition.transcript.entry", "basis"),
    "agreements": found("recognition.agreement", "kind"),
    "windows": found("recognition.period.window", "kind"),
    "refused": found("recognition.case", "refusal_delivery", state="refused"),
    "early": cases.search_count([("filed_early", "=", True)]),
    "in part by vote": len(cases.search([("kind", "=", "mobility")]).filtered(
        lambda case: set(case.extract_ids.mapped("basis")) == {"agreement", "protocol"}
    )),
    "shared out": len([course for course, sources in
        env["recognition.claim.source"].search([("by_hand", "=", True)])
        .grouped("achievement_id").items() if len(sources) > 1]),
    "accredited": env["res.partner"].search_count([
        ("recognition_category", "=", "recognition_centre"),
        ("recognition_accreditation", "!=", False),
    ]),
    "extra workdays": env["recognition.extra.workday"].search_count([]),
    "holidays": [
        env["resource.calendar.leaves"].search_count([("company_id", "=", company.id)])
        for company in companies
    ],
    "averages": [float(own._average()) for own in
                 entries.grouped("enrolment_id").values() if own._average()],
    "longest course": max(map(len, env["recognition.achievement"].search([])
                              .mapped("name"))),
    "appeals": found("recognition.appeal", "state", "outcome"),
    "all appeals": selection("recognition.appeal", "state"),
    "superseded": env["recognition.claim"].search_count([
        ("superseded", "=", True), ("next_ids.decision", "=", "recognised")
    ]),
    "disposals": found("recognition.disposal", "state"),
    "erased": env["recognition.sitting"].search_count(
        [("disposed_sha256", "!=", False)]
    ),
    "blocks": found("recognition.item", "state", block=1),
    "asked": found("recognition.item", "asked_whom", state="returned"),
    "adjourned": found("recognition.sitting", "state", session=2),
    "finals": found("recognition.sitting", "recorded", final=True, state="closed"),
    "outside": [[item.state, bool(item.my_vote)] for item in
        env["recognition.item"].with_user(env.ref("nfe_recognition.user_outside"))
        .sudo().search([("sitting_id.state", "=", "open")]) if item.can_vote],
    "instruments": found("recognition.commission.instrument", "what"),
    "desks": {
        user.login: sum(env["recognition.desk"].with_user(user)
                        .search([("mine", "=", True)]).mapped("count"))
        for user in env["res.users"].search([("login", "in", list(dict(LOGINS)))])
        if user.has_group("nfe_recognition.group_reader")
    },
    "seals": [bool(env["recognition.seal"]._verify(company)) for company in companies],
    "sealed": env["recognition.seal"].search_count([]),
    "logins": [logged_in(*row) for row in LOGINS],
}))
"""
KINDS = {
    "nonformal": ["", "admission", "orientation", "full_replacement"],
    "qualification": [""],
    "formal": ["admission", "transfer", "reinstatement", "shortened"],
    "mobility": ["mobility", "credit_mobility", "double_degree"],
}


def logins():
    """Return pairs of login and password that ``./dev demo`` prints."""
    path = ROOT / ADDON / "demo" / "logins.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        return [(row["login"], row["password"]) for row in csv.DictReader(handle)]


@pytest.fixture(scope="module")
def demo(databases, make_database):
    """Return what the demo holds."""
    program = f"LOGINS = {logins()!r}\n{ASK}"
    printed = databases.script(make_database("demo"), program)
    (line,) = (line for line in printed.splitlines() if line.startswith(MARK))
    return json.loads(line.removeprefix(MARK))


def rows(answer):
    """Return rows of an answer as a set of tuples."""
    return {tuple(json.loads(row)) for row in answer}


def singles(answer):
    """Return an answer of one column as a set."""
    return {row[0] for row in rows(answer)}


def test_kinds_and_reasons(demo):
    """R544-1, CT152-9, CT152-41, CT152-43, YU-5.1: each kind for each reason."""
    asked = {(kind, reason) for kind, reasons in KINDS.items() for reason in reasons}
    assert asked <= rows(demo["cases"])


def test_states(demo):
    """Cases stand everywhere on their way, and beside it."""
    assert singles(demo["states"]) == set(demo["all states"])


def test_grades(demo):
    """S-38: converted, kept, and passed without grade."""
    assert singles(demo["grade modes"]) == {"converted", "kept", "passed"}


def test_moocs(demo):
    """YU-5.1(3), YU-5.3: all four uses, each outcome."""
    assert singles(demo["moocs"]) == set(demo["all moocs"])
    assert singles(demo["uses"]) == set(demo["all uses"])


def test_controls(demo):
    """YU-5.6: an interview and a written control on record, one being entered."""
    assert {("interview", "recorded"), ("written", "recorded")} <= rows(
        demo["controls"]
    )
    assert ("interview", "draft") in rows(demo["controls"])


def test_departments(demo):
    """YU-5.13: conclusions signed for and against, and one awaited."""
    assert rows(demo["departments"]) == {
        ("signed", "favourable"),
        ("signed", "unfavourable"),
        ("draft", ""),
    }


def test_intake(demo):
    """TVET578-18: defects put right and open, a reasoned refusal, an early filing."""
    assert singles(demo["defects"]) == {True, ""}
    assert demo["refused"]
    assert demo["early"]


def test_without_a_vote(demo):
    """CT152-9, CT152-48: sheets by agreement and by transcript, one on its way."""
    assert {
        ("agreement", "posted"),
        ("transcript", "issued"),
        ("protocol", "posted"),
    } <= rows(demo["bases"])
    assert singles(demo["entries"]) >= {"protocol", "agreement"}
    assert singles(demo["agreements"]) == {"mobility", "double_degree"}
    assert demo["in part by vote"]


def test_courses(demo):
    """C-34: one course shared out over two claims; a title as long as they come."""
    assert demo["shared out"]
    assert demo["longest course"] > 200


def test_providers_and_calendar(demo):
    """S-24, S-26, CT152-18: an accredited centre, days off in both institutions."""
    assert demo["accredited"]
    assert demo["extra workdays"]
    assert len(demo["holidays"]) > 1
    assert all(demo["holidays"])
    assert singles(demo["windows"]) == {"vacation", "orientation", "plan_change"}


def test_transcript(demo):
    """S-25: a transcript has its average; the chains of seals are whole."""
    assert demo["averages"]
    assert demo["sealed"]
    assert not any(demo["seals"])


def test_appeals(demo):
    """S-18: an appeal in every state, changed and upheld; the old decision stays."""
    assert singles(demo["appeals"]) == set(demo["all appeals"])
    assert {outcome for _state, outcome in rows(demo["appeals"])} == {
        "",
        "change",
        "uphold",
    }
    assert demo["superseded"]


def test_disposal(demo):
    """S-14, TVET578-6: final sittings recorded, one recording erased, one proposed."""
    assert singles(demo["disposals"]) == {"proposed", "done"}
    assert demo["erased"] == 1
    assert singles(demo["finals"]) == {True}


def test_sittings(demo):
    """R544-17: a block decided, one open; a sitting adjourned; more asked of both."""
    assert {"adopted", "voting"} <= singles(demo["blocks"])
    assert singles(demo["asked"]) == {"learner", "experts"}
    assert singles(demo["adjourned"]) == {"planned"}
    assert singles(demo["instruments"]) == {"creates", "changes"}


def test_outside(demo):
    """R544-12: a member from outside has votes to give in the sitting under way."""
    assert len(demo["outside"]) > 1
    assert not any(voted for _state, voted in demo["outside"])


def test_desks(demo):
    """Something waits on every desk."""
    assert all(demo["desks"].values()), demo["desks"]


def test_logins(demo):
    """Whoever is printed by ``./dev demo`` gets in, a teacher and a head among them."""
    assert all(demo["logins"])
    assert {"teacher", "head"} <= dict(logins()).keys()
