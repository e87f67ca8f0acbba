# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on papers as they are entered, and on their issuers."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "paper_type_fits": _lt("“%(paper)s” is a paper of this kind."),
    "paper_type_of_other_kind": _lt(
        "“%(paper)s” is a paper of another kind. Choose a type of this kind, or change "
        "the kind of the paper."
    ),
    "document_type_in_use": _lt(
        "Papers are filed as “%(type)s”, and what it demands stays. Archive it and "
        "enter another type."
    ),
    "paper_in_order": _lt(
        "Nothing is wrong with “%(paper)s”: it stays as it was handed in. Correct the "
        "papers named in the list, or add new ones."
    ),
    "defect_without_paper": _lt(
        "A defect of a paper names one of the papers handed in. Choose it, or let the "
        "defect be about the whole set."
    ),
    "defect_without_kind": _lt(
        "A missing paper has no kind. Choose which paper is missing."
    ),
    "file_of_other_kind": _lt(
        "The file is no PDF, PNG or JPEG, whatever its name says. Save the paper as a "
        "PDF and attach that."
    ),
    "file_too_large": _lt(
        "The file has %(size)s MB and may have %(limit)s MB at most. Scan the paper at "
        "a lower resolution."
    ),
    "file_too_long": _lt(
        "The file has %(pages)s pages and may have %(limit)s at most. Attach the pages "
        "of the paper alone."
    ),
    "file_damaged": _lt(
        "The file cannot be opened: it is damaged, or asks for a password. Save the "
        "paper as a PDF again and attach that."
    ),
    "consent_without_text": _lt(
        "The consent names no text. Enter the version that the applicant agreed to."
    ),
    "consent_in_future": _lt(
        "The consent is of %(day)s, which lies in the future. Check the date."
    ),
    "issuer_not_formal": _lt(
        "“%(paper)s” does not come from an organisation of formal education. File what "
        "was learned there as non-formal learning, or give the issuer its category."
    ),
    "course_not_confirmed": _lt(
        "“%(course)s” stands in a paper that does not confirm what was learned. Enter "
        "it under the paper that this kind of case rests on."
    ),
    "born_in_future": _lt(
        "The date of birth is %(day)s, which lies in the future. Check the date."
    ),
    "accreditation_ends_before": _lt(
        "The accreditation ends on %(last)s, before it begins on %(first)s. Check the "
        "dates."
    ),
}
