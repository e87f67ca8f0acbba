"""Election of chair and deputy (R544-12)."""

from datetime import timedelta

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_sitting import SittingCommon


class ElectionCommon(SittingCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.commission = cls.commission.create(
            {
                "name": "Not elected yet",
                "company_id": cls.company.id,
                "order_number": "10-n",
                "order_date": cls._today(),
                "order_signatory": "Rector",
                "secretary_id": cls.user_secretary.id,
                "member_ids": [
                    Command.create({"partner_id": user.partner_id.id})
                    for user in cls.users_member
                ],
            }
        )
        cls.commission.action_activate()
        cls.members = cls.commission.member_ids
        cls.company.recognition_commission_id = cls.commission

    def _first_sitting(self):
        self.commission.temporary_presider_id = self.members[4]
        sitting = self._plan()
        self._attend(sitting, self.members)
        sitting.action_open()
        return sitting

    def _vote(self, item, *choices):
        item.action_open_vote()
        for member, choice in zip(self.members, choices, strict=False):
            getattr(item.with_user(member.user_id), f"action_vote_{choice}")()
        item.action_close_vote()


@tagged("post_install", "-at_install")
class TestElection(ElectionCommon):
    def test_election_stands_on_the_agenda(self):
        """R544-12: the first sitting has the elections on its agenda by itself."""
        sitting = self._plan()
        self.assertEqual(sitting.item_ids.mapped("kind"), ["chair", "deputy"])
        self.assertEqual(sitting.kind, "first")

    def test_temporary_presider(self):
        """S-32, C-11: until the election presides whom the order names, else nobody."""
        sitting = self._plan()
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"Nobody may preside.*\[R544-12\]"):
            sitting.action_open()
        self.commission.temporary_presider_id = self.members[4]
        sitting.action_open()
        self.assertEqual(sitting.presider_id, self.members[4])

    def test_election(self):
        """R544-12: elected by majority of those attending; then the chair presides."""
        sitting = self._first_sitting()
        chair, deputy = sitting.item_ids
        chair.candidate_id = self.members[0]
        self._vote(chair, "for", "for", "for", "against", "against")
        self.assertEqual(chair.state, "adopted")
        self.assertEqual(self.members[0].position, "chair")
        self.assertEqual(sitting.presider_id, self.members[0])
        self.assertEqual(chair.presider_id, self.members[4])
        deputy.candidate_id = self.members[1]
        self._vote(deputy, "for", "for", "against", "against", "against")
        self.assertEqual(
            (deputy.state, self.members[1].position), ("rejected", "member")
        )
        again = sitting.item_ids.create(
            {
                "sitting_id": sitting.id,
                "kind": "deputy",
                "candidate_id": self.members[2].id,
            }
        )
        self._vote(again, "for", "for", "for", "for", "for")
        self.assertEqual(self.commission.deputy_id, self.members[2])
        sitting.action_close()
        self.assertEqual(sitting.protocol_id.state, "draft")

    def test_no_case_before_the_election(self):
        """R544-12: no case is decided before chair and deputy are elected."""
        sitting = self._first_sitting()
        self._concluded(self._create_case())
        sitting.action_add_ready_cases()
        question = sitting.item_ids.filtered(lambda item: item.kind == "claim")
        with self.assertRaisesRegex(UserError, r"not elected.*\[R544-12\]"):
            question.action_open_vote()
        chair, deputy = sitting.item_ids - question
        chair.candidate_id = self.members[0]
        self._vote(chair, "for", "for", "for", "for", "for")
        with self.assertRaisesRegex(UserError, r"not elected.*\[R544-12\]"):
            question.action_open_vote()
        deputy.candidate_id = self.members[1]
        self._vote(deputy, "for", "for", "for", "for", "for")
        question.action_open_vote()
        self.assertEqual(question.state, "voting")

    def test_candidates(self):
        """R544-12: candidates are members, and the two offices two persons."""
        sitting = self._first_sitting()
        chair, deputy = sitting.item_ids
        with self.assertRaisesRegex(UserError, r"No candidate.*\[R544-12\]"):
            chair.action_open_vote()
        stranger = self._create_commission("Other").member_ids[0]
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            chair.candidate_id = stranger
        chair.candidate_id = self.members[0]
        self._vote(chair, "for", "for", "for", "for", "for")
        deputy.candidate_id = self.members[0]
        with self.assertRaisesRegex(UserError, r"other office.*\[R544-12\]"):
            deputy.action_open_vote()

    def test_new_chair_follows_the_old(self):
        """R544-12: a later election gives the office to one person only."""
        sitting = self._first_sitting()
        for item, member in zip(sitting.item_ids, self.members, strict=False):
            item.candidate_id = member
            self._vote(item, "for", "for", "for", "for", "for")
        sitting.action_close()
        self._seat(self.members[0], date_to=self._today() - timedelta(days=1))
        second = self._plan()
        self.assertEqual(second.item_ids.mapped("kind"), ["chair"])
        self._attend(second, self.members)
        second.action_open()
        self.assertEqual(second.presider_id, self.members[1])
        second.item_ids.candidate_id = self.members[2]
        second.item_ids.action_open_vote()
        for member in self.members[1:]:
            second.item_ids.with_user(member.user_id).action_vote_for()
        second.item_ids.action_close_vote()
        self.assertEqual(self.members[0].position, "member")
        self.assertEqual(self.commission.chair_id, self.members[2])
