"""Odoo's own tests that apply to every addon, run by Odoo on ours."""

import re
from dataclasses import dataclass

import pytest

from devtools.serving import free_port

# each test has a database of its own
ANY_PROCESS = True
CLOSING = re.compile(r"(\d+) failed, (\d+) error\(s\) of (\d+) tests")


@dataclass(frozen=True)
class Suite:
    """A selection of Odoo's tests, and what it runs on."""

    name: str
    tags: tuple
    variant: str = "demo"
    install: str = ""


SUITES = (
    Suite(
        "style",
        # pylint over all of Odoo is left out: ./dev lint runs it on the addon
        ("/test_lint", "-/test_lint:TestPyLint"),
        variant="plain",
        install="test_lint",
    ),
    Suite("views", ("migration/base:TestAllViews",)),
    Suite("rendered views", ("render_all_views/base:TestRenderAllViews",)),
    Suite("invisible fields", ("/base:TestInvisibleField",)),
    Suite("reports", ("/base:TestReports.test_reports",)),
    Suite("menus", ("click_all/web:TestMenusAdmin", "click_all/web:TestMenusDemo")),
)


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_odoo_suite(suite, databases, fresh_database):
    """The addon passes what Odoo asks of its own addons."""
    arguments = ["--test-tags", ",".join(suite.tags), "--stop-after-init"]
    if suite.install:
        arguments += ["-i", suite.install]
    log = databases.odoo(
        fresh_database(suite.variant), *arguments, "--http-port", free_port()
    )
    failed, errors, ran = map(int, CLOSING.findall(log)[-1])
    assert (failed, errors) == (0, 0)
    assert ran
