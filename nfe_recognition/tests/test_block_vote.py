"""Block vote: ready questions put and decided together (R544-17)."""

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon
from .test_query_budget import BY_THE_HUNDRED, QueryBudget


@tagged("post_install", "-at_install")
class TestBlockVote(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cases = cls._concluded(cls._cases_in_numbers(3))
        cls.sitting = cls._sitting(cls.cases, cls.members[:4])
        cls.items = cls.sitting.item_ids

    def _sheet(self):
        action = self.sitting.action_open_block_vote()
        return self.sitting.env[action["res_model"]].browse(action["res_id"])

    def test_hands_for_all(self):
        """R544-17: one showing of hands decides all; each question has its votes."""
        self._sheet().action_decide()
        self.assertEqual(set(self.items.mapped("state")), {"adopted"})
        self.assertEqual([len(item.vote_ids) for item in self.items], [4, 4, 4])
        self.assertEqual(set(self.items.mapped("in_favour")), {4})
        self.assertEqual(set(self.items.mapped("presider_id")), {self.members[0]})
        self.assertEqual(set(self.items.mapped("block")), {1})
        self.sitting.action_close()
        self.assertEqual(set(self.cases.mapped("outcome")), {"recognised"})

    def test_hands_against(self):
        """R544-17: hands differ; what is not adopted needs reasons."""
        with Form(self._sheet()) as form:
            for place in range(3):
                with form.line_ids.edit(place) as line:
                    line.choice = "against"
            sheet = form.save()
        sheet.action_decide()
        self.assertEqual(set(self.items.mapped("state")), {"rejected"})
        with self.assertRaisesRegex(UserError, r"no reason.*\[R544-17\]"):
            self.sitting.action_close()

    def test_single_one_taken_out_before(self):
        """R544-17: what the secretary takes out of the list is put alone."""
        alone = self.items[1]
        with Form(self._sheet()) as form:
            form.item_ids.remove(id=alone.id)
            sheet = form.save()
        sheet.action_decide()
        self.assertEqual(alone.state, "pending")
        self.assertEqual(set((self.items - alone).mapped("state")), {"adopted"})
        alone.action_open_vote()
        self.assertFalse(alone.block)

    def test_single_one_taken_out_meanwhile(self):
        """R544-17: taken out of an open block, a question is counted by itself."""
        self._sheet().action_put()
        alone = self.items[0]
        self.sitting.with_user(self.user_member).action_vote_block_for()
        alone.action_take_out()
        self.assertEqual(len(alone.vote_ids), 1)
        alone.with_user(self.user_member).action_vote_against()
        self.sitting.action_close_block()
        self.assertEqual(alone.state, "voting")
        self.assertEqual(set((self.items - alone).mapped("state")), {"rejected"})
        with self.assertRaisesRegex(UserError, r"together with others.*\[R544-17\]"):
            alone.action_take_out()

    def test_members_vote_themselves(self):
        """R544-12: put together, each member votes for all of them with one touch."""
        self._sheet().action_put()
        for user in self.users_member[:3]:
            sitting = self.sitting.with_user(user)
            self.assertTrue(sitting.can_vote_block)
            sitting.action_vote_block_for()
            self.assertFalse(sitting.can_vote_block)
        self.items[2].with_user(self.users_member[3]).action_vote_against()
        self.sitting.with_user(self.users_member[3]).action_vote_block_for()
        self.assertEqual(self.items[2].vote_ids.mapped("choice").count("against"), 1)
        self.assertEqual([len(item.vote_ids) for item in self.items], [4, 4, 4])
        self.sitting.action_close_block()
        self.assertEqual(self.items.mapped("in_favour"), [4, 4, 3])

    def test_own_votes_stay(self):
        """R544-12: the hands noted for a block do not change who voted himself."""
        self._sheet().action_put()
        self.items[0].with_user(self.user_member).action_vote_against()
        self._sheet().action_decide()
        self.assertEqual(self.items.mapped("against"), [1, 0, 0])
        self.assertEqual(self.items.mapped("in_favour"), [3, 4, 4])

    def test_conflict_in_one_question(self):
        """S-21: who declared a conflict in one question votes on the others only."""
        self.items[1].with_user(self.users_member[3]).action_declare_conflict()
        self._sheet().action_decide()
        self.assertEqual(self.items.mapped("in_favour"), [4, 3, 4])
        self.assertEqual(self.items.mapped("attending"), [4, 4, 4])

    def test_left_out_with_the_reason(self):
        """R544-16, YU-5.6, YU-5.7: what cannot be decided alike is left out."""
        conclusion = self.cases[0].conclusion_ids
        conclusion._step_write({"proposal": "refuse"})
        self.items.invalidate_recordset()
        self.items[1].exact_percent = 0
        self.items[2].exact_percent = 20
        sheet = self._sheet()
        self.assertFalse(sheet.item_ids)
        for clause in "[R544-16]", "[YU-5.6]", "[YU-5.7]":
            self.assertIn(clause, sheet.left_out)
        with self.assertRaisesRegex(UserError, r"no question.*\[R544-17\]"):
            sheet.action_decide()
        sheet.item_ids = self.items[0]
        with self.assertRaisesRegex(UserError, r"\[R544-16\]"):
            sheet.action_decide()
        self.assertEqual(self.items[0].state, "pending")

    def test_no_quorum(self):
        """YU-5.9: without a quorum nothing is put, together as alone."""
        self.sitting.attendance_ids.filtered("present")[3].present = False
        with self.assertRaisesRegex(UserError, r"3 of 5.*\[YU-5.9\]"):
            self._sheet().sitting_id._put_block(self.items, None)

    def test_questions_of_another_sitting(self):
        """R544-17: a forged sheet decides nothing in another sitting."""
        other = self._create_commission("Other", users=self.users_member[3:])
        item = self.env["recognition.item"].create(
            {
                "sitting_id": self.env["recognition.sitting"]
                .create({"commission_id": other.id, "date": "2026-01-05 05:00:00"})
                .id,
                "subject": "Plan",
            }
        )
        sheet = self._sheet()
        sheet.sudo().item_ids = item
        with self.assertRaisesRegex(UserError, r"no question.*\[R544-17\]"):
            sheet.action_decide()
        self.assertEqual(item.state, "pending")

    def test_secretary_only(self):
        """R544-12: members neither put nor count a block, and vote for nobody else."""
        sheet = self._sheet()
        for user in self.user_member, self.user_manager, self.user_auditor:
            self.env.invalidate_all()
            sitting = self.sitting.with_user(user)
            for step in "action_open_block_vote", "action_close_block":
                with self.assertRaises(AccessError):
                    getattr(sitting, step)()
            with self.assertRaises(AccessError):
                sheet.with_user(user).action_decide()
        self._sheet().action_put()
        for user in self.users_member[4], self.user_manager, self.user_secretary:
            with self.assertRaises(UserError):
                self.sitting.with_user(user).action_vote_block_for()
        self.assertFalse(self.items.vote_ids)
        with self.assertRaises(UserError):
            self.items[0].block = 0
        with self.assertRaises(AccessError):
            self.items[0].with_user(self.user_member).action_take_out()

    def test_cap_within_a_block(self):
        """YU-4.6: of one learner's questions each counts for the cap of the next."""
        case = self._concluded(self._create_double_case())
        self.regulation._step_write({"nfe_cap_percent": 2.5})
        self.sitting.action_add_ready_cases()
        both = self.sitting.item_ids.filtered(lambda i: i.case_id == case)
        self.sitting._put_block(both, self.sitting.opened_on)
        with self.assertRaisesRegex(UserError, r"\[YU-4.6\]"):
            self.sitting._decide_block(
                both, dict.fromkeys(self.members[:4], "for"), self.sitting.opened_on
            )


@tagged("post_install", "-at_install")
class TestBlockVoteBudget(QueryBudget):
    def _block(self, number):
        """Return the queries of putting and of deciding ``number`` questions."""
        cases = self._at_work(number)
        # Stand in for what experts concluded, made in one call.
        conclusions = self.env["recognition.conclusion"]._step_create(
            [
                {"claim_id": claim.id, "group_id": self.expert_group.id}
                for claim in cases.with_env(self.env).claim_ids
            ]
        )
        conclusions._step_write({"state": "submitted", "proposal": "recognise"})
        secretary = self._as(self.user_secretary, "recognition.sitting")
        sitting = secretary.create(
            {"commission_id": self.commission.id, "date": fields.Datetime.now()}
        )
        sitting.with_env(self.env)._step_write({"state": "open"})
        sitting.with_env(self.env).attendance_ids.present = True
        self.env["recognition.item"]._step_create(
            [
                {
                    "sitting_id": sitting.id,
                    "kind": "claim",
                    "claim_id": claim.id,
                    "exact_percent": 84,
                }
                for claim in cases.with_env(self.env).claim_ids
            ]
        )
        sheets = []

        def open_sheet():
            action = sitting.action_open_block_vote()
            sheets.append(sitting.env[action["res_model"]].browse(action["res_id"]))

        counts = [self._queries(open_sheet)]
        self.assertEqual(len(sheets[0].item_ids), 2 * number)
        counts.append(self._queries(sheets[0].action_put))
        for user in self.users_member[:2]:
            mine = self._as(user, "recognition.sitting", sitting.ids)
            counts.append(self._queries(mine.action_vote_block_for))
        again = []
        counts.append(
            self._queries(lambda: again.append(sitting.action_open_block_vote()))
        )
        sheet = sitting.env["recognition.block.vote"].browse(again[0]["res_id"])
        counts.append(self._queries(sheet.action_decide))
        self.assertEqual(set(sitting.item_ids.mapped("state")), {"adopted"})
        return counts

    def test_block_vote(self):
        """No query for each question: 80 cost what 20 cost, but for batches."""
        self._block(1)
        few, many = self._block(10), self._block(40)
        for name, less, more in zip(
            ("sheet", "put", "first vote", "second vote", "sheet again", "decide"),
            few,
            many,
            strict=True,
        ):
            with self.subTest(step=name, few=less, many=more):
                self.assertLessEqual(more - less, BY_THE_HUNDRED)
