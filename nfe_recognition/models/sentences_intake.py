# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on intake: windows, papers, defects, reuse, MOOCs."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    # Windows of the academic calendar
    "vacation": _lt("vacation"),
    "orientation": _lt("orientation week"),
    "plan_change": _lt("changes of study plans"),
    # Papers
    "qualification": _lt("document on a professional qualification"),
    "transcript": _lt("transcript"),
    "other": _lt("other paper"),
    # Attachments of a MOOC
    "screenshot": _lt("screenshot of the completed task"),
    "percent": _lt("result in percent"),
}

WINDOWS = {
    "filed_for_next_period": _lt(
        "Too late for the period that begins on %(period_start)s: the application is "
        "of %(submitted)s. The case moves to the period that begins on "
        "%(next_start)s."
    ),
    "filed_late_no_period": _lt(
        "Too late for the period that begins on %(period_start)s: the application is "
        "of %(submitted)s, and no later period is known. Enter the next academic "
        "period."
    ),
    "filed_late_refused": _lt(
        "Too late: the period begins on %(period_start)s and the application is of "
        "%(submitted)s. Refuse it with this reason; the learner may apply anew for a "
        "later period."
    ),
    "qualification_in_window": _lt(
        "Filed on %(submitted)s, in time: the last day is %(last)s."
    ),
    "qualification_early": _lt(
        "Filed on %(submitted)s, before the days for it, %(first)s to %(last)s. The "
        "application is accepted and marked as early."
    ),
    "qualification_late": _lt(
        "Too late for the period that begins on %(period_start)s: the last day to "
        "apply was %(last)s and the application is of %(submitted)s. Choose the next "
        "academic period."
    ),
    "decision_before_start": _lt(
        "Experts by %(experts)s, conclusion by %(conclusion)s, sitting from "
        "%(sitting)s: the decision can be taken before the period begins on "
        "%(period_start)s."
    ),
    "decision_after_start": _lt(
        "Experts by %(experts)s, conclusion by %(conclusion)s, sitting from "
        "%(sitting)s: the case may not be decided before the period begins on "
        "%(period_start)s. Hand it over sooner, or tell the learner."
    ),
    "window_free": _lt("No window is set for this step (%(window)s)."),
    "window_open": _lt(
        "%(day)s lies in the window “%(window)s”, %(first)s to %(last)s."
    ),
    "window_closed": _lt(
        "%(day)s lies outside the window “%(window)s”. The next one is %(first)s to "
        "%(last)s: choose a day in it."
    ),
    "window_unknown": _lt(
        "%(day)s lies outside the window “%(window)s”, and the academic calendar has "
        "no later one. Choose an earlier day or complete the calendar."
    ),
    "plan_change_over": _lt(
        "Study plans could be changed until %(last)s, and today is %(day)s. Agree with "
        "the learner's adviser how the exemption is taken into the plan."
    ),
    "calendar_unapproved": _lt(
        "The academic council's decision on this calendar is not entered. Enter its "
        "number and day."
    ),
    "vacations_too_few": _lt(
        "The calendar has %(times)s vacations in the year and needs %(needed)s. Add "
        "the missing ones."
    ),
    "vacations_too_short": _lt(
        "The vacations of the year have %(days)s days together and need %(weeks)s "
        "weeks. Lengthen them."
    ),
    "summer_in_final_year": _lt(
        "The final year has no summer semester. Take it out of this calendar."
    ),
    "summer_too_long": _lt(
        "The summer semester has %(days)s days and may have %(weeks)s weeks at most. "
        "Shorten it."
    ),
    "summer_too_short": _lt(
        "The summer semester has %(days)s days and needs %(weeks)s weeks. Lengthen it."
    ),
    "orientation_too_late": _lt(
        "The orientation week ends on %(last)s, but the period begins on "
        "%(period_start)s: applications filed in that week would be late. Move it "
        "before the period."
    ),
    "holiday_new": _lt(
        "New since the year before: %(name)s, %(day)s. The law was changed: check the "
        "day against the act."
    ),
    "holiday_gone": _lt(
        "No longer as in the year before: %(name)s, %(day)s. The law was changed: "
        "check against the act whether the day is off."
    ),
    "holiday_estimated": _lt(
        "%(name)s is estimated for %(day)s: it goes by the moon. Correct the day once "
        "it is announced."
    ),
    "week_differs": _lt(
        "The edition in force asks for a week of %(setting)s working days; the working "
        "calendar of the institution has %(worked)s. Correct the calendar, or open an "
        "edition with the other week."
    ),
    "swap_unfit": _lt(
        "The exchange of %(off)s and %(working)s does not fit a week of %(week)s "
        "working days and is left out: one of them must be worked and the other be "
        "off. Correct the days, or leave it."
    ),
}

