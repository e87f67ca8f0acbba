"""When applications are filed: AE-11, AE-12 and AE-16 with their own dates."""

from datetime import date, datetime, timedelta

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import PDF, RecognitionCommon

ALMATY = timedelta(hours=5)


class FilingCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.resource_calendar_id = cls._calendar(5)
        # Constitution Day 2025 falls on a Saturday and moves to Monday.
        for name, day in [
            ("Constitution Day", date(2025, 8, 30)),
            ("Constitution Day, moved", date(2025, 9, 1)),
        ]:
            cls._day_off(name, day)

    @classmethod
    def _calendar(cls, days):
        """Return a calendar of five or six days, 9:00 to 18:00."""
        return cls.env["resource.calendar"].create(
            {
                "name": f"{days} days",
                "company_id": cls.company.id,
                "tz": "Asia/Almaty",
                "attendance_ids": [
                    Command.clear(),
                    *(
                        Command.create(
                            {
                                "name": f"{day}",
                                "dayofweek": str(day),
                                "day_period": period,
                                "hour_from": start,
                                "hour_to": end,
                            }
                        )
                        for day in range(days)
                        for period, start, end in [
                            ("morning", 9, 13),
                            ("afternoon", 14, 18),
                        ]
                    ),
                ],
            }
        )

    @classmethod
    def _day_off(cls, name, day):
        midnight = datetime(day.year, day.month, day.day) - ALMATY
        return cls.env["resource.calendar.leaves"].create(
            {
                "name": name,
                "company_id": cls.company.id,
                "date_from": midnight,
                "date_to": midnight + timedelta(days=1, seconds=-1),
            }
        )

    @classmethod
    def _period(cls, start, **values):
        return cls.env["recognition.period"].create(
            {
                "name": f"Period from {start}",
                "company_id": cls.company.id,
                "date_start": start,
                "date_end": start + timedelta(days=100),
                **values,
            }
        )

    def _at(self, *local):
        """Freeze the clock at a time of Almaty."""
        return freeze_time(datetime(*local) - ALMATY)

    def _filed(self, case, *local):
        with self._at(*local):
            case.action_submit()
        return case


@tagged("post_install", "-at_install")
class TestBeforePeriod(FilingCommon):
    def setUp(self):
        super().setUp()
        self.autumn = self._period(date(2025, 9, 2))
        with self._at(2025, 8, 1, 10):
            self.case = self._create_case(period_id=self.autumn.id).with_user(
                self.user_intake
            )

    def _codes(self, *local):
        moment = datetime(*local) - ALMATY
        return [verdict.code for verdict in self.case._filing_verdicts(moment)]

    def test_on_friday_before(self):
        """AE-11 (a), AE-12: filed 29 Aug 2025 17:30, due at the experts on 4 Sep."""
        self._filed(self.case, 2025, 8, 29, 17, 30)
        with self._at(2025, 8, 29, 17, 40):
            self.case.action_register()
        self.assertEqual(self.case.period_id, self.autumn)
        self.assertEqual(self.case.registered_on, date(2025, 8, 29))
        self.assertEqual(self.case.transmit_due, date(2025, 9, 4))

    def test_on_a_day_off(self):
        """AE-11 (b): filed 1 Sep, registered 2 Sep, due at the experts on 5 Sep."""
        self._filed(self.case, 2025, 9, 1, 12)
        with self._at(2025, 9, 1, 12):
            self.case.action_register()
        self.assertEqual(self.case.period_id, self.autumn)
        self.assertEqual(self.case.registered_on, date(2025, 9, 2))
        self.assertEqual(self.case.transmit_due, date(2025, 9, 5))

    def test_the_moment_of_submission_counts(self):
        """AE-11: registered after the beginning, filed before it: in time."""
        self._filed(self.case, 2025, 9, 1, 23, 59)
        with self._at(2025, 9, 2, 10):
            self.case.action_register()
        self.assertEqual(self.case.period_id, self.autumn)

    def test_late_moves_to_the_next_period(self):
        """AE-11 (c), S-05: filed 2 Sep 09:05, the case counts for the next period."""
        self._period(date(2026, 8, 31))
        spring = self._period(date(2026, 2, 2))
        self.case.invalidate_recordset()
        with self._at(2025, 9, 2, 9, 5):
            self.assertIn("The case moves to the period", self.case.remarks)
            self.assertTrue(self.case.can_submit)
            self.case.action_submit()
            self.assertEqual(self.case.period_id, spring)
            self.case.action_register()
        self.assertEqual(self.case.period_id, spring)
        bodies = self.case.message_ids.mapped("body")
        told = [body for body in bodies if "moves to the period" in body]
        self.assertEqual(len(told), 1)
        self.assertIn("[R544-13]", told[0])

    def test_late_without_a_next_period(self):
        """S-05: no later period is known; the sentence says what to do."""
        self.company.recognition_period_ids.filtered(
            lambda period: period.date_start > date(2025, 9, 2)
        ).active = False
        with (
            self._at(2025, 9, 2, 9, 5),
            self.assertRaisesRegex(UserError, r"no later period is known.*R544-13"),
        ):
            self.case.action_submit()
        self.assertEqual(self.case.state, "draft")

    def test_late_refused_by_policy(self):
        """S-05: an edition that refuses late applications."""
        self.regulation.late_policy = "refuse"
        self.assertEqual(self._codes(2025, 9, 2, 9, 5), ["filed_late_refused"])
        with (
            self._at(2025, 9, 2, 9, 5),
            self.assertRaisesRegex(UserError, r"Too late.*R544-13"),
        ):
            self.case.action_submit()

    def test_period_of_another_institution(self):
        """S-05: the next period is the institution's own."""
        other = self._create_institution("Other University", "he")
        self._period(date(2025, 10, 1), company_id=other.id)
        spring = self._period(date(2026, 2, 2))
        self._filed(self.case, 2025, 9, 2, 9, 5)
        self.assertEqual(self.case.period_id, spring)

    def test_open_window(self):
        """R544-13 does not bind what may be filed at any time."""
        self.case.write({"kind": "formal", "reason": "admission"})
        self.assertEqual(self.case.route_id.window, "open")
        self.assertEqual(self._codes(2025, 9, 2, 9, 5), [])


