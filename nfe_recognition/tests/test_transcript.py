"""Extracts, transcript entries and exemptions (R544-18, R544-19, CT152-12)."""

from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestTranscript(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.protocol = cls._signed(cls._decided(cls.case))

    def test_extract_of_each_case(self):
        """R544-18: an extract for the case, numbered under its protocol, once."""
        extract = self._issued(self.protocol)
        self.assertEqual(extract.case_id, self.case)
        self.assertEqual(extract.number, f"{self.protocol.number}/1")
        self.assertEqual(extract.recipient, "registrar")
        self.assertEqual(extract.credits, 5)
        self.assertEqual(self._issued(self.protocol), extract)

    def test_extract_needs_sealed_protocol(self):
        """R544-18: no extract, and no posting, from a protocol that is not sealed."""
        other = self._create_case(self._create_learner("B. Unsealed", "S-2"))
        sitting = self._decided(other)
        with self.assertRaisesRegex(UserError, r"not sealed.*\[R544-18\]"):
            sitting.protocol_id.action_issue_extracts()
        self.assertFalse(other.extract_ids)

    def test_entry(self):
        """R544-18, YU-5.11: name, credits, hours and grade; both sides are kept."""
        entry = self._posted(self._issued(self.protocol)).entry_ids
        self.assertEqual(
            (entry.credits, entry.hours, entry.percent, entry.letter, entry.digital),
            (5, 150, 84, "B", 3.0),
        )
        self.assertEqual(entry.traditional, "good")
        self.assertEqual(entry.discipline_name, "Databases")
        self.assertEqual(entry.protocol_number, self.protocol.number)
        source = entry.sources[0]
        self.assertEqual(
            (source["title"], source["volume"], source["unit"], source["grade"]),
            ("Database design online", "150.00", "academic_hour", "8.4"),
        )
        self.assertIn("Open Courses Platform", entry.source_text)
        self.assertEqual(self.case.state, "recorded")

    def test_names_of_the_day(self):
        """CT152-42: a discipline renamed later keeps its name in the transcript."""
        entry = self._posted(self._issued(self.protocol)).entry_ids
        self.disciplines[0].name = "Data storage"
        entry.invalidate_recordset()
        self.assertEqual(entry.discipline_name, "Databases")

    def test_exemption(self):
        """R544-19, C-07: exempt from the first period after the decision."""
        earlier = self.env["recognition.period"].create(
            {
                "name": "Summer term",
                "company_id": self.company.id,
                "kind": "summer",
                "date_start": self._today() + timedelta(days=1),
                "date_end": self._today() + timedelta(days=30),
            }
        )
        exemption = (
            self._posted(self._issued(self.protocol))
            .entry_ids.env["recognition.exemption"]
            .search([("enrolment_id", "=", self.learner.id)])
        )
        self.assertEqual(exemption.discipline_id, self.disciplines[0])
        self.assertEqual(exemption.from_period_id, earlier)
        self.assertEqual(exemption.protocol_number, self.protocol.number)

    def test_exemption_needs_a_following_period(self):
        """R544-19: without a later period nothing is posted, and it says so."""
        self.period.write(
            {
                "date_start": self._today() - timedelta(days=9),
                "date_end": self._today(),
            }
        )
        extract = self._issued(self.protocol)
        extract.action_receive()
        with self.assertRaisesRegex(UserError, r"academic period.*\[R544-19\]"):
            extract.action_post()
        self.assertEqual(extract.state, "received")
        self.assertFalse(self.case.entry_ids)

    def test_order_of_steps(self):
        """R544-18: received before posted, posted once."""
        extract = self._issued(self.protocol)
        with self.assertRaisesRegex(UserError, r"has not been received.*\[R544-18\]"):
            extract.action_post()
        extract.action_receive()
        with self.assertRaisesRegex(UserError, r"received already.*\[R544-18\]"):
            extract.action_receive()
        extract.action_post()
        with self.assertRaisesRegex(UserError, r"posted already.*\[R544-18\]"):
            extract.action_post()
        self.assertEqual(len(self.case.entry_ids), 1)

    def test_entrant_needs_enrolment(self):
        """C-26: an entrant's decision is posted once he is enrolled."""
        partner = self.env["res.partner"].create({"name": "C. Entrant"})
        entrant = self._create_case(
            partner_id=partner.id, enrolment_id=False, programme_id=self.programme.id
        )
        extract = self._issued(self._signed(self._decided(entrant)))
        extract.action_receive()
        with self.assertRaisesRegex(UserError, r"no active enrolment.*\[R544-18\]"):
            extract.action_post()
        enrolment = self.env["recognition.enrolment"].create(
            {
                "partner_id": partner.id,
                "programme_id": self.programme.id,
                "company_id": self.company.id,
                "number": "E-1",
            }
        )
        extract.action_post()
        self.assertEqual(entrant.entry_ids.enrolment_id, enrolment)

    def test_not_recognised_has_no_extract(self):
        """R544-18: a case with nothing recognised gets no extract and stays decided."""
        other = self._create_case(self._create_learner("D. Refused", "S-3"))
        against = dict.fromkeys(self.members, "against")
        sitting = self._decided(other, choices=against)
        self._issued(self._signed(sitting))
        self.assertFalse(other.extract_ids)
        self.assertEqual((other.state, other.outcome), ("decided", "not_recognised"))

    def test_college_sends_to_the_study_department(self):
        """R544-18: at a college the extract goes to the study department."""
        self.company.recognition_kind = "tvet"
        self.assertEqual(self._issued(self.protocol).recipient, "study_department")

    def test_forged(self):
        """Entries, extracts and exemptions come by steps only, sudo included."""
        entry = self._posted(self._issued(self.protocol)).entry_ids
        exemption = self.env["recognition.exemption"].search(
            [("entry_id", "=", entry.id)]
        )
        for record, values in (
            (entry, {"credits": 9}),
            (exemption, {"from_period_id": self.period.id}),
            (self.case.extract_ids, {"state": "issued"}),
        ):
            for user in (self.user_registrar, self.user_manager, self.env.user):
                forged = record.with_user(user)
                for target in forged, forged.sudo():
                    with self.assertRaises(UserError):
                        target.write(values)
                    with self.assertRaises(UserError):
                        target.unlink()
        with self.assertRaises(UserError):
            entry.with_context(recognition_step=True).sudo().write({"credits": 9})

    def test_forged_create(self):
        """An entry or extract that nobody issued is refused at birth."""
        with self.assertRaises(UserError):
            self.env["recognition.extract"].with_user(self.user_secretary).create(
                {
                    "protocol_id": self.protocol.id,
                    "case_id": self.case.id,
                    "number": "1/1",
                    "recipient": "registrar",
                    "state": "received",
                }
            )
        extract = self._issued(self.protocol)
        with self.assertRaises(UserError):
            self.env["recognition.transcript.entry"].with_user(
                self.user_registrar
            ).create(
                {
                    "partner_id": self.learner.partner_id.id,
                    "enrolment_id": self.learner.id,
                    "programme_id": self.programme.id,
                    "case_id": self.case.id,
                    "claim_id": self.case.claim_ids.id,
                    "extract_id": extract.id,
                    "discipline_id": self.disciplines[0].id,
                    "credits": 30,
                }
            )

    def test_rights(self):
        """Only the registrar receives and posts; only the secretary issues."""
        for user in self.user_registrar, self.user_manager, self.user_member:
            with self.assertRaises(AccessError):
                self.protocol.with_user(user).action_issue_extracts()
        extract = self._issued(self.protocol)
        for user in self.user_secretary, self.user_manager, self.user_auditor:
            with self.assertRaises(AccessError):
                extract.with_user(user).action_receive()

    def test_many_cost_no_more(self):
        """Issuing and posting many extracts takes no query for each of them."""

        def path(size, start):
            cases = self.env["recognition.case"]
            for place in range(size):
                learner = self._create_learner(
                    f"L {start + place}", f"Q{start + place}"
                )
                cases |= self._create_case(learner)
            protocol = self._signed(self._decided(cases))
            self.env.flush_all()
            self.env.invalidate_all()
            protocol = protocol.browse(protocol.id)
            before = self.env.cr.sql_log_count
            extracts = self._issued(protocol)
            extracts.action_receive()
            extracts.action_post()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        few, many = path(2, 0), path(12, 100)
        self.assertLess((many - few) / 10, 1)
