"""PostgreSQL: the server that PGHOST names, or a private one on a unix socket."""

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from .shell import Problem, is_root, run, say, status

SUPERUSER = "odoo"
# the longest path that a unix socket may have, with PostgreSQL's file name in it
LONGEST_SOCKET = 107 - len("/.s.PGSQL.5432.lock")
# nothing kept here is worth waiting for a disk
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "512MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "max_connections": "150",
    "listen_addresses": "",
}


def is_private():
    """Tell whether the server is our own to start and to stop."""
    return not os.environ.get("PGHOST")


def programs():
    """Return the folder of the newest installed server's programs."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"),
        key=lambda path: float(path.parts[-3]),
    )
    if not found:
        raise Problem("The PostgreSQL server is not installed (package postgresql).")
    return found[-1].parent


def socket_folder(config):
    """Return the folder of the socket: in the cluster's, if the path is short."""
    own = config.postgres / "socket"
    if len(str(own)) <= LONGEST_SOCKET:
        return own
    key = hashlib.sha256(str(config.cache).encode()).hexdigest()[:8]
    return Path(tempfile.gettempdir()) / f"nfe-postgresql-{os.geteuid()}-{key}"


def ensure(config):
    """Start the private server if need be."""
    if not is_private():
        if not os.environ.get("PGUSER"):
            raise Problem("PGHOST is set: please set PGUSER (and PGPASSWORD) too.")
        return
    with config.lock("postgresql"):
        data = config.postgres / "data"
        if not (data / "PG_VERSION").exists():
            _create(config, data)
        if _control(data, "status") != 0:
            _start(config, data)


def stop(config):
    """Stop the private server, if it runs."""
    data = config.postgres / "data"
    if not is_private() or not data.exists() or _control(data, "status") != 0:
        return
    say("stopping PostgreSQL")
    _control(data, "stop", "-m", "fast", "-w")


def environment(config):
    """Return the variables by which Odoo and psql find the server."""
    if not is_private():
        return {}
    return {
        "PGHOST": str(socket_folder(config)),
        "PGPORT": "5432",
        "PGUSER": SUPERUSER,
    }


def _owned(argv):
    """Return the command as the user who owns the cluster: never root."""
    argv = [str(part) for part in argv]
    return ["runuser", "-u", "postgres", "--", *argv] if is_root() else argv


def _control(data, *argv):
    command = _owned([programs() / "pg_ctl", "-D", data, *argv])
    return status(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/"
    )


def _folder(path):
    """Make a folder that belongs to the owner of the cluster."""
    path.mkdir(parents=True, exist_ok=True, mode=0o755)
    if is_root():
        shutil.chown(path, "postgres", "postgres")


def _create(config, data):
    say("making a private PostgreSQL cluster")
    _folder(config.postgres)
    command = [programs() / "initdb", "-D", data, "-U", SUPERUSER, "-A", "trust"]
    command += ["-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    run(_owned(command), capture_output=True, cwd="/")


def _start(config, data):
    say("starting PostgreSQL")
    sockets = socket_folder(config)
    _folder(sockets)
    options = " ".join(f"-c {name}='{value}'" for name, value in SETTINGS.items())
    log = config.postgres / "log"
    if _control(*(data, "-w", "-l", log, "-o", f"-k '{sockets}' {options}", "start")):
        tail = run(_owned(["tail", "-n", "20", log]), capture_output=True).stdout
        raise Problem(f"PostgreSQL did not start:\n{tail}")
