# pylint: disable=prefer-env-translation
# (the check takes the lazy marker of these tables for an early translation)
"""Sentences for the verdicts on routes, caps, mobility, comparison and grades."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    # Kinds of case
    "kind_nonformal": _lt("non-formal learning"),
    "kind_qualification": _lt("professional qualification"),
    "kind_formal": _lt("formal learning"),
    "kind_mobility": _lt("academic mobility or double degree"),
    # Reasons
    "reason_admission": _lt("admission"),
    "reason_orientation": _lt("study plan in the orientation week"),
    "reason_full_replacement": _lt("full replacement of a discipline by a MOOC"),
    "reason_transfer": _lt("transfer"),
    "reason_reinstatement": _lt("reinstatement"),
    "reason_shortened": _lt("shortened programme"),
    "reason_mobility": _lt("academic mobility"),
    "reason_credit_mobility": _lt("credit mobility"),
    "reason_double_degree": _lt("double degree"),
    # Channels
    "channel_commission": _lt("the commission"),
    "channel_admissions": _lt("the admissions committee"),
    "channel_registrar": _lt("the registrar's office"),
    "channel_portal": _lt("the portal"),
    # How a grade counts
    "mode_converted": _lt("converted"),
    "mode_kept": _lt("kept"),
    "mode_passed": _lt("passed without grade"),
    # Where a learner comes from
    "origin_institution": _lt("institution"),
    "origin_programme": _lt("programme"),
}

ROUTES = {
    "case_reason_missing": _lt(
        "A case of the kind “%(kind)s” needs its reason. Choose why the learner asks."
    ),
    "reason_not_of_kind": _lt(
        "“%(reason)s” is no reason for a case of the kind “%(kind)s”. Choose another "
        "reason or another kind."
    ),
    "channel_right": _lt("Filed where the reason asks: %(used)s."),
    "channel_other": _lt(
        "Filed with %(used)s; for this reason papers go to %(wanted)s. Hand them over "
        "there."
    ),
    "route_without_experts": _lt(
        "The kind “%(kind)s” goes to an expert group before it is decided. Send the "
        "case to one."
    ),
    "route_without_vote": _lt(
        "The kind “%(kind)s” is decided by a commission. Put the case on the agenda of "
        "a sitting."
    ),
    "grade_mode_not_of_kind": _lt(
        "A grade of the kind “%(kind)s” does not count as “%(mode)s”. Choose how it "
        "counts anew."
    ),
    "agreement_missing": _lt(
        "The case names no agreement between the institutions. Choose the agreement "
        "under which the learner studied."
    ),
    "instruments_empty": _lt(
        "Nothing is accepted to create a commission for the kind “%(kind)s”. Choose an "
        "order or a directive."
    ),
    "instrument_accepted": _lt(
        "The commission was created as the kind “%(kind)s” asks for."
    ),
    "order_needed": _lt(
        "For the kind “%(kind)s” the commission is created by order of the first head; "
        "a directive is not enough. Name the order."
    ),
    "directive_not_accepted": _lt(
        "For the kind “%(kind)s” this edition accepts orders of the first head only. "
        "Name the order, or let the edition accept directives."
    ),
    "origin_missing": _lt(
        "On %(reason)s it must be known where the learner comes from; missing: "
        "%(what)s. Enter it."
    ),
}

SENTENCES = {**ROUTES}
