"""The translation template, exported by Odoo, and the languages' files beside it."""

import contextlib

from .config import ADDON, BUILD, ROOT
from .databases import PLAIN
from .shell import Problem, say, status

I18N = ROOT / ADDON / "i18n"


@contextlib.contextmanager
def exported(databases):
    """Export the addon's terms from a fresh installation; yield the file."""
    name = databases.temporary_name("pot")
    databases.copy(databases.template(PLAIN), name)
    BUILD.mkdir(exist_ok=True)
    target = BUILD / f"{ADDON}.pot"
    try:
        databases.odoo(
            name, *("-l", "pot", "-o", target, ADDON), subcommand=("i18n", "export")
        )
    finally:
        databases.drop(name)
    yield target


def refresh(databases):
    """Write the template anew and merge it into the languages' files."""
    say("exporting the terms to translate")
    with exported(databases) as new:
        _po(databases, "merge", new)


def check(databases):
    """Tell whether template and languages are current and complete."""
    with exported(databases) as new:
        return _po(databases, "check", new)


def _po(databases, command, new):
    python = databases.config.python
    code = status(
        [python, "-m", "devtools.po", command, new, I18N], env=databases.env, cwd=ROOT
    )
    if command == "merge" and code:
        raise Problem("the translations could not be merged")
    return code
