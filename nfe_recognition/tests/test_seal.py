"""The hash chain (R544-17, CT152-42; design.md 4)."""

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..rules import seal as rules
from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestSeal(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.protocol = cls._signed(cls._decided(cls.case))
        cls.protocol.action_issue_extracts()
        extracts = cls.protocol.extract_ids.with_user(cls.user_registrar)
        extracts.action_receive()
        extracts.action_post()
        cls.entry = cls.case.entry_ids
        cls.seals = cls.env["recognition.seal"].search(
            [("company_id", "=", cls.company.id)], order="position"
        )
        cls.chain = cls.env["recognition.seal.chain"].search(
            [("company_id", "=", cls.company.id)]
        )

    def _verify(self):
        self.env.flush_all()
        self.env.invalidate_all()
        return self.env["recognition.seal"]._verify(self.company)

    def _tamper(self, query, *params):
        self.env.flush_all()
        self.env.cr.execute(query, params)

    def _link(self, record):
        """Return the first link of a record."""
        links = self.seals.filtered(
            lambda seal: (seal.res_model, seal.res_id) == (record._name, record.id)
        )
        return links[:1]

    def test_chain(self):
        """Each joins the chain when it is final, and holds the digest before it."""
        self.assertEqual(self.seals.mapped("position"), [*range(1, 9)])
        self.assertEqual(
            self.seals.mapped("kind"),
            [
                *("question", "decision", "signature", "signature", "protocol"),
                *("extract", "entry", "posting"),
            ],
        )
        for before, link in zip(self.seals, self.seals[1:], strict=False):
            self.assertEqual(link.previous_hash, before.hash)
        self.assertEqual(self.chain.hash, self.seals[-1].hash)
        self.assertEqual(self.entry.seal_id, self._link(self.entry))
        self.assertEqual(self.protocol.seal_id, self._link(self.protocol))
        self.assertIsNone(self._verify())

    def test_final_at_once(self):
        """What is final is sealed in the same step, not with what follows."""
        case = self._create_case(self._create_learner("Second", "S-2"))
        sitting = self._sitting(self._concluded(case))
        item = sitting.item_ids
        item.action_open_vote()
        for user in self.users_member:
            item.with_user(user).action_vote_for()
        self.assertFalse(item.seal_id)
        item.action_close_vote()
        self.assertEqual(item.seal_id.kind, "question")
        self.assertFalse(case.claim_ids.seal_id)
        sitting.action_close()
        self.assertEqual(case.claim_ids.seal_id.kind, "decision")
        protocol = sitting.protocol_id
        protocol.action_send_to_sign()
        first, last = protocol.signature_ids
        protocol.with_user(first.user_id)._sign(fields.Datetime.now())
        self.assertEqual(first.seal_id.kind, "signature")
        self.assertFalse(last.seal_id)
        self.assertIsNone(self._verify())

    def test_a_counted_question_stays(self):
        """R544-17: after the count not even a step changes what was put and voted."""
        item = self.protocol.sitting_id.item_ids
        for values in {"in_favour": 5}, {"state": "pending"}, {"exact_percent": 1}:
            with self.assertRaises(UserError):
                item.sudo()._step_write(values)

    def test_a_chain_of_before_goes_on(self):
        """Links of the first editions verify, and what they left out joins them."""
        links = self._link(self.protocol), self._link(self.entry)
        last = ""
        for position, (link, version) in enumerate(zip(links, (1, 2), strict=True), 1):
            record = self.env[link.res_model].browse(link.res_id)
            text = rules.text(
                link.kind, record._seal_payload(), link={}, version=version
            )
            digest = rules.digest(last, text, version=version)
            self._tamper(
                """
                UPDATE recognition_seal
                   SET position = -%s, version = %s, payload = %s,
                       previous_hash = %s, hash = %s
                 WHERE id = %s
                """,
                *(position, version, text, last, digest, link.id),
            )
            last = digest
        self._tamper(
            """
            DELETE FROM recognition_seal WHERE company_id = %s AND position > 0
            """,
            self.company.id,
        )
        self._tamper("UPDATE recognition_seal SET position = -position")
        self._tamper(
            "UPDATE recognition_seal_chain SET position = 2, hash = %s WHERE id = %s",
            last,
            self.chain.id,
        )
        self.assertEqual(self._verify(), self.protocol.sitting_id.item_ids)
        seals = self.env["recognition.seal"]
        seals._seal_unsealed(self.company, fields.Datetime.now())
        self.assertIsNone(self._verify())
        self.assertEqual(self.chain.position, 8)
        # And what the first editions sealed is still found.
        self._tamper(
            "UPDATE recognition_transcript_entry SET credits = 9 WHERE id = %s",
            self.entry.id,
        )
        self.assertEqual(self._verify(), links[1])

    def test_renamed_masters_do_not_break_it(self):
        """CT152-42: people and disciplines may be renamed; the seal stays whole."""
        self.learner.partner_id.name = "Renamed"
        self.disciplines[0].name = "Renamed"
        self.members[0].partner_id.name = "Renamed"
        self.members[0].job = "Renamed"
        self.commission.name = "Renamed"
        self.assertIsNone(self._verify())

    def test_merged_contacts(self):
        """CT152-42: whom sealed records name is not merged away; others into him."""
        sealed, namesake = self.learner.partner_id, self.learner.partner_id.copy()
        merge = self.env["base.partner.merge.automatic.wizard"]._merge
        with self.assertRaisesRegex(UserError, r"sealed records.*\[CT152-42\]"):
            merge((sealed | namesake).ids, namesake)
        merge((sealed | namesake).ids, sealed)
        self.assertFalse(namesake.exists())
        self.assertIsNone(self._verify())

    def test_changed_entry(self):
        """A grade changed behind Odoo's back is found."""
        self._tamper(
            "UPDATE recognition_transcript_entry SET percent = 100 WHERE id = %s",
            self.entry.id,
        )
        self.assertEqual(self._verify(), self._link(self.entry))

    def test_changed_vote(self):
        """A vote changed behind Odoo's back is found."""
        vote = self.protocol.sitting_id.item_ids.vote_ids[0]
        self._tamper(
            "UPDATE recognition_vote SET choice = 'against' WHERE id = %s", vote.id
        )
        self.assertEqual(self._verify(), self._link(vote.item_id))

    def test_changed_pdf(self):
        """An exchanged PDF is found, also with its checksum."""
        attachment = self.env["ir.attachment"].search(
            [
                ("res_model", "=", "recognition.protocol"),
                ("res_id", "=", self.protocol.id),
                ("res_field", "=", "pdf"),
            ]
        )
        self._tamper(
            "UPDATE ir_attachment SET store_fname = NULL, db_datas = %s WHERE id = %s",
            b"%PDF-1.4 other",
            attachment.id,
        )
        self.assertEqual(self._verify(), self._link(self.protocol))

    def test_rewritten_seal(self):
        """A link rewritten to fit the changed record is found."""
        self._tamper(
            "UPDATE recognition_seal SET payload = payload || ' ' WHERE id = %s",
            self.seals[0].id,
        )
        self.assertEqual(self._verify(), self.seals[0])

    def test_each_link_is_read_by_its_own_version(self):
        """A version that nobody knows is a break with a name, at its own link."""
        self._tamper(
            "UPDATE recognition_seal SET version = 7 WHERE id = %s", self.seals[1].id
        )
        self.assertEqual(self._verify(), self.seals[1])
        verdict = self.chain._company_verdict(self.company)
        self.assertEqual(verdict.code, "seal_version_unknown")
        self.assertEqual(verdict.facts["version"], 7)
        (text,) = self.chain._sentences([verdict])
        self.assertIn(self.seals[1].display_name, text)

    def test_every_payload_has_the_fields_of_every_edition(self):
        """What an edition names is there to be sealed."""
        for seal in self.seals:
            payload = self.env[seal.res_model].browse(seal.res_id)._seal_payload()
            for edition in rules.EDITIONS.values():
                self.assertLessEqual(
                    set(edition.fields.get(seal.kind, ())), set(payload)
                )

    def test_link_without_its_record(self):
        """A link that names no record, or one of another model, is found."""
        self._tamper(
            "UPDATE recognition_seal SET res_model = 'res.partner' WHERE id = %s",
            self.seals[0].id,
        )
        self.assertEqual(self._verify(), self.seals[0])

    def test_emptied_link(self):
        """A link whose digest was made to fit an empty text is found."""
        self._tamper(
            "UPDATE recognition_seal SET hash = %s, payload = 'gone' WHERE id = %s",
            rules.digest(self.seals[-2].hash, ""),
            self.seals[-1].id,
        )
        self._tamper(
            "UPDATE recognition_seal_chain SET hash = %s WHERE id = %s",
            rules.digest(self.seals[-2].hash, ""),
            self.chain.id,
        )
        self.assertEqual(self._verify(), self.seals[-1])

    def test_unsealed_record(self):
        """An entry slipped in beside the chain is found."""
        self._tamper(
            """INSERT INTO recognition_transcript_entry
                      (partner_id, enrolment_id, company_id, programme_id, case_id,
                       claim_id, extract_id, discipline_id, credits)
               SELECT partner_id, enrolment_id, company_id, programme_id, case_id,
                      (SELECT max(id) FROM recognition_claim), extract_id, %s, 30
                 FROM recognition_transcript_entry WHERE id = %s""",
            self.disciplines[2].id,
            self._other_claim() and self.entry.id,
        )
        found = self._verify()
        self.assertEqual(found._name, "recognition.transcript.entry")
        self.assertNotEqual(found, self.entry)

    def _other_claim(self):
        case = self._create_case(self._create_learner("Other", "S-9"))
        self.env.flush_all()
        return case.claim_ids

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
