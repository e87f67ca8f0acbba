"""A web server in this process, where the PDF engine gets its style sheets."""

import contextlib
import threading

from werkzeug.serving import WSGIRequestHandler, make_server

import odoo.http


class _Quiet(WSGIRequestHandler):
    def log(self, *args):
        """Say nothing about requests."""


@contextlib.contextmanager
def printing(database):
    """Serve ``database`` to the PDF engine for the length of a block.

    ``report.print_delay`` is set as ``./dev`` and the documentation tell everybody to.
    """
    odoo.http.root.initialize()
    server = make_server(
        "127.0.0.1", 0, odoo.http.root, threaded=True, request_handler=_Quiet
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.port}"
    before = _parameters(database, address, "0")
    try:
        yield
    finally:
        _parameters(database, *before)
        server.shutdown()


def _parameters(database, address, delay):
    """Set address and delay of printing; return what they were."""
    with database.kept() as env:
        parameters = env["ir.config_parameter"]
        names = "report.url", "report.print_delay"
        before = [parameters.get_param(name) for name in names]
        for name, value in zip(names, (address, delay), strict=True):
            parameters.set_param(name, value)
        return before
