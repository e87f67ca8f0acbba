"""Recordings of final sittings: kept for their year, then disposed of (TVET578-6)."""

import base64
from datetime import date, datetime
from hashlib import sha256

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged

from .common import ROLES
from .common_body import BodyCommon
from .refusal import Refusal

DAY = datetime(2025, 8, 20, 6)
SOUND = b"ID3\x04 the whole sitting"


@tagged("post_install", "-at_install")
class TestRecordingKept(BodyCommon):
    """The final sitting of an examination commission, 20 August 2025."""

    @classmethod
    def setUpClass(cls):
        with freeze_time(DAY):
            super().setUpClass()
            cls.regulation.retention_recording_years = 1
            cls.sitting = cls._final()
            cls.protocol = cls._signed(cls.sitting)
        cls.other_manager = cls._create_user("rec_manager2", "manager")

    @classmethod
    def _voted_on(cls):
        """Return the sitting with its question answered, not recorded yet."""
        body = cls._body("examination", cls._rows(3, 1))
        body.action_activate()
        sitting = (
            cls.env["recognition.sitting"]
            .with_user(cls.user_secretary)
            .create({"commission_id": body.id, "date": fields.Datetime.now()})
        )
        sitting.item_ids.filtered(lambda i: i.kind != "other").sudo().unlink()
        item = cls.env["recognition.item"].with_user(cls.user_secretary)
        item.create({"sitting_id": sitting.id, "subject": "Results", "kind": "other"})
        sitting.action_all_present()
        sitting.action_open()
        return cls._voted(sitting)

    @classmethod
    def _final(cls):
        sitting = cls._voted_on()
        sitting.write(
            {
                "final": True,
                "recording_file": base64.b64encode(SOUND),
                "recording_file_name": "final.mp3",
            }
        )
        sitting.action_close()
        return sitting

    @freeze_time(DAY)
    def test_no_close_without_it(self):
        """AE-26, TVET578-6: without its recording the final sitting does not close."""
        sitting = self._voted_on()
        self.assertFalse(sitting.recording_needed)
        sitting.final = True
        self.assertTrue(sitting.recording_needed)
        self.assertIn("[TVET578-6]", sitting.problems)
        with self._refuses(r"recorded in sound.*\[TVET578-6\]"):
            sitting.action_close()
        sitting.recording_file = base64.b64encode(SOUND)
        sitting.action_close()
        self.assertEqual(sitting.state, "closed")

    def _refuses(self, sentence, exception=UserError):
        self.env.flush_all()
        return Refusal(self, exception, sentence)

    def _file(self):
        mine = [
            ("res_model", "=", self.sitting._name),
            ("res_id", "=", self.sitting.id),
        ]
        files = self.env["ir.attachment"].sudo()
        return files.search([*mine, ("res_field", "=", "recording_file")])

    def _collected(self):
        disposal = (
            self.env["recognition.disposal"]
            .with_user(self.user_manager)
            .create({"company_id": self.company.id})
        )
        disposal.action_collect()
        return disposal

    def test_ae26(self):
        """AE-26: to 20 August 2026 at least; whoever deletes it before is refused."""
        self.assertEqual(self.sitting.keep_until, date(2026, 8, 20))
        self.assertEqual(self.sitting.keep_until, date(2026, 8, 20))
        file = self._file()
        for way in (
            file.unlink,
            file.with_context(_force_unlink=True).unlink,
            lambda: file.write({"raw": b"ID3 other"}),
            lambda: file.write({"res_field": False}),
            lambda: self.sitting.write({"recording_file": False}),
            lambda: self.sitting.sudo().write({"recording_file": False}),
            self.sitting.sudo().unlink,
        ):
            with freeze_time(datetime(2026, 8, 20, 6)), self._refuses(""):
                way()
        for role in ROLES:
            own = self.sitting.with_user(getattr(self, f"user_{role}"))
            with (
                self.subTest(role=role),
                self._refuses("", (UserError, AccessError)),
            ):
                own.write({"recording_file": base64.b64encode(SOUND)})
        self.assertTrue(self._file())

    def test_not_before(self):
        """AE-26: on the last day itself it stands on no list."""
        with freeze_time(datetime(2026, 8, 20, 6)):
            self.assertFalse(self._collected().line_ids)

    def test_disposed(self):
        """S-14: after its year it goes; the sitting keeps which file it was."""
        with freeze_time(datetime(2026, 8, 21, 6)):
            disposal = self._collected()
            line = disposal.line_ids
            self.assertEqual(line.kind, "recording")
            self.assertEqual(line.sitting_id, self.sitting)
            self.assertEqual(line.file_name, "final.mp3")
            disposal.action_propose()
            disposal.with_user(self.other_manager).action_confirm()
        digest = sha256(SOUND).hexdigest()
        self.assertFalse(self._file())
        self.assertEqual(line.sha256, digest)
        self.assertEqual(self.sitting.disposed_sha256, digest)
        self.assertEqual(self.sitting.disposed_by, self.other_manager)
        self.assertIn("erased", self.sitting.sudo().message_ids[0].body)
        self.assertTrue(self.protocol.pdf)
        self.assertFalse(self.env["recognition.seal"].sudo()._verify(self.company))

    def test_protocol_first(self):
        """R544-17: as long as the protocol is not sealed its recording stays."""
        with freeze_time(DAY):
            other = self._final_elsewhere()
        with freeze_time(datetime(2030, 1, 1)):
            self.assertEqual(self._collected().line_ids.sitting_id, self.sitting)
        self.assertTrue(other.recording_file)

    def _final_elsewhere(self):
        """Return a second sitting of the same commission, its protocol a draft."""
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {
                    "commission_id": self.sitting.commission_id.id,
                    "date": fields.Datetime.now(),
                    "final": True,
                    "recording_file": base64.b64encode(SOUND + b"2"),
                    "recording_file_name": "second.mp3",
                }
            )
        )
        item = self.env["recognition.item"].with_user(self.user_secretary)
        item.create({"sitting_id": sitting.id, "subject": "More", "kind": "other"})
        sitting.action_all_present()
        sitting.action_open()
        self._voted(sitting)
        sitting.action_close()
        return sitting
