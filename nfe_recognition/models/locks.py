"""Waiting for whoever works on the same records."""

from odoo.tools import SQL


def lock(records):
    """Wait until nobody else changes ``records``, then read them afresh.

    Odoo's ``lock_for_update`` refuses at once when another transaction holds a row.
    Members who vote in the same second must not be refused, so this waits. Whoever
    waited for a change that was committed meanwhile is retried by the request layer
    and sees it: each holder of the lock changes the locked row.

    :param records: recordset of one model
    """
    if records:
        table = SQL.identifier(records._table)
        records.env.execute_query(
            SQL(
                "SELECT id FROM %s WHERE id IN %s ORDER BY id FOR NO KEY UPDATE",
                table,
                tuple(records.ids),
            )
        )
        records.invalidate_recordset()
