"""What a vote comes to: quorum, ties, abstentions (R544-17)."""

from odoo.tests import tagged

from .test_vote import VoteCommon


@tagged("post_install", "-at_install")
class TestCount(VoteCommon):
    """AE-21: 9 members, 6 attend, majority 4."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        users = cls.users_member
        for place in range(4):
            users |= cls._create_user(f"rec_more{place}", "member")
        cls.commission = cls._create_commission("Nine", users=users)
        cls.company.recognition_commission_id = cls.commission
        cls.members = cls.commission.member_ids

    def _count(self, choices, present=None, **settings):
        cases = self._concluded(self._create_case())
        sitting = self._sitting(cases, present or self.members[:6])
        self._edition(sitting, **settings)
        item = sitting.item_ids
        item.action_open_vote()
        attending = sitting.attendance_ids.filtered("present").member_id
        for member, choice in zip(attending, choices, strict=True):
            getattr(item.with_user(member.user_id), f"action_vote_{choice}")()
        item.action_close_vote()
        return item

    def test_four_to_two(self):
        """AE-21: 4:2 is adopted."""
        item = self._count(["against", "against", *["for"] * 4])
        self.assertEqual(item.state, "adopted")
        self.assertEqual((item.in_favour, item.against, item.needed), (4, 2, 4))
        self.assertIn("4 for, 2 against", item.result_sentence)
        self.assertIn("[R544-17]", item.result_sentence)

    def test_tie_with_the_chair(self):
        """AE-21, YU-5.9: 3:3 with the chair for is adopted, against is not."""
        item = self._count(["for", *["against"] * 3, "for", "for"])
        self.assertEqual((item.state, item.result_clause), ("adopted", "YU-5.9"))
        item = self._count(["against", "for", "for", "for", "against", "against"])
        self.assertEqual((item.state, item.result_clause), ("rejected", "YU-5.9"))

    def test_tie_with_the_deputy(self):
        """AE-21, R544-12: 3:3 with the deputy presiding and voting for is adopted."""
        item = self._count(["for", "for", "for", *["against"] * 3], self.members[1:7])
        self.assertEqual(item.presider_id, self.members[1])
        self.assertEqual(item.state, "adopted")

    def test_tie_of_bare_r544(self):
        """AE-21, R544-17: without a tie rule 3:3 is not adopted."""
        item = self._count([*["for"] * 3, *["against"] * 3], tie_rule="none")
        self.assertEqual((item.state, item.result_clause), ("rejected", "R544-17"))

    def test_abstainers_stay_in_the_base(self):
        """C-13: 3 for, 2 abstained, 1 against: no majority of the 6 attending."""
        item = self._count(
            ["for"] * 3 + ["abstain"] * 2 + ["against"], allow_abstain=True
        )
        self.assertEqual((item.state, item.needed, item.abstained), ("rejected", 4, 2))

    def test_result_in_the_readers_language(self):
        """Results are stored as facts and read as sentences."""
        item = self._count(["for"] * 6)
        self.assertEqual(item.result_code, "adopted")
        self.assertNotIn("%(", item.result_sentence)
