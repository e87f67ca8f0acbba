"""Printing while nothing serves HTTP.

The PDF engine fetches style sheets and fonts from Odoo's own server; while an addon is
being installed there is none that knows it yet.
"""

import mimetypes
import threading
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from odoo.tools import file_path

ADDON = "nfe_recognition"
BUNDLE = f"{ADDON}.assets_report"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        content = self.server.content(urlsplit(self.path).path)
        self.send_response(HTTPStatus.NOT_FOUND if content is None else HTTPStatus.OK)
        kind, _encoding = mimetypes.guess_type(self.path)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(content or b"")))
        # The footer of every page is loaded anew, faster than a font comes twice.
        self.send_header("Cache-Control", "public, max-age=3600")
        self.send_header("Last-Modified", self.date_time_string())
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *args):
        """Say nothing: requests of the engine are no news."""


class _Server(ThreadingHTTPServer):
    bundles = {}

    def content(self, path):
        """Return a bundle, or a file of an addon's ``static`` folder, or None."""
        if path in self.bundles:
            return self.bundles[path]
        if path.split("/")[2:3] == ["static"]:
            with suppress(FileNotFoundError, ValueError):
                return Path(file_path(path.lstrip("/"))).read_bytes()
        return None


def _bundles(env):
    """Return the style sheet of our documents by its address."""
    # The addon counts as installed a moment later; its own style belongs to the sheet.
    env.registry._init_modules.add(ADDON)
    env.registry.clear_cache("assets")
    bundle = env["ir.qweb"]._get_asset_bundle(BUNDLE, js=False)
    return {attachment.url: attachment.raw for attachment in bundle.css()}


@contextmanager
def printing(env):
    """Let documents be printed within, without delay."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.bundles = _bundles(env)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    parameters = env["ir.config_parameter"].sudo()
    ours = {
        "report.url": f"http://127.0.0.1:{server.server_port}",
        "report.print_delay": "0",
    }
    before = {name: parameters.get_param(name) for name in ours}
    try:
        for name, value in ours.items():
            parameters.set_param(name, value)
        yield
    finally:
        for name, value in before.items():
            parameters.set_param(name, value)
        server.shutdown()
        server.server_close()
        thread.join()
