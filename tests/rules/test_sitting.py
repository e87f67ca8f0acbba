"""Sitting: notice, adjournment, recording (R544-17, TVET578-6, AE-26)."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules import sitting

NOW = datetime(2026, 3, 10, 9, 0)


def codes(verdicts):
    return [(verdict.code, verdict.clause, verdict.level) for verdict in verdicts]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"state": "open"}, ["notice_not_planned"]),
        ({"where": False}, ["notice_without_place"]),
        ({"questions": 0}, ["notice_without_agenda"]),
        (
            {"where": False, "questions": 0},
            ["notice_without_place", "notice_without_agenda"],
        ),
    ],
)
def test_d_14_what_members_are_told(changes, expected):
    facts = {"state": "planned", "where": True, "questions": 2, **changes}
    assert [verdict.code for verdict in sitting.may_notify(**facts)] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"state": "planned"}, ["sitting_not_open"]),
        ({"voting": 1}, ["adjourn_while_voting"]),
        ({"to": NOW}, ["adjourn_not_later"]),
        ({"to": None}, ["adjourn_not_later"]),
    ],
)
def test_r544_17_a_sitting_goes_on_another_day(changes, expected):
    facts = {"state": "open", "voting": 0, "moment": NOW, "to": NOW + timedelta(1)}
    found = sitting.may_adjourn("No. 1", **{**facts, **changes})
    assert [verdict.code for verdict in found] == expected


@given(st.booleans(), st.booleans(), st.booleans(), st.booleans())
def test_ae_26_a_final_sitting_closes_with_its_recording(final, needed, file, where):
    found = sitting.judge_recording(
        final=final, needed=needed, file=file, reference=where
    )
    missing = final and needed and not file and not where
    assert codes(found) == (
        [("recording_missing", "TVET578-6", "block")] if missing else []
    )


def test_d_28_a_note_on_a_recording_that_is_there():
    assert sitting.note_of_recording(recorded=True) == []
    assert codes(sitting.note_of_recording(recorded=False)) == [
        ("recording_not_there", "TVET578-6", "block")
    ]


def test_d_14_only_a_web_address_is_a_link():
    assert codes([sitting.not_a_link("room 5")]) == [("online_not_a_link", "", "block")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"ID3\x04....", True),
        (b"\x00\x00\x00\x20ftypisom", True),
        (b"RIFF....WAVEfmt ", True),
        (b"\x1a\x45\xdf\xa3webm", True),
        (b"OggS....", True),
        (b"RIFF....AVI ", False),
        (b"%PDF-1.4", False),
        (b"", False),
    ],
)
def test_tvet578_6_a_recording_is_sound_or_pictures(content, expected):
    assert sitting.is_recording(content) is expected


@pytest.mark.parametrize(
    ("since", "codes"),
    [
        (None, []),
        (date(2026, 3, 9), []),
        (date(2026, 3, 10), []),
        (date(2026, 3, 11), ["sitting_before_question"]),
    ],
)
def test_nothing_is_decided_before_it_was_ready(since, codes):
    """R544-16: on the day on which it was ready or later."""
    found = sitting.not_before("A", day=date(2026, 3, 10), since=since)
    assert [verdict.code for verdict in found] == codes
