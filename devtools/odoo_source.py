"""Odoo 19 itself: the person's own, or Debian's packages unpacked in the cache.

Debian carries Odoo 19 in its unstable suite. The packages are only unpacked, never
installed: apt works on lists and a cache of its own, reads the mirror from the
machine's configuration and verifies everything with the archive's keys.
"""

import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .shell import Problem, is_root, output, run, say

SERIES = 19
VERSION = "19.0.0+dfsg-1"
PACKAGES = (
    "odoo-19",
    # what its links point to
    "fonts-font-awesome",
    "fonts-inconsolata",
    "fonts-montserrat",
    "fonts-ocr-b",
    "fonts-roboto-unhinted",
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
)
NOTE = "debian-version.txt"
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
# named in mail's bundles, left out by Debian: a missing file is a console error
ABSENT = "addons/mail/static/lib/selfie_segmentation/selfie_segmentation.js"


@dataclass(frozen=True)
class Source:
    """An Odoo source tree: what to import from, and where its addons are."""

    path: Path
    addons: tuple
    version: str


def ensure(config):
    """Return the Odoo to work with, fetching it first where it is missing."""
    if config.odoo_home:
        return _own(config.odoo_home)
    with config.lock("odoo"):
        unpacked = config.downloads / "current"
        if not unpacked.exists():
            _fetch(config, unpacked)
    source = _look(unpacked / "usr/lib/python3/dist-packages")
    if source is None:
        raise Problem(f"{unpacked} holds no Odoo {SERIES}; try ./dev clean --all.")
    return source


def _own(home):
    """Find Odoo in a folder that the person named."""
    for folder in (home, home / "usr/lib/python3/dist-packages"):
        if source := _look(folder):
            return source
    raise Problem(
        f"ODOO_HOME={home} holds no Odoo {SERIES}: expected is a source tree "
        "(with odoo/ and addons/) or a folder with the installed package odoo."
    )


def _look(folder):
    """Return the :class:`Source` in ``folder``, or ``None``."""
    release = folder / "odoo" / "release.py"
    if not release.is_file():
        return None
    text = release.read_text()
    series = re.search(r"version_info\s*=\s*\(\s*(?:'saas~)?(\d+)\D+(\d+)", text)
    if series is None or int(series[1]) != SERIES:
        return None
    addons = [folder / "odoo" / "addons"]
    if (folder / "odoo-bin").exists():
        addons.append(folder / "addons")
    noted = folder / NOTE
    version = noted.read_text() if noted.exists() else f"{series[1]}.{series[2]}"
    return Source(folder, tuple(addons), version)


def _mirror():
    """Return the Debian mirror that this machine's apt configuration names."""
    listed = output(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"]
    )
    for uri in listed.splitlines():
        if uri.rstrip("/").endswith("/debian"):
            return uri
    raise Problem(
        "apt's configuration names no Debian mirror, so Odoo 19 cannot be fetched. "
        "Set ODOO_HOME to an Odoo 19 source tree."
    )


def _fetch(config, target):
    """Download and unpack Debian's packages without installing anything."""
    say("fetching Odoo 19 from Debian's packages (unpacked only, about 1.3 GB)")
    config.downloads.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=config.downloads) as folder:
        work = Path(folder)
        for part in ("lists/partial", "cache/archives/partial", "tree"):
            (work / part).mkdir(parents=True)
        sources = work / "sources.list"
        sources.write_text(f"deb [signed-by={KEYRING}] {_mirror()} unstable main\n")
        options = [
            *("-o", f"Dir::Etc::sourcelist={sources}"),
            *("-o", "Dir::Etc::sourceparts=/dev/null"),
            *("-o", f"Dir::State::lists={work / 'lists'}"),
            *("-o", f"Dir::Cache={work / 'cache'}"),
            *("-o", "Dir::Cache::pkgcache="),
            *("-o", "Dir::Cache::srcpkgcache="),
            *("-o", "Acquire::Languages=none"),
        ]
        if is_root():
            options += ["-o", "APT::Sandbox::User=root"]
        run(["apt-get", "-qq", *options, "update"], capture_output=True)
        run(
            ["apt-get", "-qq", *options, "download", *PACKAGES],
            cwd=work,
            stdout=subprocess.DEVNULL,
        )
        for package in sorted(work.glob("*.deb")):
            run(["dpkg-deb", "-x", package, work / "tree"])
        packages = work / "tree/usr/lib/python3/dist-packages"
        _complete(packages)
        _note_version(next(work.glob(f"{PACKAGES[0]}_*.deb")), packages)
        shutil.move(work / "tree", target)


def _note_version(package, packages):
    """Keep Debian's version; say so when it is not the one tried here."""
    version = output(["dpkg-deb", "-W", "--showformat", "${Version}", package])
    (packages / NOTE).write_text(version)
    if version != VERSION:
        say(f"note: Debian now has Odoo {version}; this was tried with {VERSION}")


def _complete(packages):
    """Add the file that Debian leaves out, and name the driver we install."""
    script = packages / "odoo" / ABSENT
    if not script.exists():
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text("/* not part of Debian's package */\n")
    for metadata in packages.glob("odoo-*.egg-info/PKG-INFO"):
        text = metadata.read_text()
        metadata.write_text(re.sub(r"(?m)(: psycopg2)$", r"\1-binary", text))
