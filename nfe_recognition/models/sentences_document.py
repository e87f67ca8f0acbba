# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on printed documents and their register."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "receipt_of_refused": _lt(
        "“%(document)s” was refused at intake and gets no receipt. Print the reasoned "
        "refusal."
    ),
    "receipt_before_registration": _lt(
        "“%(document)s” is not registered yet. Register the application; the receipt "
        "is given then."
    ),
    "refusal_not_given": _lt(
        "“%(document)s” was not refused at intake: there is no refusal to print."
    ),
    "transmittal_not_sent": _lt(
        "The papers of “%(document)s” were not sent to the experts yet. Send the case "
        "to an expert group; the letter can be printed then."
    ),
    "conclusion_not_opened": _lt(
        "The experts have no papers of “%(document)s” yet. Send the case to the expert "
        "group; its conclusion can be printed then."
    ),
    "transcript_empty": _lt(
        "Nothing is entered in the transcript of “%(document)s” yet. Entries come with "
        "the extract from the protocol."
    ),
    "papers_not_shown": _lt(
        "This document lists papers of “%(document)s” that are not open to you. Ask "
        "the intake officer to print it."
    ),
    "check_frozen": _lt(
        "The register of printed documents is written by the steps alone and is never "
        "changed."
    ),
}
