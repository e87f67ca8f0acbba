"""Comparison: volume, weeks, outcomes, syllabus (R544-6, R544-7, R544-9)."""

import base64

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import PDF, RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestComparison(RecognitionCommon):
    def _course(self, volume, unit, category="mooc"):
        self.provider.recognition_category = category
        case = self._create_case()
        case.achievement_ids.write({"volume": volume, "volume_unit": unit})
        return case

    def test_sentence_on_the_volume(self):
        """AE-01 b: 72 h ÷ 30 = 2.40 credits, 48 % of 5, short by 78 h."""
        case = self._course(72, "academic_hour")
        self.assertEqual(
            case.claim_ids.volume_sentence,
            "72 h ÷ 30 = 2.40 credits, 48 % of 5 (150 h). Short by 78 h "
            "(2.60 credits). [R544-7]",
        )

    def test_credits_of_the_sender(self):
        """C-08, R544-7: a credit of a college has 24 hours, of a university 30."""
        for category, hours in (("tvet", 120), ("higher", 150), ("mooc", 150)):
            with self.subTest(category=category):
                case = self._course(5, "kz_credit", category)
                self.assertEqual(case.achievement_ids.hours, hours)

    def test_weeks_of_practice(self):
        """CT152-17: a week of practice has 30 hours at a university."""
        self.assertEqual(self._course(5, "week").achievement_ids.hours, 150)

    def test_weeks_at_a_college(self):
        """CT152-17, C-08: a college has to ask for the hours."""
        self.company.recognition_kind = "tvet"
        self.env["recognition.regulation"].create(
            {
                "name": "College edition",
                "company_id": self.company.id,
                "institution": "tvet",
                "hours_per_credit": 24,
                "date_from": self.regulation.date_from,
                "scale_id": self.scale.id,
            }
        )
        self.assertEqual(self._course(5, "week").achievement_ids.hours, 0)

    def test_weeks_at_a_military_institution(self):
        """CT152-21: a week of practice there has 60 hours."""
        self.regulation.active = False
        self.company.recognition_profile = "military"
        self.regulation.write({"profile": "military", "active": True})
        self.assertEqual(self._course(2, "week").achievement_ids.hours, 120)

    # ------------------------------------------------------------------
    # Targets
    # ------------------------------------------------------------------
    def test_diploma_project(self):
        """AE-10, YU-4.7: not by non-formal learning, in whatever component."""
        self.disciplines[0].write({"kind": "diploma", "recognisable": True})
        with Refusal(self, UserError, "diploma project work"):
            self._create_case()
        self.disciplines[0].kind = "discipline"
        self._create_case()

    def test_double_degree_takes_practice_in_full(self):
        """CT152-54: practice and final attestation, whatever the kind was first."""
        self.disciplines[0].write({"kind": "practice", "recognisable": True})
        case = self._create_case()
        with Refusal(self, UserError, "a double degree"):
            case.write({"kind": "mobility", "reason": "double_degree"})
        case.write({"kind": "mobility", "reason": "credit_mobility"})

    # ------------------------------------------------------------------
    # Less volume
    # ------------------------------------------------------------------
    def _short(self):
        """Return the filled conclusion on a course of 72 hours."""
        conclusion = self._sent(self._course(72, "academic_hour")).conclusion_ids
        conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusion.proposal = "recognise"
        return conclusion.with_user(self.user_expert)

    def test_less_volume_may_be_found_enough(self):
        """S-27, C-14: with a written reason."""
        conclusion = self._short()
        row = conclusion.criterion_ids.filtered(lambda r: r.criterion == "volume")
        row.text = " "
        with Refusal(self, UserError, "needs a verdict and its reasoning"):
            conclusion.action_submit()
        row.text = "The rest was learned at work."
        conclusion.action_submit()

    def test_less_volume_is_not_enough(self):
        """S-27: an edition may leave the threshold firm."""
        self.regulation.volume_override = False
        conclusion = self._short()
        with Refusal(self, UserError, "below the threshold"):
            conclusion.action_submit()
        row = conclusion.criterion_ids.filtered(lambda r: r.criterion == "volume")
        row.verdict = "partly"
        conclusion.action_submit()

    # ------------------------------------------------------------------
    # Outcomes
    # ------------------------------------------------------------------
    def test_outcomes_ticked_off(self):
        """R544-6, R544-9: what of the courses stands for each outcome of ours."""
        self.disciplines[0].outcome_ids = [
            Command.create({"name": name, "sequence": place})
            for place, name in enumerate(("Writes queries", "Designs tables."))
        ]
        case = self._create_case()
        case.achievement_ids.outcome_ids = [Command.create({"name": "Knows SQL"})]
        other = self.env["recognition.outcome"].create(
            {
                "name": "Of another case",
                "achievement_id": self._create_case().achievement_ids.id,
            }
        )
        conclusion = self._sent(case).conclusion_ids.with_user(self.user_expert)
        rows = conclusion.outcome_row_ids
        self.assertEqual(rows.mapped("name"), ["Writes queries", "Designs tables."])
        self.assertIn("0 of 2", conclusion.outcome_sentence)
        rows[0].source_ids = case.achievement_ids.outcome_ids
        self.assertIn("1 of 2 learning outcomes", conclusion.outcome_sentence)
        self.assertIn("Not covered: Designs tables. Tick", conclusion.outcome_sentence)
        rows[1].source_ids = case.achievement_ids.outcome_ids
        self.assertIn("2 of 2, 100 %", conclusion.outcome_sentence)
        with Refusal(self, UserError, "does not rest on"):
            rows[0].sudo().source_ids = other
        conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusion.proposal = "recognise"
        conclusion.action_submit()
        with Refusal(self, UserError, "submitted"):
            rows[0].source_ids = False
        # What the experts compared reads on as it did, whatever is taught later.
        self.disciplines[0].outcome_ids[0].name = "Administers servers"
        conclusion.invalidate_recordset()
        self.assertEqual(rows[0].name, "Writes queries")

    # ------------------------------------------------------------------
    # Syllabus
    # ------------------------------------------------------------------
    def test_syllabus_coverage(self):
        """R544-9: stated in percent; what is left is told; no bar."""
        conclusion = self._short()
        self.assertIn("is not stated", conclusion.syllabus_sentence)
        conclusion.write({"syllabus_compared": True, "syllabus_percent": 80})
        self.assertIn("covered to 80 %, 20 % are not", conclusion.syllabus_sentence)
        with Refusal(self, UserError, "cannot be covered to 120 %"):
            conclusion.syllabus_percent = 120
        conclusion.syllabus_percent = 100
        self.assertFalse(conclusion.syllabus_sentence)

    def test_syllabus_of_the_filing(self):
        """CT152-13, CT152-15: the claim keeps the version of the day of filing."""
        discipline = self.disciplines[0]
        old = PDF
        new = base64.b64encode(base64.b64decode(PDF) + b"\n% the next year's\n")
        discipline.write(
            {"syllabus": old, "syllabus_name": "old.pdf", "syllabus_year": "2025/2026"}
        )
        conclusion = self._sent(self._create_case()).conclusion_ids
        discipline.write(
            {"syllabus": new, "syllabus_name": "new.pdf", "syllabus_year": "2026/2027"}
        )
        conclusion = conclusion.with_user(self.user_expert)
        self.assertEqual(
            (conclusion.syllabus_name, conclusion.syllabus_year),
            ("old.pdf", "2025/2026"),
        )
        self.assertEqual(base64.b64decode(conclusion.syllabus), base64.b64decode(old))
        with Refusal(self, UserError, "steps of the procedure"):
            conclusion.claim_id.sudo().syllabus_year = "2030/2031"
