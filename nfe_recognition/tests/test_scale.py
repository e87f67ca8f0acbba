"""Grade scales and their conversions (CT152-36, R544-8)."""

from datetime import date, timedelta
from decimal import Decimal

from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..rules import grades
from .test_masters import MastersCommon

SECOND_HALF = {
    "letter": "P",
    "percent_low": 50,
    "percent_high": 100,
    "traditional": "good",
    "digital": 4,
}
FIRST_HALF = {
    "letter": "N",
    "percent_low": 0,
    "percent_high": 49,
    "traditional": "unsatisfactory",
    "positive": False,
}


@tagged("post_install", "-at_install")
class TestScale(MastersCommon):
    def test_shipped_scale_is_ct152_t2(self):
        """CT152-T2, CT152-2(20), S-39: the shipped scale is that of the rules."""
        self.assertEqual(self.scale._bands(), grades.CT152_T2)

    def test_gap_is_refused(self):
        """CT152-T2: every percent from 0 to 100 belongs to a band."""
        with self._says(ValidationError, r"0 to 49 %.*\[CT152-T2\]"):
            self._create_scale(SECOND_HALF)

    def test_overlap_is_refused(self):
        """CT152-T2: no percent belongs to two bands."""
        with self._says(ValidationError, "both cover 50 to 60"):
            self._create_scale(SECOND_HALF, {**FIRST_HALF, "percent_high": 60})

    def test_bands_change_together(self):
        """A band is split in one save: what counts is the result."""
        scale = self._create_scale(SECOND_HALF, FIRST_HALF)
        low = scale.band_ids.filtered(lambda band: band.letter == "N")
        scale.write(
            {
                "band_ids": [
                    Command.update(low.id, {"percent_high": 24}),
                    Command.create(
                        {
                            **FIRST_HALF,
                            "letter": "NX",
                            "percent_low": 25,
                            "percent_high": 49,
                        }
                    ),
                ]
            }
        )
        self.assertEqual(len(scale._bands()), 3)

    def test_a_broken_scale_grades_nobody(self):
        """A band taken away behind the scale's back is noticed when it is needed."""
        scale = self._create_scale(SECOND_HALF, FIRST_HALF)
        scale.band_ids[0].unlink()
        with self._says(UserError, "CT152-T2"):
            scale._bands()

    def test_letters_are_latin(self):
        """C-33: a Cyrillic А is the letter A."""
        scale = self._create_scale({**SECOND_HALF, "letter": "А"}, FIRST_HALF)
        self.assertIn("A", scale.band_ids.mapped("letter"))

    def test_band_limits(self):
        """A band lies between 0 and 100 and does not run backwards."""
        band = self._create_scale(SECOND_HALF, FIRST_HALF).band_ids[0]
        self._refused(band, percent_high=101)
        self._refused(band, percent_low=-1)
        self._refused(band, percent_low=90, percent_high=80)
        self._refused(band, digital=-1)

    def test_bands_of_filed_cases_stay(self):
        """R544-O.1: nobody changes the bands of graded cases, sudo included."""
        scale = self._create_scale(SECOND_HALF, FIRST_HALF)
        self.regulation.scale_id = scale
        band = scale.band_ids[0]
        band.digital = 3.5
        self.assertFalse(scale.in_use)
        self._registered(self._create_case())
        scale.invalidate_recordset()
        self.assertTrue(scale.in_use)
        for change in (
            lambda: band.write({"digital": 4}),
            lambda: band.sudo().write({"percent_low": 51}),
            lambda: band.unlink(),
            lambda: scale.write(
                {"band_ids": [Command.create({**FIRST_HALF, "letter": "Q"})]}
            ),
        ):
            with self._says(UserError, r"Copy the scale.*\[R544-O.1\]"):
                change()
        scale.name = "A better name"
        self.assertFalse(scale.copy().in_use)

    def test_scale_in_an_edition_is_not_deleted(self):
        """An edition keeps its scale."""
        scale = self._create_scale(SECOND_HALF, FIRST_HALF)
        self._create_regulation(scale_id=scale.id)
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(IntegrityError),
            self.env.cr.savepoint(),
        ):
            scale.unlink()

    def test_scale_of_others_stays_shared(self):
        """A shared scale does not become one institution's own behind the others."""
        with self._says(ValidationError, "other institutions"):
            self.scale.company_id = self.company


