"""Files of dossiers and protocols, and forms made up to read what is closed."""

import base64
import json

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import PDF, RecognitionCommon

OTHER = base64.b64encode(base64.b64decode(PDF) + b"% another\n")
THIRD = base64.b64decode(PDF) + b"% third\n"


class FilesCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.identity = cls.env["recognition.document"].create(
            {"case_id": cls.case.id, "kind": "identity", "number": "ID", "file": PDF}
        )
        cls.certificate = cls.case.document_ids[1]
        cls.draft = cls._create_case(cls._create_learner("Draft", "S-2"))
        cls.stranger = cls._create_user("rec_stranger", "secretary", "expert", "member")

    def _file(self, record, field="file"):
        return self.env["ir.attachment"].search(
            [
                ("res_model", "=", record._name),
                ("res_field", "=", field),
                ("res_id", "=", record.id),
            ]
        )


@tagged("post_install", "-at_install")
class TestAccessFiles(FilesCommon):
    # ------------------------------------------------------------------
    # Frozen and sealed files
    # ------------------------------------------------------------------
    def _assert_locked(self, file, user):
        """Assert that no way of changing ``file`` is open, to ``user`` or to sudo."""
        elsewhere = self.draft.document_ids[0]
        for writer in (file.with_user(user), file.sudo()):
            for values in (
                {"datas": OTHER},
                {"raw": b"other"},
                {"name": "other.pdf"},
                {"res_id": elsewhere.id},
                {"res_field": False},
                {"type": "url", "url": "/"},
            ):
                with (
                    self.subTest(su=writer.env.su, values=values),
                    self.assertRaisesRegex(UserError, "no longer changes"),
                    self.env.cr.savepoint(),
                ):
                    writer.write(values)
            for context in ({}, {"_force_unlink": True}):
                with (
                    self.subTest(su=writer.env.su, unlink=context),
                    self.assertRaisesRegex(UserError, "no longer changes"),
                    self.env.cr.savepoint(),
                ):
                    writer.with_context(**context).unlink()

    def test_paper_of_a_filed_case(self):
        """R544-13: the file of a paper stays as it was handed in."""
        self._registered(self.case)
        self._assert_locked(self._file(self.certificate), self.user_intake)
        self.assertEqual(self.certificate.file, PDF)

    def test_pdf_of_a_sealed_protocol(self):
        """R544-17: what was sealed is not exchanged behind the record."""
        protocol = self._signed(self._decided(self.case))
        before = protocol.pdf
        self._assert_locked(self._file(protocol, "pdf"), self.user_secretary)
        self.env.invalidate_all()
        self.assertEqual(protocol.pdf, before)
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))

    def test_no_file_is_slipped_in(self):
        """No second file, none by a move, none before the protocol is printed."""
        self._registered(self.case)
        paper = self.case.document_ids[0]
        place = {
            "res_model": "recognition.document",
            "res_field": "file",
            "res_id": paper.id,
        }
        files = self.env["ir.attachment"].with_user(self.user_intake)
        own = files.create({"name": "own.pdf", "raw": base64.b64decode(PDF)})
        with self.assertRaisesRegex(UserError, "no longer"), self.env.cr.savepoint():
            files.create({"name": "own.pdf", "raw": base64.b64decode(PDF), **place})
        with self.assertRaisesRegex(UserError, "no longer"), self.env.cr.savepoint():
            own.write(place)
        protocol = self._decided(self.draft).protocol_id
        with self.assertRaisesRegex(UserError, "no longer"), self.env.cr.savepoint():
            files.with_user(self.user_secretary).create(
                {
                    "name": "protocol.pdf",
                    "raw": b"forged",
                    "res_model": "recognition.protocol",
                    "res_field": "pdf",
                    "res_id": protocol.id,
                }
            )

    def test_file_of_a_draft(self):
        """While the case is a draft the desk exchanges files; a move of storage too."""
        paper = self.draft.document_ids[1].with_user(self.user_intake)
        paper.file = OTHER
        self._file(paper).with_user(self.user_intake).raw = THIRD
        self.env.invalidate_all()
        self.assertEqual(base64.b64decode(paper.file), THIRD)
        paper.file = False
        self.assertFalse(self._file(paper))
        self._registered(self.case)
        file = self._file(self.certificate)
        file.write({"raw": file.raw, "mimetype": file.mimetype})
        self.draft.with_user(self.user_intake).unlink()

    def test_chatter_files_are_free(self):
        """What people attach to messages is theirs."""
        self._registered(self.case)
        file = (
            self.env["ir.attachment"]
            .with_user(self.user_intake)
            .create(
                {
                    "name": "note.txt",
                    "raw": b"note",
                    "res_model": "recognition.case",
                    "res_id": self.case.id,
                }
            )
        )
        file.raw = b"other note"
        self.assertEqual(file.raw, b"other note")
        file.unlink()
        self.assertFalse(file.exists())

    def test_no_public_link(self):
        """Files of a dossier are never public, and have no token to pass on."""
        for user in (self.user_intake, self.env.user):
            file = self._file(self.identity).with_user(user)
            for name in ("public", "access_token"):
                with (
                    self.subTest(user=user.login, name=name),
                    self.assertRaisesRegex(UserError, "public link"),
                ):
                    file.write({name: "1"})
            with self.assertRaisesRegex(UserError, "public link"):
                file.generate_access_token()

    def test_seal_covers_the_file_itself(self):
        """A caller who asks for sizes does not get a size sealed."""
        self._concluded(self.case)
        sitting = self._voted(self._sitting(self.case))
        sitting.action_close()
        protocol = sitting.protocol_id
        protocol.action_send_to_sign()
        for signature in protocol.signature_ids:
            protocol.with_user(signature.user_id).with_context(bin_size=True)._sign(
                fields.Datetime.now()
            )
        self.env.invalidate_all()
        seals = self.env["recognition.seal"]
        self.assertIsNone(seals._verify(self.company))
        self.assertIsNone(seals.with_context(bin_size=True)._verify(self.company))

    # ------------------------------------------------------------------
    # Made-up forms
    # ------------------------------------------------------------------
    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_made_up_form_tells_nothing(self):
        """Related fields of a form do not tell of records that one may not read."""
        self._concluded(self.case)
        claim = self.case.claim_ids
        spec = {"conclusion_text": {}, "learner_id": {"fields": {"display_name": {}}}}
        items = self.env["recognition.item"].with_user(self.stranger)
        self.env.invalidate_all()
        with self.assertRaises(AccessError):
            items.onchange({"claim_id": claim.id}, ["claim_id"], spec)
        with self.assertRaises(AccessError):
            items.with_context(default_claim_id=claim.id).onchange({}, [], spec)
        line = [0, "virtual_1", {"claim_id": claim.id}]
        with self.assertRaises(AccessError):
            items.env["recognition.sitting"].onchange(
                {"item_ids": [line]}, ["item_ids"], {"item_ids": {"fields": spec}}
            )
        own = items.with_user(self.user_secretary)
        found = own.onchange({"claim_id": claim.id}, ["claim_id"], spec)
        self.assertTrue(found["value"]["learner_id"])

    # ------------------------------------------------------------------
    # Desks
    # ------------------------------------------------------------------
    def test_desk_conditions(self):
        """A pile whose condition is no filter would take the desk of a role with it."""
        desk = self.env["recognition.desk"].search([], limit=1)
        desk = desk.with_user(self.user_manager)
        for text in (
            "__import__('os').getcwd()",
            "[('state'",
            "[('no_field', '=', 1)]",
            "uid",
            "env['res.users'].search([])",
            "[('id', 'any!', [('id', '=', 1)])]",
        ):
            for name in ("domain", "late_domain"):
                with (
                    self.subTest(text=text),
                    self.assertRaises(ValidationError),
                    self.env.cr.savepoint(),
                ):
                    desk.write({name: text})
        desk.domain = "[('create_uid', '=', uid)]"


