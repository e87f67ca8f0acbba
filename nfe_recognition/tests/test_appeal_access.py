"""Who may do what with an appeal, and what nobody may (S-18)."""

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_appeal import AppealCommon


@tagged("post_install", "-at_install")
class TestAppealAccess(AppealCommon):
    """Every guard holds against RPC: state, stamps, questions, rights."""

    def test_nobody_forges_an_appeal(self):
        appeal = self._appeal(self._refused_case())
        for values in (
            {"state": "decided"},
            {"outcome": "change"},
            {"number": "A1"},
            {"filed_on": "2020-01-01"},
        ):
            for user in (self.user_intake, self.env.user):
                with self.subTest(values=values), self.assertRaises(UserError):
                    appeal.with_user(user).sudo().write(values)
        with self.assertRaises(UserError):
            self._appeal(self._recognised_case(), state="accepted")

    def test_what_was_filed_stays(self):
        appeal = self._appeal(self._refused_case())
        appeal.action_file()
        for values in ({"grounds": "Other."}, {"appellant_id": self.provider.id}):
            with self.assertRaisesRegex(UserError, "was filed"):
                appeal.sudo().write(values)
        with self.assertRaisesRegex(UserError, "was filed"):
            appeal.sudo().unlink()

    def test_a_decided_appeal_stays_altogether(self):
        appeal = self._accepted(self._refused_case())
        self._heard(appeal, "return")
        with self.assertRaisesRegex(UserError, "came to its end"):
            appeal.sudo().write({"withdrawal_reason": "Now I want to."})
        with self.assertRaisesRegex(UserError, "came to its end"):
            appeal.sudo()._step_write({"outcome": "uphold"})

    def test_steps_belong_to_their_roles(self):
        appeal = self._appeal(self._refused_case())
        with self.assertRaises(AccessError):
            appeal.with_user(self.user_keeper).action_file()
        appeal.action_file()
        with self.assertRaisesRegex(UserError, "belongs to the secretary"):
            appeal.action_accept()
        with self.assertRaises(AccessError):
            # The secretary of the commission whose decision it is against.
            appeal.with_user(self.user_secretary).action_accept()
        with self.assertRaises(AccessError):
            appeal.with_user(self.users_appeal[0]).action_accept()

    def test_no_question_on_an_appeal_by_hand(self):
        appeal = self._accepted(self._refused_case())
        sitting = self._appeal_sitting()
        self.assertEqual(sitting.item_ids.appeal_id, appeal)
        for kind in ("other", "appeal"):
            values = {"sitting_id": sitting.id, "kind": kind, "appeal_id": appeal.id}
            with (
                self.subTest(kind=kind),
                mute_logger("odoo.sql_db"),
                self.assertRaises(IntegrityError),
                self.env.cr.savepoint(),
            ):
                self.env["recognition.item"].with_user(self.user_keeper).create(values)
        # Where the question itself would do, the field is the step's own.
        with self.assertRaises(UserError):
            sitting.item_ids.with_user(self.user_keeper).write({"appeal_id": False})

    def test_no_decision_is_put_in_anothers_place_by_hand(self):
        case = self._refused_case()
        with self.assertRaises(UserError):
            self.env["recognition.claim"].sudo().create(
                {
                    "case_id": case.id,
                    "discipline_id": self.disciplines[1].id,
                    "previous_id": case.claim_ids.id,
                }
            )

    def test_who_hears_it_reads_the_dossier(self):
        """Not before it is theirs to hear, and no identity papers ever."""
        case = self._refused_case()
        member = self.users_appeal[0]
        records = (case, case.claim_ids, case.achievement_ids, case.conclusion_ids)
        appeal = self._appeal(case)
        appeal.action_file()
        for record in records:
            self.assertFalse(record.with_user(member).has_access("read"))
            self.assertTrue(record.with_user(self.user_keeper).has_access("read"))
            self.assertFalse(record.with_user(self.user_keeper).has_access("write"))
        appeal.with_user(self.user_keeper).action_accept()
        self.env.invalidate_all()
        for record in records:
            self.assertTrue(record.with_user(member).has_access("read"))
        self.assertTrue(appeal.with_user(member).has_access("read"))
        self.assertFalse(appeal.with_user(self.user_member).has_access("read"))

    def test_each_institution_its_own(self):
        appeal = self._appeal(self._refused_case())
        other = self._create_user(
            "rec_foreign_intake",
            "intake",
            company=self._create_institution("Elsewhere", "he"),
        )
        elsewhere = appeal.with_user(other).with_context(
            allowed_company_ids=other.company_ids.ids
        )
        self.assertFalse(elsewhere.has_access("read"))
