"""Figures for people and for machines."""

import json
import os
import platform
from typing import NamedTuple

from odoo import release


class Comparison(NamedTuple):
    """One figure against another of the same run.

    :param str text: what is compared
    :param str figure: key of our figure
    :param str beside: key of the figure beside it, empty where the limit is absolute
    :param str unit: ``"seconds"``, ``"queries"`` or ``"queries_per_row"``
    :param limit: highest ratio or highest figure that was promised, or None
    """

    text: str
    figure: str
    beside: str = ""
    unit: str = "seconds"
    limit: float | None = None


def comparisons(size):
    """Return what the figures are held against.

    Times are compared within one scene only: those measured minutes apart tell how
    busy the machine was.

    :param int size: number of records in the large tables
    """
    listed, columns = f"list_cases_intake_{size}", f"group_cases_intake_{size}"
    jobs, job_columns = f"list_applicants_{size}", f"group_applicants_{size}"
    few, queries = "list_cases_intake_1000", "queries"
    return (
        Comparison("Create: queries a case", "create_cases", "", "queries_per_row", 3),
        Comparison(
            "Create: / applicants", "create_cases", "create_applicants", limit=1
        ),
        Comparison("Create: / execute_values", "create_cases", "insert_rows"),
        Comparison("List: queries", listed, "", queries, 10),
        Comparison("List: queries / applicants'", listed, jobs, queries, 1),
        Comparison("List: queries / among 1,000", listed, few, queries, 1),
        Comparison("List: / applicants'", listed, jobs),
        Comparison("List: / bare SQL", listed, f"list_bare_{size}"),
        Comparison("Columns: queries", columns, "", queries, 2),
        Comparison("Columns: / applicants'", columns, job_columns),
        Comparison("Columns: / bare SQL", columns, f"group_bare_{size}"),
        Comparison("Sitting: queries", "sitting", "", queries, 600),
        Comparison("Seal: queries a link", "verify", "", "queries_per_row", 1),
        Comparison("Form: / applicant's", "form_case", "form_applicant"),
        Comparison(
            "PDF: protocol / Odoo's page", "pdf_protocol", "pdf_one_page", limit=1.5
        ),
    )


def compared(results, size):
    """Return each comparison with what was measured.

    :param dict results: figures by key
    :rtype: list[dict]
    """
    found = []
    for comparison in comparisons(size):
        if not {comparison.figure, comparison.beside} <= {*results, ""}:
            continue
        value = results[comparison.figure][comparison.unit]
        if comparison.beside:
            value /= results[comparison.beside][comparison.unit]
        limit = comparison.limit
        kept = None if limit is None else value <= limit
        found.append(
            {
                "text": comparison.text,
                "measured": round(value, 2),
                "limit": limit,
                "kept": kept,
            }
        )
    return found


def table(results):
    """Return the figures as lines of text, one a figure."""
    lines = [f"{'':58} {'rows':>7} {'ms':>9} {'queries':>8} {'a row':>7}"]
    for figure in results.values():
        per_row = f"{figure['queries_per_row']:.2f}" if figure["rows"] > 1 else ""
        lines.append(
            f"{figure['label']:58} {figure['rows']:7,} "
            f"{figure['seconds'] * 1000:9,.1f} {figure['queries']:8,} {per_row:>7}"
        )
    return lines


def held(verdicts):
    """Return the comparisons as lines of text."""
    words = {True: "kept", False: "BROKEN"}
    return [
        f"{verdict['text']:58} {verdict['measured']:7.2f}"
        + (
            f"  at most {verdict['limit']:g}: {words[verdict['kept']]}"
            if verdict["limit"]
            else ""
        )
        for verdict in verdicts
    ]


def save(path, results, verdicts, facts):
    """Write everything to a JSON file.

    :param dict facts: what was measured on
    """
    machine = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "odoo": release.version,
    }
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        json.dumps(
            {"facts": facts | machine, "figures": results, "comparisons": verdicts},
            indent=2,
        )
        + "\n"
    )
