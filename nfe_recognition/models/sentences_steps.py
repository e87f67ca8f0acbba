# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the steps of a case: what comes next, what keeps it from coming."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

GUIDE = {
    "next_submitted": _lt("complete the papers and claims and file the application"),
    "next_registered": _lt("check the set: register it, or return it as incomplete"),
    "next_expertise": _lt("the secretary sends the papers to the expert group"),
    "next_commission": _lt("the experts submit their conclusion on every claim"),
    "next_bring": _lt("the secretary brings the case before the commission"),
    "next_recredit": _lt(
        "the secretary re-credits what the rules oblige to; the commission decides the "
        "rest"
    ),
    "next_decided": _lt(
        "the secretary puts the case on the agenda of a sitting, the commission "
        "decides there"
    ),
    "next_vote": _lt("the commission decides in the sitting that has the case"),
    "next_recorded": _lt("the registrar posts the extract to the transcript"),
    "next_recorded_sheet": _lt(
        "the registrar posts the re-credit sheet to the transcript"
    ),
}

DUTIES = {
    "todo_send": _lt("Send the papers to the expert group"),
    "todo_bring": _lt("Bring the case before the commission"),
    "todo_recredit": _lt("Re-credit what needs no vote"),
    "todo_conclude": _lt("Submit the conclusion on every claim"),
    "todo_agenda": _lt("Put the case on the agenda of a sitting"),
    "todo_issue": _lt("Issue the extract from the protocol"),
    "todo_post": _lt("Post the extract to the transcript"),
    "todo_post_sheet": _lt("Post the re-credit sheet to the transcript"),
}

STEPS = {
    "step_not_yours": _lt("This step belongs to the %(role)s. Ask one to take it."),
    "step_not_now": _lt(
        "This step is not open: the case “%(case)s” is in the state “%(state)s”. Open "
        "the case: it says which step comes next and whose it is."
    ),
    "case_not_draft": _lt(
        "The case “%(case)s” is no longer a draft: what the applicant asked and handed "
        "in stays as it is. Return the case to correct it, or open a new one."
    ),
    "case_was_filed": _lt(
        "The application “%(case)s” was filed and came back: it stays in the "
        "register. Correct it and file it again, or withdraw it instead of deleting it."
    ),
    "case_under_way": _lt(
        "The case “%(case)s” is under way and is not archived: %(state)s. Bring it to "
        "its end, or withdraw it."
    ),
    "no_claims": _lt(
        "Nothing is asked for yet. Add a claim: the discipline, and the courses that "
        "stand for it."
    ),
    "no_commission": _lt(
        "No commission is named. Choose the commission that the application is "
        "addressed to."
    ),
    "recognised_before": _lt(
        "“%(discipline)s” already stands in this learner's transcript as recognised. A "
        "discipline is recognised once; take the claim out."
    ),
    "withdraw_while_voting": _lt(
        "The commission is voting on this case right now. Wait until the vote is "
        "closed, or ask the secretary to put the question off; then withdraw."
    ),
    "recognised_meanwhile": _lt(
        "“%(discipline)s” has been recognised for this learner meanwhile, %(basis)s "
        "no. %(protocol)s of %(day)s. It is not posted a second time: ask the learner "
        "whether the case is still wanted."
    ),
    "claimed_elsewhere": _lt(
        "“%(discipline)s” is asked for in another open case of this learner as well: "
        "%(case)s. A discipline is recognised once; ask the learner which of the two "
        "counts."
    ),
    "kind_not_in_edition": _lt(
        "The edition “%(regulation)s” has no cases of this kind (%(kind)s). Ask a "
        "manager to enter the kind with its papers, or choose another kind."
    ),
    "no_expertise": _lt(
        "A case of this kind (%(kind)s) goes to the commission without experts. Bring "
        "it before the commission."
    ),
    "calendar_too_short": _lt(
        "The calendar of “%(company)s” has no working days. Enter its working week "
        "under Settings."
    ),
    "deadline_counted": _lt(
        "%(days)s working days after %(day)s: %(counted)s; not counted: %(skipped)s"
    ),
    "deadline_counted_straight": _lt(
        "%(days)s working days after %(day)s: %(counted)s"
    ),
    "deadline_moved": _lt(
        "The working calendar was changed: due on %(due)s, no longer on %(before)s."
    ),
    "hand_over_not_yours": _lt(
        "Cases are handed over by intake officers and managers. Ask one of them."
    ),
    "colleague_not_intake": _lt(
        "The colleague takes in no applications where “%(case)s” was filed. Choose an "
        "intake officer of that institution."
    ),
    "no_active_group": _lt(
        "No active expert group examines applications to this programme. Enter one "
        "with its order, a teacher and a practitioner, and activate it."
    ),
    "conclusion_missing": _lt(
        "The experts have not submitted their conclusion on “%(discipline)s”. Ask the "
        "expert group for it; until then the case does not go on."
    ),
    "decision_missing": _lt(
        "The commission has not decided on “%(discipline)s”. Put the question on the "
        "agenda of a sitting."
    ),
    "on_another_agenda": _lt(
        "The case “%(case)s” already stands on the agenda of a sitting. Settle its "
        "questions there, or put them off first."
    ),
    "filed_in_time": _lt(
        "Filed on %(submitted)s, before the period begins on %(period_start)s."
    ),
    "filed_late": _lt(
        "Too late for this period: it begins on %(period_start)s and the application "
        "is of %(submitted)s. Choose the next academic period."
    ),
    "refusal_without_ground": _lt("A refusal needs at least one ground. Choose it."),
    "refusal_without_text": _lt(
        "A refusal needs an explanation: what is wrong and what the learner can do."
    ),
    "claim_decided": _lt(
        "The commission's decision on “%(discipline)s” is written once and stays."
    ),
}

SENTENCES = {**GUIDE, **DUTIES, **STEPS}
