"""The institution in which test_races.py lets people meet, as a script for the shell.

Everything stands right before the step that two people take at the same instant.
"""

from tests.rpc_world import INSTITUTION, KEYS

# Votes meet side by side; what draws numbers or seals meets one pair after another.
REPEATS, FEWER = 10, 6

CAP = """
World.regulation.nfe_cap_percent = 10
"""

# Numbers of what comes before are another register's: the first race begins its own.
CASES = """
counter = env["ir.sequence"].create({
    "name": "Before", "code": "recognition.case", "company_id": World.company.id,
    "implementation": "no_gap", "prefix": "BEFORE/"})
learners = [World._create_learner(f"Learner {n}", f"R-{n:03}")
            for n in range(FEWER)]
twice = env["recognition.case"]
for learner in learners * 2:
    twice |= World._create_case(learner)
protocol = World._decided(twice).protocol_id
protocol.action_send_to_sign()
"""

# Applications whose numbers are the first of a register.
FILED = """
counter.active = False
filed = World._cases_in_numbers(2 * FEWER)
filed.with_user(World.user_intake).action_submit()
"""

# Of an entrant's two applications one reaches the cap: a tenth of sixty credits.
ENTRANTS = """
small = World.programme.copy({"name": "Small", "code": "SMALL", "total_credits": 60})
World.expert_group = World.expert_group.copy({
    "order_number": "13-n", "order_date": World._today(), "order_signatory": "Rector",
    "programme_ids": False})
World.expert_group.action_activate()
entrants = []
for n in range(FEWER):
    person = env["res.partner"].create({"name": f"Entrant {n}"})
    questions = []
    for discipline in World.disciplines[:2]:
        World._concluded(World._create_case(
            discipline=discipline, partner_id=person.id, enrolment_id=False,
            programme_id=small.id))
        item = World._sitting(True, present=World.members[:4]).item_ids
        item.action_open_vote()
        for member in World.members[:4]:
            item.with_user(member.user_id).action_vote_for()
        questions.append(item.id)
    entrants.append(questions)
"""

SITTINGS = """
def sitting_of(number):
    sitting = World._sitting(env["recognition.case"], present=World.members[:4])
    items = env["recognition.item"].with_user(World.user_secretary).create([
        {"sitting_id": sitting.id, "subject": f"Question {place}"}
        for place in range(number)])
    items.action_open_vote()
    return items

items = sitting_of(3 * REPEATS)
closing = items[:REPEATS]
closing.with_user(World.members[2].user_id).action_vote_for()
protocols = env["recognition.protocol"]
for n in range(FEWER):
    item = sitting_of(1)
    item.with_user(World.user_member).action_vote_for()
    item.action_close_vote()
    item.sitting_id.action_close()
    protocols |= item.sitting_id.protocol_id
protocols.action_send_to_sign()
# Settled sittings of two commissions, to be closed at once.
second = World._create_commission("Second commission")
ended = []
for n in range(FEWER):
    for body in World.commission, World.commission, second:
        sitting = env["recognition.sitting"].with_user(World.user_secretary).create({
            "commission_id": body.id, "date": fields.Datetime.now()})
        item = sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
        sitting.action_all_present()
        sitting.action_open()
        item.action_open_vote()
        item.with_user(World.user_member).action_vote_for()
        item.action_close_vote()
        ended.append(sitting.id)
env.cr.commit()
"""

USERS = """
users = {role: getattr(World, f"user_{role}") for role in ROLES}
users["other_member"] = World.users_member[1]
signers = {role: users[role] for role in ("member", "secretary")}
for role, user in signers.items():
    user.password = f"the password of the {role}"
"""

FACTS = """
print("WORLD " + json.dumps({
    "keys": keys,
    "logins": {role: user.login for role, user in signers.items()},
    "passwords": {role: f"the password of the {role}" for role in signers},
    "closing": closing.ids, "voting": items[REPEATS:2 * REPEATS].ids,
    "devices": items[2 * REPEATS:].ids, "protocols": protocols.ids,
    "ended": ended, "protocol": protocol.id, "filed": filed.ids,
    "learners": [x.id for x in learners],
    "entrants": entrants,
    "chain": env["recognition.seal.chain"]._end_for_update(World.company).id,
}))
env.cr.commit()
"""


def world(url):
    """Return the script; documents printed fetch their styles from ``url``."""
    head = f"""
REPEATS, FEWER = {REPEATS}, {FEWER}
env["ir.config_parameter"].set_param("report.url", "{url}")
"""
    cases = INSTITUTION + CAP + CASES + ENTRANTS + FILED
    return head + cases + SITTINGS + USERS + KEYS + FACTS
