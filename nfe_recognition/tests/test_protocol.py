"""Protocols: numbers, signatures, seal (R544-17, S-19)."""

import base64
from datetime import timedelta
from hashlib import sha256

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestProtocol(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sitting = cls._decided(cls._create_case())
        cls.protocol = cls.sitting.protocol_id

    def test_drawn_up(self):
        """R544-17: closing a sitting draws up its protocol, dated and numbered."""
        self.assertEqual(self.protocol.state, "draft")
        self.assertEqual(self.protocol.date, self.sitting.day)
        self.assertIn(str(self.sitting.day.year), self.protocol.number)
        second = self._decided(self._create_case()).protocol_id
        self.assertEqual(int(second.number[-4:]), int(self.protocol.number[-4:]) + 1)

    def test_signers(self):
        """S-19: chair and secretary sign; where the regulation says so, all members."""
        self.protocol.action_send_to_sign()
        self.assertEqual(
            self.protocol.signature_ids.mapped("role"), ["chair", "secretary"]
        )
        self.assertEqual(
            self.protocol.signature_ids.user_id,
            self.users_member[0] | self.user_secretary,
        )
        edition = self.env["recognition.regulation"].create(
            {
                "name": "All members sign",
                "company_id": self.company.id,
                "institution": "he",
                "date_from": self._today() - timedelta(days=1),
                "scale_id": self.scale.id,
                "signers": "chair_members_secretary",
            }
        )
        second = self._decided(self._create_case()).protocol_id
        self.assertEqual(second.sitting_id.regulation_id, edition)
        second.action_send_to_sign()
        self.assertEqual(
            second.signature_ids.mapped("role"),
            ["chair", *["member"] * 4, "secretary"],
        )

    def test_who_was_absent_does_not_sign(self):
        """ATT125-34, S-19: of the members those who attended, in part of it as well."""
        self.regulation.copy(
            {
                "name": "All members sign",
                "date_from": self._today() - timedelta(days=1),
                "signers": "chair_members_secretary",
            }
        )
        case = self._concluded(self._create_case())
        sitting = self._sitting(case, self.members[:4])
        row = sitting.attendance_ids.filtered(
            lambda one: one.member_id == self.members[3]
        )
        self._voted(sitting)
        row.action_leave()
        sitting.action_close()
        sitting.protocol_id.action_send_to_sign()
        self.assertEqual(
            sitting.protocol_id.signature_ids.user_id,
            self.users_member[:4] | self.user_secretary,
        )

    def test_deputy_signs_for_the_chair(self):
        """R544-12: whoever presided signs."""
        case = self._concluded(self._create_case())
        sitting = self._voted(self._sitting(case, self.members[1:]))
        sitting.action_close()
        sitting.protocol_id.action_send_to_sign()
        self.assertEqual(
            sitting.protocol_id.signature_ids[0].user_id, self.users_member[1]
        )

    def test_who_is_still_to_sign(self):
        """S-19: the protocol names whom it waits for, until nobody is left."""
        chair, keeper = self.users_member[0], self.user_secretary
        self.protocol.action_send_to_sign()
        self.assertEqual(self.protocol.waits_for, f"{chair.name}, {keeper.name}")
        self.protocol.with_user(chair)._sign(fields.Datetime.now())
        self.assertEqual(self.protocol.waits_for, keeper.name)
        self.protocol.with_user(keeper)._sign(fields.Datetime.now())
        self.assertFalse(self.protocol.waits_for)

    def test_signed_by_the_signer(self):
        """S-19: everybody signs for himself, once, when asked."""
        chair = self.protocol.with_user(self.users_member[0])
        with self.assertRaisesRegex(UserError, r"not waiting.*\[R544-17\]"):
            chair._sign(fields.Datetime.now())
        self.protocol.action_send_to_sign()
        for user in self.users_member[1] | self.user_manager | self.user_auditor:
            self.env.invalidate_all()
            with self.assertRaisesRegex(UserError, r"not due.*\[R544-17\]"):
                self.protocol.with_user(user)._sign(fields.Datetime.now())
        self.assertTrue(chair.can_sign)
        chair._sign(fields.Datetime.now())
        self.assertFalse(chair.can_sign)
        self.assertEqual(self.protocol.state, "signing")
        with self.assertRaisesRegex(UserError, "not due"):
            chair._sign(fields.Datetime.now())
        self.assertEqual(self.protocol.signed_count, 1)

    def test_to_sign(self):
        """The signer's list shows what waits for his signature."""
        protocols = self.env["recognition.protocol"]
        domain = [("can_sign", "=", True)]
        chair = self.users_member[0]
        self.assertFalse(protocols.with_user(chair).search(domain))
        self.protocol.action_send_to_sign()
        self.assertEqual(protocols.with_user(chair).search(domain), self.protocol)
        self.assertFalse(protocols.with_user(self.users_member[1]).search(domain))
        self.assertTrue(
            self.protocol.activity_ids.filtered(lambda a: a.user_id == chair)
        )
        self.protocol.with_user(chair)._sign(fields.Datetime.now())
        self.assertFalse(protocols.with_user(chair).search(domain))
        self.assertFalse(
            self.protocol.activity_ids.filtered(lambda a: a.user_id == chair)
        )

    def test_signer_without_user(self):
        """S-19: a signer who cannot sign in is named before the protocol is sent."""
        self.members[0]._step_write({"user_id": False})
        with self.assertRaisesRegex(UserError, r"has no user.*\[R544-17\]"):
            self.protocol.action_send_to_sign()
        self.assertEqual(self.protocol.state, "draft")

    def test_signer_who_cannot_sign_in(self):
        """S-19: nobody waits for the signature of a user who is archived."""
        self.members[0].user_id.active = False
        with self.assertRaisesRegex(UserError, r"can sign in.*\[R544-17\]"):
            self.protocol.action_send_to_sign()

    def test_taken_back(self):
        """A protocol nobody has signed becomes a draft again; signed ones do not."""
        self.protocol.action_send_to_sign()
        self.protocol.action_take_back()
        self.assertEqual(self.protocol.state, "draft")
        self.assertFalse(self.protocol.signature_ids)
        self.assertFalse(self.protocol.activity_ids)
        self.protocol.action_send_to_sign()
        self.protocol.with_user(self.users_member[0])._sign(fields.Datetime.now())
        with self.assertRaisesRegex(UserError, r"\[R544-17\]"):
            self.protocol.action_take_back()

    def test_last_signature_seals(self):
        """R544-17: the last signature prints, keeps and seals what was signed."""
        protocol = self._signed(self.sitting)
        self.assertEqual(protocol.state, "sealed")
        pdf = base64.b64decode(protocol.pdf)
        self.assertTrue(pdf)
        self.assertEqual(protocol.pdf_sha256, sha256(pdf).hexdigest())
        self.assertEqual(protocol.seal_id.sudo().res_id, protocol.id)
        self.assertIn(protocol.number, pdf.decode(errors="ignore"))

    def test_sealed_stays(self):
        """CT152-42: nobody changes a sealed protocol, sudo included."""
        protocol = self._signed(self.sitting)
        for user in self.user_secretary, self.user_manager, self.env.user:
            for target in protocol.with_user(user), protocol.with_user(user).sudo():
                for values in (
                    {"languages": "kk"},
                    {"pdf": False},
                    {"state": "draft"},
                    {"number": "1"},
                ):
                    with self.assertRaises(UserError):
                        target.write(values)
                with self.assertRaises(UserError):
                    target.unlink()
        with self.assertRaises(UserError):
            protocol.sudo()._step_write({"pdf_sha256": "0"})
        with self.assertRaises(UserError):
            protocol.action_take_back()

    def test_sealed_parts_stay(self):
        """R544-17: signatures, votes and roster under a seal stay."""
        protocol = self._signed(self.sitting)
        votes = self.sitting.item_ids.vote_ids
        for record, values in (
            (protocol.signature_ids[0], {"signed_on": False}),
            (votes[0], {"choice": "against"}),
            (self.sitting.attendance_ids[0], {"present": False}),
            (self.sitting.item_ids, {"reason": "Other"}),
            (self.sitting, {"place": "Other"}),
        ):
            with self.assertRaises(UserError):
                record.sudo().write(values)
            with self.assertRaises(UserError):
                record.sudo().unlink()

    def test_forged(self):
        """R544-17: no protocol or signature by hand."""
        with self.assertRaises(UserError):
            self.protocol.create({"sitting_id": self._sitting(None).id})
        self.protocol.action_send_to_sign()
        row = self.protocol.signature_ids[0]
        for target in row.with_user(self.users_member[0]), row.sudo():
            with self.assertRaises(UserError):
                target.signed_on = fields.Datetime.now()
        with self.assertRaises(UserError):
            row.create(
                {
                    "protocol_id": self.protocol.id,
                    "role": "member",
                    "partner_id": self.users_member[2].partner_id.id,
                    "user_id": self.users_member[2].id,
                }
            )
        with self.assertRaises(UserError):
            row.unlink()

    def test_rights(self):
        """Own secretary keeps it; members read; the registrar only what is sealed."""
        other = self._create_user("rec_secretary2", "secretary")
        for user in other | self.user_member | self.user_manager | self.user_registrar:
            with self.assertRaises(AccessError):
                self.protocol.with_user(user).action_send_to_sign()
        registrar = self.protocol.with_user(self.user_registrar)
        self.assertFalse(registrar.search([("id", "=", self.protocol.id)]))
        self._signed(self.sitting)
        self.assertTrue(registrar.search([("id", "=", self.protocol.id)]))
        for user in self.user_nobody, self.user_portal, self.user_intake:
            with self.assertRaises(AccessError):
                self.protocol.with_user(user).search([])
