"""Holidays: TVET578-A1.7, S-26, C-31; the calendar of AE-11, AE-12 and AE-16."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import holidays
from rules.holidays import Entry, Holiday, Swap, days_off

CONSTITUTION = Holiday(date(2025, 8, 30), "Constitution Day")
REPUBLIC = Holiday(date(2025, 10, 25), "Republic Day")
INDEPENDENCE = Holiday(date(2025, 12, 16), "Independence Day")
AUTUMN = (INDEPENDENCE, CONSTITUTION, REPUBLIC)


def brief(entries):
    return [(entry.day, entry.sort) for entry in entries]


def working_days(entries, week, first, last):
    """Return the days worked, as a calendar with these entries has them."""
    sorts = {entry.day: entry.sort for entry in entries}
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return frozenset(
        day
        for day in days
        if sorts.get(day) == "working" or (day.weekday() < week and day not in sorts)
    )


# ---------------------------------------------------------------------------
# The calendar of the examples
# ---------------------------------------------------------------------------
def test_ae_11_ae_12_ae_16_a_week_of_five_days(five_days):
    """AE-11, AE-12, S-26: Sat 30 Aug and Sat 25 Oct 2025 give the Mondays off."""
    entries = days_off(AUTUMN, week=5)
    assert entries == [
        Entry(date(2025, 8, 30), "Constitution Day", "holiday"),
        Entry(date(2025, 9, 1), "Constitution Day", "moved"),
        Entry(date(2025, 10, 25), "Republic Day", "holiday"),
        Entry(date(2025, 10, 27), "Republic Day", "moved"),
        Entry(date(2025, 12, 16), "Independence Day", "holiday"),
    ]
    span = date(2025, 8, 1), date(2026, 3, 31)
    assert working_days(entries, 5, *span) == five_days


def test_c_31_a_week_of_six_days(six_days):
    """C-31, TVET578-A1.7, AE-16: Saturdays are worked, so nothing moves."""
    entries = days_off(AUTUMN, week=6)
    assert brief(entries) == [
        (date(2025, 8, 30), "holiday"),
        (date(2025, 10, 25), "holiday"),
        (date(2025, 12, 16), "holiday"),
    ]
    span = date(2025, 8, 1), date(2026, 3, 31)
    assert working_days(entries, 6, *span) == six_days


# ---------------------------------------------------------------------------
# Days that move
# ---------------------------------------------------------------------------
def test_two_holidays_on_a_weekend_give_two_days():
    new_year = [Holiday(date(2022, 1, 1), "New Year"), Holiday(date(2022, 1, 2), "2nd")]
    assert brief(days_off(new_year, week=5))[2:] == [
        (date(2022, 1, 3), "moved"),
        (date(2022, 1, 4), "moved"),
    ]
    assert brief(days_off(new_year, week=6))[2:] == [(date(2022, 1, 3), "moved")]


def test_a_moved_day_goes_past_the_holidays_that_follow():
    nauryz = [Holiday(date(2020, 3, day), "Nauryz") for day in (23, 22, 21)]
    assert brief(days_off(nauryz, week=5))[3:] == [
        (date(2020, 3, 24), "moved"),
        (date(2020, 3, 25), "moved"),
    ]


def test_some_holidays_do_not_move():
    saturday = Holiday(date(2023, 1, 7), "Christmas", moves=False)
    assert brief(days_off([saturday], week=5)) == [(saturday.day, "holiday")]


def test_two_holidays_on_one_day_are_one():
    other = Holiday(CONSTITUTION.day, "Festival", moves=False)
    found = days_off([CONSTITUTION, other, other], week=5)
    assert [(entry.name, entry.sort) for entry in found] == [
        ("Constitution Day, Festival", "holiday"),
        ("Constitution Day, Festival", "moved"),
    ]


# ---------------------------------------------------------------------------
# Decrees
# ---------------------------------------------------------------------------
SWAP = Swap(date(2025, 1, 3), date(2025, 1, 5), "Decree")


def test_a_decree_exchanges_two_days():
    assert days_off([], week=5, swaps=[SWAP]) == [
        Entry(SWAP.off, "Decree", "moved"),
        Entry(SWAP.working, "Decree", "working"),
    ]
    assert holidays.unfit([], week=5, swaps=[SWAP]) == []


def test_c_31_a_worked_saturday_cannot_be_exchanged():
    swap = Swap(date(2025, 1, 3), date(2025, 1, 4), "Decree")
    assert len(days_off([], week=5, swaps=[swap])) == 2
    assert days_off([], week=6, swaps=[swap]) == []
    (found,) = holidays.unfit([], week=6, swaps=[swap])
    assert (found.code, found.level, found.clause) == (
        "swap_unfit",
        "warn",
        "TVET578-A1.7",
    )
    assert found.facts == {"off": swap.off, "working": swap.working, "week": 6}


def test_a_holiday_cannot_be_exchanged():
    swap = Swap(date(2025, 8, 29), CONSTITUTION.day, "Decree")
    assert brief(days_off([CONSTITUTION], week=5, swaps=[swap])) == [
        (CONSTITUTION.day, "holiday"),
        (date(2025, 9, 1), "moved"),
    ]
    assert len(holidays.unfit([CONSTITUTION], week=5, swaps=[swap])) == 1


def test_a_day_is_exchanged_once():
    other = Swap(SWAP.off, date(2025, 1, 12), "Other")
    assert len(days_off([], week=5, swaps=[SWAP, other, SWAP])) == 2
    (found,) = holidays.unfit([], week=5, swaps=[SWAP, other, SWAP])
    assert found.facts["working"] == other.working


def test_a_moved_day_gives_way_to_a_decree():
    swap = Swap(date(2025, 9, 1), date(2025, 9, 7), "Decree")
    assert brief(days_off([CONSTITUTION], week=5, swaps=[swap])) == [
        (CONSTITUTION.day, "holiday"),
        (date(2025, 9, 1), "moved"),
        (date(2025, 9, 2), "moved"),
        (date(2025, 9, 7), "working"),
    ]


@pytest.mark.parametrize("week", [0, 4, 7])
def test_a_week_has_five_or_six_days(week):
    with pytest.raises(ValueError, match="5 or 6"):
        days_off([], week=week)


# ---------------------------------------------------------------------------
# Any year
# ---------------------------------------------------------------------------
FIRST, LAST = date(2025, 1, 1), date(2025, 6, 30)
days = st.dates(FIRST, LAST)
official = st.lists(
    st.builds(Holiday, days, st.sampled_from("ABC"), st.booleans()), max_size=12
)
decrees = st.lists(st.builds(Swap, days, days, st.just("D")), max_size=4)
weeks = st.sampled_from([5, 6])


@given(official, decrees, weeks)
def test_each_day_once_and_only_where_the_week_differs(given_days, swaps, week):
    """S-26: a moved day would have been worked, a day worked by decree not."""
    entries = days_off(given_days, week=week, swaps=swaps)
    assert [entry.day for entry in entries] == sorted({entry.day for entry in entries})
    named = {item.day for item in given_days}
    assert {entry.day for entry in entries if entry.sort == "holiday"} == named
    for entry in entries:
        if entry.sort == "moved":
            assert entry.day.weekday() < week
        if entry.sort == "working":
            assert entry.day.weekday() >= week


@given(official, decrees, weeks)
def test_nobody_gains_or_loses_a_day(given_days, swaps, week):
    """Every holiday that moves takes one working day off; a swap takes none."""
    entries = days_off(given_days, week=week, swaps=swaps)
    moving = {item.day for item in given_days if item.moves}
    lost = {item.day for item in given_days if item.day.weekday() < week}
    moved = sum(day.weekday() >= week for day in moving)
    span = FIRST, LAST + timedelta(60)
    before, after = (len(working_days(known, week, *span)) for known in ([], entries))
    assert before - after == len(lost) + moved


@given(official)
def test_c_31_no_saturday_moves_in_a_week_of_six(given_days):
    """C-31: only a Sunday gives another day off."""
    saturdays = [item for item in given_days if item.day.weekday() == 5]
    assert all(entry.sort == "holiday" for entry in days_off(saturdays, week=6))


@given(official, decrees, weeks, st.randoms(use_true_random=False))
def test_the_order_of_the_holidays_does_not_matter(given_days, swaps, week, random):
    mixed = list(given_days)
    random.shuffle(mixed)
    assert brief(days_off(given_days, week=week, swaps=swaps)) == brief(
        days_off(mixed, week=week, swaps=swaps)
    )


def test_s_26_a_year_of_another_law_is_told_of():
    """S-26, C-31: what came and what went since the year before; the moon does not."""
    before = [CONSTITUTION, REPUBLIC, Holiday(date(2025, 6, 6), "Құрбан айт")]
    now = [
        Holiday(date(2026, 3, 15), "Constitution Day"),
        Holiday(date(2026, 10, 25), "Republic Day"),
        Holiday(date(2026, 5, 27), "Құрбан айт"),
    ]
    found = holidays.changed(before, now)
    assert [(v.code, v.level, v.facts["day"]) for v in found] == [
        ("holiday_new", "warn", date(2026, 3, 15)),
        ("holiday_gone", "warn", date(2025, 8, 30)),
    ]
    assert holidays.changed(now, now) == []


@pytest.mark.parametrize("worked", [5, 6])
def test_s_26_the_week_of_the_edition_is_worked(worked):
    """S-26, C-31: an own week of a military institution fits any calendar."""
    assert holidays.judge_week(str(worked), worked) == []
    assert holidays.judge_week("own", worked) == []
    (found,) = holidays.judge_week(str(11 - worked), worked)
    assert (found.code, found.clause, found.level) == (
        "week_differs",
        "TVET578-A1.7",
        "warn",
    )
