"""An application given back to its learner (R544-13, C-28)."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

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

    def test_incomplete_set_goes_back_at_once(self):
        """C-28: what is missing is the reason; nobody has to type it."""
        self.case.document_ids[1].file = False
        self.case.action_submit()
        self.assertFalse(self.case.action_return())
        self.assertEqual(self.case.state, "draft")
        self.assertIn("neither a file", self.case.return_note)

    def test_complete_set_needs_a_reason(self):
        """R544-13: a complete set goes back for a reason that is written down."""
        self.case.action_submit()
        action = self.case.action_return()
        self.assertEqual(self.case.state, "submitted")
        for empty in "", "  \n":
            with self.assertRaisesRegex(UserError, r"Write the reason.*\[R544-13\]"):
                self._wizard(action, reason=empty).action_return()
        self.assertEqual(self.case.state, "submitted")
        self._wizard(action, reason="The scan cannot be read.").action_return()
        self.assertEqual(self.case.state, "draft")
        self.assertEqual(self.case.return_note, "The scan cannot be read.")
        self.assertTrue(self.case.returned_on)

    def test_several_at_once(self):
        """The incomplete ones go back, for the complete ones a reason is asked."""
        other = self._create_case().with_user(self.user_intake)
        other.document_ids[1].file = False
        both = self.case | other
        both.action_submit()
        action = both.action_return()
        self.assertEqual((self.case.state, other.state), ("submitted", "draft"))
        wizard = self._wizard(action, reason="Asked for by telephone.")
        self.assertEqual(wizard.case_ids.ids, self.case.ids)
        wizard.action_return()
        self.assertEqual(self.case.state, "draft")

    def test_discipline_recognised_meanwhile(self):
        """CT152-12: what keeps it from the register is told, complete or not."""
        first = self._create_case()
        self.case.action_submit()
        protocol = self._signed(self._decided(first))
        protocol.action_issue_extracts()
        extract = protocol.extract_ids.with_user(self.user_registrar)
        extract.action_receive()
        extract.action_post()
        self.assertFalse(self.case.action_return())
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
