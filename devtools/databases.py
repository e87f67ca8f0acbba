"""Databases: making, copying and dropping them, and the templates for tests.

A template is an Odoo database with the addon installed, named after the digest of
everything that can change what an installation writes. Whoever needs a database
copies one, which takes a second or two instead of half a minute.
"""

import json
import os
import re
import shutil
import time
from dataclasses import dataclass

from . import server
from .config import ADDON, LANGUAGES, ROOT, checkout_key, digest_files
from .logs import check_log
from .shell import Problem, output, run, say, status

# read by Odoo at run time, or by nobody: they leave no trace in a database
NOT_INSTALLED = ("tests", "readme", "__pycache__", "static/src", "static/tests")
TEMPLATE = "nfe_tpl_"
# as many of the newest templates as two checkouts need, and all of the last day
KEPT_TEMPLATES = 8
KEPT_SECONDS = 24 * 3600
# what Odoo switches on in databases that it makes: indexes for searches by a part
EXTENSION = "pg_trgm"

# run once in each template of ours: print without waiting, switch on the languages
SETTLE = f"""
from odoo.tools.translate import load_language
env["ir.config_parameter"].set_param("report.print_delay", "0")
for code in {LANGUAGES!r}:
    load_language(env.cr, code)
env.cr.commit()
"""
# where people or browsers come, the pages' bundles are compiled once for all copies
COMPILE = """
env["ir.qweb"]._pregenerate_assets_bundles()
env.cr.commit()
"""


@dataclass(frozen=True)
class Variant:
    """What is installed in a template database."""

    name: str
    modules: tuple = (ADDON,)
    demo: bool = False


PLAIN = Variant("plain")
DEMO = Variant("demo", demo=True)
BENCH = Variant("bench", modules=(ADDON, "hr_recruitment"))
VARIANTS = {variant.name: variant for variant in (PLAIN, DEMO, BENCH)}