@tagged("post_install", "-at_install")
class TestQualification(FilingCommon):
    def setUp(self):
        super().setUp()
        self.spring = self._period(date(2026, 2, 2))
        with self._at(2026, 1, 5, 10):
            self.case = self._create_case(
                kind="qualification", period_id=self.spring.id
            ).with_user(self.user_intake)

    def _judged(self, *local):
        moment = datetime(*local) - ALMATY
        return {v.code: v for v in self.case._filing_verdicts(moment)}

    def _days(self, verdict, *names):
        return [verdict.facts[name] for name in names]

    def test_window(self):
        """AE-16, mode A: 19 to 30 Jan 2026; 19 Jan is decided on 30 Jan at best."""
        found = self._judged(2026, 1, 19, 10)
        self.assertEqual(
            self._days(found["qualification_in_window"], "first", "last"),
            [date(2026, 1, 19), date(2026, 1, 30)],
        )
        self.assertEqual(
            self._days(
                found["decision_before_start"], "experts", "conclusion", "sitting"
            ),
            [date(2026, 1, 22), date(2026, 1, 29), date(2026, 1, 30)],
        )

    def test_last_day(self):
        """AE-16, mode A: filed 30 Jan, in the window, decided after the start."""
        found = self._judged(2026, 1, 30, 10)
        self.assertIn("qualification_in_window", found)
        self.assertEqual(
            self._days(found["decision_after_start"], "experts", "conclusion"),
            [date(2026, 2, 4), date(2026, 2, 11)],
        )
        with self._at(2026, 1, 30, 10):
            self.assertIn("may not be decided before the period", self.case.remarks)

    def test_early_is_accepted_and_marked(self):
        """AE-16, mode A, C-04: filed 16 Jan, accepted, marked early."""
        self.assertIn("qualification_early", self._judged(2026, 1, 16, 10))
        self._filed(self.case, 2026, 1, 16, 10)
        self.assertEqual(self.case.state, "submitted")
        self.assertTrue(self.case.filed_early)

    def test_the_mark_goes_with_a_later_filing(self):
        """C-04: put right in the days given it stays early, after them it does not."""
        self.regulation.correction_days = 2
        self._filed(self.case, 2026, 1, 16, 10)
        for returned, again, early in (16, 20, True), (20, 23, False):
            with self._at(2026, 1, returned, 11):
                self.case._return("The copy cannot be read.")
            with self.subTest(again=again):
                self._filed(self.case, 2026, 1, again, 10)
                self.assertEqual(self.case.filed_early, early)

    def test_lead(self):
        """AE-16, mode B: the last day is 19 Jan; 20 Jan is late."""
        self.regulation.pq_window_mode = "lead"
        self.assertIn("qualification_in_window", self._judged(2026, 1, 19, 10))
        self.assertEqual(list(self._judged(2026, 1, 20, 10)), ["qualification_late"])
        self.assertIn("qualification_in_window", self._judged(2026, 1, 16, 10))

    def test_late_in_both(self):
        """AE-16: filed 2 Feb, late in both readings, whatever the late policy."""
        for mode in ("window", "lead"):
            with self.subTest(mode=mode):
                self.regulation.pq_window_mode = mode
                self.assertEqual(
                    list(self._judged(2026, 2, 2, 9)), ["qualification_late"]
                )
        with (
            self._at(2026, 2, 2, 9),
            self.assertRaisesRegex(UserError, r"last day to apply.*R544-24"),
        ):
            self.case.action_submit()

    def test_over_a_holiday(self):
        """AE-16: period from 2 Sep 2025, the window is 18 to 29 Aug."""
        self.case.period_id = self._period(date(2025, 9, 2))
        verdict = self._judged(2025, 8, 18, 10)["qualification_in_window"]
        self.assertEqual(
            self._days(verdict, "first", "last"),
            [date(2025, 8, 18), date(2025, 8, 29)],
        )

    def test_six_days(self):
        """AE-16 with six days: Wed 21 to Sat 31 Jan 2026."""
        self.company.resource_calendar_id = self._calendar(6)
        verdict = self._judged(2026, 1, 21, 10)["qualification_in_window"]
        self.assertEqual(
            self._days(verdict, "first", "last"),
            [date(2026, 1, 21), date(2026, 1, 31)],
        )

    def test_long_before(self):
        """C-04: filed more than a year before, accepted without counting further."""
        self.assertEqual(list(self._judged(2024, 6, 3, 9)), ["qualification_early"])

    def test_register_keeps_the_answer(self):
        """R544-24: what was filed in time is registered after the window as well."""
        self.env["recognition.document"].create(
            {
                "case_id": self.case.id,
                "kind": "identity",
                "file": PDF,
                "file_name": "id.pdf",
            }
        )
        self._filed(self.case, 2026, 1, 30, 10)
        with self._at(2026, 2, 2, 10):
            verdicts = self.case._step_verdicts("registered")
        late = [v.code for v in verdicts if v.code == "qualification_late"]
        self.assertEqual(late, [])
