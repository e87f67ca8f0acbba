"""Printed documents: what stands on them, for whom, at what cost."""

import base64
import io
import re

from lxml import html

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileReader

from .common import PDF, RecognitionCommon

REPORT = "nfe_recognition.action_report_"
LANGUAGES = ("en_US", "kk_KZ", "ru_RU")
# Titles by the glossary of the regulations, as they stand on paper.
TITLES = {
    "application": ("APPLICATION", "ӨТІНІШ", "ЗАЯВЛЕНИЕ"),
    "receipt": ("RECEIPT", "ҚОЛХАТ", "РАСПИСКА"),
    "refusal": ("REASONED REFUSAL", "ДӘЛЕЛДІ БАС ТАРТУ", "МОТИВИРОВАННЫЙ ОТКАЗ"),
    "conclusion": (
        "EXPERT CONCLUSION",
        "САРАПТАМАЛЫҚ ҚОРЫТЫНДЫ",
        "ЭКСПЕРТНОЕ ЗАКЛЮЧЕНИЕ",
    ),
    "protocol": ("PROTOCOL", "ХАТТАМА", "ПРОТОКОЛ"),
    "extract": (
        "EXTRACT FROM THE PROTOCOL",
        "ХАТТАМАДАН ҮЗІНДІ КӨШІРМЕ",
        "ВЫПИСКА ИЗ ПРОТОКОЛА",
    ),
    "transcript": ("TRANSCRIPT", "ТРАНСКРИПТ", "ТРАНСКРИПТ"),
}
PAGES = {
    "en_US": "Page {} of {}",
    "kk_KZ": "Бет {} / {}",
    "ru_RU": "Страница {} из {}",
}
# Every letter that Kazakh has and Russian has not.
KAZAKH_NAME = "Әбдіқадырқызы Ғалия Өмірұлы Ұлжан Үміт Қаһарман Іңкәр"


def bare(text):
    """Return ``text`` without spaces: a PDF keeps places of letters, not words."""
    return "".join(text.split())


def squeezed(text):
    """Return ``text`` with single spaces, as the eye reads it."""
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


class ReportsCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        languages = cls.env["res.lang"]
        for code in LANGUAGES:
            languages._activate_and_install_lang(code)
        cls.company.recognition_lang = "en_US"

    # ------------------------------------------------------------------
    # Sample documents
    # ------------------------------------------------------------------
    @classmethod
    def _refused(cls, case):
        case.with_user(cls.user_intake).action_submit()
        ground = cls.env["recognition.refusal.ground"].search([], limit=1)
        case.with_user(cls.user_intake)._refuse_intake(
            ground, "Hand in the annex with the grades.", fields.Datetime.now()
        )
        return case

    @classmethod
    def _extracts(cls, cases):
        protocol = cls._signed(cls._decided(cases))
        protocol.with_user(cls.user_secretary).action_issue_extracts()
        return protocol.extract_ids

    @classmethod
    def _posted(cls, cases):
        extracts = cls._extracts(cases).with_user(cls.user_registrar)
        extracts.action_receive()
        extracts.action_post()
        return cases.enrolment_id

    # ------------------------------------------------------------------
    # Reading
    # ------------------------------------------------------------------
    def _html(self, kind, records, user):
        """Return the documents as a tree, rendered for ``user`` on a cold cache."""
        self.env.flush_all()
        self.env.invalidate_all()
        engine = self.env["ir.actions.report"].with_user(user)
        content = engine._render_qweb_html(REPORT + kind, records.ids)[0]
        return html.fromstring(content.decode())

    def _text(self, kind, records, user):
        tree = self._html(kind, records, user)
        return squeezed(tree.xpath("//main")[0].text_content())


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


