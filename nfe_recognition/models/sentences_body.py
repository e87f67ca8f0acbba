# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on types of commission and on changes of one."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    "chamber_regional": _lt("regional chamber"),
    "chamber_national": _lt("National Chamber"),
    "type_protocol_years": _lt("Years to keep protocols"),
    "type_recording_years": _lt("Years to keep recordings"),
}

TYPE = {
    "type_decides_no_cases": _lt(
        "Applications come before recognition and faculty commissions alone. Untick "
        "the kinds of case."
    ),
    "type_decides_both": _lt(
        "One recognition commission serves non-formal education and professional "
        "qualifications. Tick both."
    ),
    "type_needs_order": _lt(
        "Commissions of this type are created by an order of the head, a directive is "
        "not enough. Untick the directive."
    ),
    "type_without_order": _lt(
        "An order of the head always suffices to create a commission. Tick the order."
    ),
    "type_of_other_institution": _lt(
        "The acts know no commission of this type at an institution of that kind, or "
        "none is chosen. Choose the kind of institution."
    ),
    "type_elects_chair": _lt(
        "Chair and deputy of such a commission are elected by its members. Choose the "
        "election."
    ),
    "type_needs_share": _lt(
        "Commissions of this type have a share of employers' representatives. Tick it."
    ),
    "type_needs_chamber": _lt(
        "The chair of a qualification commission is agreed with the chamber of "
        "entrepreneurs. Tick it."
    ),
    "type_all_sign": _lt(
        "Chair, members and secretary sign the protocol of an attestation commission. "
        "Choose that all sign."
    ),
    "type_needs_recording": _lt(
        "The final sitting of an examination commission is recorded. Tick it."
    ),
    "type_years": _lt(
        "“%(what)s”: at least %(least)s for this type. Enter that many or more."
    ),
    "type_recipient_body": _lt(
        "Extracts from the protocol of an attestation commission go to the "
        "certification body. Choose it."
    ),
    "type_recipient_records": _lt(
        "Extracts on recognised disciplines go to the registrar or the study "
        "department. Choose them."
    ),
    "type_two_thirds": _lt(
        "A sitting of such a commission is lawful with two thirds of its members. "
        "Enter 2/3 or a larger share."
    ),
    "type_chair_decides": _lt(
        "With equal votes the vote of whoever presides decides in such a commission. "
        "Choose it."
    ),
    "type_too_few": _lt(
        "A commission has at least %(least)s members, a chair and a deputy. Enter that "
        "many or more."
    ),
    "type_fixed": _lt(
        "Commissions work by the type “%(type)s”: what it says stays. Enter another "
        "type."
    ),
}

BODY = {
    "body_decides": _lt("Commissions of this type decide it: %(kind)s."),
    "body_strange": _lt(
        "Commissions of this type do not decide it: %(kind)s. Address the case to a "
        "recognition commission or, for formal education, to one of a faculty."
    ),
    "body_needs_order": _lt(
        "A commission of this type is created by an order of the head, not by a "
        "directive. Choose the order, or the type of a faculty's commission."
    ),
    "body_not_of_institution": _lt(
        "Institutions of this kind have no commission of this type. Choose another "
        "type."
    ),
    "body_without_certification": _lt(
        "No certification body outside the institution is entered: it creates the "
        "qualification commission, and extracts of an attestation commission go to it. "
        "Enter it."
    ),
    "share_met": _lt(
        "Employers' representatives: %(employers)s of %(members)s members; at least "
        "%(needed)s needed (%(percent)s %%)."
    ),
    "share_missed": _lt(
        "Employers' representatives: %(employers)s of %(members)s members; at least "
        "%(needed)s are needed (%(percent)s %%). Add members from enterprises, or mark "
        "who represents an employer."
    ),
    "chamber_missing": _lt(
        "The chair's agreement is missing. Enter which chamber of entrepreneurs agreed "
        "(%(chamber)s), with number and day of its letter."
    ),
    "chamber_other": _lt(
        "By its subordination the institution agrees the chair with another chamber: "
        "%(chamber)s. Enter its letter."
    ),
    "chair_not_employer": _lt(
        "The chair of a qualification commission comes from an enterprise or an "
        "association of employers. Appoint such a member."
    ),
    "chair_often": _lt(
        "%(name)s is appointed chair of a qualification commission for the "
        "%(times)s. time; the act seems to allow %(most)s. Look whether another "
        "member should chair."
    ),
    "chair_not_appointed": _lt(
        "The order appoints the chair of this commission. Choose him among the members."
    ),
}

CHANGE = {
    "chair_is_appointed": _lt(
        "The order appoints chair and deputy of this commission; it elects nobody. "
        "Take the question off the agenda."
    ),
    "office_filled": _lt(
        "This sitting has elected somebody to this office already. Put the question "
        "off."
    ),
    "vote_for_one_candidate": _lt(
        "One member, one candidate: this member supports %(name)s for the same "
        "office. Change that vote first."
    ),
    "ballot_again_refused": _lt(
        "Another ballot follows one that elected nobody, while the sitting is in "
        "session. Close the votes on all candidates first."
    ),
    "instrument_incomplete": _lt(
        "Enter number, day and signatory of the order that changes the commission."
    ),
    "instrument_stays": _lt(
        "The document no. %(number)s is in force and stays as it is. What it said "
        "wrongly is put right by another one."
    ),
    "change_needs_order": _lt(
        "The commission was created by an order and is changed by an order. Choose the "
        "order."
    ),
    "change_before_instrument": _lt(
        "A change holds from the day of its order on, %(day)s, and never before it. "
        "Enter that day or a later one."
    ),
    "change_after_sitting": _lt(
        "The commission sat on %(day)s, and who sat then stays. Let the change hold "
        "from a later day."
    ),
    "change_outside_term": _lt(
        "On %(day)s the commission is not in office. Enter a day within its term."
    ),
    "change_after_term": _lt(
        "The term of the commission ended on %(until)s, and an order that holds from "
        "%(day)s does not bring it back: in between there was no commission. Enter the "
        "day from which an order signed in time holds, or another commission by a new "
        "order, and move the cases to it."
    ),
    "term_same": _lt(
        "The commission is in office until %(until)s already. Enter another day, or "
        "leave the end of the term empty."
    ),
    "term_before_change": _lt(
        "The term would end on %(until)s, before the order holds (%(day)s). Enter a "
        "later end of the term."
    ),
    "term_before_sitting": _lt(
        "The commission sat on %(day)s and was in office then. Let the term end on "
        "that day or later."
    ),
    "change_empty": _lt(
        "Nothing changes. Enter who leaves, who comes or who is appointed, or until "
        "when the commission is in office."
    ),
    "change_ahead": _lt(
        "“%(commission)s” ends its work, or gets another chair from among its members, "
        "today or on an earlier day, not ahead. Enter the document on the day from "
        "which it holds."
    ),
    "leaver_not_in_office": _lt(
        "%(name)s is not a member on %(day)s and cannot leave then. Take him out."
    ),
    "member_by_instrument": _lt(
        "Who sits in the commission “%(commission)s”, from when and until when, "
        "says its order. Changes need a new one: use the button “Change by a new "
        "order”."
    ),
    "member_twice": _lt(
        "%(name)s would stand in the commission twice on the same day. Let the first "
        "membership end before the second begins."
    ),
}

PAPERS = {
    "results_not_here": _lt(
        "“%(document)s” has no list of results: such a list goes to the certification "
        "body, from the protocol of an attestation or qualification commission."
    ),
}

SENTENCES = {**PAPERS, **TYPE, **BODY, **CHANGE}