@tagged("post_install", "-at_install")
class TestConversion(MastersCommon):
    def test_ten_point_grade(self):
        """AE-08: 8.4 of 10 is 84 %, also with a comma and with its scale behind it."""
        for text in ("8.4", "8,4", "8.4/10"):
            self.assertEqual(self.conversion_ten._percent(text), Decimal(84))
        self.assertIsNone(self.conversion_ten._percent("Pass"))

    def test_scale_that_counts_downwards(self):
        """R544-8: with 5 worst and 1 best, 2 is 75 %."""
        conversion = self._create_conversion("One to five", 5, 1)
        self.assertEqual(conversion._percent("2"), Decimal(75))

    def test_grade_outside(self):
        """R544-8: a number that the scale does not have is no grade of it."""
        with self.assertRaises(grades.GradeOutsideScale):
            self.conversion_ten._percent("84")
        self.assertIsNone(self.conversion_ten._percent_or_none("84"))

    def test_example_shows_letters(self):
        """The form shows what the conversion does before it is approved."""
        self.assertEqual(
            self.conversion_ten.example.split("\n"),
            [
                "0 → 0 % F",
                "2.5 → 25 % FX",
                "5 → 50 % D",
                "7.5 → 75 % B-",
                "10 → 100 % A",
            ],
        )

    def test_shipped_conversions_wait_for_approval(self):
        """R544-8: the institution approves, not the software."""
        for name in ("percent", "ten_point"):
            conversion = self.env.ref(f"nfe_recognition.conversion_{name}")
            verdict = conversion._grade_verdict("8", date(2026, 9, 1))
            self.assertEqual(verdict.code, "conversion_not_approved")

    def test_verdict_on_a_grade(self):
        """AE-08: no scale, not valid, only "Pass", and all in order."""
        day = date(2026, 9, 1)
        none = self.env["recognition.scale.conversion"]
        self.assertEqual(none._grade_verdict("8", day).code, "conversion_missing")
        ten = self.conversion_ten
        self.assertEqual(ten._grade_verdict("Pass", day).code, "grade_by_commission")
        self.assertEqual(ten._grade_verdict("8", day).code, "grade_convertible")
        ten.date_to = day - timedelta(days=1)
        self.assertEqual(ten._grade_verdict("8", day).code, "conversion_not_in_force")

    def test_approval_has_day_and_body(self):
        """R544-8: an approval without a day, or without a body, is none."""
        for values in ({"approved_by": False}, {"approved_on": False}):
            with self._says(ValidationError, r"incomplete.*\[R544-8\]"):
                self.conversion_ten.write(values)

    def test_ends_and_dates(self):
        """Two different ends; a validity that does not run backwards."""
        self._refused(self.conversion_ten, source_high=0)
        self._refused(
            self.conversion_ten,
            date_from=date(2026, 2, 1),
            date_to=date(2026, 1, 1),
        )

    def test_copy_is_not_approved(self):
        """A copy waits for an approval of its own."""
        copy = self.conversion_ten.copy()
        self.assertFalse(copy.approved_on or copy.approved_by)
        self.assertNotEqual(copy.name, self.conversion_ten.name)

    def test_numbers_of_filed_grades_stay(self):
        """R544-O.1: a grade converted in a filed case comes out the same for ever."""
        self._registered(self._create_case())
        with self._says(UserError, "enter a new conversion scale"):
            self.conversion_ten.source_high = 20
        with self._says(UserError, "enter a new conversion scale"):
            self.conversion_ten.unlink()
        self.conversion_ten.date_to = date(2040, 1, 1)
        self.conversion_percent.source_high = 99
