"""How commissions of each type vote (R544-11, TVET578-6; C-01, C-16, S-07, S-08)."""

from odoo import fields
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common_body import BodyCommon


@tagged("post_install", "-at_install")
class TestCommissionVotes(BodyCommon):
    def test_votes_of_an_admissions_commission(self):
        """TVET578-6, C-01, C-16: two thirds and the chair's vote, whatever the edition
        says; AE-20, AE-21."""
        self.regulation.write({"quorum_num": 0, "tie_rule": "none"})
        for code in "admissions", "examination":
            with self.subTest(code=code):
                sitting = self._planned(self._body(code, self._rows(0, 6)))
                self._attend(sitting, 3)
                with self.assertRaisesRegex(UserError, r"3 of 6.*4.*\[TVET578-6\]"):
                    sitting.action_open()
                self._attend(sitting, 4)
                sitting.action_open()
                item = self._tie(sitting)
                self.assertEqual(item.state, "adopted")
                self.assertEqual(item.result_clause, "TVET578-6")

    def test_votes_by_the_edition(self):
        """C-01: a recognition commission of that college sits under bare R544."""
        self.regulation.write({"quorum_num": 0, "tie_rule": "none"})
        sitting = self._planned(self.commission)
        self._attend(sitting, 2)
        sitting.action_open()
        self.assertEqual(self._tie(sitting).state, "rejected")

    def test_votes_by_an_own_type(self):
        """R544-11 para 2, S-07, S-08: the institution regulates its commission."""
        own = self._type("attestation").copy(
            {
                "name": "Own",
                "quorum_num": 1,
                "quorum_den": 2,
                "tie_rule": "none",
                "abstention": "offered",
                "fewest_members": 4,
            }
        )
        few = self._body("attestation", self._rows(3, 0), type_id=own.id)
        with self.assertRaisesRegex(UserError, r"3 members.*4.*\[R544-12\]"):
            few.action_activate()
        sitting = self._planned(
            self._body("attestation", self._rows(3, 1), type_id=own.id)
        )
        self._attend(sitting, 2)
        self.assertIn("1/2", sitting.quorum_sentence)
        sitting.action_open()
        item = self._tie(sitting)
        self.assertEqual(item.state, "rejected")
        self.assertTrue(sitting.allow_abstain)
        for values, clause in (
            ({"code": "admissions", "quorum_num": 1}, "TVET578-6"),
            ({"quorum_num": 3}, "YU-5.9"),
            ({"fewest_members": 1}, "R544-12"),
        ):
            with (
                self.subTest(values=values),
                self.assertRaisesRegex(ValidationError, rf"\[{clause}\]"),
            ):
                own.copy({"name": "Other", **values})

    def _planned(self, commission):
        """Return a sitting of today with one question on its agenda."""
        if commission.state == "draft":
            commission.action_activate()
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create({"commission_id": commission.id, "date": fields.Datetime.now()})
        )
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Results"})
        return sitting

    def _attend(self, sitting, number):
        sitting.attendance_ids.sorted("member_id")[:number].present = True

    def _tie(self, sitting):
        """Return the question, half of those attending for it, the chair among them."""
        item = sitting.item_ids
        item.action_open_vote()
        members = sitting._present_members().sorted()
        half = len(members) // 2
        for member in members[:half]:
            item.with_user(member.user_id).action_vote_for()
        for member in members[half:]:
            item.with_user(member.user_id).action_vote_against()
        item.action_close_vote()
        return item