class Databases:
    """The databases of one PostgreSQL server, as seen from this checkout."""

    def __init__(self, config, source):
        self.config = config
        self.source = source
        self.env = server.environment(config)

    # -- plain databases -----------------------------------------------------------

    def sql(self, query, database="postgres"):
        """Run a statement and return what psql prints, one row a line."""
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"]
        return output([*command, "-d", database, "-c", query], env=self.env)

    def names(self, prefix):
        """Return the databases whose names start with ``prefix``."""
        query = "SELECT datname FROM pg_database ORDER BY datname"
        return [name for name in self.sql(query).split() if name.startswith(prefix)]

    def exists(self, name):
        """Tell whether there is such a database."""
        return name in self.names(name)

    def filestore(self, name):
        """Return the folder where Odoo keeps the files of a database."""
        return self.config.data_dir / "filestore" / name

    def own_name(self, word):
        """Return a database name that no other checkout uses."""
        return f"nfe_{checkout_key()}_{word}"

    def temporary_name(self, word):
        """Return a name that tells which process made the database."""
        return self.own_name(f"t{os.getpid()}_{word}")

    def drop(self, name):
        """Drop a database, whoever is connected to it, and its files."""
        self.sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        shutil.rmtree(self.filestore(name), ignore_errors=True)

    def copy(self, template, name):
        """Copy a database that nobody is connected to, and its files."""
        self.drop(name)
        self.sql(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        if self.filestore(template).exists():
            # files of a file store are never changed in place: links do
            shutil.copytree(
                self.filestore(template), self.filestore(name), copy_function=os.link
            )

    def rename(self, name, new):
        """Give a database another name."""
        self.drop(new)
        self.sql(f'ALTER DATABASE "{name}" RENAME TO "{new}"')
        if self.filestore(name).exists():
            self.filestore(name).rename(self.filestore(new))

    # -- Odoo's databases ----------------------------------------------------------

    def odoo(self, name, *arguments, subcommand=("server",), **options):
        """Run an Odoo process to its end; return its log, checked for warnings."""
        log = self.log_file(name)
        command = server.command(
            self.config, *("-d", name), *arguments, subcommand=subcommand
        )
        with log.open("w") as handle:
            code = status(
                command, env=self.env, stdout=handle, stderr=handle, **options
            )
        text = log.read_text(errors="replace")
        check_log(text)
        if code:
            tail = "\n".join(text.splitlines()[-30:])
            raise Problem(f"Odoo ended with {code} on database {name}:\n{tail}")
        log.unlink()
        return text

    def log_file(self, name):
        """Return the path of a log, its folder made."""
        folder = self.config.cache / "log"
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{name}.log"

    def install(self, name, modules, demo=False):
        """Install addons into a database, made here where it does not exist."""
        if not self.exists(name):
            # Odoo's collation; template0 lets us choose it
            self.sql(f"""CREATE DATABASE "{name}" TEMPLATE template0 LC_COLLATE 'C'""")
            self.extend(name)
        arguments = ["-i", ",".join(modules), "--stop-after-init", "--no-http"]
        if demo:
            arguments.append("--with-demo")
        return self.odoo(name, *arguments)

    def extend(self, name):
        """Switch on PostgreSQL's extension for indexes of texts, where we may."""
        try:
            self.sql(f"CREATE EXTENSION IF NOT EXISTS {EXTENSION}", name)
        except Problem as problem:
            say(f"no {EXTENSION} here, searches will be slower: {problem}")

    def update(self, name, modules=(ADDON,)):
        """Update addons of a database."""
        self.extend(name)
        return self.odoo(
            name, "-u", ",".join(modules), "--stop-after-init", "--no-http"
        )

    def script(self, name, text):
        """Run Python with Odoo's ``env`` on a database; return what it prints."""
        return self.odoo(name, "--no-http", subcommand=("shell",), text=text)

    # -- templates -----------------------------------------------------------------

    def template(self, variant):
        """Return the name of the template of a variant, made first if need be."""
        base = self.base("demo" if variant.demo else "plain", variant.modules)
        name = f"{TEMPLATE}{variant.name}_{self._digest(variant)}"
        with self.config.lock(f"template-{variant.name}"):
            if not self.exists(name):
                say(f"installing {', '.join(variant.modules)} ({variant.name})")
                started = time.monotonic()
                work = self.temporary_name(f"making_{variant.name}")
                self.copy(base, work)
                self.install(work, variant.modules, variant.demo)
                self.script(work, SETTLE + (COMPILE if variant.demo else ""))
                self._note_use(name)
                self.rename(work, name)
                say(f"template {name} made in {time.monotonic() - started:.0f} s")
            self._note_use(name)
        self.forget_old_templates()
        return name

    def base(self, kind, modules=()):
        """Return a template with Odoo's addons that ours depends on, without ours."""
        addons = sorted({*self._depends(), *modules} - {ADDON})
        source = self.source.version, str(self.source.path)
        key = digest_files((), *source, *addons, COMPILE, EXTENSION)
        name = f"{TEMPLATE}base_{kind}_{key}"
        with self.config.lock(f"template-base-{kind}"):
            if not self.exists(name):
                say(f"installing {', '.join(addons)} ({kind}, once)")
                work = self.temporary_name("making_base")
                self.drop(work)
                self.install(work, addons, demo=kind == "demo")
                if kind == "demo":
                    self.script(work, COMPILE)
                self._note_use(name)
                self.rename(work, name)
            self._note_use(name)
        return name

    def _depends(self):
        manifest = (ROOT / ADDON / "__manifest__.py").read_text()
        listed = re.search(r'"depends":\s*\[(.*?)\]', manifest, re.DOTALL)
        return re.findall(r'"(\w+)"', listed[1])

    def _digest(self, variant):
        """Return the digest of all that an installation depends on."""
        files = []
        for path in (ROOT / ADDON).rglob("*"):
            inside = path.relative_to(ROOT / ADDON).as_posix()
            if path.is_file() and not _left_out(inside):
                files.append(path)
        more = (
            self.source.version,
            str(self.source.path),
            *variant.modules,
            SETTLE,
            COMPILE,
            EXTENSION,
        )
        return digest_files(files, *more)

    def _note_use(self, name):
        """Remember when a template was used last."""
        self.config.templates.mkdir(exist_ok=True)
        note = self.config.templates / f"{name}.json"
        note.write_text(json.dumps({"checkout": str(ROOT), "used": time.time()}))

    def forget_old_templates(self, keep=KEPT_TEMPLATES, seconds=KEPT_SECONDS):
        """Drop templates that nobody used for a day, but for the newest few.

        One that somebody is connected to stays, and one whose like is being made.
        """
        for name in stale(self._uses(), time.time(), keep, seconds):
            # made, noted and dropped under this lock: see template() and base()
            kind = name.removeprefix(TEMPLATE).rpartition("_")[0].replace("_", "-")
            with self.config.lock(f"template-{kind}", wait=False) as held:
                used = self._uses().get(name)
                if held and used and used < time.time() - seconds:
                    self._drop_unused(name)

    def _uses(self):
        """Return when each template was used last, as far as it is noted."""
        notes = self.config.templates.glob(f"{TEMPLATE}*.json")
        return {note.stem: json.loads(note.read_text())["used"] for note in notes}

    def _drop_unused(self, name):
        in_use = self.sql("SELECT datname FROM pg_stat_activity").split()
        if name not in in_use:
            self.sql(f'DROP DATABASE IF EXISTS "{name}"')
            shutil.rmtree(self.filestore(name), ignore_errors=True)
            (self.config.templates / f"{name}.json").unlink()

    def forget_orphans(self):
        """Drop temporary databases of processes of ours that are no more."""
        for name in self.names(self.own_name("t")):
            maker = re.match(r"t(\d+)_", name.removeprefix(self.own_name("")))
            if maker and not os.path.exists(f"/proc/{maker[1]}"):
                self.drop(name)


def stale(used, now, keep=KEPT_TEMPLATES, seconds=KEPT_SECONDS):
    """Return the templates to forget, the one used longest ago first.

    :param dict used: name → moment of the last use, in seconds
    :param float now: moment to count from
    :param int keep: how many of the newest stay, whatever their age
    :param int seconds: no younger one goes
    """
    oldest_last = sorted(used, key=used.get, reverse=True)
    return [n for n in reversed(oldest_last[keep:]) if used[n] < now - seconds]


def _left_out(inside):
    return any(
        inside.startswith(f"{part}/") or f"/{part}/" in inside for part in NOT_INSTALLED
    )


def connect(config, source):
    """Return the databases, once Odoo's configuration is written."""
    server.configure(config, source)
    run(["psql", "--version"], capture_output=True)
    return Databases(config, source)
