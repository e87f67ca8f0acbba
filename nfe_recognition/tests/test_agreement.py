"""Agreements with partner institutions (CT152-43, CT152-44, CT152-50)."""

from psycopg2 import IntegrityError

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .refusal import Refusal
from .test_mobility_path import MobilityCommon


@tagged("post_install", "-at_install")
class TestAgreement(MobilityCommon):
    def test_before_a_case_is_filed(self):
        """A draft leaves the agreement open; what is filed rests on it."""
        case = self._mobility()
        manager = self.agreement.with_user(self.user_manager)
        manager.number = "18/2026"
        manager.line_ids.volume = 6
        manager.line_ids.volume = 5
        self._registered(case)
        self.assertTrue(manager.in_use)
        for target, values in (
            (manager, {"number": "19/2026"}),
            (manager, {"partner_id": self.provider.id}),
            (manager.line_ids, {"volume": 1}),
            (manager.sudo().line_ids, {"discipline_id": self.disciplines[1].id}),
        ):
            with Refusal(self, UserError, r"what it says stays.*\[CT152-43\]"):
                target.write(values)
        with Refusal(self, UserError, r"what it says stays.*\[CT152-43\]"):
            manager.line_ids.unlink()
        with Refusal(self, UserError, r"what it says stays.*\[CT152-43\]"):
            manager.write({"line_ids": [Command.delete(manager.line_ids.id)]})

    def test_what_stays_open(self):
        """It may end, and be supplemented, though cases rest on it."""
        self._registered(self._mobility())
        manager = self.agreement.with_user(self.user_manager)
        manager.valid_to = self._today()
        manager.line_ids = [
            Command.create(
                {
                    "name": "Statystyka",
                    "volume": 3,
                    "discipline_id": self.disciplines[2].id,
                }
            )
        ]
        self.assertEqual(len(manager.line_ids), 2)

    def test_programmes_are_added_never_taken(self):
        """CT152-49: what filed cases rest on is for the programmes it was for."""
        self._registered(self._mobility())
        manager = self.agreement.with_user(self.user_manager)
        before = manager.programme_ids
        for command in (
            Command.clear() if before else Command.set(self.programme.ids),
            *(Command.unlink(programme.id) for programme in before),
        ):
            with Refusal(self, UserError, r"\[CT152-49\]"):
                manager.programme_ids = [command]

    def test_incomplete(self):
        """CT152-43: what is being negotiated is kept, and no basis of a case."""
        self.agreement.write({"number": False, "signed_on": False})
        case = self._mobility().with_user(self.user_intake)
        with self.assertRaisesRegex(
            UserError, r"number of the agreement.*\n.*date of the agreement"
        ):
            case.action_submit()

    @mute_logger("odoo.sql_db")
    def test_slips_of_the_pen(self):
        """Days in order, volumes above zero, titles that are some."""
        today = self._today()
        for values in (
            {"valid_from": today, "valid_to": fields.Date.subtract(today, days=1)},
            {"window_from": today, "window_to": fields.Date.subtract(today, days=1)},
            {"window_credits": -1},
        ):
            with Refusal(self, IntegrityError, "check constraint"):
                self.agreement.write(values)
                self.agreement.flush_recordset()
        with Refusal(self, IntegrityError, "check constraint"):
            self.agreement.line_ids.volume = 0
            self.agreement.line_ids.flush_recordset()
        for name in " ", "x" * 10000:
            with Refusal(self, ValidationError, "Discipline at the partner"):
                self.agreement.line_ids.name = name

    def test_rights(self):
        """Managers keep agreements; who decides or posts does not write them."""
        for user in self.user_secretary, self.user_registrar, self.user_intake:
            own = self.agreement.with_user(user)
            self.assertEqual(own.line_ids.name, "Data storage systems")
            with self.assertRaises(AccessError):
                own.line_ids.volume = 1
            with self.assertRaises(AccessError):
                own.number = "1"
