"""The institution that test_rpc_stranger.py attacks, as a script for Odoo's shell."""

# An institution with the users, masters and bodies of the addon's own test base.
INSTITUTION = """
import json
from datetime import timedelta
from odoo import Command, fields
from odoo.addons.nfe_recognition.demo.printing import printing
from odoo.addons.nfe_recognition.tests.common import RecognitionCommon, ROLES

class World(RecognitionCommon):
    pass

World.env = env
World.company = World._create_institution("Attacked University", "he")
env.user.write({"company_ids": [Command.link(World.company.id)],
                "company_id": World.company.id})
World.env = env(context=dict(env.context, allowed_company_ids=World.company.ids))
World._create_users()
World._create_masters()
World._create_bodies()
"""

# A key for each of ``users``, by name.
KEYS = """
day = fields.Datetime.add(fields.Datetime.now(), days=1)
keys = {name: env["res.users.apikeys"].with_user(user).sudo()._generate(
            "rpc", "test", day) for name, user in users.items()}
env.cr.commit()
"""

# A question being voted on, a protocol to be signed and a draft.
RECORDS = """
World.regulation.write({"appeal": True, "appeal_days": 10, "appeal_decision_days": 15})
other = World._create_institution("Other University", "he")
strangers = {role: World._create_user(f"rec_b_{role}", role, company=other)
             for role in ROLES}
draft = World._create_case()
signing = World._create_case(World._create_learner("Signing", "S-2"))
closed = World._decided(signing)
closed.protocol_id.action_send_to_sign()
hearing = World._create_commission(
    "Appeal commission", order_number="9-n",
    secretary_id=World._create_user("rec_keeper", "secretary").id,
    users=World._create_user("rec_hearing1", "member")
    | World._create_user("rec_hearing2", "member"))
appeal = env["recognition.appeal"].with_user(World.user_intake).create({
    "claim_id": signing.claim_ids.id, "grounds": "Misread.",
    "commission_id": hearing.id})
appeal.action_file()
sealed_case = World._create_case(World._create_learner("Sealed", "S-4"))
sealed = World._decided(sealed_case)
with printing(env):
    sealed = World._signed(sealed)
posted = World._posted(World._issued(sealed)).sudo()
gone = World._create_user("rec_gone", "member")
env["recognition.commission.member"]._step_create([{
    "commission_id": World.commission.id, "partner_id": gone.partner_id.id,
    "date_to": World._today() - timedelta(days=1)}])
case = World._create_case(World._create_learner("Voting", "S-3"))
World._concluded(case)
sitting = World._sitting(case, present=World.members[:4])
sitting.item_ids.action_open_vote()
identity = env["recognition.document"].create({
    "case_id": draft.id, "kind": "identity", "number": "ID", "on_paper": True})
def file_of(records, field):
    return env["ir.attachment"].search([
        ("res_model", "=", records._name), ("res_field", "=", field),
        ("res_id", "in", records.ids)])
file = file_of(case.document_ids, "file")
disposal = env["recognition.disposal"].with_user(World.user_manager).create({
    "company_id": World.company.id})
disposal._step_write({"state": "proposed", "proposed_by": World.user_manager.id})
env.cr.commit()
users = {role: getattr(World, f"user_{role}")
         for role in (*ROLES, "nobody", "portal")}
users["keeper"] = hearing.secretary_id
users |= {f"b_{role}": user for role, user in strangers.items()}
users["absent"] = World.users_member[4]
users["gone"] = gone
"""

FACTS = """
print("WORLD " + json.dumps({
    "keys": keys,
    "logins": {name: user.login for name, user in users.items()},
    "users": {name: user.id for name, user in users.items()},
    "company": World.company.id, "other": other.id,
    "case": case.id, "draft": draft.id, "claim": case.claim_ids.id,
    "draft_claim": draft.claim_ids.id, "course": draft.achievement_ids.id,
    "paper": case.document_ids[1].id, "identity": identity.id, "file": file.id,
    "conclusion": case.conclusion_ids.id, "sitting": sitting.id,
    "disposal": disposal.id,
    "closed": closed.id, "appeal": appeal.id, "appealed": signing.claim_ids.id,
    "item": sitting.item_ids.id,
    "attendance": sitting.attendance_ids.ids, "members": World.members.ids,
    "protocol": closed.protocol_id.id,
    "signatures": closed.protocol_id.signature_ids.ids,
    "texts": closed.protocol_id.text_ids.ids,
    "commission": World.commission.id, "group": World.expert_group.id,
    "enrolment": World.learner.id, "partner": World.learner.partner_id.id,
    "discipline": World.disciplines[0].id, "period": World.period.id,
    "programme": World.programme.id,
    "sealed_case": sealed_case.id, "sealed_claim": sealed_case.claim_ids.id,
    "sealed_conclusion": sealed_case.conclusion_ids.id,
    "sealed_paper": sealed_case.document_ids[1].id,
    "sealed_file": file_of(sealed_case.document_ids, "file").id,
    "sealed": sealed.id, "pdf_file": file_of(sealed, "pdf").id,
    "sealed_text": sealed.text_ids[0].id,
    "sealed_signature": sealed.signature_ids[0].id,
    "sealed_sitting": sealed.sitting_id.id,
    "sealed_item": sealed.sitting_id.item_ids.id,
    "sealed_row": sealed.sitting_id.attendance_ids[0].id,
    "sealed_vote": sealed.sitting_id.item_ids.vote_ids[0].id,
    "posted": posted.id, "entry": posted.entry_ids.id,
    "exempted": env["recognition.exemption"].search(
        [("entry_id", "=", posted.entry_ids.id)]).id,
    "link": env["recognition.seal"].search(
        [("company_id", "=", World.company.id)], limit=1).id,
}))
"""

WORLD = INSTITUTION + RECORDS + KEYS + FACTS
