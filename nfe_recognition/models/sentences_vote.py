# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on questions: put, asked about, voted on, counted."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

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

SENTENCES = {**QUESTION, **BLOCK, **ASKED, **VOTE}
