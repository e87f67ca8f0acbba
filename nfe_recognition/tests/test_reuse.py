"""A course counts once for a learner; a certificate belongs to one (S-33, C-34)."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon
from .test_query_budget import QueryBudget


@tagged("post_install", "-at_install")
class TestReuse(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.first = self._create_case().with_user(self.user_intake)
        self.second = self._create_case(discipline=self.disciplines[1]).with_user(
            self.user_intake
        )
        self.paper, self.again = (
            case.document_ids[1] for case in (self.first, self.second)
        )
        self.again.number = self.paper.number

    def _reuse(self, case):
        self.env.invalidate_all()
        return [
            (verdict.level, verdict.facts["case"])
            for verdict in case._completeness_verdicts()
            if verdict.code == "course_reused"
        ]

    def test_same_course_in_two_cases(self):
        """S-33, C-34: the second use is barred and names the learner's own case."""
        self.assertEqual(self._reuse(self.second), [])
        self._registered(self.first)
        self.second.action_submit()
        with self.assertRaisesRegex(UserError, "A course counts once"):
            self.second.action_register()
        self.assertEqual(self._reuse(self.second), [("block", self.first.number)])
        self.assertEqual(self._reuse(self.first), [])

    def test_spelling_hides_nothing(self):
        """C-33: case, blanks and look-alike letters make no other course."""
        self._registered(self.first)
        self.again.number = f" {self.paper.number.lower()} "
        self.again.achievement_ids.name = "DATABASE  Dеsign: online"
        self.assertEqual(self._reuse(self.second), [("block", self.first.number)])

    def test_other_courses_are_free(self):
        """C-34: another course of the same certificate was not used yet."""
        self._registered(self.first)
        self.again.achievement_ids.name = "Database administration online"
        self.assertEqual(self._reuse(self.second), [])

    def test_policy(self):
        """S-33: the institution looks away, warns or bars."""
        self._registered(self.first)
        for policy, level in (("off", None), ("warn", "warn"), ("block", "block")):
            self.regulation.sudo().flush_recordset()
            self.env.cr.execute(
                "UPDATE recognition_regulation SET reuse_policy = %s WHERE id = %s",
                (policy, self.regulation.id),
            )
            with self.subTest(policy=policy):
                expected = [(level, self.first.number)] if level else []
                self.assertEqual(self._reuse(self.second), expected)

    def test_refused_and_withdrawn_cases_used_nothing(self):
        """C-34: what was refused or taken back left its courses unused."""
        self.first.action_submit()
        self.assertTrue(self._reuse(self.second))
        ground = self.env.ref("nfe_recognition.ground_incomplete")
        self.first._refuse_intake(ground, "Incomplete.", self.first.submitted_on)
        self.assertEqual(self._reuse(self.second), [])
        third = self._create_case().with_user(self.user_intake)
        third.document_ids[1].number = self.paper.number
        third.action_submit()
        self.assertTrue(self._reuse(self.second))
        third._withdraw("Moved.", third.submitted_on)
        self.assertEqual(self._reuse(self.second), [])

    def test_claims_not_recognised_used_nothing(self):
        """C-34: a course that the commission did not recognise may be tried again."""
        self._concluded(self.first.with_env(self.env))
        sitting = self._sitting(self.first.with_env(self.env))
        self._voted(sitting, dict.fromkeys(self.members, "against"))
        sitting.action_close()
        self.assertEqual(self.first.claim_ids.decision, "not_recognised")
        self.assertEqual(self._reuse(self.second), [])

    def test_twice_in_one_case(self):
        """C-34: the same certificate entered twice is one certificate."""
        copy = self.paper.copy({"case_id": self.first.id})
        self._add_claim(self.first, self.disciplines[1], copy.achievement_ids)
        self.assertEqual(self._reuse(self.first), [("block", self.first.display_name)])

    def test_lines_of_one_annex(self):
        """R544-10: two lines of one annex are two courses, whatever their titles."""
        line = self.first.achievement_ids.copy()
        self._add_claim(self.first, self.disciplines[1], line)
        self.assertEqual(self._reuse(self.first), [])

    def test_institutions_do_not_mix(self):
        """S-33: what another institution recognised is that institution's matter."""
        self._registered(self.first)
        other = self._create_institution("Other University", "he")
        self.env.cr.execute(
            "UPDATE recognition_claim_source SET company_id = %s WHERE case_id = %s",
            (other.id, self.first.id),
        )
        self.env.cr.execute(
            "UPDATE recognition_case SET company_id = %s WHERE id = %s",
            (other.id, self.first.id),
        )
        self.assertEqual(self._reuse(self.second), [])


@tagged("post_install", "-at_install")
class TestDuplicates(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.first = self._create_case().with_user(self.user_intake)
        other = self._create_learner("Bolat Otherov", "S-0002")
        self.second = self._create_case(other).with_user(self.user_intake)
        self.second.document_ids[1].number = self.first.document_ids[1].number

    def test_office_is_warned_of_the_case_never_of_the_person(self):
        """C-34, TVET578-A1.9(1): the warning names cases and no learner."""
        self.first.action_submit()
        self.second.action_submit()
        self.env.invalidate_all()
        self.assertIn(f"#{self.first.id}", self.second.remarks)
        self.first.action_register()
        self.env.invalidate_all()
        self.assertIn(self.first.number, self.second.remarks)
        self.assertNotIn(self.first.partner_id.name, self.second.remarks)
        # A warning: whether one paper is false, a person finds out.
        self.second.action_register()

    def test_only_the_office(self):
        """Advisers, experts and members are not told of other learners' cases."""
        self._registered(self.first)
        self.env.invalidate_all()
        self._concluded(self.second)
        for user in (self.user_expert, self.user_member, self.user_manager):
            with self.subTest(user=user.login):
                case = self.second.with_user(user)
                self.assertEqual(case._duplicate_verdicts(), [])
                with self.assertRaises(AccessError):
                    case.document_ids[1].read(["other_cases"])

    def test_what_is_no_duplicate(self):
        """Drafts, other issuers, identity papers and no number at all tell nothing."""
        self.assertFalse(self.second.document_ids[1].other_cases)
        self.first.document_ids.number = "7"
        self.second.document_ids.number = "8"
        self.second.document_ids[0].write({"kind": "identity", "number": "7"})
        self.first.action_submit()
        self.env.invalidate_all()
        self.assertFalse(any(self.second.document_ids.mapped("other_cases")))
        self.second.document_ids[1].write(
            {"number": "7", "issuer_id": self.company.partner_id.id}
        )
        self.assertFalse(self.second.document_ids[1].other_cases)


@tagged("post_install", "-at_install")
class TestReuseBudget(QueryBudget):
    def test_both_in_constant_queries(self):
        """C-34: 200 cases are compared with all others as quickly as 20."""
        cases = self._drafts(200)
        cases.document_ids.filtered(lambda d: d.kind == "certificate").number = "ONE"
        cases[::2].action_submit()

        def judge(number):
            chosen = self._as(self.user_intake, "recognition.case", cases[:number].ids)
            return self._queries(
                lambda: [
                    (case._reuse_verdicts(), case._duplicate_verdicts())
                    for case in chosen
                ]
            )

        judge(1)
        # Fewer where the cases compared with are among those judged.
        self.assertLessEqual(judge(200), judge(20))
        self.assertLessEqual(judge(200), 16)
        last = self._as(self.user_intake, "recognition.case", cases[-1:].ids)
        (warned,) = last._duplicate_verdicts()
        self.assertEqual(warned.facts["cases"].count("#"), 100)
