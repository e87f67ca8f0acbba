"""The whole path, from a certificate as platforms issue it to the transcript."""

import base64
from datetime import timedelta
from io import BytesIO

from PyPDF2 import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon

COURSES = [
    # title, academic hours, grade on the ten-point scale
    ("Relational databases in practice", 64, "9.1"),
    ("SQL for analysts", 48, "7,5"),
    ("Data modelling project", 38, "8.8"),
]


def certificate(holder, courses):
    """Return a certificate with its annex of courses: two A4 pages, as PDF bytes.

    :param str holder: name of the learner
    :param list courses: (title, academic hours, grade) of each course
    """
    stream = BytesIO()
    page = Canvas(stream, pagesize=A4)
    page.drawString(72, 760, "CERTIFICATE OF COMPLETION No. OC-2026-0417")
    page.drawString(72, 730, f"This certifies that {holder} has completed")
    page.drawString(72, 710, "the programme Data Engineering Foundations")
    page.showPage()
    page.drawString(72, 760, "Annex: courses of the programme")
    for place, (title, hours, grade) in enumerate(courses):
        line = f"{place + 1}. {title} | {hours} academic hours | {grade} of 10"
        page.drawString(72, 720 - 24 * place, line)
    page.showPage()
    page.save()
    return stream.getvalue()


@tagged("post_install", "-at_install")
class TestPath(RecognitionCommon):
    """Each step by its own role; the figures at the end are computed by hand."""

    def _enter(self):
        """Enter the application as the office does, from the paper on the desk."""
        pdf = certificate(self.learner.partner_id.name, COURSES)
        annex = PdfReader(BytesIO(pdf)).pages[1].extract_text()
        for title, hours, grade in COURSES:
            self.assertIn(f"{title} | {hours} academic hours | {grade}", annex)
        values = self._case_values()
        values["document_ids"][1][2].update(
            number="OC-2026-0417",
            file=base64.b64encode(pdf),
            achievement_ids=[
                Command.create(
                    {
                        "name": title,
                        "volume": hours,
                        "volume_unit": "academic_hour",
                        "grade": grade,
                        "conversion_id": self.conversion_ten.id,
                    }
                )
                for title, hours, grade in COURSES
            ],
        )
        case = self.env["recognition.case"].with_user(self.user_intake).create(values)
        self._add_claim(case, self.disciplines[0], case.achievement_ids)
        return case

    def test_from_certificate_to_transcript(self):
        """R544-13 to R544-19: 64 + 48 + 38 h with 9.1, 7.5, 8.8 of 10 → 5 credits, B.

        Hours: 150 of 150, 5.00 credits, 100 %. Grade: (64·91 + 48·75 + 38·88) / 150 =
        (5824 + 3600 + 3344) / 150 = 12768 / 150 = 85.12 → 85, B+ (3.33), good.
        """
        case = self._enter()
        claim = case.claim_ids
        self.assertEqual((claim.source_hours, claim.coverage), (150, 100))
        self.assertAlmostEqual(claim.proposed_percent, 85.12)

        case.action_submit()
        case.action_register()
        case.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )
        conclusion = case.conclusion_ids.with_user(self.user_expert)
        for line in conclusion.criterion_ids:
            line.write({"verdict": "met", "text": f"Compared: {line.criterion}."})
        conclusion.proposal = "recognise"
        conclusion.action_submit()
        self.assertEqual(case.state, "commission")

        sitting = self._voted(self._sitting(case.with_env(self.env)))
        sitting.action_close()
        self.assertEqual(case.state, "decided")
        self.assertEqual(case.outcome, "recognised")
        self.assertEqual((claim.percent, claim.letter, claim.credits), (85, "B+", 5))

        # What the commission compared stays, whatever becomes of the discipline.
        self.disciplines[0].credits = 6
        self.assertEqual((claim.target_hours, claim.coverage), (150, 100))

        protocol = self._signed(sitting)
        self.assertEqual(protocol.state, "sealed")
        protocol.with_user(self.user_secretary).action_issue_extracts()
        extract = case.with_env(self.env).extract_ids.with_user(self.user_registrar)
        extract.action_receive()
        extract.action_post()
        self.assertEqual(case.state, "recorded")

        entry = case.with_env(self.env).entry_ids
        self.assertEqual(
            (
                entry.credits,
                entry.hours,
                entry.percent,
                entry.letter,
                entry.traditional,
            ),
            (5, 150, 85, "B+", "good"),
        )
        self.assertAlmostEqual(entry.digital, 3.33)
        exemption = self.learner.exemption_ids
        self.assertEqual(exemption.discipline_id, self.disciplines[0])
        self.assertEqual(exemption.from_period_id, self.period)

    def test_not_recognised_leaves_no_trace_in_the_transcript(self):
        """R544-17, YU-5.7: the commission refuses; reasons are kept, nothing posted."""
        case = self._enter().with_env(self.env)
        sitting = self._decided(case, choices=dict.fromkeys(self.members, "against"))
        self.assertEqual((case.state, case.outcome), ("decided", "not_recognised"))
        self.assertTrue(case.claim_ids.decision_reason)
        self._signed(sitting).with_user(self.user_secretary).action_issue_extracts()
        self.assertFalse(case.extract_ids or case.entry_ids or case.claim_ids.credits)

    def test_not_withdrawn_after_the_vote(self):
        """R544-17: what the sitting has voted on is decided there, not withdrawn."""
        case = self._enter().with_env(self.env)
        self._concluded(case)
        sitting = self._voted(self._sitting(case))
        with self.assertRaisesRegex(UserError, "R544-17"):
            case.with_user(self.user_intake)._withdraw("Moved.", fields.Datetime.now())
        sitting.action_close()
        self.assertEqual(case.state, "decided")

    def test_signers_sign_after_their_term(self):
        """R544-17, S-19: a chair whose term ended and a former secretary still sign."""
        case = self._enter().with_env(self.env)
        protocol = self._decided(case).protocol_id
        protocol.action_send_to_sign()
        chair = self.commission.chair_id
        self._seat(chair, date_to=self._today() - timedelta(days=1))
        self.commission.secretary_id = self._create_user("rec_secretary2", "secretary")
        self.env.flush_all()
        self.env.invalidate_all()
        for user in (self.user_secretary, chair.user_id):
            protocol.with_user(user)._sign(fields.Datetime.now())
        self.assertEqual(protocol.state, "sealed")

    def test_below_the_threshold_is_not_recognised_whatever_the_vote(self):
        """AE-07, YU-5.7, CT152-39: adopted with 49 percent gives no credits."""
        case = self._enter().with_env(self.env)
        self._concluded(case, percent=49)
        sitting = self._sitting(case)
        sitting.item_ids.reason = "Below the pass level."
        self._voted(sitting).action_close()
        self.assertEqual(case.claim_ids.decision, "not_recognised")
        self.assertEqual(case.claim_ids.credits, 0)
