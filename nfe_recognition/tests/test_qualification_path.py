"""A professional qualification from the application to the transcript (R544-20..30)."""

from odoo import fields
from odoo.tests import tagged

from .printed import REPORT
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

    def test_basis_of_a_qualification(self):
        """R544-30 para 2: the transcript names the document and the centre."""
        case = self._qualification_case()
        self._concluded(case, percent=78)
        sitting = self._voted(self._sitting(case))
        sitting.action_close()
        self._posted(self._issued(self._signed(sitting)))
        (source,) = case.entry_ids.sources
        paper = case.document_ids.filtered(lambda one: one.kind == "qualification")
        self.assertEqual(
            (source["title"], source["number"], source["provider"]),
            ("Welder, Welder of the 4th grade, 4", "PQ-1", self.centre.name),
        )
        self.assertEqual(source["issued_on"], fields.Date.to_string(paper.issued_on))
        self.assertIn(f"{self.centre.name}, no. PQ-1", case.entry_ids.source_text)
        self.env.flush_all()
        self.env.invalidate_all()
        engine = self.env["ir.actions.report"].with_user(self.user_registrar)
        page = engine._render_qweb_html(f"{REPORT}transcript", case.enrolment_id.ids)[
            0
        ].decode()
        for words in ("no. PQ-1 of", self.centre.name, "Welder of the 4th grade"):
            self.assertIn(words, page)

    def test_never_without_a_vote(self):
        """R544-25, R544-28: nothing obliges to recognise a qualification."""
        case = self._registered(self._qualification_case())
        self.assertFalse(case.claim_ids.recredit_note)
        secretary = case.with_user(self.user_secretary)
        self.assertEqual(
            (secretary.can_send, secretary.can_bring, secretary.can_recredit),
            (True, False, False),
        )
