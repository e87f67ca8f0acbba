"""People who act at the same instant: real requests, real connections, real commits.

Two requests stand at a barrier and go on together, again and again. Which of them comes
first is chance; what must hold afterwards holds either way.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from threading import Barrier
from types import SimpleNamespace

from devtools.serving import free_port, serve
from tests.json2 import call

# Races on records of their own run side by side; each has two requests.
WAVE = 5
CONNECTIONS = 40


@contextmanager
def meeting(databases, name, script, prints=False):
    """Run a server on a database in which people meet.

    :param script: function that returns the script of the world for an address, from
        which documents printed fetch their styles
    :param bool prints: the script prints as well, so the address must answer
    :return: what the script tells, and ways to ask the server and its database
    """
    port = free_port()
    while_served = serve(databases, name, port=port) if prints else nullcontext()
    with while_served:
        printed = databases.script(name, script(f"http://127.0.0.1:{port}"))
    line = next(x for x in printed.splitlines() if x.startswith("WORLD "))
    facts = SimpleNamespace(**json.loads(line.removeprefix("WORLD ")))
    facts.database = name
    facts.sql = lambda query: databases.sql(query, name)
    # Refusals are logged as warnings: half of the requests here are refused.
    with serve(databases, name, "--db_maxconn", CONNECTIONS, port=port) as running:
        facts.url = running.url
        yield facts
    log = running.log.read_text(errors="replace")
    assert " CRITICAL " not in log
    # They did meet: Odoo tries again what PostgreSQL stopped.
    assert "tries left" in log
    # They met in one order of rows.
    assert "deadlock detected" not in log


def post_together(world, requests):
    """Send ``requests`` (user, path, body) at the same instant; return the answers."""
    barrier = Barrier(len(requests))

    def send(request):
        user, path, body = request
        barrier.wait(timeout=60)
        return call(world, user, path, **body)

    with ThreadPoolExecutor(len(requests)) as pool:
        return list(pool.map(send, requests))


def together(world, requests):
    """Send ``requests`` (user, path, id) at the same instant; return their answers."""
    return post_together(
        world, [(user, path, {"ids": [record]}) for user, path, record in requests]
    )


def rows(world, query, *ids):
    """Return the rows of a query on records named by their ids."""
    found = world.sql(query % ",".join(map(str, ids)))
    return [tuple(line.split("|")) for line in found.splitlines()]


def in_waves(world, records, *steps):
    """Yield each record with the answers to ``steps`` (user, path) taken at once."""
    for start in range(0, len(records), WAVE):
        wave = records[start : start + WAVE]
        requests = [(*step, record) for record in wave for step in steps]
        answers = together(world, requests)
        for place, record in enumerate(wave):
            first = place * len(steps)
            yield record, answers[first : first + len(steps)]


def done(world, user, path, record):
    """Take a step that nobody disputes."""
    status, answer = call(world, user, path, [record])
    assert status == 200, answer
    return answer


def statuses(answers):
    """Return the HTTP statuses of ``answers``."""
    return [status for status, _answer in answers]


def assert_whole(world):
    """The chain of seals is whole for whoever verifies it."""
    path = "recognition.seal.chain/action_verify"
    answer = done(world, "auditor", path, world.chain)
    assert answer["params"]["type"] == "success", answer
