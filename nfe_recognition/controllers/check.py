"""Public check of printed documents: genuine or not, and no more."""

from urllib.parse import urlencode

from odoo import http
from odoo.http import request
from odoo.tools import format_date

PAGE = "/recognition/check"
HTTP_TOO_MANY_REQUESTS = 429
HEADERS = [
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Robots-Tag", "noindex, nofollow"),
    ("X-Frame-Options", "DENY"),
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    ),
]


class RecognitionCheckPage(http.Controller):
    """The page behind the QR code on every document.

    Open to everybody, so it says only what the document itself says to whoever holds
    it: kind, number, date, institution. An unknown code gets the same form of answer.
    """

    @http.route(
        [PAGE, f"{PAGE}/<string:code>"],
        type="http",
        auth="public",
        methods=["GET"],
        sitemap=False,
    )
    def check(self, code="", lang="", **_other):
        """Answer whether the document with ``code`` is genuine.

        :param str code: code as printed; without it the page asks for one
        :param str lang: language code chosen on the page
        """
        languages = request.env["res.lang"].sudo().get_installed()
        chosen = self._language(lang, [known for known, _name in languages])
        request.update_context(lang=chosen)
        answer = {
            "code": code,
            "lang": chosen,
            "languages": [
                {
                    "code": known,
                    "name": self._own_name(name),
                    "url": f"{PAGE}?{urlencode({'code': code, 'lang': known})}",
                }
                for known, name in languages
            ],
            "title": request.env._("Check of a document"),
            "asked": bool(code.strip()),
            "refused": False,
            "document": None,
        }
        status = 200
        if answer["asked"]:
            hits = request.env["recognition.check.hit"]
            if hits._allowed(request.httprequest.remote_addr):
                answer["document"] = self._document(code)
            else:
                answer["refused"] = True
                status = HTTP_TOO_MANY_REQUESTS
        response = request.render("nfe_recognition.check_page", answer)
        response.status_code = status
        for name, value in HEADERS:
            response.headers[name] = value
        if answer["refused"]:
            response.headers["Retry-After"] = "60"
        return response

    def _own_name(self, name):
        """Return how the speakers call their language: "Kazakh / Қазақ тілі"."""
        own = name.split("/")[-1].split("(")[0].strip()
        return own[:1].upper() + own[1:]

    def _language(self, wanted, installed):
        """Return the language of the page: chosen, else the browser's, else any."""
        if wanted in installed:
            return wanted
        accepted = request.httprequest.accept_languages
        by_short = {code.split("_")[0]: code for code in reversed(installed)}
        for tag, _quality in accepted:
            code = tag.replace("-", "_")
            if code in installed:
                return code
            if found := by_short.get(code.split("_")[0].lower()):
                return found
        return "en_US" if "en_US" in installed else installed[0]

    def _document(self, code):
        """Return what the page tells about the document, or None where unknown."""
        entry = request.env["recognition.check"]._find(code)
        if not entry:
            return None
        labels = dict(entry._fields["kind"]._description_selection(entry.env))
        return {
            "kind": labels[entry.kind],
            "number": entry.number or "–",
            "date": format_date(entry.env, entry.date, date_format="long"),
            "institution": entry.company_id._recognition_printed_name(),
        }
