"""``./dev demo``: a university's registrar's office to click through."""

import csv
import socket
import time

from .config import ADDON, ROOT
from .databases import DEMO
from .logs import unexpected
from .serving import serve
from .shell import Problem, say

LOGINS = ROOT / ADDON / "demo" / "logins.csv"


def demo(databases, port=8069, fresh=False):
    """Serve the demo database until Ctrl-C."""
    with socket.socket() as probe:
        # as Odoo's own server binds: a port just left is free again
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise Problem(
                f"Port {port} is in use; choose another with --port."
            ) from error
    name = databases.own_name("demo")
    template = databases.template(DEMO)
    made_from = databases.config.templates / f"{name}.made-from"
    current = made_from.exists() and made_from.read_text() == template
    if databases.exists(name) and not current and not fresh:
        say("the addon has changed since the demo database was made: updating it")
        databases.update(name)
        made_from.write_text(template)
    elif fresh or not databases.exists(name):
        say("copying the demo database")
        databases.copy(template, name)
        made_from.write_text(template)
    with serve(databases, name, "--max-cron-threads", "1", port=port) as running:
        say(f"the demo is at {running.url} (log: {running.log})")
        for line in login_table():
            print(line)
        say("Ctrl-C ends it; ./dev demo --fresh starts over")
        try:
            while running.process.poll() is None:
                time.sleep(0.5)
            raise Problem(f"Odoo ended by itself, see {running.log}")
        except KeyboardInterrupt:
            say("stopping")
    for entry in unexpected(running.log.read_text(errors="replace")):
        say(f"in the log: {entry}")


def login_table():
    """Return the lines of the table of logins, and what waits for each."""
    names = ["login", "password", "language", "role", "waiting"]
    with LOGINS.open(encoding="utf-8", newline="") as handle:
        rows = [[row[name] for name in names] for row in csv.DictReader(handle)]
    rows.insert(0, [*names[:-1], "what waits"])
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["    " + "  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
