"""The printed end of the chain, and what the command line asks (CT152-42)."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .printed import LANGUAGES, ReportsCommon, bare


@tagged("post_install", "-at_install")
class TestSealPrint(ReportsCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls._signed(cls._decided(cls._create_case()))
        cls.chain = cls.env["recognition.seal.chain"].search(
            [("company_id", "=", cls.company.id)]
        )

    def test_number_hash_and_day(self):
        """What an outsider compares with, in each language of the office."""
        for code in LANGUAGES:
            self.company.recognition_lang = code
            with self.subTest(language=code):
                text = self._text("seal", self.chain, self.user_auditor)
                self.assertIn(self.chain.hash, bare(text))
                self.assertIn(str(self.chain.position), text)
                self.assertIn(self.company.name, text)

    def test_from_the_page(self):
        """The button of the page prints it; each day's sheet is in the register."""
        action = self.chain.with_user(self.user_manager).action_print()
        self.assertEqual(action["report_name"], "nfe_recognition.report_seal")
        self._text("seal", self.chain, self.user_manager)
        entry = self.env["recognition.check"].search(
            [("kind", "=", "seal"), ("company_id", "=", self.company.id)]
        )
        self.assertEqual(entry.number, str(self.chain.position))
        self.assertEqual(entry.date, self._today())

    def test_rights(self):
        """Who reads no chain prints none."""
        for user in self.user_secretary, self.user_registrar:
            with self.assertRaises(AccessError):
                self._html("seal", self.chain, user)
            with self.assertRaises(AccessError):
                self.chain.with_user(user).action_print()

    def test_nothing_to_print(self):
        """An institution that sealed nothing has no last hash."""
        other = self._create_institution("Other University", "he")
        self.user_manager.company_ids += other
        self.env = self.env(
            context={"allowed_company_ids": [self.company.id, other.id]}
        )
        chain = self.env["recognition.seal.chain"]._end_for_update(other)
        with self.assertRaisesRegex(UserError, "Nothing is sealed yet"):
            self._html("seal", chain, self.user_manager)

    def test_all_institutions(self):
        """All are verified; one sentence for each that has something sealed."""
        chains = self.env["recognition.seal.chain"]
        whole, sentences = chains._verify_all()
        self.assertTrue(whole)
        (own,) = [x for x in sentences if self.company.name in x]
        self.assertIn(self.chain.hash, own)
        self.env.cr.execute(
            "UPDATE recognition_claim SET percent = 100 WHERE decision IS NOT NULL"
        )
        self.env.invalidate_all()
        whole, sentences = chains._verify_all()
        self.assertFalse(whole)
        (own,) = [x for x in sentences if self.company.name in x]
        self.assertIn("Claim", own)
