"""Receipt or reasoned refusal: exactly one answer (TVET578-18, A1.5, A1.8, A1.9)."""

from datetime import timedelta

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tests import Form, tagged

from .printed import ReportsCommon


@tagged("post_install", "-at_install")
class TestAnswer(ReportsCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case().with_user(self.user_intake)

    def _rpc(self, records, method, *args, user=None, **kwargs):
        """Call a method as a client does: by its name, as the user."""
        model = records.with_user(user or self.user_intake)
        return call_kw(model, method, [records.ids, *args], kwargs)

    def _wizard(self, cases, **values):
        action = self._rpc(cases, "action_open_refuse")
        model = self.env["recognition.refuse"].with_user(self.user_intake)
        return model.with_context(**action["context"]).create(values)

    # ------------------------------------------------------------------
    # Grounds
    # ------------------------------------------------------------------
    def _ground(self, name):
        return self.env.ref(f"nfe_recognition.ground_{name}")

    def test_ae_31_expired_document(self):
        """AE-31, TVET578-18: an expired paper proposes its ground and its sentence."""
        self.case.document_ids[1].expires_on = self._today() - timedelta(days=1)
        self.case.action_submit()
        wizard = self._wizard(self.case)
        self.assertEqual(wizard.ground_ids, self._ground("expired"))
        self.assertIn("was valid until", wizard.text)
        wizard.action_refuse()
        self.assertEqual(self.case.state, "refused")
        self.assertEqual(self.case.refusal_ground_ids, self._ground("expired"))

    def test_ae_31_without_consent(self):
        """AE-31, TVET578-A1.9(4): no consent is a ground of its own."""
        self.regulation.consent_required = True
        case = self._create_case().with_user(self.user_intake)
        case.action_submit()
        wizard = self._wizard(case)
        self.assertEqual(wizard.ground_ids, self._ground("consent"))
        wizard.action_refuse()
        self.assertIn("has not agreed", case.refusal_text)

    def test_ae_31_complete_set(self):
        """AE-31, TVET578-A1.8: the complete set gets the receipt, and no refusal."""
        self._registered(self.case)
        text = self._text("receipt", self.case, self.user_intake)
        self.assertIn("Papers in all: 2.", text)
        self.assertIn(self.user_intake.name, text)
        with self.assertRaisesRegex(UserError, "was not refused"):
            self._text("refusal", self.case, self.user_intake)

    def test_several_grounds(self):
        """TVET578-18, A1.9(2): each ground that was found, in the law's order."""
        self.case.document_ids[0].unlink()
        self.case.document_ids[0].issuer_id = self.env["res.partner"].create(
            {"name": "Somebody"}
        )
        self.case.action_submit()
        grounds = self._wizard(self.case).ground_ids
        self.assertEqual(
            grounds, self._ground("incomplete") | self._ground("requirements")
        )

    def test_ground_out_of_use(self):
        """A ground that a manager archived is not proposed; people choose another."""
        self._ground("incomplete").active = False
        self.case.document_ids[0].unlink()
        self.case.action_submit()
        self.assertFalse(self._wizard(self.case).ground_ids)

    def test_form_of_the_refusal(self):
        """The office may change what is proposed."""
        self.case.document_ids[0].unlink()
        self.case.action_submit()
        action = self.case.action_open_refuse()
        form = Form(
            self.env["recognition.refuse"]
            .with_user(self.user_intake)
            .with_context(**action["context"])
        )
        self.assertEqual(form.ground_ids.ids, self._ground("incomplete").ids)
        self.assertEqual(form.delivery, "person")
        form.ground_ids = self._ground("unreliable")
        form.text = "The seal is not genuine."
        form.save().action_refuse()
        self.assertEqual(self.case.refusal_ground_ids, self._ground("unreliable"))

    # ------------------------------------------------------------------
    # Exactly one
    # ------------------------------------------------------------------
    def test_registered_is_not_refused(self):
        """TVET578-A1.5: after the receipt no call gives a refusal."""
        self.case.action_submit()
        wizard = self._wizard(
            self.case, ground_ids=[Command.set(self._ground("verdict").ids)], text="No."
        )
        self._rpc(self.case, "action_register")
        with self.assertRaises(UserError):
            self._rpc(wizard, "action_refuse")
        self.assertEqual(self.case.state, "registered")
        self.assertFalse(self.case.refused_on)

    def test_refused_is_not_registered(self):
        """TVET578-A1.5: after the refusal no call gives a receipt."""
        self.case.action_submit()
        wizard = self._wizard(
            self.case, ground_ids=[Command.set(self._ground("verdict").ids)], text="No."
        )
        self._rpc(wizard, "action_refuse")
        for method in ("action_register", "action_submit", "action_return"):
            with self.subTest(method=method), self.assertRaises(UserError):
                self._rpc(self.case, method)
        with self.assertRaises(UserError):
            self._rpc(wizard, "action_refuse")
        for values in (
            {"state": "registered"},
            {"number": "1"},
            {"registered_on": self._today()},
        ):
            with self.subTest(values=values), self.assertRaises(UserError):
                self._rpc(self.case, "write", values)
        for method in ("_refuse_intake", "_enter_register", "_step_write"):
            with self.subTest(method=method), self.assertRaises(AccessError):
                self._rpc(self.case, method)
        self.assertEqual(self.case.state, "refused")
        self.assertFalse(self.case.number)

    # ------------------------------------------------------------------
    # What the papers say
    # ------------------------------------------------------------------
    def test_refusal_names_signatory_and_way(self):
        """D-03, TVET578-18: who signs it, and how it is delivered."""
        self.case.channel = "portal"
        self.case.document_ids[0].unlink()
        self.case.action_submit()
        self._wizard(self.case).action_refuse()
        self.assertEqual(self.case.refusal_delivery, "account")
        text = self._text("refusal", self.case, self.user_intake)
        self.assertIn("Delivered to the applicant: personal account", text)
        self.assertIn("Authorised person", text)
        self.assertIn(self.user_intake.name, text)

    def test_external_register(self):
        """TVET578-23: entered by intake after registration, printed on the receipt."""
        self._registered(self.case)
        values = {"external_number": "NEDB-77", "external_system": "National database"}
        with self.assertRaisesRegex(UserError, "intake"):
            self._rpc(self.case, "write", values, user=self.user_secretary)
        with self.assertRaises(UserError):
            self._rpc(self.case, "write", {**values, "origin_programme": "X"})
        self._rpc(self.case, "write", values)
        text = self._text("receipt", self.case, self.user_intake)
        self.assertIn("NEDB-77, National database", text)

    def test_receipt_names_the_type_of_a_paper(self):
        """TVET578-A1.8: the list says which identity paper was handed in."""
        passport = self.env.ref("nfe_recognition.document_type_passport")
        self.case.document_ids.create(
            {
                "case_id": self.case.id,
                "kind": "identity",
                "type_id": passport.id,
                "expires_on": self._today(),
                "on_paper": True,
            }
        )
        self._registered(self.case)
        self.assertIn("Passport", self._text("receipt", self.case, self.user_intake))
