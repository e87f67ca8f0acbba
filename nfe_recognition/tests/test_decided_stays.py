"""What was filed or decided stays, whatever is changed in the data behind it."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal

CLAIM = [
    "source_hours",
    "target_hours",
    "coverage",
    "volume_met",
    "volume_sentence",
    "graded",
    "proposed_percent",
    "percent",
    "credits",
    "hours",
]


@tagged("post_install", "-at_install")
class TestFiledStays(RecognitionCommon):
    def test_a_returned_case_keeps_its_edition(self):
        """R544-O.1, TVET578-18: what went back for correction was filed before."""
        case = self._create_case()
        case.with_user(self.user_intake).action_submit()
        case.with_user(self.user_intake)._return("Sign the application.")
        self.assertEqual(case.state, "draft")
        self.assertTrue(case.regulation_id.in_use)
        manager = self.env(user=self.user_manager)
        for records, values in (
            (case.regulation_id, {"volume_threshold": 10}),
            (case.route_id, {"channel": "portal"}),
            (case.achievement_ids.conversion_id, {"source_high": 50}),
        ):
            with (
                self.subTest(model=records._name),
                Refusal(self, UserError, r"\[R544-O.1\]"),
            ):
                records.with_env(manager).write(values)

    def test_a_conversion_does_not_end_before_a_filing(self):
        """R544-8, R544-O.1: it may end, not in the past of those who relied on it."""
        case = self._registered(self._create_case())
        conversion = case.achievement_ids.conversion_id.with_user(self.user_manager)
        with Refusal(self, UserError, r"filed.*\[R544-O.1\]"):
            conversion.date_to = self._today() - timedelta(days=1)
        self.assertEqual(case.achievement_ids.percent, 84)
        conversion.date_to = self._today() + timedelta(days=1)
        conversion.date_to = False


@tagged("post_install", "-at_install")
class TestDecidedStays(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.regulation.nfe_cap_percent = 20
        self.provider.recognition_category = "tvet"
        self.case = self._create_case()
        self.case.achievement_ids.write({"volume": 6.25, "volume_unit": "kz_credit"})
        self.claim = self.case.claim_ids
        self._decided(self.case)

    def _shown(self):
        """Return what people read of the decided case, in figures and sentences."""
        self.env.invalidate_all()
        course, source = self.case.achievement_ids, self.claim.source_ids
        volume = self.claim.conclusion_id.criterion_ids.filtered(
            lambda row: row.criterion == "volume"
        )
        return {
            "asked": self.case.claimed_credits,
            "course": (course.hours, course.percent, course.graded),
            "used": source.hours,
            "claim": self.claim.read(CLAIM),
            "name": self.claim.target_name,
            "sides": (volume.course_side, volume.discipline_side),
            "cap": self.case.cap_sentence,
            "due": (self.case.transmit_due, self.case.expert_due),
        }

    def _stays(self, records, values):
        before = self._shown()
        records.with_user(self.user_manager).write(values)
        self.env.flush_all()
        self.assertEqual(self._shown(), before)

    def test_category_of_the_provider(self):
        """C-08, R544-7: 6.25 credits of a college were 150 hours, and stay 150."""
        self.assertEqual(self.claim.source_ids.hours, 150)
        self._stays(self.provider, {"recognition_category": "higher"})

    def test_credits_of_the_discipline(self):
        """CT152-11, R544-7: 5 of 5 credits were asked for and compared."""
        self.assertIn("of 5 (150 h)", self.claim.volume_sentence)
        self._stays(self.disciplines[0], {"credits": 6})
        self.assertEqual(self.case.claimed_credits, 5)

    def test_credits_of_the_programme(self):
        """YU-4.6: a decided case shows no cap that is judged anew."""
        self._stays(self.programme, {"total_credits": 100})
        self._stays(self.learner, {"individual_credits": 60})

    def test_first_approval_of_a_conversion(self):
        """R544-8: what was decided without a converted grade stays without it."""
        conversion = self._create_conversion("Late", 0, 10)
        conversion.write({"approved_on": False, "approved_by": False})
        case = self._create_case(self._create_learner("Second Learner", "S-0002"))
        case.achievement_ids.conversion_id = conversion
        self.case, self.claim = case, case.claim_ids
        self._concluded(case, percent=70)
        self._voted(self._sitting(case)).action_close()
        self.assertFalse(case.achievement_ids.graded)
        self._stays(
            conversion,
            {
                "approved_on": self._today() - timedelta(days=9),
                "approved_by": "Council, no. 2",
            },
        )

    def test_days_off(self):
        """S-26: deadlines that were kept are not counted anew."""
        before = self._shown()
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Day off",
                "company_id": self.company.id,
                "calendar_id": self.company.resource_calendar_id.id,
                "date_from": fields.Datetime.now(),
                "date_to": fields.Datetime.now() + timedelta(days=4),
            }
        )
        self.assertEqual(self._shown(), before)

    def test_name_and_code_of_the_discipline(self):
        """R544-18, CT152-12: documents and transcript bear what was decided."""
        self.assertEqual(self.claim.target_name, "Databases")
        code = self.disciplines[0].code
        self._stays(self.disciplines[0], {"name": "Data stores", "code": "NEW 1"})
        self.assertEqual(self.claim.target_name, "Databases")
        extract = self._issued(self._signed(self.claim.item_id.sitting_id))
        printed, _kind = self.env["ir.actions.report"]._render_qweb_html(
            "nfe_recognition.action_report_extract", extract.ids
        )
        self.assertIn("Databases", printed.decode())
        self.assertNotIn("Data stores", printed.decode())
        self._posted(extract)
        entry = self.case.entry_ids
        self.assertEqual((entry.discipline_name, entry.code), ("Databases", code))

    def test_kind_and_profile_of_the_institution(self):
        """R544-O.1: the case keeps its edition and its way."""
        kept = (self.case.regulation_id, self.case.route_id)
        before = self._shown()
        self.company.write({"recognition_profile": "bare", "recognition_kind": "tvet"})
        self.assertEqual(self._shown(), before)
        self.assertEqual((self.case.regulation_id, self.case.route_id), kept)
