"""An application given back to its learner (R544-13, C-28)."""

from datetime import datetime, timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, freeze_time, tagged

from ..rules import defects
from .common import PDF, RecognitionCommon


@tagged("post_install", "-at_install")
class TestReturn(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case().with_user(self.user_intake)

    def _wizard(self, action, **values):
        self.assertEqual(action["res_model"], "recognition.return")
        model = self.env["recognition.return"].with_user(self.user_intake)
        return model.with_context(**action["context"]).create(values)

    def test_defects_are_proposed(self):
        """AE-31, C-28: what the checks found stands in the wizard, coded, by paper."""
        self.case.document_ids[1].file = False
        self.case.achievement_ids.grade = False
        self.case.document_ids[0].unlink()
        self.case.action_submit()
        wizard = self._wizard(self.case.action_return())
        self.assertEqual(self.case.state, "submitted")
        found = [
            (line.about, line.document_id, line.kind, line.code)
            for line in wizard.line_ids
        ]
        paper = self.case.document_ids
        none = paper.browse()
        self.assertEqual(
            found,
            [
                ("missing", none, "application", "missing"),
                ("paper", paper, False, "missing"),
                ("paper", paper, False, "no_grade"),
            ],
        )
        wizard.action_return()
        self.assertEqual(self.case.state, "draft")
        self.assertIn("neither a file", self.case.return_note)
        self.assertEqual(
            self.case.open_defect_ids.mapped("code"), ["missing", "missing", "no_grade"]
        )

    def test_the_office_adds_and_takes_out(self):
        """TVET578-18: what a person saw is named, what he accepts is left out."""
        self.case.document_ids[1].file = False
        self.case.action_submit()
        action = self.case.action_return()
        form = Form(
            self.env["recognition.return"]
            .with_user(self.user_intake)
            .with_context(**action["context"])
        )
        form.line_ids.remove(0)
        with form.line_ids.new() as line:
            line.document_id = self.case.document_ids[0]
            line.code = "unsigned"
        form.save().action_return()
        defect = self.case.open_defect_ids
        self.assertEqual((defect.code, defect.attempt), ("unsigned", 1))
        self.assertEqual(self.case.return_note, "Application: Unsigned")

    def test_nothing_named(self):
        """TVET578-18: a complete set goes back for a reason that is written down."""
        self.case.action_submit()
        action = self.case.action_return()
        self.assertEqual(self.case.state, "submitted")
        for empty in "", "  \n":
            with self.assertRaisesRegex(UserError, r"Nothing is named.*\[TVET578-18\]"):
                self._wizard(action, reason=empty).action_return()
        self.assertEqual(self.case.state, "submitted")
        self._wizard(action, reason="The scan cannot be read.").action_return()
        self.assertEqual(self.case.state, "draft")
        self.assertEqual(self.case.return_note, "The scan cannot be read.")
        self.assertTrue(self.case.returned_on)

    def test_papers_of_another_case(self):
        """A made-up return names no paper of somebody else."""
        other = self._create_case()
        self.case.action_submit()
        wizard = self._wizard(
            self.case.action_return(),
            line_ids=[
                Command.create(
                    {"document_id": other.document_ids[0].id, "code": "unsigned"}
                )
            ],
        )
        with self.assertRaisesRegex(UserError, "names one of the papers"):
            wizard.action_return()
        self.assertEqual(self.case.state, "submitted")

    def test_several_at_once(self):
        """Each goes back with its own defects; where none is, a reason is asked."""
        other = self._create_case().with_user(self.user_intake)
        other.document_ids[1].file = False
        both = self.case | other
        both.action_submit()
        action = both.action_return()
        with self.assertRaisesRegex(UserError, "Nothing is named"):
            self._wizard(action).action_return()
        self._wizard(action, reason="Asked for by telephone.").action_return()
        self.assertEqual(both.mapped("state"), ["draft", "draft"])
        self.assertEqual(self.case.return_note, "Asked for by telephone.")
        self.assertIn("neither a file", other.return_note)

    def test_discipline_recognised_meanwhile(self):
        """CT152-12: what keeps it from the register is told, complete or not."""
        first = self._create_case()
        self.case.action_submit()
        protocol = self._signed(self._decided(first))
        protocol.action_issue_extracts()
        extract = protocol.extract_ids.with_user(self.user_registrar)
        extract.action_receive()
        extract.action_post()
        self._wizard(self.case.action_return()).action_return()
        self.assertEqual(self.case.state, "draft")
        self.assertIn("[CT152-12]", self.case.return_note)

    def test_list_in_the_learners_language(self):
        """The note goes to the learner; the officer's words stay as written."""
        self.case.document_ids[1].file = False
        self.case.action_submit()
        self.case._return("Come by on Monday.")
        self.assertIn("neither a file", self.case.return_note)
        self.assertTrue(self.case.return_note.endswith("Come by on Monday."))

    def test_rights(self):
        """Only the intake officer gives applications back."""
        self.case.action_submit()
        for user in (
            self.user_secretary,
            self.user_manager,
            self.user_auditor,
            self.user_registrar,
        ):
            with self.subTest(user=user.login):
                with self.assertRaises(UserError):
                    self.case.with_user(user).action_return()
                with self.assertRaises(AccessError):
                    self.env["recognition.return"].with_user(user).create(
                        {"case_ids": [Command.set(self.case.ids)], "reason": "Mine"}
                    )
        self.assertEqual(self.case.state, "submitted")


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
        newer = self.regulation.copy(
            {"date_from": fields.Date.today(), "name": "Newer"}
        )
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
