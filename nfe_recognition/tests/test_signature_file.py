"""Signature files of qualified signatures: of the sealed PDF, by a key that fits."""

import base64
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon

NAME = "ҚҰРМАНҒАЗЫҰЛЫ ДІНМҰХАМЕД"


@tagged("post_install", "-at_install")
class TestSignatureFile(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sitting = cls._decided(cls._create_case())
        cls.protocol = cls._signed(cls.sitting)
        cls.pdf = base64.b64decode(cls.protocol.pdf)
        cls.chair = cls.users_member[0]
        cls.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
        now = datetime.now(UTC)
        cls.certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(cls.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .sign(cls.key, hashes.SHA256())
        )

    def _sign(self, content):
        """Return a detached signature over ``content``, as a signing program does."""
        builder = pkcs7.PKCS7SignatureBuilder().set_data(content)
        builder = builder.add_signer(self.certificate, self.key, hashes.SHA256())
        options = (pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary)
        return builder.sign(serialization.Encoding.DER, list(options))

    def _upload(self, user, content, protocol=None):
        """Hand a file in through the form, as ``user``."""
        protocol = protocol or self.protocol
        wizard = (
            self.env["recognition.signature.upload"]
            .with_user(user)
            .create(
                {
                    "protocol_id": protocol.id,
                    "file": base64.b64encode(content),
                    "file_name": "protocol.pdf.cms",
                }
            )
        )
        return wizard.action_add()

    def test_signature_of_the_sealed_pdf(self):
        """R544-17: taken; whose it is, and which digest was compared, is kept."""
        content = self._sign(self.pdf)
        self._upload(self.chair, content)
        (kept,) = self.protocol.signature_file_ids
        self.assertEqual(kept.signer_name, NAME)
        self.assertEqual(kept.digest, self.protocol.pdf_sha256)
        self.assertEqual(kept.algorithm, "sha256")
        self.assertEqual(base64.b64decode(kept.file), content)
        self.assertEqual(kept.file_sha256, sha256(content).hexdigest())
        self.assertEqual(kept.added_by, self.chair)
        self.assertEqual(kept.file_name, "protocol.pdf.cms")
        self.assertTrue(kept.signed_at)

    def test_signature_of_another_file(self):
        """R544-17: a signature over anything else is refused with a sentence."""
        with self.assertRaisesRegex(UserError, r"another file.*\[R544-17\]"):
            self._upload(self.chair, self._sign(self.pdf + b" "))
        self.assertFalse(self.protocol.signature_file_ids)

    def test_no_signature(self):
        """R544-17: what is no signature is refused with a sentence."""
        for content in self.pdf, b"signed", b"\x30\x03\x02\x01\x01":
            with self.assertRaisesRegex(UserError, r"not a signature.*\[R544-17\]"):
                self._upload(self.chair, content)

    def test_once(self):
        """R544-17: the same file is not taken twice; another one of the signer is."""
        content = self._sign(self.pdf)
        self._upload(self.chair, content)
        with self.assertRaisesRegex(UserError, r"here already.*\[R544-17\]"):
            self._upload(self.user_secretary, content)
        self._upload(self.user_secretary, base64.encodebytes(content))
        self.assertEqual(len(self.protocol.signature_file_ids), 2)

    def test_who_adds(self):
        """S-19: signers and the secretary, to a sealed protocol; nobody else."""
        content = self._sign(self.pdf)
        stranger = self._create_user("rec_secretary2", "secretary")
        for user in self.users_member[1] | stranger | self.user_manager:
            self.env.invalidate_all()
            with self.assertRaises(UserError):
                self._upload(user, content)
        draft = self._decided(self._create_case()).protocol_id
        with self.assertRaisesRegex(UserError, "none from you now"):
            self._upload(self.user_secretary, content, draft)
        self.assertTrue(self.protocol.with_user(self.chair).can_add_file)
        self.assertTrue(self.protocol.with_user(self.user_secretary).can_add_file)
        self.assertFalse(self.protocol.with_user(self.users_member[1]).can_add_file)

    def test_button(self):
        """The button opens the form for the protocol at hand."""
        action = self.protocol.with_user(self.chair).action_add_signature_file()
        self.assertEqual(action["res_model"], "recognition.signature.upload")
        self.assertEqual(action["context"], {"default_protocol_id": self.protocol.id})
        with self.assertRaisesRegex(UserError, r"\[R544-17\]"):
            self.protocol.with_user(self.users_member[1]).action_add_signature_file()

    def test_stays(self):
        """CT152-42: nobody changes, removes or makes up a signature file."""
        self._upload(self.chair, self._sign(self.pdf))
        kept = self.protocol.signature_file_ids
        for target in kept, kept.sudo(), kept.with_user(self.chair).sudo():
            for vals in {"signer_name": "Other"}, {"file": False}, {"digest": "0"}:
                with self.assertRaises(UserError):
                    target.write(vals)
            with self.assertRaises(UserError):
                target.unlink()
        with self.assertRaises(UserError):
            kept._step_write({"signer_name": "Other"})
        with self.assertRaises(UserError):
            kept.with_user(self.chair).create(
                {
                    "protocol_id": self.protocol.id,
                    "file": base64.b64encode(b"x"),
                    "signer_name": "Made up",
                }
            )

    def test_file_is_as_closed_as_the_protocol(self):
        """R544-17: its attachment neither; read by those who read the protocol."""
        self._upload(self.chair, self._sign(self.pdf))
        kept = self.protocol.signature_file_ids
        attachment = self.env["ir.attachment"].search(
            [
                ("res_model", "=", kept._name),
                ("res_field", "=", "file"),
                ("res_id", "=", kept.id),
            ]
        )
        self.assertEqual(len(attachment), 1)
        with self.assertRaises(UserError):
            attachment.sudo().raw = b"other"
        with self.assertRaises(UserError):
            attachment.sudo().unlink()
        self.assertTrue(kept.with_user(self.user_auditor).signer_name)
        self.assertTrue(kept.with_user(self.users_member[1]).signer_name)
        other = self._create_user("rec_secretary3", "secretary")
        for user in other | self.user_registrar | self.user_nobody | self.user_portal:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                kept.with_user(user).signer_name  # noqa: B018  # read for its refusal

    def test_sizes_for_contents(self):
        """A caller who asks for sizes does not have them judged for the PDF."""
        content = self._sign(self.pdf)
        protocol = self.protocol.with_context(bin_size=True)
        protocol.with_user(self.chair)._add_signature_file(
            content, "a.cms", fields.Datetime.now()
        )
        self.assertTrue(self.protocol.signature_file_ids)
