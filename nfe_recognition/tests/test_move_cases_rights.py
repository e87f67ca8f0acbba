"""Who moves cases to another commission, and at what cost (R544-11)."""

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from .test_move_cases import MoveCommon


@tagged("post_install", "-at_install")
class TestMoveRights(MoveCommon):
    # ------------------------------------------------------------------
    # Whose step it is
    # ------------------------------------------------------------------
    def test_rights(self):
        """Only the manager moves cases, by no way anybody else."""
        self._registered(self.case)
        for user in (
            self.user_secretary,
            self.user_secretary2,
            self.user_member,
            self.user_intake,
            self.user_auditor,
            self.user_expert,
            self.user_registrar,
            self.user_adviser,
            self.user_nobody,
            self.user_portal,
        ):
            with self.subTest(user=user.login):
                with self._refuses("", AccessError):
                    self.commission.with_user(user).action_open_move_cases()
                with self._refuses("", AccessError):
                    self.env["recognition.move.cases"].with_user(user).create(
                        {
                            "commission_id": self.commission.id,
                            "target_id": self.other.id,
                            "case_ids": [Command.set(self.case.ids)],
                        }
                    )
                with self._refuses("", AccessError):
                    self.commission.with_user(user)._move_cases(self.other, self.case)
        for user in self.user_secretary, self.user_auditor:
            self.assertFalse(self.commission.with_user(user).can_move)
        self.assertEqual(self.case.commission_id, self.commission)

    def test_manager_writes_no_case(self):
        """The step moves the case and gives the manager no right to write it."""
        self._registered(self.case)
        case = self.case.with_user(self.user_manager)
        with self._refuses(""):
            case.commission_id = self.other
        with self._refuses("no longer a draft"):
            case.sudo().commission_id = self.other

    def test_many_cost_no_more(self):
        """Moving takes no query for each case."""

        def path(number):
            cases = self.env["recognition.case"]
            for place in range(number):
                cases |= self._create_case(
                    self._create_learner(f"Many {place}", f"M-{number}-{place}")
                )
            self._registered(cases)
            wizard = self._wizard(
                target_id=self.other.id, case_ids=[Command.set(cases.ids)]
            )
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            wizard.browse(wizard.id).action_move()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        few, many = path(2), path(12)
        self.assertLess((many - few) / 10, 1)
