"""The virtual environment: pinned packages, Odoo's source, patched wkhtmltopdf."""

import os
import shutil
import sys
import time
import venv
from pathlib import Path

from . import odoo_source
from .config import BUILD, NEWEST_PYTHON, OLDEST_PYTHON, REQUIREMENTS
from .debian import NO_WHEEL_SINCE
from .shell import Problem, run, say

READY = "ready"
KEPT_SECONDS = 7 * 24 * 3600
DEBIAN_PYTHON = Path("/usr/lib/python3/dist-packages")
# Odoo is a namespace package: the addon's wheel and Odoo's source share odoo.addons
PATH_FILE = "odoo-source.pth"


def ensure(config):
    """Make the environment if need be; return the Odoo source it imports."""
    here = sys.version_info[:2]
    if not OLDEST_PYTHON <= here <= NEWEST_PYTHON:
        raise Problem(
            f"Python {here[0]}.{here[1]} does not run Odoo 19 with the packages pinned "
            "here: start ./dev with Python 3.11, 3.12 or 3.13."
        )
    source = odoo_source.ensure(config)
    with config.lock("venv"):
        if not (config.venv / READY).exists():
            _create(config)
        (config.venv / READY).touch()
        _link_source(config, source)
        _link_extension(config)
        _link_programs(config)
    return source


def _create(config):
    say(f"making the Python environment {config.venv.name} (about half a minute)")
    shutil.rmtree(config.venv, ignore_errors=True)
    venv.EnvBuilder(with_pip=True, symlinks=True).create(config.venv)
    pip = [config.python, "-m", "pip", "--disable-pip-version-check", "-q"]
    run(
        [*pip, "install", "--prefer-binary", "-r", REQUIREMENTS],
        capture_output=True,
    )
    forget_old(config)


def _link_source(config, source):
    """Put Odoo's folder on the environment's path."""
    (site,) = config.venv.glob("lib/python3*/site-packages")
    line = f"{source.path}\n"
    link = site / PATH_FILE
    if not link.exists() or link.read_text() != line:
        link.write_text(line)


def _link_extension(config):
    """Take the one extension module from Debian that has no wheel everywhere."""
    if sys.version_info < NO_WHEEL_SINCE:
        return
    (site,) = config.venv.glob("lib/python3*/site-packages")
    for module in DEBIAN_PYTHON.glob("_rl_renderPM.*.so"):
        link = site / module.name
        if not link.exists():
            link.symlink_to(module)


def _link_programs(config):
    """Offer wkhtmltopdf with patched Qt under the name that Odoo looks for."""
    config.bin.mkdir(exist_ok=True)
    packed = config.venv / "bin" / "wkhtmltopdf-pack"
    link = config.bin / "wkhtmltopdf"
    if packed.exists() and (not link.is_symlink() or link.resolve() != packed):
        link.unlink(missing_ok=True)
        link.symlink_to(packed)


def environment(config):
    """Return the environment variables for Odoo, its tests and its tools."""
    env = dict(os.environ)
    path = [str(config.bin), str(config.venv / "bin"), env.get("PATH", os.defpath)]
    env["PATH"] = os.pathsep.join(path)
    env["VIRTUAL_ENV"] = str(config.venv)
    env.pop("PYTHONHOME", None)
    env.pop("ODOO_RC", None)
    env["NFE_CACHE"] = str(config.cache)
    env["PYTHONDONTWRITEBYTECODE"] = "1"
    env["HYPOTHESIS_STORAGE_DIRECTORY"] = str(BUILD / "hypothesis")
    env["LANG"] = env["LC_ALL"] = "C.UTF-8"
    return env


def forget_old(config):
    """Remove environments that no checkout used for a week."""
    for ready in config.cache.glob(f"venv-*/{READY}"):
        if ready.stat().st_mtime < time.time() - KEPT_SECONDS:
            say(f"removing {ready.parent}")
            shutil.rmtree(ready.parent)
