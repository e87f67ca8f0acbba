"""What comes from Debian's packages: is it here, and if not, install it."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .shell import Problem, as_root, run, say, status

BASE = ("ca-certificates", "fonts-dejavu-core", "fonts-noto-core", "fontconfig")
SERVER = ("postgresql",)
CLIENT = ("postgresql-client",)
BROWSER = ("chromium",)
PDF = ("poppler-utils",)
# reportlab's bitmaps, for QR codes: no wheel for a newer Python than 3.12
QR_CODES, NO_WHEEL_SINCE = "python3-rl-renderpm", (3, 13)
NO_MAIN_CLUSTER = Path("/etc/postgresql-common/createcluster.d/nfe_recognition.conf")


def wanted(*groups):
    """Return the packages of these groups, and what Python itself lacks."""
    names = [name for group in groups for name in group]
    if sys.version_info >= NO_WHEEL_SINCE:
        names.append(QR_CODES)
    if importlib.util.find_spec("ensurepip") is None:
        names.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return names


def missing(names):
    """Return those packages of ``names`` that are not installed."""
    if shutil.which("dpkg-query") is None:
        raise Problem(
            "This needs Debian 12 or newer (or a system made from it). "
            "Elsewhere, see the README for what must be installed by hand."
        )
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Abbrev}\n", *names],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line.split() for line in asked.stdout.splitlines()]
    here = {line[0] for line in lines if line[1:] and line[1].startswith("ii")}
    return [name for name in names if name not in here]


def ensure(*groups):
    """Install what is missing of these groups of packages."""
    lacking = missing(wanted(*groups))
    if not lacking:
        return
    command = ["apt-get", "install", "--no-install-recommends", "-y", *lacking]
    elevated = as_root(command)
    if elevated is None:
        raise Problem(
            "Some Debian packages are missing, and this user may not install them.\n"
            f"Please have them installed:\n\n    sudo {' '.join(command)}\n"
        )
    say(f"installing from Debian: {' '.join(lacking)}")
    privileged = elevated[: -len(command)]
    env = ["env", "DEBIAN_FRONTEND=noninteractive"]
    run([*privileged, "apt-get", "-qq", "update"])
    keep_out = "postgresql" in lacking and not NO_MAIN_CLUSTER.exists()
    if keep_out:
        _forbid_main_cluster(privileged)
    try:
        run([*privileged, *env, *command], stdout=subprocess.DEVNULL)
    finally:
        if keep_out:
            status([*privileged, "rm", "-f", NO_MAIN_CLUSTER])


def _forbid_main_cluster(privileged):
    """Keep Debian from making a cluster of its own that nobody asked for."""
    with tempfile.NamedTemporaryFile("w", suffix=".conf") as handle:
        handle.write("create_main_cluster = false\n")
        handle.flush()
        run([*privileged, "install", "-D", "-m", "644", handle.name, NO_MAIN_CLUSTER])
