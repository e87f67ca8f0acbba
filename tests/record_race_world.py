"""The institution in which test_races_records.py lets people meet, as a script.

Decided cases with what may follow: appeals, extracts, and the end of their files.
"""

from tests.rpc_world import INSTITUTION, KEYS

REPEATS = 5

HELPERS = """
from itertools import count
from odoo.addons.nfe_recognition.tests.test_appeal import AppealCommon

class Appeals(World, AppealCommon):
    pass

World.regulation.write({
    "appeal": True, "appeal_days": 10, "appeal_decision_days": 15})
Appeals.user_keeper = World._create_user("rec_keeper", "secretary")
Appeals.users_appeal = env["res.users"].union(*(
    World._create_user(f"rec_hearing{place}", "member") for place in range(3)))
Appeals.appeal_commission = World._create_commission(
    "Appeal commission", users=Appeals.users_appeal,
    secretary_id=Appeals.user_keeper.id, order_number="9-n")
learners = count()

def case_of(claims=1):
    place = next(learners)
    learner = World._create_learner(f"Learner {place}", f"A-{place:03}")
    if claims == 2:
        return World._create_double_case(learner)
    return World._create_case(learner)

def refused(case):
    World._decided(case, choices=dict.fromkeys(World.members, "against"))
    return case

def appeal(claim):
    found = Appeals._appeal(claim.case_id, claim_id=claim.id)
    found.action_file()
    return found

def heard(remedy, **values):
    # The sitting of the appeal commission that voted on what was accepted.
    sitting = Appeals._appeal_sitting()
    item = sitting.item_ids
    item.write({"remedy": remedy, **values})
    Appeals._vote(item)
    return sitting
"""

APPEALS = """
appealed, decided = [], []
for _race in range(REPEATS):
    appealed.append(refused(case_of()).claim_ids.id)
    # One claim of the case goes back to the commission by an appeal, and is voted on;
    # the other is appealed, and voted on too.
    case = refused(case_of(claims=2))
    first, second = case.claim_ids
    for claim in first, second:
        appeal(claim)
    first.appeal_ids.with_user(Appeals.user_keeper).action_accept()
    heard("return").action_close()
    again = World._voted(World._sitting(case))
    second.appeal_ids.with_user(Appeals.user_keeper).action_accept()
    hearing = heard("recognise", exact_percent=80)
    decided.append({"case": case.id, "sitting": again.id, "hearing": hearing.id})
"""

EXTRACTS = """
issued = []
for _race in range(REPEATS):
    issued.append(World._signed(World._decided(case_of() | case_of())).id)
"""

# Years have passed since these cases were refused; nobody was told, so an appeal is
# still in time.
DISPOSALS = """
other_manager, third_manager = (
    World._create_user(f"rec_manager{place}", "manager") for place in (2, 3))
confirmed, revived = [], []

def proposed(case):
    env.flush_all()
    env.cr.execute("UPDATE recognition_case SET keep_until = '2020-01-01'"
                   " WHERE id = %s", [case.id])
    env.invalidate_all()
    disposal = env["recognition.disposal"].with_user(World.user_manager).create({
        "company_id": World.company.id})
    disposal.action_collect()
    disposal.action_propose()
    env.flush_all()
    return disposal

for _race in range(REPEATS):
    case = refused(case_of())
    confirmed.append({"disposal": proposed(case).id, "case": case.id})
    env.cr.execute("UPDATE recognition_case SET keep_until = NULL WHERE id = %s",
                   [case.id])
    case = refused(case_of())
    revived.append({"disposal": proposed(case).id, "case": case.id,
                    "claim": case.claim_ids.id})
    env.cr.execute("UPDATE recognition_case SET keep_until = NULL WHERE id = %s",
                   [case.id])
# All of them have waited as long.
env.flush_all()
env.cr.execute("UPDATE recognition_case SET keep_until = '2020-01-01' WHERE id IN %s",
               [tuple(race["case"] for race in (*confirmed, *revived))])
env.cr.commit()
users = {role: getattr(World, f"user_{role}")
         for role in ("secretary", "intake", "manager", "auditor")}
users |= {"keeper": Appeals.user_keeper,
          "other_manager": other_manager, "third_manager": third_manager,
          "other_intake": World._create_user("rec_intake2", "intake")}
"""

FACTS = """
print("WORLD " + json.dumps({
    "keys": keys, "appealed": appealed, "decided": decided, "issued": issued,
    "confirmed": confirmed, "revived": revived, "hearing": Appeals.appeal_commission.id,
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
    records = APPEALS + EXTRACTS + DISPOSALS
    return INSTITUTION + head + HELPERS + records + KEYS + FACTS
