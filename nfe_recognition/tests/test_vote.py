"""Votes: who, when, how counted (R544-12, R544-17, YU-5.9, AE-21)."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon


class VoteCommon(RecognitionCommon):
    def _edition(self, sitting, **settings):
        """Let ``sitting`` be held under an edition with other ``settings``."""
        edition = self.env["recognition.regulation"].create(
            {
                "name": "Other edition",
                "company_id": self.company.id,
                "institution": "he",
                "date_from": self._today() - timedelta(days=1),
                "scale_id": self.scale.id,
                **settings,
            }
        )
        # Stands in for a sitting that is planned after the edition came into force.
        sitting._step_write({"regulation_id": edition.id})


@tagged("post_install", "-at_install")
class TestVote(VoteCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._concluded(cls._create_case())
        cls.sitting = cls._sitting(cls.case, cls.members[:4])
        cls.item = cls.sitting.item_ids
        cls.item.action_open_vote()

    def _as(self, member):
        return self.item.with_user(member.user_id)

    def test_own_vote(self):
        """R544-12: a member votes for himself, once, and may think again."""
        item = self._as(self.members[0])
        self.assertTrue(item.can_vote)
        item.action_vote_for()
        vote = self.item.vote_ids
        self.assertEqual((vote.member_id, vote.choice), (self.members[0], "for"))
        self.assertEqual(vote.recorded_by, self.users_member[0])
        item.action_vote_against()
        self.assertEqual(self.item.vote_ids, vote)
        self.assertEqual(vote.choice, "against")
        self.assertEqual(item.my_vote, "against")

    def test_absent_member(self):
        """R544-17: who does not attend does not vote."""
        with self.assertRaisesRegex(UserError, r"attend vote.*\[R544-17\]"):
            self._as(self.members[4]).action_vote_for()
        self.assertFalse(self._as(self.members[4]).can_vote)
        self.assertFalse(self.item.vote_ids)

    def test_question_not_open(self):
        """R544-12: no vote before the question is put and none after its close."""
        other = self._concluded(self._create_case())
        self.sitting.action_add_ready_cases()
        pending = self.sitting.item_ids.filtered(lambda i: i.case_id == other)
        with self.assertRaisesRegex(UserError, r"not open.*\[R544-12\]"):
            pending.with_user(self.user_member).action_vote_for()
        self._as(self.members[0]).action_vote_for()
        self.item.action_close_vote()
        with self.assertRaisesRegex(UserError, r"not open.*\[R544-12\]"):
            self._as(self.members[1]).action_vote_for()
        self.assertEqual(self.item.attending, 4)

    def test_conflict_of_interest(self):
        """S-21: whoever declares a conflict attends and does not vote."""
        item = self._as(self.members[2])
        item.action_declare_conflict()
        self.assertEqual(self.item.conflict_member_ids, self.members[2])
        with self.assertRaisesRegex(UserError, r"conflict of interest.*\[YU-1.2\]"):
            item.action_vote_for()
        for member in self.members[:2]:
            self._as(member).action_vote_for()
        with self.assertRaises(UserError):
            self._as(self.members[0]).action_declare_conflict()
        self.item.action_close_vote()
        self.assertEqual((self.item.in_favour, self.item.attending), (2, 4))

    def test_no_abstention(self):
        """C-13: abstention is offered only where the regulation says so."""
        item = self._as(self.members[0])
        self.assertFalse(item.can_abstain)
        with self.assertRaisesRegex(UserError, "no abstention"):
            item.action_vote_abstain()
        self._edition(self.sitting, allow_abstain=True)
        item.action_vote_abstain()
        self.assertEqual(item.my_vote, "abstain")

    def test_member_who_left(self):
        """R544-12: who has left the commission does not vote in it."""
        member = self.members[3]
        item = self._as(member)
        self._seat(member, date_to=self._today() - timedelta(days=1))
        self.env.invalidate_all()
        with self.assertRaises(UserError):
            item.action_vote_for()
        # Not by the door of the portal, nor by the secretary's hand.
        for way in (
            item.sudo().action_vote_for,
            lambda: self.item._record_hands({member: "for"}),
        ):
            with self.assertRaisesRegex(UserError, r"no longer a member.*\[R544-12\]"):
                way()
        self.assertFalse(self.item.vote_ids)

    def test_strangers(self):
        """R544-12: secretary, manager, auditor and others have no vote."""
        for user in self.user_secretary, self.user_manager, self.user_auditor:
            self.env.invalidate_all()
            with self.assertRaisesRegex(UserError, r"Only members.*\[R544-12\]"):
                self.item.with_user(user).action_vote_for()
        stranger = self._create_user("rec_other_member", "member")
        self._create_commission("Other", users=stranger | self.user_expert)
        for user in stranger, self.user_nobody, self.user_portal, self.user_intake:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                self.item.with_user(user).action_vote_for()
        self.assertFalse(self.item.vote_ids)

    def test_forged_votes(self):
        """R544-12: no vote by create, write, import, copy or unlink, sudo included."""
        self._as(self.members[0]).action_vote_for()
        vote = self.item.vote_ids
        values = {
            "item_id": self.item.id,
            "member_id": self.members[1].id,
            "choice": "for",
            "voted_on": fields.Datetime.now(),
        }
        for user in self.users_member[0] | self.users_member[1] | self.user_secretary:
            for model in (
                vote.with_user(user).browse(),
                vote.with_user(user).sudo().browse(),
                vote.with_user(user).with_context(recognition_step=True).browse(),
            ):
                with self.assertRaises(UserError):
                    model.create(values)
                with self.assertRaises(UserError):
                    model.browse(vote.id).write({"choice": "against"})
                with self.assertRaises(UserError):
                    model.browse(vote.id).unlink()
        with self.assertRaises(UserError):
            self.item.sudo().write(
                {"vote_ids": [Command.create({**values, "item_id": False})]}
            )
        result = vote.with_user(self.users_member[1]).load(
            ["item_id/.id", "member_id/.id", "choice"],
            [[str(self.item.id), str(self.members[1].id), "For"]],
        )
        self.assertFalse(result["ids"])
        self.assertEqual(self.item.vote_ids, vote)
        self.assertEqual(vote.choice, "for")

    def test_forged_result(self):
        """R544-17: counts and result are written by the count and by nothing else."""
        for values in (
            {"state": "adopted"},
            {"in_favour": 4},
            {"result_code": "adopted"},
            {"exact_percent": 100},
        ):
            for target in self.item, self.item.sudo():
                with self.assertRaises(UserError):
                    target.write(values)
        with self.assertRaises(AccessError):
            self._as(self.members[0]).write({"reason": "Mine"})

    def test_member_steps_of_the_secretary(self):
        """Members do not open, close or put off questions."""
        for step in "action_close_vote", "action_put_off", "action_open_vote":
            with self.assertRaises(AccessError):
                getattr(self._as(self.members[0]), step)()

    def test_nobody_voted(self):
        """R544-17: a question on which nobody voted is not counted."""
        with self.assertRaisesRegex(UserError, r"nobody has voted.*\[R544-17\]"):
            self.item.action_close_vote()
        self.assertEqual(self.item.state, "voting")

    def test_grade_needed(self):
        """AE-08, YU-5.6: without a grade the question is not put."""
        self.item.action_put_off()
        self.sitting.action_add_ready_cases()
        item = self.sitting.item_ids - self.item
        item.exact_percent = 0
        with self.assertRaisesRegex(UserError, r"no grade.*\[YU-5.6\]"):
            item.action_open_vote()
        item.exact_percent = 75
        item.action_open_vote()

    def test_withdrawn_case(self):
        """A question of a case that was withdrawn is put off, not decided."""
        self.item.action_put_off()
        self.sitting.action_add_ready_cases()
        item = self.sitting.item_ids - self.item
        self.case.with_user(self.user_intake)._withdraw("Enough", fields.Datetime.now())
        with self.assertRaisesRegex(UserError, r"Put the question off.*\[R544-17\]"):
            item.action_open_vote()

    def test_raised_hands(self):
        """R544-12: the secretary notes raised hands; own votes stay the member's."""
        self._as(self.members[0]).action_vote_against()
        sheet = self._sheet()
        self.assertEqual(sheet.line_ids.mapped("own"), [True, False, False, False])
        sheet.line_ids[1:3].action_for()
        sheet.action_record()
        self.assertEqual(
            self.item.vote_ids.sorted("member_id").mapped("choice"),
            ["against", "for", "for"],
        )
        self.assertEqual(self.item.vote_ids[1:].recorded_by, self.user_secretary)
        with self.assertRaisesRegex(UserError, r"voted himself.*\[R544-17\]"):
            self.item._record_hands({self.members[0]: "for"})
        self._as(self.members[1]).action_vote_against()
        self.assertEqual(self.item.vote_ids[1].recorded_by, self.users_member[1])

    def test_raised_hands_of_all(self):
        """The sheet notes all other hands at once."""
        sheet = self._sheet()
        sheet.line_ids[3].action_against()
        sheet.action_all_for()
        self.assertEqual(
            self.item.vote_ids.mapped("choice"), ["for", "for", "for", "against"]
        )
        with self.assertRaises(AccessError):
            self.item.with_user(self.user_member).action_record_hands()
        with self.assertRaises(AccessError):
            sheet.with_user(self.user_member).action_record()

    def _sheet(self):
        action = self.item.action_record_hands()
        sheets = self.env[action["res_model"]].with_user(self.user_secretary)
        return sheets.browse(action["res_id"])

    def test_my_votes(self):
        """The member's list shows what waits for his vote and nothing else."""
        action = self.env.ref("nfe_recognition.recognition_item_action_my_votes")
        domain = [("can_vote", "=", True)]
        self.assertEqual(action.domain, "[('can_vote', '=', True)]")
        items = self.env["recognition.item"]
        for member in self.members[:4]:
            found = items.with_user(member.user_id).search(domain)
            self.assertEqual(found, self.item)
        for user in self.members[4].user_id | self.user_secretary | self.user_auditor:
            self.assertFalse(items.with_user(user).search(domain))
        self._as(self.members[1]).action_declare_conflict()
        self.assertFalse(items.with_user(self.users_member[1]).search(domain))
        self.item.action_put_off()
        self.assertFalse(items.with_user(self.users_member[0]).search(domain))

    def test_member_sees_own_commissions(self):
        """A member reads questions and votes of own commissions only."""
        stranger = self._create_user("rec_other_member", "member")
        self._create_commission("Other", users=stranger | self.user_expert)
        self._as(self.members[0]).action_vote_for()
        for model in "recognition.item", "recognition.vote", "recognition.attendance":
            found = self.env[model].with_user(stranger).search([])
            self.assertFalse(found)
            mine = self.env[model].with_user(self.user_member).search([])
            self.assertTrue(mine)
