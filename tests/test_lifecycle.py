"""Installing, updating and uninstalling the addon in real databases."""

import json

import pytest

from devtools.config import ADDON

# each test has a database of its own
ANY_PROCESS = True
# what of each table tells a row from another, across two databases with one template
TRACES = {
    "tables": (
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
    ),
    "columns": (
        "SELECT table_name || '.' || column_name FROM information_schema.columns"
        " WHERE table_schema = 'public'"
    ),
    "indexes": "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'",
    "constraints": (
        "SELECT conrelid::regclass || '.' || conname FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace"
    ),
    "functions": (
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
    ),
    "triggers": (
        "SELECT tgrelid::regclass || '.' || tgname FROM pg_trigger"
        " WHERE NOT tgisinternal"
    ),
    "models": "SELECT model FROM ir_model",
    "fields": "SELECT model || '.' || name FROM ir_model_fields",
    "selections": (
        "SELECT field.model || '.' || field.name || '.' || choice.value"
        " FROM ir_model_fields_selection choice"
        " JOIN ir_model_fields field ON field.id = choice.field_id"
    ),
    "external identifiers": "SELECT module || '.' || name FROM ir_model_data",
    "parameters": "SELECT key FROM ir_config_parameter",
    "sequences": "SELECT coalesce(code, '') || ':' || name FROM ir_sequence",
    "languages": "SELECT code || ':' || active FROM res_lang WHERE active",
    "attachments": (
        "SELECT name || ':' || coalesce(res_model, '') || ':' ||"
        " coalesce(res_field, '') || ':' || coalesce(res_id, 0) FROM ir_attachment"
        # compiled bundles come and go with every change of any addon
        " WHERE coalesce(url, '') NOT LIKE '/web/assets/%'"
    ),
    "views": "SELECT coalesce(key, name) || ':' || coalesce(model, '') FROM ir_ui_view",
    "menus": "SELECT name->>'en_US' FROM ir_ui_menu",
    "actions": "SELECT type || ':' || (name->>'en_US') FROM ir_actions",
    "rules": "SELECT coalesce(name, '') FROM ir_rule",
    "rights": "SELECT name FROM ir_model_access",
    "groups": "SELECT name->>'en_US' FROM res_groups",
    "privileges": "SELECT name->>'en_US' FROM res_groups_privilege",
    "scheduled actions": "SELECT cron_name FROM ir_cron",
    "mail templates": "SELECT name->>'en_US' FROM mail_template",
    "message subtypes": "SELECT name->>'en_US' FROM mail_message_subtype",
    "activity types": "SELECT name->>'en_US' FROM mail_activity_type",
    "paper formats": "SELECT name FROM report_paperformat",
    "partners": "SELECT coalesce(name, '') FROM res_partner",
    "users": "SELECT login FROM res_users",
    "defaults": "SELECT field_id || ':' || json_value FROM ir_default",
}
UNINSTALL = f"""
env["ir.module.module"].search([("name", "=", "{ADDON}")]).button_immediate_uninstall()
"""


def traces(databases, name):
    """Return everything that an addon could leave behind, by kind."""
    return {
        kind: sorted(databases.sql(query, name).splitlines())
        for kind, query in TRACES.items()
    }


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


def difference(before, after):
    """Return what appeared and what went, by kind."""
    changes = {}
    for kind, rows in before.items():
        new = sorted(set(after[kind]) - set(rows))
        gone = sorted(set(rows) - set(after[kind]))
        if new or gone:
            changes[kind] = {"new": new, "gone": gone}
    return changes


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
