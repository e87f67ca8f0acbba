"""The pages of a commission member on the portal: sittings, questions, votes."""

from odoo import http
from odoo.exceptions import UserError
from odoo.http import content_disposition, request
from odoo.tools import format_date

from odoo.addons.portal.controllers.portal import CustomerPortal, pager

PAGE = "/my/sittings"
PER_PAGE = 20


def _ahead(sitting):
    """Return the key by which the sitting under way comes first, then the next one."""
    order = {"open": 0, "planned": 1}.get(sitting.state, 2)
    moment = sitting.date.timestamp()
    return order, moment if order == 1 else -moment


def _when(sitting):
    """Return day, hour and place of a sitting by the institution's clock."""
    moment = sitting.company_id._recognition_local(sitting.date)
    shown = f"{format_date(sitting.env, moment.date())}, {moment:%H:%M}"
    return ", ".join(filter(None, [shown, sitting.place]))


class RecognitionPortal(CustomerPortal):
    """My sittings, for members with or without a desk in the institution.

    A stranger's address leads back to his own page and says nothing about what there
    is. Every step is judged by the same judges as in the web client.
    """

    def _prepare_home_portal_values(self, counters):
        values = super()._prepare_home_portal_values(counters)
        if "sitting_count" in counters:
            sittings = request.env["recognition.sitting"]
            # Only how many there are leaves the sudo.
            domain = sittings._portal_domain()
            values["sitting_count"] = sittings.sudo().search_count(domain)
        return values

    @http.route(
        [PAGE, f"{PAGE}/page/<int:page>"], type="http", auth="user", website=True
    )
    def my_sittings(self, page=1, **_other):
        """List the sittings of the member, the next one first."""
        sittings = request.env["recognition.sitting"]
        total = sittings.sudo().search_count(sittings._portal_domain())  # as above
        pages = pager(url=PAGE, total=total, page=page, step=PER_PAGE)
        found = sittings._portal_sittings(limit=PER_PAGE, offset=pages["offset"])
        values = self._prepare_portal_layout_values()
        values |= {
            "page_name": "sittings",
            "sittings": found.sorted(_ahead),
            "pager": pages,
            "when": _when,
        }
        return request.render("nfe_recognition.portal_my_sittings", values)

    @http.route(
        f"{PAGE}/<int:number>", type="http", auth="user", methods=["GET"], website=True
    )
    def my_sitting(self, number, **_other):
        """Show a sitting: who attends, what is open, what was decided."""
        sitting = request.env["recognition.sitting"]._portal_sittings([number])
        return self._show(sitting) if sitting else request.redirect("/my")

    @http.route(
        [
            f"{PAGE}/<int:number>/<string:step>",
            f"{PAGE}/<int:number>/question/<int:question>/<string:step>",
        ],
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
    )
    def my_step(self, number, step, question=None, **_other):
        """Take a step as the member: attend, leave, vote, declare a conflict."""
        return self._take(number, lambda sitting: sitting._portal_step(step, question))

    @http.route(
        f"{PAGE}/<int:number>/sign",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
    )
    def my_signature(self, number, password="", **_other):
        """Sign the protocol as the member, who gives the password with it."""
        return self._take(number, lambda sitting: sitting._portal_sign(password))

    @http.route(
        f"{PAGE}/<int:number>/protocol",
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
    )
    def my_protocol(self, number, **_other):
        """Show the protocol that the member signs, as PDF."""
        sitting = request.env["recognition.sitting"]._portal_sittings([number])
        protocol = sitting._portal_protocol()
        if not protocol:
            return request.redirect("/my")
        name = f"{protocol.number.replace('/', '-')}.pdf"
        headers = [
            ("Content-Type", "application/pdf"),
            ("Content-Disposition", content_disposition(name, "inline")),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-store"),
        ]
        return request.make_response(protocol._portal_pdf(), headers)

    def _take(self, number, step):
        """Take a step on a sitting of the member and show the page again.

        :param int number: id of the sitting
        :param step: called with the sitting; what it refuses stands on the page
        """
        sitting = request.env["recognition.sitting"]._portal_sittings([number])
        if not sitting:
            return request.redirect("/my")
        try:
            with request.env.cr.savepoint():
                step(sitting)
        except UserError as error:
            sitting.invalidate_recordset()
            return self._show(sitting, error=str(error))
        return request.redirect(f"{PAGE}/{number}")

    def _show(self, sitting, error=""):
        values = self._prepare_portal_layout_values()
        items = sitting.item_ids.sorted(lambda item: (item.sequence, item.id))
        values |= {
            "page_name": "sitting",
            "sitting": sitting,
            "open_items": items.filtered(lambda item: item.state == "voting"),
            "coming": items.filtered(lambda item: item.state == "pending"),
            "settled": items.filtered(
                lambda item: item.state not in ("voting", "pending")
            ),
            "protocol": sitting._portal_protocol(),
            "when": _when,
            "error": error,
        }
        return request.render("nfe_recognition.portal_my_sitting", values)
