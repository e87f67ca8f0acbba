# pylint: disable=prefer-env-translation
# (the check takes the lazy marker of these tables for an early translation)
"""Sentences for what departments and controls bring to a comparison."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
    "department_undecided": _lt(
        "The conclusion does not say whether the department speaks for re-crediting. "
        "Choose."
    ),
    "department_without_reasons": _lt(
        "The conclusion gives no reasons. Write what was compared and why."
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
