"""The institution in which test_browser_progress.py closes a sitting, as a script."""

from tests.rpc_world import INSTITUTION

CASES = 60

MAKING = f"""
sitting = World._sitting(World._concluded(World._cases_in_numbers({CASES})))
items = sitting.item_ids
items.action_open_vote()
for member in World.users_member:
    items.with_user(member).action_vote_for()
items.action_close_vote()
people = {{"secretary": World.user_secretary, "manager": World.user_manager}}
for name, user in people.items():
    user.write({{"password": f"the password of the {{name}}"}})
env.cr.commit()
print("WORLD " + json.dumps({{
    "sitting": sitting.id,
    "logins": {{name: user.login for name, user in people.items()}},
}}))
"""


def script():
    """Return the script."""
    return INSTITUTION + MAKING
