"""Reference data: what it starts with, and what it refuses."""

from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal

from psycopg2 import IntegrityError

from odoo import Command, fields
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..rules import grades
from .common import RecognitionCommon

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


class MastersCommon(RecognitionCommon):
    def _create_regulation(self, **values):
        return self.env["recognition.regulation"].create(
            {
                "name": "Another edition",
                "company_id": self.company.id,
                "institution": "he",
                "date_from": date(2030, 1, 1),
                "scale_id": self.scale.id,
                **values,
            }
        )

    def _create_scale(self, *bands, **values):
        return self.env["recognition.scale"].create(
            {
                "name": "Passed or not",
                "company_id": self.company.id,
                "band_ids": [Command.create(band) for band in bands],
                **values,
            }
        )

    @contextmanager
    def _says(self, exception, sentence):
        """Assert a refusal with a sentence, and that it leaves no trace."""
        with (
            self.assertRaisesRegex(exception, sentence),
            self.env.cr.savepoint(),
        ):
            yield

    def _refused(self, record, **values):
        """Assert that the database refuses ``values``, and leave no trace."""
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(IntegrityError),
            self.env.cr.savepoint(),
        ):
            record.write(values)
            record.flush_recordset()


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


@tagged("post_install", "-at_install")
class TestRegulation(MastersCommon):
    def test_shipped_editions(self):
        """S-01 to S-39: hours 30 and 24, 3 + 5 days, quorum 2/3, threshold 50."""
        he = self.env.ref("nfe_recognition.edition_he")
        tvet = self.env.ref("nfe_recognition.edition_tvet")
        self.assertEqual((he.hours_per_credit, tvet.hours_per_credit), (30, 24))
        for shipped in he | tvet:
            self.assertEqual(shipped.date_from, date(2025, 3, 18))
            self.assertEqual((shipped.transmit_days, shipped.expert_days), (3, 5))
            self.assertEqual((shipped.quorum_num, shipped.quorum_den), (2, 3))
            self.assertEqual(shipped.pass_threshold, 50)
            self.assertEqual(shipped.volume_threshold, 100)
            self.assertEqual(shipped.academic_hour_minutes, 50)
            self.assertEqual(shipped.tie_rule, "chair")
            self.assertFalse(shipped.allow_abstain)
            self.assertEqual(shipped.late_policy, "next_period")
            self.assertEqual(shipped.signers, "chair_secretary")
            self.assertTrue(shipped.out_of_hours)
            self.assertNotIn("508", shipped.legal_basis, "R544-O.2: repealed")

    def test_law_limits_the_numbers(self):
        """S-03, CT152-39: every fault is named at once, with its clause."""
        with self._says(
            ValidationError, r"(?s)6 working days.*\[R544-16\].*\[CT152-39\]"
        ):
            self._create_regulation(expert_days=6, pass_threshold=40)
        regulation = self._create_regulation()
        with self._says(ValidationError, r"\[R544-14\]"):
            regulation.transmit_days = 4
        with self._says(ValidationError, "not a share"):
            regulation.quorum_num = 4

    def test_edition_needs_a_whole_scale(self):
        """CT152-T2: an edition cannot grade by a scale without bands."""
        with self._says(ValidationError, "has no bands"):
            self._create_regulation(scale_id=self._create_scale().id)

    def test_dates_in_order(self):
        """An edition does not end before it begins."""
        self._refused(self._create_regulation(), date_to=date(2029, 12, 31))

    def test_numbers_of_filed_cases_stay(self):
        """R544-O.1: a case keeps its edition, whoever writes, sudo included."""
        self.regulation.transmit_days = 2
        self._registered(self._create_case())
        self.assertTrue(self.regulation.in_use)
        for values in (
            {"transmit_days": 3},
            {"pass_threshold": 60},
            {"legal_basis": "Another act"},
            {"hours_per_credit": 24, "date_to": date(2040, 1, 1)},
        ):
            for regulation in (
                self.regulation.with_user(self.user_manager),
                self.regulation.sudo(),
                self.regulation.with_context(recognition_step=True),
            ):
                with self._says(UserError, r"new edition.*\[R544-O.1\]"):
                    regulation.write(values)
        self.assertEqual(self.regulation.transmit_days, 2)
        with self._says(UserError, r"\[R544-O.1\]"):
            self.regulation.unlink()

    def test_an_edition_in_use_can_end(self):
        """A new order of the ministry is a new edition beside the old one."""
        case = self._registered(self._create_case())
        newer = self.regulation.copy({"date_from": date(2040, 1, 1)})
        self.regulation.date_to = date(2039, 12, 31)
        newer.transmit_days = 1
        self.assertEqual(case.regulation_id, self.regulation)
        self.assertEqual(self.company._recognition_regulation(date(2040, 1, 1)), newer)

    def test_archived_cases_count(self):
        """A case that was archived keeps its edition too."""
        case = self._registered(self._create_case())
        case.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        case.active = False
        self.assertTrue(self.regulation.in_use)

    def test_drafts_do_not_count(self):
        """The edition is that of the day of filing: a draft holds none fast."""
        self._create_case()
        self.regulation.transmit_days = 1
        self.assertFalse(self.regulation.in_use)


