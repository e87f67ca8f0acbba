"""Installing, updating and uninstalling the addon in real databases."""

import json

import pytest

from devtools.config import ADDON
from tests.traces import difference, traces

# each test has a database of its own
ANY_PROCESS = True
UNINSTALL = f"""
env["ir.module.module"].search([("name", "=", "{ADDON}")]).button_immediate_uninstall()
"""


@pytest.mark.parametrize("demo", [False, True], ids=["plain", "demo"])
def test_install_update_uninstall(databases, fresh_database, addon_state, demo):
    """Without a warning in the log, and without a trace in the end."""
    name = fresh_database(None, demo=demo)
    before = traces(databases, name)

    databases.install(name, [ADDON], demo=demo)
    assert addon_state(name) == "installed"
    installed = traces(databases, name)
    assert installed["models"] != before["models"]

    databases.update(name)
    assert addon_state(name) == "installed"
    assert difference(installed, traces(databases, name)) == {}

    databases.script(name, UNINSTALL)
    assert addon_state(name) == "uninstalled"
    left = difference(before, traces(databases, name))
    assert left == {}, json.dumps(left, indent=2, ensure_ascii=False)


def test_demo_data_is_complete(databases, fresh_database):
    """Odoo goes on when demo data fails, and only notes it: nothing is noted."""
    name = fresh_database("demo")
    assert databases.sql("SELECT count(*) FROM ir_demo_failure", name) == "0"


def test_kazakh_and_russian_are_there(databases, fresh_database):
    """Both languages are active, and the addon's terms are loaded in both."""
    name = fresh_database("plain")
    active = databases.sql("SELECT code FROM res_lang WHERE active", name).split()
    assert {"en_US", "kk_KZ", "ru_RU"} <= set(active)
    query = (
        "SELECT name ? 'kk_KZ' AND name ? 'ru_RU' FROM ir_model"
        " WHERE model = 'recognition.case'"
    )
    assert databases.sql(query, name) == "t"
