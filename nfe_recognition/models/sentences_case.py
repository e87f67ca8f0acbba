# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on the dossier, its comparison and the masters."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    # Settings of an edition
    # Criteria of a conclusion
    "outcomes": _lt("learning outcomes"),
    "goals": _lt("programme goals"),
    "volume": _lt("programme volume"),
    "assessment": _lt("assessment"),
    # Papers
    "application": _lt("application"),
    "certificate": _lt("certificate of completion"),
    "identity": _lt("copy of the identity document"),
    # Roles
    "intake": _lt("intake officer"),
    "expert": _lt("expert"),
    "secretary": _lt("secretary of the commission"),
    "registrar": _lt("registrar"),
    # States
    "state_draft": _lt("Draft"),
    "state_submitted": _lt("Submitted"),
    "state_registered": _lt("Registered"),
    "state_expertise": _lt("With the experts"),
    "state_commission": _lt("Before the commission"),
    "state_decided": _lt("Decided"),
    "state_recorded": _lt("Recorded"),
    "state_refused": _lt("Refused at intake"),
    "state_withdrawn": _lt("Withdrawn"),
}

PAPERS = {
    "paper_missing": _lt("Missing: %(paper)s."),
    "paper_without_file": _lt(
        "“%(paper)s” has neither a file nor the mark that it is held on paper."
    ),
    "paper_expired": _lt(
        "“%(paper)s” was valid until %(expires_on)s. Ask for a valid one."
    ),
    "issued_in_future": _lt(
        "The day of issue, %(day)s, lies in the future. Check the date."
    ),
    "expires_before_issue": _lt(
        "The paper ends on %(day)s, before it was issued on %(issued)s. Check the "
        "dates."
    ),
    "issuer_not_listed": _lt(
        "The issuer of “%(paper)s” is unknown or of no recognised category. Enter the "
        "issuer and its category."
    ),
    "paper_without_number": _lt("“%(paper)s” has no number."),
    "paper_without_date": _lt("“%(paper)s” has no day of issue."),
    "certificate_without_courses": _lt(
        "The certificate “%(paper)s” has no courses. Enter the courses of its annex."
    ),
    "course_without_volume": _lt(
        "The course “%(course)s” of “%(paper)s” shows no volume: it cannot be compared."
    ),
    "course_without_unit": _lt(
        "The volume of “%(course)s” of “%(paper)s” has no unit. Choose hours or "
        "credits."
    ),
    "course_hours_needed": _lt(
        "“%(course)s” of “%(paper)s” states %(volume)s ECTS only. A college needs the "
        "hours: ask the learner for them."
    ),
    "course_without_grade": _lt(
        "The course “%(course)s” of “%(paper)s” shows no grade: the commission sets "
        "one."
    ),
    "discipline_missing": _lt("No discipline is asked for. Add a claim."),
    "discipline_without_course": _lt(
        "No course stands for “%(discipline)s”. Choose at least one."
    ),
    "target_not_in_programme": _lt(
        "“%(discipline)s” does not belong to the programme “%(programme)s”. Choose a "
        "discipline of the learner's own programme."
    ),
    "target_barred": _lt(
        "“%(discipline)s” cannot be recognised: it is marked as excluded, as diploma "
        "project work is. Take the claim out or choose another discipline."
    ),
    "course_of_another_case": _lt(
        "The course “%(course)s” was handed in with another application. Choose a "
        "course of this one, or enter its certificate here."
    ),
    "hours_negative": _lt("The hours used of “%(course)s” cannot be negative."),
    "course_used_twice": _lt(
        "“%(course)s” has %(volume)s academic hours, but its claims use %(used)s "
        "together. Each hour counts once."
    ),
}

