# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for what departments and controls bring to a comparison."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "members_not_of_module": _lt(
        "“%(name)s” is no module and has no disciplines inside. Let its kind be "
        "module, or take the disciplines out."
    ),
    "module_of_itself": _lt(
        "The module “%(name)s” would be part of itself. Take out the module inside."
    ),
    "control_closed": _lt(
        "Controls are held while a case is open, and stay once recorded; “%(case)s” is "
        "closed to this one. Enter another control where one was held."
    ),
    "outcome_of_another_course": _lt(
        "This outcome belongs to a course that the claim does not rest on. Choose "
        "among the outcomes of its courses."
    ),
    "volume_not_overridden": _lt(
        "The volume is below the threshold, and this edition does not let experts find "
        "it enough. Say “partly met” or “not met”."
    ),
    "department_undecided": _lt(
        "The conclusion does not say whether the department speaks for re-crediting. "
        "Choose."
    ),
    "department_without_reasons": _lt(
        "The conclusion gives no reasons. Write what was compared and why."
    ),
    "department_closed": _lt(
        "“%(discipline)s” is decided, or its case is no longer open: a conclusion "
        "comes too late. Close this page; nothing is left to write."
    ),
    "department_signed": _lt(
        "The conclusion on “%(discipline)s” is signed and stays as it is. Ask the "
        "department for another one where the facts have changed."
    ),
    "department_not_head": _lt(
        "The conclusion is signed by the head of the department “%(department)s”. "
        "Leave it to that person."
    ),
    "department_without_head": _lt(
        "Nobody can be asked about “%(discipline)s”: it has no department, or its "
        "department no head with a login. Enter the head of department."
    ),
    "department_not_asked": _lt(
        "No conclusion of a department is needed for “%(case)s”, or all of them are "
        "asked for already. Go on with the case."
    ),
    "department_too_early": _lt(
        "Departments are asked about registered applications that are still under "
        "way. “%(case)s” is not one of them; register it first."
    ),
}
