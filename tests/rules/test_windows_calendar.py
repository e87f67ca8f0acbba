"""Windows of the academic calendar: YU-5.12, YU-5.1(2), CT152-35, R544-13, R544-24."""

from datetime import date

import pytest
from rules import windows
from rules.windows import Window

AUTUMN = date(2025, 9, 2)
SPRING = date(2026, 2, 2)
WINTER = Window("vacation", date(2026, 1, 12), date(2026, 1, 25))
SUMMER = Window("vacation", date(2026, 6, 29), date(2026, 8, 2))
ORIENTATION = Window("orientation", date(2025, 8, 25), date(2025, 8, 30))
CALENDAR = (SUMMER, ORIENTATION, WINTER)


@pytest.mark.parametrize(
    ("day", "code", "first"),
    [
        (date(2026, 1, 11), "window_closed", WINTER.first),
        (date(2026, 1, 12), "window_open", WINTER.first),
        (date(2026, 1, 25), "window_open", WINTER.first),
        (date(2026, 1, 26), "window_closed", SUMMER.first),
        (date(2026, 8, 3), "window_unknown", None),
    ],
)
@pytest.mark.parametrize("policy", ["warn", "block"])
def test_yu_5_12_in_vacation_time(day, code, first, policy):
    """YU-5.12, C-18, S-06: the next window is named where this day is outside."""
    found = windows.judge_window(day, CALENDAR, wanted="vacation", policy=policy)
    assert (found.code, found.clause) == (code, "YU-5.12")
    assert found.level == ("ok" if code == "window_open" else policy)
    assert found.facts.get("first") == first
    assert found.facts["window"] == "vacation"


def test_s_06_off_asks_for_nothing():
    found = windows.judge_window(SPRING, (), wanted="vacation", policy="off")
    assert (found.code, found.level) == ("window_free", "ok")


def test_of_windows_that_overlap_one_is_enough():
    longer = Window("vacation", date(2026, 1, 1), date(2026, 1, 31))
    found = windows.judge_window(
        date(2026, 1, 28), [WINTER, longer], wanted="vacation", policy="block"
    )
    assert (found.code, found.facts["first"]) == ("window_open", longer.first)


@pytest.mark.parametrize(
    ("wanted", "clause"), [("orientation", "YU-5.1(2)"), ("plan_change", "CT152-35")]
)
def test_each_window_has_its_clause(wanted, clause):
    """YU-5.1(2), CT152-35: orientation week, and the dates for changes of plans."""
    window = Window(wanted, date(2025, 9, 1), date(2025, 9, 12))
    late = windows.judge_window(
        date(2025, 9, 13), [window], wanted=wanted, policy="warn"
    )
    assert (late.code, late.clause, late.level) == ("window_unknown", clause, "warn")
    assert windows.judge_window(
        date(2025, 9, 12), [window], wanted=wanted, policy="warn"
    ).code == ("window_open")


def test_what_no_calendar_has():
    with pytest.raises(ValueError, match="window"):
        Window("holiday", SPRING, SPRING)
    with pytest.raises(ValueError, match="ends"):
        Window("vacation", SPRING, AUTUMN)
    with pytest.raises(ValueError, match="policy"):
        windows.judge_window(SPRING, (), wanted="vacation", policy="maybe")
    with pytest.raises(ValueError, match="window"):
        windows.judge_window(SPRING, (), wanted="holiday", policy="off")


@pytest.mark.parametrize(
    ("day", "expected"),
    [(1, []), (12, []), (13, ["plan_change_over"])],
)
def test_ct152_35_plans_change_until_their_last_day(day, expected):
    """CT152-35: an exemption written later is to be seen; before, nothing is late."""
    calendar = [
        Window("plan_change", date(2025, 9, 1), date(2025, 9, 5)),
        Window("plan_change", date(2025, 9, 8), date(2025, 9, 12)),
        Window("vacation", date(2026, 1, 12), date(2026, 1, 25)),
    ]
    found = windows.judge_plan_change(date(2025, 9, day), calendar)
    assert [verdict.code for verdict in found] == expected
    assert all(verdict.level == "warn" for verdict in found)
    assert windows.judge_plan_change(date(2025, 9, day), calendar[2:]) == []


@pytest.mark.parametrize(
    ("kind", "lawful", "clause"),
    [
        ("nonformal", "before_period", "R544-13"),
        ("qualification", "qualification", "R544-24"),
        ("formal", None, ""),
        ("mobility", None, ""),
    ],
)
def test_r544_sets_when_an_application_is_filed(kind, lawful, clause):
    """R544-13, R544-24: no edition opens the window of a kind that R544 governs."""
    for window in ("before_period", "qualification", "open"):
        wrong = lawful and window != lawful
        faults = [("window_not_of_kind", clause)] if wrong else []
        found = windows.check_window(kind, window)
        assert [(v.code, v.clause) for v in found] == faults
