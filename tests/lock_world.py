"""Steps that must wait for one another, tried in pairs by a script for Odoo's shell."""

from tests.rpc_world import INSTITUTION

RECORDS = """
none = env["recognition.case"]
secretary, manager = World.user_secretary, World.user_manager
learners = (World._create_learner(f"Learner {n}", f"L-{n}") for n in range(20))

def case(*args, **kwargs):
    return World._create_case(next(learners), *args, **kwargs)

def question(sitting, subject):
    return env["recognition.item"].with_user(secretary).create(
        {"sitting_id": sitting.id, "subject": subject})

# Refused by the commission, years ago: files that may go.
lost = case()
World._decided(lost, choices=dict.fromkeys(World.members, "against"))
env.flush_all()
env.cr.execute("UPDATE recognition_case SET keep_until = '2020-01-01'"
               " WHERE id = %s", [lost.id])
env.invalidate_all()
disposal = env["recognition.disposal"].with_user(manager).create({
    "company_id": World.company.id})
disposal.action_collect()
disposal.action_propose()
reviewer = World._create_user("rec_manager2", "manager")
# In session, two claims put together and voted on.
joined = World._sitting(World._concluded(case() | case()), World.members[:4])
joined._put_block(joined.item_ids, fields.Datetime.now())
joined.with_user(World.members[2].user_id).action_vote_block_for()
# In session, a claim to be put to the vote; one member stays away.
asked = World._concluded(case())
quiet = World._sitting(asked, present=World.members[:4])
absent = quiet.attendance_ids.filtered(lambda row: not row.present)
# An entrant's two applications, put to the vote in two sittings.
newcomer = env["res.partner"].create({"name": "New Comer"})
def entrant(discipline):
    own = World._concluded(World._create_case(
        discipline=discipline, partner_id=newcomer.id, enrolment_id=False,
        programme_id=World.programme.id))
    items = World._sitting(own, present=World.members[:4]).item_ids
    items.action_open_vote()
    for member in World.members[:4]:
        items.with_user(member.user_id).action_vote_for()
    return items
entrants = [entrant(discipline) for discipline in World.disciplines[:2]]
# In session, two questions being voted on.
lively = World._sitting(none, present=World.members[:4])
voting = question(lively, "One") | question(lively, "Two")
voting.action_open_vote()
voting.with_user(World.members[2].user_id).action_vote_for()
# In session, everything settled; and one that is only planned.
settled = World._sitting(none, present=World.members[:4])
answered = question(settled, "Answered")
answered.action_open_vote()
answered.with_user(World.members[2].user_id).action_vote_against()
answered.action_close_vote()
away = settled.attendance_ids.filtered(lambda row: not row.present)
planned = env["recognition.sitting"].with_user(secretary).create({
    "commission_id": World.commission.id, "date": fields.Datetime.now()})
planned.action_all_present()
# Concluded and on no agenda; with the experts, two conclusions to be handed in.
ready = World._concluded(case())
double = case()
World._add_claim(double, World.disciplines[1], World.env["recognition.achievement"])
double.claim_ids[0].source_ids.hours = 75
env["recognition.claim.source"].create({
    "claim_id": double.claim_ids[1].id, "hours": 75,
    "achievement_id": double.achievement_ids.id})
World._sent(double)
for conclusion in double.conclusion_ids:
    conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
    conclusion.write({"proposal": "recognise"})
# A commission without work, and the first application addressed to it.
idle = World._create_commission("Idle", users=World.users_member[:3])
draft = case(commission_id=idle.id)
ended = World._sitting(none, present=World.members[:4])
point = question(ended, "Ended")
point.action_open_vote()
point.with_user(World.members[2].user_id).action_vote_for()
point.action_close_vote()
ended.action_close()
minutes = ended.protocol_id
env.cr.commit()
"""

