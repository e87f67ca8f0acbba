"""How the grade of a decision counts: converted, kept, passed without grade."""

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestGrades(RecognitionCommon):
    @classmethod
    def _before(cls, kind, grade="84", conversion=None, **values):
        """Return a case of ``kind`` before the commission, with one course."""
        case = cls._create_case(kind=kind, **values)
        conversion = cls.conversion_percent if conversion is None else conversion
        case.achievement_ids.write({"grade": grade, "conversion_id": conversion.id})
        # How the papers of each kind are handed in has tests of its own.
        case._step_write({"state": "commission", "number": f"{kind}-{grade}"})
        if case.with_experts:
            conclusions = cls.env["recognition.conclusion"]
            case._create_conclusions(cls.expert_group)
            conclusions = case.conclusion_ids
            conclusions.criterion_ids.write({"verdict": "met", "text": "Compared."})
            conclusions.proposal = "recognise"
            conclusions._step_write({"state": "submitted"})
        return case

    @classmethod
    def _formal(cls, **values):
        values = {
            "reason": "transfer",
            "origin_institution": "Other University",
            "origin_programme": "Informatics",
        } | values
        return cls._before("formal", **values)

    def _voted_with(self, case, grade):
        sitting = self._sitting(case)
        item = sitting.item_ids
        item.write(grade)
        self._voted(sitting)
        item.reason = "By decision of the commission."
        sitting.action_close()
        return case.claim_ids

    # ------------------------------------------------------------------
    # Converted
    # ------------------------------------------------------------------
    def test_grades_of_the_commission(self):
        """AE-07, YU-5.7, CT152-39: 49, 24 and 25 give nothing, 50, 95 and 100 do."""
        known = {
            49: ("not_recognised", False),
            50: ("recognised", "D"),
            24: ("not_recognised", False),
            25: ("not_recognised", False),
            95: ("recognised", "A"),
            100: ("recognised", "A"),
        }
        cases = self._concluded(self._cases_in_numbers(len(known)))
        sitting = self._sitting(cases)
        for item, percent in zip(sitting.item_ids, known, strict=True):
            item.exact_percent = percent
        self._voted(sitting)
        sitting.item_ids.write({"reason": "By decision of the commission."})
        sitting.action_close()
        found = {
            int(item.exact_percent): (item.claim_id.decision, item.claim_id.letter)
            for item in sitting.item_ids
        }
        self.assertEqual(found, known)

    def test_converted(self):
        """AE-08 a: 8.4 of 10 is 84, B, 3.0; it counts as converted."""
        case = self._create_case()
        self._decided(case)
        claim = case.claim_ids
        self.assertEqual(
            (claim.percent, claim.letter, claim.digital, claim.grade_mode),
            (84, "B", 3.0, "converted"),
        )

    def test_without_scale(self):
        """AE-08 b: without a scale nothing converts, and the office sees why."""
        case = self._create_case()
        case.achievement_ids.conversion_id = False
        case.with_user(self.user_intake).action_submit()
        remarks = case.with_user(self.user_intake).remarks
        self.assertIn("conversion scale", remarks)
        self.assertFalse(case.claim_ids.graded)

    # ------------------------------------------------------------------
    # Kept
    # ------------------------------------------------------------------
    def test_kept(self):
        """YU-5.8: the previous grade of formal learning counts as it stands."""
        case = self._formal(grade="91")
        sitting = self._sitting(case)
        item = sitting.item_ids
        self.assertTrue(item.grade_kept)
        self.assertEqual(item.exact_percent, 91)
        with Refusal(self, UserError, "previous grade is kept: 91 %, not 95 %"):
            item.exact_percent = 95
        self._voted(sitting)
        sitting.action_close()
        claim = case.claim_ids
        self.assertEqual(
            (claim.decision, claim.percent, claim.grade_mode),
            ("recognised", 91, "kept"),
        )
        self.assertIn("“kept”", item.grade_sentence)

    def test_kept_below_the_threshold(self):
        """CT152-40: a kept grade counts if it is positive, whatever the threshold."""
        self.regulation.pass_threshold = 70
        formal = self._formal(grade="55").claim_ids
        converted = self._before("nonformal", grade="55").claim_ids
        self.assertTrue(formal._result_verdict(55.0).allowed)
        self.assertEqual(converted._result_verdict(55.0).code, "grade_below_threshold")

    def test_kept_not_positive(self):
        """CT152-40, C-21: FX gives no credits in formal learning either."""
        claim = self._voted_with(self._formal(grade="49"), {})
        self.assertEqual((claim.decision, claim.grade_mode), ("not_recognised", False))

    def test_kept_is_rounded_once(self):
        """C-27: three courses of thirds: what is kept is read from the papers."""
        case = self._formal(grade="84")
        claim = case.claim_ids
        claim.flush_recordset()
        item = self._sitting(case).item_ids
        self.assertEqual(claim._grade(item.exact_percent).percent, 84)

    # ------------------------------------------------------------------
    # Passed without grade
    # ------------------------------------------------------------------
    def test_passed_without_grade(self):
        """R544-29, C-12, S-38: a qualification without grade, to the transcript."""
        case = self._before("qualification", grade="Pass")
        sitting = self._sitting(case)
        item = sitting.item_ids
        self.assertTrue(item.may_pass_ungraded)
        with Refusal(self, UserError, "grade"):
            item.action_open_vote()
        item.without_grade = True
        self._voted(sitting)
        sitting.action_close()
        claim = case.claim_ids
        self.assertEqual(
            (claim.decision, claim.grade_mode, claim.percent, claim.letter),
            ("recognised", "passed", 0, False),
        )
        self.assertEqual((claim.credits, claim.hours), (5, 150))
        protocol = self._signed(sitting)
        self.assertIn("without grade", self._html("report_protocol", protocol))
        extract = self._posted(self._issued(protocol))
        self.assertIn("passed without grade", self._html("report_extract", extract))
        entry = extract.case_id.sudo().entry_ids
        self.assertEqual(entry.grade_mode, "passed")
        self.assertIsNone(entry._average())
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))

    def test_only_where_the_edition_allows(self):
        """S-38: not where the edition has no ungraded qualification."""
        self.regulation.ungraded_allowed = False
        case = self._before("qualification", grade="Pass")
        item = self._sitting(case).item_ids
        self.assertFalse(item.may_pass_ungraded)
        with Refusal(self, UserError, "There is no grade"):
            item.without_grade = True

    def test_only_qualifications(self):
        """YU-5.6: non-formal learning without a grade gives no credits."""
        case = self._before("nonformal", grade="Pass")
        item = self._sitting(case).item_ids
        with Refusal(self, UserError, "There is no grade"):
            item.without_grade = True

    def test_a_written_grade_counts(self):
        """C-12: a grade that converts is not left out."""
        item = self._sitting(self._before("qualification", grade="84")).item_ids
        with Refusal(self, UserError, "papers bear a grade"):
            item.without_grade = True

    # ------------------------------------------------------------------
    # Average
    # ------------------------------------------------------------------
    def _entries(self, grades):
        """Return transcript entries of one case, a claim for each credits and grade."""
        extra = self.env["recognition.discipline"].create(
            [
                {
                    "code": f"GPA{place}",
                    "name": f"Discipline {place}",
                    "credits": credits,
                    "company_id": self.company.id,
                }
                for place, (credits, _percent) in enumerate(grades)
            ]
        )
        self.programme.line_ids = [
            Command.create({"discipline_id": discipline.id}) for discipline in extra
        ]
        case = self._create_case(discipline=extra[0])
        for discipline in extra[1:]:
            course = case.achievement_ids[:1].copy({"name": discipline.name})
            self._add_claim(case, discipline, course)
        self._concluded(case)
        sitting = self._sitting(case)
        for item in sitting.item_ids:
            place = extra.ids.index(item.claim_id.discipline_id.id)
            item.exact_percent = grades[place][1]
        self._voted(sitting)
        sitting.action_close()
        extract = self._posted(self._issued(self._signed(sitting)))
        return extract.sudo().case_id.entry_ids

    def test_average(self):
        """AE-27: (18.35 + 15.00 + 6.99 + 5.32) / 17 = 2.69 (2.6859)."""
        entries = self._entries([(5, 92), (5, 82), (3, 72), (4, 57)])
        self.assertAlmostEqual(float(entries._average()), 2.6859, places=4)
        enrolment = entries.enrolment_id
        text = self._html("report_transcript", enrolment)
        self.assertIn("(GPA): 2.69", text)

    def test_average_by_the_edition(self):
        """S-25, C-22: the edition says what counts."""
        self.regulation.gpa_nonformal = False
        self.assertIsNone(self._entries([(5, 92)])._average())

    def _html(self, report, record):
        content, _kind = self.env["ir.actions.report"]._render_qweb_html(
            f"nfe_recognition.{report}", record.ids
        )
        return content.decode()
