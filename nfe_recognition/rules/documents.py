"""Which printed document exists already (TVET578-A1.5, R544-14, R544-16, R544-18).

A paper that says more than has happened is worse than none: a receipt exists once the
set is registered, a reasoned refusal once it was refused, never both (AE-31).
"""

from .verdict import Verdict, block


def receipt(document: str, *, registered: bool, refused: bool) -> list[Verdict]:
    """Say what keeps a receipt from being printed (TVET578-A1.5, A1.8).

    :param document: name of the case or learner, for the sentence
    :param registered: the application has its registration number
    :param refused: it was refused at intake
    """
    if refused:
        return [block("receipt_of_refused", "TVET578-A1.5", document=document)]
    if not registered:
        return [block("receipt_before_registration", "TVET578-A1.5", document=document)]
    return []


def refusal(document: str, *, refused: bool) -> list[Verdict]:
    """Say what keeps a reasoned refusal from being printed (TVET578-18, A1.5).

    :param document: name of the case or learner, for the sentence
    :param refused: the application was refused at intake
    """
    if refused:
        return []
    return [block("refusal_not_given", "TVET578-18", document=document)]


def transmittal(document: str, *, sent: bool) -> list[Verdict]:
    """Say what keeps the letter to the experts from being printed (R544-14).

    :param document: name of the case or learner, for the sentence
    :param sent: the papers went to an expert group
    """
    if sent:
        return []
    return [block("transmittal_not_sent", "R544-14", document=document)]


def conclusion(document: str, *, opened: int) -> list[Verdict]:
    """Say what keeps an expert conclusion from being printed (R544-16).

    :param document: name of the case or learner, for the sentence
    :param opened: conclusions that the expert group has begun
    """
    if opened:
        return []
    return [block("conclusion_not_opened", "R544-16", document=document)]


def transcript(document: str, *, entries: int) -> list[Verdict]:
    """Say what keeps a transcript from being printed (R544-18).

    :param document: name of the case or learner, for the sentence
    :param entries: recognised disciplines of the learner
    """
    if entries:
        return []
    return [block("transcript_empty", "R544-18", document=document)]


def results(document: str, *, recipient: str, voted: bool) -> list[Verdict]:
    """Say what keeps a list of results from being printed (ATT125-34 para 2).

    :param document: name of the protocol, for the sentence
    :param recipient: of the commission's extracts
    :param voted: the protocol's sitting is closed
    """
    if recipient != "certification_body" or not voted:
        return [block("results_not_here", "ATT125-34", document=document)]
    return []
