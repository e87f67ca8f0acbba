# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on the commission, its sittings and protocols."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {}

COMMISSION = {
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

SITTING = {
    "quorum_met": _lt(
        "%(present)s of %(members)s members attend; at least %(needed)s needed "
        "(%(num)s/%(den)s): there is a quorum."
    ),
    "quorum_missing": _lt(
        "No quorum: %(present)s of %(members)s members attend, at least %(needed)s "
        "needed (%(num)s/%(den)s). Note who attends, or call another sitting."
    ),
    "quorum_met_bare": _lt(
        "%(present)s of %(members)s members attend; the regulation sets no quorum."
    ),
    "quorum_missing_bare": _lt(
        "None of the %(members)s members attends. Note who attends."
    ),
    "chair_presides": _lt("The chair presides."),
    "deputy_presides": _lt("The deputy presides in the chair's absence."),
    "temporary_presides": _lt(
        "The member named in the order presides until the election."
    ),
    "no_presider": _lt(
        "Neither chair nor deputy attends. Wait for one of them, or call another "
        "sitting."
    ),
    "no_temporary_presider": _lt(
        "Nobody may preside: chair and deputy are not elected yet, and whom the "
        "order names to preside until then does not attend or is not entered."
    ),
    "sitting_not_planned": _lt("“%(sitting)s” is not waiting to be opened."),
    "sitting_not_open": _lt("“%(sitting)s” is not in session. Open it first."),
    "sitting_outside_term": _lt(
        "On %(day)s the commission is not in office. Change the day of the sitting, "
        "or enter a commission by a new order."
    ),
    "sitting_after_term": _lt(
        "On %(day)s the commission is not in office: its term ends on %(until)s. "
        "Change the day of the sitting, or enter the order that prolongs the term, "
        "signed before it ended. After that another commission, by a new order, takes "
        "the cases over."
    ),
    "sitting_ahead": _lt(
        "The sitting is on %(day)s. It opens on its day: wait, or change the day."
    ),
    "sitting_frozen": _lt(
        "“%(sitting)s” has begun or is over; this stays as it is. What is wrong is "
        "put right in another sitting."
    ),
    "sitting_held": _lt(
        "“%(sitting)s” has settled questions or is over and cannot be cancelled. "
        "Close it instead."
    ),
    "agenda_empty": _lt(
        "There is nothing on the agenda. Add questions, or cancel the sitting."
    ),
    "questions_unsettled": _lt(
        "%(count)s questions are not settled. Close their votes or put them off."
    ),
    "reason_missing": _lt(
        "“%(question)s” was not recognised and has no reason. Write the reason for "
        "the applicant."
    ),
    "attendance_counted": _lt(
        "%(member)s was counted as attending when a question was put. Note that he "
        "leaves instead."
    ),
    "attend_not_member": _lt(
        "Only members in the roster of this sitting note themselves as attending."
    ),
    "attend_over": _lt("The sitting is over; its roster stays as it is."),
    "attend_already": _lt("You are noted as attending already."),
    "attend_not_today": _lt(
        "The sitting is on %(day)s. Note yourself as attending on that day."
    ),
    "leave_not_open": _lt(
        "%(member)s leaves a sitting only while it is in session. Change the note who "
        "attends instead."
    ),
    "leave_not_here": _lt("%(member)s does not attend, or has left already."),
    "member_left": _lt("%(member)s has left the sitting."),
    "member_returned": _lt("%(member)s is back in the sitting."),
    "notice_not_planned": _lt(
        "Notice is given of sittings that are ahead. This one has begun or is over."
    ),
    "notice_without_place": _lt(
        "Nobody could come: enter the place of the sitting, or let it be online."
    ),
    "notice_without_agenda": _lt(
        "There is nothing on the agenda yet. Add questions or ready cases first."
    ),
    "notice_missing": _lt("Notice and agenda have not gone to the members. Send them."),
    "notice_outdated": _lt(
        "Day, hour, place or members have changed since the notice. Send it again."
    ),
    "notice_called": _lt(
        "You are called to “%(sitting)s”: %(day)s, %(time)s, %(place)s. The agenda is "
        "attached."
    ),
    "notice_changed": _lt(
        "Day, hour, place or members have changed. “%(sitting)s” now begins on "
        "%(day)s, %(time)s, %(place)s. The agenda is attached."
    ),
    "notice_online": _lt("Online: %(url)s"),
    "notice_cancelled": _lt("“%(sitting)s” is called off."),
    "cancelled_not_told": _lt(
        "No mail tells these members that the sitting is called off: %(names)s. Tell "
        "them yourself."
    ),
    "notice_sent": _lt("Notice and agenda went to all members: %(count)s."),
    "notice_sent_partly": _lt(
        "Notice and agenda went to %(count)s members. Without an e-mail address: "
        "%(names)s. Hand the printed notice over to them."
    ),
    "online_not_a_link": _lt(
        "“%(text)s” is no web address. Enter the whole link, beginning with https://."
    ),
    "adjourn_while_voting": _lt(
        "%(count)s questions are being voted on. Close their votes before the sitting "
        "is adjourned."
    ),
    "adjourn_not_later": _lt("Name a later moment at which the sitting goes on."),
    "recording_missing": _lt(
        "The final sitting of this commission is recorded in sound or pictures. Attach "
        "the recording, or write down where it is stored."
    ),
    "recording_not_there": _lt(
        "No recording of this sitting is attached, and where it is stored is not "
        "written down."
    ),
    "recording_of_other_kind": _lt(
        "This file is no recording in sound or pictures. Attach one, or write down "
        "where the recording is stored."
    ),
    "attendance_voted": _lt("%(member)s has voted in this sitting and so attended it."),
}

QUESTION = {
    "commission_may_decide": _lt("Chair and deputy are elected."),
    "election_first": _lt(
        "Chair and deputy chair are not elected yet. Put their election to the vote "
        "before any case."
    ),
    "question_not_pending": _lt("“%(question)s” has been put already."),
    "question_put": _lt(
        "“%(question)s” has been put to the vote and stays as it was put. Put it off "
        "and ask anew in another sitting."
    ),
    "question_settled": _lt("“%(question)s” is settled; votes and result stay."),
    "case_left": _lt(
        "The case “%(case)s” is no longer before the commission. Put the question off."
    ),
    "grade_unset": _lt(
        "“%(question)s”: no grade is set. The commission sets one, after an "
        "interview or a written control where the certificate shows none; enter it "
        "before the vote."
    ),
    "candidate_missing": _lt(
        "No candidate is named who is a member on the day of the sitting. Choose one."
    ),
    "candidate_in_office": _lt(
        "%(name)s holds the other office. Chair and deputy are two persons: choose "
        "another candidate."
    ),
    "candidate_not_member": _lt(
        "Only members of the commission that sits can be named here. Choose a member."
    ),
    "nobody_voted": _lt(
        "“%(question)s”: nobody has voted. Take the votes first, or put the question "
        "off."
    ),
    "adopted": _lt(
        "Adopted: %(in_favour)s for, %(against)s against, %(abstained)s abstained; "
        "%(needed)s of %(attending)s attending needed."
    ),
    "not_adopted": _lt(
        "Not adopted: %(in_favour)s for, %(against)s against, %(abstained)s "
        "abstained; %(needed)s of %(attending)s attending needed."
    ),
    "adopted_by_presider": _lt(
        "Adopted by the vote of whoever presides: %(in_favour)s for, %(against)s "
        "against, %(attending)s attending."
    ),
    "not_adopted_by_presider": _lt(
        "Not adopted, by the vote of whoever presides: %(in_favour)s for, "
        "%(against)s against, %(attending)s attending."
    ),
}

BLOCK = {
    "block_claims_only": _lt(
        "“%(question)s” is voted on by itself: only questions on recognition are "
        "decided together."
    ),
    "block_experts_refuse": _lt(
        "“%(question)s”: the experts propose not to recognise. Put it alone, so that "
        "the commission gives its reason."
    ),
    "block_below_threshold": _lt(
        "“%(question)s”: with this grade it is not recognised. Put it alone, so that "
        "the commission gives its reason."
    ),
    "block_empty": _lt(
        "There is no question to vote on together. Add ready cases to the agenda, or "
        "put the questions one by one."
    ),
    "not_in_block": _lt(
        "“%(question)s” is not being voted on together with others and stays as it is."
    ),
}

ASKED = {
    "asked_more": _lt(
        "The commission asked on %(day)s for more information, by %(due)s: %(text)s"
    ),
    "asked_without_text": _lt(
        "“%(case)s”: nothing is asked. Write which paper or explanation is missing."
    ),
    "asked_without_time": _lt(
        "“%(case)s”: there is no time to answer. Name a day after the sitting of "
        "%(day)s."
    ),
    "asked_no_experts": _lt(
        "“%(case)s” is decided without experts. Ask the learner, or put the question "
        "off and hold an interview."
    ),
    "asked_decided_in_part": _lt(
        "“%(case)s” is decided in part, and its set stays as it was filed. Ask the "
        "experts, or put the question off."
    ),
    "asked_claims_only": _lt(
        "Only questions on recognition go back for more information. Put this one off."
    ),
}

VOTE = {
    "vote_accepted": _lt("The vote counts."),
    "vote_not_attending": _lt(
        "Only members who attend vote. The secretary notes who attends."
    ),
    "vote_question_not_open": _lt(
        "The question is not open for voting. Votes are taken from its opening to "
        "its close."
    ),
    "vote_conflict": _lt(
        "A conflict of interest is declared in this question: no vote may be given."
    ),
    "vote_no_abstention": _lt(
        "The regulation offers no abstention. Vote for or against."
    ),
    "vote_not_member": _lt(
        "Only members of the commission that sits vote in it, each for himself. A "
        "member votes under his own user; the secretary notes raised hands."
    ),
    "vote_member_left": _lt(
        "%(name)s is no longer a member of this commission and does not vote in it."
    ),
    "vote_given_himself": _lt(
        "%(name)s has voted himself. Only he can change this vote until the close."
    ),
    "vote_by_step_only": _lt(
        "Votes are given on an open question with its buttons and in no other way."
    ),
    "conflict_own_case": _lt(
        "The case is that of %(name)s, who neither concludes nor votes on it. Let the "
        "conflict of interest be declared."
    ),
    "conflict_provider": _lt(
        "%(name)s belongs to “%(provider)s”, which issued the papers. Let the conflict "
        "of interest be declared; who declared it neither concludes nor votes."
    ),
    "conflict_too_late": _lt(
        "A conflict of interest is declared by a member of the commission, before "
        "his vote and before the question is closed."
    ),
}

PROTOCOL = {
    "protocol_frozen": _lt(
        "“%(protocol)s” is no longer a draft. Its text stays as it is."
    ),
    "mark_unreadable": _lt(
        "“%(name)s”: the mark in the numbers of protocols is made of letters and "
        "figures, %(longest)s at most. Enter another one."
    ),
    "mark_taken": _lt(
        "“%(name)s”: another commission has the mark “%(mark)s” in the numbers of its "
        "protocols. Enter another one."
    ),
    "mark_in_use": _lt(
        "“%(name)s” has drawn up %(protocols)s protocols under its mark; it stays. A "
        "commission by a new order may have another mark."
    ),
    "protocol_signed": _lt(
        "The protocol is not waiting for its first signature and cannot be taken back."
    ),
    "protocol_not_signing": _lt("“%(protocol)s” is not waiting for signatures."),
    "signer_unknown": _lt(
        "Your signature is not due on “%(protocol)s”: it is not asked for, or given "
        "already."
    ),
    "sign_in_person": _lt(
        "A protocol is signed in person. Sign in under your own name and press the "
        "button of the protocol; you are asked for your password or passkey."
    ),
    "signer_without_user": _lt(
        "%(name)s has to sign and has no user. Link the person to a user first."
    ),
    "signature_by_step_only": _lt(
        "The signature of %(name)s is given by himself with the button of the "
        "protocol and in no other way."
    ),
    "protocol_not_sealed": _lt(
        "“%(protocol)s” is not sealed. Extracts follow when all have signed."
    ),
}

SENTENCES = {**COMMISSION, **SITTING, **QUESTION, **BLOCK, **ASKED, **VOTE, **PROTOCOL}
