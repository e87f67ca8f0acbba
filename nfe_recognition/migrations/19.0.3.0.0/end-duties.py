"""Cases and protocols under way: who must act next is asked, as by the steps."""

from odoo import SUPERUSER_ID, api

# Whose turn it is by the state alone; the other states are told apart below.
BY_STATE = {"expertise": "conclude", "commission": "agenda"}


def migrate(cr, version):
    """Ask for what is due of cases and protocols of which nobody is asked anything.

    After all else is brought along: who acts and until when rests on ways, deadlines
    and extracts.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    env = api.Environment(cr, SUPERUSER_ID, {})
    companies = env["res.company"].with_context(active_test=False).search([])
    env = env(context={"allowed_company_ids": companies.ids})
    _ask_of_cases(env)
    _ask_signers(env)


def _ask_of_cases(env):
    cases = env["recognition.case"].search(
        [("state", "in", ("registered", *BY_STATE, "decided"))]
    )
    asked = set(cases._duties().mapped("res_id"))
    cases = cases.filtered(lambda case: case.id not in asked)
    registered = cases.filtered(lambda case: case.state == "registered")
    examined = registered.filtered("with_experts")
    examined._set_duty("send")
    (registered - examined)._set_duty_without_experts()
    for state, duty in BY_STATE.items():
        waiting = cases.filtered(lambda case, state=state: case.state == state)
        # A question that is on an agenda is put there.
        waiting.filtered(lambda case: not _on_agenda(case))._set_duty(duty)
    gained = cases.filtered(
        lambda case: case.state == "decided" and case.outcome != "not_recognised"
    )
    issued = gained.filtered("extract_ids")
    issued._set_duty("post")
    (gained - issued)._set_duty("issue")


def _on_agenda(case):
    return any(item.state in ("pending", "voting") for item in case.item_ids)


def _ask_signers(env):
    todo = env.ref("mail.mail_activity_data_todo")
    for protocol in env["recognition.protocol"].search([("state", "=", "signing")]):
        due = protocol.signature_ids.filtered(lambda row: not row.signed_on).user_id
        known = protocol.activity_ids.filtered(
            lambda activity: activity.activity_type_id == todo
        )
        protocol._remind_signers(due - known.user_id)
