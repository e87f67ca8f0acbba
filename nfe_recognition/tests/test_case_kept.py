"""What was filed stays in the register (R544-13, TVET578-18)."""

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestKept(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case()

    def _refuses(self, sentence):
        self.env.flush_all()
        return Refusal(self, UserError, sentence)

    def _returned(self):
        """File the case without its certificate's file and give it back."""
        officer = self.case.with_user(self.user_intake)
        officer.document_ids[1].file = False
        officer.action_submit()
        officer._return()
        return self.case

    def test_draft_never_filed_is_deleted(self):
        """A draft that nobody filed is a slip of paper."""
        self.case.with_user(self.user_intake).unlink()
        self.assertFalse(self.case.exists())

    def test_returned_draft_stays(self):
        """R544-13: an application once filed is withdrawn, not deleted, sudo too."""
        self._returned()
        self.assertEqual(self.case.state, "draft")
        for target in (
            self.case.with_user(self.user_intake),
            self.case.sudo(),
            self.case.sudo().with_context(_force_unlink=True),
        ):
            with self._refuses(r"(?i)withdraw it instead.*\[R544-13\]"):
                target.unlink()
        self.assertTrue(self.case.exists())

    def test_returned_draft_is_corrected(self):
        """C-28: what was missing is put right in the draft that came back."""
        self._returned()
        paper = self.case.document_ids[1].with_user(self.user_intake)
        paper.unlink()
        self.case.with_user(self.user_intake).note = "The learner brings another one."
        self.case.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        self.assertEqual(self.case.state, "withdrawn")

    def test_open_case_is_not_archived(self):
        """Nobody loses a case under way from the desks, in no way."""
        officer = self.case.with_user(self.user_intake)
        steps = (
            lambda: None,
            officer.action_submit,
            officer.action_register,
            lambda: self.case.with_user(self.user_secretary)._send(
                self.expert_group, fields.Datetime.now()
            ),
        )
        for step in steps:
            step()
            with self.subTest(state=self.case.state):
                for way in (
                    officer.action_archive,
                    lambda: officer.write({"active": False}),
                    lambda: self.case.sudo().write({"active": False, "note": "x"}),
                    lambda: self.case.sudo()._step_write({"active": False}),
                    lambda: self.learner.sudo().write(
                        {"case_ids": [Command.update(self.case.id, {"active": False})]}
                    ),
                ):
                    with self._refuses("under way and is not archived"):
                        way()
        self.assertTrue(self.case.active)

    def test_case_is_not_born_archived(self):
        """Neither by a value nor by a default key."""
        model = self.env["recognition.case"].with_user(self.user_intake)
        with self._refuses("under way and is not archived"):
            model.create(self._case_values(active=False))
        with self._refuses("under way and is not archived"):
            model.with_context(default_active=False).create(self._case_values())

    def test_finished_case_is_archived(self):
        """Decided, recorded, refused and withdrawn cases may leave the lists."""
        self._decided(self.case)
        other = self._create_case()
        other.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        for case in self.case, other:
            officer = case.with_user(self.user_intake)
            officer.action_archive()
            self.assertFalse(case.active)
            officer.action_unarchive()
            self.assertTrue(case.active)
