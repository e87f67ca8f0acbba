"""Holidays of a year: proposed by the library, corrected and approved (S-26, C-31)."""

from datetime import date

from odoo.exceptions import AccessError
from odoo.tests import Form, tagged

from .test_filing import FilingCommon

DAYS = (date(2025, 1, 1), date(2026, 12, 31))


class HolidaysCommon(FilingCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # FilingCommon enters two days by hand; here the wizard enters them all.
        cls.env["resource.calendar.leaves"].search(
            [("company_id", "=", cls.company.id)]
        ).unlink()

    def _wizard(self, year):
        wizards = self.env["recognition.holidays"].with_user(self.user_manager)
        return Form(wizards.create({"year": year}))

    def _approve(self, *years):
        for year in years:
            self._wizard(year).save().action_approve()

    def _workdays(self, first, last):
        return self.company._recognition_workdays(first, last)

    def _leaves(self):
        return self.env["resource.calendar.leaves"].search(
            [("company_id", "=", self.company.id), ("resource_id", "=", False)]
        )

    def _extra(self):
        return self.env["recognition.extra.workday"].search(
            [("company_id", "=", self.company.id), ("day", ">=", date(2024, 1, 1))]
        )


@tagged("post_install", "-at_install")
class TestHolidays(HolidaysCommon):
    # ------------------------------------------------------------------
    # The calendars of the examples
    # ------------------------------------------------------------------
    def test_five_days(self):
        """AE-11, AE-12, AE-16: the calendar of 2025 and 2026, five days a week."""
        self._approve(2025, 2026)
        self.assertEqual(
            self._workdays(date(2025, 8, 29), date(2025, 9, 5)),
            {date(2025, 8, 29), *(date(2025, 9, day) for day in (2, 3, 4, 5))},
        )
        due = self.company._recognition_add_working_days(date(2025, 8, 29), 3)
        self.assertEqual(due, date(2025, 9, 4))
        self.assertEqual(
            self.company._recognition_add_working_days(due, 5), date(2025, 9, 11)
        )
        spring = self._period(date(2026, 2, 2))
        window = [
            day for day in sorted(spring._workdays_around()) if day < date(2026, 2, 2)
        ]
        self.assertEqual(window[-10], date(2026, 1, 19))
        autumn = self._period(date(2025, 9, 2))
        window = [
            day for day in sorted(autumn._workdays_around()) if day < date(2025, 9, 2)
        ]
        self.assertEqual(
            (window[-10], window[-1]), (date(2025, 8, 18), date(2025, 8, 29))
        )

    def test_six_days(self):
        """AE-12, AE-16, C-31: with Saturdays worked 1 Sep 2025 is a working day."""
        self.company.resource_calendar_id = self._calendar(6)
        self._approve(2025, 2026)
        due = self.company._recognition_add_working_days(date(2025, 8, 29), 3)
        self.assertEqual(due, date(2025, 9, 3))
        spring = self._period(date(2026, 2, 2))
        window = [
            day for day in sorted(spring._workdays_around()) if day < date(2026, 2, 2)
        ]
        self.assertEqual(
            (window[-10], window[-1]), (date(2026, 1, 21), date(2026, 1, 31))
        )
        # Sunday 6 July 2025 moves in both weeks.
        self.assertNotIn(date(2025, 7, 7), self._workdays(*DAYS))

    def test_decreed_working_day(self):
        """S-26: Fri 3 Jan 2025 is off, and Sun 5 Jan is worked instead."""
        self._approve(2025)
        worked = self._workdays(date(2025, 1, 1), date(2025, 1, 8))
        self.assertEqual(worked, {date(2025, 1, 5), date(2025, 1, 6), date(2025, 1, 8)})
        self.assertEqual(self._extra().day, date(2025, 1, 5))

    # ------------------------------------------------------------------
    # Shown, corrected, approved
    # ------------------------------------------------------------------
    def test_another_week_than_the_edition_asks_for(self):
        """S-26, C-31: the table would be made for the wrong week."""
        self.assertNotIn("working calendar", self._wizard(2026).remarks or "")
        self.regulation.working_week = "6"
        self.assertRegex(
            self._wizard(2026).remarks,
            r"week of 6 working days.*calendar.*has 5.*\[TVET578-A1.7\]",
        )

    def test_nothing_is_entered_before_the_approval(self):
        self._wizard(2025).save()
        self.assertFalse(self._leaves())
        self.assertFalse(self._extra())

    def test_no_day_twice(self):
        """A second run enters nothing and shows what is there."""
        self._approve(2025)
        before = self._leaves(), self._extra()
        wizard = self._wizard(2025).save()
        self.assertTrue(all(wizard.line_ids.mapped("known")))
        wizard.action_approve()
        self.assertEqual((self._leaves(), self._extra()), before)

    def test_the_office_corrects(self):
        """C-31: a day is changed, one is taken out, one is added."""
        with self._wizard(2026) as form:
            place = next(
                place
                for place, line in enumerate(form.line_ids._records)
                if line["name"] == "Құрбан айт"
            )
            with form.line_ids.edit(place) as line:
                line.day = date(2026, 5, 28)
            form.line_ids.remove(0)
            with form.line_ids.new() as line:
                line.day = date(2026, 4, 15)
                line.name = "University day"
        wizard = form.record
        wizard.action_approve()
        worked = self._workdays(date(2026, 1, 1), date(2026, 5, 31))
        self.assertIn(date(2026, 1, 1), worked)
        self.assertIn(date(2026, 5, 27), worked)
        self.assertFalse({date(2026, 5, 28), date(2026, 4, 15)} & worked)

    def test_a_year_of_another_law_warns(self):
        """S-26: Constitution Day left 30 August; Kurban Ait is only estimated."""
        remarks = self._wizard(2026).remarks
        self.assertIn("No longer as in the year before", remarks)
        self.assertIn("Құрбан айт is estimated", remarks)
        self.assertFalse(self._wizard(2025).remarks)

    def test_another_year_another_table(self):
        form = self._wizard(2025)
        form.year = 2026
        days = [line["day"] for line in form.line_ids._records]
        self.assertEqual({str(day)[:4] for day in days}, {"2026"})
        form.year = 0
        self.assertFalse(form.line_ids._records)

    def test_other_institutions_keep_their_calendar(self):
        other = self._create_institution("Other University", "he")
        self._approve(2025)
        self.assertIn(
            date(2025, 9, 1),
            other._recognition_workdays(date(2025, 9, 1), date(2025, 9, 1)),
        )

    def test_not_for_another_institution(self):
        """R544-3: a manager enters no days into a calendar that is not his."""
        other = self._create_institution("Other University", "he")
        wizard = (
            self.env["recognition.holidays"]
            .with_user(self.user_manager)
            .create({"company_id": other.id, "year": 2027})
        )
        with self.assertRaises(AccessError):
            wizard.action_approve()

    def test_managers_alone(self):
        with self.assertRaises(AccessError):
            self.env["recognition.holidays"].with_user(self.user_intake).create(
                {"year": 2025}
            )
