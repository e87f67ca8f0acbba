"""A professional qualification from the application to the transcript (R544-20..30)."""

from odoo import fields
from odoo.tests import tagged

from .test_papers import PapersCommon


@tagged("post_install", "-at_install")
class TestQualificationPath(PapersCommon):
    def test_from_the_document_to_the_transcript(self):
        """R544-24 to R544-30: experts, vote with the commission's grade, transcript."""
        case = self._registered(self._qualification_case())
        self.assertTrue(case.transmit_due)
        case.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )
        conclusion = case.conclusion_ids.with_user(self.user_expert)
        conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusion.write({"proposal": "recognise", "graded": True, "percent": 78})
        conclusion.action_submit()
        self.assertEqual(case.state, "commission")
        sitting = self._voted(self._sitting(case))
        sitting.action_close()
        self._posted(self._issued(self._signed(sitting)))
        entry = case.entry_ids
        self.assertEqual(
            (case.state, entry.percent, entry.letter, entry.grade_mode, entry.basis),
            ("recorded", 78, "B-", "converted", "protocol"),
        )
        self.assertEqual(self.learner.exemption_ids.discipline_id, self.disciplines[0])

    def test_never_without_a_vote(self):
        """R544-25, R544-28: nothing obliges to recognise a qualification."""
        case = self._registered(self._qualification_case())
        self.assertFalse(case.claim_ids.recredit_note)
        secretary = case.with_user(self.user_secretary)
        self.assertEqual(
            (secretary.can_send, secretary.can_bring, secretary.can_recredit),
            (True, False, False),
        )
