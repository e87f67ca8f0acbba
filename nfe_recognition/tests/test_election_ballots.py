"""Elections with several candidates and repeated ballots (R544-12, R544-23)."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_election import ElectionCommon


@tagged("post_install", "-at_install")
class TestBallots(ElectionCommon):
    def setUp(self):
        super().setUp()
        self.sitting = self._first_sitting()
        self.chair, self.deputy = self.sitting.item_ids

    def _candidate(self, member, kind="chair"):
        return self.sitting.item_ids.create(
            {
                "sitting_id": self.sitting.id,
                "kind": kind,
                "candidate_id": member.id,
            }
        )

    def _give(self, item, *choices):
        for member, choice in zip(self.members, choices, strict=False):
            if choice:
                getattr(item.with_user(member.user_id), f"action_vote_{choice}")()

    def test_several_candidates_at_once(self):
        """R544-12: candidates voted on together; who has the majority is elected."""
        first, second = self.chair, self._candidate(self.members[1])
        first.candidate_id = self.members[0]
        (first | second).action_open_vote()
        self._give(first, "for", "for", "against", "against", "against")
        self._give(second, "against", "against", "for", "for", "for")
        with self.assertRaisesRegex(
            UserError, r"One member, one candidate.*\[R544-12\]"
        ):
            self._give(second, "for")
        (first | second).action_close_vote()
        self.assertEqual((first.state, second.state), ("rejected", "adopted"))
        self.assertEqual(self.commission.chair_id, self.members[1])

    def test_the_first_with_a_majority_is_elected(self):
        """R544-12: the candidates who were not put yet are put off."""
        second = self._candidate(self.members[1])
        self.chair.candidate_id = self.members[0]
        self._vote(self.chair, "for", "for", "for", "for", "for")
        self.assertEqual(second.state, "put_off")
        third = self._candidate(self.members[2])
        with self.assertRaisesRegex(UserError, r"elected somebody.*\[R544-12\]"):
            third.action_open_vote()
        # The other office is untouched.
        self.assertEqual(self.deputy.state, "pending")

    def test_raised_hands_for_one_candidate(self):
        """R544-12: the secretary notes one candidate for each member, no more."""
        second = self._candidate(self.members[1])
        self.chair.candidate_id = self.members[0]
        (self.chair | second).action_open_vote()
        self.chair.with_user(self.user_secretary)._record_hands(
            {self.members[3]: "for"}
        )
        with self.assertRaisesRegex(UserError, r"One member, one candidate"):
            second.with_user(self.user_secretary)._record_hands(
                {self.members[3]: "for"}
            )

    def test_another_ballot(self):
        """R544-12: nobody elected: another ballot, in the same sitting."""
        self.assertEqual(self.chair.ballot, 1)
        self.chair.candidate_id = self.members[0]
        rival = self._candidate(self.members[1])
        self.assertEqual(rival.ballot, 1)
        self.assertFalse(self.chair.can_ballot_again)
        self._vote(self.chair, "for", "for", "against", "against", "against")
        with self.assertRaisesRegex(UserError, r"Another ballot.*\[R544-12\]"):
            self.chair.action_ballot_again()
        self._vote(rival, "for", "against", "against", "against", "against")
        secretary = self.chair.with_user(self.user_secretary)
        self.assertTrue(secretary.can_ballot_again)
        self.assertFalse(self.chair.with_user(self.user_member).can_ballot_again)
        secretary.action_ballot_again()
        again = self.sitting.item_ids.filtered(lambda item: item.ballot == 2)
        self.assertEqual((again.kind, again.candidate_id), ("chair", self.members[0]))
        self.assertEqual(self._candidate(self.members[2]).ballot, 2)
        self._vote(again, "for", "for", "for", "against", "against")
        self.assertEqual(self.commission.chair_id, self.members[0])
        with self.assertRaises(UserError):
            self.chair.action_ballot_again()

    def test_the_ballot_is_counted(self):
        """R544-12: which ballot it is, nobody writes."""
        with self.assertRaisesRegex(UserError, "set by the steps"):
            self.chair.sudo().ballot = 3

    def test_protocol_of_the_first_sitting(self):
        """D-16, R544-12: both ballots stand in the protocol with their votes."""
        self.chair.candidate_id = self.members[0]
        self._vote(self.chair, "for", "for", "against", "against", "against")
        self.chair.action_ballot_again()
        again = self.sitting.item_ids.filtered(lambda item: item.ballot == 2)
        self._vote(again, "for", "for", "for", "for", "against")
        self.deputy.candidate_id = self.members[1]
        self._vote(self.deputy, "for", "for", "for", "for", "for")
        self.sitting.action_close()
        report = self.env.ref("nfe_recognition.action_report_protocol")
        page, _kind = report._render_qweb_html(
            report.report_name, self.sitting.protocol_id.ids
        )
        page = page.decode()
        self.assertIn("of the organisational sitting", page)
        self.assertIn("ballot 2", page)
        self.assertIn("elected: ", page)
