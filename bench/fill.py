"""Rows by the hundred thousand, as copies of one record made by Odoo itself."""

import contextlib

import psycopg2

import odoo.sql_db
from odoo.tools import SQL

# Share of each state, of 20 cases: most are long done.
STATES = (
    *("draft", "submitted", "registered", "expertise", "commission"),
    *("refused", "withdrawn", "decided", "decided"),
    *("recorded",) * 11,
)
WITH_EXPERTS = ("expertise", "commission", "decided", "recorded")
WITH_DEADLINE = ("registered", "expertise")
PROVIDERS = 20
FORMER = "Former commission"


def cases(database, world, total):
    """Fill up to ``total`` cases of former years, with papers, courses and claims.

    They lie before another commission of the same people, so that no step of the
    bench finds them on its way.

    :param int total: number of cases that the database holds afterwards
    """
    with database.kept() as env:
        there = _count(env, "recognition_case")
        if there >= total:
            return
        case = world.env(env, "intake")["recognition.case"].create(world.case_values(1))
        env.flush_all()
        _copy(case, _case_columns(env, world), _series(there, total))
        of_case = {"case_id": SQL("parent.id")}
        cases = SQL("recognition_case AS parent ON parent.id > %s", case.id)
        _copy(case.document_ids, of_case, cases)
        _copy(case.claim_ids, of_case, cases)
        _copy(
            case.achievement_ids,
            {"case_id": SQL("parent.case_id"), "document_id": SQL("parent.id")},
            SQL("recognition_document AS parent ON parent.case_id > %s", case.id),
        )
    _settle(database)


def applicants(database, world, total):
    """Fill up to ``total`` applicants.

    :param int total: number of applicants that the database holds afterwards
    """
    with database.kept() as env:
        there = _count(env, "hr_applicant")
        if there >= total:
            return
        applicant = world.env(env, "recruiter")["hr.applicant"].create(
            world.applicant_values(1)
        )
        env.flush_all()
        stages = env["hr.recruitment.stage"].search([]).ids
        changed = {
            "partner_name": SQL("'Applicant ' || parent"),
            "stage_id": _pick(stages),
        }
        _copy(applicant, changed, _series(there, total))
    _settle(database)


def _case_columns(env, world):
    """Return what differs from case to case: column → expression."""
    providers = env["res.partner"].create(
        [{"name": f"Provider {place}"} for place in range(PROVIDERS)]
    )
    commission = env["recognition.commission"].browse(world.commission)
    former = commission.search([("name", "=", FORMER)]) or commission.copy(
        {"name": FORMER}
    )
    env.flush_all()
    partners, enrolments = zip(*world.learners, strict=True)
    state = _pick(STATES)
    return {
        "number": SQL("'2025/' || lpad(parent::text, 6, '0')"),
        "state": state,
        "partner_id": _pick(partners),
        "enrolment_id": _pick(enrolments),
        "provider_id": _pick(providers.ids),
        "commission_id": SQL("%s", former.id),
        "expert_group_id": SQL(
            "CASE WHEN %s IN %s THEN %s END", state, WITH_EXPERTS, world.group
        ),
        "registered_on": SQL("date '2025-09-01' + parent %% 300"),
        "deadline": SQL(
            "CASE WHEN %s IN %s THEN current_date + parent %% 21 - 10 END",
            state,
            WITH_DEADLINE,
        ),
    }


def _copy(records, changed, parents):
    """Insert a copy of each of ``records`` for every row of ``parents``.

    :param dict changed: column → SQL expression over ``parent``
    :param SQL parents: table or function of the rows, with the condition on them
    """
    env, table = records.env, SQL.identifier(records._table)
    names = [
        name
        for (name,) in env.execute_query(
            SQL(
                "SELECT column_name FROM information_schema.columns "
                "WHERE table_name = %s AND column_name != 'id'",
                records._table,
            )
        )
    ]
    env.cr.execute(
        SQL(
            "INSERT INTO %s (%s) SELECT %s FROM %s AS record JOIN %s "
            "WHERE record.id IN %s",
            table,
            SQL(", ").join(map(SQL.identifier, names)),
            SQL(", ").join(
                changed.get(name, SQL.identifier("record", name)) for name in names
            ),
            table,
            parents,
            tuple(records.ids),
        )
    )


def _series(there, total):
    """Return places for all rows up to ``total`` but the one that is copied."""
    return SQL("generate_series(%s, %s) AS parent ON TRUE", there + 2, total)


def _pick(values):
    """Return an expression that takes ``values`` in turn."""
    return SQL("(%s)[1 + parent %% %s]", list(values), len(values))


def _count(env, table):
    [[count]] = env.execute_query(SQL("SELECT COUNT(*) FROM %s", SQL.identifier(table)))
    return count


def _settle(database):
    """Leave the tables as a running server keeps them, and not by chance midway.

    Reading an index alone, without its table, needs a vacuum after the writing.
    """
    _name, where = odoo.sql_db.connection_info_for(database.name)
    with contextlib.closing(psycopg2.connect(**where)) as connection:
        connection.autocommit = True
        connection.cursor().execute("VACUUM ANALYZE")
