"""The order that created a commission, as fields of the commission (R544-11)."""

from odoo import Command, api, fields, models

from .recognition_commission_instrument import INSTRUMENTS

# Field of the commission → field of the document that created it.
FOUNDING = {
    "instrument": "kind",
    "order_number": "number",
    "order_date": "date",
    "order_signatory": "signatory",
}


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    instrument_ids = fields.One2many(
        comodel_name="recognition.commission.instrument",
        inverse_name="commission_id",
        string="Orders",
        copy=False,
    )
    instrument = fields.Selection(
        selection=INSTRUMENTS,
        compute="_compute_founding",
        inverse="_inverse_founding",
        store=True,
        copy=True,
        default="order",
        required=True,
        tracking=True,
        help="For non-formal learning only an order of the first head will do "
        "(R544-11).",
    )
    order_number = fields.Char(
        string="Order no.",
        compute="_compute_founding",
        inverse="_inverse_founding",
        store=True,
        tracking=True,
    )
    order_date = fields.Date(
        compute="_compute_founding",
        inverse="_inverse_founding",
        store=True,
        tracking=True,
    )
    order_signatory = fields.Char(
        string="Signed by",
        compute="_compute_founding",
        inverse="_inverse_founding",
        store=True,
        copy=True,
        help="First head or the person replacing him (R544-11).",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "instrument_ids.what",
        "instrument_ids.kind",
        "instrument_ids.number",
        "instrument_ids.date",
        "instrument_ids.signatory",
    )
    def _compute_founding(self):
        for commission in self:
            document = commission._founding()
            kind = commission.instrument
            for name, source in FOUNDING.items():
                commission[name] = document[source]
            # Chosen before anything else of the document is known.
            commission.instrument = document.kind or kind

    def _inverse_founding(self):
        for commission in self:
            values = {
                source: commission[name] or False for name, source in FOUNDING.items()
            }
            if document := commission._founding():
                document.write(values)
            elif any(values[source] for source in ("number", "date", "signatory")):
                commission.instrument_ids = [Command.create(values)]

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _founding(self):
        """Return the document that created the commission, empty while none is known.

        :rtype: recognition.commission.instrument
        """
        self.ensure_one()
        return self.instrument_ids.filtered(lambda doc: doc.what == "creates")[:1]
