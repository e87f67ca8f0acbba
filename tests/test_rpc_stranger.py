"""Forged calls against a real server, as a stranger with a login would send them.

Each attack is one request; it must be refused and leave every table as it was.
"""

import http.cookiejar
import json
import urllib.request
from types import SimpleNamespace

import pytest

from devtools.serving import serve
from tests.json2 import call, post
from tests.rpc_attacks import GENERAL
from tests.rpc_attacks_appeal import APPEAL
from tests.rpc_attacks_kept import KEPT
from tests.rpc_attacks_sealed import SEALED_ATTACKS
from tests.rpc_attacks_sitting import SITTING
from tests.rpc_world import WORLD

ATTACKS = {**GENERAL, **SITTING, **APPEAL, **KEPT, **SEALED_ATTACKS}

# Every table of ours that has rows of its own, and what Odoo keeps for them.
TABLES = """
SELECT table_name FROM information_schema.columns
 WHERE table_schema = 'public' AND column_name = 'id'
   AND (table_name LIKE 'recognition\\_%' OR table_name IN
        ('mail_message', 'mail_activity', 'mail_followers', 'ir_attachment'))
"""


@pytest.fixture(scope="module")
def world(databases, make_database):
    """Return a running server on a database with the institution above."""
    name = make_database("plain")
    printed = databases.script(name, WORLD)
    line = next(x for x in printed.splitlines() if x.startswith("WORLD "))
    facts = SimpleNamespace(**json.loads(line.removeprefix("WORLD ")))
    # Refusals are logged as warnings: that is what this server is for.
    with serve(databases, name) as running:
        facts.url, facts.database = running.url, name
        facts.snapshot = lambda: _snapshot(databases, name)
        yield facts
    log = running.log.read_text(errors="replace")
    assert " CRITICAL " not in log


def _snapshot(databases, name):
    """Return a digest of all rows of each table."""
    query = " UNION ALL ".join(
        f"SELECT '{table}:' || coalesce(md5(string_agg(t::text, '|' ORDER BY id)), '')"
        f" FROM {table} t"
        for table in sorted(databases.sql(TABLES, name).split())
    )
    return databases.sql(query, name)


@pytest.mark.parametrize("attack", ATTACKS)
def test_attack_by_key(world, attack):
    """JSON-2 with a key: refused, and nothing changed."""
    before = world.snapshot()
    user, path, ids, arguments = ATTACKS[attack](world)
    status, answer = call(world, user, path, ids, **arguments)
    # The import answers with messages instead of an error.
    refused = status >= 400 or (path.endswith("/load") and not answer["ids"])
    assert refused, (status, answer)
    assert world.snapshot() == before


@pytest.mark.parametrize("user", ["nobody", "portal", "b_auditor", "b_expert"])
def test_nothing_is_read(world, user):
    """Strangers read nothing, by id or by search."""
    for model, record in (
        ("recognition.case", world.case),
        ("recognition.document", world.paper),
        ("recognition.claim", world.claim),
        ("recognition.appeal", world.appeal),
        ("ir.attachment", world.file),
    ):
        status, _answer = call(
            world, user, f"{model}/read", [record], fields=["display_name"]
        )
        assert status >= 400
        status, answer = call(
            world, user, f"{model}/search", domain=[["id", "=", record]]
        )
        assert status >= 400 or answer == []


def test_expert_reads_no_identity_paper(world):
    """Experts never see identity papers, of own groups' cases neither."""
    status, _answer = call(
        *(world, "expert", "recognition.document/read", [world.identity]),
        fields=["number"],
    )
    assert status >= 400


def test_key_is_needed(world):
    """Without a key, or with a made-up one, nothing answers."""
    url = f"{world.url}/json/2/recognition.case/search"
    assert post(url, {"domain": []})[0] >= 400
    assert post(url, {"domain": []}, Authorization="bearer made-up")[0] >= 400


@pytest.mark.parametrize(
    "attack", ["state of a case", "vote of the secretary", "transcript entry", "seal"]
)
def test_attack_by_session(world, attack):
    """The same by the web client's own door."""
    before = world.snapshot()
    user, path, ids, arguments = ATTACKS[attack](world)
    opener = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )
    login = {"db": world.database, "login": world.logins[user]}
    login["password"] = login["login"]
    post(f"{world.url}/web/session/authenticate", {"params": login}, opener)
    model, method = path.split("/")
    positional = [list(ids)] if ids else []
    params = {"model": model, "method": method, "args": positional, "kwargs": arguments}
    _status, answer = post(
        f"{world.url}/web/dataset/call_kw", {"params": params}, opener
    )
    assert "Odoo Session Expired" not in str(answer)
    assert "error" in answer
    assert world.snapshot() == before


def test_honest_vote(world):
    """The doors are shut to forgers, not to the member whose vote it is."""
    path = "recognition.item/action_vote_for"
    status, _answer = call(world, "member", path, [world.item])
    assert status == 200
