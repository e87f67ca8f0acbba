"""Printed documents as PDF: languages, pages, letters, addresses."""

import base64
import io

from odoo import fields
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileReader

from .printed import (
    KAZAKH_NAME,
    LANGUAGES,
    PAGES,
    PdfCommon,
    bare,
    squeezed,
)

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
