# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences on appeals (S-18); no act gives a procedure, so they name no clause."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    "appeal_state_draft": _lt("being entered"),
    "appeal_state_filed": _lt("filed"),
    "appeal_state_accepted": _lt("accepted for hearing"),
    "appeal_state_heard": _lt("before the commission"),
    "appeal_state_decided": _lt("decided"),
    "appeal_state_refused": _lt("refused as late"),
    "appeal_state_withdrawn": _lt("withdrawn"),
}

SENTENCES = {
    # Filing
    "appeal_off": _lt(
        "Decisions under this edition of the regulation are not appealed here. Whether "
        "they are is set by a manager in the edition."
    ),
    "appeal_undecided": _lt(
        "“%(discipline)s” is not decided yet. Appeal once the case is decided."
    ),
    "appeal_superseded": _lt(
        "On “%(discipline)s” a later decision stands. Choose that one."
    ),
    "appeal_final": _lt(
        "The decision on “%(discipline)s” was taken on an appeal: it is not appealed "
        "again here."
    ),
    "appeal_by_rule": _lt(
        "“%(discipline)s” was re-credited without a vote: no commission decided it. "
        "Correct the papers and file another application."
    ),
    "appeal_twice": _lt(
        "An appeal against the decision on “%(discipline)s” is under way or decided. "
        "Open that one."
    ),
    "appeal_without_grounds": _lt("Write why the decision is appealed."),
    "appeal_stranger": _lt(
        "Only the learner appeals, or the learner's adviser for the learner. Choose "
        "one of the two as the appellant."
    ),
    "appeal_in_time": _lt("Filed on %(filed)s, in time."),
    "appeal_late": _lt(
        "Filed on %(filed)s, after the last day for it, %(due)s. Refuse it as late, "
        "with a reason."
    ),
    "appeal_not_late": _lt(
        "Filed on %(filed)s, in time: it is heard. Accept it for hearing."
    ),
    "appeal_refusal_without_reason": _lt(
        "Write the reason of the refusal, so that the appellant understands it."
    ),
    "appeal_refused_late": _lt(
        "The appeal was filed on %(filed)s; it could be filed until %(due)s."
    ),
    "appeal_without_commission": _lt("Choose the commission that is to hear it."),
    # Who hears it
    "appeal_same_commission": _lt(
        "“%(commission)s” took the decision itself. Choose another commission."
    ),
    "appeal_not_for_commission": _lt(
        "“%(commission)s” does not hear appeals. Choose an appeal commission or "
        "another recognition commission of the institution."
    ),
    "appeal_member_decided": _lt(
        "%(name)s took part in the decision and is a member of “%(commission)s”. "
        "Choose a commission without anybody who decided."
    ),
    "commission_with_appeals": _lt(
        "“%(commission)s” is to hear appeals: %(count)s. Decide them first; those not "
        "accepted yet may be addressed to another commission."
    ),
    "appeal_other_commission": _lt(
        "“%(appeal)s” is addressed to another commission. Put it on that one's agenda."
    ),
    "appeal_on_agenda": _lt(
        "“%(appeal)s” stands on an agenda already. Decide it there or put it off."
    ),
    # Steps
    "appeal_step_not_now": _lt("This step is not open: “%(appeal)s” is %(state)s."),
    "appeal_not_yours": _lt(
        "This step belongs to the secretary of the commission that hears the appeal."
    ),
    "appeal_frozen": _lt(
        "“%(appeal)s” was filed: what was entered stays as it is. Withdraw it and file "
        "another one in time."
    ),
    "appeal_closed": _lt("“%(appeal)s” came to its end and stays as it is."),
    "appeal_voted_on": _lt(
        "The members vote on “%(appeal)s” or have voted. It is decided in the sitting."
    ),
    # The vote
    "appeal_nothing_proposed": _lt(
        "Choose what the members are asked to adopt on the appeal."
    ),
    "appeal_changes_nothing": _lt(
        "What is proposed on “%(discipline)s” is what was decided. Propose another "
        "grade or a return; what is not adopted leaves the decision as it is."
    ),
    "appeal_return_to_nobody": _lt(
        "The commission that decided is no longer at work: nobody could decide anew. "
        "Propose what is to be decided instead."
    ),
    # What follows
    "claim_superseded": _lt(
        "“%(discipline)s”: another decision stands in its place; it is not posted."
    ),
    "claim_revoked": _lt(
        "“%(discipline)s”: no longer recognised; its entry in the transcript is "
        "cancelled by a counter-entry."
    ),
    # Messages
    "notice_may_appeal": _lt(
        "You may appeal against the decision until %(due)s, in writing and with your "
        "grounds, at the office that took your application. Another commission will "
        "hear the appeal."
    ),
    "notice_appeal_filed": _lt(
        "Your appeal was filed on %(day)s under no. %(number)s. It concerns "
        "“%(discipline)s”."
    ),
    "notice_appeal_due": _lt("It will be decided by %(due)s."),
    "notice_appeal_refused": _lt(
        "Your appeal no. %(number)s is not heard: it came too late."
    ),
    "notice_appeal_uphold": _lt(
        "“%(commission)s” decided on your appeal no. %(number)s on %(day)s: the "
        "decision stays as it is."
    ),
    "notice_appeal_change": _lt(
        "“%(commission)s” decided on your appeal no. %(number)s on %(day)s: the "
        "decision is changed."
    ),
    "notice_appeal_return": _lt(
        "“%(commission)s” decided on your appeal no. %(number)s on %(day)s: the "
        "commission that decided before decides anew."
    ),
}
