"""Appeals as they are printed (D-17, D-18, D-31)."""

from odoo.tests import tagged

from .common_appeal import AppealCommon


@tagged("post_install", "-at_install")
class TestAppealPaper(AppealCommon):
    def _html(self, record, report):
        html, _kind = self.env["ir.actions.report"]._render_qweb_html(
            f"nfe_recognition.{report}", record.ids
        )
        return html.decode()

    def test_d_31_appeal_and_decision(self):
        appeal = self._accepted(self._refused_case())
        html = self._html(appeal, "report_appeal")
        self.assertIn("The volume was misread.", html)
        self.assertIn(appeal.number, html)
        self.assertNotIn("As heard.", html)
        self._heard(appeal, "recognise", percent=80)
        html = self._html(appeal, "report_appeal")
        self.assertIn("As heard.", html)
        self.assertIn("Decision changed", html)

    def test_d_14_an_agenda_names_no_learner(self):
        """D-14: it goes out by mail; the appeal stands there by its number."""
        appeal = self._accepted(self._refused_case())
        html = self._html(self._heard(appeal, "return"), "report_agenda")
        self.assertIn(appeal.number, html)
        self.assertNotIn(appeal.partner_id.name, html)

    def test_d_17_the_protocol_says_what_was_appealed(self):
        appeal = self._accepted(self._refused_case())
        sitting = self._heard(appeal, "return")
        html = self._html(sitting.protocol_id, "report_protocol")
        self.assertIn(appeal.number, html)
        self.assertIn("The volume was misread.", html)
        self.assertIn("returned to the commission", html)

    def test_d_18_an_extract_that_takes_back(self):
        case = self._recognised_case()
        self._posted(self._issued(self._signed(case.item_ids.sitting_id)))
        extract = self._passed_on(self._heard(self._accepted(case), "not_recognise"))
        html = self._html(extract.sudo(), "report_extract")
        self.assertIn("the entry is to be cancelled", html)
