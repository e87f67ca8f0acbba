"""Attendance: judged for each question at the moment it is put (R544-17, YU-5.9)."""

from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .test_sitting import SittingCommon


@tagged("post_install", "-at_install")
class TestAttendance(SittingCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cases = cls._concluded(cls._cases_in_numbers(2))
        cls.sitting = cls._sitting(cls.cases, cls.members[:4])
        cls.first, cls.second = cls.sitting.item_ids
        cls.row = {row.member_id: row for row in cls.sitting.attendance_ids}

    def _vote(self, item, members):
        for member in members:
            item.with_user(member.user_id).action_vote_for()
        item.action_close_vote()

    def test_late_arrival(self):
        """R544-17: who comes while a question is open counts from the next one on."""
        self.first.action_open_vote()
        late = self.members[4]
        self.row[late].present = True
        self.assertTrue(self.row[late].arrived_on)
        self.assertFalse(self.row[self.members[0]].arrived_on)
        with self.assertRaisesRegex(UserError, r"attend vote.*\[R544-17\]"):
            self.first.with_user(late.user_id).action_vote_for()
        self.assertFalse(self.first.with_user(late.user_id).can_vote)
        self._vote(self.first, self.members[:3])
        self.assertEqual((self.first.attending, self.first.needed), (4, 3))
        self.second.action_open_vote()
        self._vote(self.second, self.members)
        self.assertEqual((self.second.attending, self.second.in_favour), (5, 5))

    def test_early_leaving(self):
        """R544-17: who leaves stays in the base of what was put before, not after."""
        self.row[self.members[4]].present = True
        self.first.action_open_vote()
        gone = self.row[self.members[3]]
        gone.action_leave()
        self.assertTrue(gone.left_on)
        self.assertTrue(gone.present)
        # He may vote on the question that was put while he was there.
        self._vote(self.first, self.members[:4])
        self.assertEqual((self.first.attending, self.first.in_favour), (5, 4))
        self.second.action_open_vote()
        with self.assertRaisesRegex(UserError, r"attend vote.*\[R544-17\]"):
            self.second.with_user(self.members[3].user_id).action_vote_for()
        self._vote(self.second, self.members[:3])
        self.assertEqual(self.second.attending, 4)
        self.assertEqual(self.second.attending_ids, self.members - self.members[3])
        self.sitting.action_close()
        self.assertIn("5 of 5", self.sitting.quorum_sentence)

    def test_leaving_below_the_quorum(self):
        """YU-5.9: what was put with a quorum is counted; nothing more is put."""
        self.first.action_open_vote()
        self.row[self.members[3]].action_leave()
        self.assertFalse(self.sitting.quorum_met)
        self._vote(self.first, self.members[:3])
        self.assertEqual(self.first.state, "adopted")
        with self.assertRaisesRegex(UserError, r"3 of 5.*\[YU-5.9\]"):
            self.second.action_open_vote()
        self.row[self.members[3]].action_come_back()
        self.assertFalse(self.row[self.members[3]].left_on)
        self.second.action_open_vote()
        notes = "".join(self.sitting.message_ids.mapped("body"))
        self.assertIn("has left the sitting", notes)
        self.assertIn("is back in the sitting", notes)

    def test_the_chair_leaves(self):
        """R544-12: the deputy presides over what is put after the chair left."""
        self.row[self.members[4]].present = True
        self.first.action_open_vote()
        self.row[self.members[0]].action_leave()
        self._vote(self.first, self.members[:4])
        self.assertEqual(self.first.presider_id, self.members[0])
        self.second.action_open_vote()
        self.assertEqual(self.sitting.presider_id, self.members[1])

    def test_who_was_counted_stays(self):
        """R544-17: the note of who voted or was counted is not taken back."""
        self.first.action_open_vote()
        self.first.with_user(self.members[0].user_id).action_vote_for()
        with self.assertRaisesRegex(UserError, r"has voted.*\[R544-17\]"):
            self.row[self.members[0]].present = False
        with self.assertRaisesRegex(UserError, r"was counted.*\[R544-17\]"):
            self.row[self.members[1]].present = False
        for values in {"left_on": False}, {"arrived_on": fields.Datetime.now()}:
            for target in self.row[self.members[1]], self.row[self.members[1]].sudo():
                with self.assertRaises(UserError):
                    target.write(values)
        for item in self.first, self.first.sudo():
            with self.assertRaises(UserError):
                item.attending_ids = self.members

    def test_member_notes_himself(self):
        """R544-17: a member notes that he attends and leaves, and nobody else does."""
        mine = self.sitting.with_user(self.members[4].user_id)
        self.assertTrue(mine.can_attend)
        self.assertFalse(mine.can_leave)
        mine.action_attend()
        row = self.row[self.members[4]]
        self.assertTrue(row.present)
        self.assertEqual(row.noted_by, self.members[4].user_id)
        self.assertTrue(row.arrived_on)
        with self.assertRaisesRegex(UserError, r"attending already.*\[R544-17\]"):
            mine.action_attend()
        mine.action_leave()
        self.assertTrue(row.left_on)
        with self.assertRaisesRegex(UserError, r"left already.*\[R544-17\]"):
            mine.action_leave()
        mine.action_attend()
        self.assertFalse(row.left_on)

    def test_not_ahead(self):
        """R544-17: nobody notes himself as attending before the day."""
        day = fields.Datetime.now() + timedelta(days=3)
        sitting = self._plan(date=day).with_user(self.user_member)
        self.assertFalse(sitting.can_attend)
        with self.assertRaisesRegex(UserError, r"on that day.*\[R544-17\]"):
            sitting.action_attend()
        with freeze_time(day):
            sitting.invalidate_recordset()
            sitting.action_attend()
        self.assertFalse(sitting.sudo()._own_row().arrived_on)

    def test_strangers(self):
        """R544-12: who is no member of this commission attends nothing."""
        for user in self.user_secretary, self.user_manager, self.user_auditor:
            for step in "action_attend", "action_leave":
                self.env.invalidate_all()
                with self.assertRaisesRegex(UserError, r"Only members.*\[R544-12\]"):
                    getattr(self.sitting.with_user(user), step)()
        for user in self.user_portal, self.user_nobody, self.user_intake:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                self.sitting.with_user(user).action_attend()
        for step in "action_leave", "action_come_back":
            with self.assertRaises(AccessError):
                getattr(self.row[self.members[1]].with_user(self.user_member), step)()
        with self.assertRaises(AccessError):
            self.row[self.members[4]].with_user(self.users_member[4]).present = True
