"""Fixtures of tests that need more than one process: databases, servers, a browser."""

import itertools
import os
import re
import shutil

import pytest
from playwright.sync_api import sync_playwright

from devtools import odoo_source
from devtools.config import ADDON, BUILD, ROOT, Config
from devtools.databases import VARIANTS, Databases
from devtools.logs import check_log
from devtools.serving import serve

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
VIEWPORT = {"width": 1366, "height": 900}
# a first page compiles what no page asked for before
PATIENCE = 60_000
ARTEFACTS = BUILD / "artefacts"


@pytest.fixture(scope="session")
def databases():
    """Return the databases of the server that ./dev started."""
    config = Config()
    return Databases(config, odoo_source.ensure(config))


@pytest.fixture(scope="session")
def make_database(databases):
    """Return a function that copies a template; its databases are dropped at the end.

    ``make_database("demo")`` copies a variant (plain, demo, bench),
    ``make_database(None)`` makes one with Odoo's addons that ours depends on.
    """
    made, numbers = [], itertools.count(1)

    def make(variant="plain", demo=False):
        name = databases.temporary_name(f"n{next(numbers)}")
        made.append(name)
        if variant is None:
            template = databases.base("demo" if demo else "plain")
        else:
            template = databases.template(VARIANTS[variant])
        databases.copy(template, name)
        return name

    yield make
    for name in made:
        databases.drop(name)


@pytest.fixture
def fresh_database(make_database):
    """Return the function that makes a database for one test."""
    return make_database


@pytest.fixture(scope="session")
def addon_state(databases):
    """Return a function that tells the addon's state in a database."""

    def ask(name):
        query = f"SELECT state FROM ir_module_module WHERE name = '{ADDON}'"
        return databases.sql(query, name)

    return ask


@pytest.fixture(scope="session")
def start_server(databases):
    """Return a context manager: a server on a database, its log checked at the end."""

    class Serving:
        def __init__(self, name, *arguments):
            self.context = serve(databases, name, *arguments)

        def __enter__(self):
            self.running = self.context.__enter__()
            return self.running

        def __exit__(self, *error):
            self.context.__exit__(*error)
            if error[0] is None:
                check_log(self.running.log.read_text(errors="replace"))

    return Serving


@pytest.fixture(scope="session")
def odoo_server(make_database, start_server):
    """Return a running server with the demo data, shared by the whole session."""
    with start_server(make_database("demo")) as running:
        yield running


@pytest.fixture(scope="session")
def chromium():
    """Return Debian's Chromium, driven by Playwright."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(CHROMIUM_FLAGS)
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def artefacts():
    """Return the folder for screenshots and files to look at."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    return ARTEFACTS


@pytest.fixture(scope="session")
def pictures():
    """Return the folder of pictures: the documentation's, under ./dev pictures."""
    folder = ROOT / "docs" / "pictures" if "NFE_PICTURES" in os.environ else ARTEFACTS
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Remember how each phase of a test ended, for the fixture below."""
    report = yield
    setattr(item, f"report_{report.when}", report)
    return report


@pytest.fixture
def open_page(request, chromium, odoo_server, artefacts):
    """Return a function that opens a page of a user, each in a context of its own.

    What a page writes to its console as an error fails the test; the last screen of
    each page is kept when the test fails.
    """
    pages, errors = [], []

    def open_one(login=None, password=None, path="/odoo", locale="en-US"):
        context = chromium.new_context(
            base_url=odoo_server.url, viewport=VIEWPORT, locale=locale
        )
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: errors.append(str(error)))
        pages.append(page)
        if login:
            sign_in(page, login, password or login)
        page.goto(path)
        return page

    yield open_one
    failed = getattr(request.node, "report_call", None)
    for number, page in enumerate(pages):
        if failed is None or failed.failed:
            name = re.sub(r"\W+", "-", request.node.name)
            page.screenshot(path=artefacts / f"{name}-{number}.png", full_page=True)
        page.context.close()
    assert not errors


def sign_in(page, login, password):
    """Sign in as a person does."""
    page.goto("/web/login")
    page.fill("input[name=login]", login)
    page.fill("input[name=password]", password)
    page.click("button[type=submit]")
    page.wait_for_url(lambda url: "/web/login" not in url)


def pytest_sessionstart(session):
    """Begin with an empty folder of artefacts."""
    if not hasattr(session.config, "workerinput"):
        shutil.rmtree(ARTEFACTS, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Keep the tests of a file in one process, but for files that say ANY_PROCESS."""
    for item in items:
        if not getattr(item.module, "ANY_PROCESS", False):
            item.add_marker(pytest.mark.xdist_group(item.module.__name__))