@tagged("post_install", "-at_install")
class TestAccessPages(FilesCommon, HttpCase):
    """The same by the addresses of the web client."""

    def _status(self, user, path):
        self.authenticate(user.login, user.login)
        return self.url_open(path, allow_redirects=False).status_code

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.http")
    def test_content(self):
        """/web/content: the file goes where the paper goes."""
        self._registered(self.case)
        self.case.with_user(self.user_secretary)._send(
            self.expert_group, self.case.create_date
        )
        for paper, user, status in (
            (self.certificate, self.user_expert, 200),
            (self.certificate, self.stranger, 404),
            (self.certificate, self.user_portal, 404),
            (self.identity, self.user_expert, 404),
            (self.identity, self.user_secretary, 200),
        ):
            file = self._file(paper)
            for path in (
                f"/web/content/recognition.document/{paper.id}/file",
                f"/web/content/{file.id}",
                f"/web/content?model=ir.attachment&id={file.id}&field=raw",
            ):
                with self.subTest(user=user.login, kind=paper.kind, path=path):
                    self.assertEqual(self._status(user, path), status)

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.http")
    def test_reports(self):
        """/report: the address of another's document prints nothing."""
        protocol = self._signed(self._decided(self.case))
        for report, record in (
            ("report_application", self.case),
            ("report_receipt", self.case),
            ("report_conclusion", self.case),
            ("report_protocol", protocol),
            ("report_transcript", self.learner),
        ):
            path = f"/report/html/nfe_recognition.{report}/{record.id}"
            for user in (self.stranger, self.user_nobody, self.user_portal):
                with self.subTest(report=report, user=user.login):
                    self.assertIn(self._status(user, path), (403, 404))
        own = f"/report/html/nfe_recognition.report_protocol/{protocol.id}"
        self.assertEqual(self._status(self.user_secretary, own), 200)

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.http")
    def test_report_values_of_the_caller(self):
        """What a caller adds to the address of a report does not widen it."""
        protocol = self._signed(self._decided(self.case))
        options = json.dumps({"docids": protocol.ids, "context": {"uid": 1}})
        path = f"/report/html/nfe_recognition.report_protocol?options={options}"
        self.authenticate(self.stranger.login, self.stranger.login)
        page = self.url_open(path).text
        self.assertNotIn(self.case.number, page)
        self.assertNotIn(self.case.partner_id.name, page)
