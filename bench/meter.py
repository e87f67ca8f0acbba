"""Times and query counts of single steps, over several runs."""

import contextlib
import gc
import time
from dataclasses import dataclass, field
from statistics import median


@dataclass
class Figure:
    """What one step cost in each run.

    :param str key: name in the JSON file
    :param str label: name in the table
    :param int rows: number of records that the step treats
    """

    key: str
    label: str
    rows: int
    seconds: list = field(default_factory=list)
    queries: list = field(default_factory=list)

    def result(self):
        """Return the medians as the JSON file keeps them.

        :rtype: dict
        """
        return {
            "label": self.label,
            "rows": self.rows,
            "runs": len(self.seconds),
            "seconds": round(median(self.seconds), 4),
            "fastest": round(min(self.seconds), 4),
            "slowest": round(max(self.seconds), 4),
            "queries": int(median(self.queries)),
            "queries_per_row": round(median(self.queries) / self.rows, 2),
        }


class Meter:
    """Takes the figures of a bench."""

    def __init__(self):
        self.figures = {}
        self.warming = False

    def results(self):
        """Return all medians by key.

        :rtype: dict[str, dict]
        """
        return {key: figure.result() for key, figure in self.figures.items()}

    @contextlib.contextmanager
    def lap(self, env, key, label, rows=1):
        """Measure the block as one request would run it: cold cache, flush at the end.

        :param env: Odoo environment whose cursor does the work
        """
        env.cr.flush()
        env.invalidate_all()
        gc.collect()
        before, started = env.cr.sql_log_count, time.perf_counter()
        yield
        env.cr.flush()
        seconds = time.perf_counter() - started
        if self.warming:
            return
        figure = self.figures.setdefault(key, Figure(key, label, rows))
        figure.seconds.append(seconds)
        figure.queries.append(env.cr.sql_log_count - before)
