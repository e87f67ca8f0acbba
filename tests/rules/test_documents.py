"""Which printed document exists already (TVET578-A1.5, R544-16, R544-18)."""

import pytest
from rules import documents


def codes(verdicts):
    return [verdict.code for verdict in verdicts]


@pytest.mark.parametrize(
    ("registered", "refused", "receipt", "refusal"),
    [
        (False, False, ["receipt_before_registration"], ["refusal_not_given"]),
        (True, False, [], ["refusal_not_given"]),
        (False, True, ["receipt_of_refused"], []),
        (True, True, ["receipt_of_refused"], []),
    ],
)
def test_never_both_a_receipt_and_a_refusal(registered, refused, receipt, refusal):
    """TVET578-A1.5, AE-31: exactly one of the two, once something has happened."""
    given = documents.receipt("2026/0001", registered=registered, refused=refused)
    assert codes(given) == receipt
    assert codes(documents.refusal("2026/0001", refused=refused)) == refusal


def test_a_letter_once_the_papers_went_out():
    """R544-14."""
    assert codes(documents.transmittal("x", sent=False)) == ["transmittal_not_sent"]
    assert documents.transmittal("x", sent=True) == []


def test_a_conclusion_once_the_group_has_begun():
    """R544-16."""
    assert codes(documents.conclusion("x", opened=0)) == ["conclusion_not_opened"]
    assert documents.conclusion("x", opened=1) == []


def test_a_transcript_once_something_is_recognised():
    """R544-18."""
    assert codes(documents.transcript("x", entries=0)) == ["transcript_empty"]
    assert documents.transcript("x", entries=3) == []


def test_the_sentence_can_name_the_document():
    verdict = documents.refusal("2026/0001", refused=False)[0]
    assert verdict.facts["document"] == "2026/0001"
    assert not verdict.allowed


def test_results_go_to_the_certification_body():
    """ATT125-34 para 2: of attestation and qualification commissions alone."""
    body = "certification_body"
    assert documents.results("no. 1", recipient=body, voted=True) == []
    for recipient, voted in ((body, False), ("registrar", True)):
        (found,) = documents.results("no. 1", recipient=recipient, voted=voted)
        assert (found.code, found.clause) == ("results_not_here", "ATT125-34")
