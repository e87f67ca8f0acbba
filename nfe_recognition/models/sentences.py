# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Verdicts of the rules as sentences for people, in the reader's language.

One code, one sentence. It says what is wrong and what to do; the clause is added at
its end. Terms are written out, never abbreviated (YU-2). A fact that is a
:class:`~..rules.verdict.Term` is looked up in ``TERMS``.
"""

from datetime import date
from decimal import Decimal

from odoo.tools import format_date
from odoo.tools.translate import LazyTranslate

from ..rules.verdict import Fixed, Term
from . import (
    sentences_appeal,
    sentences_body,
    sentences_case,
    sentences_commission,
    sentences_comparison,
    sentences_document,
    sentences_edition,
    sentences_intake,
    sentences_law,
    sentences_mobility,
    sentences_mooc,
    sentences_notice,
    sentences_papers,
    sentences_protocol,
    sentences_record,
    sentences_retention,
    sentences_sitting,
    sentences_steps,
    sentences_vote,
)

_lt = LazyTranslate(__name__)

GENERAL = {
    "guarded_field": _lt(
        "The field “%(field)s” is set by the steps of the procedure. "
        "Use the buttons of the form."
    ),
    "derived_field": _lt(
        "The field “%(field)s” is computed from other entries. Change those instead."
    ),
    "one_at_a_time": _lt(
        "This is done with one record at a time (%(what)s), and %(count)s are chosen. "
        "Choose one."
    ),
    "desk_domain": _lt(
        "The condition “%(text)s” of the pile “%(pile)s” cannot be read. Write it as "
        "Odoo's filters are written."
    ),
    "file_frozen": _lt(
        "The file “%(name)s” belongs to a record that no longer changes, and stays "
        "as it is."
    ),
    "file_shared": _lt(
        "The file “%(name)s” is part of a dossier: it is opened by those who may "
        "read the record, never by a public link."
    ),
}
SENTENCES = {
    **GENERAL,
    **sentences_steps.SENTENCES,
    **sentences_body.SENTENCES,
    **sentences_case.SENTENCES,
    **sentences_commission.SENTENCES,
    **sentences_sitting.SENTENCES,
    **sentences_vote.SENTENCES,
    **sentences_comparison.SENTENCES,
    **sentences_record.SENTENCES,
    **sentences_retention.SENTENCES,
    **sentences_document.SENTENCES,
    **sentences_edition.SENTENCES,
    **sentences_intake.SENTENCES,
    **sentences_law.SENTENCES,
    **sentences_mobility.SENTENCES,
    **sentences_mooc.SENTENCES,
    **sentences_notice.SENTENCES,
    **sentences_papers.SENTENCES,
    **sentences_appeal.SENTENCES,
    **sentences_protocol.SENTENCES,
}
TERMS = {
    **sentences_body.TERMS,
    **sentences_case.TERMS,
    **sentences_edition.TERMS,
    **sentences_intake.TERMS,
    **sentences_law.TERMS,
    **sentences_mobility.TERMS,
    **sentences_mooc.TERMS,
    **sentences_appeal.TERMS,
    **sentences_protocol.TERMS,
}


def sentence(env, verdict):
    """Return ``verdict`` as one sentence in the language of ``env``, with its clause.

    :param env: Odoo environment of the reader
    :param verdict: :class:`~..rules.verdict.Verdict`
    :rtype: str
    """
    facts = {name: _shown(env, value) for name, value in verdict.facts.items()}
    text = str(env._(SENTENCES[verdict.code])) % facts
    return f"{text} [{verdict.clause}]" if verdict.clause else text


def sentences(env, verdicts):
    """Return the sentences of ``verdicts`` as a list, in their order."""
    return [sentence(env, verdict) for verdict in verdicts]


def _shown(env, value):
    if isinstance(value, Term):
        return env._(TERMS[value])
    if isinstance(value, date):
        return format_date(env, value)
    if isinstance(value, Fixed):
        return _pointed(env, format(value, "f"))
    if isinstance(value, Decimal):
        return number(env, value)
    return value


def number(env, value):
    """Return a Decimal without superfluous zeros, with the language's comma."""
    return _pointed(env, format(value.normalize(), "f"))


def _pointed(env, text):
    point = env["res.lang"]._get_data(code=env.lang or "en_US").decimal_point or "."
    return text.replace(".", point)
