"""From the draft to registration, refusal and withdrawal."""

from datetime import date, datetime, timedelta

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common import PDF, RecognitionCommon


@tagged("post_install", "-at_install")
class TestIntake(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case().with_user(self.user_intake)

    # ------------------------------------------------------------------
    # The straight way
    # ------------------------------------------------------------------
    def test_registration_gives_number_and_starts_the_clock(self):
        """R544-14: registered, numbered, due at the experts on the third workday."""
        self.case.action_submit()
        self.assertEqual(self.case.state, "submitted")
        self.case.action_register()
        self.assertEqual(self.case.state, "registered")
        self.assertRegex(self.case.number, r"^\d{4}/0001$")
        self.assertEqual(self.case.registered_by, self.user_intake)
        self.assertEqual(self.case.deadline, self.case.transmit_due)
        self.assertEqual(self.case.deadline_clause, "R544-14")

    def test_three_working_days_over_holiday_and_moved_day(self):
        """AE-12, R544-14: complete on Fri 29 Aug 2025, at the experts by Thu 4 Sep."""
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Moved day off",
                "company_id": self.company.id,
                "date_from": datetime(2025, 8, 31, 19, 0),
                "date_to": datetime(2025, 9, 1, 18, 59, 59),
            }
        )
        due = self.company._recognition_add_working_days(date(2025, 8, 29), 3)
        self.assertEqual(due, date(2025, 9, 4))
        self.assertEqual(
            self.company._recognition_add_working_days(due, 5), date(2025, 9, 11)
        )

    def test_a_calendar_without_working_days(self):
        """S-26, R544-14: a sentence, not a traceback, where no day is a working day."""
        self.company.resource_calendar_id.attendance_ids.unlink()
        self.case.action_submit()
        with self.assertRaisesRegex(UserError, "no working days.*R544-14"):
            self.case.action_register()
        self.assertEqual(self.case.state, "submitted")
        self.assertFalse(self.case.number)

    def test_holiday_of_another_institution_does_not_count(self):
        """R544-14: each institution has its own calendar."""
        other = self._create_institution("Other University", "he")
        holiday = (
            self.env["resource.calendar.leaves"]
            .with_company(other)
            .create(
                {
                    "name": "Founders' day",
                    "date_from": datetime(2025, 9, 1, 19, 0),
                    "date_to": datetime(2025, 9, 2, 18, 59, 59),
                }
            )
        )
        self.assertEqual(holiday.company_id, other)
        self.assertEqual(
            self.company._recognition_add_working_days(date(2025, 9, 1), 1),
            date(2025, 9, 2),
        )

    def test_out_of_hours_counts_from_the_next_working_day(self):
        """TVET578-A1.7: filed on Saturday, registered on Monday."""
        saturday_noon = datetime(2025, 9, 6, 7, 0)
        self.assertEqual(
            self.company._recognition_registration_day(saturday_noon),
            date(2025, 9, 8),
        )

    def test_numbers_follow_without_gaps_per_institution(self):
        """R544-14: the register has no gap, and each institution has its own."""
        other = self._create_case(self._create_learner("Second Learner", "S-2"))
        self._registered(self.case.with_env(self.env) | other)
        year = self._today().year
        self.assertEqual(
            (self.case | other).mapped("number"), [f"{year}/0001", f"{year}/0002"]
        )

    # ------------------------------------------------------------------
    # What is missing
    # ------------------------------------------------------------------
    def test_incomplete_set_is_not_registered(self):
        """R544-13, C-28: no certificate, no registration; the sentence says so."""
        self.case.document_ids.filtered(lambda d: d.kind == "certificate").unlink()
        self.case.action_submit()
        with self.assertRaisesRegex(UserError, r"certificate of completion.*R544-13"):
            self.case.action_register()
        self.assertEqual(self.case.state, "submitted")
        self.assertFalse(self.case.number)
        self.assertFalse(self.case.can_register)
        self.assertIn("certificate of completion", self.case.missing)

    def test_course_without_volume_blocks_without_grade_warns(self):
        """AE-18, R544-10: no volume blocks, no grade is left to the commission."""
        self.case.achievement_ids.grade = False
        self.case.action_submit()
        self.assertTrue(self.case.can_register)
        self.assertIn("shows no grade", self.case.remarks)
        self.case._return("The volume is not that of the paper.")
        self.case.achievement_ids.volume = 0
        self.case.action_submit()
        with self.assertRaisesRegex(UserError, "shows no volume"):
            self.case.action_register()

    def test_returned_with_the_list_then_corrected(self):
        """C-28: an incomplete set goes back to draft with what is missing."""
        certificate = self.case.document_ids.filtered(lambda d: d.kind == "certificate")
        certificate.file = False
        self.case.action_submit()
        self.case._return()
        self.assertEqual(self.case.state, "draft")
        self.assertIn("neither a file", self.case.return_note)
        certificate.file = PDF
        self._registered(self.case)
        self.assertEqual(self.case.state, "registered")

    def test_expired_paper_is_not_registered(self):
        """TVET578-18: an expired paper makes the set incomplete."""
        self.case.document_ids[1].write(
            {"expires_on": self._today() - timedelta(days=1)}
        )
        self.case.action_submit()
        with self.assertRaisesRegex(UserError, "TVET578-18"):
            self.case.action_register()

    def test_filed_in_time_stays_in_time(self):
        """AE-11, R544-13: the moment of filing counts, not that of registration."""
        self.case.action_submit()
        later = self.period.date_start + timedelta(days=1)
        with freeze_time(datetime(later.year, later.month, later.day, 5, 0)):
            self.case.action_register()
        self.assertEqual(self.case.state, "registered")

    def test_filed_with_a_commission_at_work(self):
        """R544-11, R544-13: nothing is filed with a commission that cannot sit."""
        self.commission.action_close()
        with self.assertRaisesRegex(UserError, "R544-11"):
            self.case.action_submit()

    def test_commission_does_not_leave_its_cases(self):
        """R544-17: with a case under way the commission does not end its work."""
        self.case.action_submit()
        with self.assertRaisesRegex(UserError, "cases under way: 1.*R544-17"):
            self.commission.action_close()
        self.assertEqual(self.commission.state, "active")

    def test_nothing_asked_nothing_filed(self):
        """R544-5: a case asks for at least one discipline."""
        self.case.claim_ids.unlink()
        with self.assertRaisesRegex(UserError, "R544-5"):
            self.case.action_submit()

    # ------------------------------------------------------------------
    # Side exits
    # ------------------------------------------------------------------
    def _refuse(self, **values):
        ground = self.env["recognition.refusal.ground"].search([], limit=1)
        wizard = (
            self.env["recognition.refuse"]
            .with_user(self.user_intake)
            .create(
                {
                    "case_ids": [Command.set(self.case.ids)],
                    "ground_ids": [Command.set(ground.ids)],
                    "text": "The certificate names another person.",
                    **values,
                }
            )
        )
        return wizard.action_refuse()

    def test_reasoned_refusal(self):
        """TVET578-A1.9: grounds and an explanation, then the case is closed."""
        self.case.action_submit()
        self._refuse()
        self.assertEqual(self.case.state, "refused")
        self.assertTrue(self.case.refusal_ground_ids)
        with self.assertRaises(UserError):
            self.case.action_register()

    def test_refusal_needs_grounds_and_words(self):
        """TVET578-18: no refusal without a reason; nothing changes."""
        self.case.action_submit()
        for values, clause in (
            ({"text": "  "}, "TVET578-18"),
            ({"ground_ids": [Command.clear()]}, "TVET578-A1.9"),
        ):
            with self.subTest(clause=clause), self.assertRaisesRegex(UserError, clause):
                self._refuse(**values)
        self.assertEqual(self.case.state, "submitted")

    def test_never_receipt_and_refusal(self):
        """TVET578-A1.5: a registered case cannot be refused at intake."""
        self._registered(self.case)
        with self.assertRaises(UserError):
            self._refuse()
        self.assertEqual(self.case.state, "registered")

    def test_withdrawn_at_the_learners_wish(self):
        wizard = (
            self.env["recognition.withdraw"]
            .with_user(self.user_intake)
            .create({"case_ids": [Command.set(self.case.ids)], "reason": "Moved."})
        )
        wizard.action_withdraw()
        self.assertEqual(self.case.state, "withdrawn")
        self.assertEqual(self.case.withdrawal_reason, "Moved.")

    # ------------------------------------------------------------------
    # Bad input
    # ------------------------------------------------------------------
    def test_grade_outside_its_scale(self):
        """R544-8, AE-08: 84 on a ten-point scale is a slip of the pen."""
        with self.assertRaisesRegex(ValidationError, "R544-8"):
            self.case.achievement_ids.grade = "84"

    def test_future_issue_date(self):
        """YU-A1: a paper is not issued tomorrow."""
        with self.assertRaisesRegex(UserError, "YU-A1"):
            self.case.document_ids[1].issued_on = self._today() + timedelta(1)

    def test_discipline_outside_the_programme(self):
        """R544-5: the target belongs to the learner's own programme."""
        foreign = self.env["recognition.discipline"].create(
            {
                "code": "X1",
                "name": "Anatomy",
                "credits": 5,
                "company_id": self.company.id,
            }
        )
        with self.assertRaisesRegex(UserError, "R544-5"):
            self._add_claim(self.case, foreign, self.env["recognition.achievement"])

    def test_what_became_a_diploma_project(self):
        """YU-4.7, R544-5: what was asked for is judged again at registration."""
        case = self._create_case()
        case.with_user(self.user_intake).action_submit()
        self.disciplines[0].kind = "diploma"
        with self.assertRaisesRegex(UserError, "YU-4.7"):
            case.with_user(self.user_intake).action_register()

    def test_diploma_project_is_barred(self):
        """AE-10, YU-4.7: diploma project work is not recognised."""
        self.disciplines[2].write({"kind": "diploma", "recognisable": False})
        with self.assertRaisesRegex(UserError, "YU-4.7"):
            self._add_claim(
                self.case, self.disciplines[2], self.env["recognition.achievement"]
            )
