"""The rules are tested as they are: without Odoo, without a database.

``nfe_recognition/__init__.py`` imports Odoo, so the package ``rules`` is loaded by
itself, under its own name; its modules import one another relatively.
"""

import importlib.util
import os
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

RULES = Path(__file__).resolve().parents[2] / "nfe_recognition" / "rules"

# What hypothesis caches stays out of the checkout.
_CACHE = tempfile.TemporaryDirectory(prefix="nfe_rules_")
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", _CACHE.name)

# The same input in every run, on machines of any speed.
settings.register_profile("rules", derandomize=True, database=None, deadline=None)
settings.load_profile("rules")


def _load_rules():
    spec = importlib.util.spec_from_file_location(
        "rules", RULES / "__init__.py", submodule_search_locations=[str(RULES)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["rules"] = module
    spec.loader.exec_module(module)


_load_rules()

# Days off of the examples (requirements.md, section 7). The moved days off are those
# of a week of five days only.
HOLIDAYS = {date(2025, 8, 30), date(2025, 10, 25), date(2025, 12, 16)}
MOVED = {date(2025, 9, 1), date(2025, 10, 27)}


def _workdays(week, days_off):
    first, last = date(2025, 8, 1), date(2026, 3, 31)
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return frozenset(
        day for day in days if day.weekday() < week and day not in days_off
    )


@pytest.fixture(scope="session")
def five_days():
    """Working days of an office with a week of five days, AE-11 to AE-16."""
    return _workdays(5, HOLIDAYS | MOVED)


@pytest.fixture(scope="session")
def six_days():
    """Working days of an office that also works on Saturdays, AE-16."""
    return _workdays(6, HOLIDAYS)
