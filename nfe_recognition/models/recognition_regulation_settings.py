"""What an edition sets besides volume, quorum and grades: S-04 to S-38.

One value everywhere, so no setting: equal votes are those for = those against (S-08),
percents are rounded half up to a whole one (S-28), the order names who presides until
the election (S-32).
"""

from odoo import fields, models

POLICIES = [("off", "Is not looked at"), ("warn", "Warns"), ("block", "Bars")]
FIRM_POLICIES = [("warn", "Warns"), ("block", "Bars")]


class RecognitionRegulation(models.Model):
    _inherit = "recognition.regulation"

    # Filing and deadlines
    pq_window_mode = fields.Selection(
        selection=[
            ("window", "Within the days before the period"),
            ("lead", "At least these days before the period"),
        ],
        string="Window of qualification cases",
        default="window",
        required=True,
        tracking=True,
        help="The two readings of “within 10 working days before the period” (S-04; "
        "R544-24, C-04). In the first an earlier application is accepted and marked.",
    )
    pq_window_days = fields.Integer(
        string="Days of that window",
        default=10,
        required=True,
        tracking=True,
        aggregator=None,
        help="Working days before the period begins (S-04; R544-24).",
    )
    formal_window = fields.Selection(
        selection=[("off", "At any time"), ("vacation", "In vacation time")],
        string="Formal learning is recognised",
        default="off",
        required=True,
        tracking=True,
        help="When results of the previous level are recognised (S-06; YU-5.12).",
    )
    formal_window_policy = fields.Selection(
        selection=FIRM_POLICIES,
        string="Outside of that time",
        default="warn",
        required=True,
        tracking=True,
        help="A sitting outside the window warns or is barred (S-06; YU-5.12, C-18).",
    )
    sitting_days = fields.Integer(
        string="Days from the conclusion to the sitting",
        tracking=True,
        aggregator=None,
        help="The institution's own deadline in working days; 0 for none (S-09; C-29).",
    )
    extract_days = fields.Integer(
        string="Days from the sitting to the extract",
        tracking=True,
        aggregator=None,
        help="The institution's own deadline in working days; 0 for none (S-09; C-29).",
    )
    notice_days = fields.Integer(
        string="Days from the sitting to the notice",
        tracking=True,
        aggregator=None,
        help="Working days until the learner is told; 0 for none (S-09; C-29).",
    )
    soon_days = fields.Integer(
        string="Due soon",
        default=1,
        required=True,
        tracking=True,
        aggregator=None,
        help="A deadline this many working days ahead counts as due soon (R544-14).",
    )
    working_week = fields.Selection(
        selection=[("5", "Five days"), ("6", "Six days"), ("own", "Own")],
        string="Working week",
        default="5",
        required=True,
        tracking=True,
        help="Working week of the office; the days and hours themselves stand in its "
        "calendar (S-26; TVET578-A1.7).",
    )
    correction_days = fields.Integer(
        string="Days to complete the papers",
        default=5,
        required=True,
        tracking=True,
        aggregator=None,
        help="Working days that a learner has after an incomplete set went back; put "
        "right in them, it keeps its first filing (TVET578-18, C-28, R544-13).",
    )
    correction_attempts = fields.Integer(
        string="Returns at most",
        tracking=True,
        aggregator=None,
        help="How often an incomplete set may go back before it is refused; 0 for any "
        "number (TVET578-18).",
    )
    notify_applicant = fields.Boolean(
        string="Tell the learner",
        default=True,
        tracking=True,
        help="A message on registration, return, refusal and decision (S-29; "
        "TVET578-16).",
    )

    # Papers and providers
    accreditation_policy = fields.Selection(
        selection=POLICIES,
        string="Recognition centre without accreditation",
        default="warn",
        required=True,
        tracking=True,
        help="Accreditation is looked at on the day of issue (S-24; R544-2(3)).",
    )
    whitelist = fields.Boolean(
        string="Only providers of the own list",
        tracking=True,
        help="Providers must also stand on the institution's list (S-22; YU-1.1).",
    )
    reuse_policy = fields.Selection(
        selection=FIRM_POLICIES,
        string="A course used before",
        default="block",
        required=True,
        tracking=True,
        help="The same course of a certificate used again by one learner (S-33; C-34).",
    )
    minimum_age = fields.Integer(
        string="Minimum age",
        tracking=True,
        aggregator=None,
        help="Youngest age of an applicant in years; 0 for none (S-23; YU-3(3)).",
    )
    consent_required = fields.Boolean(
        string="Consent to personal data",
        tracking=True,
        help="Without the learner's consent an application is refused "
        "(TVET578-A1.9(4)).",
    )

    # Comparison
    volume_override = fields.Boolean(
        string="Experts may accept less volume",
        default=True,
        tracking=True,
        help="With a written reason the volume criterion may be met below the "
        "threshold (S-27; C-14).",
    )
    name_policy = fields.Selection(
        selection=POLICIES,
        string="Names differ",
        default="warn",
        required=True,
        tracking=True,
        help="A course named otherwise than the discipline needs the reasoned "
        "conclusion of the department (S-12; YU-5.13).",
    )
    department_rule = fields.Boolean(
        string="Several courses: department concludes",
        tracking=True,
        help="A discipline made of several courses needs the reasoned conclusion of "
        "the department (YU-5.14).",
    )

    # Caps
    nfe_cap_percent = fields.Float(
        string="Non-formal learning at most, %",
        digits=(5, 2),
        tracking=True,
        aggregator=None,
        help="Share of the programme's credits; 0 for no cap (S-15; YU-4.6).",
    )
    cap_counts_qualification = fields.Boolean(
        string="Qualifications count too",
        tracking=True,
        help="Credits of qualification cases count under the cap (S-16).",
    )
    cap_base = fields.Selection(
        selection=[
            ("programme", "Credits of the programme"),
            ("individual", "Individual total of the learner"),
        ],
        string="Share of what",
        default="programme",
        required=True,
        tracking=True,
        help="Base of the cap (S-17; YU-4.6, CT152-9).",
    )

    # Commission
    group_balance = fields.Selection(
        selection=FIRM_POLICIES,
        string="Expert group without a teacher or practitioner",
        default="block",
        required=True,
        tracking=True,
        help="What becomes of a group that lacks one side (S-11; R544-15).",
    )
    conflict_policy = fields.Selection(
        selection=POLICIES,
        string="Conflict of interest",
        default="warn",
        required=True,
        tracking=True,
        help="An expert or member taught the course, works at the provider or is kin "
        "(S-21; YU-1.2).",
    )
    employer_share = fields.Float(
        string="Employers' share, %",
        digits=(5, 2),
        tracking=True,
        aggregator=None,
        help="Share of employers' representatives in attestation and qualification "
        "commissions; 0: 75, as the acts have it (S-10; ATT125-24, ATT125-34-1).",
    )
    employer_tolerance = fields.Float(
        string="Tolerance, percentage points",
        digits=(5, 2),
        tracking=True,
        aggregator=None,
        help="How far the employers' share may fall below (S-10).",
    )
    appeal = fields.Boolean(
        string="Decisions may be appealed",
        tracking=True,
        help="No act gives a procedure: it is the institution's own (S-18; C-20).",
    )
    appeal_days = fields.Integer(
        string="Days to appeal",
        tracking=True,
        aggregator=None,
        help="Working days after the notice (S-18; C-20).",
    )
    appeal_decision_days = fields.Integer(
        string="Days to decide an appeal",
        tracking=True,
        aggregator=None,
        help="Working days after the appeal was filed (S-18; C-20).",
    )

    # Grades and transcript
    ungraded_allowed = fields.Boolean(
        string="Qualification without grade",
        default=True,
        tracking=True,
        help="The commission may recognise a qualification without a grade (S-38; "
        "R544-29, C-12).",
    )
    exempt_current_period = fields.Boolean(
        string="Exemption in the current period",
        tracking=True,
        help="An application filed in time and decided late exempts from the period "
        "that has begun (S-34; R544-19, C-07).",
    )
    gpa_formal = fields.Boolean(
        string="Formal learning in the GPA",
        default=True,
        tracking=True,
        help="Kept grades count in the cumulative GPA (S-25; CT152-2(28), C-22).",
    )
    gpa_nonformal = fields.Boolean(
        string="Non-formal learning in the GPA",
        default=True,
        tracking=True,
        help="Converted grades count in the cumulative GPA (S-25; C-22).",
    )
    gpa_qualification = fields.Boolean(
        string="Qualifications in the GPA",
        tracking=True,
        help="Grades of qualification cases count in the cumulative GPA (S-25; C-22).",
    )
    exam_statistics = fields.Boolean(
        string="In the statistics of examinations",
        tracking=True,
        help="Recognised disciplines count in the grade distribution (S-25; CT152-38).",
    )

    # Keeping
    retention_recording_years = fields.Integer(
        string="Recordings are kept, years",
        tracking=True,
        aggregator=None,
        help="Recording of an examination commission's final sitting, one year at "
        "least at a college; 0 where it does not apply (S-14; TVET578-6).",
    )
    retention_admission_years = fields.Integer(
        string="Admission protocols are kept, years",
        tracking=True,
        aggregator=None,
        help="Protocol of an admissions commission's final sitting, three years at "
        "least at a college; 0 where it does not apply (S-14; TVET578-6).",
    )
    retention_protocol_years = fields.Integer(
        string="Protocols are kept, years",
        default=3,
        required=True,
        tracking=True,
        aggregator=None,
        help="Protocols of recognition commissions (S-14; C-30).",
    )