@tagged("post_install", "-at_install")
class TestCatalogue(MastersCommon):
    def test_blank_and_endless_texts(self):
        """Names hold more than spaces and fit on a document."""
        for values in ({"name": "   "}, {"name": ""}, {"code": " "}):
            with self._says(ValidationError, "is empty"):
                self.disciplines[0].write(values)
        with self._says(ValidationError, "251 characters and takes 250"):
            self.disciplines[0].name = "x" * 251
        self.disciplines[0].name = "Ә" * 250
        with self._says(ValidationError, "is empty"):
            self.period.name = "\t"
        with self._says(ValidationError, "Student no."):
            self.learner.number = " "

    def test_sentences_speak_the_users_language(self):
        """The name of the field in a refusal is the one on the screen."""
        with self._says(ValidationError, "“Student no.” is empty"):
            self.learner.number = ""

    def test_credits(self):
        """CT152-11: whole credits above zero."""
        self._refused(self.disciplines[0], credits=0)
        self._refused(self.disciplines[0], credits=-5)
        self._refused(self.programme, total_credits=0)
        self._refused(self.learner, individual_credits=-1)

    def test_period_ends_after_it_begins(self):
        """CT152-2(2): a period has a first and a later last day."""
        self._refused(self.period, date_end=self.period.date_start)

    def test_one_code_in_an_institution(self):
        """CT152-12: a discipline has one code, a programme too."""
        self._refused(self.disciplines[1], code=self.disciplines[0].code)
        other = self._create_institution("Second University", "he")
        self.disciplines[0].create(
            {
                "code": self.disciplines[0].code,
                "name": "Databases",
                "company_id": other.id,
            }
        )

    def test_discipline_stands_once_in_a_programme(self):
        """CT152-12: one non-repeating place."""
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(IntegrityError),
            self.env.cr.savepoint(),
        ):
            self.programme.line_ids = [
                Command.create({"discipline_id": self.disciplines[0].id})
            ]

    def test_programme_takes_disciplines_of_its_institution(self):
        """Multi-company: a curriculum does not borrow from another institution."""
        other = self._create_institution("Second University", "he")
        foreign = self.disciplines[0].create(
            {"code": "X1", "name": "Foreign", "company_id": other.id}
        )
        with self.assertRaises(UserError):
            self.programme.line_ids = [Command.create({"discipline_id": foreign.id})]

    def test_institution_is_for_good(self):
        """What others refer to does not move to another institution."""
        other = self._create_institution("Second University", "he")
        for record in (self.programme, self.disciplines[0], self.period, self.learner):
            with self.assertRaises(UserError):
                record.company_id = other

    def test_diploma_is_not_recognisable(self):
        """YU-4.7, AE-10: barred by its kind; the manager may decide otherwise."""
        diploma = self.disciplines[0].create(
            {
                "code": "DP",
                "name": "Diploma project",
                "kind": "diploma",
                "company_id": self.company.id,
            }
        )
        self.assertFalse(diploma.recognisable)
        self.assertTrue(self.disciplines[0].recognisable)
        diploma.recognisable = True
        diploma.credits = 8
        self.assertTrue(diploma.recognisable)

    def test_curriculum_in_numbers(self):
        """The programme shows the credits entered beside its total."""
        self.assertEqual(self.programme.line_credits, 13)
        self.assertEqual(self.programme.enrolment_count, 1)
        self.assertEqual(self.programme.display_name, "6B06101 Information systems")
        found = self.env["recognition.discipline"].name_search("DISC2")
        self.assertEqual([pair[0] for pair in found], self.disciplines[1].ids)

    def test_copies_have_their_own_code(self):
        """Copying twice in a row works and repeats no code."""
        for record in (self.programme, self.disciplines[0]):
            copy = record.copy()
            self.assertNotEqual(copy.code, record.code)
            self.assertNotEqual(copy.name, record.name)
            self.assertNotEqual(copy.copy().code, copy.code)


