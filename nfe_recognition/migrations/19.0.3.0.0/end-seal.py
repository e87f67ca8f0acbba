"""Votes, decisions, signatures and extracts of before join the chain."""

from odoo import SUPERUSER_ID, api, fields


def migrate(cr, version):
    """Seal what is final and stood outside the chain, once all else is brought along.

    :param cr: database cursor
    :param version: version that was installed before, empty on a fresh install
    """
    if not version:
        return
    env = api.Environment(cr, SUPERUSER_ID, {})
    companies = env["res.company"].with_context(active_test=False).search([])
    env["recognition.seal"]._seal_unsealed(companies, fields.Datetime.now())
