"""Deadlines are counted anew when the calendar changes (S-26)."""

from datetime import date, datetime

from odoo import Command
from odoo.tests import freeze_time, tagged

from .test_deadline import DeadlineCommon
from .test_query_budget import BY_THE_HUNDRED, QueryBudget


@tagged("post_install", "-at_install")
class TestRecount(DeadlineCommon):
    # ------------------------------------------------------------------
    # Counted anew
    # ------------------------------------------------------------------
    def test_a_holiday_moves_it(self):
        """S-26: a day off that is entered, moved and taken out again."""
        case = self._registered_at(2025, 8, 29, 17)
        leave = self._day_off("Founders' day", date(2025, 9, 3))
        self.assertEqual(case.deadline, date(2025, 9, 5))
        self.assertEqual(case.transmit_due, date(2025, 9, 5))
        body = case.message_ids[0].body
        self.assertIn("due on 09/05/2025, no longer on 09/04/2025", body)
        leave.write(
            {
                "date_from": datetime(2025, 9, 7, 19),
                "date_to": datetime(2025, 9, 8, 18, 59, 59),
            }
        )
        self.assertEqual(case.deadline, date(2025, 9, 4))
        notes = len(case.message_ids)
        leave.unlink()
        self.assertEqual(case.deadline, date(2025, 9, 4))
        self.assertEqual(len(case.message_ids), notes)

    def test_the_working_week_moves_it(self):
        """S-26, C-31: Saturdays worked from now on, then a day worked by order."""
        case = self._registered_at(2025, 9, 1, 17)
        self._sent_at(case, 2025, 9, 4, 10)
        self.assertEqual(case.deadline, date(2025, 9, 11))
        line = self.env["resource.calendar.attendance"].create(
            {
                "name": "Saturday",
                "calendar_id": self.company.resource_calendar_id.id,
                "dayofweek": "5",
                "day_period": "morning",
                "hour_from": 9,
                "hour_to": 13,
            }
        )
        self.assertEqual(case.deadline, date(2025, 9, 10))
        extra = self.env["recognition.extra.workday"].create(
            {"name": "Order", "company_id": self.company.id, "day": date(2025, 9, 7)}
        )
        self.assertEqual(case.deadline, date(2025, 9, 9))
        extra.unlink()
        line.unlink()
        self.assertEqual(case.deadline, date(2025, 9, 11))
        self.company.resource_calendar_id = self._calendar(6)
        self.assertEqual(case.deadline, date(2025, 9, 10))

    def test_holidays_of_one_person_move_nothing(self):
        case = self._registered_at(2025, 8, 29, 17)
        resource = self.env["resource.resource"].create(
            {"name": "Clerk", "company_id": self.company.id}
        )
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Away",
                "resource_id": resource.id,
                "date_from": datetime(2025, 9, 1, 19),
                "date_to": datetime(2025, 9, 3, 18),
            }
        )
        self.assertEqual(case.deadline, date(2025, 9, 4))

    def test_another_institution(self):
        case = self._registered_at(2025, 8, 29, 17)
        other = self._create_institution("Other University", "he")
        leaves = self.env["resource.calendar.leaves"].with_company(other)
        leaves.create(
            {
                "name": "Their day",
                "date_from": datetime(2025, 9, 1, 19),
                "date_to": datetime(2025, 9, 2, 18, 59, 59),
            }
        )
        self.assertEqual(case.deadline, date(2025, 9, 4))

    def test_a_calendar_being_entered(self):
        """S-26: lines taken out and put in again; nothing bars and nothing is lost."""
        case = self._registered_at(2025, 8, 29, 17)
        calendar = self.company.resource_calendar_id
        line = calendar.attendance_ids[0]
        values = {
            "name": "Morning",
            "day_period": "morning",
            "hour_from": 9,
            "hour_to": 13,
        }
        calendar.write({"attendance_ids": [Command.clear()]})
        self.assertFalse(line.exists())
        self.assertEqual(case.deadline, date(2025, 9, 4))
        calendar.write(
            {
                "attendance_ids": [
                    Command.create({**values, "dayofweek": str(day)})
                    for day in range(5)
                ]
            }
        )
        self.assertEqual(case.deadline, date(2025, 9, 4))

    def test_a_closed_case_keeps_its_days(self):
        case = self._registered_at(2025, 8, 29, 17)
        case.with_user(self.user_intake)._withdraw("Wish", datetime(2025, 9, 1))
        self._day_off("Founders' day", date(2025, 9, 3))
        self.assertEqual(case.transmit_due, date(2025, 9, 4))


@tagged("post_install", "-at_install")
class TestRecountBudget(QueryBudget):
    """A holiday costs the same with fifty open cases and with five hundred."""

    def test_recount(self):
        few = self._holiday_with(50)
        many = self._holiday_with(450)
        self.assertLessEqual(many - few, 5 * BY_THE_HUNDRED)
        self.assertLessEqual(few, 60)

    def _holiday_with(self, number):
        """Return the queries of entering a holiday with so many more open cases."""
        day = date(2026, 3, 2)
        with freeze_time(datetime(2026, 3, 2, 5)):
            cases = self.env["recognition.case"].create(
                [
                    {
                        "company_id": self.company.id,
                        "partner_id": enrolment.partner_id.id,
                        "enrolment_id": enrolment.id,
                        "period_id": self.period.id,
                    }
                    for enrolment in self._enrolments(number)
                ]
            )
            cases._step_write({"state": "registered", "registered_on": day})
            cases._set_deadline(day, 3, "R544-14", stamp="transmit_due")
        leaves = self.env["resource.calendar.leaves"]
        values = {
            "name": f"Holiday {number}",
            "company_id": self.company.id,
            "date_from": datetime(2026, 3, 2, 19),
            "date_to": datetime(2026, 3, 3, 18, 59, 59),
        }
        before = set(cases.mapped("deadline"))
        leave = leaves.browse()

        def enter():
            nonlocal leave
            leave = leaves.create(values)

        count = self._queries(enter)
        self.assertNotEqual(set(cases.mapped("deadline")), before)
        leave.unlink()
        return count
