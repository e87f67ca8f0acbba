"""``./dev test``: the rules, the addon, and what needs more than one process."""

import os
import time

from .config import ADDON, BUILD, ROOT
from .databases import PLAIN
from .shell import Problem, say, status

TESTS = ROOT / "tests"
RULES = TESTS / "rules"
ADDON_TESTS = ROOT / ADDON / "tests"
# exit statuses of pytest
PASSED, NOTHING_COLLECTED = 0, 5


def run_tests(databases, paths, match, first):
    """Run all tests, or those below ``paths`` whose names ``match``."""
    started = time.monotonic()
    databases.forget_orphans()
    BUILD.mkdir(exist_ok=True)
    options = [*(["-k", match] if match else []), *(["-x"] if first else [])]
    selected = bool(paths or match)
    failed, ran = [], 0
    for name, runner, folder in (
        ("the rules", _plain, RULES),
        ("the addon in Odoo", _in_odoo, ADDON_TESTS),
        ("browser, PDF, packaging, life cycle", _plain, TESTS),
    ):
        chosen = _chosen(paths, folder)
        if not chosen:
            continue
        say(f"testing {name}")
        code = runner(databases, chosen, options, parallel=not selected)
        if code == NOTHING_COLLECTED and selected:
            continue
        ran += 1
        if code != PASSED:
            failed.append(name)
            if first:
                break
    if not ran:
        raise Problem("no test matches the selection")
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    say(f"tested in {minutes} min {seconds} s")
    if failed:
        raise Problem(f"failed: {'; '.join(failed)}")


def _chosen(paths, folder):
    """Return those of the paths that this stage runs; without paths, its folder."""
    if not paths:
        return [folder]
    chosen = []
    for path in paths:
        file = os.path.abspath(path.split("::")[0])
        stage = RULES if file.startswith(f"{RULES}") else None
        stage = stage or (ADDON_TESTS if file.startswith(f"{ROOT / ADDON}") else TESTS)
        if stage == folder:
            chosen.append(path)
    return chosen


def _pytest(databases, *arguments):
    command = [databases.config.python, "-m", "pytest", "-p", "devtools.pytest_strict"]
    return status([*command, *arguments], env=databases.env)


def _plain(databases, paths, options, parallel):
    """Run tests that start Odoo themselves, or do without it."""
    more = ["--ignore", RULES] if paths == [TESTS] else []
    if parallel and paths == [TESTS]:
        more += ["-n", "2", "--dist", "loadgroup"]
    if paths == [RULES] and not list(RULES.glob("**/test_*.py")):
        return NOTHING_COLLECTED
    return _pytest(databases, "-p", "no:odoo", *more, *options, *paths)


def _in_odoo(databases, paths, options, parallel):
    """Run the addon's own tests inside Odoo, on a copy of the template."""
    name = databases.temporary_name("odoo")
    databases.copy(databases.template(PLAIN), name)
    if parallel:
        options = ["-n", "2", "--dist", "loadscope", *options]
    try:
        return _pytest(
            databases,
            *(f"--odoo-database={name}", "--odoo-http", "--odoo-log-level=warn"),
            *("-p", "devtools.pytest_in_odoo"),
            *options,
            *paths,
        )
    finally:
        databases.drop(name)


def pictures(databases):
    """Take the pictures of the documentation: tests that keep what they see."""
    env = {**databases.env, "NFE_PICTURES": "1"}
    command = [
        databases.config.python,
        "-m",
        "pytest",
        "-p",
        "no:odoo",
        "-m",
        "pictures",
    ]
    return status([*command, TESTS], env=env)
