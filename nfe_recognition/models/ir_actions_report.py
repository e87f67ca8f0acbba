"""Printing without work that nobody sees."""

import lxml.html

from odoo import models

from .progress import begin, progress

OURS = "nfe_recognition.report_"


class IrActionsReport(models.Model):
    _inherit = "ir.actions.report"

    def _get_layout(self):
        """Give our documents a page that loads their own styles and nothing else.

        The engine reads the page anew for the running parts of every page; Odoo's
        styles, of which our documents need none, are half of its work.
        """
        if (self.report_name or "").startswith(OURS):
            layout = self.env.ref(
                "nfe_recognition.report_layout", raise_if_not_found=False
            )
            if layout:
                return layout
        return super()._get_layout()

    def _render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        """Tell whoever prints many of our documents how far they are."""
        ours = (self._get_report(report_ref).report_name or "").startswith(OURS)
        several = ours and isinstance(res_ids, (list, tuple))
        with progress(self.env, "print", len(res_ids) if several else 1):
            begin("texts")
            return super()._render_qweb_pdf(report_ref, res_ids=res_ids, data=data)

    def _run_wkhtmltopdf(
        self,
        bodies,
        report_ref=False,
        header=None,
        footer=None,
        landscape=False,
        specific_paperformat_args=None,
        set_viewport_size=False,
    ):
        """Tell that the texts are written and the engine is at work."""
        begin("pdf")
        return super()._run_wkhtmltopdf(
            bodies,
            report_ref=report_ref,
            header=header,
            footer=footer,
            landscape=landscape,
            specific_paperformat_args=specific_paperformat_args,
            set_viewport_size=set_viewport_size,
        )

    def _prepare_html(self, html, report_model=False):
        """Take a report apart for the engine; leave out our headers that say nothing.

        The engine loads the running header anew for every page, styles and all. Ours
        holds the mark of a draft and is empty on everything in force.
        """
        prepared = super()._prepare_html(html, report_model=report_model)
        if not prepared:
            return prepared
        bodies, res_ids, header, *rest = prepared
        if header and self._recognition_is_silent(header):
            header = None
        return bodies, res_ids, header, *rest

    def _recognition_is_silent(self, header):
        """Return True if ``header`` consists of our own headers, all of them empty."""
        tree = lxml.html.fromstring(header)
        headers = tree.xpath("//*[@id='minimal_layout_report_headers']/*")
        return bool(headers) and all(
            "nfe_header" in node.get("class", "").split()
            and not node.text_content().strip()
            and not node.xpath(".//img")
            for node in headers
        )
