"""``./dev lint``: style, the addon's shape, translations."""

import subprocess

from . import clauses, translations, xmlformat
from .config import ADDON, ROOT
from .shell import Problem, say, status

PYTHON = ("dev", "devtools", "tests", "bench", ADDON)


def addons():
    """Return the folders of the addons of this checkout."""
    return sorted(path.parent for path in ROOT.glob("*/__manifest__.py"))


def lint(databases, fix=False, quick=False):
    """Run every check; a :class:`Problem` names those that failed."""
    env = databases.env

    def program(*argv, **options):
        return status(
            [databases.config.venv / "bin" / argv[0], *argv[1:]],
            env=env,
            cwd=ROOT,
            **options,
        )

    names = [path.name for path in addons()]
    python = [name for name in (*PYTHON, *names) if (ROOT / name).exists()]
    python = list(dict.fromkeys(python))
    po_files = sorted(
        str(path) for name in names for path in ROOT.glob(f"{name}/i18n/*.po")
    )
    if fix:
        program("ruff", "check", "--no-cache", "--fix-only", "-q", *python)
        program("ruff", "format", "--no-cache", *python)
        program(
            "oca-checks-odoo-module",
            "--fix",
            "--no-verbose",
            "--no-exit",
            *names,
            stdout=subprocess.DEVNULL,
        )
        xmlformat.check(_xml_files(), fix=True)
    checks = {
        "ruff": lambda: program("ruff", "check", "--no-cache", *python),
        "ruff format": lambda: program(
            "ruff", "format", "--no-cache", "--check", *python
        ),
        "layout of XML": lambda: _report(xmlformat.check(_xml_files())),
        "pylint-odoo": lambda: program("pylint", "--rcfile=.pylintrc", *names),
        "OCA addon checks": lambda: program("oca-checks-odoo-module", *names),
        "OCA translation checks": lambda: (
            program("oca-checks-po", *po_files) if po_files else 0
        ),
        "unused files": lambda: _report(_unused_files()),
        "clause map": _clauses,
        "old idioms": lambda: _old_idioms(databases),
    }
    if not quick:
        checks["translations"] = lambda: translations.check(databases)
    failed = []
    for name, check in checks.items():
        say(name)
        if check():
            failed.append(name)
    if failed:
        raise Problem(f"failed: {', '.join(failed)}")
    say("all checks passed")


def _clauses():
    """Return 1 where the map of clauses is not current or has gaps."""
    try:
        clauses.clauses(write=False)
    except Problem as problem:
        return _report([str(problem)])
    return 0


def _xml_files():
    return [path for folder in addons() for path in folder.rglob("*.xml")]


def _unused_files():
    """Return data files that neither a manifest nor the addon's Python names."""
    wrong = []
    for folder in addons():
        code = "".join(path.read_text() for path in folder.rglob("*.py"))
        for path in folder.rglob("*"):
            inside = path.relative_to(folder)
            is_data = path.suffix in (".xml", ".csv") and inside.parts[0] != "static"
            if is_data and inside.as_posix() not in code:
                wrong.append(f"{path}: nothing names this file")
    return wrong


def _report(wrong):
    print("\n".join(wrong), end="\n" if wrong else "")
    return bool(wrong)


def _old_idioms(databases):
    """Ask Odoo's own rewriter which files it would modernise."""
    rewriter = databases.source.path / "odoo" / "cli" / "upgrade_code.py"
    command = [databases.config.python, rewriter, "--addons-path", ROOT]
    command += ["--glob", f"{ADDON}*/**/*", "--from", "18.0", "--dry-run"]
    answer = subprocess.run(
        command, env=databases.env, capture_output=True, text=True, check=False
    )
    wrong = [line for line in answer.stdout.splitlines() if line.startswith(str(ROOT))]
    return _report([f"{line}: Odoo would modernise this file" for line in wrong])