STEPS = """
def step(user, records, do):
    def take(cursor):
        own = env(cr=cursor, user=user.id, context=dict(env.context))
        do(records.with_env(own))
        own.flush_all()
    return take

first, second = World.members[:2].user_id
member = World.members[0]
STEPS = {
    "attendance": step(secretary, absent, lambda row: row.write({"present": True})),
    "attendance while all is settled":
        step(secretary, away, lambda row: row.write({"present": True})),
    "all present": step(secretary, quiet, lambda s: s.action_all_present()),
    "open the vote": step(secretary, quiet.item_ids, lambda i: i.action_open_vote()),
    "put off": step(secretary, quiet.item_ids, lambda i: i.action_put_off()),
    "declare a conflict":
        step(first, quiet.item_ids, lambda i: i.action_declare_conflict()),
    "withdraw": step(World.user_intake, asked,
                     lambda c: c._withdraw("Changed his mind", fields.Datetime.now())),
    "withdraw the ready": step(World.user_intake, ready,
                     lambda c: c._withdraw("Changed his mind", fields.Datetime.now())),
    "add the ready": step(secretary, quiet, lambda s: s.action_add_ready_cases()),
    "cancel": step(secretary, quiet, lambda s: s.action_cancel()),
    "vote": step(first, voting[0], lambda i: i.action_vote_for()),
    "another votes": step(second, voting[0], lambda i: i.action_vote_against()),
    "vote on another question": step(second, voting[1], lambda i: i.action_vote_for()),
    "close the vote": step(secretary, voting[0], lambda i: i.action_close_vote()),
    "close the vote on an entrant":
        step(secretary, entrants[0], lambda i: i.action_close_vote()),
    "close the other vote on him":
        step(secretary, entrants[1], lambda i: i.action_close_vote()),
    "put off the vote": step(secretary, voting[0], lambda i: i.action_put_off()),
    "adjourn": step(secretary, quiet, lambda s: s._adjourn(
        fields.Datetime.add(fields.Datetime.now(), days=7), "", fields.Datetime.now())),
    "vote on the block": step(first, joined, lambda s: s.action_vote_block_against()),
    "count the block": step(secretary, joined, lambda s: s.action_close_block()),
    "take out of the block":
        step(secretary, joined.item_ids[0], lambda i: i.action_take_out()),
    "confirm the disposal": step(reviewer, disposal, lambda d: d.action_confirm()),
    "leave": step(manager, member, lambda m: m.commission_id._change(
        {"kind": "order", "number": "8-n", "date": m.company_id._recognition_today(),
         "signatory": "Rector", "scan": False, "scan_name": False},
        day=fields.Date.add(m.company_id._recognition_today(), days=1),
        leavers=m, newcomers=[], offices={})),
    "new question": step(secretary, settled,
        lambda s: s.item_ids.create({"sitting_id": s.id, "subject": "New"})),
    "reason": step(secretary, answered, lambda i: i.write({"reason": "Because."})),
    "close the sitting": step(secretary, settled, lambda s: s.action_close()),
    "open the sitting": step(secretary, planned, lambda s: s.action_open()),
    "plan": step(secretary, planned,
        lambda s: s.create({"commission_id": s.commission_id.id,
                            "date": fields.Datetime.now()})),
    "conclude": step(World.user_expert, double.conclusion_ids[0],
                     lambda c: c.action_submit()),
    "conclude the other": step(World.user_expert, double.conclusion_ids[1],
                               lambda c: c.action_submit()),
    "file": step(World.user_intake, draft, lambda c: c.action_submit()),
    "word a text": step(secretary, minutes.text_ids[0],
                        lambda text: text.write({"body": "Other"})),
    "send to sign": step(secretary, minutes, lambda p: p.action_send_to_sign()),
    "end the commission": step(manager, idle, lambda c: c.action_close()),
}
"""

TRIAL = """
from psycopg2.errors import LockNotAvailable, SerializationFailure
from odoo.tools import mute_logger
from odoo.addons.nfe_recognition.models.locks import lock, share

def wait(one, other):
    with env.registry.cursor() as held, env.registry.cursor() as late:
        try:
            late.execute("SET LOCAL lock_timeout = '300ms'")
            STEPS[one](held)
            with mute_logger("odoo.sql_db"):
                STEPS[other](late)
            return "went on"
        except LockNotAvailable:
            return "waited"
        finally:
            late.rollback()
            held.rollback()

def stale(take, judge):
    # What was taken and not changed still stops whoever judged by the state before.
    with env.registry.cursor() as early, env.registry.cursor() as late:
        late.execute("SELECT 1 FROM recognition_sitting")
        take(quiet.with_env(env(cr=early)))
        early.commit()
        try:
            with mute_logger("odoo.sql_db"):
                judge(quiet.with_env(env(cr=late)))
            return "went on"
        except SerializationFailure:
            return "starts anew"
        finally:
            late.rollback()

env.cr.rollback()
found = {f"{one}, {other}": wait(one, other) for one, other in PAIRS}
for take in lock, share:
    for judge in lock, share:
        found[f"{take.__name__} before {judge.__name__}"] = stale(take, judge)
print("FOUND " + json.dumps(found))
"""


def script(pairs):
    """Return the script that tries ``pairs`` of steps."""
    return f"{INSTITUTION}{RECORDS}{STEPS}\nPAIRS = {pairs!r}\n{TRIAL}"
