"""Extracts handed over and received, stamped by name (R544-18, ATT125-34)."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestHandover(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.protocol = cls._signed(cls._decided(cls._create_case()))

    def _outside(self):
        """Return the extract as one that goes to a certification body."""
        extract = self._issued(self.protocol).with_env(self.env)
        extract._step_write(
            {"recipient": "certification_body", "handed_on": False, "handed_name": ""}
        )
        return extract.with_user(self.user_secretary)

    def test_inside_by_name(self):
        """R544-18: the issue hands over, the registrar receives, each by his name."""
        extract = self._issued(self.protocol)
        self.assertEqual(extract.recipient, "registrar")
        self.assertEqual(extract.handed_on, extract.issued_on)
        self.assertEqual(extract.handed_name, self.user_secretary.name)
        self.assertFalse(extract.received_name)
        extract.action_receive()
        name = self.user_registrar.name
        self.assertEqual(extract.received_name, name)
        self.user_registrar.name = "Another Name"
        self.assertEqual(extract.received_name, name)

    def test_inside_is_not_handed_over_twice(self):
        """R544-18: there is no button for what the issue did."""
        extract = self._issued(self.protocol).with_user(self.user_secretary)
        self.assertFalse(extract.can_hand_over)
        with self.assertRaisesRegex(UserError, r"already.*\[R544-18\]"):
            extract.action_hand_over()

    def test_certification_body(self):
        """ATT125-34: the secretary hands over and notes who received it."""
        extract = self._outside()
        self.assertTrue(extract.can_hand_over)
        self.assertFalse(extract.can_note_receipt)
        with self.assertRaisesRegex(UserError, r"not handed over yet.*\[ATT125-34\]"):
            extract._note_receipt(
                "A. Body", fields.Datetime.now(), fields.Datetime.now()
            )
        extract.action_hand_over()
        self.assertEqual(extract.handed_name, self.user_secretary.name)
        self.assertTrue(extract.can_note_receipt)
        action = extract.action_note_receipt()
        wizards = self.env[action["res_model"]].with_user(self.user_secretary)
        with Form(wizards.with_context(**action["context"])) as form:
            form.name = "Серікқызы Айгерім"
            form.received_on = fields.Datetime.now()
        form.record.action_note()
        self.assertEqual(extract.state, "received")
        self.assertEqual(extract.received_name, "Серікқызы Айгерім")

    def test_receipt_in_its_time(self):
        """ATT125-34: nobody received it before it was handed over, or tomorrow."""
        extract = self._outside()
        extract.action_hand_over()
        now = fields.Datetime.now()
        for received_on in now - timedelta(days=1), now + timedelta(days=1):
            with self.assertRaisesRegex(UserError, r"time to come.*\[ATT125-34\]"):
                extract._note_receipt("A. Body", received_on, now)

    def test_office_does_not_receive_for_the_body(self):
        """ATT125-34: the registrar neither receives nor posts what goes outside."""
        extract = self._outside()
        extract.action_hand_over()
        registrar = extract.with_user(self.user_registrar)
        with self.assertRaisesRegex(UserError, r"certification body.*\[ATT125-34\]"):
            registrar.action_receive()
        with self.assertRaisesRegex(UserError, r"certification body.*\[ATT125-34\]"):
            registrar.action_post()

    def test_only_the_secretary_of_the_commission(self):
        """R544-18: nobody else hands over or notes a receipt."""
        extract = self._outside()
        other = self._create_user("rec_secretary2", "secretary")
        for user in other | self.user_nobody | self.users_member[1]:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                extract.with_user(user).action_hand_over()
        for user in self.user_registrar | self.user_manager:
            self.env.invalidate_all()
            with self.assertRaisesRegex(UserError, r"by the secretary.*\[R544-18\]"):
                extract.with_user(user).action_hand_over()
        for name in "handed_on", "handed_name", "received_name":
            with self.assertRaises(UserError):
                extract.sudo().write({name: False})
