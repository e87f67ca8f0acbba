"""How long papers are kept (TVET578-6, CT152-42, YU-3(5), C-30, S-14; AE-26)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import dossier, retention
from rules.edition_limits import LONGEST_KEEP

SITTING = date(2025, 8, 20)
days = st.dates(date(1990, 1, 1), date(2200, 12, 31))
years = st.integers(0, LONGEST_KEEP)


def codes(verdicts):
    assert all(not verdict.allowed for verdict in verdicts)
    return [verdict.code for verdict in verdicts]


def test_ae26():
    """AE-26: recording to 20 Aug 2026, admission protocol to 20 Aug 2028."""
    recording = retention.recording_years(recording=None)
    assert retention.keep_until(SITTING, recording) == date(2026, 8, 20)
    protocol = retention.protocol_years("admissions", protocol=1, admission=None)
    assert retention.keep_until(SITTING, protocol) == date(2028, 8, 20)
    assert retention.recording_clause("examination") == "TVET578-6"
    assert retention.protocol_clause("admissions") == "TVET578-6"


@pytest.mark.parametrize(
    ("own", "body", "expected"), [(None, 0, 1), (1, 0, 1), (5, 0, 5), (1, 7, 7)]
)
def test_recordings(own, body, expected):
    """TVET578-6 para 2: one year at least."""
    assert retention.recording_years(recording=own, body=body) == expected


@pytest.mark.parametrize(
    ("commission", "protocol", "admission", "body", "expected"),
    [
        ("admissions", 1, 3, 0, 3),
        ("admissions", 50, 5, 0, 5),
        ("admissions", None, 3, 9, 9),
        ("recognition", 3, 50, 0, 3),
        ("recognition", 3, None, 10, 10),
        ("recognition", None, None, 10, None),
        ("appeal", 4, None, 0, 4),
    ],
)
def test_protocols(commission, protocol, admission, body, expected):
    """TVET578-6 para 3, C-30: the longest of act, edition and type counts."""
    found = retention.protocol_years(
        commission, protocol=protocol, admission=admission, body=body
    )
    assert found == expected


def test_the_leap_day_shortens_nothing():
    leap = date(2024, 2, 29)
    assert retention.keep_until(leap, 1) == date(2025, 3, 1)
    assert retention.keep_until(leap, 4) == date(2028, 2, 29)
    assert retention.keep_until(date(2096, 2, 29), 4) == date(2100, 3, 1)


def test_without_a_day_or_for_ever():
    assert retention.keep_until(None, 3) is None
    assert retention.keep_until(SITTING, None) is None


@given(days, years)
def test_never_shorter_never_a_day_too_long(day, number):
    """The period holds so many years, and the day before does not."""
    until = retention.keep_until(day, number)
    assert until.year == day.year + number
    assert (until.month, until.day) >= (day.month, day.day)
    before = until - timedelta(days=1)
    assert (before.year, before.month, before.day) < (
        day.year + number,
        day.month,
        day.day,
    )


@given(days, days, years)
def test_later_days_are_kept_longer(first, second, number):
    if first <= second:
        assert retention.keep_until(first, number) <= retention.keep_until(
            second, number
        )


@given(days, years, st.integers(0, 5))
def test_more_years_are_longer(day, number, more):
    assert retention.keep_until(day, number) <= retention.keep_until(day, number + more)


@given(st.sampled_from(["admissions", "examination", "recognition"]), years, years)
def test_nothing_undercuts_the_act(commission, own, body):
    """TVET578-6: neither edition nor type shortens what the act asks."""
    recording = retention.recording_years(recording=own, body=body)
    assert recording >= max(own, body, 1)
    protocol = retention.protocol_years(
        commission, protocol=own, admission=own, body=body
    )
    assert protocol >= max(own, body, 3 if commission == "admissions" else 0)


@given(days, years, days)
def test_records_are_never_deleted(day, number, today):
    """CT152-42, YU-3(5): before its day and after it."""
    until = retention.keep_until(day, number)
    (found,) = retention.judge_deletion("No. 7", until=until, today=today)
    assert not found.allowed
    assert found.code == ("kept_until" if today <= until else "kept_for_ever")


def test_without_an_end_for_ever():
    (found,) = retention.judge_deletion("No. 7", until=None, today=SITTING)
    assert (found.code, found.clause) == ("kept_for_ever", "CT152-42")


def judge(today, **values):
    facts = {"present": True, "ended": True, "until": date(2026, 8, 20)}
    return codes(retention.judge_disposal("A scan", today=today, **facts | values))


def test_disposal_only_after_the_day():
    """AE-26: on 20 Aug 2026 it is still kept, on the 21st it may go."""
    assert judge(date(2026, 8, 19)) == ["kept_until"]
    assert judge(date(2026, 8, 20)) == ["kept_until"]
    assert judge(date(2026, 8, 21)) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"present": False}, ["disposal_gone"]),
        ({"ended": False}, ["disposal_under_way"]),
        ({"until": None}, ["disposal_for_ever"]),
    ],
)
def test_what_never_goes(values, expected):
    assert judge(date(2999, 1, 1), **values) == expected


def test_another_manager_confirms():
    assert not retention.judge_confirmation(proposed_by=7, user=7).allowed
    assert retention.judge_confirmation(proposed_by=7, user=8).allowed


@pytest.mark.parametrize("state", [*dossier.ENDED, "draft", "commission"])
@pytest.mark.parametrize("to_post", [True, False])
def test_the_end_of_a_case(state, to_post):
    """R544-18: what is recognised and not posted keeps the case at work."""
    expected = state in dossier.ENDED and not to_post
    assert retention.has_ended(state, to_post=to_post) is expected
    assert not retention.has_ended(state, to_post=to_post, appealed=True)


@pytest.mark.parametrize("over", [True, False])
@pytest.mark.parametrize("sealed", [True, False])
@pytest.mark.parametrize("appealed", [True, False])
def test_the_end_of_a_sitting(over, sealed, appealed):
    """R544-17, S-18: a recording is needed until protocol and appeals are done."""
    expected = (over, sealed, appealed) == (True, True, False)
    assert (
        retention.sitting_has_ended(over=over, sealed=sealed, appealed=appealed)
        is expected
    )
