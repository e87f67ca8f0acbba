"""Whose sitting it is, and what nobody changes by hand (R544-17)."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .test_sitting import SittingCommon


@tagged("post_install", "-at_install")
class TestSittingRights(SittingCommon):
    def test_open_keeps_its_day(self):
        """What quorum and decision rest on is not moved while the commission sits."""
        sitting = self._sitting(None)
        with self.assertRaisesRegex(UserError, r"\[R544-17\]"):
            sitting.date = fields.Datetime.now() - timedelta(days=1)
        with self.assertRaises(UserError):
            sitting.presider_id = self.members[3]
        sitting.place = "Hall"

    def test_roster_is_not_written_by_hand(self):
        """R544-17: nobody adds, moves or removes lines of the roster."""
        sitting = self._plan()
        former = self.members[4]
        self._seat(former, date_to=self._today() - timedelta(days=1))
        rows = self.env["recognition.attendance"]
        for model in rows.with_user(self.user_secretary), rows.sudo():
            with self.assertRaises(UserError):
                model.create(
                    {
                        "sitting_id": sitting.id,
                        "member_id": former.id,
                        "present": True,
                    }
                )
        with self.assertRaises(UserError):
            sitting.attendance_ids[0].sudo().member_id = self.members[1]
        with self.assertRaises(AccessError):
            sitting.attendance_ids[0].unlink()

    def test_rights(self):
        """Only the commission's own secretary runs its sittings."""
        other = self._create_user("rec_secretary2", "secretary")
        sitting = self._plan()
        everybody = (
            other | self.user_manager | self.users_member[2] | self.user_auditor
        ) | self.user_registrar
        for user in everybody:
            foreign = sitting.with_user(user)
            for step in ("action_open", "action_add_ready_cases", "action_all_present"):
                with self.assertRaises(AccessError):
                    getattr(foreign, step)()
            with self.assertRaises(AccessError):
                foreign.create(
                    {
                        "commission_id": self.commission.id,
                        "date": fields.Datetime.now(),
                    }
                )
        self.assertFalse(sitting.with_user(other).search([("id", "=", sitting.id)]))
        for user in self.user_nobody, self.user_portal, self.user_intake:
            with self.assertRaises(AccessError):
                sitting.with_user(user).search([])

    def test_roles_do_not_add_up(self):
        """A member here who is secretary elsewhere keeps no sitting here."""
        both = self._create_user("rec_both", "member", "secretary")
        self.env["recognition.commission.member"]._step_create(
            [{"commission_id": self.commission.id, "partner_id": both.partner_id.id}]
        )
        own = self._create_commission("Kept by him", secretary_id=both.id)
        sitting = self._sitting(self._concluded(self._create_case()))
        here = sitting.with_user(both)
        self.assertEqual(here.item_ids.title, sitting.item_ids.title)
        for record, step in (
            (here, "action_close"),
            (here, "action_add_ready_cases"),
            (here.item_ids, "action_open_vote"),
            (here.item_ids, "action_put_off"),
            (here.item_ids, "action_record_hands"),
        ):
            with self.assertRaises(AccessError):
                getattr(record, step)()
        with self.assertRaises(AccessError):
            here.item_ids.exact_percent = 100
        with self.assertRaises(AccessError):
            here.attendance_ids[0].present = False
        there = here.create(
            {"commission_id": own.id, "date": fields.Datetime.now(), "place": "Hall"}
        )
        self.assertTrue(there.can_edit)
        self.assertFalse(here.can_edit)

    def test_sitting_of_a_foreign_commission(self):
        """A sitting or question is not carried over to another's commission."""
        other = self._create_user("rec_secretary2", "secretary")
        foreign = self._create_commission("Kept by another", secretary_id=other.id)
        sitting = self._plan()
        item = self.env["recognition.item"].with_user(self.user_secretary)
        item = item.create({"sitting_id": sitting.id, "subject": "Plan"})
        theirs = (
            self.env["recognition.sitting"]
            .with_user(other)
            .create({"commission_id": foreign.id, "date": fields.Datetime.now()})
        )
        with self.assertRaises(UserError):
            sitting.commission_id = foreign
        with self.assertRaises(UserError):
            item.sitting_id = theirs.with_user(self.user_secretary)
