"""What the learner puts right in a set that went back (TVET578-18, AE-31)."""

from datetime import datetime, timedelta

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import Form, freeze_time, tagged

from ..rules import defects
from .common import PDF, RecognitionCommon


@tagged("post_install", "-at_install")
class TestCorrection(RecognitionCommon):
    """The learner fixes exactly what is wrong (TVET578-18, C-28)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.correction_attempts = 2

    def setUp(self):
        super().setUp()
        self.case = self._create_case().with_user(self.user_intake)
        self.application, self.certificate = self.case.document_ids
        self.certificate.file = False
        self.case.action_submit()

    def _again(self):
        self.case.action_submit()
        return self.case.action_return()

    def test_what_is_in_order_stays(self):
        """Papers without a defect cannot be changed or removed, sudo included."""
        self.case._return()
        self.assertEqual(self.case.document_ids.filtered("locked"), self.application)
        for paper in (self.application, self.application.sudo()):
            with self.assertRaisesRegex(UserError, r"stays as it was.*\[TVET578-18\]"):
                paper.number = "2"
            with self.assertRaisesRegex(UserError, "stays as it was"):
                paper.unlink()
        with self.assertRaises(UserError):
            self.application.locked = False
        with self.assertRaisesRegex(UserError, "stays as it was"):
            self.application.achievement_ids.create(
                {"document_id": self.application.id, "name": "Smuggled"}
            )

    def test_what_is_wrong_is_open(self):
        """The paper with the defect, its courses, and new papers are open."""
        self.case._return()
        self.certificate.file = PDF
        self.certificate.achievement_ids.grade = "9"
        new = self.application.create(
            {"case_id": self.case.id, "kind": "other", "on_paper": True}
        )
        new.number = "1"
        new.unlink()
        self.assertTrue(self.case.open_defect_ids)
        self.case.action_submit()
        self.assertFalse(self.case.open_defect_ids)
        self.case.action_register()
        self.assertEqual(self.case.state, "registered")

    def test_words_about_the_whole_set_lock_nothing(self):
        """Where the officer names no paper, the learner may correct each."""
        self.case._return("The scans are upside down.")
        self.assertFalse(self.case.document_ids.filtered("locked"))

    def test_filed_again_uncorrected(self):
        """A check that still finds it keeps the defect open; it goes back anew."""
        self.case._return()
        first = self.case.open_defect_ids
        self.case.action_submit()
        self.assertEqual(self.case.open_defect_ids, first)
        self.case._return()
        self.assertTrue(first.fixed)
        self.assertEqual(self.case.open_defect_ids.attempt, 2)
        self.assertEqual(self.case.return_count, 2)

    def test_what_a_person_saw_is_fixed_by_another_paper(self):
        """Unsigned stays unsigned until the paper changes."""
        unsigned = defects.Defect("unsigned", about="paper", paper=self.certificate.id)
        self.case._return("", [unsigned])
        self.case.action_submit()
        self.assertTrue(self.case.open_defect_ids)
        self.case._return("", [unsigned])
        self.certificate.file = PDF
        self.case.action_submit()
        self.assertFalse(self.case.open_defect_ids)

    def test_removed_paper(self):
        """A paper with a defect may be taken out; the list still names it."""
        self.case._return()
        name = self.case.open_defect_ids.paper
        self.certificate.unlink()
        self.assertEqual(self.case.open_defect_ids.paper, name)
        self.assertFalse(self.case.open_defect_ids.document_id)

    def test_nobody_writes_defects(self):
        """Defects come from the return alone, whoever asks, in whatever way."""
        self.case._return()
        defect = self.case.open_defect_ids
        for user in (self.user_intake, self.user_manager, self.user_auditor):
            with self.subTest(user=user.login), self.assertRaises(UserError):
                defect.with_user(user).fixed = True
        with self.assertRaises(UserError):
            defect.sudo().fixed = True
        with self.assertRaises(UserError):
            self.case.sudo().open_defect_ids = [Command.clear()]
        with self.assertRaises(UserError):
            self.case.write({"return_count": 0})

    def test_deadline_in_working_days(self):
        """C-28, TVET578-18: five working days after the day of return."""
        with freeze_time(datetime(2030, 8, 29, 6, 0)):
            self.period.date_start = "2030-12-01"
            self.case._return()
        self.assertEqual(self.case.correction_due, datetime(2030, 9, 5).date())
        self.assertEqual(self.case.deadline, self.case.correction_due)
        self.assertEqual(self.case.deadline_clause, "TVET578-18")
        with freeze_time(datetime(2030, 8, 30, 6, 0)):
            self.case.action_submit()
        self.assertFalse(self.case.deadline)

    def test_refused_when_the_deadline_passed(self):
        """TVET578-18, AE-31: what is still wrong then is refused, not before."""
        self.case._return()
        due = self.case.correction_due
        self.assertFalse(self.case.can_refuse)
        ground = self.env.ref("nfe_recognition.ground_incomplete")
        with self.assertRaises(UserError):
            self.case._refuse_intake(ground, "Late.", fields.Datetime.now())
        late = due + timedelta(days=1)
        with freeze_time(datetime(late.year, late.month, late.day, 6, 0)):
            self.env.invalidate_all()
            self.assertIn("Give the reasoned refusal", self.case.remarks)
            self.assertTrue(self.case.can_refuse)
            self.case._refuse_intake(ground, "Late.", fields.Datetime.now())
        self.assertEqual(self.case.state, "refused")
        self.assertFalse(self.case.deadline)

    def test_what_a_person_saw_is_refused_too(self):
        """TVET578-18: unreadable to the office, silent learner, reasoned refusal."""
        case = self._create_case(self._create_learner("S. Silent", "S-90"))
        case = case.with_user(self.user_intake)
        case.action_submit()
        paper = case.document_ids[0]
        case._return("", [defects.Defect("unreadable", about="paper", paper=paper.id)])
        late = case.correction_due + timedelta(days=1)
        ground = self.env.ref("nfe_recognition.ground_incomplete")
        with freeze_time(datetime(late.year, late.month, late.day, 6, 0)):
            self.env.invalidate_all()
            self.assertTrue(case.can_refuse)
            case._refuse_intake(ground, "Unreadable.", fields.Datetime.now())
        self.assertEqual(case.state, "refused")

    def test_what_was_filed_keeps_its_edition(self):
        """R544-O.1: also when it came back and is filed again under a newer one."""
        self.case._return()
        newer = self.regulation.copy({"date_from": self._today(), "name": "Newer"})
        self.case.action_submit()
        self.assertEqual(self.case.regulation_id, self.regulation)
        draft = self._create_case(self._create_learner("N. New", "S-91"))
        draft.with_user(self.user_intake).action_submit()
        self.assertEqual(draft.regulation_id, newer)

    def test_attempts(self):
        """TVET578-18: after the last attempt only the refusal is left."""
        for _attempt in range(2):
            self.env.invalidate_all()
            self.assertTrue(self.case.can_return)
            self.case._return()
            self.case.action_submit()
        self.env.invalidate_all()
        self.assertFalse(self.case.can_return)
        self.assertTrue(self.case.can_refuse)
        self.assertIn("after the last of 2 corrections", self.case.remarks)
        with self.assertRaisesRegex(UserError, "may go back 2 times"):
            self.case.action_return()
        with self.assertRaisesRegex(UserError, "may go back 2 times"):
            self.case._return("Once more.")

    def test_note_in_the_learners_language(self):
        """The note is in the learner's language, whoever gives the set back."""
        self.env["res.lang"]._activate_lang("ru_RU")
        case = self._create_case(lang="ru_RU").with_user(self.user_intake)
        case.document_ids[1].file = False
        case.action_submit()
        case._return()
        english = case.open_defect_ids.with_context(lang="en_US")
        self.assertNotIn("neither a file", case.return_note)
        self.assertEqual(case.return_note, english.display_name)

    def test_defects_at_the_top_of_the_form(self):
        """The returned draft lists what to put right; a paper in order is closed."""
        self.case._return()
        with Form(self.case) as form:
            self.assertEqual(len(form.open_defect_ids), 1)
        view = "nfe_recognition.recognition_document_view_form"
        with Form(self.application, view=view) as form:
            self.assertTrue(form._get_modifier("number", "readonly"))
        with Form(self.certificate, view=view) as form:
            self.assertFalse(form._get_modifier("number", "readonly"))
