"""Commissions that change during their term (R544-11, R544-12, CT152-42; ATT125-24)."""

from datetime import timedelta

from freezegun import freeze_time

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import PDF
from .common_body import BodyCommon
from .common_change import ChangeCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestCommissionChange(ChangeCommon):
    def test_replacement_by_a_new_order(self):
        """R544-11: one goes, one comes, by an order that stays with its history."""
        old = self.members[4]
        self._sheet(
            leaver_ids=[Command.set(old.ids)],
            line_ids=[self._newcomer(job="Engineer")],
            scan=PDF,
            scan_name="order.pdf",
        ).action_apply()
        new = self.commission.member_ids - self.members
        self.assertEqual(new.partner_id, self.user_expert.partner_id)
        self.assertEqual((new.date_from, new.job), (self.today, "Engineer"))
        self.assertEqual(old.date_to, self.yesterday)
        made, changed = self.commission.instrument_ids
        self.assertEqual((made.what, changed.what), ("creates", "changes"))
        self.assertEqual((made.came_ids, changed.came_ids), (self.members, new))
        self.assertEqual(changed.left_ids, old)
        self.assertTrue(changed.scan)
        for name in old.display_name, new.display_name:
            self.assertIn(name, changed.summary)
            self.assertIn(name, self.commission.message_ids[0].body)
        # The order that made it still names the commission in every protocol.
        self.assertEqual(self.commission.order_number, "7-n")

    def test_composition_of_any_day(self):
        """R544-11, CT152-42: who sat on a day is shown, whatever came after."""
        self._sheet(
            leaver_ids=[Command.set(self.members[4].ids)], line_ids=[self._newcomer()]
        ).action_apply()
        on = self.commission._members_on
        self.assertEqual(on(self.yesterday), self.members)
        new = self.commission.member_ids - self.members
        self.assertEqual(on(self.today), self.members[:4] | new)
        for user in self.user_member, self.user_secretary, self.user_auditor:
            sheet = (
                self.env["recognition.composition"]
                .with_user(user)
                .create({"commission_id": self.commission.id, "day": self.yesterday})
            )
            self.assertIn(self.members[4].display_name, sheet.table)
            self.assertNotIn(new.display_name, sheet.table)
            sheet.day = self.today
            self.assertNotIn(self.members[4].display_name, sheet.table)
            self.assertIn(new.display_name, sheet.table)

    def test_secretary_of_today_and_member_of_tomorrow(self):
        """R544-12, AE-19: refused in both directions, from whichever day on."""
        tomorrow = self.today + timedelta(days=1)
        with Refusal(self, UserError, r"\[R544-12\]"):
            self._sheet(
                day=tomorrow, line_ids=[self._newcomer(self.user_secretary)]
            ).action_apply()
        self._sheet(day=tomorrow, line_ids=[self._newcomer()]).action_apply()
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            self.commission.secretary_id = self.user_expert

    def test_member_who_came_back_votes(self):
        """R544-12: the vote is that of the membership of now, not of the one before."""
        member = self.members[4]
        now = fields.Datetime.now()
        with freeze_time(now - timedelta(days=20)):
            self._sheet(
                day=self._today(), leaver_ids=[Command.set(member.ids)]
            ).action_apply()
        with freeze_time(now - timedelta(days=10)):
            self._sheet(
                day=self._today(), line_ids=[self._newcomer(member.user_id)]
            ).action_apply()
        sitting = self._sitting(self._concluded(self._create_case()), self.members[:4])
        again = sitting.attendance_ids.member_id - self.members
        sitting.attendance_ids.filtered(lambda r: r.member_id == again).present = True
        sitting.item_ids.action_open_vote()
        sitting.item_ids.with_user(member.user_id).action_vote_for()
        self.assertEqual(sitting.item_ids.vote_ids.member_id, again)

    def test_return_of_a_member(self):
        """CT152-42: who returns has a second line; the first stays as it was."""
        member = self.members[4]
        self._sheet(leaver_ids=[Command.set(member.ids)]).action_apply()
        tomorrow = self.today + timedelta(days=1)
        self._sheet(
            day=tomorrow, line_ids=[self._newcomer(member.user_id)]
        ).action_apply()
        lines = self.commission.member_ids.filtered(
            lambda line: line.partner_id == member.partner_id
        )
        self.assertEqual(len(lines), 2)
        self.assertNotIn(
            member.partner_id, self.commission._members_on(self.today).partner_id
        )
        with self.assertRaisesRegex(UserError, r"twice.*\[R544-11\]"):
            self._sheet(
                day=tomorrow, line_ids=[self._newcomer(self.user_member)]
            ).action_apply()

    def test_planned_sittings_follow(self):
        """R544-17: the roster of a planned sitting names the new members."""
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {"commission_id": self.commission.id, "date": fields.Datetime.now()}
            )
        )
        self.assertFalse(sitting.item_ids)
        self._sheet(
            leaver_ids=[Command.set(self.members[0].ids)], line_ids=[self._newcomer()]
        ).action_apply()
        new = self.commission.member_ids - self.members
        self.assertEqual(sitting.attendance_ids.member_id, self.members[1:] | new)
        # The chair has left: his office stands on the agenda by itself (R544-12).
        self.assertEqual(sitting.item_ids.mapped("kind"), ["chair"])

    def test_chair_leaves_during_the_term(self):
        """R544-12: the deputy presides, no case is decided, a chair is elected."""
        case = self._concluded(self._create_case())
        self._sheet(leaver_ids=[Command.set(self.members[0].ids)]).action_apply()
        self.assertFalse(self.commission.chair_id)
        sitting = self._sitting(case)
        self.assertEqual(sitting.presider_id, self.members[1])
        election, question = sitting.item_ids.sorted("sequence")
        with self.assertRaisesRegex(UserError, r"not elected.*\[R544-12\]"):
            question.action_open_vote()
        election.candidate_id = self.members[2]
        self._voted_on(election)
        self.assertEqual(self.commission.chair_id, self.members[2])
        question.action_open_vote()

    def test_neither_chair_nor_deputy(self):
        """R544-12 para 2: neither is there: the sitting cannot open."""
        with self.assertRaisesRegex(
            UserError, r"Neither chair nor deputy.*\[R544-12\]"
        ):
            self._sitting(None, present=self.members[2:])

    def _voted_on(self, item):
        item.action_open_vote()
        for member in item.sitting_id._present_members():
            item.with_user(member.user_id).action_vote_for()
        item.action_close_vote()

    def test_history_of_the_offices(self):
        """R544-12, CT152-42: who was chair on a day, by the elections."""
        sitting = self._sitting(None)
        item = sitting.item_ids.create(
            {
                "sitting_id": sitting.id,
                "kind": "chair",
                "candidate_id": self.members[2].id,
            }
        )
        self._voted_on(item)
        self.assertEqual(
            self.commission._offices_on(self.today), {"chair": self.members[2]}
        )
        self.assertEqual(self.commission._offices_on(self.yesterday), {})
        first = self.commission._composition(self.today)[0]
        self.assertEqual((first["member"], first["office"]), (self.members[2], "chair"))