PAPERS = {
    "paper_missing_either": _lt("Missing: %(paper)s or %(other)s."),
    "set_without_paper": _lt(
        "The law asks for this paper and the set leaves it out: %(paper)s. Add it; a "
        "set may ask for more, never for less."
    ),
    "paper_without_expiry": _lt(
        "“%(paper)s” does not say until when it is valid. Enter its last day."
    ),
    "platform_not_listed": _lt(
        "The issuer of “%(paper)s” gives open online courses and is none of the known "
        "platforms. Look at the certificate closely; a manager adds platforms to the "
        "list."
    ),
    "issuer_not_on_list": _lt(
        "The issuer of “%(paper)s” is not on the institution's list of recognised "
        "organisations. Ask a manager to add it, or for another certificate."
    ),
    "issuer_not_centre": _lt(
        "The issuer of “%(paper)s” is no recognition centre. A professional "
        "qualification is confirmed by such a centre only: correct the issuer, or ask "
        "for its document."
    ),
    "accreditation_unknown": _lt(
        "The accreditation of the centre that issued “%(paper)s” is not known. Enter "
        "its number and dates with the issuer."
    ),
    "accreditation_without_day": _lt(
        "“%(paper)s” has no day of issue, so the accreditation of its centre cannot be "
        "checked. Enter the day."
    ),
    "accreditation_not_valid": _lt(
        "The centre was not accredited on %(issued_on)s, when it issued “%(paper)s”. "
        "Check the dates, or ask for a valid document."
    ),
    "qualification_without_profession": _lt(
        "“%(paper)s” states no profession. Enter it as the document has it."
    ),
    "qualification_without_title": _lt(
        "“%(paper)s” states no qualification. Enter it as the document has it."
    ),
    "transcript_without_courses": _lt(
        "The transcript “%(paper)s” has no disciplines. Enter them as it has them."
    ),
    "transcript_without_grade": _lt(
        "“%(course)s” of the transcript “%(paper)s” shows no grade. Enter it, or ask "
        "for a transcript that has it."
    ),
    "course_without_title": _lt(
        "Line %(place)s of “%(paper)s” names no course. Enter its title."
    ),
    "consent_missing": _lt(
        "The applicant has not agreed to access to restricted personal data. Ask for "
        "the consent; without it the application is refused."
    ),
    "birth_date_missing": _lt(
        "Applicants must be %(minimum)s years old, and the day of birth is not known. "
        "Enter it."
    ),
    "applicant_too_young": _lt(
        "The applicant is %(age)s years old and must be %(minimum)s. The application "
        "cannot be taken yet."
    ),
}

REUSE = {
    "course_free": _lt("“%(course)s” was not used before."),
    "course_reused": _lt(
        "The learner's case %(case)s already uses the course “%(course)s” of this "
        "certificate. A course counts once: choose another one."
    ),
    "number_unique": _lt("Nobody else handed in the number %(number)s of “%(paper)s”."),
    "number_of_another_learner": _lt(
        "Another learner handed in a paper of the same issuer with the number "
        "%(number)s of “%(paper)s”: %(cases)s. Check both papers with the issuer."
    ),
}

DEFECTS = {
    "return_without_defect": _lt(
        "Nothing is named as wrong. Choose at least one defect, or register the set."
    ),
    "defect_without_text": _lt(
        "A defect of the sort “other” needs words. Write what is wrong and what the "
        "learner can do."
    ),
    "returns_used_up": _lt(
        "The set went back %(attempts)s times and may go back %(max_attempts)s times. "
        "Give the reasoned refusal, or register it."
    ),
    "correction_open": _lt("The learner may still correct the set."),
    "correction_overdue": _lt(
        "The set was to be corrected by %(due)s. Give the reasoned refusal, or wait "
        "longer."
    ),
    "correction_attempts_over": _lt(
        "The set is still incomplete after the last of %(max_attempts)s corrections. "
        "Give the reasoned refusal."
    ),
}

SENTENCES = {**WINDOWS, **PAPERS, **REUSE, **DEFECTS}
