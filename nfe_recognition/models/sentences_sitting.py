# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on sittings: notice, attendance, presider, close."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

SENTENCES = {
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
    "sitting_before_question": _lt(
        "The sitting is on %(day)s, and “%(what)s” was ready to be decided on "
        "%(since)s. Put the sitting on the day on which it is held."
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
