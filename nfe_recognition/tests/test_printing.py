"""What printing leaves out, and the codes that it draws itself."""

import io

from PIL import Image

from odoo.tests import tagged

from ..reports import qr
from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestPrinting(RecognitionCommon):
    def _header(self, report, records):
        """Return the running header that the engine is given, or None."""
        reports = self.env["ir.actions.report"]
        html = reports._render_qweb_html(report, records.ids)[0]
        action = reports._get_report(report)
        return action._prepare_html(html, report_model=action.model)[2]

    def test_empty_header_is_left_out(self):
        """A document in force has no running header; that of a draft says so."""
        case = self._concluded(self._create_case())
        draft = self._sent(self._create_case(self._create_learner("A. Draft", "D-1")))
        conclusion = "nfe_recognition.action_report_conclusion"
        self.assertIsNone(self._header(conclusion, case))
        self.assertIn("Draft", self._header(conclusion, draft))
        self.assertIn("Draft", self._header(conclusion, case | draft))

    def test_headers_of_others_stay(self):
        report = "web.action_report_externalpreview"
        self.assertTrue(self._header(report, self.company))

    def test_code_is_that_of_the_standard(self):
        """Square for square the code that Odoo's own widget draws."""
        text = self.env["recognition.check"]._url("0123456789ABCDEFGHJKMNPQRSTV")
        ours = Image.open(io.BytesIO(qr.picture(text))).convert("1")
        size = ours.width
        drawn = self.env["ir.actions.report"].barcode(
            "QR", text, width=size, height=size, quiet=0
        )
        theirs = Image.open(io.BytesIO(drawn)).convert("1")
        middles = range(qr.SCALE // 2, size, qr.SCALE)
        for x in middles:
            for y in middles:
                self.assertEqual(ours.getpixel((x, y)), theirs.getpixel((x, y)))
