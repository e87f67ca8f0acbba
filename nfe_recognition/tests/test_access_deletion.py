"""What was decided, signed or printed is deleted by nobody, in no way (CT152-42)."""

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestAccessDeletion(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case()

    def _refuses(self, sentence, exception=UserError):
        """Assert a refusal that leaves no trace."""
        self.env.flush_all()
        return Refusal(self, exception, sentence)

    def test_context_of_an_uninstallation(self):
        """No context key deletes what a state or a seal keeps."""
        protocol = self._signed(self._decided(self.case))
        protocol.action_issue_extracts()
        extract = protocol.extract_ids.with_user(self.user_registrar)
        extract.action_receive()
        extract.action_post()
        ground = self.env["recognition.refusal.ground"].create({"name": "Used"})
        self.case.sudo()._step_write({"refusal_ground_ids": [Command.set(ground.ids)]})
        seals = self.env["recognition.seal"].search([], limit=1)
        checks = self.env["recognition.check"].search([], limit=1)
        for record in (
            self.case,
            self.case.document_ids,
            self.case.claim_ids,
            self.case.conclusion_ids,
            protocol,
            protocol.signature_ids,
            protocol.sitting_id,
            protocol.sitting_id.item_ids,
            protocol.sitting_id.item_ids.vote_ids,
            protocol.sitting_id.attendance_ids,
            self.commission,
            extract,
            extract.entry_ids,
            self.learner.exemption_ids,
            self.learner,
            seals,
            checks,
            ground,
        ):
            with self.subTest(model=record._name), self._refuses(""):
                record.sudo().with_context(_force_unlink=True).unlink()

    def test_absent_members_stay_in_the_roster(self):
        """CT152-42, R544-11: who was absent stands in the sealed protocol too."""
        self._concluded(self.case)
        sitting = self._voted(self._sitting(self.case, present=self.members[:4]))
        sitting.action_close()
        self._signed(sitting)
        with self._refuses(r"\[R544-11\]"):
            self.members[4].with_user(self.user_manager).unlink()

    @mute_logger("odoo.sql_db")
    def test_users_who_took_steps_stay(self):
        """A user who voted or kept a sitting is archived, not deleted."""
        self._signed(self._decided(self.case))
        for user in (self.users_member[2], self.user_secretary, self.user_intake):
            with self.subTest(user=user.login), self._refuses("", Exception):
                user.unlink()
