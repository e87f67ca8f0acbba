"""Attendance: coming, leaving, and what stays (R544-17)."""

from datetime import date, timedelta

import pytest
from rules import attendance

DAY = date(2026, 3, 10)


def come(**changes):
    facts = {
        "member": True,
        "state": "open",
        "day": DAY,
        "today": DAY,
        "here": False,
        **changes,
    }
    return [verdict.code for verdict in attendance.may_come(**facts)]


@pytest.mark.parametrize("state", ["planned", "open"])
def test_r544_17_a_member_comes_on_the_day(state):
    assert come(state=state) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"member": False}, "attend_not_member"),
        ({"state": "closed"}, "attend_over"),
        ({"state": "cancelled"}, "attend_over"),
        ({"here": True}, "attend_already"),
        ({"state": "planned", "today": DAY - timedelta(days=1)}, "attend_not_today"),
    ],
)
def test_r544_17_who_does_not_come(changes, code):
    assert come(**changes) == [code]


def test_r544_17_a_sitting_past_midnight_goes_on():
    assert come(today=DAY + timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("state", "here", "codes"),
    [
        ("open", True, []),
        ("open", False, ["leave_not_here"]),
        ("planned", True, ["leave_not_open"]),
        ("closed", True, ["leave_not_open"]),
    ],
)
def test_r544_17_leaving_early(state, here, codes):
    found = attendance.may_leave("A. Omarova", state=state, here=here)
    assert [verdict.code for verdict in found] == codes


@pytest.mark.parametrize(
    ("voted", "counted", "codes"),
    [
        (False, False, []),
        (True, True, ["attendance_voted"]),
        (False, True, ["attendance_counted"]),
    ],
)
def test_r544_17_who_was_counted_stays(voted, counted, codes):
    found = attendance.may_strike("A. Omarova", voted=voted, counted=counted)
    assert [verdict.code for verdict in found] == codes
