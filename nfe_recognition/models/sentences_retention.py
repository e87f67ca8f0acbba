# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for what is kept, and for how long (S-14)."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "kept_until": _lt(
        "“%(record)s” is kept until %(day)s at least; nothing of it is deleted before."
    ),
    "kept_for_ever": _lt(
        "“%(record)s” is never deleted. Its files may go by a disposal list once they "
        "need not be kept any more; the record stays."
    ),
    "disposal_gone": _lt("The file of “%(record)s” is not there any more."),
    "disposal_under_way": _lt(
        "“%(record)s” belongs to what is still under way. Take it off the list."
    ),
    "disposal_for_ever": _lt(
        "“%(record)s” is kept without an end by the edition of the regulations. Take "
        "it off the list."
    ),
    "disposal_own_list": _lt(
        "You proposed this list yourself. Ask another manager to look through it and "
        "to confirm it."
    ),
    "disposal_other_manager": _lt("Another manager confirms the list."),
    "disposal_not_draft": _lt(
        "The disposal list “%(list)s” is not a draft any more. Take it back first, as "
        "long as nobody has confirmed it."
    ),
    "disposal_not_proposed": _lt(
        "The disposal list “%(list)s” has not been proposed, or is done already."
    ),
    "disposal_empty": _lt(
        "Nothing stands on the disposal list. Collect what need not be kept any more."
    ),
    "disposal_line_by_step_only": _lt(
        "Lines come onto a disposal list by collecting what need not be kept any more."
    ),
    "file_number_missing": _lt(
        "Enter the number of the personal file that the papers are filed in."
    ),
    "sheets_missing": _lt("Enter how many sheets “%(paper)s” has, one at least."),
    "archive_list_not_filed": _lt(
        "The papers of “%(document)s” are not in a personal file yet. The registrar "
        "files them, then the list can be printed."
    ),
}
