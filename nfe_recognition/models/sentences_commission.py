# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on a commission at work, and on moving its cases."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "commission_without_order": _lt(
        "The commission has no order. Enter number, date and signatory of the order "
        "of the first head."
    ),
    "commission_by_directive": _lt(
        "By a dean's directive the commission decides formal learning only, where the "
        "edition says so. For everything else name an order of the first head."
    ),
    "commission_too_few_members": _lt(
        "The commission has %(members)s members in office and needs at least "
        "%(needed)s: a chair and a deputy are elected from among them. Add members."
    ),
    "commission_without_regulation": _lt(
        "There is no regulation on the commission's activity, which the institution "
        "lays down. Enter its text or attach the file."
    ),
    "commission_without_secretary": _lt(
        "The commission has no secretary. Name a specialist who is not a member."
    ),
    "secretary_is_member": _lt(
        "%(secretary)s cannot be secretary and member of the same commission. Name "
        "another secretary or another member."
    ),
    "presider_not_member": _lt(
        "Whoever presides until the election is one of the members. Choose a member."
    ),
    "commission_not_draft": _lt(
        "The commission “%(commission)s” is at work already or has ended its work."
    ),
    "commission_with_cases": _lt(
        "The commission “%(commission)s” has cases under way: %(count)s. Decide them "
        "before it ends its work, or hand them over with the button “Move cases to "
        "another commission”."
    ),
    "commission_takes_no_cases": _lt(
        "“%(commission)s” cannot take these cases over. Choose another commission of "
        "the same institution that decides on applications."
    ),
    "no_cases_chosen": _lt("No case is chosen. Choose the cases that move."),
    "case_not_waiting": _lt(
        "The case “%(case)s” does not wait for this commission and stays where it is. "
        "Take it out of the list."
    ),
    "case_decided_in_part": _lt(
        "The commission has decided a part of the case “%(case)s” and decides the "
        "rest. Put what is left on the agenda of its next sitting."
    ),
    "case_on_agenda": _lt(
        "The case “%(case)s” stands on the agenda of a sitting. Put its questions off, "
        "or close the sitting first."
    ),
    "commission_not_active": _lt(
        "The commission “%(commission)s” is not at work. Activate it by its order "
        "first."
    ),
    "commission_with_sittings": _lt(
        "The commission “%(commission)s” has sittings ahead or in session. Close or "
        "cancel them first."
    ),
    "commission_in_force": _lt(
        "The order of the commission “%(commission)s” is in force and stays as it "
        "is. Members change by a new order; anything else needs another commission."
    ),
    "commission_term_in_force": _lt(
        "The term of the commission “%(commission)s” stands in its order and stays as "
        "it is. Another term needs a new order: use the button “Change by a new order”."
    ),
}
