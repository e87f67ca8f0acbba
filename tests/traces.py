"""What an installation leaves in a database, kind by kind, to compare two of them."""

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


def traces(databases, name):
    """Return everything that an addon could leave behind, by kind."""
    return {
        kind: sorted(databases.sql(query, name).splitlines())
        for kind, query in TRACES.items()
    }


def difference(before, after):
    """Return what appeared and what went, by kind."""
    changes = {}
    for kind, rows in before.items():
        new = sorted(set(after[kind]) - set(rows))
        gone = sorted(set(rows) - set(after[kind]))
        if new or gone:
            changes[kind] = {"new": new, "gone": gone}
    return changes
