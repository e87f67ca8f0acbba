"""Handing an extract over, and its receipt, each by name (R544-18, ATT125-34).

The registrar's office and the study department work in the same program: what the
secretary issues lies before them, so the issue is the handing over, and they confirm
the receipt themselves. A certification body does not: the secretary notes when he
handed the extract over and who received it.
"""

from datetime import datetime

from .verdict import Verdict, block

OUTSIDE = frozenset({"certification_body"})


def is_outside(recipient: str) -> bool:
    """Return True for a recipient who does not work in this program (ATT125-34)."""
    return recipient in OUTSIDE


def judge_hand_over(
    extract: str, *, recipient: str, handed: bool, kept: bool
) -> list[Verdict]:
    """Say what keeps an extract from being handed over by hand (R544-18).

    :param extract: number of the extract
    :param recipient: to whom it is addressed
    :param handed: it was handed over already
    :param kept: whoever asks is the secretary of its commission
    """
    if handed or not is_outside(recipient):
        return [block("extract_handed", "R544-18", extract=extract)]
    if not kept:
        return [block("extract_secretary_only", "R544-18", extract=extract)]
    return []


def judge_receipt(
    extract: str, *, recipient: str, issued: bool, by_office: bool
) -> list[Verdict]:
    """Say what keeps the receipt of an extract from being confirmed (R544-18).

    :param extract: number of the extract
    :param recipient: to whom it is addressed
    :param issued: it is issued and not received yet
    :param by_office: the receiving office confirms it itself
    """
    if not issued:
        return [block("extract_received", "R544-18", extract=extract)]
    if by_office and is_outside(recipient):
        return [block("extract_for_outside", "ATT125-34", extract=extract)]
    return []


def judge_outside_receipt(
    extract: str,
    *,
    handed_on: datetime | None,
    received_on: datetime,
    now: datetime,
    kept: bool,
) -> list[Verdict]:
    """Judge the receipt that the secretary notes for an outside body (ATT125-34).

    :param extract: number of the extract
    :param handed_on: when it was handed over, None before that
    :param received_on: when it was received, by what the body confirmed
    :param now: the present moment
    :param kept: whoever asks is the secretary of its commission
    """
    if not kept:
        return [block("extract_secretary_only", "R544-18", extract=extract)]
    if handed_on is None:
        return [block("extract_not_handed", "ATT125-34", extract=extract)]
    if not handed_on <= received_on <= now:
        return [block("receipt_out_of_time", "ATT125-34", extract=extract)]
    return []
