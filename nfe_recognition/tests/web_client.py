"""What Odoo's web client asks the server when it opens a view.

Query budgets and the bench measure these very calls: what is read is taken from the
views as the user gets them, so that a column added to a list counts at once.
"""

from lxml import etree

# `fieldDependencies` of the widgets `list_activity` and `kanban_activity` of mail.
ACTIVITY_FIELDS = (
    "activity_exception_decoration",
    "activity_exception_icon",
    "activity_state",
    "activity_summary",
    "activity_type_icon",
    "activity_type_id",
)
DEPENDENCIES = {"list_activity": ACTIVITY_FIELDS, "kanban_activity": ACTIVITY_FIELDS}
PAGE = 80
# `DEFAULT_COUNT_LIMIT` of the client's relational model, plus one.
COUNT_LIMIT = 10001


def open_list(model, domain=(), **options):
    """Return the first page of a list, as opening the list view asks for it.

    :param model: empty recordset in the environment of the user
    :param domain: domain of the list
    :param options: further arguments of ``web_search_read``
    """
    return model.with_context(bin_size=True).web_search_read(
        domain=list(domain),
        specification=specification(model, "list"),
        **{"offset": 0, "limit": PAGE, "count_limit": COUNT_LIMIT, **options},
    )


def open_kanban(model, groupby, domain=()):
    """Return the columns of a kanban with their first cards, as opening it asks.

    :param model: empty recordset in the environment of the user
    :param str groupby: field of the columns
    """
    return model.with_context(read_group_expand=True).web_read_group(
        domain=list(domain),
        groupby=[groupby],
        auto_unfold=True,
        unfold_read_specification=specification(model, "kanban"),
        unfold_read_default_limit=PAGE,
    )


def count_columns(model, groupby, domain=()):
    """Return the columns of a kanban and how many cards each has.

    :param model: empty recordset in the environment of the user
    :param str groupby: field of the columns
    """
    return model.with_context(read_group_expand=True).formatted_read_group(
        domain=list(domain), groupby=[groupby], aggregates=["__count"]
    )


def open_form(record):
    """Return one record, as opening its form view asks for it."""
    return record.with_context(bin_size=True).web_read(specification(record, "form"))


def specification(model, view_type):
    """Return what the client reads for the records of a view of ``model``.

    :param model: recordset in the environment of the user
    :param str view_type: ``"list"``, ``"kanban"`` or ``"form"``
    :rtype: dict
    """
    tree = _tree(model, view_type)
    spec = _read(model, tree, with_lines=view_type == "form")
    if view_type == "form":
        spec["display_name"] = {}
    return spec


def _tree(model, view_type):
    view = model.browse().get_views([(False, view_type)])["views"][view_type]
    return etree.fromstring(view["arch"])


def _read(model, tree, with_lines):
    """Follow ``extractFieldsFromArchInfo`` and ``getFieldsSpec`` of the client."""
    depth = int(tree.xpath("count(ancestor::field)"))
    spec = {}
    for node in tree.xpath(f".//field[count(ancestor::field) = {depth}]"):
        name = node.get("name")
        found = _field(model, node, with_lines)
        # A field that stands twice in a view is read for both places.
        spec[name] = {**found, **spec.get(name, {})}
        for dependency in DEPENDENCIES.get(node.get("widget"), ()):
            spec.setdefault(dependency, _plain(model._fields[dependency]))
    return spec


def _field(model, node, with_lines):
    field = model._fields[node.get("name")]
    if _always_invisible(node):
        return {"fields": {}} if field.type == "many2one" else {}
    if field.type not in ("one2many", "many2many"):
        return _plain(field)
    if (node.get("widget") or "").startswith("many2many_"):
        return {"fields": {"display_name": {}}}
    if not with_lines or node.get("widget"):
        return {"fields": {}}
    return _lines(model.env[field.comodel_name], node)


def _lines(comodel, node):
    """Return what is read for the lines of an x2many: the views inside, or its list."""
    inside = {view.tag: view for view in node.xpath("./list|./kanban|./form")}
    shown = inside.get("list", inside.get("kanban"))
    if shown is None:
        shown = _tree(comodel, "list")
    spec = _read(comodel, shown, with_lines=False)
    if "form" in inside:
        spec = {**_read(comodel, inside["form"], with_lines=False), **spec}
    return {"fields": spec, "limit": int(shown.get("limit", "40"))}


def _plain(field):
    if field.type in ("many2one", "reference"):
        return {"fields": {"display_name": {}}}
    return {}


def _always_invisible(node):
    return any(
        node.get(name) in ("1", "True") for name in ("invisible", "column_invisible")
    )
