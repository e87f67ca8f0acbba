"""Rate limit of the public check page."""

from datetime import timedelta
from ipaddress import ip_address, ip_network

from odoo import api, fields, models
from odoo.tools import SQL
from odoo.tools.misc import hmac

# So many looks a minute are a clerk with a pile of papers; more are a machine.
LIMIT = 30
WINDOW = timedelta(minutes=1)
# One household or office of the newer Internet owns a whole network of this size.
IPV6_PREFIX = 64


class RecognitionCheckHit(models.Model):
    """One look at the public check page: when, and from which address as a hash.

    Written by the page alone; auditors read. Rows older than the window say nothing
    and go with the daily clean-up.
    """

    _name = "recognition.check.hit"
    _description = "Look at the public check page"
    _inherit = ["recognition.record"]
    _order = "id desc"
    _log_access = False

    address = fields.Char(
        string="Address (hash)", required=True, help="Keyed hash: nobody reads it back."
    )
    moment = fields.Datetime(required=True, default=fields.Datetime.now)

    _address_idx = models.Index("(address, moment)")
    _moment_idx = models.Index("(moment)")

    @api.model
    def _allowed(self, address):
        """Count one look and say whether the page may answer it.

        Rows are added, never updated: visitors behind one address do not block each
        other. A look that is refused is not counted.

        :param str address: client address
        :rtype: bool
        """
        # The page is public; only this method writes the table.
        hits = self.sudo()
        hashed = hmac(hits.env, self._name, self._network(address))
        now = fields.Datetime.now()
        recent = [("address", "=", hashed), ("moment", ">", now - WINDOW)]
        if hits.search_count(recent, limit=LIMIT) >= LIMIT:
            return False
        hits.create({"address": hashed, "moment": now})
        return True

    @api.model
    def _network(self, address):
        """Return what one visitor owns: an IPv4 address, or an IPv6 network.

        :param str address: client address; anything else is taken as it is
        """
        try:
            if ip_address(address).version == 4:
                return address
        except ValueError:
            return address or ""
        return str(ip_network((address, IPV6_PREFIX), strict=False))

    @api.autovacuum
    def _gc_hits(self):
        """Remove what is older than the window."""
        oldest = fields.Datetime.now() - WINDOW
        self.env.cr.execute(
            SQL("DELETE FROM recognition_check_hit WHERE moment < %s", oldest)
        )