EXPERTISE = {
    "volume_met": _lt(
        "%(source_hours)s h ÷ %(hours_per_credit)s = %(source_credits)s credits, "
        "%(coverage)s %% of %(target_credits)s (%(target_hours)s h). The volume is met."
    ),
    "volume_short": _lt(
        "%(source_hours)s h ÷ %(hours_per_credit)s = %(source_credits)s credits, "
        "%(coverage)s %% of %(target_credits)s (%(target_hours)s h). Short by "
        "%(short_hours)s h (%(short_credits)s credits)."
    ),
    "criterion_empty": _lt(
        "The criterion “%(criterion)s” needs a verdict and its reasoning."
    ),
    "criterion_fixed": _lt(
        "The four criteria of a conclusion are fixed. Give each of them its verdict "
        "and its reasoning; what else matters goes into the conclusion's own text."
    ),
    "proposal_missing": _lt("Propose to recognise or not to recognise."),
    "not_in_group": _lt(
        "Only experts of the group “%(group)s” submit this conclusion. Ask one of "
        "them, or have yourself entered in a group by its order."
    ),
    "conclusion_submitted": _lt("The conclusion is submitted and stays as it is."),
    "group_without_order": _lt(
        "The expert group has no order. Enter its number, date and signatory."
    ),
    "group_without_teacher": _lt("The expert group has no teacher. Add one."),
    "group_without_practitioner": _lt("The expert group has no practitioner. Add one."),
    "expert_group_in_force": _lt(
        "The expert group “%(group)s” works by its order. Close it and enter a new one."
    ),
}

GRADES = {
    "grade_convertible": _lt("The grade “%(grade)s” can be converted."),
    "grade_by_commission": _lt(
        "The grade “%(grade)s” is no number: the commission sets one after an "
        "interview or written control."
    ),
    "grade_outside_scale": _lt(
        "The grade “%(grade)s” of “%(course)s” is not one of the scale “%(scale)s”, "
        "which goes from %(low)s to %(high)s. Correct the grade or choose its scale."
    ),
    "conversion_missing": _lt(
        "No conversion scale is chosen for the grade “%(grade)s”. Choose the scale of "
        "the certificate, or leave the grade to the commission."
    ),
    "conversion_not_approved": _lt(
        "The conversion scale for the grade “%(grade)s” is not approved yet. Ask a "
        "manager to enter its approval, or leave the grade to the commission."
    ),
    "conversion_not_in_force": _lt(
        "The conversion scale for the grade “%(grade)s” is not in force on that day."
    ),
}