@tagged("post_install", "-at_install")
class TestReportRights(ReportsCommon):
    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_nobody_prints_what_he_may_not_read(self):
        """The address of a report is open to anyone signed in; the document is not."""
        case = self._create_case()
        extract = self._extracts(case)
        for kind, record in (
            ("application", case),
            ("receipt", case),
            ("conclusion", case),
            ("protocol", extract.protocol_id),
            ("extract", extract),
            ("transcript", case.enrolment_id),
        ):
            for user in (self.user_nobody, self.user_portal):
                with (
                    self.subTest(kind=kind, user=user.login),
                    self.assertRaises(AccessError),
                ):
                    self._text(kind, record, user)

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_another_institution_prints_nothing(self):
        case = self._registered(self._create_case())
        other = self._create_institution("Other University", "he")
        stranger = self._create_user("rec_stranger", "intake", company=other)
        with self.assertRaises(AccessError):
            self._text("receipt", case, stranger)

    def test_identity_papers_are_not_told_by_a_receipt(self):
        """Design, section 2: experts never see identity papers."""
        values = self._case_values()
        values["document_ids"].append(
            Command.create({"kind": "identity", "number": "ID-4711", "file": PDF})
        )
        case = self.env["recognition.case"].with_user(self.user_intake).create(values)
        self._add_claim(case, self.disciplines[0], case.achievement_ids)
        self._sent(case)
        self.assertIn("ID-4711", self._text("receipt", case, self.user_intake))
        for kind in ("application", "receipt"):
            with self.assertRaises(AccessError):
                self._text(kind, case, self.user_expert)
        conclusion = self._text("conclusion", case, self.user_expert)
        self.assertNotIn("ID-4711", conclusion)

    def test_each_role_prints_its_documents(self):
        """Who works with a document prints it without help of anybody's rights."""
        case = self._create_case()
        extract = self._extracts(case)
        for kind, record, roles in (
            ("receipt", case, ("intake", "secretary", "registrar", "auditor")),
            ("conclusion", case, ("expert", "secretary", "member", "auditor")),
            (
                "protocol",
                extract.protocol_id,
                ("secretary", "member", "manager", "auditor"),
            ),
            ("extract", extract, ("secretary", "registrar", "auditor")),
        ):
            for role in roles:
                with self.subTest(kind=kind, role=role):
                    self._text(kind, record, getattr(self, f"user_{role}"))
        extract.with_user(self.user_registrar).action_receive()
        extract.with_user(self.user_registrar).action_post()
        for role in ("registrar", "auditor"):
            self._text("transcript", case.enrolment_id, getattr(self, f"user_{role}"))


class QueryCommon(ReportsCommon):
    """Counts the queries of documents."""

    def _queries(self, kind, records, user):
        self._html(kind, records, user)  # assets, templates, register
        self.env.flush_all()
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        engine = self.env["ir.actions.report"].with_user(user)
        engine._render_qweb_html(REPORT + kind, records.ids)
        return self.cr.sql_log_count - before

    def _assert_flat(self, kind, records, user):
        few = self._queries(kind, records[:2], user)
        many = self._queries(kind, records, user)
        self.assertLessEqual(many, few, f"{kind}: {few} for 2, {many} for 12")


@tagged("post_install", "-at_install")
class TestReportQueries(QueryCommon):
    """The cost in SQL does not grow with the number of documents."""

    def test_queries(self):
        cases = self._cases_in_numbers(12)
        self._concluded(cases)
        self._assert_flat("application", cases, self.user_intake)
        self._assert_flat("receipt", cases, self.user_intake)
        self._assert_flat("conclusion", cases, self.user_secretary)
        sitting = self._voted(self._sitting(cases))
        sitting.action_close()
        protocol = self._signed(sitting)
        protocol.with_user(self.user_secretary).action_issue_extracts()
        extracts = protocol.extract_ids.sorted("id")
        self._assert_flat("extract", extracts, self.user_registrar)
        extracts.with_user(self.user_registrar).action_receive()
        extracts.with_user(self.user_registrar).action_post()
        self._assert_flat("transcript", cases.enrolment_id, self.user_registrar)

    def test_queries_of_refusals(self):
        cases = self._cases_in_numbers(12)
        for case in cases:
            self._refused(case)
        self._assert_flat("refusal", cases, self.user_intake)

    def test_queries_of_a_long_protocol(self):
        """Twelve questions cost what two cost."""
        counts = []
        for number in (2, 12):
            cases = self.env["recognition.case"]
            for place in range(number):
                cases |= self._create_case(
                    self._create_learner(f"L {place}", f"Q{number}-{place}")
                )
            protocol = self._decided(cases).protocol_id
            counts.append(self._queries("protocol", protocol, self.user_secretary))
        self.assertLessEqual(counts[1], counts[0])