@tagged("post_install", "-at_install")
class TestOutcome(MastersCommon):
    def test_one_owner(self):
        """R544-2(5): an outcome stands on one side of the comparison."""
        outcome = self.env["recognition.outcome"].create(
            {"name": "Designs schemas", "discipline_id": self.disciplines[0].id}
        )
        self.assertEqual(outcome.company_id, self.company)
        achievement = self._create_case().achievement_ids
        self._refused(outcome, achievement_id=achievement.id)
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(IntegrityError),
            self.env.cr.savepoint(),
        ):
            outcome.create({"name": "Nobody's"})

    def test_outcomes_of_a_filed_course_stay(self):
        """R544-13: what the sender wrote is not improved after filing."""
        outcomes = self.env["recognition.outcome"].with_user(self.user_intake)
        case = self._create_case()
        outcome = outcomes.create(
            {"name": "Writes queries", "achievement_id": case.achievement_ids.id}
        )
        outcome.name = "Writes SQL queries"
        self._registered(case)
        for change in (
            lambda: outcome.write({"name": "Anything"}),
            lambda: outcome.sudo().write({"name": "Anything"}),
            lambda: outcome.unlink(),
            lambda: outcomes.create(
                {"name": "One more", "achievement_id": case.achievement_ids.id}
            ),
        ):
            with self._says(UserError, r"\[R544-13\]"):
                change()

    def test_outcomes_do_not_slip_into_a_filed_course(self):
        """R544-13: nor by moving one there."""
        filed = self._registered(self._create_case())
        learner = self._create_learner("Second Learner", "S-0002")
        draft = self._create_case(learner)
        outcome = self.env["recognition.outcome"].create(
            {"name": "Writes queries", "achievement_id": draft.achievement_ids.id}
        )
        with self._says(UserError, r"\[R544-13\]"):
            outcome.achievement_id = filed.achievement_ids


@tagged("post_install", "-at_install")
class TestEnrolment(MastersCommon):
    def test_shown_with_number_and_name(self):
        """Two learners of one name are told apart."""
        self.assertEqual(self.learner.display_name, "S-0001 – Aigerim Testova")
        found = self.env["recognition.enrolment"].name_search("testova")
        self.assertEqual([pair[0] for pair in found], self.learner.ids)

    def test_one_number(self):
        """A student number belongs to one learner."""
        second = self._create_learner("Second Learner", "S-0002")
        self._refused(second, number="S-0001")

    def test_learner_of_a_case_is_fixed(self):
        """CT152-12: the history of recognition stays with the learner."""
        self._create_case()
        with self._says(UserError, "its learner stays"):
            self.learner.partner_id = self.provider
        with self._says(UserError, "cannot be deleted"):
            self.learner.unlink()
        self.learner.status = "leave"
        self.assertEqual(self.learner.case_count, 1)

    def test_without_cases_anything_goes(self):
        """A slip of the pen is corrected while nothing hangs on it."""
        learner = self._create_learner("Second Learner", "S-0002")
        learner.partner_id = self.learner.partner_id
        learner.unlink()


@tagged("post_install", "-at_install")
class TestProviderAndGrounds(MastersCommon):
    def test_shipped_platforms(self):
        """R544-10: the four platforms that the clause names, as data."""
        for name in ("coursera", "edx", "futurelearn", "udacity"):
            platform = self.env.ref(f"nfe_recognition.platform_{name}")
            self.assertTrue(platform.recognition_platform)
            self.assertEqual(platform.recognition_category, "mooc")

    def test_platform_gives_moocs(self):
        """R544-10: an employer's centre is no MOOC platform."""
        self.provider.recognition_platform = True
        with self._says(ValidationError, r"category MOOC.*\[R544-10\]"):
            self.provider.recognition_category = "employer_centre"

    def test_shipped_grounds(self):
        """TVET578-18, TVET578-A1.9: two and four grounds of refusal."""
        grounds = self.env["recognition.refusal.ground"].search(
            [("company_id", "=", False)]
        )
        clauses = grounds.mapped("clause")
        self.assertGreaterEqual(clauses.count("TVET578-18"), 2)
        for number in range(1, 5):
            self.assertIn(f"TVET578-A1.9({number})", clauses)

    def test_used_ground_is_archived_not_deleted(self):
        """TVET578-18: a refusal that was given keeps its ground."""
        ground = self.env["recognition.refusal.ground"].create({"name": "Test ground"})
        case = self._create_case()
        case.with_user(self.user_intake).action_submit()
        case.with_user(self.user_intake)._refuse_intake(
            ground, "Explained.", fields.Datetime.now()
        )
        with self._says(UserError, "Archive it"):
            ground.unlink()
        ground.active = False
        cases = case.with_context(active_test=False)
        self.assertEqual(cases.refusal_ground_ids, ground)


@tagged("post_install", "-at_install")
class TestSettings(MastersCommon):
    def test_settings_belong_to_the_institution(self):
        """S-30, R544-13: what the settings page saves, the institution keeps."""
        self.env["res.config.settings"].create(
            {
                "company_id": self.company.id,
                "recognition_kind": "tvet",
                "recognition_name": "College of Testing",
                "recognition_place": "Aktau",
            }
        ).execute()
        self.assertEqual(self.company.recognition_kind, "tvet")
        self.assertEqual(self.company.recognition_name, "College of Testing")
        self.assertEqual(self.company.recognition_place, "Aktau")
        self.assertEqual(self.company.recognition_commission_id, self.commission)
