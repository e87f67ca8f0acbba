"""The commands of ``./dev``."""

import argparse
import shutil
import signal
import sys

from . import debian, postgres, venv
from .config import BUILD, Config
from .shell import Problem, say, status

# what these commands need beside fonts and a database
PACKAGES = {
    "test": (debian.BROWSER, debian.PDF),
    "pictures": (debian.BROWSER, debian.PDF),
}


def parser():
    """Return the parser of the command line."""
    top = argparse.ArgumentParser(
        prog="./dev",
        description="Everything for working on the recognition of learning in Odoo.",
        epilog="Each command sets up what it needs first; a second run is quick. "
        "NFE_CACHE names another cache folder, ODOO_HOME an Odoo 19 of your own, "
        "PGHOST, PGUSER and PGPASSWORD a PostgreSQL server of your own.",
    )
    commands = top.add_subparsers(dest="command", metavar="command")

    def add(name, text):
        return commands.add_parser(name, help=text, description=text)

    demo = add("demo", "serve a demo database on http://127.0.0.1:8069")
    demo.add_argument("--port", type=int, default=8069)
    demo.add_argument("--fresh", action="store_true", help="make the database anew")
    test = add("test", "run all tests, or a selection")
    test.add_argument("paths", nargs="*", help="test files or folders")
    test.add_argument("-k", dest="match", help="only tests whose names match")
    test.add_argument("-x", dest="first", action="store_true", help="stop at a failure")
    lint = add("lint", "check the style, the translations, the addon's shape")
    lint.add_argument("--fix", action="store_true", help="format Python and XML")
    lint.add_argument(
        "--quick", action="store_true", help="only the checks that need no database"
    )
    add("pot", "write the translation template anew and merge it into kk and ru")
    clauses = add("clauses", "write the map of clauses, rules and tests anew")
    clauses.add_argument(
        "--check", action="store_true", help="only say whether it is current"
    )
    bench = add("bench", "measure at the size of a university")
    bench.add_argument("rest", nargs=argparse.REMAINDER, help="options of bench")
    shell = add("shell", "open Odoo's shell on the demo database, or run a program")
    shell.add_argument("rest", nargs=argparse.REMAINDER, help="the program to run")
    add("pictures", "take the pictures of the documentation")
    add("stop", "stop the private PostgreSQL server")
    clean = add("clean", "drop this checkout's databases and built files")
    clean.add_argument("--all", action="store_true", help="remove the whole cache too")
    add("help", "show this text")
    return top


def main(argv=None):
    """Run one command; return the exit status."""
    # also where a shell started us in the background, which ignores interruptions
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    top = parser()
    options, others = top.parse_known_args(argv)
    if others and options.command != "bench":
        top.error(f"unknown: {' '.join(others)}")
    if others:
        # options of bench that stand right behind the command
        options.rest = [*others, *options.rest]
    if options.command in (None, "help"):
        top.print_help()
        return 0
    try:
        return run_command(options) or 0
    except Problem as problem:
        print(f"./dev {options.command}: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run_command(options):
    """Set up what the command needs, then run it."""
    config = Config()
    if options.command == "stop":
        return postgres.stop(config)
    if options.command == "clean":
        return clean(config, options.all)
    if options.command == "clauses":
        from .clauses import clauses

        return clauses(write=not options.check)
    databases = set_up(config, PACKAGES.get(options.command, ()))
    return COMMANDS[options.command](databases, options)


def set_up(config, packages):
    """Bring Debian's packages, Odoo, Python and PostgreSQL into place."""
    from . import databases

    server = debian.SERVER if postgres.is_private() else debian.CLIENT
    debian.ensure(debian.BASE, server, *packages)
    source = venv.ensure(config)
    postgres.ensure(config)
    return databases.connect(config, source)


def clean(config, everything):
    """Remove what this checkout, or all checkouts, left behind."""
    if everything:
        postgres.stop(config)
        say(f"removing {config.cache}")
        shutil.rmtree(config.cache, ignore_errors=True)
    elif config.venv.exists():
        from . import databases, odoo_source

        postgres.ensure(config)
        here = databases.connect(config, odoo_source.ensure(config))
        for name in here.names(here.own_name("")):
            say(f"dropping {name}")
            here.drop(name)
        here.forget_old_templates(keep=0)
        venv.forget_old(config)
    shutil.rmtree(BUILD, ignore_errors=True)


def _demo(databases, options):
    from .demo import demo

    return demo(databases, options.port, options.fresh)


def _test(databases, options):
    from .testing import run_tests

    return run_tests(databases, options.paths, options.match, options.first)


def _lint(databases, options):
    from .lint import lint

    return lint(databases, options.fix, options.quick)


def _pot(databases, _options):
    from .translations import refresh

    return refresh(databases)


def _bench(databases, options):
    from .bench import bench

    return bench(databases, options.rest)


def _pictures(databases, _options):
    from .testing import pictures

    return pictures(databases)


def _shell(databases, options):
    from .databases import DEMO
    from .server import command

    if options.rest:
        return status(options.rest, interactive=True, env=databases.env)
    name = databases.own_name("demo")
    if not databases.exists(name):
        databases.copy(databases.template(DEMO), name)
    odoo = command(databases.config, "-d", name, "--no-http", subcommand=("shell",))
    return status(odoo, interactive=True, env=databases.env)


COMMANDS = {
    "demo": _demo,
    "test": _test,
    "lint": _lint,
    "pot": _pot,
    "bench": _bench,
    "pictures": _pictures,
    "shell": _shell,
}
