"""Printed documents: what stands on them."""

import re

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .printed import (
    REPORT,
    ReportsCommon,
    squeezed,
)


@tagged("post_install", "-at_install")
class TestReportContents(ReportsCommon):
    def test_receipt(self):
        """D-02, TVET578-A1.8: the papers, and who took them."""
        self.env["hr.employee"].create(
            {
                "name": "Intake",
                "user_id": self.user_intake.id,
                "company_id": self.company.id,
                "job_title": "Clerk of the admissions desk",
                "work_phone": "+7 700 000 00 01",
            }
        )
        case = self._registered(self._create_case())
        text = self._text("receipt", case, self.user_intake)
        for expected in (
            case.number,
            case.partner_id.name,
            case.document_ids[1].number,
            self.provider.name,
            "Papers in all: 2.",
            self.user_intake.name,
            "Clerk of the admissions desk",
            "+7 700 000 00 01",
        ):
            self.assertIn(expected, text)

    def test_receipt_or_refusal_never_both(self):
        """TVET578-A1.5, AE-31: and neither before something has happened."""
        draft = self._create_case()
        registered = self._registered(self._create_case())
        refused = self._refused(self._create_case())
        self._text("receipt", registered, self.user_intake)
        self._text("refusal", refused, self.user_intake)
        for kind, case, sentence in (
            ("receipt", draft, "not registered yet"),
            ("receipt", refused, "Print the reasoned refusal"),
            ("refusal", draft, "was not refused"),
            ("refusal", registered, "was not refused"),
        ):
            with self.assertRaisesRegex(UserError, sentence):
                self._text(kind, case, self.user_intake)

    def test_refusal(self):
        """D-03, TVET578-18: grounds with their clause, and what to supply."""
        case = self._refused(self._create_case())
        text = self._text("refusal", case, self.user_intake)
        self.assertIn(case.refusal_ground_ids.name, text)
        self.assertIn(case.refusal_ground_ids.clause, text)
        self.assertIn("Hand in the annex with the grades.", text)
        self.assertIn(self.user_intake.name, text)

    def test_application(self):
        """D-01, YU-A1: from the draft on, for signing; then with its number."""
        case = self._create_case()
        text = self._text("application", case, self.user_intake)
        for expected in (
            self.commission.name,
            case.partner_id.name,
            self.provider.name,
            case.document_ids[1].number,
            "6B06101",
            self.disciplines[0].name,
            "“Database design online”, academic hours: 150, grade as written: 8.4",
        ):
            self.assertIn(expected, text)
        self.assertNotIn("Genuine?", text)
        self.assertNotIn("Draft", text)
        self._registered(case)
        text = self._text("application", case, self.user_intake)
        self.assertIn(f"under no. {case.number}", text)
        self.assertIn("Genuine?", text)

    def test_conclusion(self):
        """D-11, R544-16: both sides, the four criteria, the proposal."""
        self.disciplines[0].write({"goals": "To design schemas", "assessment": "Exam"})
        case = self._create_case()
        case.achievement_ids.goals = "To model data"
        case.achievement_ids.outcome_ids = [
            Command.create({"name": "Models data as relations"})
        ]
        with self.assertRaisesRegex(UserError, "have no papers"):
            self._text("conclusion", case, self.user_intake)
        self._sent(case)
        draft = self._text("conclusion", case, self.user_expert)
        self.assertIn("Draft: not signed, not in force", draft)
        self.assertNotIn("Genuine?", draft)
        case = self._concluded(self._create_case(self._create_learner("B", "S-2")))
        text = self._text("conclusion", case, self.user_expert)
        for expected in (
            "Database design online",
            "To design schemas",
            "credits: 5, hours: 150",
            "academic hours: 150",
            "8.4",
            "Learning outcomes",
            "Programme goals",
            "Programme volume",
            "Compared.",
            "Proposal: recognise, grade 84 %",
            self.expert_group.name,
            self.user_expert.name,
            self.user_practitioner.name,
        ):
            self.assertIn(expected, text)
        self.assertNotIn("Draft", text)

    def test_protocol(self):
        """D-17, R544-17, YU-5.9: who sat, the quorum, votes, decision, grade."""
        case = self._create_case()
        sitting = self._decided(case)
        protocol = sitting.protocol_id
        draft = self._text("protocol", protocol, self.user_secretary)
        self.assertIn("Draft: not signed, not in force", draft)
        self.assertNotIn("Genuine?", draft)
        self._signed(sitting)
        text = self._text("protocol", protocol, self.user_secretary)
        for expected in (
            protocol.number,
            self.commission.name,
            "no. 7-n of",
            "Room 1",
            *self.members.partner_id.mapped("name"),
            "5 of 5 members attend",
            case.partner_id.name,
            f"Application no. {case.number}",
            "Databases",
            "re-credit (credits: 5, hours: 150; grade: 84 %, B, 3.00, good)",
            "Signed electronically on",
            protocol.seal_id.sudo().hash,
            f"place {protocol.seal_id.sudo().position} in the chain",
        ):
            self.assertIn(expected, text)
        self.assertNotIn("Draft", text)
        votes = re.search(r"For 5: (.*?) Result of the vote", text)
        self.assertTrue(votes)

    def test_protocol_of_what_was_not_recognised(self):
        """R544-17: the vote against, and the reason that goes to the applicant."""
        case = self._create_case()
        against = dict.fromkeys(self.members[:4], "against")
        sitting = self._decided(case, choices=against)
        text = self._text("protocol", sitting.protocol_id, self.user_secretary)
        self.assertIn("do not recognise", text)
        self.assertIn("By vote of the commission.", text)
        self.assertIn("Against 4:", text)

    def test_extract(self):
        """D-18, R544-18: name, volume, grade, re-credited; addressee; secretary."""
        case = self._create_case()
        extract = self._extracts(case)
        text = self._text("extract", extract, self.user_registrar)
        for expected in (
            "Registrar's office",
            f"no. {extract.protocol_id.number} of",
            self.commission.name,
            case.partner_id.name,
            "Databases",
            "5 150 84 B 3.00 good re-credited",
            self.user_secretary.name,
            "______ Date:",
        ):
            self.assertIn(expected, text)
        extract.with_user(self.user_registrar).action_receive()
        text = self._text("extract", extract, self.user_registrar)
        self.assertIn(self.user_registrar.name, text)
        self.assertNotIn("______ Date:", text)

    def test_transcript(self):
        """D-20, YU-5.11: hours and credits, the grade four ways, basis and source."""
        enrolment = self._posted(self._create_case())
        entry = enrolment.entry_ids
        text = self._text("transcript", enrolment, self.user_registrar)
        for expected in (
            enrolment.partner_id.name,
            enrolment.number,
            "6B06101 Information systems",
            "Databases",
            f"Recognised: protocol no. {entry.protocol_number} of",
            "“Database design online”, academic hours: 150, grade as written: 8.4",
            "8.4; Open Courses Platform",
            "Next semester",
            "5 150 84 B 3.00 good",
            "Total 5 150",
            "Grade point average (GPA): 3.00",
        ):
            self.assertIn(expected, text)

    def test_transcript_gpa_is_weighted_by_credits(self):
        """AE-27, CT152-2(28): by the rules, two decimals, half up."""
        case = self._create_case()
        self._add_claim(case, self.disciplines[2], self._another_course(case, 60))
        enrolment = self._posted(case)
        self.assertEqual(enrolment.entry_ids.mapped("letter"), ["B", "C-"])
        # (5 × 3.00 + 3 × 1.67) / 8 = 20.01 / 8 = 2.50125
        text = self._text("transcript", enrolment, self.user_registrar)
        self.assertIn("Total 8 240", text)
        self.assertIn("(GPA): 2.50", text)

    def _another_course(self, case, percent):
        return self.env["recognition.achievement"].create(
            {
                "document_id": case.document_ids[1].id,
                "name": "Statistics online",
                "volume": 90,
                "volume_unit": "academic_hour",
                "grade": str(percent),
                "conversion_id": self.conversion_percent.id,
            }
        )

    def test_no_transcript_of_nothing(self):
        """R544-18: entries come with the extract."""
        with self.assertRaisesRegex(UserError, "R544-18"):
            self._text("transcript", self.learner, self.user_registrar)

    def test_legal_basis_and_letterhead(self):
        """S-37: the acts in full; the institution as it is printed."""
        self.regulation.legal_basis = "Joint order No. 544"
        self.company.recognition_name = "Test University, joint-stock company"
        self.company.recognition_place = "Aktau"
        case = self._registered(self._create_case())
        text = self._text("receipt", case, self.user_intake)
        self.assertIn("Legal basis: Joint order No. 544", text)
        self.assertIn("Test University, joint-stock company", text)
        self.assertIn("Aktau", text)

    def test_a_sentence_on_paper_has_no_clause_of_ours(self):
        """R544-17 stands in the acts; our numbering of clauses does not."""
        sitting = self._decided(self._create_case())
        text = self._text("protocol", sitting.protocol_id, self.user_secretary)
        self.assertNotRegex(text, r"\[(R544|YU|TVET578|CT152)-")

    def test_a_language_no_longer_installed_falls_back(self):
        case = self._create_case(lang="ru_RU")
        self._registered(case)
        self.env.cr.execute("UPDATE res_lang SET active = false WHERE code = 'ru_RU'")
        self.env.registry.clear_cache("default", "stable")
        self.assertIn("Receipt", self._text("receipt", case, self.user_intake))

    def test_the_engine_loads_our_styles_only(self):
        """Odoo's own would be read again for the footer of every page."""
        case = self._registered(self._create_case())
        reports = self.env["ir.actions.report"]
        content = reports._render_qweb_html(f"{REPORT}receipt", case.ids)[0]
        action = reports._get_report(f"{REPORT}receipt")
        bodies, ids, _header, footer, _format = action._prepare_html(
            content, report_model=action.model
        )
        self.assertEqual(ids, case.ids)
        for page in (*bodies, footer):
            self.assertIn("nfe_recognition.assets_report", page)
            self.assertNotIn("web.report_assets", page)

    def test_the_code_on_paper_opens_the_check(self):
        """Each document carries its own code, and a QR of its address."""
        cases = self._registered(self._create_case() | self._create_case())
        tree = self._html("receipt", cases, self.user_intake)
        codes = [
            squeezed(node.text_content())
            for node in tree.xpath("//div[@class='nfe_letters']")
        ]
        register = self.env["recognition.check"].sudo()
        self.assertEqual(
            [register._find(code).res_id for code in codes],
            cases.ids,
        )
        images = tree.xpath("//td[@class='nfe_qr']//img")
        self.assertEqual(
            [image.get("alt") for image in images],
            [register._url(code.replace(" ", "")) for code in codes],
        )
        self.assertTrue(all(i.get("src").startswith("data:") for i in images))
