"""The institution in which test_crash.py ends the server, as a script for the shell.

One sitting of many cases stands right before its close, another one right before its
extracts are issued.
"""

from tests.rpc_world import INSTITUTION, KEYS

CASES = 20

MAKING = f"""
def voted(cases):
    World._concluded(cases)
    sitting = World._sitting(cases)
    items = sitting.item_ids
    items.action_open_vote()
    for member in World.users_member:
        items.with_user(member).action_vote_for()
    items.action_close_vote()
    return sitting

everybody = World._cases_in_numbers({CASES} * 2)
issuing = voted(everybody[:{CASES}])
issuing.action_close()
protocol = World._signed(issuing)
closing = voted(everybody[{CASES}:])
users = {{"secretary": World.user_secretary, "registrar": World.user_registrar}}
env.cr.commit()
"""

FACTS = """
print("WORLD " + json.dumps({
    "keys": keys, "closing": closing.id, "protocol": protocol.id,
    "company": World.company.id,
}))
env.cr.commit()
"""


def world(url):
    """Return the script; documents printed fetch their styles from ``url``."""
    head = f"""
env["ir.config_parameter"].set_param("report.url", "{url}")
"""
    return INSTITUTION + head + MAKING + KEYS + FACTS
