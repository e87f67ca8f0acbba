# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for MOOCs inside a discipline."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    "mooc_state_draft": _lt("being entered"),
    "mooc_state_handed_in": _lt("handed in"),
    "mooc_state_accepted": _lt("accepted"),
    "mooc_state_late": _lt("late"),
    "mooc_state_incomplete": _lt("incomplete"),
    "mooc_state_not_accepted": _lt("not accepted"),
}

SENTENCES = {
    "mooc_in_full": _lt(
        "A MOOC that replaces a discipline in full is recognised as non-formal "
        "learning. Let the learner apply to the registrar's office."
    ),
    "mooc_without_topics": _lt(
        "Say what the MOOC stands for: the topics or classes that it replaces."
    ),
    "mooc_attachment_missing": _lt("Missing: %(attachment)s. Ask the learner for it."),
    "mooc_percent_range": _lt(
        "%(percent)s %% is no result. Enter a number from 0 to 100."
    ),
    "mooc_late": _lt(
        "Too late: %(attachment)s of %(day)s; the syllabus ends the period on "
        "%(due)s. It is not counted."
    ),
    "mooc_accepted": _lt(
        "%(percent)s %%, handed in completely and in time. It counts in the "
        "discipline's own grade: %(credits)s credits, no exemption."
    ),
    "mooc_dated_ahead": _lt(
        "Dated in the future: %(attachment)s of %(day)s. Enter the day on which it was "
        "handed in."
    ),
    "mooc_use_closed": _lt(
        "“%(use)s” was handed in: what was entered stays as it is. Enter another use "
        "where the learner hands in anew."
    ),
    "mooc_step_not_now": _lt(
        "This step is not open: “%(use)s” is %(state)s. Enter another use where the "
        "learner hands in anew."
    ),
    "mooc_without_reason": _lt(
        "Write why you do not accept it, so that the learner knows what to do."
    ),
}
