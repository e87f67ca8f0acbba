"""Hours of courses: shared out, compared, weighed (R544-7, R544-8)."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestHours(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case().with_user(self.user_intake)

    # ------------------------------------------------------------------
    # Bad input
    # ------------------------------------------------------------------
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
            {"approved_on": self._today(), "approved_by": "Council no. 2"}
        )
        self.assertTrue(claim.graded)
        self.assertEqual(claim.proposed_percent, 84)

    def test_grade_follows_the_validity_of_its_scale(self):
        """R544-8: a conversion counts from its first to its last day."""
        claim = self._claim({"volume": 150, "grade": "8,4"})
        today = self._today()
        for name, days in ("date_from", 2), ("date_to", -2):
            self.conversion_ten[name] = today + timedelta(days=days)
            self.assertFalse(claim.graded, name)
            self.conversion_ten[name] = False
            self.assertEqual(claim.proposed_percent, 84)

    def test_grade_follows_the_day_of_filing(self):
        """R544-8: what counts is whether the scale was in force that day."""
        claim = self._claim({"volume": 150, "grade": "8,4"})
        self.conversion_ten.date_to = self._today() + timedelta(days=2)
        self.assertTrue(claim.graded)
        claim.case_id._submit(fields.Datetime.now() + timedelta(days=4))
        self.assertFalse(claim.graded)
