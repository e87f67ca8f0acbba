"""Adjournment: a sitting goes on on another day (R544-17)."""

from datetime import timedelta

from freezegun import freeze_time

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .printed import ReportsCommon


@tagged("post_install", "-at_install")
class TestAdjournment(ReportsCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.cases = cls._concluded(cls._cases_in_numbers(2))
        cls.sitting = cls._sitting(cls.cases, cls.members[:4])
        cls.first, cls.second = cls.sitting.item_ids
        cls.later = fields.Datetime.now() + timedelta(days=2)

    def _vote(self, item, members):
        item.action_open_vote()
        for member in members:
            item.with_user(member.user_id).action_vote_for()
        item.action_close_vote()

    def _adjourn(self, date=None):
        action = self.sitting.action_open_adjourn()
        form = Form(
            self.env[action["res_model"]]
            .with_user(self.user_secretary)
            .with_context(**action["context"])
        )
        form.date = date or self.later
        form.save().action_adjourn()

    def test_goes_on(self):
        """R544-17: the roster is taken anew, what was voted on stays."""
        self._vote(self.first, self.members[:3])
        opened, edition = self.sitting.opened_on, self.sitting.regulation_id
        self._adjourn()
        sitting = self.sitting
        self.assertEqual((sitting.state, sitting.session), ("planned", 2))
        self.assertEqual(sitting.attendance_ids.member_id, self.members)
        self.assertFalse(any(sitting.attendance_ids.mapped("present")))
        earlier = sitting.earlier_attendance_ids
        self.assertEqual(earlier.filtered("present").member_id, self.members[:4])
        self.assertEqual((self.first.state, len(self.first.vote_ids)), ("adopted", 3))
        self.assertEqual(self.first.day, self._today())
        self.assertEqual(self.second.day, sitting.day)
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))
        with self.assertRaisesRegex(UserError, r"\[R544-17\]"):
            sitting.action_open()
        with freeze_time(self.later + timedelta(minutes=5)):
            sitting.invalidate_recordset()
            with self.assertRaisesRegex(UserError, r"No quorum.*\[YU-5.9\]"):
                sitting.action_open()
            sitting.attendance_ids.filtered(
                lambda row: row.member_id in self.members[1:]
            ).present = True
            sitting.action_open()
            self.assertEqual(sitting.presider_id, self.members[1])
            self._vote(self.second, self.members[1:])
            sitting.action_close()
        self.assertEqual(sitting.opened_on, opened)
        self.assertEqual(sitting.regulation_id, edition)
        self.assertEqual((self.first.attending, self.second.attending), (4, 4))
        self.assertEqual(self.first.presider_id, self.members[0])
        self.assertEqual(set(self.cases.mapped("state")), {"decided"})
        self.assertEqual(sitting._attended_members(), self.members)
        text = self._text("protocol", sitting.protocol_id, self.user_secretary)
        self.assertIn("Day 1 of the sitting", text)
        text = self._text("attendance", sitting, self.user_secretary)
        self.assertEqual(text.count("Attendance ,") + text.count("Attendance,"), 2)

    def test_not_now(self):
        """R544-17: not during a vote, and to a later moment only."""
        with self.assertRaisesRegex(UserError, r"later moment.*\[R544-17\]"):
            self._adjourn(fields.Datetime.now() - timedelta(hours=1))
        self.first.action_open_vote()
        with self.assertRaisesRegex(UserError, r"being voted on.*\[R544-17\]"):
            self._adjourn()
        self.first.action_put_off()
        self._adjourn()
        with self.assertRaisesRegex(UserError, r"not in session.*\[R544-17\]"):
            self._adjourn()

    def test_earlier_days_stay(self):
        """R544-17: who attended on an earlier day stays as it was, sudo included."""
        self._vote(self.first, self.members[:3])
        self._adjourn()
        rows = self.sitting.earlier_attendance_ids
        for target in rows[0], rows[0].sudo():
            for values in {"present": False}, {"current": True}, {"session": 2}:
                with self.assertRaises(UserError):
                    target.write(values)
            with self.assertRaises(UserError):
                target.sudo().unlink()
        with self.assertRaises(UserError):
            self.sitting.sudo().session = 1
        with self.assertRaises(UserError):
            self.sitting.action_cancel()
        # Who stands in the roster of a day that was held stays in the lists.
        with self.assertRaisesRegex(UserError, r"\[(R544-11|CT152-42)\]"):
            self.members[0].unlink()

    def test_members_of_the_other_day(self):
        """R544-17: whoever is a member on that day stands in its roster."""
        # Stands in for an instrument by which a member goes.
        self.members[4]._step_write({"date_to": self._today()})
        self._adjourn()
        self.assertEqual(self.sitting.attendance_ids.member_id, self.members[:4])
        self.assertIn(self.members[4], self.sitting.earlier_attendance_ids.member_id)

    def test_fewer_members_on_the_other_day(self):
        """R544-17: what more members answered on the first day is still shown."""
        self.sitting.attendance_ids.present = True
        self._vote(self.first, self.members)
        # As above; four are left, who read what five have answered.
        self.members[4]._step_write({"date_to": self._today()})
        self._adjourn()
        self.env.invalidate_all()
        item = self.first.with_user(self.members[0].user_id)
        self.assertFalse(item.can_vote)
        self.assertEqual(item.my_vote, "for")
        with freeze_time(self.later + timedelta(minutes=5)):
            self.sitting.attendance_ids.present = True
            self.sitting.action_open()
            self._vote(self.second, self.members[:4])
            self.sitting.action_close()
            self.assertEqual(self.sitting.member_count, 4)
            self.assertEqual(self.sitting.present_count, 4)
            text = self._text("protocol", self.sitting.protocol_id, self.user_secretary)
            self.assertIn("Day 1 of the sitting", text)

    def test_secretary_only(self):
        """Members do not adjourn."""
        for user in self.user_member, self.user_manager, self.user_auditor:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                self.sitting.with_user(user)._adjourn(
                    self.later, "Room 1", fields.Datetime.now()
                )
