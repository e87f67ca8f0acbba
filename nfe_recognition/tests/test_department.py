"""The reasoned conclusion of a department (YU-5.13, YU-5.14; AE-05)."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


class DepartmentCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.department_rule = True
        cls._create_department()

    @classmethod
    def _of_three_courses(cls):
        """AE-05: 60 + 45 + 45 h with 88, 74, 91 for one discipline of 5 credits."""
        case = (
            cls.env["recognition.case"]
            .with_user(cls.user_intake)
            .create(cls._case_values())
        )
        case.document_ids[1].achievement_ids = [
            Command.clear(),
            *(
                Command.create(
                    {
                        "name": f"Course {grade}",
                        "volume": hours,
                        "volume_unit": "academic_hour",
                        "grade": str(grade),
                        "conversion_id": cls.conversion_percent.id,
                    }
                )
                for hours, grade in ((60, 88), (45, 74), (45, 91))
            ),
        ]
        cls._add_claim(case, cls.disciplines[0], case.achievement_ids)
        return case.with_env(cls.env)

    def _written(self, case, proposal="favourable"):
        conclusion = case.department_conclusion_ids[:1]
        conclusion = conclusion.with_user(self.user_department_head)
        conclusion.write({"proposal": proposal, "reasons": "Compared topic by topic."})
        return conclusion

    def _agenda(self, case):
        return (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {
                    "commission_id": self.commission.id,
                    "date": fields.Datetime.now(),
                    "place": "Room 1",
                }
            )
        )


@tagged("post_install", "-at_install")
class TestDepartment(DepartmentCommon):
    def test_several_courses(self):
        """AE-05: blocked until a favourable conclusion is signed; then 85, B+."""
        case = self._concluded(self._of_three_courses())
        claim = case.claim_ids
        self.assertTrue(claim.volume_met)
        self.assertAlmostEqual(claim.proposed_percent, 84.7)
        self.assertEqual(len(case.department_conclusion_ids), 1)
        sitting = self._agenda(case)
        with Refusal(self, UserError, "3 courses stand for"):
            sitting._add_cases(case)
        sitting.action_add_ready_cases()
        self.assertFalse(sitting.item_ids.claim_id)
        self.assertIn("3 courses", case.with_user(self.user_secretary).missing)
        self._written(case).action_sign()
        self.assertNotIn("3 courses", case.with_user(self.user_secretary).missing or "")
        sitting = self._sitting(case)
        self.assertAlmostEqual(sitting.item_ids.exact_percent, 84.7)
        self._voted(sitting).action_close()
        self.assertEqual((claim.percent, claim.letter, claim.digital), (85, "B+", 3.33))

    def test_commission_sets_another_grade(self):
        """AE-05: the commission may set another grade."""
        case = self._concluded(self._of_three_courses())
        self._written(case).action_sign()
        sitting = self._sitting(case)
        sitting.item_ids.exact_percent = 78
        self._voted(sitting).action_close()
        self.assertEqual(case.claim_ids.letter, "B-")

    def test_unfavourable(self):
        """YU-5.14: one that speaks against keeps the agenda barred; asked anew."""
        case = self._concluded(self._of_three_courses())
        self._written(case, "unfavourable").action_sign()
        sitting = self._agenda(case)
        with Refusal(self, UserError, "does not speak for"):
            sitting._add_cases(case)
        case.with_user(self.user_secretary).action_ask_departments()
        self.assertEqual(len(case.department_conclusion_ids), 2)
        with Refusal(self, UserError, "asked for already"):
            case.with_user(self.user_secretary).action_ask_departments()
        self._written(case).action_sign()
        self.assertTrue(sitting._add_cases(case))

    def test_names_that_differ(self):
        """YU-5.13, S-12: warned of, asked for where the office wants, or barred."""
        case = self._registered(self._create_case())
        intake = case.with_user(self.user_intake)
        self.assertIn("different names: Database design online", intake.remarks)
        self.assertFalse(case.department_conclusion_ids)
        intake.action_ask_departments()
        self.assertTrue(case.department_conclusion_ids)

    def test_names_barred(self):
        """S-12: an edition may bar names that differ; then the department is asked."""
        self.regulation.name_policy = "block"
        case = self._concluded(self._create_case())
        self.assertTrue(case.department_conclusion_ids)
        with Refusal(self, UserError, "different names"):
            self._agenda(case)._add_cases(case)

    def test_the_same_name(self):
        """S-12, C-33: case, spacing and another language are the same name."""
        self.regulation.name_policy = "block"
        self.env["res.lang"]._activate_lang("ru_RU")
        self.disciplines[0].with_context(lang="ru_RU").name = "Базы данных"
        for name in ("  DATABASES", "базы  данных"):
            case = self._create_case()
            case.achievement_ids.name = name
            verdicts = case._department_verdicts()[case]
            with self.subTest(name=name):
                self.assertEqual(verdicts, {case.claim_ids: []})

    def test_not_looked_at(self):
        """S-12: an edition may leave names alone."""
        self.regulation.name_policy = "off"
        case = self._registered(self._create_case())
        self.assertNotIn("names", case.with_user(self.user_intake).remarks or "")
        with Refusal(self, UserError, "No conclusion of a department is needed"):
            case.with_user(self.user_intake).action_ask_departments()

    def test_nobody_to_ask(self):
        """YU-5.13: without a head the office is told what to enter."""
        self.disciplines.department_id = False
        case = self._registered(self._of_three_courses())
        self.assertFalse(case.department_conclusion_ids)
        with Refusal(self, UserError, "Nobody can be asked"):
            case.with_user(self.user_intake).action_ask_departments()

    # ------------------------------------------------------------------
    # Who writes it
    # ------------------------------------------------------------------
    def test_signing(self):
        """YU-5.13: it says yes or no, gives reasons, and stays once signed."""
        case = self._registered(self._of_three_courses())
        conclusion = case.department_conclusion_ids.with_user(self.user_department_head)
        with Refusal(self, UserError, "gives no reasons"):
            conclusion.proposal = "favourable"
            conclusion.action_sign()
        self._written(case).action_sign()
        self.assertEqual(conclusion.signed_by, self.user_department_head)
        for vals in ({"reasons": "Other."}, {"proposal": "unfavourable"}):
            with Refusal(self, UserError, "is signed and stays"):
                conclusion.write(vals)
        with Refusal(self, UserError, "is signed and stays"):
            conclusion.action_sign()
        with Refusal(self, UserError, "steps of the procedure"):
            conclusion.sudo().signed_on = self._today() - timedelta(days=9)

    def test_too_late(self):
        """YU-5.13: no conclusion is written into a case that has ended."""
        case = self._registered(self._of_three_courses())
        conclusion = case.department_conclusion_ids.with_user(self.user_department_head)
        case.with_user(self.user_intake)._withdraw("Over", fields.Datetime.now())
        with Refusal(self, UserError, "comes too late"):
            conclusion.reasons = "Afterwards."
        with Refusal(self, UserError, "comes too late"):
            conclusion.action_sign()
        with Refusal(self, UserError, "steps of the procedure"):
            conclusion.sudo().department_id = conclusion.sudo().department_id.copy()

    def test_own_department_only(self):
        """Head: reads and writes what concerns the own department, nothing else."""
        other = self._create_user("rec_other_head", "department_head")
        self._create_department("Department of history", other)
        case = self._registered(self._of_three_courses())
        conclusion = case.department_conclusion_ids
        head = self.user_department_head
        for record in (case, case.claim_ids, case.achievement_ids, conclusion):
            with self.subTest(model=record._name):
                self.assertTrue(record.with_user(head).has_access("read"))
                self.assertFalse(record.with_user(other).has_access("read"))
        self.assertFalse(case.with_user(head).has_access("write"))
        with self.assertRaises(AccessError):
            conclusion.with_user(other).reasons = "Not mine."
        secretary = conclusion.with_user(self.user_secretary)
        self.assertTrue(secretary.has_access("read"))
        self.assertFalse(secretary.has_access("write"))

    def test_no_identity_papers_no_drafts(self):
        """Head: sees courses and certificates of filed cases, no identity papers."""
        case = self._of_three_courses()
        paper = self.env["recognition.document"].create(
            {"case_id": case.id, "kind": "identity", "on_paper": True}
        )
        self.assertFalse(case.with_user(self.user_department_head).has_access("read"))
        self._registered(case)
        self.env.invalidate_all()
        head = case.with_user(self.user_department_head)
        self.assertTrue(head.document_ids[:1].has_access("read"))
        self.assertNotIn(paper.id, head.document_ids.ids)

    def test_both_sides(self):
        """R544-6, R544-9: the head reads both sides, outcomes among them."""
        self.disciplines[0].outcome_ids = [Command.create({"name": "Writes queries"})]
        case = self._of_three_courses()
        case.achievement_ids[0].outcome_ids = [Command.create({"name": "Knows SQL"})]
        self._registered(case)
        conclusion = case.department_conclusion_ids.with_user(self.user_department_head)
        self.assertIn("Knows SQL", conclusion.course_side)
        self.assertIn("Writes queries", conclusion.discipline_side)
        self.assertIn("150 h", conclusion.volume_sentence)