@tagged("post_install", "-at_install")
class TestCommissionChangeSides(BodyCommon, ChangeCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.attestation = cls._body("attestation")
        cls.attestation.action_activate()
        cls.attestation = cls.attestation.with_env(cls.env)

    def test_share_after_the_change(self):
        """ATT125-24, S-10: a replacement keeps the employers' share."""
        employer = self.attestation.member_ids[2]
        with (
            self.assertRaisesRegex(UserError, r"2 of 4.*\[ATT125-24\]"),
            self.cr.savepoint(),
        ):
            self._sheet(
                self.attestation,
                leaver_ids=[Command.set(employer.ids)],
                line_ids=[self._newcomer()],
            ).action_apply()
        self._sheet(
            self.attestation,
            leaver_ids=[Command.set(employer.ids)],
            line_ids=[self._newcomer(side="employer")],
        ).action_apply()
        self.assertIn("3 of 4", self.attestation.share_sentence)

    def test_another_chair_by_order(self):
        """C-11: the order appoints another chair; who was chair when stays known."""
        old, new = self.attestation.member_ids[:2]
        self._sheet(self.attestation, chair_id=new.id).action_apply()
        self.assertEqual(self.attestation.chair_id, new)
        self.assertEqual(old.position, "member")
        today = self._today()
        self.assertEqual(self.attestation._offices_on(today), {"chair": new})
        self.assertEqual(
            [document.chair_id for document in self.attestation.instrument_ids],
            [old, new],
        )
        self._sheet(
            self.attestation,
            number="31-n",
            leaver_ids=[Command.set(new.ids)],
            line_ids=[self._newcomer(side="employer", appointment="chair")],
        ).action_apply()
        self.assertEqual(
            self.attestation.chair_id.partner_id, self.user_expert.partner_id
        )
