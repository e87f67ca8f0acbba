"""``./dev bench``: a database with a comparable addon beside ours, and the figures."""

from .config import ROOT
from .databases import BENCH
from .shell import Problem, say, status

PACKAGE = ROOT / "bench"


def bench(databases, arguments):
    """Run the package ``bench`` on a fresh copy of the bench database."""
    if not (PACKAGE / "__main__.py").exists():
        raise Problem("this checkout has no bench/__main__.py")
    name = databases.own_name("bench")
    databases.copy(databases.template(BENCH), name)
    say(f"measuring on {name}")
    env = {**databases.env, "NFE_BENCH_DATABASE": name}
    try:
        return status(
            [databases.config.python, "-m", "bench", *arguments], env=env, cwd=ROOT
        )
    finally:
        databases.drop(name)
