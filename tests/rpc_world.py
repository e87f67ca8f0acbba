"""The institution that test_rpc_stranger.py attacks, as a script for Odoo's shell."""

# An institution with the users, masters and bodies of the addon's own test base.
INSTITUTION = """
import json
from odoo import Command, fields
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
case = World._create_case(World._create_learner("Voting", "S-3"))
World._concluded(case)
sitting = World._sitting(case, present=World.members[:4])
sitting.item_ids.action_open_vote()
identity = env["recognition.document"].create({
    "case_id": draft.id, "kind": "identity", "number": "ID", "on_paper": True})
file = env["ir.attachment"].search([
    ("res_model", "=", "recognition.document"), ("res_field", "=", "file"),
    ("res_id", "in", case.document_ids.ids)])
disposal = env["recognition.disposal"].with_user(World.user_manager).create({
    "company_id": World.company.id})
disposal._step_write({"state": "proposed", "proposed_by": World.user_manager.id})
env.cr.commit()
users = {role: getattr(World, f"user_{role}")
         for role in (*ROLES, "nobody", "portal")}
users["keeper"] = hearing.secretary_id
users |= {f"b_{role}": user for role, user in strangers.items()}
users["absent"] = World.users_member[4]
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
}))
"""

WORLD = INSTITUTION + RECORDS + KEYS + FACTS
