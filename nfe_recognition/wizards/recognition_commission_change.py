"""A new order on a commission: who leaves, who comes, who chairs (R544-11)."""

from odoo import api, fields, models

from ..models.recognition_commission_instrument import INSTRUMENTS


class RecognitionCommissionChange(models.TransientModel):
    """The order that changes or ends a commission, as a manager enters it."""

    _name = "recognition.commission.change"
    _description = "Change a commission by a new order"
    _inherit = ["recognition.record"]

    commission_id = fields.Many2one(
        comodel_name="recognition.commission", required=True, readonly=True
    )
    appointed = fields.Boolean(compute="_compute_shown")
    asks_share = fields.Boolean(related="commission_id.asks_share")
    what = fields.Selection(
        selection=[
            ("changes", "Members or term change"),
            ("ends", "The commission ends its work"),
        ],
        string="The order says",
        default="changes",
        required=True,
    )
    kind = fields.Selection(
        selection=INSTRUMENTS,
        string="Document",
        compute="_compute_kind",
        store=True,
        precompute=True,
        readonly=False,
        required=True,
    )
    number = fields.Char(string="No.")
    date = fields.Date()
    signatory = fields.Char(
        string="Signed by", help="First head or the person replacing him (R544-11)."
    )
    scan = fields.Binary()
    scan_name = fields.Char()
    day = fields.Date(
        string="Holds from",
        required=True,
        default=lambda self: self.env.company._recognition_today(),
        help="Not before the order itself, and after the last sitting held.",
    )
    ends_now = fields.Date(
        string="In office until, now", related="commission_id.date_to"
    )
    until = fields.Date(
        string="In office until, new",
        help="Prolongs the term, or shortens it; empty where the term stays.",
    )
    present_ids = fields.Many2many(
        comodel_name="recognition.commission.member",
        string="Members on that day",
        compute="_compute_present_ids",
    )
    leaver_ids = fields.Many2many(
        comodel_name="recognition.commission.member",
        relation="recognition_commission_change_leaver_rel",
        string="Who leaves",
        domain="[('id', 'in', present_ids)]",
    )
    line_ids = fields.One2many(
        comodel_name="recognition.commission.change.line",
        inverse_name="change_id",
        string="Who comes",
    )
    chair_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="New chair",
        domain="[('id', 'in', present_ids)]",
        help="One of those who are members already; of a new member say it in his row.",
    )
    deputy_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="New deputy chair",
        domain="[('id', 'in', present_ids)]",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("commission_id")
    def _compute_kind(self):
        for wizard in self:
            wizard.kind = wizard.commission_id.instrument or "order"

    @api.depends("commission_id")
    def _compute_shown(self):
        for wizard in self:
            wizard.appointed = wizard.commission_id.type_id.chair == "appointed"

    @api.depends("commission_id", "day")
    def _compute_present_ids(self):
        for wizard in self:
            commission = wizard.commission_id
            wizard.present_ids = wizard.day and commission._members_on(wizard.day)

    # ------------------------------------------------------------------
    # Action
    # ------------------------------------------------------------------
    def action_apply(self):
        """Let the order take effect."""
        self.ensure_one()
        document = {
            name: self[name]
            for name in ("kind", "number", "date", "signatory", "scan", "scan_name")
        }
        if self.what == "ends":
            self.commission_id._end(document, day=self.day)
        else:
            offices = {"chair": self.chair_id, "deputy": self.deputy_id}
            self.commission_id._change(
                document,
                day=self.day,
                leavers=self.leaver_ids,
                newcomers=[line._values() for line in self.line_ids],
                offices={name: member for name, member in offices.items() if member},
                until=self.until or None,
            )
        return {"type": "ir.actions.act_window_close"}
