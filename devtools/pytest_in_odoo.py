"""Pytest plugin for tests inside Odoo: strict about the log, files per process.

A warning in Odoo's log fails the test that caused it; a test that expects one says
so, by ``assertLogs`` or ``mute_logger``.
"""

import logging
import os
import shutil
from pathlib import Path
from unittest import mock

import pytest

from devtools.logs import is_known, known_warnings


class Collector(logging.Handler):
    """Keeps warnings and errors that are not listed as known."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.patterns = known_warnings()
        self.found = []

    def emit(self, record):
        """Keep a record, unless it is a known one."""
        text = f"{record.name}: {record.getMessage()}"
        if record.exc_info and record.exc_info[1]:
            text += f" ({record.exc_info[1]!r})"
        if not is_known(text, self.patterns):
            self.found.append(f"{record.levelname} {text}")

    def check(self):
        """Fail with what was found since the last check."""
        found, self.found = self.found, []
        if found:
            pytest.fail("Odoo's log has warnings:\n" + "\n".join(found), pytrace=False)


collector = Collector()


def pytest_configure():
    """Listen to all loggers."""
    logging.getLogger().addHandler(collector)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    """Check what the fixtures and the class's set-up logged."""
    yield
    collector.check()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    """Check what the test logged."""
    yield
    collector.check()


@pytest.fixture(scope="session", autouse=True)
def own_filestore(load_registry):
    """Give each parallel process a file store of its own.

    Odoo removes, after each class, files that its database does not name: the other
    process's, if they shared one.
    """
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker is None:
        yield
        return
    from odoo.tools import config

    shared = Path(config.filestore(config["db_name"]))
    own = shared.with_name(f"{shared.name}-{worker}")
    if shared.exists():
        shutil.copytree(shared, own, copy_function=os.link)
    with mock.patch.object(config, "filestore", return_value=str(own)):
        yield
    shutil.rmtree(own, ignore_errors=True)
