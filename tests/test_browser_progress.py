"""A long step in the browser: a bar says how far it is, and goes however it ends.

The step waits near its end, for the table of the seals is held.
"""

import json
from contextlib import contextmanager
from types import SimpleNamespace

import psycopg2
import pytest
from playwright.sync_api import expect

from devtools.serving import free_port, serve
from devtools.shell import wait_until
from tests import progress_world
from tests.conftest import PATIENCE, VIEWPORT, sign_in
from tests.progress_world import CASES

PHONE = {"width": 390, "height": 844}
FIFTHS = 4 * CASES // 5
NEWS = f"Seals: {FIFTHS} of {CASES}"
WAITING = """
    SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


@pytest.fixture
def world(databases, make_database):
    """Return a sitting of many cases right before its close."""
    name = make_database("plain")
    printed = databases.script(name, progress_world.script())
    line = next(x for x in printed.splitlines() if x.startswith("WORLD "))
    facts = SimpleNamespace(**json.loads(line.removeprefix("WORLD ")))
    facts.database, facts.port = name, free_port()
    facts.sql = lambda query: databases.sql(query, name)
    return facts


@pytest.fixture
def screens(chromium, world):
    """Return a function that opens the sitting for a person, on a screen of a size."""
    pages = []

    def see(person, viewport):
        context = chromium.new_context(
            base_url=f"http://127.0.0.1:{world.port}", viewport=viewport, locale="en-US"
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        pages.append(page)
        sign_in(page, world.logins[person], f"the password of the {person}")
        page.goto(f"/odoo/recognition-sittings/{world.sitting}")
        expect(page.locator(".o_form_view .o_field_widget").first).to_be_visible()
        return page

    yield see
    for page in pages:
        page.context.close()


@contextmanager
def held(databases, world):
    """Hold where the seals are written for the length of a block."""
    env = databases.env
    ours = psycopg2.connect(
        dbname=world.database,
        host=env["PGHOST"],
        port=env["PGPORT"],
        user=env["PGUSER"],
    )
    ours.cursor().execute("LOCK TABLE recognition_seal IN SHARE MODE")
    yield
    ours.rollback()
    ours.close()


def close(page):
    """Click what closes the sitting, and confirm it."""
    page.locator(".o_form_view button[name=action_close]").click()
    page.locator(".modal-footer .btn-primary").click()


def bars(page):
    """Return the bars that a page shows."""
    return page.locator(".o_recognition_progress [role=progressbar]")


def assert_told(world, *pages):
    """Each of these pages says how far the close is."""
    for page in pages:
        expect(bars(page)).to_have_count(1, timeout=PATIENCE)
        place = page.locator(".o_recognition_progress")
        expect(place).to_contain_text("Sitting no. 1 is being closed")
        expect(place).to_contain_text(NEWS)
        box, screen = bars(page).bounding_box(), page.viewport_size
        assert 0 <= box["x"] < box["x"] + box["width"] <= screen["width"]
        assert box["y"] + box["height"] <= screen["height"]
    assert world.sql("SELECT state FROM recognition_sitting") == "open"


def assert_gone(*pages):
    """None of these pages shows a bar any more."""
    for page in pages:
        expect(bars(page)).to_have_count(0, timeout=PATIENCE)


def reload(*pages):
    """Load these pages anew."""
    for page in pages:
        page.reload()
        expect(page.locator(".o_form_view .o_field_widget").first).to_be_visible()


def test_progress(databases, world, screens, artefacts):
    """A close is seen on both screens of who takes it, whether it ends well or not."""
    with serve(databases, world.database, port=world.port) as running:
        desk, phone = screens("secretary", VIEWPORT), screens("secretary", PHONE)
        stranger = screens("manager", VIEWPORT)
        with held(databases, world):
            close(desk)
            assert_told(world, desk, phone)
            desk.screenshot(path=artefacts / "progress-desk.png")
            phone.screenshot(path=artefacts / "progress-phone.png")
            expect(bars(stranger)).to_have_count(0)
            # The server ends, and the step with it.
            running.process.kill()
            running.process.wait()
            assert_gone(desk, phone)
    wait_until(lambda: not world.sql(WAITING), PATIENCE / 1000, "the end of its work")
    with serve(databases, world.database, port=world.port):
        reload(desk, phone)
        with held(databases, world):
            close(desk)
            assert_told(world, desk, phone)
            # The step fails: nothing of it stays, and neither does the bar.
            world.sql(f"SELECT pg_cancel_backend(pid) FROM ({WAITING}) AS waiting")
            expect(desk.locator(".o_error_dialog")).to_be_visible(timeout=PATIENCE)
            assert_gone(desk, phone)
        reload(desk)
        with held(databases, world):
            close(desk)
            assert_told(world, desk, phone)
        assert_gone(desk, phone)
        closed = "SELECT state FROM recognition_sitting"
        wait_until(lambda: world.sql(closed) == "closed", PATIENCE / 1000, "the close")