class PdfCommon(ReportsCommon):
    """Prints by the real engine and reads what came of it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["ir.config_parameter"].set_param("report.print_delay", "0")

    def _streams(self, kind, records, user):
        engine = self.env["ir.actions.report"].with_user(user)
        self.env.flush_all()
        streams = engine.with_context(
            force_report_rendering=True
        )._render_qweb_pdf_prepare_streams(REPORT + kind, {}, res_ids=records.ids)
        return {key: found["stream"] for key, found in streams.items()}

    def _pages(self, kind, record, user):
        """Return the text of each page of one document."""
        [stream] = self._streams(kind, record, user).values()
        return [squeezed(page.extract_text()) for page in self._reader(stream).pages]

    def _reader(self, stream):
        return PdfFileReader(io.BytesIO(stream.getvalue()))

    def _learner_in(self, language):
        enrolment = self._create_learner(
            KAZAKH_NAME, f"L-{language}", individual_credits=0
        )
        enrolment.partner_id.lang = language
        return enrolment


@tagged("post_install", "-at_install")
class TestReportPdf(PdfCommon, HttpCase):
    """Real PDFs by the real engine."""

    def _assert_document(self, kind, record, user, language):
        pages = self._pages(kind, record, user)
        title = TITLES[kind][LANGUAGES.index(language)]
        self.assertIn(bare(title), bare(pages[0]).upper())
        for place, text in enumerate(pages, start=1):
            mark = PAGES[language].format(place, len(pages))
            self.assertIn(bare(mark), bare(text))
        self.assertIn(bare(KAZAKH_NAME), bare("".join(pages)))

    def test_documents_in_each_language(self):
        """Title by the glossary, page x of y on each page, all Kazakh letters."""
        for language in LANGUAGES:
            with self.subTest(language=language):
                self.company.recognition_lang = language
                case = self._create_case(self._learner_in(language))
                refused = self._refused(self._create_case(case.enrolment_id))
                intake, registrar = self.user_intake, self.user_registrar
                self._assert_document("refusal", refused, intake, language)
                extract = self._extracts(case)
                self._assert_document("application", case, intake, language)
                self._assert_document("receipt", case, intake, language)
                self._assert_document("conclusion", case, self.user_secretary, language)
                self._assert_document(
                    "protocol", extract.protocol_id, self.user_secretary, language
                )
                self._assert_document("extract", extract, registrar, language)
                extract.with_user(registrar).action_receive()
                extract.with_user(registrar).action_post()
                self._assert_document(
                    "transcript", case.enrolment_id, registrar, language
                )

    def test_dates_are_written_out(self):
        """21 November in Kazakh is a word, not a figure."""
        day = fields.Date.to_date("2026-11-20")
        expected = {
            "en_US": "November 20, 2026",
            "kk_KZ": "2026 ж. 20 қараша",
            "ru_RU": "20 ноября 2026 г.",
        }
        for language, text in expected.items():
            case = self._create_case(self._learner_in(language))
            self._registered(case)
            case._step_write({"registered_on": day})
            [page] = self._pages("receipt", case, self.user_intake)
            self.assertIn(bare(text), bare(page))

    def test_numbers_bear_the_comma_of_the_language(self):
        for language, text in (("kk_KZ", "3,00"), ("ru_RU", "3,00"), ("en_US", "3.00")):
            case = self._create_case(self._learner_in(language))
            extract = self._extracts(case)
            [page] = self._pages("extract", extract, self.user_registrar)
            self.assertIn(text, page)

    def test_long_names_fit_the_page(self):
        """The institution's full Kazakh name, as long as they are."""
        self.company.recognition_name = (
            "«Ш. Есенов атындағы Каспий технологиялар және инжиниринг университеті» "
            "коммерциялық емес акционерлік қоғамы " * 3
        )
        self.disciplines[0].name = "Дифференциалдық-интегралдаужұмыстары " * 6
        case = self._registered(self._create_case())
        pages = self._pages("receipt", case, self.user_intake)
        self.assertEqual(len(pages), 1)
        self.assertEqual(pages[0].count("акционерлік қоғамы"), 3)

    def test_fifty_extracts_are_one_call_of_the_engine(self):
        """R544-18: cut apart by document, which the engine does for one call only."""
        cases = self._cases_in_numbers(50)
        extracts = self._extracts(cases)
        self.assertEqual(len(extracts), 50)
        streams = self._streams("extract", extracts, self.user_registrar)
        self.assertEqual(set(streams), set(extracts.ids))
        for extract in extracts:
            reader = self._reader(streams[extract.id])
            [page] = reader.pages
            text = squeezed(page.extract_text())
            self.assertIn(extract.partner_id.name, text)
            self.assertIn("Page 1 of 1", text)

    def test_documents_of_several_pages_are_cut_apart(self):
        cases = self.env["recognition.case"]
        for place in range(3):
            case = self._create_case(self._create_learner(f"Page {place}", f"P{place}"))
            case.document_ids[1].achievement_ids.goals = "A long programme. " * 600
            cases |= case
        self._concluded(cases)
        streams = self._streams("conclusion", cases, self.user_secretary)
        self.assertEqual(set(streams), set(cases.ids))
        for case in cases:
            pages = list(self._reader(streams[case.id]).pages)
            self.assertGreater(len(pages), 1)
            first, last = pages[0].extract_text(), pages[-1].extract_text()
            self.assertIn(case.partner_id.name, first)
            self.assertIn(f"Page 1 of {len(pages)}", squeezed(first))
            self.assertIn(f"Page {len(pages)} of {len(pages)}", squeezed(last))

    def test_sealed_protocol_is_what_was_printed(self):
        """R544-17: the PDF kept under the seal is in force and complete."""
        sitting = self._decided(self._create_case())
        protocol = self._signed(sitting.with_context(force_report_rendering=True))
        content = base64.b64decode(protocol.pdf)
        reader = PdfFileReader(io.BytesIO(content))
        text = squeezed(" ".join(page.extract_text() for page in reader.pages))
        self.assertIn("Signed electronically on", text)
        self.assertNotIn("Draft", text)
        code = self.env["recognition.check"]._codes(protocol, "protocol")[protocol.id]
        self.assertIn(code, bare(text))

    def test_addresses_of_reports_are_no_way_around(self):
        """/report/… serves who may read the record, and nobody else."""
        case = self._registered(self._create_case())
        address = f"/report/pdf/nfe_recognition.report_receipt/{case.id}"
        self.authenticate("rec_intake", "rec_intake")
        served = self.url_open(address)
        self.assertEqual(served.status_code, 200)
        for login in ("rec_nobody", "rec_portal"):
            self.authenticate(login, login)
            with mute_logger("odoo.http", "odoo.addons.base.models.ir_model"):
                refused = self.url_open(address)
            self.assertNotEqual(refused.status_code, 200)
            self.assertNotIn(case.partner_id.name, refused.text)
        self.authenticate(None, None)
        anonymous = self.url_open(address, allow_redirects=False)
        self.assertEqual(anonymous.status_code, 303)
