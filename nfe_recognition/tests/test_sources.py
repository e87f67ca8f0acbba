"""Whose papers, and which of them, a kind of case rests on."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .refusal import Refusal
from .test_mobility_path import MobilityCommon


@tagged("post_install", "-at_install")
class TestSources(MobilityCommon):
    def _course_of(self, case, kind):
        """Let the claim of a case rest on a course written under another paper."""
        paper = case.document_ids.filtered(lambda paper: paper.kind == kind)
        course = self.env["recognition.achievement"].create(
            {
                "document_id": paper.id,
                "name": "From nowhere",
                "volume": 150,
                "grade": "90",
                "conversion_id": self.conversion_percent.id,
            }
        )
        case.claim_ids.source_ids.achievement_id = course
        return case

    def _not_registered(self, case, sentence):
        case.with_user(self.user_intake).action_submit()
        with Refusal(self, UserError, sentence):
            case.with_user(self.user_intake).action_register()
        self.assertEqual(case.state, "submitted")

    def test_no_course_platform_is_formal_education(self):
        """CT152-9, CT152-40, R544-10: a MOOC does not pass by as an earlier level."""
        case = self._create_case(
            kind="formal",
            reason="shortened",
        )
        self.env["recognition.document"].create(
            {"case_id": case.id, "kind": "identity", "on_paper": True}
        )
        self._not_registered(case, r"organisation of formal education.*\[R544-10\]")
        self.provider.recognition_category = "tvet"
        case.with_user(self.user_intake).action_register()
        self.assertEqual(case.state, "registered")

    def test_courses_stand_in_a_paper_that_confirms_them(self):
        """R544-10, R544-2(6): a course of the application is confirmed by nobody."""
        case = self._course_of(self._create_case(), "application")
        self._not_registered(case, r"“From nowhere” stands in a paper.*\[R544-10\]")

    def test_mobility_rests_on_the_transcript(self):
        """CT152-47, CT152-48: and on no other paper."""
        case = self._course_of(self._mobility(), "application")
        self._not_registered(case, r"“From nowhere” stands in a paper.*\[CT152-47\]")

    def test_the_transcript_is_the_partners(self):
        """CT152-48, CT152-56: of another university it is voted on."""
        other = self.partner.copy({"recognition_category": "higher"})
        case = self._mobility()
        transcript = case.document_ids.filtered(lambda p: p.kind == "transcript")
        transcript.issuer_id = other
        self._registered(case)
        self.assertIn("other than the partner", case.claim_ids.recredit_note)
        secretary = case.with_user(self.user_secretary)
        self.assertEqual((secretary.can_recredit, secretary.can_bring), (False, True))

    def test_a_faculty_of_the_partner(self):
        """CT152-48: what a faculty of the partner issued is the partner's."""
        case = self._mobility()
        transcript = case.document_ids.filtered(lambda p: p.kind == "transcript")
        transcript.issuer_id = self.env["res.partner"].create(
            {
                "name": "Faculty of mathematics",
                "parent_id": self.partner.id,
                "recognition_category": "higher",
            }
        )
        self._recredited(case)
        self.assertEqual(case.state, "decided")
