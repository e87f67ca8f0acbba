"""Who tells the learner of the decision, and what is open until he is told (S-09)."""

from datetime import datetime, timedelta

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestTold(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.notice_days = 3
        cls.desk = cls.env.ref("nfe_recognition.desk_intake_tell")

    def setUp(self):
        super().setUp()
        self.case = self._create_case()

    def _decide(self, email=False):
        self.case.partner_id.email = email
        self._decided(self.case)
        return self.case.with_user(self.user_intake)

    def _after(self, due):
        return freeze_time(datetime(due.year, due.month, due.day, 6) + timedelta(1))

    def _pile(self):
        self.desk.invalidate_recordset()
        own = self.desk.with_user(self.user_intake).with_context(
            allowed_company_ids=self.company.ids
        )
        return own.count, own.soon_count, own.late_count

    def test_told_by_the_message(self):
        """TVET578-16, S-29: a message that went out tells him; nothing is left."""
        case = self._decide("learner@student.example")
        self.assertEqual(case.told_on, self.company._recognition_today())
        self.assertEqual(case.told_by, self.user_secretary)
        self.assertFalse(case.to_tell or case.can_tell or case.notice_sentence)
        self.assertEqual(self._pile(), (0, 0, 0))

    def test_handed_over(self):
        """S-09, TVET578-18: without an address the office hands over, and notes it."""
        case = self._decide()
        self.assertTrue(case.to_tell and case.can_tell)
        self.assertFalse(case.told_on or case.told_by)
        self.assertIn("Hand the notice over by", case.notice_sentence)
        self.assertEqual(self._pile(), (1, 0, 0))
        case.action_told()
        self.assertEqual(case.told_on, self.company._recognition_today())
        self.assertEqual(case.told_by, self.user_intake)
        self.assertFalse(case.to_tell or case.can_tell or case.notice_sentence)
        self.assertIn("handed over", case.message_ids.sorted("id")[-1].body)
        self.assertEqual(self._pile(), (0, 0, 0))
        with self.assertRaisesRegex(UserError, "has been told"):
            case.action_told()

    def test_where_nobody_is_told_by_message(self):
        """S-29: an institution without messages hands every notice over."""
        self.regulation.notify_applicant = False
        self.assertTrue(self._decide("learner@student.example").to_tell)

    def test_overdue(self):
        """S-09: after the days set it is late: in the list, the search and the pile."""
        case = self._decide()
        cases = self.env["recognition.case"]
        self.assertFalse(case.deadline)
        for moment, expected, pile in (
            (case.notice_due - timedelta(2), "later", (1, 0, 0)),
            (case.notice_due - timedelta(1), "soon", (1, 1, 0)),
            (case.notice_due, "late", (1, 0, 1)),
        ):
            with self.subTest(expected=expected), self._after(moment):
                case.invalidate_recordset()
                self.assertEqual(case.urgency, expected)
                self.assertEqual(self._pile(), pile)
                for urgency in ("late", "soon", "later", False):
                    found = cases.search(
                        [("id", "=", case.id), ("urgency", "=", urgency)]
                    )
                    self.assertEqual(bool(found), urgency == expected, urgency)
        with self._after(case.notice_due):
            case.invalidate_recordset()
            self.assertIn("was to be handed over by", case.notice_sentence)
            case.action_told()
            self.assertFalse(case.urgency)

    def test_the_more_pressing_counts(self):
        """S-09: late for the extract, not yet for the notice: late."""
        self.regulation.extract_days = 1
        case = self._decide()
        cases = self.env["recognition.case"]
        with self._after(case.extract_due):
            case.invalidate_recordset()
            self.assertEqual(case.urgency, "late")
            for urgency in ("soon", "later"):
                self.assertFalse(
                    cases.search([("id", "=", case.id), ("urgency", "=", urgency)])
                )

    def test_without_a_deadline(self):
        """C-29: no day is set, the notice is to be handed over all the same."""
        self.regulation.notice_days = 0
        case = self._decide()
        self.assertTrue(case.can_tell)
        self.assertFalse(case.urgency or case.notice_due)
        self.assertIn("no message went out", case.notice_sentence)
        self.assertTrue(
            self.env["recognition.case"].search(
                [("id", "=", case.id), ("urgency", "=", False)]
            )
        )

    def test_rights(self):
        """Intake officers hand over; nobody else notes it, and nobody writes it."""
        case = self._decide()
        for user in (
            self.user_secretary,
            self.user_registrar,
            self.user_manager,
            self.user_auditor,
        ):
            with self.subTest(user=user.login):
                own = case.with_user(user)
                self.assertFalse(own.can_tell)
                with self.assertRaises(UserError):
                    own.action_told()
        for name in ("to_tell", "told_on", "told_by"):
            with self.assertRaises(UserError):
                case.sudo().write({name: False})
        self.assertTrue(case.to_tell)

    def test_not_before_the_decision(self):
        """S-09: there is no notice of what is not decided."""
        with self.assertRaises(UserError):
            self.case.with_user(self.user_intake).action_told()


@tagged("post_install", "-at_install")
class TestOverduePile(RecognitionCommon):
    """Returned drafts whose days have passed lie on a pile of their own (C-28)."""

    def test_pile(self):
        """TVET578-18: in it from the day after the deadline, and refusable there."""
        case = self._create_case().with_user(self.user_intake)
        case.document_ids[1].file = False
        case.action_submit()
        case._return()
        pile = self.env.ref("nfe_recognition.desk_intake_overdue")
        drafts = self.env.ref("nfe_recognition.desk_intake_drafts")
        both = (pile | drafts).with_user(self.user_intake)
        both = both.with_context(allowed_company_ids=self.company.ids)
        self.assertEqual(both.mapped("count"), [0, 1])
        due = fields.Date.to_date(case.correction_due)
        with freeze_time(datetime(due.year, due.month, due.day, 6) + timedelta(1)):
            self.env.invalidate_all()
            self.assertEqual(both.mapped("count"), [1, 1])
            self.assertEqual(both.mapped("late_count"), [1, 1])
            self.assertTrue(case.can_refuse)

    def test_days_given_are_not_late(self):
        """C-28: the period has begun, the correction is not late yet."""
        self.regulation.correction_days = 20
        case = self._create_case().with_user(self.user_intake)
        case.document_ids[1].file = False
        start = self.period.date_start
        eve = datetime(start.year, start.month, start.day, 6) - timedelta(1)
        drafts = self.env.ref("nfe_recognition.desk_intake_drafts")
        with freeze_time(eve):
            case.action_submit()
            case._return()
        with freeze_time(eve + timedelta(3)):
            self.env.invalidate_all()
            own = drafts.with_user(self.user_intake).with_context(
                allowed_company_ids=self.company.ids
            )
            self.assertEqual((own.count, own.late_count), (1, 0))
