"""The institution in which test_races_sitting.py lets people meet, as a script.

Everything stands right before the step that two people take at the same instant, each
time in a sitting of its own.
"""

from tests.rpc_world import INSTITUTION, KEYS

REPEATS = 5

HELPERS = """
from itertools import count
learners = count()
secretary, manager = World.user_secretary, World.user_manager
today = World.company._recognition_today()

def sat(number):
    cases = env["recognition.case"]
    for _case in range(number):
        place = next(learners)
        cases |= World._create_case(
            World._create_learner(f"Learner {place}", f"M-{place:03}"))
    return World._sitting(World._concluded(cases), present=World.members[:4])

def sheet(sitting, choice):
    action = sitting.action_open_block_vote()
    sheet = sitting.env[action["res_model"]].browse(action["res_id"])
    sheet.line_ids.write({"choice": choice})
    return sheet

def put(sitting):
    sheet(sitting, "for").action_put()
    return sitting

def adjournment(sitting):
    return sitting.env["recognition.adjourn"].create({
        "sitting_id": sitting.id,
        "date": fields.Datetime.add(fields.Datetime.now(), days=7)}).id

def body_of(name, *, elected):
    if elected:
        return World._create_commission(name)
    body = env["recognition.commission"].create({
        "name": name, "company_id": World.company.id, "order_number": name,
        "order_date": today, "order_signatory": "Rector",
        "secretary_id": secretary.id,
        "member_ids": [Command.create({"partner_id": user.partner_id.id})
                       for user in World.users_member]})
    body.action_activate()
    body.temporary_presider_id = body.member_ids[4]
    return body

def opened(body):
    sitting = env["recognition.sitting"].with_user(secretary).create({
        "commission_id": body.id, "date": fields.Datetime.now()})
    sitting.action_all_present()
    sitting.action_open()
    return sitting
"""

BLOCKS = """
twice, given, taken, withdrawn = [], [], [], []
for _race in range(REPEATS):
    sitting = sat(2)
    sheets = [sheet(sitting, choice).id for choice in ("for", "against")]
    twice.append({"items": sitting.item_ids.ids, "sheets": sheets})
    sitting = put(sat(2))
    given.append({"sitting": sitting.id, "items": sitting.item_ids.ids,
                  "sheet": sheet(sitting, "for").id})
    sitting = put(sat(2))
    for user in World.users_member[:3]:
        sitting.with_user(user).action_vote_block_for()
    taken.append({"sitting": sitting.id, "items": sitting.item_ids.ids})
    sitting = sat(2)
    case = sitting.item_ids[0].case_id
    withdrawal = env["recognition.withdraw"].with_user(World.user_intake).create({
        "case_ids": [Command.set(case.ids)], "reason": "Moved."})
    withdrawn.append({"case": case.id, "items": sitting.item_ids.ids,
                      "sheet": sheet(sitting, "for").id, "wizard": withdrawal.id})
"""

BODIES = """
putting, counting, elections, leaving = [], [], [], []
for race in range(REPEATS):
    sitting = sat(1)
    putting.append({"sitting": sitting.id, "item": sitting.item_ids.id,
                    "wizard": adjournment(sitting)})
    sitting = sat(1)
    sitting.item_ids.action_open_vote()
    sitting.item_ids.with_user(World.users_member[0]).action_vote_for()
    counting.append({"sitting": sitting.id, "item": sitting.item_ids.id,
                     "wizard": adjournment(sitting)})
    body = body_of(f"Election {race}", elected=False)
    chair = opened(body).item_ids.filtered(lambda item: item.kind == "chair")
    chair.candidate_id = body.member_ids[0]
    chair.action_open_vote()
    for user in World.users_member[2:4]:
        chair.with_user(user).action_vote_for()
    elections.append({"item": chair.id, "body": body.id})
    body = body_of(f"Change {race}", elected=True)
    sitting = opened(body)
    item = sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
    item.action_open_vote()
    member = body.member_ids.filtered(lambda m: m.user_id == World.users_member[1])
    newcomer = World._create_user(f"rec_new{race}", "member")
    change = env["recognition.commission.change"].with_user(manager).create({
        "commission_id": body.id, "number": f"{race}-c", "date": today,
        "signatory": "Rector", "day": fields.Date.add(today, days=1),
        "leaver_ids": [Command.set(member.ids)],
        "line_ids": [Command.create({"partner_id": newcomer.partner_id.id})]})
    leaving.append({"item": item.id, "member": member.id, "wizard": change.id})
env.cr.commit()
users = {role: getattr(World, f"user_{role}")
         for role in ("secretary", "intake", "manager", "auditor")}
users["member"] = World.users_member[1]
"""

FACTS = """
print("WORLD " + json.dumps({
    "keys": keys, "twice": twice, "given": given, "taken": taken,
    "withdrawn": withdrawn, "putting": putting, "counting": counting,
    "elections": elections, "leaving": leaving,
    "chain": env["recognition.seal.chain"]._end_for_update(World.company).id,
}))
env.cr.commit()
"""


def world(url):
    """Return the script; documents printed fetch their styles from ``url``."""
    head = f"""
REPEATS = {REPEATS}
env["ir.config_parameter"].set_param("report.url", "{url}")
"""
    return INSTITUTION + head + HELPERS + BLOCKS + BODIES + KEYS + FACTS
