"""The academic calendar and what it bounds: CT152-18, -20, -22, -35, S-06, C-17."""

from datetime import date, timedelta

from psycopg2 import IntegrityError

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestAcademicCalendar(RecognitionCommon):
    def _calendar(self, *windows, **values):
        """Return a period of autumn 2025 with ``windows``: kind, first and last day."""
        return self.env["recognition.period"].create(
            {
                "name": "Autumn 2025",
                "company_id": self.company.id,
                "date_start": date(2025, 9, 2),
                "date_end": date(2025, 12, 26),
                "council_number": "7",
                "council_date": date(2025, 6, 27),
                "window_ids": [
                    Command.create({"kind": kind, "date_from": first, "date_to": last})
                    for kind, first, last in windows
                ],
                **values,
            }
        )

    VACATIONS = (
        ("vacation", date(2026, 1, 5), date(2026, 1, 25)),
        ("vacation", date(2026, 6, 29), date(2026, 8, 2)),
    )

    def test_complete(self):
        """CT152-18, -20: approved, two vacations, eight weeks: nothing to say."""
        self.assertFalse(self._calendar(*self.VACATIONS).remarks)

    def test_warnings_never_bar(self):
        """CT152-18, -20, C-17: what is missing is shown, and the period is saved."""
        period = self._calendar(
            ("orientation", date(2025, 9, 1), date(2025, 9, 6)),
            council_number=False,
        )
        for text in ("CT152-18", "CT152-20", "orientation week ends"):
            with self.subTest(text=text):
                self.assertIn(text, period.remarks)

    def test_the_year_is_one_calendar(self):
        """CT152-20: vacations of all periods of an academic year count together."""
        autumn = self._calendar(self.VACATIONS[0])
        self.assertIn("CT152-20", autumn.remarks)
        self._calendar(
            self.VACATIONS[1],
            name="Spring 2026",
            date_start=date(2026, 2, 2),
            date_end=date(2026, 5, 30),
        )
        autumn.invalidate_recordset()
        self.assertEqual(autumn.academic_year, "2025/2026")
        self.assertFalse(autumn.remarks)

    def test_final_year(self):
        """CT152-20, -22: the final year's vacations are free, it has no summer."""
        short = (
            ("vacation", date(2026, 1, 5), date(2026, 1, 11)),
            ("vacation", date(2026, 3, 2), date(2026, 3, 8)),
        )
        self.assertFalse(self._calendar(*short, final_year=True).remarks)
        summer = self._calendar(*short, final_year=True, kind="summer")
        self.assertIn("no summer semester", summer.remarks)

    def test_summer_semester(self):
        """CT152-22: six weeks at least; four at most in military institutions."""
        period = self._calendar(*self.VACATIONS, kind="summer")
        self.assertFalse(period.remarks)
        period.date_end = date(2025, 10, 1)
        self.assertIn("CT152-22", period.remarks)
        self.regulation.date_to = self._today() - timedelta(days=1)
        self.company.recognition_profile = "military"
        period.invalidate_recordset()
        self.assertIn("may have 4 weeks", period.remarks)

    def test_colleges_are_not_bound(self):
        """CT152 is the order on credit technology of universities."""
        self.company.recognition_kind = "tvet"
        self.assertFalse(self._calendar(council_number=False).remarks)

    @mute_logger("odoo.sql_db")
    def test_a_window_ends_after_it_begins(self):
        with self.assertRaises(IntegrityError), self.env.cr.savepoint():
            self._calendar(("vacation", date(2026, 1, 5), date(2026, 1, 4)))

    def test_exemption_after_the_changes_of_plans(self):
        """CT152-35: posted when plans no longer change: seen, not barred."""
        today = self._today()
        self.period.window_ids = [
            Command.create(
                {
                    "kind": "plan_change",
                    "date_from": today - timedelta(days=9),
                    "date_to": today - timedelta(days=2),
                }
            )
        ]
        changes = self.period.window_ids.filtered(lambda w: w.kind == "plan_change")
        case = self._create_case()
        extract = self._issued(self._signed(self._decided(case)))
        extract.action_receive()
        self.assertIn("CT152-35", extract.remarks)
        changes.date_to = today
        extract.invalidate_recordset()
        self.assertFalse(extract.remarks)
        changes.date_to = today - timedelta(days=2)
        extract.action_post()
        self.assertEqual(case.state, "recorded")


@tagged("post_install", "-at_install")
class TestFormalWindow(RecognitionCommon):
    """S-06, YU-5.12, C-18: formal learning is recognised in vacation time."""

    def setUp(self):
        super().setUp()
        self.today = self._today()
        self.regulation.formal_window = "vacation"
        self.case = self._waiting(self.learner, kind="formal", reason="admission")

    def _set(self, **values):
        """Change the edition as if the cases had been filed under it so."""
        self.regulation._step_write(values)

    def _waiting(self, learner, **values):
        """Return a case that waits for a sitting."""
        case = self._create_case(learner, **values)
        case._step_write({"state": "commission"})
        for claim in case.claim_ids.filtered(lambda c: case.with_experts):
            self.env["recognition.conclusion"]._step_create(
                [
                    {
                        "claim_id": claim.id,
                        "group_id": self.expert_group.id,
                        "state": "submitted",
                        "percent": 84,
                        "graded": True,
                    }
                ]
            )
        return case

    def _vacation(self, first, last):
        self.period.window_ids = [
            Command.create(
                {
                    "kind": "vacation",
                    "date_from": self.today + timedelta(days=first),
                    "date_to": self.today + timedelta(days=last),
                }
            )
        ]

    def _planned(self):
        return (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {"commission_id": self.commission.id, "date": fields.Datetime.now()}
            )
        )

    def test_warns(self):
        """Outside of it the agenda and the case warn, and the sitting opens."""
        self._vacation(10, 20)
        sitting = self._sitting(self.case)
        self.assertEqual(sitting.item_ids.case_id, self.case)
        self.assertIn("YU-5.12", sitting.remarks)
        self.assertIn("YU-5.12", self.case.remarks)
        self.assertEqual(sitting.state, "open")

    def test_within_it_nothing_is_said(self):
        self._vacation(-1, 1)
        sitting = self._sitting(self.case)
        self.assertFalse(sitting.remarks)
        self.assertNotIn("YU-5.12", self.case.remarks or "")

    def test_bars_the_agenda(self):
        """By setting it bars; other kinds of case go on the agenda as ever."""
        self._set(formal_window_policy="block")
        other = self._waiting(self._create_learner("Other", "O-1"))
        sitting = self._planned()
        sitting.action_add_ready_cases()
        self.assertEqual(sitting.item_ids.case_id, other)
        with self.assertRaisesRegex(UserError, r"outside the window.*YU-5\.12"):
            sitting._add_cases(self.case)

    def test_bars_the_decision(self):
        """A calendar that changed after the agenda bars the opening and the vote."""
        self._set(formal_window_policy="block")
        self._vacation(-1, 1)
        sitting = self._planned()
        sitting.action_add_ready_cases()
        sitting.action_all_present()
        self.period.window_ids.unlink()
        sitting.invalidate_recordset()
        with self.assertRaisesRegex(UserError, r"YU-5\.12"):
            sitting.action_open()
        self._vacation(-1, 1)
        sitting.action_open()
        self.period.window_ids.unlink()
        with self.assertRaisesRegex(UserError, r"YU-5\.12"):
            sitting.item_ids.action_open_vote()

    def test_not_asked_for(self):
        """S-06: an edition that sets no window."""
        self._set(formal_window="off")
        self.assertFalse(self._sitting(self.case).remarks)
