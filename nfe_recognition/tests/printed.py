"""Printed documents as their reader sees them."""

from lxml import html

from odoo import fields

from .common import RecognitionCommon

REPORT = "nfe_recognition.action_report_"
LANGUAGES = ("en_US", "kk_KZ", "ru_RU")


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
