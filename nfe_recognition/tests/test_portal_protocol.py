"""A member from outside signs on the portal (R544-17, ATT125-34)."""

from odoo import Command, http
from odoo.tests import HttpCase, new_test_user, tagged

from .common import RecognitionCommon

PASSWORD = "A password of 20 signs"


@tagged("post_install", "-at_install")
class TestPortalProtocol(HttpCase, RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.signers = "chair_members_secretary"
        cls.outside, cls.stranger = (
            new_test_user(
                cls.env,
                login=login,
                password=PASSWORD,
                groups="base.group_portal",
                company_id=cls.company.id,
                company_ids=[Command.set(cls.company.ids)],
            )
            for login in ("rec_outside", "rec_stranger")
        )
        # Stands in for an instrument by which an employer's person joins the body.
        cls.member = cls.env["recognition.commission.member"]._step_create(
            [
                {
                    "commission_id": cls.commission.id,
                    "partner_id": cls.outside.partner_id.id,
                }
            ]
        )
        case = cls._concluded(cls._create_case())
        cls.sitting = cls._sitting(case, cls.members | cls.member)
        cls.sitting.item_ids.action_open_vote()
        for member in cls.members:
            cls.sitting.item_ids.with_user(member.user_id).action_vote_for()
        cls.sitting.item_ids.action_close_vote()
        cls.sitting.action_close()
        cls.protocol = cls.sitting.protocol_id
        cls.protocol.action_send_to_sign()
        cls.page = f"/my/sittings/{cls.sitting.id}"

    def _sign(self, password, **values):
        self.env.flush_all()
        token = {"csrf_token": http.Request.csrf_token(self)}
        values = {**token, "password": password, **values}
        answer = self.url_open(f"{self.page}/sign", data=values)
        self.env.invalidate_all()
        return answer

    def _row(self):
        return self.protocol.signature_ids.filtered(
            lambda row: row.user_id == self.outside
        )

    def test_is_told_where_he_signs(self):
        """R544-17: by mail, for he has no list of things to do; the others have."""
        mails = self.env["mail.message"].search(
            [
                ("model", "=", self.protocol._name),
                ("res_id", "=", self.protocol.id),
                ("partner_ids", "in", self.outside.partner_id.ids),
            ]
        )
        self.assertEqual(len(mails), 1)
        self.assertEqual(mails.partner_ids, self.outside.partner_id)
        self.assertIn(self.page, mails.body)
        asked = self.protocol.sudo().activity_ids.user_id
        self.assertEqual(asked, self.protocol.signature_ids.user_id - self.outside)

    def test_signs_with_the_password(self):
        """R544-17, ATT125-34: he reads it and signs it in person, once."""
        self.authenticate("rec_outside", PASSWORD)
        self.assertIn(f"{self.page}/sign", self.url_open(self.page).text)
        pdf = self.url_open(f"{self.page}/protocol")
        self.assertEqual(pdf.headers["Content-Type"], "application/pdf")
        self.assertIn("[R544-17]", self._sign("wrong").text)
        self.assertFalse(self._row().signed_on)
        self.assertNotIn("alert-danger", self._sign(PASSWORD).text)
        self.assertTrue(self._row().signed_on)
        self.assertEqual(self.protocol.signed_count, 1)
        self.assertIn("[R544-17]", self._sign(PASSWORD).text)
        self.assertEqual(self.protocol.signed_count, 1)
        self.assertNotIn(f"{self.page}/sign", self.url_open(self.page).text)

    def test_the_last_signature_seals(self):
        """R544-17: whoever is the last; he reads the sealed PDF afterwards."""
        for row in self.protocol.signature_ids - self._row():
            self.protocol.with_user(row.user_id)._sign(self.sitting.closed_on)
        self.authenticate("rec_outside", PASSWORD)
        self._sign(PASSWORD)
        self.assertEqual(self.protocol.state, "sealed")
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))
        content = self.url_open(f"{self.page}/protocol").content
        self.assertTrue(content)

    def test_whoever_left_signs(self):
        """S-19: he attended; that he left later takes his signature from nobody."""
        # Stands in for a replacement by a new instrument.
        self.member._step_write({"date_to": "2020-01-01"})
        self.authenticate("rec_outside", PASSWORD)
        self._sign(PASSWORD)
        self.assertTrue(self._row().signed_on)

    def test_a_stranger(self):
        """R544-17: nobody signs for another, and a stranger reads nothing."""
        self.authenticate("rec_stranger", PASSWORD)
        self._sign(PASSWORD, user_id=self.outside.id)
        self.assertEqual(self.protocol.signed_count, 0)
        answer = self.url_open(f"{self.page}/protocol", allow_redirects=False)
        self.assertEqual(answer.headers["Location"].rpartition("/")[2], "my")
        # A member without a part in the signatures has the page and no protocol.
        self._row().protocol_id.action_take_back()
        self.authenticate("rec_outside", PASSWORD)
        self._sign(PASSWORD)
        self.assertEqual(self.protocol.state, "draft")
        answer = self.url_open(f"{self.page}/protocol", allow_redirects=False)
        self.assertEqual(answer.headers["Location"].rpartition("/")[2], "my")
