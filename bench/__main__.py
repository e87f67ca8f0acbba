"""``python -m bench``: measure, print a table, write ``build/bench.json``."""

import argparse
import os
import sys
from pathlib import Path

from . import fill, report, world
from .database import Database
from .meter import Meter
from .serving import printing

OUTPUT = Path(__file__).resolve().parent.parent / "build" / "bench.json"
SMALL = 1000
EXTRACTS = 50
# Open deadlines that a holiday moves
OPEN = 5000


def arguments(words):
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each scene")
    parser.add_argument("--size", type=int, default=100_000, help="cases on file")
    parser.add_argument("--batch", type=int, default=1000, help="cases in one create")
    parser.add_argument("--steps", type=int, default=200, help="cases in one step")
    return parser.parse_args(words)


class Bench:
    """All scenes of one run, in their order."""

    def __init__(self, options):
        self.options = options
        self.database = Database(os.environ["NFE_BENCH_DATABASE"])
        self.world = world.ensure(self.database)
        self.meter = Meter()
        # Addons can be imported once the database module has read their path.
        from .scenes import Scenes

        self.scenes = Scenes(self.world, self.meter, options.batch)

    def play(self, name, *facts, times=1):
        """Play a scene once to warm up and then as often as asked.

        :param int times: runs of a quick scene for each run of a long one
        """
        shown = [fact for fact in facts if isinstance(fact, int)]
        print("==>", name, *shown, flush=True)
        for run in range(self.options.runs * times + 1):
            self.meter.warming = run == 0
            with self.database.transaction() as env:
                getattr(self.scenes, name)(env, *facts)

    def run(self):
        """Play all scenes; those on many records last."""
        options = self.options
        self.play("create")
        with self.database.transaction() as env:
            found = self.scenes.rows_of_cases(env)
        self.play("insert", found)
        for size in (SMALL, options.size):
            print(f"==> filling up to {size:,} cases and applicants", flush=True)
            fill.cases(self.database, self.world, size)
            fill.applicants(self.database, self.world, size)
            self.play("read", size, times=4)
        self.play("search", options.size, times=4)
        self.play("recount", min(OPEN, options.size // 10))
        self.play("forms", times=2)
        with printing(self.database):
            self.play("steps", options.steps)
            self.play("sitting", options.steps)
            self.play("printing", EXTRACTS)

    def facts(self):
        """Return what was measured on."""
        with self.database.registry.cursor() as cr:
            cr.execute("SHOW server_version")
            [version] = cr.fetchone()
        return {"postgresql": version, **vars(self.options)}


def main(words):
    """Measure; a broken promise is printed, and is no failure of the bench."""
    bench = Bench(arguments(words))
    bench.run()
    results = bench.meter.results()
    verdicts = report.compared(results, bench.options.size)
    print("\n".join(["", *report.table(results), "", *report.held(verdicts)]))
    report.save(OUTPUT, results, verdicts, bench.facts())
    print(f"\nwritten to {OUTPUT}")


if __name__ == "__main__":
    main(sys.argv[1:])
