"""Extracts handed over and received (R544-18, ATT125-34)."""

from datetime import datetime, timedelta

import pytest
from rules import handover

NOW = datetime(2026, 3, 9, 10)
INSIDE = ("registrar", "study_department")
BODY = "certification_body"


def codes(verdicts):
    """Return the codes of verdicts."""
    return [verdict.code for verdict in verdicts]


@pytest.mark.parametrize("recipient", INSIDE)
def test_inside_the_issue_hands_over(recipient):
    """R544-18: nothing is handed over twice; the office confirms itself."""
    found = handover.judge_hand_over("1", recipient=recipient, handed=False, kept=True)
    assert codes(found) == ["extract_handed"]
    facts = {"recipient": recipient, "by_office": True}
    assert handover.judge_receipt("1", issued=True, **facts) == []
    found = handover.judge_receipt("1", issued=False, **facts)
    assert codes(found) == ["extract_received"]


def test_certification_body():
    """ATT125-34: handed over once, by the secretary; the office confirms nothing."""
    facts = {"recipient": BODY}
    assert handover.judge_hand_over("1", handed=False, kept=True, **facts) == []
    for handed, kept, code in (
        (True, True, "extract_handed"),
        (False, False, "extract_secretary_only"),
    ):
        found = handover.judge_hand_over("1", handed=handed, kept=kept, **facts)
        assert codes(found) == [code]
    found = handover.judge_receipt("1", issued=True, by_office=True, **facts)
    assert codes(found) == ["extract_for_outside"]
    assert handover.judge_receipt("1", issued=True, by_office=False, **facts) == []


@pytest.mark.parametrize(
    ("handed", "received", "kept", "code"),
    [
        (0, 0, True, None),
        (-2, -1, True, None),
        (None, 0, True, "extract_not_handed"),
        (-1, -2, True, "receipt_out_of_time"),
        (-1, 1, True, "receipt_out_of_time"),
        (-1, 0, False, "extract_secretary_only"),
    ],
)
def test_receipt_of_the_body(handed, received, kept, code):
    """ATT125-34: after the handing over, not ahead, noted by the secretary."""
    found = handover.judge_outside_receipt(
        "1",
        handed_on=None if handed is None else NOW + timedelta(hours=handed),
        received_on=NOW + timedelta(hours=received),
        now=NOW,
        kept=kept,
    )
    assert codes(found) == ([code] if code else [])
