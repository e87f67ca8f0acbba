"""The hash chain, and what is found in it (R544-17, CT152-42; design.md 4)."""

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from ..rules import seal as rules
from .common_seal import SealCommon


@tagged("post_install", "-at_install")
class TestSeal(SealCommon):
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
