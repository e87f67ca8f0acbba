"""From the draft to registration, refusal and withdrawal."""

from datetime import date, datetime, timedelta

from odoo import Command, fields
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
        year = fields.Date.today().year
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
            {"expires_on": fields.Date.today() - timedelta(days=1)}
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
            self.case.document_ids[1].issued_on = fields.Date.today() + timedelta(1)

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

    def test_diploma_project_is_barred(self):
        """AE-10, YU-4.7: diploma project work is not recognised."""
        self.disciplines[2].write({"kind": "diploma", "recognisable": False})
        with self.assertRaisesRegex(UserError, "YU-4.7"):
            self._add_claim(
                self.case, self.disciplines[2], self.env["recognition.achievement"]
            )

    def test_hours_of_a_course_are_used_once(self):
        """C-34: two claims cannot both use all hours of one course."""
        with self.assertRaisesRegex(UserError, "Each hour counts once"):
            self._add_claim(self.case, self.disciplines[1], self.case.achievement_ids)

    def test_course_split_over_two_claims(self):
        """R544-5: one large course may serve two disciplines with stated hours."""
        self.case.claim_ids.source_ids.hours = 100
        second = self._add_claim(
            self.case, self.disciplines[1], self.env["recognition.achievement"]
        )
        second.source_ids = [
            Command.create(
                {"achievement_id": self.case.achievement_ids.id, "hours": 50}
            )
        ]
        self.assertEqual(sum(self.case.claim_ids.mapped("source_hours")), 150)

    def test_split_hours_survive_the_filing(self):
        """C-34: how the office shared the hours out stays when the case is filed."""
        self.case.claim_ids.source_ids.hours = 100
        self._registered(self.case)
        self.assertEqual(self.case.claim_ids.source_hours, 100)

    def test_split_hours_survive_a_corrected_volume(self):
        """C-34: what the office shared out stays; a course used whole stays whole."""
        source, course = self.case.claim_ids.source_ids, self.case.achievement_ids
        course.volume = 140
        self.assertEqual(source.hours, 140)
        source.hours = 100
        second = self._add_claim(
            self.case, self.disciplines[1], self.env["recognition.achievement"]
        )
        second.source_ids = [Command.create({"achievement_id": course.id, "hours": 40})]
        course.volume = 150
        self.assertEqual(self.case.claim_ids.mapped("source_hours"), [100, 40])
        self.assertFalse(self.case.missing)
        second.unlink()
        source.hours = 150
        course.volume = 120
        self.assertEqual(source.hours, 120)

    def test_volume_covers_what_was_shared_out(self):
        """C-34: a volume below what is used is refused, but for both corrected."""
        source, course = self.case.claim_ids.source_ids, self.case.achievement_ids
        source.hours = 90
        with self.assertRaisesRegex(UserError, "Each hour counts once"):
            course.volume = 60
            self.env.flush_all()
        self.case.write(
            {
                "achievement_ids": [Command.update(course.id, {"volume": 60})],
                "claim_ids": [
                    Command.update(
                        self.case.claim_ids.id,
                        {"source_ids": [Command.update(source.id, {"hours": 50})]},
                    )
                ],
            }
        )
        self.env.flush_all()
        self.assertEqual((course.hours, source.hours), (60, 50))

    def test_nobody_says_what_was_shared_out(self):
        """It follows from the hours that are entered."""
        with self.assertRaisesRegex(UserError, "set by the steps"):
            self.case.claim_ids.source_ids.by_hand = True

    def test_hours_used_are_judged_again_at_registration(self):
        """C-34: a volume corrected downwards leaves fewer hours to use."""
        source = self.case.claim_ids.source_ids
        self.case.achievement_ids.volume = 60
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE recognition_claim_source SET hours = 90 WHERE id = %s", source.ids
        )
        source.invalidate_recordset()
        self.case.action_submit()
        with self.assertRaisesRegex(UserError, "Each hour counts once"):
            self.case.action_register()


