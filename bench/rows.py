"""The same rows by plain psycopg2: the least that writing them can cost."""

from psycopg2.extras import Json, execute_values

from odoo.tools import SQL

# In the order of their references.
TABLES = (
    "recognition_case",
    "recognition_document",
    "recognition_achievement",
    "recognition_claim",
    "ir_attachment",
    "mail_message",
    "mail_followers",
)
PAGE = 1000


def written(env, write):
    """Return the rows that ``write`` leaves in ``TABLES``.

    :param write: function without arguments
    :rtype: dict[str, tuple[list[str], list[tuple]]]
    """
    before = {table: _last(env, table) for table in TABLES}
    write()
    env.cr.flush()
    return {table: _rows(env, table, last) for table, last in before.items()}


def insert(env, rows):
    """Insert what :func:`written` returned; count the statements as Odoo counts."""
    cursor = env.cr._obj
    for table, (columns, values) in rows.items():
        names = SQL(", ").join(map(SQL.identifier, columns))
        query = SQL("INSERT INTO %s (%s) VALUES", SQL.identifier(table), names)
        execute_values(cursor, f"{query.code} %s", values, page_size=PAGE)
        env.cr.sql_log_count += -(-len(values) // PAGE)


def _last(env, table):
    query = SQL("SELECT COALESCE(MAX(id), 0) FROM %s", SQL.identifier(table))
    [[last]] = env.execute_query(query)
    return last


def _rows(env, table, last):
    env.cr.execute(
        SQL("SELECT * FROM %s WHERE id > %s ORDER BY id", SQL.identifier(table), last)
    )
    columns = [column.name for column in env.cr.description]
    return columns, [tuple(map(_adapted, row)) for row in env.cr.fetchall()]


def _adapted(value):
    return Json(value) if isinstance(value, (dict, list)) else value
