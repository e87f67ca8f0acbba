"""Odoo servers as child processes: start, wait until they answer, end by pid."""

import contextlib
import socket
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from . import server
from .shell import Problem, end_process, wait_until

START_SECONDS = 120


@dataclass
class Running:
    """A server that answers."""

    url: str
    port: int
    database: str
    log: Path
    process: subprocess.Popen


def free_port():
    """Return a TCP port of the loopback interface that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url):
    """Tell whether a web server answers below ``url``."""
    try:
        with urllib.request.urlopen(url, timeout=5) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError):
        return False


@contextlib.contextmanager
def serve(databases, name, *arguments, port=None, log=None):
    """Run an Odoo server on a database of its own for the length of a block."""
    port = port or free_port()
    url = f"http://127.0.0.1:{port}"
    log = log or databases.log_file(f"server-{name}")
    command = server.command(
        databases.config,
        *("-d", name, "--db-filter", f"^{name}$"),
        *("--http-port", port, "--gevent-port", free_port()),
        *arguments,
    )
    with log.open("w") as handle:
        process = subprocess.Popen(
            command,
            env=databases.env,
            stdin=subprocess.DEVNULL,
            stdout=handle,
            stderr=handle,
            start_new_session=True,
        )
        try:
            wait_until(
                lambda: process.poll() is not None or answers(f"{url}/web/health"),
                START_SECONDS,
                "Odoo's start",
            )
            if process.poll() is not None:
                tail = "\n".join(log.read_text().splitlines()[-20:])
                raise Problem(f"Odoo did not start:\n{tail}")
            yield Running(url, port, name, log, process)
        finally:
            end_process(process)
