"""Reference data: what it starts with, and what it refuses."""

from contextlib import contextmanager
from datetime import date

from psycopg2 import IntegrityError

from odoo import Command, fields
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon


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
        self.assertEqual(learner.partner_id.name, "Aigerim Testova")
        learner.unlink()
        self.assertFalse(learner.exists())


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
