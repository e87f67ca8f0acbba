"""Profiles and editions: the settings S-01 to S-39 as data."""

from datetime import date, timedelta

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon

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

    # ------------------------------------------------------------------
    # The next edition
    # ------------------------------------------------------------------
    def _next(self, user, **values):
        return (
            self.env["recognition.regulation.next"]
            .with_user(user)
            .with_company(self.company)
            .create(
                {
                    "regulation_id": self.regulation.id,
                    "name": "Next edition",
                    "date_from": date.today() + timedelta(days=30),
                    **values,
                }
            )
        )

    def test_next_edition_in_one_step(self):
        """R544-O.1, O.5: the old one ends the day before; cases keep it."""
        case = self._registered(self._create_case())
        action = self._next(self.user_manager).action_open_next()
        successor = self.env["recognition.regulation"].browse(action["res_id"])
        first = successor.date_from
        self.assertEqual(self.regulation.date_to, first - timedelta(days=1))
        self.assertEqual(successor.predecessor_id, self.regulation)
        self.assertEqual(
            successor.route_ids.mapped("display_name"),
            self.regulation.route_ids.mapped("display_name"),
        )
        self.assertFalse(successor.changes)
        self.assertEqual(case.regulation_id, self.regulation)
        find = self.company._recognition_regulation
        self.assertEqual(find(first - timedelta(days=1)), self.regulation)
        self.assertEqual(find(first), successor)

    def test_changes_are_told(self):
        """The difference names each setting, what it was and what it is."""
        action = self._next(self.user_manager).action_open_next()
        successor = self.env["recognition.regulation"].browse(action["res_id"])
        successor.write({"transmit_days": 2, "late_policy": "refuse"})
        successor.route_ids[0].paper_ids = [
            (0, 0, {"kind": "identity", "clause": "YU-5.2"})
        ]
        text = " ".join(successor.changes.striptags().split())
        self.assertIn("Days to hand over 3 2", text)
        self.assertIn("A late application Counts for the next period Is refused", text)
        self.assertIn("Non-formal education: Papers Application, Certificate", text)
        self.assertNotIn("Days for the conclusion", text)

    def test_next_edition_cannot_reach_back(self):
        """R544-O.5: it begins after the one that it follows, without a gap."""
        wizard = self._next(self.user_manager, date_from=self.regulation.date_from)
        with self.assertRaisesRegex(ValidationError, "later day.*R544-O.5"):
            wizard.action_open_next()
        self.regulation.date_to = date.today() + timedelta(days=10)
        with self.assertRaisesRegex(ValidationError, "day after.*R544-O.5"):
            self._next(self.user_manager).action_open_next()

    def test_next_of_a_shared_edition_is_ones_own(self):
        """R544-3: what one institution changes does not change another's rules."""
        shared = self.env.ref("nfe_recognition.edition_he")
        other = self._create_institution("Other University", "he")
        wizard = self._next(self.user_manager, regulation_id=shared.id)
        action = wizard.action_open_next()
        successor = self.env["recognition.regulation"].browse(action["res_id"])
        self.assertEqual(successor.company_id, self.company)
        self.assertFalse(shared.date_to)
        day = successor.date_from
        self.assertEqual(other._recognition_regulation(day), shared)

    def test_only_managers_open_editions(self):
        """Rights: no other role opens the next edition."""
        for user in (self.user_intake, self.user_secretary, self.user_auditor):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self._next(user)

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

    def test_a_kind_stands_once(self):
        """One route for each kind and reason."""
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError):
            self.regulation.route_ids[0].copy()
