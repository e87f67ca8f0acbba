"""Disciplines that are taught over several periods (CT152-12)."""

from datetime import timedelta

from psycopg2.errors import UniqueViolation

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestSeveralPeriods(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.english = cls.disciplines[0]
        cls.english.several_periods = True
        cls.later = cls.period.copy(
            {
                "name": "The semester after",
                "date_start": cls.period.date_start + timedelta(days=150),
                "date_end": cls.period.date_end + timedelta(days=150),
                "window_ids": False,
            }
        )

    def _gained(self, **values):
        case = self._create_case(discipline=self.english, **values)
        self._posted(self._issued(self._signed(self._decided(case))))
        return case

    def test_a_part_for_each_period(self):
        """CT152-12, CT152-28: an entry for each period, each with its grade."""
        parts = (
            self._gained().entry_ids | self._gained(period_id=self.later.id).entry_ids
        )
        self.assertEqual(parts.period_id, self.period | self.later)
        self.assertEqual(parts.mapped("credits"), [5, 5])
        self.assertEqual(len(self.learner.exemption_ids), 2)

    def test_the_same_part_twice(self):
        """CT152-12: a second time for the same period is a double."""
        self._gained()
        again = self._create_case(discipline=self.english).with_user(self.user_intake)
        again.action_submit()
        with Refusal(self, UserError, "already stands in this learner's transcript"):
            again.action_register()

    def test_posted_by_two_extracts(self):
        """CT152-12: decided twice for one period, it is posted once."""
        first, again = (self._create_case(discipline=self.english) for _ in range(2))
        extracts = self._issued(self._signed(self._decided(first)))
        extracts |= self._issued(self._signed(self._decided(again)))
        extracts.action_receive()
        extracts.action_post()
        self.assertEqual(len(self.learner.entry_ids), 1)
        self.assertIn("[CT152-12]", again.claim_ids.posting_note)

    def test_another_open_case(self):
        """CT152-12: another part in another case is no double, the same part is."""
        cases = {
            period: self._create_case(
                discipline=self.english, period_id=period.id
            ).with_user(self.user_intake)
            for period in (self.period, self.later)
        }
        one, other = cases.values()
        self._registered(one | other)
        self.assertNotIn(other.number, one.remarks or "")
        same = self._registered(self._create_case(discipline=self.english))
        one.invalidate_recordset()
        self.assertIn(same.number, one.remarks)

    def test_without_the_mark(self):
        """CT152-12: a discipline of one period is recognised once, whichever it is."""
        self._gained()
        self.english.several_periods = False
        case = self._create_case(discipline=self.english, period_id=self.later.id)
        case.with_user(self.user_intake).action_submit()
        with Refusal(self, UserError, "recognised once"):
            case.with_user(self.user_intake).action_register()

    def test_the_database_keeps_it(self):
        """CT152-12: no second line for a part, and none for a whole."""
        entry = self._gained().entry_ids
        for several in True, False:
            self.env.cr.execute(
                "UPDATE recognition_transcript_entry SET several_periods = %s",
                [several],
            )
            with (
                self.subTest(several=several),
                mute_logger("odoo.sql_db"),
                self.assertRaises(UniqueViolation),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(
                    """
                    INSERT INTO recognition_transcript_entry
                           (partner_id, enrolment_id, programme_id, case_id, claim_id,
                            extract_id, discipline_id, period_id, several_periods,
                            standing)
                    SELECT partner_id, enrolment_id, programme_id, case_id, -1,
                           extract_id, discipline_id, period_id, several_periods, true
                      FROM recognition_transcript_entry WHERE id = %s
                    """,
                    [entry.id],
                )

    def test_the_cap_counts_each_part(self):
        """YU-4.6: two parts of five credits are ten."""
        self._gained()
        case = self._gained(period_id=self.later.id)
        lines = case._recognised_lines()[case]
        self.assertEqual(sum(line.credits for line in lines), 10)

    def test_in_the_curriculum(self):
        """CT152-12: a line for each period; without the mark one line."""
        credits = self.programme.line_credits
        lines = self.programme.line_ids
        own = lines.filtered(lambda line: line.discipline_id == self.english)
        self.programme.line_ids = [
            Command.create({"discipline_id": self.english.id, "period_number": 2})
        ]
        self.assertEqual(self.programme.line_credits, credits + 5)
        for values, constraint in (
            ({"discipline_id": self.english.id, "period_number": 2}, "part_uniq"),
            (
                {"discipline_id": self.disciplines[1].id, "period_number": 9},
                "once_uniq",
            ),
        ):
            with mute_logger("odoo.sql_db"), Refusal(self, UniqueViolation, constraint):
                own.create({"programme_id": self.programme.id, **values})
        with mute_logger("odoo.sql_db"), Refusal(self, UniqueViolation, "once_uniq"):
            self.english.several_periods = False
            self.env.flush_all()

    def test_still_to_be_taken(self):
        """CT152-22: with one part of two the discipline is still to be taken."""
        self.programme.line_ids = [
            Command.create({"discipline_id": self.english.id, "period_number": 2})
        ]
        for period, left in (self.period, True), (self.later, False):
            self._gained(period_id=period.id)
            action = self.learner.with_user(
                self.user_registrar
            ).action_view_difference()
            found = self.env["recognition.discipline"].search(action["domain"])
            self.assertEqual(self.english in found, left)

    def test_disciplines_alone(self):
        """CT152-12 speaks of disciplines: what becomes a module loses the mark."""
        self.english.kind = "module"
        self.assertFalse(self.english.several_periods)
