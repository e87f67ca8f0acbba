"""An institution at work under the first version, and afterwards under this one.

Scripts for Odoo's shell: the first takes every step by the code of the version that it
runs on, the others look at the same records after the update and go on with them.
"""

from tests.rpc_world import INSTITUTION

# Cases at every point of the way, by name; days lie apart, so that they tell.
RECORDS = """
from datetime import timedelta
from odoo.addons.nfe_recognition.demo.printing import printing
from odoo.addons.nfe_recognition.tests.common import PDF

now = fields.Datetime.now()
none = env["recognition.case"]
intake, secretary = World.user_intake, World.user_secretary
discipline, other = World.disciplines[:2]
discipline.write({"syllabus": PDF, "syllabus_name": "databases.pdf",
                  "syllabus_year": "2026/2027"})
learners = (World._create_learner(f"Learner {n}", f"F-{n}") for n in range(20))

def case():
    return World._create_case(next(learners))

def registered(days):
    new = case().with_user(intake)
    new.action_submit()
    new._enter_register(now - timedelta(days))
    return new.with_env(World.env)

def sent(days):
    new = registered(days + 2).with_user(secretary)
    new._send(World.expert_group, now - timedelta(days))
    return new.with_env(World.env)

# Decided: as asked, against it, and one of two claims put off.
granted, posted, refused = case(), case(), case()
double = case()
course = double.achievement_ids
World._add_claim(double, other, none.achievement_ids)
double.claim_ids[0].source_ids.hours = 75
env["recognition.claim.source"].create({
    "claim_id": double.claim_ids[1].id, "achievement_id": course.id, "hours": 75})
World._concluded(granted | posted | refused | double)
sitting = World._sitting(granted | posted | refused | double)
for item in sitting.item_ids:
    if item.claim_id.discipline_id == other:
        item.reason = "The syllabus is asked for."
        item.action_put_off()
        continue
    item.action_open_vote()
    against = item.claim_id.case_id == refused
    for member in sitting.attendance_ids.member_id:
        vote = "against" if against else "for"
        getattr(item.with_user(member.user_id), f"action_vote_{vote}")()
    if against:
        item.reason = "Another subject."
    item.action_close_vote()
sitting.action_close()
with printing(env):
    protocol = World._signed(sitting)
protocol.with_user(secretary).action_issue_extracts()
extract = protocol.extract_ids.filtered(lambda e: e.case_id == posted)
extract.with_user(World.user_registrar).action_receive()
extract.with_user(World.user_registrar).action_post()

# Decided, its protocol sent to those who sign it; the commission has a term.
signing = World._concluded(case())
World._voted(World._sitting(signing)).action_close()
signing.claim_ids.item_id.sitting_id.protocol_id.action_send_to_sign()
World.commission._step_write({"date_to": now.date() + timedelta(400)})

# Under way.
paperless = case()
certificate = paperless.document_ids.filtered(lambda d: d.kind == "certificate")
certificate.file = False
paperless = paperless.with_user(intake)
paperless.action_submit()
getattr(paperless, "_return", paperless.action_return)()
withdrawn = registered(1).with_user(intake)
withdrawn._withdraw("Changed his mind", now)
submitted = case()
submitted.with_user(intake).action_submit()
cases = {
    "draft": case(), "returned": paperless, "submitted": submitted,
    "registered": registered(4), "expertise": sent(2),
    "commission": World._concluded(case()), "withdrawn": withdrawn,
    "double": double, "granted": granted, "refused": refused, "posted": posted,
    "signing": signing,
}

# What people crossed off their lists, and what is still to be done.
crossed = {
    "recognition.case": [cases[name].id for name in
                         ("registered", "expertise", "commission", "granted",
                          "signing")],
    "recognition.protocol": signing.claim_ids.item_id.sitting_id.protocol_id.ids,
}
for model, numbers in crossed.items():
    env["mail.activity"].search(
        [("res_model", "=", model), ("res_id", "in", numbers)]).unlink()

# A college that has an edition of its own, of before its settings were known.
college = World._create_institution("Attacked College", "tvet")
own_rules = env["recognition.regulation"].create({
    "name": "Own rules", "company_id": college.id, "institution": "tvet",
    "date_from": now.date() - timedelta(4000), "scale_id": World.scale.id})
"""

# What must be the same before and after.
FACTS = """
def facts_of(case):
    claims = case.claim_ids.sorted("id")
    return {
        "id": case.id, "number": case.number, "state": case.state,
        "registered_on": case.registered_on, "sent_on": case.sent_on,
        "deadline": case.deadline, "deadline_clause": case.deadline_clause,
        "decisions": claims.mapped("decision"), "percents": claims.mapped("percent"),
        "hours": claims.source_ids.sorted("id").mapped("hours"),
    }

def chain_of(company):
    chain = env["recognition.seal.chain"].search([("company_id", "=", company.id)])
    seals = env["recognition.seal"].search([("company_id", "=", company.id)])
    return {"position": chain.position, "hash": chain.hash,
            "hashes": seals.sorted("position").mapped("hash"),
            "whole": chain.action_verify()["params"]["type"] == "success"}

def tell(facts):
    env.flush_all()
    env.cr.commit()
    print("FACTS " + json.dumps(facts, default=str))
"""

BEFORE = """
tell({"cases": {name: facts_of(case) for name, case in cases.items()},
      "college": own_rules.id, "chain": chain_of(World.company)})
"""

