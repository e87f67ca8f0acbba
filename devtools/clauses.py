"""``./dev clauses``: which clause is kept where, and which test shows it.

``docs/clauses.csv`` lists the clauses that oblige the product. Everything else is read
from the sources: what names a clause in its docstring, text or comment keeps it, and a
test that names it shows it.
"""

import ast
import csv
import re
from collections import defaultdict

from .config import ADDON, ROOT
from .shell import Problem, say

LIST = ROOT / "docs" / "clauses.csv"
MAP = ROOT / "docs" / "clauses.md"
CLAUSE = re.compile(
    r"\b(?:R544|YU|CT152|TVET578|ATT125)-[A-Z]?\d+(?:[.-]\d+)*(?:\(\d+\))?"
)
SETTING = re.compile(r"\bS-\d\d\b")
SETTINGS = [f"S-{number:02}" for number in range(1, 40)]
# What a table cell shows before it says how many more there are.
SHOWN = 4

HEAD = """# Clause map

Which part keeps a clause, and which test shows it. Made from the sources by
`./dev clauses`; `./dev lint` checks that it is current. The clauses stand in
`clauses.csv`; those marked *later* belong to capabilities that are still to come.

"""
SETTINGS_HEAD = """
## Settings

Each setting of an edition, and the field that holds it.

"""
# Settings that are no choice: one value everywhere, so a rule holds them.
FIXED = {
    "S-28": "no choice: half up to a whole percent, `rules.grades`",
    "S-32": "no choice: named in the order, `recognition.commission`",
}


def clauses(write=True):
    """Write the map anew, or only check it; a :class:`Problem` names what is amiss.

    :param bool write: False to compare with what is there
    """
    rows = _listed()
    kept, shown = _places(ADDON, tests=False), _places(".", tests=True)
    named = sum(clause in shown for clause, _subject, _due in rows)
    problems = [
        f"{clause}: {what}"
        for clause, _subject, due in rows
        for what in _gaps(clause, due, kept, shown)
    ]
    text = HEAD + _table(rows, kept, shown) + SETTINGS_HEAD + _settings()
    if write:
        MAP.write_text(text, encoding="utf-8")
        say(f"wrote {MAP.relative_to(ROOT)}")
    elif not MAP.exists() or MAP.read_text(encoding="utf-8") != text:
        problems.append("docs/clauses.md is not current: run ./dev clauses")
    say(f"{named} of {len(rows)} clauses are named by a test")
    if problems:
        raise Problem("\n  ".join(["the clause map has gaps:", *problems]))


def _listed():
    """Return clause, subject and due of each line of the list."""
    with LIST.open(encoding="utf-8", newline="") as lines:
        return [
            (row["clause"], row["subject"], row["due"]) for row in csv.DictReader(lines)
        ]


def _gaps(clause, due, kept, shown):
    if due == "now":
        if clause not in kept:
            yield "nothing in the addon names it"
        if clause not in shown:
            yield "no test names it"


def _places(folder, tests):
    """Return the places that name a clause, by clause.

    :param str folder: where to look, below the checkout
    :param bool tests: look at tests, or at everything but tests
    :rtype: dict[str, list[str]]
    """
    found = defaultdict(list)
    for path in sorted((ROOT / folder).rglob("*.py")):
        parts = path.relative_to(ROOT).parts
        if ("tests" in parts) != tests or parts[0].startswith((".", "build")):
            continue
        for name, text in _pieces(path):
            for clause in dict.fromkeys(CLAUSE.findall(text)):
                found[clause].append(name)
    return found


def _pieces(path):
    """Yield name and source of each function and class, and of the rest of a file."""
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    stem = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    stem = stem.removeprefix(f"{ADDON}.")
    taken = set()

    def piece(node):
        first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
        span = [n for n in range(first, node.end_lineno + 1) if n not in taken]
        taken.update(span)
        return "\n".join(lines[n - 1] for n in span)

    functions = [
        (node, f"{stem}.{node.name}")
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef)
    ]
    for node, name in sorted(functions, key=lambda pair: -pair[0].lineno):
        yield name, piece(node)
    rest = [line for number, line in enumerate(lines, 1) if number not in taken]
    yield stem, "\n".join(rest)


def _table(rows, kept, shown):
    lines = ["| clause | subject | kept by | shown by |", "|---|---|---|---|"]
    for clause, subject, due in rows:
        cells = [clause, subject if due == "now" else f"{subject} (*later*)"]
        cells += [_cell(places.get(clause, ())) for places in (kept, shown)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _cell(names):
    # A module says no more than its functions do.
    names = {n for n in names if not any(m.startswith(f"{n}.") for m in names)}
    # The rule first: it is where a reader starts.
    names = sorted(names, key=lambda n: (not n.startswith("rules"), n))
    text = ", ".join(f"`{name}`" for name in names[:SHOWN])
    more = len(names) - SHOWN
    return f"{text} and {more} more" if more > 0 else text


def _settings():
    """Return the table of the settings S-01 to S-39."""
    found = defaultdict(list)
    for path in sorted((ROOT / ADDON / "models").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)):
                continue
            for word in node.value.keywords:
                if word.arg == "help" and isinstance(word.value, ast.Constant):
                    for setting in SETTING.findall(word.value.value):
                        found[setting].append(f"{path.stem}.{node.targets[0].id}")
    lines = ["| setting | field |", "|---|---|"]
    missing = [s for s in SETTINGS if s not in found and s not in FIXED]
    if missing:
        raise Problem(f"no field's help names {', '.join(missing)}")
    for setting in SETTINGS:
        fields = ", ".join(f"`{name}`" for name in dict.fromkeys(found[setting]))
        lines.append(f"| {setting} | {fields or FIXED[setting]} |")
    return "\n".join(lines) + "\n"
