"""Editions of before know no kinds of case: give them those of their profile."""

from odoo import SUPERUSER_ID, api


def migrate(cr, version):
    """Fill the routes of every edition that has none.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    env = api.Environment(cr, SUPERUSER_ID, {"active_test": False})
    routes = env["recognition.route"]
    for edition in env["recognition.regulation"].search([("route_ids", "=", False)]):
        commands = routes._legal_commands(edition.institution, edition.profile)
        for _code, _id, values in commands:
            # The route of a filed case is part of its edition, which did not change.
            routes._step_create([values | {"regulation_id": edition.id}])
    cases = env["recognition.case"].search([("route_id", "=", False)])
    env.add_to_compute(cases._fields["route_id"], cases)
    env.add_to_compute(cases._fields["channel"], cases)
    cases.flush_recordset()
