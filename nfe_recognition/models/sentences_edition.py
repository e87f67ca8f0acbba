# pylint: disable=prefer-env-translation  # lazy marker: put into words when read
"""Sentences for the verdicts on the settings of an edition."""

from odoo.tools.translate import LazyTranslate

_lt = LazyTranslate(__name__)

TERMS = {
    "pq_window_days": _lt("Days of the window for qualifications"),
    "sitting_days": _lt("Days from conclusion to sitting"),
    "extract_days": _lt("Days from sitting to extract"),
    "notice_days": _lt("Days from sitting to notice"),
    "employer_share": _lt("Share of employers, %"),
    "employer_tolerance": _lt("Tolerance of the share, percentage points"),
    "retention_recording_years": _lt("Years to keep recordings"),
    "retention_admission_years": _lt("Years to keep admission protocols"),
    "retention_protocol_years": _lt("Years to keep recognition protocols"),
    "nfe_cap_percent": _lt("Cap on non-formal credits, %"),
    "appeal_days": _lt("Days to file an appeal"),
    "appeal_decision_days": _lt("Days to decide on an appeal"),
    "minimum_age": _lt("Minimum age"),
    "correction_days": _lt("Days to complete a set"),
    "correction_attempts": _lt("Returns of a set at most"),
    "soon_days": _lt("Days in which a deadline is near"),
    "he": _lt("Higher and postgraduate education"),
    "tvet": _lt("Technical, vocational and post-secondary education"),
    "standard": _lt("The acts"),
    "university": _lt("The acts and a university's own rules"),
    "military": _lt("Military and special institutions"),
    "bare": _lt("The recognition rules alone"),
}

SENTENCES = {
    "setting_share": _lt(
        "“%(setting)s” cannot be %(value)s. Enter more than 0 and at most %(high)s, or "
        "leave it empty for none."
    ),
    "setting_range": _lt(
        "“%(setting)s” cannot be %(value)s. Enter %(low)s to %(high)s."
    ),
    "tolerance_above_share": _lt(
        "A tolerance of %(tolerance)s points leaves nothing of a share of %(share)s "
        "%%. Enter a smaller tolerance."
    ),
    "edition_of_others": _lt(
        "The edition “%(edition)s” is not for an institution set up as “%(kind)s” with "
        "the profile “%(profile)s”. Choose these for the edition, or end it first."
    ),
    "own_week_not_military": _lt(
        "An own working week is for military institutions. Choose five or six days."
    ),
}
