# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for agreements, and for what is re-credited without a vote."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    # What an agreement names
    "agreement_partner": _lt("partner institution"),
    "agreement_number": _lt("number of the agreement"),
    "agreement_date": _lt("date of the agreement"),
    # What the mark of included education names
    "included_period": _lt("the period of study"),
    "included_from": _lt("the first day of the studies here"),
    "included_to": _lt("the last day of the studies here"),
    # What a recognised discipline rests on
    "basis_protocol": _lt("by protocol"),
    "basis_agreement": _lt("by agreement"),
    "basis_transcript": _lt("by transcript"),
}

SENTENCES = {
    "included_missing": _lt(
        "The mark “included education” of %(learner)s does not name %(what)s. Enter it."
    ),
    "included_ends_early": _lt(
        "The included education of %(learner)s ends on %(end)s, before it begins on "
        "%(start)s. Correct one of the two days."
    ),
    "recredited_by_rule": _lt(
        "“%(discipline)s” was mastered in full with a positive grade, as agreed: it is "
        "re-credited without a vote."
    ),
    "recredited_by_name": _lt(
        "“%(discipline)s” was mastered in full under the same name with a positive "
        "grade: it is re-credited without a vote."
    ),
    "shortened_other_name": _lt(
        "“%(discipline)s” bears another name where it was studied: the commission "
        "decides, on the conclusion of the department."
    ),
    "refusal_barred": _lt(
        "“%(discipline)s” was mastered in full with a positive grade. It must be "
        "re-credited and cannot be refused or voted on: re-credit it first."
    ),
    "recredit_ready": _lt("Disciplines to re-credit without a vote: %(count)s."),
    "recredit_nothing": _lt(
        "Nothing in the case “%(case)s” is re-credited without a vote. Bring it before "
        "the commission, which decides on the rest."
    ),
    "recredit_by_vote": _lt(
        "Cases of the kind “%(kind)s” with this reason are voted on. Bring the case "
        "before the commission."
    ),
    "agreement_other_kind": _lt(
        "The agreement was concluded for something else. Choose one for this: "
        "%(wanted)s."
    ),
    "agreement_other_programme": _lt(
        "The agreement does not name the learner's programme. Choose another "
        "agreement, or ask a manager to add the programme."
    ),
    "mobility_not_agreed": _lt(
        "“%(discipline)s” is not in the agreed list of disciplines: the commission "
        "decides. Add it to the agreement where it was left out by mistake."
    ),
    "mobility_other_sender": _lt(
        "The transcript for “%(discipline)s” is of an institution other than the "
        "partner of the agreement: the commission decides. Choose the agreement with "
        "that institution where there is one."
    ),
    "mobility_not_in_full": _lt(
        "“%(discipline)s” was not mastered in full: %(earned)s of %(full)s credits, "
        "short by %(short)s. The commission decides."
    ),
    "mobility_without_grade": _lt(
        "The transcript shows no grade for “%(discipline)s”: the commission decides. "
        "Ask its issuer for the grade."
    ),
    "mobility_not_positive": _lt(
        "The grade for “%(discipline)s” is not positive. Credits need a positive "
        "grade: the commission closes the claim."
    ),
    "agreement_in_use": _lt(
        "Cases were filed under the agreement “%(agreement)s”: what it says stays. Add "
        "disciplines to it, let it end, or enter a new agreement."
    ),
    "agreement_incomplete": _lt(
        "The agreement is incomplete; missing: %(what)s. Enter it."
    ),
    "agreement_dated_ahead": _lt(
        "The agreement is dated %(day)s, in the future. Enter the day on which it was "
        "concluded."
    ),
    "agreement_ends_before": _lt(
        "The agreement ends on %(day)s, before it was concluded on %(signed)s. Check "
        "the days."
    ),
    "agreement_not_yet": _lt(
        "The agreement is valid from %(begins)s, not yet on %(day)s. Choose the "
        "agreement of that day."
    ),
    "agreement_over": _lt(
        "The agreement ended on %(ended)s and is not valid on %(day)s. Choose the "
        "agreement of that day, or enter its prolongation."
    ),
    "transcript_without_lines": _lt(
        "The partner's transcript has no disciplines. Enter them with credits and "
        "grades."
    ),
    "transcript_line_unnamed": _lt(
        "Line %(line)s of the partner's transcript names no discipline. Enter its name."
    ),
    "transcript_line_without_credits": _lt(
        "The partner's transcript shows no credits for “%(discipline)s”. Enter them or "
        "ask the partner."
    ),
    "transcript_line_without_grade": _lt(
        "The partner's transcript shows no grade for “%(discipline)s”. Enter it or ask "
        "the partner."
    ),
}
