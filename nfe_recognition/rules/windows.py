"""Windows: when an application may be filed, heard and taken into a plan.

Clauses R544-13, R544-24, R544-25, R544-27, YU-5.1(2), YU-5.12, CT152-35, TVET578-18;
conflicts C-04, C-18, C-28; settings S-03, S-04, S-05, S-06; examples AE-11 and AE-16.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from .deadlines import EXPERT_DAYS, TRANSMIT_DAYS, count, count_back, filing
from .verdict import Term, Verdict, block, ok, warn

QUALIFICATION_DAYS = 10
QUALIFICATION_MODES = ("window", "lead")
# When R544 takes an application of a kind; the other acts set no day for filing.
LAWFUL = {
    "nonformal": ("before_period", "R544-13"),
    "qualification": ("qualification", "R544-24"),
}
LATE_POLICIES = ("next_period", "refuse")
POLICIES = ("off", "warn", "block")

# Kinds of window of an academic calendar, with the clause that asks for each.
WINDOWS = {
    "vacation": "YU-5.12",
    "orientation": "YU-5.1(2)",
    "plan_change": "CT152-35",
}


@dataclass(frozen=True, slots=True)
class Window:
    """One dated item of the academic calendar (CT152-18).

    :param kind: a key of :data:`WINDOWS`
    :param first: its first day
    :param last: its last day
    :raises ValueError: for an unknown kind or a window that ends before it begins
    """

    kind: str
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.kind not in WINDOWS:
            raise ValueError(f"Unknown kind of window: {self.kind}")
        if self.last < self.first:
            raise ValueError(f"A window begins before it ends: {self}")


# ---------------------------------------------------------------------------
# Filing
# ---------------------------------------------------------------------------
def filing_that_counts(
    moment: datetime,
    *,
    day: date,
    filed: datetime | None,
    due: date | None,
    same_period: bool,
) -> datetime:
    """Return the moment by which the window judges a set (R544-13, TVET578-18, C-28).

    A set that was filed, that the office gave back and that is put right by the day
    which the office itself set keeps its first filing: the days of the correction are
    granted, and no one loses a period by using them. What comes later, or asks for
    another period, counts from its own day. The clock of R544-14 is another matter: it
    starts when the set is complete.

    :param moment: when the set is handed in now
    :param day: that day by the institution's own clock
    :param filed: the moment that counted when it was handed in before; None where it
        never was
    :param due: last day of the correction; None where the set was never returned
    :param same_period: it asks for the period for which it was filed
    """
    granted = due is not None and day <= due
    return filed if filed is not None and granted and same_period else moment


def check_window(kind: str, window: str) -> list[Verdict]:
    """Say whether an institution may take applications of a kind then.

    Clauses R544-13, R544-24.

    :param kind: kind of the case
    :param window: ``"before_period"``, ``"qualification"`` or ``"open"``
    :return: blocking ``window_not_of_kind``, or nothing
    """
    lawful, clause = LAWFUL.get(kind, (window, ""))
    if window == lawful:
        return []
    return [
        block(
            "window_not_of_kind",
            clause,
            kind=Term(f"kind_{kind}"),
            window=Term(f"route_window_{lawful}"),
        )
    ]


def judge_filing(
    submitted: date, period_start: date, *, policy: str, next_start: date | None
) -> Verdict:
    """Say what becomes of an application by its day of filing (R544-13, S-05, AE-11).

    :param submitted: day of the submission, in the institution's own time
    :param period_start: first day of the period that was asked for
    :param policy: what a late one meets, one of :data:`LATE_POLICIES`
    :param next_start: first day of the next period after ``submitted``; None where
        none is known
    :return: ``filed_in_time``; for a late one a warning that the case moves to the
        next period, with its first day, or a block
    :raises ValueError: for an unknown policy, or a next period that has begun
    """
    _one_of("policy", policy, LATE_POLICIES)
    found = filing(submitted, period_start)
    if found.allowed:
        return found
    if policy == "refuse":
        return block("filed_late_refused", "R544-13", **found.facts)
    if next_start is None:
        return block("filed_late_no_period", "R544-13", **found.facts)
    if next_start <= submitted:
        raise ValueError(f"The period of {next_start} had begun on {submitted}")
    return warn(
        "filed_for_next_period", "R544-13", next_start=next_start, **found.facts
    )


def qualification_window(
    period_start: date, days: int, workdays: Container[date]
) -> tuple[date, date]:
    """Return first and last day to file for a qualification (R544-24, AE-16).

    :param period_start: first day of the academic period
    :param days: working days of the window (S-04)
    :param workdays: the institution's working days before ``period_start`` (S-26)
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for less than one day
    """
    counted = count_back(period_start, days, workdays).counted
    return counted[-1], counted[0]


def judge_qualification(
    submitted: date,
    period_start: date,
    *,
    workdays: Container[date],
    days: int = QUALIFICATION_DAYS,
    mode: str = "window",
) -> Verdict:
    """Say whether papers on a qualification come in their time (R544-24, S-04, C-04).

    :param submitted: day of the submission, in the institution's own time
    :param period_start: first day of the academic period
    :param workdays: the institution's working days before ``period_start`` (S-26)
    :param days: working days of the window
    :param mode: ``"window"``: within the working days before the period, an earlier
        filing is accepted and marked; ``"lead"``: not later than so many days before
    :return: the answer with ``first`` and ``last``, the days between which to file;
        in the mode ``"lead"`` there is no first day, and both are the last
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for less than one day or an unknown mode
    """
    _one_of("mode", mode, QUALIFICATION_MODES)
    first, last = qualification_window(period_start, days, workdays)
    if mode == "lead":
        last = first
    facts = {
        "submitted": submitted,
        "period_start": period_start,
        "first": first,
        "last": last,
    }
    if submitted > last:
        return block("qualification_late", "R544-24", **facts)
    if submitted < first and mode == "window":
        return warn("qualification_early", "R544-24", **facts)
    return ok("qualification_in_window", "R544-24", **facts)


def processing(
    registered: date,
    period_start: date,
    *,
    workdays: Container[date],
    transmit_days: int = TRANSMIT_DAYS,
    expert_days: int = EXPERT_DAYS,
    clause: str = "R544-24",
) -> Verdict:
    """Say whether a case may be decided before its period begins (C-04, AE-16).

    It may where a working day is left for the sitting after the latest lawful day of
    the conclusion.

    :param registered: day of registration with the commission
    :param period_start: first day of the academic period
    :param workdays: the institution's working days after ``registered`` (S-26)
    :param transmit_days: working days to hand over to the experts (S-03)
    :param expert_days: working days for the conclusion (S-03)
    :param clause: the clause by which the period was asked for
    :return: ``decision_before_start``, or the warning ``decision_after_start``, with
        the days: ``experts``, ``conclusion``, ``sitting`` (the first one possible)
    :raises CalendarTooShort: where the working days do not reach
    :raises ValueError: for deadlines of less than one day
    """
    experts = count(registered, transmit_days, workdays).due
    conclusion = count(experts, expert_days, workdays).due
    sitting = count(conclusion, 1, workdays).due
    answer, code = (
        (ok, "decision_before_start")
        if sitting < period_start
        else (warn, "decision_after_start")
    )
    return answer(
        code,
        clause,
        experts=experts,
        conclusion=conclusion,
        sitting=sitting,
        period_start=period_start,
    )


# ---------------------------------------------------------------------------
# Windows of the academic calendar
# ---------------------------------------------------------------------------
def judge_window(
    day: date, windows: Iterable[Window], *, wanted: str, policy: str
) -> Verdict:
    """Say whether a day lies in a window that its step is bound to (S-06).

    Formal learning is recognised in vacation time, which binds the sitting (YU-5.12,
    C-18); plans are formed in the orientation week (YU-5.1(2)) and changed within the
    dates set for it (CT152-35).

    :param day: day of the step
    :param windows: the academic calendar, in any order
    :param wanted: a key of :data:`WINDOWS`
    :param policy: ``"off"``, ``"warn"`` or ``"block"``
    :return: ``window_open`` with the window; ``window_free`` where nothing is asked;
        ``window_closed`` with the next one; ``window_unknown`` where none follows
    :raises ValueError: for an unknown policy or kind of window
    """
    _one_of("policy", policy, POLICIES)
    _one_of("window", wanted, tuple(WINDOWS))
    clause = WINDOWS[wanted]
    facts = {"day": day, "window": Term(wanted)}
    if policy == "off":
        return ok("window_free", clause, **facts)
    coming = [item for item in windows if item.kind == wanted and item.last >= day]
    answer = block if policy == "block" else warn
    if not coming:
        return answer("window_unknown", clause, **facts)
    nearest = min(coming, key=lambda item: (item.first, item.last))
    facts |= {"first": nearest.first, "last": nearest.last}
    if nearest.first <= day:
        return ok("window_open", clause, **facts)
    return answer("window_closed", clause, **facts)


def judge_plan_change(day: date, windows: Iterable[Window]) -> list[Verdict]:
    """Warn where a plan is changed after the dates set for it (CT152-35).

    :param day: day on which an exemption is written to the plan
    :param windows: the calendar of the period that the plan is for; without dates for
        changes of plans nothing is late
    """
    ends = [item.last for item in windows if item.kind == "plan_change"]
    if not ends or max(ends) >= day:
        return []
    return [warn("plan_change_over", WINDOWS["plan_change"], day=day, last=max(ends))]


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ValueError(f"Unknown {name}: {value}")