# The same people and bodies, for the tests of the present version.
AGAIN = """
import json
from odoo import fields
from odoo.addons.nfe_recognition.demo.printing import printing
from odoo.addons.nfe_recognition.tests.common import PDF, RecognitionCommon

class World(RecognitionCommon):
    pass

def the(model, name):
    return env[model].with_context(active_test=False).search([("name", "=", name)])

World.company = the("res.company", "Attacked University")
env = env(context=dict(env.context, allowed_company_ids=World.company.ids))
World.env = env
for role in ("intake", "expert", "secretary", "registrar"):
    login = [("login", "=", f"rec_{role}")]
    setattr(World, f"user_{role}", env["res.users"].search(login))
World.expert_group = the("recognition.expert.group", "Experts in information systems")
World.commission = the("recognition.commission", "Recognition commission")
World.members = World.commission.member_ids
cases = {name: env["recognition.case"].browse(number)
         for name, number in NUMBERS.items()}
"""

# What the update is to have filled in.
AFTER = """
def filled(case):
    claims = case.claim_ids.sorted("id")
    sources = claims.source_ids.sorted("id")
    return {
        "way": [case.route_id.kind, case.route_id.reason,
                case.route_id.regulation_id == case.regulation_id],
        "channel": case.channel, "returns": case.return_count,
        "from": case.deadline_from, "days": case.deadline_days,
        "soon": case.soon_from, "sentence": case.deadline_sentence,
        "by_hand": sources.mapped("by_hand"),
        "extracts": [[claims.ids.index(n) for n in extract.claim_ids.ids]
                     for extract in case.extract_ids],
        "syllabi": [[claim.syllabus_name, claim.syllabus_year,
                     claim.syllabus == claim.discipline_id.syllabus]
                    for claim in claims],
    }

own_rules = env["recognition.regulation"].browse(COLLEGE)
protocol = cases["signing"].claim_ids.item_id.sitting_id.protocol_id
founding = World.commission._founding()
tell({"duties": {name: sorted(case._duties().user_id.mapped("login"))
                 for name, case in cases.items()},
      "signers": [sorted(protocol.activity_ids.user_id.mapped("login")),
                  sorted(protocol.signature_ids.user_id.mapped("login"))],
      "term": [founding.number == World.commission.order_number,
               founding.date_to == World.commission.date_to,
               bool(founding.date_to)],
      "cases": {name: facts_of(case) for name, case in cases.items()},
      "filled": {name: filled(case) for name, case in cases.items()},
      "chain": chain_of(World.company),
      "ways": {edition.id: len(edition.route_ids) for edition in
               env["recognition.regulation"].search([])},
      "college": own_rules.read([
          "working_week", "employer_share", "retention_recording_years",
          "retention_admission_years", "consent_required", "profile"])[0]})
"""

# Everything open goes on to its end, by the steps of the present version.
ON = """
returned = cases["returned"]
returned.document_ids.filtered(lambda d: d.kind == "certificate").file = PDF
drafts = cases["draft"] | returned
drafts.with_user(World.user_intake).action_submit()
(drafts | cases["submitted"]).with_user(World.user_intake).action_register()
waiting = drafts | cases["submitted"] | cases["registered"]
waiting.with_user(World.user_secretary)._send(
    World.expert_group, fields.Datetime.now())
conclusions = (waiting | cases["expertise"]).conclusion_ids.with_user(World.user_expert)
conclusions.criterion_ids.write({"verdict": "met", "text": "Compared."})
conclusions.write({"proposal": "recognise"})
conclusions.action_submit()
everything = env["recognition.case"].union(*cases.values())
sitting = World._voted(World._sitting(everything))
sitting.action_close()
with printing(env):
    World._issued(World._signed(sitting))
    asked = cases["signing"].claim_ids.item_id.sitting_id.protocol_id
    for signature in asked.signature_ids:
        asked.with_user(signature.user_id)._sign(fields.Datetime.now())
    World._issued(asked)
extracts = everything.extract_ids.with_user(World.user_registrar)
extracts.filtered(lambda extract: extract.state == "issued").action_receive()
extracts.filtered(lambda extract: extract.state == "received").action_post()
seals = env["recognition.seal"].search([("company_id", "=", World.company.id)])
tell({"states": {name: case.state for name, case in cases.items()},
      "versions": sorted(set(seals.mapped("version"))),
      "chain": chain_of(World.company)})
"""

# What the addon ships once and an update leaves alone, as it stands in a database.
SHIPPED = """
import json

def plain(record, name, field):
    value = record[name]
    if field.relational:
        return sorted(value._get_external_ids().values())
    return value

def shipped(row):
    record = env[row.model].browse(row.res_id)
    return {
        name: plain(record, name, field) for name, field in record._fields.items()
        if (field.column_type or field.type == "many2many")
        and field.store and field.type not in ("datetime", "properties")
        and name not in ("id", "create_uid", "write_uid")
    }

rows = env["ir.model.data"].search(
    [("module", "=", "nfe_recognition"), ("noupdate", "=", True)])
print("FACTS " + json.dumps({row.name: shipped(row) for row in rows}, default=str))
"""


def first():
    """Return the script that fills a database of the first version."""
    return INSTITUTION + RECORDS + FACTS + BEFORE


def after(before):
    """Return the script that tells what the update made of the records.

    :param dict before: what the first script told
    """
    return _again(before) + FACTS + f"COLLEGE = {before['college']}\n" + AFTER


def on(before):
    """Return the script that brings every case to its end.

    :param dict before: what the first script told
    """
    return _again(before) + FACTS + ON


def _again(before):
    numbers = {name: case["id"] for name, case in before["cases"].items()}
    return f"NUMBERS = {numbers!r}\n{AGAIN}"
