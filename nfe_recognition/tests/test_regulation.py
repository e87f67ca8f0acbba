"""Profiles and editions: the settings S-01 to S-39 as data."""

from datetime import date, timedelta

from psycopg2 import IntegrityError

from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon
from .refusal import Refusal

# Section 3 of the requirements, typed by hand: what each profile sets. What is not
# named here is as in the profile H.
PROFILES = {
    "edition_he": {
        "hours_per_credit": 30,  # S-01, R544-7
        "academic_hour_minutes": 50,  # S-02, CT152-2(5)
        "transmit_days": 3,  # S-03, R544-14
        "expert_days": 5,  # S-03, R544-16
        "pq_window_mode": "window",  # S-04, R544-24
        "pq_window_days": 10,
        "late_policy": "next_period",  # S-05, R544-13
        "formal_window": "off",  # S-06, YU-5.12
        "quorum_num": 2,  # S-07, YU-5.9
        "quorum_den": 3,
        "tie_rule": "chair",  # S-08
        "allow_abstain": False,
        "employer_share": 0,  # S-10, ATT125-24
        "group_balance": "block",  # S-11, R544-15
        "name_policy": "warn",  # S-12, YU-5.13
        "department_rule": False,  # YU-5.14
        "pass_threshold": 50,  # S-13, YU-5.7
        "retention_recording_years": 0,  # S-14, TVET578-6
        "retention_admission_years": 0,
        "retention_protocol_years": 3,
        "nfe_cap_percent": 0,  # S-15, YU-4.6
        "cap_counts_qualification": False,  # S-16
        "cap_base": "programme",  # S-17
        "appeal": False,  # S-18
        "signers": "chair_secretary",  # S-19
        "out_of_hours": True,  # S-20, TVET578-A1.7
        "conflict_policy": "warn",  # S-21, YU-1.2
        "whitelist": False,  # S-22, YU-1.1
        "minimum_age": 0,  # S-23, YU-3(3)
        "accreditation_policy": "warn",  # S-24, R544-2(3)
        "gpa_formal": True,  # S-25, CT152-2(28)
        "gpa_nonformal": True,
        "gpa_qualification": False,
        "exam_statistics": False,  # S-25, CT152-38
        "working_week": "5",  # S-26
        "volume_threshold": 100,  # S-27, R544-6
        "volume_override": True,
        "notify_applicant": True,  # S-29, TVET578-16
        "reuse_policy": "block",  # S-33, C-34
        "exempt_current_period": False,  # S-34, R544-19
        "ungraded_allowed": True,  # S-38, R544-29
    },
    "edition_he_university": {
        "formal_window": "vacation",
        "formal_window_policy": "warn",
        "name_policy": "block",
        "department_rule": True,
        "nfe_cap_percent": 20,
        "signers": "chair_members_secretary",
    },
    "edition_tvet": {
        "hours_per_credit": 24,
        "employer_share": 75,
        "retention_recording_years": 1,
        "retention_admission_years": 3,
        "working_week": "6",
    },
    "edition_he_military": {"academic_hour_minutes": 40, "working_week": "own"},
    "edition_he_bare": {"quorum_num": 0, "tie_rule": "none"},
    "edition_tvet_bare": {
        "hours_per_credit": 24,
        "quorum_num": 0,
        "tie_rule": "none",
        "working_week": "6",
    },
}


