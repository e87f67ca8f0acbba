"""Mobility and double degrees: by the agreement where it obliges, by vote elsewhere."""

from datetime import timedelta

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import PDF, RecognitionCommon
from .refusal import Refusal

COURSES = (("Data storage systems", 5, "88"), ("Programowanie", 5, "75"))


class MobilityCommon(RecognitionCommon):
    """An agreement with one discipline agreed on, and cases under it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.partner = cls.env["res.partner"].create(
            {
                "name": "University of Wroclaw",
                "is_company": True,
                "recognition_category": "higher",
            }
        )
        cls.agreement = cls._create_agreement()

    @classmethod
    def _create_agreement(cls, **values):
        return cls.env["recognition.agreement"].create(
            {
                "kind": "mobility",
                "company_id": cls.company.id,
                "partner_id": cls.partner.id,
                "number": "17/2026",
                "signed_on": cls._today() - timedelta(days=400),
                "line_ids": [
                    Command.create(
                        {
                            "name": "Data storage systems",
                            "volume": 5,
                            "volume_unit": "ects",
                            "discipline_id": cls.disciplines[0].id,
                        }
                    )
                ],
                **values,
            }
        )

    def _transcript(self, courses, number="TR-9"):
        return Command.create(
            {
                "kind": "transcript",
                "number": number,
                "issued_on": self._today() - timedelta(days=30),
                "issuer_id": self.partner.id,
                "file": PDF,
                "file_name": "transcript.pdf",
                "achievement_ids": [
                    Command.create(
                        {
                            "name": title,
                            "volume": volume,
                            "volume_unit": "ects",
                            "grade": grade,
                            "conversion_id": self.conversion_percent.id,
                        }
                    )
                    for title, volume, grade in courses
                ],
            }
        )

    def _mobility(self, courses=COURSES[:1], papers=(), **values):
        """Return a complete draft: a claim for each course, in the order of both."""
        case = self.env["recognition.case"].create(
            self._case_values(
                **{
                    "kind": "mobility",
                    "reason": "mobility",
                    "agreement_id": self.agreement.id,
                    "document_ids": [
                        Command.create({"kind": "application", "on_paper": True}),
                        *(papers or [self._transcript(courses)]),
                    ],
                    **values,
                }
            )
        )
        for course, discipline in zip(
            case.achievement_ids, self.disciplines, strict=False
        ):
            self._add_claim(case, discipline, course)
        return case

    def _recredited(self, case):
        """Return the sheet that the secretary issued, as the registrar has it."""
        self._registered(case)
        case.with_user(self.user_secretary).action_recredit()
        return case.extract_ids.with_user(self.user_registrar)


@tagged("post_install", "-at_install")
class TestMobilityPath(MobilityCommon):
    # ------------------------------------------------------------------
    # Fully by the rules
    # ------------------------------------------------------------------
    def test_by_the_rules(self):
        """CT152-47, CT152-48: in full, positive, agreed: no vote, the grade kept."""
        case = self._mobility()
        sheet = self._recredited(case)
        claim = case.claim_ids
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))
        self.assertEqual(
            (claim.percent, claim.letter, claim.credits, claim.grade_mode),
            (88, "B+", 5, "kept"),
        )
        self.assertFalse(case.item_ids or case.conclusion_ids)
        self.assertEqual((sheet.basis, sheet.state), ("agreement", "issued"))
        self.assertFalse(sheet.protocol_id)
        self.assertEqual(sheet.number, f"{case.number}/R1")

        self._posted(sheet)
        entry = case.entry_ids
        self.assertEqual(case.state, "recorded")
        self.assertEqual(
            (entry.basis, entry.protocol_number, entry.protocol_date),
            ("agreement", "17/2026", self.agreement.signed_on),
        )
        self.assertEqual(
            (entry.sources[0]["number"], entry.sources[0]["provider"]),
            ("TR-9", "University of Wroclaw"),
        )
        self.assertEqual(entry.grade_mode, "kept")
        self.assertTrue(entry.seal_id)
        self.assertFalse(self.env["recognition.seal"]._verify(self.company))
        self.assertEqual(self.learner.exemption_ids.from_period_id, self.period)

    def test_positive_below_the_own_threshold(self):
        """CT152-48, CT152-40: a kept grade needs to be positive, no more."""
        self.regulation.pass_threshold = 70
        case = self._mobility([("Data storage systems", 5, "55")])
        self._recredited(case)
        self.assertEqual(
            (case.claim_ids.decision, case.state), ("recognised", "decided")
        )

    def test_no_posting_without_the_sheet(self):
        """R544-18: what the rules re-credit is issued, received, then posted."""
        sheet = self._recredited(self._mobility())
        with self.assertRaisesRegex(UserError, r"has not been received.*\[R544-18\]"):
            sheet.action_post()
        with self.assertRaises(UserError):
            sheet.sudo().write({"basis": "protocol"})

    def test_nobody_votes_on_it(self):
        """CT152-48: neither commission nor experts have anything to say about it."""
        case = self._registered(self._mobility())
        secretary = case.with_user(self.user_secretary)
        with Refusal(self, UserError, r"cannot be refused.*\[CT152-48\]"):
            secretary.action_bring()
        self.assertTrue(secretary.can_recredit)
        self.assertFalse(secretary.can_bring)
        self.assertIn("re-credits", secretary.next_step)

    def test_whose_step_it_is(self):
        """The secretary issues, the registrar posts: two pairs of eyes."""
        case = self._registered(self._mobility())
        self.assertFalse(case.with_user(self.user_intake).can_recredit)
        with self.assertRaisesRegex(UserError, "belongs to the secretary"):
            case.with_user(self.user_intake).action_recredit()

    # ------------------------------------------------------------------
    # Partly by vote
    # ------------------------------------------------------------------
    def test_mixed(self):
        """CT152-44, CT152-48: what is not agreed on goes to the commission."""
        case = self._mobility(COURSES)
        first = self._recredited(case)
        agreed, other = case.claim_ids
        self.assertEqual((agreed.decision, other.decision), ("recognised", False))
        self.assertEqual(case.state, "registered")
        self._posted(first)
        self.assertEqual(case.state, "registered")

        secretary = case.with_user(self.user_secretary)
        self.assertFalse(secretary.can_recredit)
        self.assertRegex(secretary.remarks, r"not in the agreed list.*\[CT152-44\]")
        secretary.action_bring()
        sitting = self._voted(self._sitting(case))
        self.assertEqual(sitting.item_ids.claim_id, other)
        sitting.action_close()
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))
        second = self._issued(self._signed(sitting))
        self.assertEqual((second.basis, second.claim_ids.ids), ("protocol", other.ids))
        self._posted(second)
        self.assertEqual((case.state, len(case.entry_ids)), ("recorded", 2))
        self.assertEqual(case.entry_ids.mapped("grade_mode"), ["kept", "kept"])

    def test_department_for_what_nobody_agreed_on(self):
        """YU-5.13, CT152-44: names may differ in the agreed list, and only there."""
        self.regulation.name_policy = "block"
        case = self._mobility(COURSES)
        agreed, other = case._department_verdicts()[case].values()
        self.assertEqual(agreed, [])
        self.assertEqual([v.code for v in other], ["department_for_names"])

    def test_mixed_and_refused(self):
        """CT152-39: the commission may refuse the rest, which ends the case."""
        case = self._mobility(COURSES)
        sheet = self._recredited(case)
        case.with_user(self.user_secretary).action_bring()
        against = dict.fromkeys(self.members, "against")
        self._voted(self._sitting(case), choices=against).action_close()
        self.assertEqual((case.state, case.outcome), ("decided", "partly"))
        self._posted(sheet)
        self.assertEqual(case.state, "recorded")

    def test_not_in_full(self):
        """CT152-48: 4 of 5 credits are no full mastery: the commission decides."""
        case = self._registered(self._mobility([("Data storage systems", 4, "88")]))
        self.assertRegex(
            case.claim_ids.recredit_note, r"4 of 5 credits, short by 1.*\[CT152-48\]"
        )
        with Refusal(self, UserError, r"Nothing in the case.*\[CT152-48\]"):
            case.with_user(self.user_secretary).action_recredit()
        case.with_user(self.user_secretary).action_bring()
        self.assertEqual(case.state, "commission")

    def test_not_positive(self):
        """CT152-39: a grade that is not positive gives no credits by any rule."""
        case = self._registered(self._mobility([("Data storage systems", 5, "40")]))
        self.assertFalse(case.with_user(self.user_secretary).can_recredit)
        self.assertRegex(case.claim_ids.recredit_note, r"not positive.*\[CT152-39\]")
