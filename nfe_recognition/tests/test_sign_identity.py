"""Who signs is who he says: Odoo's own identity check before a signature (R544-17)."""

import json

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common import RecognitionCommon

PASSWORD = "A password of 20 signs"


@tagged("post_install", "-at_install")
class TestSignIdentity(RecognitionCommon, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.chair = cls.users_member[0]
        cls.other = cls.users_member[1]
        for user in cls.chair | cls.other | cls.user_secretary:
            user.password = PASSWORD
        cls.protocol = cls._decided(cls._create_case()).protocol_id
        cls.protocol.action_send_to_sign()

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _row(self, user):
        self.env.invalidate_all()
        return self.protocol.signature_ids.filtered(lambda row: row.user_id == user)

    def _post(self, path, params):
        """Send a JSON-RPC call as a browser does; return its result and its error."""
        with mute_logger("odoo.http"):
            answer = self.url_open(
                path,
                data=json.dumps({"jsonrpc": "2.0", "method": "call", "params": params}),
                headers={"Content-Type": "application/json"},
            ).json()
        return answer.get("result"), answer.get("error", {}).get("data", {})

    def _web(self, model, method, ids, **context):
        call = {"model": model, "method": method, "args": [ids]}
        return self._post(
            "/web/dataset/call_kw", {**call, "kwargs": {"context": context}}
        )

    def _call(self, *args, **context):
        """Call a method as the web client of whoever is signed in does."""
        result, error = self._web(*args, **context)
        self.assertFalse(error)
        return result

    def _refused(self, *args, **context):
        """Return the sentence that a call was refused with."""
        _result, error = self._web(*args, **context)
        self.assertTrue(error)
        return error["message"]

    def _sign_as(self, user):
        """Sign in and press the button; return the identity check that opens."""
        self.authenticate(user.login, PASSWORD)
        return self._call("recognition.protocol", "action_sign", self.protocol.ids)

    def _json2(self, user, method, ids, model="recognition.protocol", **arguments):
        """Call a method by an API key of ``user``, without a session."""
        day = fields.Datetime.add(fields.Datetime.now(), days=1)
        keys = self.env["res.users.apikeys"].with_user(user).sudo()
        self.opener.cookies.clear()
        with mute_logger("odoo.http"):
            return self.url_open(
                f"/json/2/{model}/{method}",
                data=json.dumps({"ids": ids, **arguments}),
                headers={
                    "Content-Type": "application/json",
                    "Authorization": f"bearer {keys._generate('rpc', 'key', day)}",
                },
            )

    # ------------------------------------------------------------------
    # In person
    # ------------------------------------------------------------------
    def test_right_password_signs(self):
        """R544-17: the button asks for the password; the right one signs."""
        action = self._sign_as(self.chair)
        self.assertEqual(action["res_model"], "res.users.identitycheck")
        self.assertFalse(self._row(self.chair).signed_on)
        self._call(
            *("res.users.identitycheck", "run_check", [action["res_id"]]),
            password=PASSWORD,
        )
        self.assertTrue(self._row(self.chair).signed_on)
        self.assertFalse(self._row(self.user_secretary).signed_on)
        self.assertEqual(self.protocol.state, "signing")

    def test_wrong_password_is_refused(self):
        """R544-17: a wrong password signs nothing."""
        action = self._sign_as(self.chair)
        said = self._refused(
            *("res.users.identitycheck", "run_check", [action["res_id"]]),
            password="Another password",
        )
        self.assertIn("Incorrect Password", said)
        self.assertFalse(self._row(self.chair).signed_on)

    def test_session_alone_does_not_sign(self):
        """R544-17: being signed in is not enough, however often one asks."""
        self._sign_as(self.chair)
        for _time in range(2):
            action = self._call(
                "recognition.protocol", "action_sign", self.protocol.ids
            )
            self.assertEqual(action["res_model"], "res.users.identitycheck")
        self.assertFalse(self._row(self.chair).signed_on)

    def test_check_of_another_signs_nothing(self):
        """R544-17: nobody answers the identity check that another opened."""
        action = self._sign_as(self.chair)
        self.authenticate(self.other.login, PASSWORD)
        self._refused(
            *("res.users.identitycheck", "run_check", [action["res_id"]]),
            password=PASSWORD,
        )
        self.assertFalse(self._row(self.chair).signed_on)

    def test_who_does_not_sign_is_not_asked(self):
        """S-19: whose signature is not due is told so before any password."""
        self.authenticate(self.other.login, PASSWORD)
        said = self._refused("recognition.protocol", "action_sign", self.protocol.ids)
        self.assertIn("not due", said)

    # ------------------------------------------------------------------
    # Not in person
    # ------------------------------------------------------------------
    def test_api_key_does_not_sign(self):
        """R544-17: a program with the signer's key does not sign."""
        answer = self._json2(self.chair, "action_sign", self.protocol.ids)
        self.assertGreaterEqual(answer.status_code, 400)
        self.assertIn("in person", answer.text)
        self.assertFalse(self._row(self.chair).signed_on)

    def test_api_key_with_password_does_not_sign(self):
        """R544-17: nor by the identity check, with the right password."""
        action = self._sign_as(self.chair)
        answer = self._json2(
            *(self.chair, "run_check", [action["res_id"]], "res.users.identitycheck"),
            context={"password": PASSWORD},
        )
        self.assertGreaterEqual(answer.status_code, 400)
        self.assertFalse(self._row(self.chair).signed_on)

    @mute_logger("odoo.addons.rpc.controllers.jsonrpc")
    def test_session_of_another_does_not_sign(self):
        """R544-17: whoever proved who he is, proved it for himself only."""
        keeper = self._sign_as(self.user_secretary)
        self._call(
            *("res.users.identitycheck", "run_check", [keeper["res_id"]]),
            password=PASSWORD,
        )
        self.assertTrue(self._row(self.user_secretary).signed_on)
        # His session is fresh; with it goes a call in the name of the chair.
        _result, error = self._post(
            "/jsonrpc",
            {
                "service": "object",
                "method": "execute_kw",
                "args": [
                    *(self.env.cr.dbname, self.chair.id, PASSWORD),
                    *("recognition.protocol", "action_sign", [self.protocol.ids]),
                ],
            },
        )
        self.assertIn("in person", error["message"])
        self.assertFalse(self._row(self.chair).signed_on)

    def test_code_does_not_sign(self):
        """R544-17: no job and no script signs for somebody."""
        with self.assertRaisesRegex(UserError, r"in person.*\[R544-17\]"):
            self.protocol.with_user(self.chair).action_sign()
