"""What ./dev keeps in its cache, and what it forgets."""

import contextlib
import json
import os
import secrets
import time

import psycopg2
import pytest

from devtools import venv
from devtools.config import Config
from devtools.databases import KEPT_SECONDS, Databases, stale

DAY = 24 * 3600
OLD = KEPT_SECONDS + 60


@pytest.mark.parametrize(
    ("ages", "keep", "gone"),
    [
        ({}, 0, []),
        ({"a": OLD}, 0, ["a"]),
        ({"a": OLD}, 1, []),
        ({"a": DAY - 60, "b": 0}, 0, []),
        ({"a": OLD, "b": 2 * OLD, "c": 3 * OLD}, 1, ["c", "b"]),
        ({"a": 0, "b": OLD, "c": 2 * OLD}, 2, ["c"]),
    ],
)
def test_which_templates_are_stale(ages, keep, gone):
    """Neither the newest few nor those used within a day; the oldest go first."""
    now = 1_000_000_000.0
    used = {name: now - age for name, age in ages.items()}
    assert stale(used, now, keep=keep) == gone


@pytest.fixture
def cache(databases, tmp_path):
    """Return the databases as seen with an empty cache, and what it may drop."""
    config = Config()
    config.cache = tmp_path
    own = Databases(config, databases.source)
    own.env = databases.env
    made = []

    def make(variant, age, prefix="nfe_tpl_"):
        name = f"{prefix}{variant}_{secrets.token_hex(6)}"
        own.sql(f'CREATE DATABASE "{name}" TEMPLATE template0')
        made.append(name)
        config.templates.mkdir(exist_ok=True)
        note = {"checkout": "elsewhere", "used": time.time() - age}
        (config.templates / f"{name}.json").write_text(json.dumps(note))
        return name

    own.make = make
    yield own
    for name in made:
        own.drop(name)


def test_stale_templates_are_dropped(cache):
    """Not one that is in use, being made, or no template at all."""
    old, older = cache.make("plain", OLD), cache.make("base_demo", 2 * OLD)
    young, used = cache.make("plain", 60), cache.make("demo", OLD)
    building = cache.make("bench", OLD)
    foreign = cache.make("plain", OLD, prefix="nfe_other_")
    server = {
        option: cache.env[variable]
        for option, variable in (
            ("host", "PGHOST"),
            ("port", "PGPORT"),
            ("user", "PGUSER"),
            ("password", "PGPASSWORD"),
        )
        if variable in cache.env
    }
    with (
        contextlib.closing(psycopg2.connect(dbname=used, **server)),
        cache.config.lock("template-bench"),
    ):
        cache.forget_old_templates(keep=0)
    left = set(cache.names("nfe_"))
    assert not {old, older} & left
    assert {young, used, building, foreign} <= left
    notes = {note.stem for note in cache.config.templates.iterdir()}
    assert notes == {young, used, building, foreign}
    cache.forget_old_templates(keep=3)
    assert {young, used, building} <= set(cache.names("nfe_tpl_"))
    cache.forget_old_templates(keep=0)
    left = set(cache.names("nfe_"))
    assert not {used, building} & left
    assert {young, foreign} <= left


def test_old_environments_are_removed(tmp_path):
    """Environments that no checkout used for a week go; the others stay."""
    config = Config()
    config.cache = tmp_path
    for name, age in ("venv-old", 8 * DAY), ("venv-new", 6 * DAY), ("other", 8 * DAY):
        (tmp_path / name).mkdir()
        (tmp_path / name / venv.READY).touch()
        moment = time.time() - age
        os.utime(tmp_path / name / venv.READY, (moment, moment))
    venv.forget_old(config)
    assert {path.name for path in tmp_path.iterdir()} == {"venv-new", "other"}
