"""The server ends in the middle of a long step: killed, started again, repeated.

Where it is killed is no chance: a row that the step takes on its way is held until the
server waits for it.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import psycopg2
import pytest

from devtools import server
from devtools.serving import free_port, serve
from devtools.shell import run, wait_until
from tests import crash_world
from tests.crash_world import CASES
from tests.json2 import call

# In the midst of what is written, and when only the seals are missing.
MOMENTS = ("res_company", "recognition_seal_chain")
PATIENCE = 120

CLOSE = "recognition.sitting/action_close"
ISSUE = "recognition.protocol/action_issue_extracts"
# Everything that the two steps leave behind.
TRACES = """
    SELECT (SELECT count(*) FROM recognition_sitting WHERE state = 'closed'),
           (SELECT count(*) FROM recognition_claim WHERE decision IS NOT NULL),
           (SELECT count(*) FROM recognition_case WHERE state = 'decided'),
           (SELECT count(*) FROM recognition_protocol),
           (SELECT count(*) FROM recognition_extract),
           (SELECT count(*) FROM recognition_check WHERE kind = 'extract'),
           (SELECT count(*) FROM recognition_seal),
           (SELECT position FROM recognition_seal_chain),
           (SELECT count(*) FROM mail_message)
"""


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a database with steps to take, and ways to ask it."""
    name, port = make_database("plain"), free_port()
    script = crash_world.world(f"http://127.0.0.1:{port}")
    with serve(databases, name, port=port):
        printed = databases.script(name, script)
    line = next(x for x in printed.splitlines() if x.startswith("WORLD "))
    facts = SimpleNamespace(**json.loads(line.removeprefix("WORLD ")))
    facts.url, facts.port, facts.database = f"http://127.0.0.1:{port}", port, name
    facts.sql = lambda query: databases.sql(query, name)
    return facts


def verified(databases, world):
    """Verify the seal by the command of the addon; return what it prints."""
    command = server.command(
        databases.config, *("-d", world.database), subcommand=("recognition_seal",)
    )
    done = run(command, env=databases.env, capture_output=True)
    return done.stdout


def connection(databases, name):
    """Return a connection of our own to a database."""
    env = databases.env
    return psycopg2.connect(
        dbname=name, host=env["PGHOST"], port=env["PGPORT"], user=env["PGUSER"]
    )


def killed(databases, world, path, record, table):
    """Kill the server while it takes a step, once it needs a row of ``table``."""
    waiting = """
        SELECT count(*) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'
    """
    ours = connection(databases, world.database)
    with serve(databases, world.database, port=world.port) as running:
        cursor = ours.cursor()
        # A name chosen above, no input.
        cursor.execute(f"SELECT id FROM {table} FOR UPDATE")
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(call, world, "secretary", path, [record])
            wait_until(lambda: world.sql(waiting) != "0", PATIENCE, "a wait")
            running.process.kill()
            running.process.wait()
            with pytest.raises(ConnectionError):
                asked.result()
    ours.rollback()
    ours.close()
    others = """
        SELECT count(*) FROM pg_stat_activity
         WHERE datname = current_database() AND pid != pg_backend_pid()
    """
    wait_until(lambda: world.sql(others) == "0", PATIENCE, "the end of its work")


def repeated(databases, world, path, record):
    """Start the server again and take the step once more."""
    with serve(databases, world.database, port=world.port):
        status, answer = call(world, "secretary", path, [record])
        assert status == 200, answer


def test_closing_a_sitting(databases, world):
    """R544-17: nothing is half decided; once closed, each decision stands once."""
    before = world.sql(TRACES)
    for table in MOMENTS:
        killed(databases, world, CLOSE, world.closing, table)
        assert world.sql(TRACES) == before
        assert "the chain is whole" in verified(databases, world)
    repeated(databases, world, CLOSE, world.closing)
    sealed = world.sql(
        f"""
        SELECT count(DISTINCT claim.id), count(seal.id)
          FROM recognition_claim claim
          JOIN recognition_item item ON item.id = claim.item_id
          JOIN recognition_seal seal ON seal.res_model = 'recognition.claim'
                                    AND seal.res_id = claim.id
         WHERE item.sitting_id = {world.closing}
        """
    )
    assert sealed == f"{CASES}|{CASES}"
    places = world.sql(
        "SELECT register_place FROM recognition_protocol ORDER BY register_place"
    )
    assert places.split() == ["1", "2"]
    assert "the chain is whole" in verified(databases, world)


def test_issuing_extracts(databases, world):
    """R544-18: all extracts or none; each case has one, no number is lost."""
    before = world.sql(TRACES)
    for table in MOMENTS:
        killed(databases, world, ISSUE, world.protocol, table)
        assert world.sql(TRACES) == before
        assert "the chain is whole" in verified(databases, world)
    repeated(databases, world, ISSUE, world.protocol)
    # Whoever asks once more, for he saw no answer, gets what there is.
    repeated(databases, world, ISSUE, world.protocol)
    found = world.sql(
        """
        SELECT count(*), count(DISTINCT case_id), count(DISTINCT number),
               max(split_part(number, '/', -1)::integer)
          FROM recognition_extract
        """
    )
    assert found == "|".join([str(CASES)] * 4)
    seals = "SELECT count(*) FROM recognition_seal WHERE kind = 'extract'"
    assert world.sql(seals) == str(CASES)
    assert "the chain is whole" in verified(databases, world)
