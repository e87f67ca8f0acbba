# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences of the messages to the learner."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "notice_subject": _lt("Your application for recognition of learning outcomes"),
    "notice_registered": _lt(
        "Your application was registered on %(day)s under no. %(number)s."
    ),
    "notice_returned": _lt(
        "Your application came back to be corrected. Papers that are not named stay as "
        "they are."
    ),
    "notice_returned_until": _lt(
        "Your application came back to be corrected by %(due)s. Papers that are not "
        "named stay as they are."
    ),
    "notice_refused": _lt(
        "Further consideration of your application is refused on these grounds:"
    ),
    "notice_decided": _lt(
        "The commission decided on your application no. %(number)s on %(day)s:"
    ),
    "notice_recredited": _lt(
        "Of your application no. %(number)s, this was re-credited without a vote on "
        "%(day)s:"
    ),
    "notice_recognised": _lt("“%(discipline)s”: recognised, credits: %(credits)s."),
    "notice_not_recognised": _lt("“%(discipline)s”: not recognised. %(reason)s"),
    "notice_open": _lt(
        "The learner has not been told of the decision: no message went out. Hand the "
        "notice over and note it here."
    ),
    "notice_open_until": _lt(
        "The learner has not been told of the decision: no message went out. Hand the "
        "notice over by %(due)s and note it here."
    ),
    "notice_late": _lt(
        "The learner has not been told of the decision: no message went out. The "
        "notice was to be handed over by %(due)s. Do so now and note it here."
    ),
    "notice_handed_over": _lt(
        "The notice of the decision was handed over to the learner on %(day)s."
    ),
    "told_already": _lt(
        "The learner has been told of the decision on “%(case)s” already, on %(day)s."
    ),
    "notice_by_hand": _lt(
        "The learner has no e-mail address: nothing was sent. Tell the learner "
        "yourself."
    ),
}
