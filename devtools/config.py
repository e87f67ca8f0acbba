"""Where things are: the checkout, the caches outside it, and what is pinned."""

import contextlib
import fcntl
import hashlib
import os
import sys
from functools import cached_property
from pathlib import Path

from .shell import is_root, say

ADDON = "nfe_recognition"
ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
REQUIREMENTS = ROOT / "requirements-dev.txt"
OLDEST_PYTHON, NEWEST_PYTHON = (3, 11), (3, 13)
LANGUAGES = ("kk_KZ", "ru_RU")


def default_cache():
    """Return the folder for everything that may be made again."""
    if named := os.environ.get("NFE_CACHE"):
        return Path(named).expanduser().resolve()
    if is_root():
        # the postgres user must be able to walk to its cluster
        return Path("/var/cache") / ADDON
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base).expanduser().resolve() / ADDON


def checkout_key():
    """Return the letters that tell this checkout's databases from others'."""
    return hashlib.sha256(str(ROOT).encode()).hexdigest()[:6]


def digest_files(paths, *more):
    """Return a short digest of the content of files and of further strings."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"\0{path.relative_to(ROOT)}\0".encode())
        digest.update(path.read_bytes())
    for text in more:
        digest.update(f"\0{text}".encode())
    return digest.hexdigest()[:12]


class Config:
    """The folders of one run."""

    def __init__(self):
        self.cache = default_cache()

    @cached_property
    def odoo_home(self):
        """Return the person's own Odoo 19, if there is one."""
        named = os.environ.get("ODOO_HOME")
        return Path(named).expanduser().resolve() if named else None

    @property
    def bin(self):
        """Return the folder that comes first on Odoo's PATH."""
        return self.cache / "bin"

    @property
    def downloads(self):
        """Return the folder of unpacked Odoo packages."""
        return self.cache / "odoo"

    @property
    def venv(self):
        """Return the virtual environment of these requirements and this Python."""
        version = ".".join(map(str, sys.version_info[:3]))
        key = digest_files([REQUIREMENTS], version, sys.base_prefix)
        return self.cache / f"venv-{key}"

    @property
    def python(self):
        """Return the interpreter of the virtual environment."""
        return self.venv / "bin" / "python"

    @property
    def postgres(self):
        """Return the folder of the private PostgreSQL cluster."""
        return self.cache / "postgresql"

    @property
    def data_dir(self):
        """Return Odoo's folder for file stores and sessions."""
        return self.cache / "data"

    @property
    def templates(self):
        """Return the folder with one note per template database."""
        return self.cache / "templates"

    @contextlib.contextmanager
    def lock(self, name, wait=True):
        """Hold the named lock, so that two runs do not build the same thing.

        Its value is false where another run holds the lock and we do not wait.
        """
        self.cache.mkdir(parents=True, exist_ok=True)
        with (self.cache / f"{name}.lock").open("w") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if not wait:
                    yield False
                    return
                say(f"waiting for another run that holds {name}.lock")
                fcntl.flock(handle, fcntl.LOCK_EX)
            yield True
