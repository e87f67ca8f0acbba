"""Printed documents as their reader sees them."""

import io

from lxml import html

from odoo import fields
from odoo.tools.pdf import PdfFileReader

from .common import RecognitionCommon

REPORT = "nfe_recognition.action_report_"
LANGUAGES = ("en_US", "kk_KZ", "ru_RU")
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
