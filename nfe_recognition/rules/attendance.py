"""Attendance: who comes, comes late, leaves early, and when he counts.

R544-17 counts the members attending. Who attends is judged for each question at the
moment it is put: who comes later votes from the next question on, who leaves earlier
stays in the base of what was put before. Clauses R544-12, R544-17; YU-5.9.
"""

from datetime import date

from .verdict import Verdict, block

CLAUSE = "R544-17"


def may_come(
    *, member: bool, state: str, day: date, today: date, here: bool
) -> list[Verdict]:
    """Say whether a member may note himself as attending (R544-12, R544-17).

    Nobody attends ahead: on the day of the sitting, until it is closed.

    :param member: he stands in the roster of the sitting
    :param state: ``"planned"``, ``"open"`` or another state of the sitting
    :param day: day of the sitting
    :param today: today at the institution
    :param here: he is noted as attending and has not left
    """
    if not member:
        return [block("attend_not_member", "R544-12")]
    if state not in ("planned", "open"):
        return [block("attend_over", CLAUSE)]
    if here:
        return [block("attend_already", CLAUSE)]
    if state == "planned" and day != today:
        return [block("attend_not_today", CLAUSE, day=day)]
    return []


def may_leave(name: str, *, state: str, here: bool) -> list[Verdict]:
    """Say whether it may be noted that a member leaves early (R544-17).

    :param name: name of the member
    :param state: state of the sitting
    :param here: he is noted as attending and has not left
    """
    if state != "open":
        return [block("leave_not_open", CLAUSE, member=name)]
    return [] if here else [block("leave_not_here", CLAUSE, member=name)]


def may_strike(name: str, *, voted: bool, counted: bool) -> list[Verdict]:
    """Say whether the note that a member attends may be taken back (R544-17).

    :param name: name of the member
    :param voted: he has voted in this sitting
    :param counted: he was counted as attending when a question was put
    """
    if voted:
        return [block("attendance_voted", CLAUSE, member=name)]
    return [block("attendance_counted", CLAUSE, member=name)] if counted else []
