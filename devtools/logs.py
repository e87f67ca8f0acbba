"""Reading Odoo's log: every warning counts, but for those listed with a reason."""

import re

from .config import ROOT
from .shell import Problem

KNOWN = ROOT / "tests" / "known_warnings.txt"
LINE = re.compile(
    r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ \d+ (?P<level>[A-Z]+) \S+ (?P<rest>.*)$"
)
LOUD = {"WARNING", "ERROR", "CRITICAL"}


def known_warnings():
    """Return the patterns of warnings that are not ours, from the list of them."""
    patterns = []
    for line in KNOWN.read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            patterns.append(re.compile(line))
    return patterns


def is_known(text, patterns):
    """Tell whether a message is one of those listed with a reason."""
    return any(pattern.search(text) for pattern in patterns)


def entries(text):
    """Yield level and whole text (with the lines below it) of each log entry."""
    level, lines = None, []
    for line in text.splitlines():
        if found := LINE.match(line):
            if level:
                yield level, "\n".join(lines)
            level, lines = found["level"], [found["rest"]]
        elif level:
            lines.append(line)
    if level:
        yield level, "\n".join(lines)


def unexpected(text):
    """Return the warnings and errors of a log that are not listed as known."""
    patterns = known_warnings()
    return [
        f"{level} {entry}"
        for level, entry in entries(text)
        if level in LOUD and not is_known(entry, patterns)
    ]


def check_log(text):
    """Raise a :class:`Problem` that quotes what a log should not contain."""
    if found := unexpected(text):
        raise Problem("Odoo's log has warnings or errors:\n" + "\n".join(found))
