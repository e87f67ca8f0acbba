"""Figures for people and for machines."""

import json
import os
import platform
from typing import NamedTuple

from odoo import release


class Promise(NamedTuple):
    """One figure against another of the same run.

    :param str text: what was promised
    :param str figure: key of our figure
    :param str beside: key of the figure beside it, empty for a limit of its own
    :param str unit: ``"seconds"``, ``"queries"`` or ``"queries_per_row"``
    :param float limit: highest ratio, or highest figure
    """

    text: str
    figure: str
    beside: str
    unit: str
    limit: float


def promises(size):
    """Return what the figures are held against.

    :param int size: number of records in the large tables
    """
    cases, jobs = "cases_intake", "applicants"
    return (
        Promise(
            "Creating cases costs at most what applicants cost",
            *("create_cases", "create_applicants", "seconds", 1),
        ),
        Promise("at most 3 queries a case", "create_cases", "", "queries_per_row", 3),
        Promise(
            "List of 80: at most 10 queries", f"list_{cases}_{size}", "", "queries", 10
        ),
        Promise(
            "no more than a list of applicants",
            *(f"list_{cases}_{size}", f"list_{jobs}_{size}", "queries", 1),
        ),
        Promise(
            "the same among few and many",
            *(f"list_{cases}_{size}", f"list_{cases}_1000", "queries", 1),
        ),
        Promise(
            "Columns: at most 2 queries", f"group_{cases}_{size}", "", "queries", 2
        ),
        Promise(
            "A protocol costs at most 1.5 times Odoo's own page",
            *("pdf_protocol", "pdf_one_page", "seconds", 1.5),
        ),
    )


def judged(results, size):
    """Return each promise with what was measured.

    :param dict results: figures by key
    :rtype: list[dict]
    """
    found = []
    for promise in promises(size):
        if promise.figure not in results or promise.beside not in (*results, ""):
            continue
        value = results[promise.figure][promise.unit]
        if promise.beside:
            value /= results[promise.beside][promise.unit]
        found.append(
            {
                "promise": promise.text,
                "limit": promise.limit,
                "measured": round(value, 2),
                "kept": value <= promise.limit,
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


def promised(verdicts):
    """Return the judged promises as lines of text."""
    return [
        f"{'kept' if verdict['kept'] else 'BROKEN':7} {verdict['promise']}: "
        f"{verdict['measured']:g} (limit {verdict['limit']:g})"
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
            {"facts": facts | machine, "figures": results, "promises": verdicts},
            indent=2,
        )
        + "\n"
    )
