"""What a change of a commission refuses, and to whom (R544-11, R544-12, CT152-42)."""

from datetime import timedelta

from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PDF
from .common_change import ChangeCommon


@tagged("post_install", "-at_install")
class TestCommissionChangeGuard(ChangeCommon):
    def test_what_is_refused(self):
        """R544-11, R544-12, CT152-42: no order, no change; never backwards."""
        leaver = {"leaver_ids": [Command.set(self.members[4].ids)]}
        tomorrow = self.today + timedelta(days=1)
        for values, sentence in (
            ({**leaver, "number": False}, r"number, day and signatory"),
            ({**leaver, "signatory": False}, r"number, day and signatory"),
            ({**leaver, "date": tomorrow}, r"never before it"),
            ({**leaver, "kind": "directive"}, r"changed by an order"),
            ({}, r"Nothing changes"),
            (
                {"leaver_ids": [Command.set(self.members[1:].ids)]},
                r"1 members in office",
            ),
            (
                {"line_ids": [self._newcomer(self.user_secretary)]},
                r"secretary and member",
            ),
            (
                {"line_ids": [self._newcomer(appointment="chair")]},
                r"elected by its members",
            ),
        ):
            with (
                self.subTest(sentence=sentence),
                self.assertRaisesRegex(UserError, sentence),
                self.cr.savepoint(),
            ):
                self._sheet(**values).action_apply()
        self._sitting(None)
        with self.assertRaisesRegex(UserError, r"who sat then stays.*\[CT152-42\]"):
            self._sheet(**leaver).action_apply()
        self._sheet(day=tomorrow, **leaver).action_apply()
        with self.assertRaisesRegex(UserError, r"cannot leave.*\[R544-11\]"):
            self._sheet(day=tomorrow, number="31-n", **leaver).action_apply()

    def test_no_other_way(self):
        """R544-11: neither manager nor sudo changes members of a commission at work."""
        member = self.members[4]
        self.env.flush_all()
        for target in member.with_user(self.user_manager), member.sudo():
            for values in (
                {"date_to": self.yesterday},
                {"date_from": self.today},
                {"active": False},
                {"side": "employer"},
                {"partner_id": self.user_expert.partner_id.id},
            ):
                with (
                    self.subTest(values=values),
                    self.assertRaisesRegex(UserError, r"says its order.*\[R544-11\]"),
                ):
                    target.write(values)
            for values in {"came_by_id": False}, {"left_by_id": 1}:
                with self.assertRaisesRegex(UserError, "set by the steps"):
                    target.write(values)
            with self.assertRaisesRegex(UserError, r"\[R544-11\]"):
                target.unlink()
            with self.assertRaisesRegex(UserError, r"\[R544-11\]"), self.cr.savepoint():
                target.create(
                    {
                        "commission_id": self.commission.id,
                        "partner_id": self.user_expert.partner_id.id,
                    }
                )
            target.job = "Professor"

    def test_orders_stay(self):
        """R544-11: a document in force is not rewritten, added or thrown away."""
        document = self.commission.instrument_ids
        for target in document.with_user(self.user_manager), document.sudo():
            for values in (
                {"number": "99"},
                {"date": self.yesterday},
                {"kind": "directive"},
            ):
                with self.assertRaisesRegex(UserError, r"stays as it is.*\[R544-11\]"):
                    target.write(values)
            with self.assertRaises(UserError):
                target.unlink()
            with self.assertRaises(UserError):
                target.what = "ends"
            with (
                self.assertRaises(IntegrityError),
                mute_logger("odoo.sql_db"),
                self.cr.savepoint(),
            ):
                target.create({"commission_id": self.commission.id, "number": "5"})
        # The scan may be added, once.
        document.with_user(self.user_manager).write({"scan": PDF, "scan_name": "a.pdf"})
        with self.assertRaises(UserError):
            document.with_user(self.user_manager).scan = False

    def test_rights(self):
        """Managers change commissions; the others of it read its orders."""
        self.env.flush_all()
        document = self.commission.instrument_ids
        for user in self.user_secretary, self.user_member, self.user_auditor:
            self.assertTrue(document.with_user(user).number)
            with self.assertRaises(UserError):
                document.with_user(user).signatory = "Mine"
            with self.assertRaises(AccessError):
                document.with_user(user).check_access("write")
            with self.assertRaises(AccessError):
                self.commission.with_user(user).action_open_change()
            with self.assertRaises(AccessError):
                self.commission.with_user(user)._change(
                    {}, day=self.today, leavers=self.members, newcomers=[], offices={}
                )
        other = self._create_commission(
            "Other", users=self.user_expert | self.user_practitioner
        )
        self.assertFalse(
            document.with_user(self.user_member).search(
                [("commission_id", "=", other.id)]
            )
        )
        with self.assertRaises(AccessError):
            document.with_user(self.user_intake).read(["number"])

    def test_end_by_an_order(self):
        """R544-11: an order ends the work; later ones are refused."""
        ahead = self.today + timedelta(days=1)
        with self.assertRaisesRegex(UserError, "not ahead"):
            self._sheet(what="ends", day=ahead).action_apply()
        self._sheet(what="ends").action_apply()
        self.assertEqual(self.commission.state, "closed")
        self.assertEqual(self.commission.instrument_ids[-1].what, "ends")
        with self.assertRaisesRegex(UserError, "not at work"):
            self._sheet(number="31-n").action_apply()