@tagged("post_install", "-at_install")
class TestRegulationEditions(RecognitionCommon):
    def _papers(self, edition, kind, reason=False):
        route = edition.route_ids.filtered(
            lambda r: (r.kind, r.reason) == (kind, reason)
        )
        return {paper.kind: paper.clause for paper in route.paper_ids}

    # ------------------------------------------------------------------
    # Profiles
    # ------------------------------------------------------------------
    def test_profiles_are_the_catalogue(self):
        """S-01 to S-39: each profile sets what the catalogue of settings says."""
        common = PROFILES["edition_he"]
        for xmlid, own in PROFILES.items():
            edition = self.env.ref(f"nfe_recognition.{xmlid}")
            for name, value in {**common, **own}.items():
                with self.subTest(edition=xmlid, setting=name):
                    self.assertEqual(edition[name], value)

    def test_every_setting_names_its_source(self):
        """The help of each setting names S-nn or the clause that it comes from."""
        regulation = self.env["recognition.regulation"]
        for name, field in regulation._fields.items():
            if getattr(field, "tracking", None) and name != "name":
                with self.subTest(setting=name):
                    self.assertRegex(field.help, r"\((S-\d\d|[A-Z]+\d*-)")

    def test_sets_of_papers(self):
        """AE-17, R544-13, R544-24, YU-5.2, S-30: identity copies where asked for."""
        acts = self.env.ref("nfe_recognition.edition_he")
        own = self.env.ref("nfe_recognition.edition_he_university")
        self.assertEqual(
            self._papers(acts, "nonformal"),
            {"application": "R544-13", "certificate": "R544-13"},
        )
        self.assertEqual(
            self._papers(acts, "qualification"),
            {
                "application": "R544-24",
                "identity": "R544-24",
                "qualification": "R544-24",
            },
        )
        self.assertEqual(self._papers(own, "nonformal")["identity"], "YU-5.2")
        self.assertIn("transcript", self._papers(acts, "formal", "transfer"))

    def test_instruments_and_addressees(self):
        """S-31, S-35, C-02, C-05, YU-4.5: a directive may do for formal learning."""
        own = self.env.ref("nfe_recognition.edition_he_university")
        by_kind = own.route_ids.grouped("kind")
        self.assertEqual(by_kind["formal"].mapped("directive"), [True] * 4)
        self.assertFalse(by_kind["nonformal"].directive)
        self.assertFalse(by_kind["qualification"].directive)
        self.assertEqual(set(own.route_ids.mapped("addressee")), {"head"})

    def test_profiles_do_not_mix(self):
        """R544-3: two institutions of one database follow their own profiles."""
        ours = self._create_institution("University by own rules", "he")
        theirs = self._create_institution("Academy", "he")
        ours.recognition_profile, theirs.recognition_profile = "university", "military"
        day = date(2026, 1, 15)
        self.assertEqual(ours._recognition_regulation(day).nfe_cap_percent, 20)
        self.assertEqual(theirs._recognition_regulation(day).academic_hour_minutes, 40)
        college = self._create_institution("College", "tvet")
        self.assertEqual(college._recognition_regulation(day).hours_per_credit, 24)
        college.recognition_profile = "military"
        with self.assertRaisesRegex(UserError, "R544-O.1"):
            college._recognition_regulation(day)

    def test_an_edition_of_others_is_not_taken(self):
        """R544-3, CT152-2(5): nobody gives himself what others alone are allowed."""
        editions = self.env["recognition.regulation"].with_user(self.user_manager)
        shared = self.env.ref("nfe_recognition.edition_he_military")
        military = shared.with_user(self.user_manager)
        with Refusal(self, UserError, r"set up as “Higher.*“The acts”.*\[R544-3\]"):
            military.copy({"company_id": self.company.id})
        own = self.env.ref("nfe_recognition.edition_he").copy(
            {"company_id": self.company.id}
        )
        for values in (
            {"profile": "military"},
            {"profile": "military", "academic_hour_minutes": 40, "working_week": "own"},
        ):
            with Refusal(
                self, UserError, r"is not for an institution set up.*\[R544-3\]"
            ):
                own.with_user(self.user_manager).write(values)
        # By the calls of the client and of an import as well.
        with Refusal(self, UserError, "is not for an institution set up"):
            own.with_user(self.user_manager).web_save({"profile": "military"}, {})
        told = editions.load(
            [".id", "profile"], [[str(own.id), "Military and special institutions"]]
        )
        self.assertIn("is not for an institution set up", str(told["messages"]))
        self.env.invalidate_all()
        self.assertEqual(own.profile, "standard")

    def test_no_edition_is_left_to_another_profile(self):
        """R544-3: set up otherwise, an institution ends its own editions first."""
        company = self._create_institution("Academy", "he")
        today = self._today()
        own = self.env.ref("nfe_recognition.edition_he").copy(
            {"company_id": company.id, "date_from": today - timedelta(days=30)}
        )
        with Refusal(self, UserError, "or end it first"):
            company.recognition_profile = "military"
        own.date_to = today - timedelta(days=1)
        company.recognition_profile = "military"
        edition = company._recognition_regulation(today)
        self.assertEqual(edition.academic_hour_minutes, 40)
        edition.copy({"company_id": company.id, "date_from": today})

    # ------------------------------------------------------------------
    # The next edition
    # ------------------------------------------------------------------
    def test_the_kind_of_institution_stays(self):
        """R544-3: the kinds of case of a university are not those of a college."""
        with self.assertRaisesRegex(ValidationError, "R544-3"):
            self.regulation.institution = "tvet"

    def test_an_edition_with_drafts_is_not_deleted(self):
        """R544-O.1: a sentence, not an error of the database."""
        self._create_case()
        with self.assertRaisesRegex(UserError, "Archive it.*R544-O.1"):
            self.regulation.unlink()

    def test_every_choice_is_allowed(self):
        """S-01 to S-39: what a setting offers, the rules know."""
        for name in self.regulation._edition_names():
            field = self.regulation._fields[name]
            if field.type == "selection" and name not in ("institution", "profile"):
                for value in field.get_values(self.env):
                    if (name, value) == ("working_week", "own"):
                        continue
                    with self.subTest(setting=name, value=value):
                        self.regulation[name] = value
                        self.assertEqual(self.regulation[name], value)

    # ------------------------------------------------------------------
    # Routes
    # ------------------------------------------------------------------
    def test_routes_of_filed_cases_stay(self):
        """R544-O.1: the set of papers changes by a new edition only, sudo included."""
        self._registered(self._create_case())
        route = self.regulation.route_ids[0]
        for call in (
            lambda: route.sudo().write({"channel": "portal"}),
            lambda: route.paper_ids[0].sudo().unlink(),
            lambda: route.paper_ids[0].sudo().write({"kind": "other"}),
            lambda: self.regulation.route_ids[-1].sudo().unlink(),
        ):
            with self.assertRaisesRegex(UserError, "R544-O.1"):
                call()

    def test_an_edition_asks_for_no_less_than_the_acts(self):
        """C-02, C-03, R544-11, R544-14: experts and an order where R544 asks."""
        route = self.regulation.route_ids.filtered(lambda r: r.kind == "nonformal")
        with self.assertRaisesRegex(ValidationError, r"R544-14"):
            route.experts = False
        with self.assertRaisesRegex(ValidationError, r"R544-11"):
            route.directive = True

    def test_an_edition_does_not_open_the_window_of_r544(self):
        """R544-13, R544-24: filed before the period, whatever an edition says."""
        by_kind = self.regulation.route_ids.grouped("kind")
        for kind, clause in (("nonformal", "R544-13"), ("qualification", "R544-24")):
            with Refusal(self, ValidationError, clause):
                by_kind[kind].window = "open"
        by_kind["formal"].window = "before_period"

    def test_a_paper_does_not_leave_a_set_too_small(self):
        """C-06, R544-13: not by moving it to another kind of case either."""
        by_kind = self.regulation.route_ids.grouped("kind")
        paper = by_kind["nonformal"].paper_ids.filtered(
            lambda p: p.kind == "certificate"
        )
        with Refusal(self, ValidationError, "R544-13"):
            paper.route_id = by_kind["qualification"]
        with self.assertRaisesRegex(ValidationError, "R544-13"):
            paper.unlink()

    def test_a_draft_is_judged_by_the_edition_in_force(self):
        """R544-O.1, R544-14: nothing slips to the commission between two editions."""
        case = self._create_case().with_user(self.user_intake)
        newer = self.regulation.copy({"date_from": self._today(), "name": "Newer"})
        newer.route_ids.filtered(lambda r: r.kind == "nonformal").unlink()
        with Refusal(self, UserError, "no cases of this kind.*R544-1"):
            case.action_submit()
        self.assertEqual((case.state, case.regulation_id), ("draft", self.regulation))

    def test_a_draft_follows_the_kinds_of_its_edition(self):
        """A kind that a manager deletes and enters again is found again."""
        case = self._create_case()
        route = case.route_id
        self.assertEqual(route.kind, "nonformal")
        values = route.copy_data()[0]
        route.unlink()
        case.invalidate_recordset()
        self.assertFalse(case.route_id)
        self.assertTrue(case.with_experts)
        again = self.env["recognition.route"].create(values)
        self.assertEqual(case.route_id, again)

    def test_the_office_follows_the_kind(self):
        """YU-5.1: another kind is filed with another office, while it is a draft."""
        case = self._create_case()
        self.assertEqual(case.channel, "commission")
        case.write({"kind": "formal", "reason": "admission"})
        self.assertEqual(case.channel, "admissions")

    def test_the_office_follows_the_reason(self):
        """YU-5.1(1), YU-5.1(2): also where the kind has no way for each reason."""
        for reason, channel in (
            (False, "commission"),
            ("admission", "admissions"),
            ("orientation", "registrar"),
            ("full_replacement", "registrar"),
        ):
            case = self._create_case(reason=reason)
            codes = {verdict.code for verdict in case._route_verdicts()}
            with self.subTest(reason=reason):
                self.assertEqual((case.channel, codes), (channel, {"channel_right"}))

    def test_a_kind_stands_once(self):
        """One route for each kind and reason."""
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError):
            self.regulation.route_ids[0].copy()
