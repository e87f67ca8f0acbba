"""One registry, and transactions that leave nothing behind."""

import contextlib
import threading

# Odoo is a namespace package: its parts are complete once the command line was read.
import odoo.cli
from odoo import api
from odoo.modules.registry import Registry
from odoo.tools import config


class Database:
    """A database that has the addon and hr_recruitment installed."""

    def __init__(self, name):
        assert odoo.cli
        config.parse_config(
            ["-d", name, "--no-http", "--log-level", "error"], setup_logging=True
        )
        threading.current_thread().dbname = name
        self.name = name
        self.registry = Registry(name)

    @contextlib.contextmanager
    def transaction(self):
        """Give an environment whose every write is rolled back."""
        with self.registry.cursor() as cr:
            try:
                yield api.Environment(cr, api.SUPERUSER_ID, {})
            finally:
                cr.rollback()

    @contextlib.contextmanager
    def kept(self):
        """Give an environment whose writes are committed."""
        with self.registry.cursor() as cr:
            yield api.Environment(cr, api.SUPERUSER_ID, {})
