"""An application given back to its learner (R544-13, C-28)."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon


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
