"""Waiting for whoever works on the same records.

Transactions see the database as it was when they began. A step that judges by one
record and changes another therefore takes the row of what both have in common, so that
whoever judged by an older state is stopped by PostgreSQL and tried again by Odoo.

Rows are taken in one order, from the whole to its parts and on to what follows:
disposal list, commission, sitting, question, case, appeal, protocol, extract,
enrolment, learner (the row of the person), number register (the row of the
institution), chain of seals.
"""

from odoo.tools import SQL


def lock(records):
    """Wait until nobody else works on ``records``; whoever waits for us starts anew.

    Odoo's ``lock_for_update`` refuses at once when another transaction holds a row.
    Members who vote in the same second must not be refused, so this waits. The rows
    are also rewritten: who waited for them, or shares them after us, would else go on
    with what it read before.

    :param records: recordset of one model
    """
    _take(
        records,
        """
        WITH taken AS (
            SELECT id FROM %(table)s WHERE id IN %(ids)s
             ORDER BY id FOR NO KEY UPDATE
        )
        UPDATE %(table)s SET write_date = %(table)s.write_date
          FROM taken WHERE %(table)s.id = taken.id
        """,
    )


def share(records):
    """Wait until nobody changes ``records``, and let nobody do so until the commit.

    Others may share them at the same time: what rests on a record without changing it
    waits only for whoever locks it.

    :param records: recordset of one model
    """
    _take(
        records,
        "SELECT id FROM %(table)s WHERE id IN %(ids)s ORDER BY id FOR SHARE",
    )


def _take(records, query):
    if records:
        # What is in the cache stays true: PostgreSQL refuses rows changed meanwhile.
        table, ids = SQL.identifier(records._table), tuple(records.ids)
        records.env.cr.execute(SQL(query, table=table, ids=ids))