@tagged("post_install", "-at_install")
class TestComparison(RecognitionCommon):
    """R544-6, R544-7: the arithmetic that experts and commission see."""

    def _claim(self, *courses):
        case = self._create_case()
        lines = case.achievement_ids
        case.claim_ids.unlink()
        lines.write(courses[0])
        for values in courses[1:]:
            lines |= lines[0].copy(values)
        return self._add_claim(case, self.disciplines[0], lines)

    def test_hours_against_credits(self):
        """AE-01 (b): 72 h are 2.40 of 5 credits, 48 %, short by 78 h."""
        claim = self._claim({"volume": 72})
        self.assertEqual((claim.source_hours, claim.target_hours), (72, 150))
        self.assertEqual(claim.coverage, 48)
        self.assertFalse(claim.volume_met)
        for part in (
            "÷ 30 = 2.40 credits",
            "48 % of 5",
            "78 h",
            "2.60 credits",
            "R544-7",
        ):
            self.assertIn(part, claim.volume_sentence)

    def test_almost_is_not_enough(self):
        """AE-02: 149 h of 150 h are not met at a threshold of 100 %."""
        claim = self._claim({"volume": 149})
        self.assertFalse(claim.volume_met)
        self.regulation.volume_threshold = 95
        claim.invalidate_recordset()
        self.assertTrue(claim._comparison().met)

    def test_ects_at_a_university(self):
        """AE-03 (a), CT152-2(13), CT152-24: 4 ECTS are 4 credits, 120 hours."""
        claim = self._claim({"volume": 4, "volume_unit": "ects"})
        self.assertEqual(claim.source_hours, 120)

    def test_grade_weighted_by_hours(self):
        """AE-05, C-27: 60, 45, 45 h with 88, 74, 91 give 84.7."""
        scale = {"conversion_id": self.conversion_percent.id}
        claim = self._claim(
            {"volume": 60, "grade": "88", **scale},
            {"volume": 45, "grade": "74", **scale},
            {"volume": 45, "grade": "91", **scale},
        )
        self.assertTrue(claim.volume_met)
        self.assertAlmostEqual(claim.proposed_percent, 84.7)

    def test_unapproved_scale_converts_nothing(self):
        """R544-8: a conversion counts once the institution approved it."""
        self.conversion_ten.write({"approved_on": False, "approved_by": False})
        claim = self._claim({"volume": 150, "grade": "8,4"})
        self.assertFalse(claim.graded)
        self.conversion_ten.write(
            {"approved_on": fields.Date.today(), "approved_by": "Council no. 2"}
        )
        self.assertTrue(claim.graded)
        self.assertEqual(claim.proposed_percent, 84)

    def test_grade_follows_the_validity_of_its_scale(self):
        """R544-8: a conversion counts from its first to its last day."""
        claim = self._claim({"volume": 150, "grade": "8,4"})
        today = fields.Date.today()
        for name, days in ("date_from", 2), ("date_to", -2):
            self.conversion_ten[name] = today + timedelta(days=days)
            self.assertFalse(claim.graded, name)
            self.conversion_ten[name] = False
            self.assertEqual(claim.proposed_percent, 84)

    def test_grade_follows_the_day_of_filing(self):
        """R544-8: what counts is whether the scale was in force that day."""
        claim = self._claim({"volume": 150, "grade": "8,4"})
        self.conversion_ten.date_to = fields.Date.today() + timedelta(days=2)
        self.assertTrue(claim.graded)
        claim.case_id._submit(fields.Datetime.now() + timedelta(days=4))
        self.assertFalse(claim.graded)

    def test_what_was_decided_stays_as_it_was(self):
        """R544-17: the comparison before the commission is not computed again."""
        claim = self._claim({"volume": 150, "grade": "8,4"})
        self._decided(claim.case_id)
        self.conversion_ten.date_to = fields.Date.today() - timedelta(days=10)
        self.assertFalse(claim.source_ids.achievement_id.graded)
        self.assertTrue(claim.graded)
        self.assertEqual(claim.proposed_percent, 84)
