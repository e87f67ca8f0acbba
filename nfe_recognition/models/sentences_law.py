# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on routes, caps, comparison and grades."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    # Kinds of case
    "kind_nonformal": _lt("non-formal learning"),
    "kind_qualification": _lt("professional qualification"),
    "kind_formal": _lt("formal learning"),
    "kind_mobility": _lt("academic mobility or double degree"),
    # When they are filed
    "route_window_before_period": _lt("Before the period begins"),
    "route_window_qualification": _lt("In the days before the period"),
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
    "window_not_of_kind": _lt(
        "The rules set when cases of the kind “%(kind)s” are filed. Choose: %(window)s."
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

CAPS = {
    "cap_off": _lt("This edition sets no cap: %(asked)s credits asked for."),
    "cap_kept": _lt(
        "%(percent)s %% of %(base)s = %(limit)s credits of non-formal learning at "
        "most: %(already)s recognised + %(asked)s asked for = %(total)s, %(rest)s left."
    ),
    "cap_exceeded": _lt(
        "Over the cap: %(percent)s %% of %(base)s = %(limit)s credits of non-formal "
        "learning at most; %(already)s recognised + %(asked)s asked for = %(total)s, "
        "%(over)s too many. %(left)s are left: let the learner say which claims he "
        "takes back."
    ),
}

CURRICULUM = {
    "target_diploma": _lt(
        "“%(discipline)s” is diploma project work, which non-formal learning never "
        "stands for. Take the claim out."
    ),
    "target_in_full": _lt(
        "“%(discipline)s” is practice or final attestation, which a double degree "
        "takes in full. Take the claim out."
    ),
    "asked_twice": _lt(
        "“%(discipline)s” is asked for twice in this case. A discipline is recognised "
        "once; take one claim out."
    ),
    "double_of_module": _lt(
        "“%(discipline)s” is part of the module “%(other)s”, which is asked for or "
        "recognised as a whole. Take one of the claims out."
    ),
    "double_of_member": _lt(
        "The module “%(discipline)s” holds “%(other)s”, which is asked for or "
        "recognised already. Ask for the other disciplines of the module one by one."
    ),
    "modules_share": _lt(
        "The modules “%(discipline)s” and “%(other)s” both hold: %(shared)s. Ask for "
        "the other disciplines of the module one by one."
    ),
    "prerequisites_open": _lt(
        "Prerequisites of “%(discipline)s” that the learner has not mastered: "
        "%(prerequisites)s. Take this into account in the study plan."
    ),
}

COMPARISON = {
    "course_week_unknown": _lt(
        "“%(course)s” of “%(paper)s” states %(volume)s weeks only. A college needs the "
        "hours: ask the learner for them."
    ),
    "department_for_several": _lt(
        "%(count)s courses stand for “%(discipline)s”. Ask the department for its "
        "reasoned conclusion and attach it."
    ),
    "department_for_names": _lt(
        "“%(discipline)s” and the course bear different names: %(courses)s. Ask the "
        "department for its reasoned conclusion and attach it."
    ),
    "department_for_several_asked": _lt(
        "%(count)s courses stand for “%(discipline)s”. The department was asked for "
        "its reasoned conclusion and has not signed it yet: remind its head."
    ),
    "department_for_names_asked": _lt(
        "“%(discipline)s” and the course bear different names: %(courses)s. The "
        "department was asked for its reasoned conclusion and has not signed it yet: "
        "remind its head."
    ),
    "department_unfavourable": _lt(
        "The department does not speak for “%(discipline)s”. Take the claim out, or "
        "ask the department again with further papers."
    ),
    "department_unsigned": _lt(
        "The department's conclusion on “%(discipline)s” is not signed. Let the head "
        "of department sign it."
    ),
    "department_undated": _lt(
        "The department's conclusion on “%(discipline)s” bears no date, or one in the "
        "future. Correct the date."
    ),
    "outcomes_covered": _lt(
        "All learning outcomes are covered: %(covered)s of %(total)s, %(percent)s %%."
    ),
    "outcomes_open": _lt(
        "%(covered)s of %(total)s learning outcomes are covered, %(percent)s %%. Not "
        "covered: %(left)s. Tick what stands for them, or say in the conclusion why "
        "the rest suffices."
    ),
    "outcomes_unknown": _lt(
        "The discipline states no learning outcomes. Enter them so that they can be "
        "compared."
    ),
    "syllabus_not_compared": _lt(
        "How fully the syllabus is covered is not stated. Enter the percentage."
    ),
    "syllabus_percent_range": _lt(
        "The syllabus cannot be covered to %(percent)s %%. Enter 0 to 100."
    ),
    "syllabus_in_part": _lt(
        "The syllabus is covered to %(percent)s %%, %(left)s %% are not. Say in the "
        "conclusion whether this suffices."
    ),
}

GRADES = {
    "grade_counts": _lt("%(percent)s %%, %(letter)s: the grade counts as “%(mode)s”."),
    "passed_without_grade": _lt(
        "The qualification is recognised without grade; it stays out of the average."
    ),
    "grade_needed": _lt(
        "There is no grade. Enter the grade of the document or of an interview or "
        "written control; without a grade there are no credits."
    ),
    "grade_written": _lt(
        "The papers bear a grade that converts: it counts. Put the claim to the vote "
        "with this grade."
    ),
    "grade_not_positive": _lt(
        "%(percent)s %% is %(letter)s, which is not positive: it gives no credits. Do "
        "not recognise the claim; the learner studies the discipline as usual."
    ),
    "grade_below_threshold": _lt(
        "%(percent)s %% (%(letter)s) is below the threshold of %(threshold)s %%: it is "
        "not recognised. Do not recognise the claim; the learner studies the "
        "discipline as usual."
    ),
    "kept_grade_changed": _lt(
        "The previous grade is kept: %(previous)s %%, not %(proposed)s %%. Enter the "
        "grade of the transcript."
    ),
}

CONTROL = {
    "control_without_date": _lt("The control has no day. Enter when it was held."),
    "control_dated_ahead": _lt(
        "The control is dated %(day)s, in the future. Enter the day on which it was "
        "held."
    ),
    "control_without_examiner": _lt("The control has no examiner. Enter at least one."),
    "control_without_score": _lt(
        "The control has no score. Enter the points from 0 to 100."
    ),
    "control_score_range": _lt(
        "A score cannot be %(score)s. Enter %(low)s to %(high)s points."
    ),
    "accommodations_empty": _lt(
        "The applicant asked for accommodations. Describe what was given: a separate "
        "room, an assistant or a sign-language assistant."
    ),
    "assistant_teaches": _lt(
        "An assistant neither teaches the discipline nor examines in it. Name another "
        "assistant."
    ),
}

SENTENCES = {
    **ROUTES,
    **CAPS,
    **CURRICULUM,
    **COMPARISON,
    **GRADES,
    **CONTROL,
}