MASTERS = {
    "text_empty": _lt("“%(field)s” is empty. Fill it in."),
    "text_too_long": _lt(
        "“%(field)s” has %(length)s characters and takes %(limit)s. Shorten it."
    ),
    "text_unprintable": _lt(
        "“%(field)s” has a character that cannot be printed: the %(place)s. one, after "
        "“%(before)s”. Delete it or type the text anew."
    ),
    "number_unreadable": _lt("“%(field)s” takes a number. Enter it in digits."),
    "number_not_whole": _lt("“%(field)s” takes a whole number. Enter one."),
    "number_beyond": _lt(
        "“%(field)s” takes numbers from %(low)s to %(high)s. Enter the one that is "
        "meant."
    ),
    "company_fixed": _lt(
        "“%(record)s” belongs to its institution for good. Copy it and enter the copy "
        "for the other institution."
    ),
    "record_shared": _lt(
        "“%(record)s” is shared with institutions in which you do not work: it stays "
        "as it is for them. Enter one for your own institution."
    ),
    "scale_empty": _lt("The scale has no bands. Enter its letters and percents."),
    "scale_without_bands": _lt(
        "The scale “%(scale)s” has no bands. Enter its letters and percents."
    ),
    "band_wrong": _lt(
        "The band %(letter)s goes from %(low)s to %(high)s %%. Enter a lower and a "
        "higher percent between 0 and 100."
    ),
    "band_gap": _lt(
        "No band covers %(low)s to %(high)s %%. Add one or widen its neighbours."
    ),
    "band_overlap": _lt(
        "The bands %(letter)s and %(other)s both cover %(low)s to %(high)s %%. Let "
        "each percent belong to one band."
    ),
    "scale_in_use": _lt(
        "Cases were filed under an edition with the scale “%(scale)s”, so its bands "
        "stay as they are. Copy the scale and enter the copy in a new edition."
    ),
    "scale_shared": _lt(
        "Editions of other institutions use the scale “%(scale)s”. Copy it and enter "
        "the copy for your institution."
    ),
    "approval_incomplete": _lt(
        "The approval of “%(scale)s” is incomplete. Enter both the day and who "
        "approved it."
    ),
    "conversion_in_use": _lt(
        "Grades of filed cases were converted by “%(scale)s”, so its numbers stay. End "
        "its validity and enter a new conversion scale."
    ),
    "conversion_ends_before_filing": _lt(
        "“%(scale)s” converts grades of a case filed on %(filed)s and cannot end on "
        "%(last)s. Let it end on that day or later."
    ),
    "next_edition_too_early": _lt(
        "The next edition cannot begin on %(day)s: the one that it follows begins on "
        "%(first)s. Choose a later day."
    ),
    "next_edition_exists": _lt(
        "The edition is followed by “%(regulation)s” already. Change that one, or open "
        "the next edition from it."
    ),
    "next_edition_after_filing": _lt(
        "The next edition cannot begin on %(day)s: a case was filed under this one on "
        "%(filed)s. Choose a later day."
    ),
    "next_edition_not_adjoining": _lt(
        "The edition ends on %(last)s already. Let the next one begin the day after."
    ),
    "edition_institution_fixed": _lt(
        "The edition “%(regulation)s” stays one for its kind of institution: its kinds "
        "of case follow from it. Enter another edition for the other kind."
    ),
    "edition_held_by_drafts": _lt(
        "Drafts were entered under the edition “%(regulation)s”. Archive it, or let "
        "the next edition follow it."
    ),
    "regulation_in_use": _lt(
        "Cases were filed under the edition “%(regulation)s”, so its numbers stay as "
        "they are. End it and enter a new edition."
    ),
    "days_allowed": _lt("%(days)s working days, of %(maximum)s at most."),
    "days_not_allowed": _lt(
        "A deadline of %(days)s working days is not allowed. Enter 1 to %(maximum)s."
    ),
    "hours_per_credit_fixed": _lt(
        "A credit has %(lawful)s academic hours by the rules for this kind of "
        "institution, not %(hours)s. Enter %(lawful)s."
    ),
    "academic_hour_fixed": _lt(
        "An academic hour of a university has %(lawful)s minutes, not %(minutes)s. "
        "Enter %(lawful)s; only military and special institutions may have less."
    ),
    "academic_hour_not_allowed": _lt(
        "An academic hour cannot have %(minutes)s minutes. Enter %(low)s to %(high)s."
    ),
    "quorum_not_a_share": _lt(
        "The quorum %(num)s/%(den)s is not a share of the members. Enter a fraction "
        "such as 2/3, or 0/1 for none."
    ),
    "volume_threshold_range": _lt(
        "The volume that suffices cannot be %(percent)s %%. Enter more than 0 and at "
        "most 100."
    ),
    "pass_threshold_range": _lt(
        "The recognition threshold cannot be %(percent)s %%. Enter 1 to 100."
    ),
    "pass_threshold_too_low": _lt(
        "The recognition threshold of %(percent)s %% is below the scale's lowest "
        "positive grade, %(lowest)s %%. Credits need a positive grade: raise it."
    ),
    "ground_in_use": _lt(
        "Refusals were given on the ground “%(ground)s”: its words stay. Archive it "
        "and enter another one."
    ),
    "enrolment_in_use": _lt(
        "Cases refer to the enrolment “%(enrolment)s”, so its learner stays and it "
        "cannot be deleted. Archive it or enter a new one."
    ),
    "platform_not_mooc": _lt(
        "“%(provider)s” is marked as a MOOC platform. Give it the category MOOC or "
        "take the mark away."
    ),
    "provider_list_of_others": _lt(
        "The list of an institution is kept by those who work there. Change the list "
        "of your own institution only."
    ),
    "provider_not_yours": _lt(
        "You may not change “%(field)s”. Ask a manager of recognition."
    ),
}

SENTENCES = {**MASTERS, **PAPERS, **EXPERTISE, **GRADES}
