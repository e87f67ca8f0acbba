"""Who verifies the chain, when, and what is told of a break (CT152-42; design.md 4)."""

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_seal import SealCommon


@tagged("post_install", "-at_install")
class TestSealCheck(SealCommon):
    def test_nobody_writes_seals(self):
        """Seals and the end of the chain refuse everybody, sudo included."""
        for record, values in (
            (self.seals[0], {"payload": "{}"}),
            (self.chain, {"hash": "0"}),
        ):
            for user in self.user_manager, self.user_auditor, self.env.user:
                for target in record.with_user(user), record.with_user(user).sudo():
                    with self.assertRaises(UserError):
                        target.write(values)
                    with self.assertRaises(UserError):
                        target.unlink()
        with self.assertRaises(UserError):
            self.seals.sudo().create(
                {
                    "company_id": self.company.id,
                    "position": 9,
                    "res_model": "recognition.protocol",
                    "res_id": 2_000_000_000,
                    "kind": "protocol",
                    "version": 1,
                    "payload": "{}",
                    "hash": "0",
                    "sealed_on": fields.Datetime.now(),
                }
            )
        with self.assertRaises(UserError):
            self.seals[0].sudo()._step_write({"payload": "{}"})

    def test_rights(self):
        """Managers and auditors read and verify; others see no seal."""
        for user in self.user_manager, self.user_auditor:
            action = self.chain.with_user(user).action_verify()
            self.assertEqual(action["params"]["type"], "success")
            self.assertIn(self.chain.hash, action["params"]["message"])
        for user in self.user_secretary, self.user_registrar, self.user_nobody:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                self.chain.with_user(user).action_verify()

    def _verify_daily(self):
        """Run the scheduled check; it commits, here within the test's transaction."""
        self.env.flush_all()
        with self.enter_registry_test_mode(), self.registry.cursor() as cursor:
            self.env(cr=cursor)["recognition.seal.chain"]._cron_verify()

    def _last_message(self):
        return self.env["mail.message"].search(
            [("model", "=", self.chain._name), ("res_id", "=", self.chain.id)],
            order="id desc",
            limit=1,
        )

    def test_one_unreadable_chain_hides_no_other(self):
        """A chain that cannot be read is told of, and the others are verified."""
        other = self._create_institution("Other University", "he")
        chains = self.env["recognition.seal.chain"]
        chain = chains._end_for_update(other)
        self._tamper(
            "UPDATE recognition_seal_chain SET position = 1, hash = 'x' WHERE id = %s",
            chain.id,
        )
        self.assertGreater(other.id, self.company.id)
        # No seal holds a number of this kind.
        self._tamper(
            "UPDATE recognition_transcript_entry SET sources = '[1.5]' WHERE id = %s",
            self.entry.id,
        )
        logger = "odoo.addons.nfe_recognition.models.recognition_seal_chain"
        with self.assertLogs(logger, "ERROR") as log:
            self._verify_daily()
        self.assertIn("A seal cannot hold float", "\n".join(log.output))
        self.assertTrue(chain.verified_on)
        self.assertFalse(chain.whole)
        self.assertFalse(self.chain.whole)
        message = self._last_message()
        self.assertIn(self.user_manager.partner_id, message.notified_partner_ids)
        self.assertIn("could not be verified", message.body)
        # Who asks at the screen gets the sentence as well.
        with mute_logger(logger):
            action = (chain | self.chain).action_verify()
        self.assertEqual(action["params"]["type"], "danger")
        self.assertIn("could not be verified", action["params"]["message"])
        self.assertIn(other.name, action["params"]["message"])

    @mute_logger("odoo.addons.nfe_recognition.models.recognition_seal_chain")
    def test_daily_check(self):
        """design.md 6.4: the daily check notes what it found and tells the managers."""
        self._verify_daily()
        self.assertTrue(self.chain.whole)
        self.assertTrue(self.chain.verified_on)
        self._tamper(
            "UPDATE recognition_transcript_entry SET credits = 9 WHERE id = %s",
            self.entry.id,
        )
        self._verify_daily()
        self.assertFalse(self.chain.whole)
        message = self._last_message()
        self.assertIn(self.user_manager.partner_id, message.notified_partner_ids)
        action = self.chain.action_verify()
        self.assertEqual(action["params"]["type"], "danger")

    def test_institutions_have_own_chains(self):
        """Each institution has its chain, whole for itself."""
        other = self._create_institution("Other University", "he")
        self.assertIsNone(self.env["recognition.seal"]._verify(other))
        self._tamper(
            "UPDATE recognition_transcript_entry SET credits = 9 WHERE id = %s",
            self.entry.id,
        )
        self.assertIsNone(self.env["recognition.seal"]._verify(other))
        self.assertEqual(self._verify(), self._link(self.entry))

    @mute_logger("odoo.addons.nfe_recognition.models.recognition_seal_chain")
    def test_what_is_named(self):
        """The sentence names the record, whatever became of chain and record."""
        self.env.flush_all()
        found = []

        def said(query, *params):
            with self.env.cr.savepoint() as savepoint:
                self.env.cr.execute(query, params)
                self.env.invalidate_all(flush=False)
                verdict = self.chain._company_verdict(self.company)
                found.append(verdict.code)
                (text,) = self.chain._sentences([verdict])
                savepoint.rollback()
            self.env.invalidate_all(flush=False)
            return text

        text = said(
            "UPDATE recognition_protocol SET number = 'other' WHERE id = %s",
            self.protocol.id,
        )
        self.assertIn("Protocol of a sitting, Protocol no. other", text)
        ends = "UPDATE recognition_seal_chain SET position = 9 WHERE id = %s"
        self.assertIn(self.company.name, said(ends, self.chain.id))
        gone = "DELETE FROM recognition_seal_chain WHERE id = %s"
        self.assertIn(self.company.name, said(gone, self.chain.id))
        codes = ["seal_broken", "seal_end_broken", "seal_end_missing"]
        self.assertEqual(found, codes)

    @mute_logger("odoo.addons.nfe_recognition.models.recognition_seal_chain")
    def test_a_removed_chain_is_told(self):
        """Whoever removes the whole chain with its end is found by the daily check."""
        self._tamper("DELETE FROM recognition_seal WHERE TRUE")
        self._tamper("DELETE FROM recognition_seal_chain WHERE TRUE")
        self.env.invalidate_all()
        self._verify_daily()
        self.chain = self.chain.search([("company_id", "=", self.company.id)])
        self.assertFalse(self.chain.whole)
        self.assertIn("outside the chain", self._last_message().body)
