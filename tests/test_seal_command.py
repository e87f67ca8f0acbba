"""``odoo recognition_seal``: every institution of a database, from the command line."""

import subprocess

import pytest

from devtools import server

# Two institutions with something sealed, and one without.
WORLD = """
from odoo.addons.nfe_recognition.tests.common import RecognitionCommon
from odoo.addons.nfe_recognition.tests.institution import ROLES

def sealed(name, cls):
    cls.env = env
    cls.company = cls._create_institution(name, "he")
    env.user.write({"company_ids": [(4, cls.company.id)],
                    "company_id": cls.company.id})
    cls.env = env(context=dict(env.context, allowed_company_ids=cls.company.ids))
    cls._create_users()
    cls._create_masters()
    cls._create_bodies()
    cls._decided(cls._create_case())
    env.flush_all()
    for user in env["res.users"].search([("login", "=like", "rec_%")]):
        user.login = f"{name} {user.login}"

sealed("First University", type("First", (RecognitionCommon,), {}))
sealed("Second University", type("Second", (RecognitionCommon,), {}))
env["res.company"].create({"name": "Third University"})
env.cr.commit()
"""
WRITTEN = "SELECT max(write_date) FROM recognition_seal_chain"
CLAIM = "UPDATE recognition_claim SET percent = 99 WHERE id = (SELECT {} FROM {})"


@pytest.fixture
def database(databases, fresh_database):
    """Return the name of a database with two chains."""
    name = fresh_database("plain")
    databases.script(name, WORLD)
    return name


@pytest.fixture
def verify(databases):
    """Return a function that runs the command."""

    def ask(*words):
        command = server.command(
            databases.config, *words, subcommand=("recognition_seal",)
        )
        return subprocess.run(
            command, env=databases.env, capture_output=True, text=True, check=False
        )

    return ask


def test_the_command(databases, database, verify):
    """CT152-42: 0 and the heads of the chains, or 1 and the first that does not fit."""
    done = verify("-d", database)
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    heads = databases.sql(
        "SELECT hash FROM recognition_seal_chain ORDER BY company_id", database
    ).split()
    assert "First University" in first
    assert heads[0] in first
    assert heads[1] in second

    before = databases.sql(WRITTEN, database)
    databases.sql(CLAIM.format("max(id)", "recognition_claim"), database)
    done = verify("-d", database, "-l", "ru_RU")
    assert done.returncode == 1, done.stderr
    first, second = done.stdout.splitlines()
    assert heads[0] in first
    assert "Databases" in second
    assert "цепочка" in second
    # It only reads.
    assert databases.sql(WRITTEN, database) == before


def test_what_cannot_be_asked(databases, fresh_database, verify):
    """No database, none of ours, none at all: no chain was found broken."""
    other = fresh_database(None)
    for words in (("-d", other), ("-d", databases.own_name("nowhere")), ()):
        done = verify(*words)
        assert done.returncode == 2, done.stderr
        assert "usage" in done.stderr
