"""Sets that came back and are filed again: by which day the window judges them."""

from datetime import date, datetime

from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_filing import ALMATY, FilingCommon


class FilingAgainCommon(FilingCommon):
    """Filed on Fri 29 Aug 2025 for Tue 2 Sep, returned, due on Mon 8 Sep (C-28)."""

    late_policy = "next_period"

    def setUp(self):
        super().setUp()
        self.regulation.write({"correction_days": 5, "late_policy": self.late_policy})
        self.autumn = self._period(date(2025, 9, 2))
        self.spring = self._period(date(2026, 2, 2))
        with self._at(2025, 8, 1, 10):
            self.case = self._create_case(period_id=self.autumn.id).with_user(
                self.user_intake
            )
        self._filed(self.case, 2025, 8, 29, 10)
        self._returned(2025, 8, 29, 15)

    def _returned(self, *local):
        with self._at(*local):
            self.case._return("The copy cannot be read.")


@tagged("post_install", "-at_install")
class TestFiledAgain(FilingAgainCommon):
    def test_in_the_days_given(self):
        """TVET578-18, R544-13: put right after the start, it is still in time."""
        self.assertEqual(self.case.correction_due, date(2025, 9, 8))
        with self._at(2025, 9, 8, 17):
            self.assertNotIn("moves to the period", self.case.remarks or "")
        self._filed(self.case, 2025, 9, 8, 17)
        self.assertEqual(self.case.period_id, self.autumn)
        self.assertEqual(self.case.filed_on, datetime(2025, 8, 29, 10) - ALMATY)
        self.assertEqual(self.case.submitted_on, datetime(2025, 9, 8, 17) - ALMATY)

    def test_the_clock_starts_when_the_set_is_complete(self):
        """C-28, R544-14: filed 29 Aug, put right 3 Sep, to the experts by 8 Sep."""
        self._filed(self.case, 2025, 9, 3, 10)
        with self._at(2025, 9, 3, 11):
            self.case.action_register()
        self.assertEqual(self.case.period_id, self.autumn)
        self.assertEqual(self.case.registered_on, date(2025, 9, 3))
        self.assertEqual(self.case.transmit_due, date(2025, 9, 8))

    def test_after_the_days_given(self):
        """TVET578-18: the deadline passed, its own day counts (R544-13, S-05)."""
        self._filed(self.case, 2025, 9, 9, 9)
        self.assertEqual(self.case.period_id, self.spring)
        self.assertEqual(self.case.filed_on, self.case.submitted_on)

    def test_returned_twice(self):
        """C-28: each time in the days given, the first filing still counts."""
        self._filed(self.case, 2025, 9, 8, 10)
        self._returned(2025, 9, 10, 10)
        self._filed(self.case, 2025, 9, 17, 10)
        self.assertEqual(self.case.period_id, self.autumn)
        self.assertEqual(self.case.filed_on, datetime(2025, 8, 29, 10) - ALMATY)

    def test_another_period(self):
        """R544-13: what asks for another period is filed for it on its own day."""
        with self._at(2025, 9, 1, 10):
            self.case.period_id = self._period(date(2025, 9, 3))
        self._filed(self.case, 2025, 9, 3, 10)
        self.assertEqual(self.case.period_id, self.spring)

    def test_the_period_asked_may_count(self):
        """C-07, S-34: decided late, filed in time: by the filing that counts."""
        self._filed(self.case, 2025, 9, 8, 10)
        extract = self.env["recognition.extract"].new({"case_id": self.case.id})
        self.assertEqual(extract._period_asked()["filed_on"], date(2025, 8, 29))

    def test_not_by_hand(self):
        """R544-13: nobody writes since when an application counts."""
        for name, value in [
            ("filed_on", "2025-08-01 00:00:00"),
            ("filed_period_id", self.spring.id),
        ]:
            with self.assertRaises(UserError):
                self.case.sudo().write({name: value})

    def test_qualification(self):
        """R544-24, C-28: by its first filing in the window, counted from the last."""
        spring = self._period(date(2026, 2, 3))
        with self._at(2026, 1, 5, 10):
            case = self._create_case(
                self._create_learner("Q. Qualified", "S-92"),
                kind="qualification",
                period_id=spring.id,
            ).with_user(self.user_intake)
        self.case = self._filed(case, 2026, 1, 30, 10)
        self._returned(2026, 1, 30, 11)
        self._filed(case, 2026, 2, 5, 10)
        found = {v.code: v for v in case._filing_verdicts(case.submitted_on)}
        self.assertIn("qualification_in_window", found)
        experts = found["decision_after_start"].facts["experts"]
        self.assertEqual(experts, date(2026, 2, 10))


@tagged("post_install", "-at_install")
class TestFiledAgainRefused(FilingAgainCommon):
    late_policy = "refuse"

    def test_where_late_applications_are_refused(self):
        """S-05: in the days given it is not late; a day after them it is."""
        with (
            self._at(2025, 9, 9, 9),
            self.assertRaisesRegex(UserError, r"Too late.*R544-13"),
        ):
            self.case.action_submit()
        self._filed(self.case, 2025, 9, 8, 10)
        self.assertEqual(self.case.state, "submitted")
