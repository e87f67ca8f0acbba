"""Cases of formal learning from the application to the transcript (CT152-40, -41)."""

from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common import PDF, RecognitionCommon


@tagged("post_install", "-at_install")
class TestFormalPath(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.university = cls.env["res.partner"].create(
            {
                "name": "Other University",
                "is_company": True,
                "recognition_category": "higher",
            }
        )

    def _formal(self, reason, **values):
        """Return a complete draft on a certificate of another university."""
        papers = [
            {"kind": "application", "on_paper": True},
            {"kind": "identity", "on_paper": True},
            {
                "kind": "certificate",
                "number": "AC-17",
                "issued_on": self._today() - timedelta(days=30),
                "issuer_id": self.university.id,
                "file": PDF,
                "file_name": "academic-certificate.pdf",
                "achievement_ids": [
                    Command.create(
                        {
                            "name": "Databases",
                            "volume": 5,
                            "volume_unit": "kz_credit",
                            "grade": "91",
                            "conversion_id": self.conversion_percent.id,
                        }
                    )
                ],
            },
        ]
        return self._create_case(
            kind="formal",
            reason=reason,
            document_ids=[Command.create(paper) for paper in papers],
            **values,
        )

    def _followed(self, case):
        """Take a case without experts to the transcript; return its entry."""
        self._registered(case)
        self.assertFalse(case.transmit_due or case.deadline)
        case.with_user(self.user_secretary).action_bring()
        self.assertEqual(case.state, "commission")
        sitting = self._voted(self._sitting(case))
        self.assertFalse(sitting.item_ids.conclusion_id)
        sitting.action_close()
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))
        self._posted(self._issued(self._signed(sitting)))
        self.assertEqual(case.state, "recorded")
        self.assertFalse(case.conclusion_ids)
        return case.entry_ids

    def test_transfer(self):
        """CT152-41, YU-4.2: transfer, voted on without experts, to the transcript."""
        case = self._formal(
            "transfer",
            origin_institution="Other University",
            origin_programme="6B06102 Computer science",
        )
        entry = self._followed(case)
        self.assertEqual(
            (entry.discipline_name, entry.credits, entry.percent, entry.letter),
            ("Databases", 5, 91, "A-"),
        )
        self.assertEqual((entry.grade_mode, entry.basis), ("kept", "protocol"))
        self.assertEqual(self.learner.exemption_ids.discipline_id, self.disciplines[0])

    def test_reinstatement(self):
        """CT152-41: reinstatement goes the same way."""
        case = self._formal(
            "reinstatement",
            origin_institution="This University",
            origin_programme="6B06101 Information systems",
        )
        self.assertEqual(self._followed(case).percent, 91)

    def test_transfer_says_from_where(self):
        """CT152-41: institution and programme left are named before it is filed."""
        case = self._formal("transfer", origin_institution="Other University")
        with self.assertRaisesRegex(UserError, r"programme.*\[CT152-41\]"):
            case.with_user(self.user_intake).action_submit()
        case.origin_programme = "6B06102 Computer science"
        case.with_user(self.user_intake).action_submit()
        self.assertEqual(case.state, "submitted")

    def test_admission(self):
        """CT152-40, YU-4.1, YU-5.1(1): an earlier level, then an enrolment."""
        partner = self.env["res.partner"].create({"name": "E. Entrant"})
        case = self._formal(
            "admission",
            partner_id=partner.id,
            enrolment_id=False,
            programme_id=self.programme.id,
        )
        self.assertEqual(case.channel, "admissions")
        self.env["recognition.enrolment"].create(
            {
                "partner_id": partner.id,
                "programme_id": self.programme.id,
                "company_id": self.company.id,
                "number": "E-2",
            }
        )
        self.assertEqual(self._followed(case).learner_name, "E. Entrant")

    def test_not_sent_to_experts(self):
        """S-36: the edition sends formal cases straight to the commission."""
        case = self._formal("admission")
        self._registered(case)
        secretary = case.with_user(self.user_secretary)
        self.assertTrue(secretary.can_bring)
        self.assertFalse(secretary.can_send)
        with self.assertRaisesRegex(UserError, "without experts"):
            secretary._send(self.expert_group, fields.Datetime.now())

    def test_by_choice_with_experts(self):
        """S-36: an institution may ask its experts about formal learning as well."""
        route = self.regulation.route_ids.filtered(
            lambda route: (route.kind, route.reason) == ("formal", "admission")
        )
        route.experts = True
        case = self._concluded(self._formal("admission"))
        self.assertEqual(case.state, "commission")
        self.assertEqual(case.conclusion_ids.state, "submitted")

    def test_needs_its_reason(self):
        """CT152-41: why formal learning counts is said before it is filed."""
        case = self._formal(False)
        with self.assertRaisesRegex(UserError, r"needs its reason.*\[CT152-41\]"):
            case.with_user(self.user_intake).action_submit()

    # ------------------------------------------------------------------
    # Shortened programmes
    # ------------------------------------------------------------------
    def test_only_its_own_reasons_are_offered(self):
        """YU-5.1, CT152-41: another kind forgets the reason of the one before."""
        with Form(self.env["recognition.case"]) as form:
            form.partner_id = self.learner.partner_id
            form.programme_id = self.programme
            form.period_id = self.period
            form.kind = "formal"
            self.assertTrue(form.reason_needed)
            self.assertIn("transfer", form.reason_choices)
            form.reason = "transfer"
            form.kind = "nonformal"
            self.assertFalse(form.reason)
            self.assertFalse(form.reason_needed)
            self.assertNotIn("transfer", form.reason_choices)
            form.kind = "qualification"
            self.assertFalse(form.reason_choices)

    def test_shortened(self):
        """CT152-9, CT152-9(1): what bears one name is re-credited without a vote."""
        self.learner.individual_credits = 180
        case = self._registered(self._formal("shortened"))
        self.assertRegex(case.claim_ids.recredit_note, r"same name.*\[CT152-9\]")
        case.with_user(self.user_secretary).action_recredit()
        sheet = case.extract_ids
        self.assertEqual((case.state, sheet.basis), ("decided", "transcript"))
        self._posted(sheet)
        entry = case.entry_ids
        self.assertEqual(
            (entry.basis, entry.protocol_number, entry.protocol_date),
            ("transcript", "AC-17", self._today() - timedelta(days=30)),
        )
        self.assertEqual((case.state, entry.grade_mode), ("recorded", "kept"))

    def test_shortened_under_another_name(self):
        """CT152-9, YU-5.13: named otherwise, it is voted on."""
        case = self._formal("shortened")
        case.achievement_ids.name = "Data storage"
        secretary = self._registered(case).with_user(self.user_secretary)
        self.assertFalse(secretary.can_recredit)
        self.assertRegex(secretary.remarks, r"another name.*\[YU-5\.13\]")
        secretary.action_bring()
        self.assertEqual(case.state, "commission")

    def test_shortened_in_another_language(self):
        """CT152-9, CT152-12: a name counts in each language of the discipline."""
        self.disciplines[0].with_context(lang="kk_KZ").name = "Деректер қоры"
        case = self._formal("shortened")
        case.achievement_ids.name = "ДЕРЕКТЕР  ҚОРЫ"
        self._registered(case)
        self.assertTrue(case.with_user(self.user_secretary).can_recredit)

    def test_transfer_is_voted_on(self):
        """CT152-41, YU-4.5: on transfer nothing is re-credited without a vote."""
        case = self._formal(
            "transfer", origin_institution="Other", origin_programme="Other"
        )
        secretary = self._registered(case).with_user(self.user_secretary)
        with self.assertRaisesRegex(UserError, "are voted on"):
            secretary.action_recredit()
