"""The next edition of the regulations, in one step."""

from odoo import api, fields, models


class RecognitionRegulationNext(models.TransientModel):
    """End an edition and open the next one with the same settings (R544-O.1, O.5).

    For managers; what the next edition sets otherwise is entered there.
    """

    _name = "recognition.regulation.next"
    _description = "Next edition of the regulations"
    _inherit = ["recognition.record"]

    regulation_id = fields.Many2one(
        comodel_name="recognition.regulation",
        string="Edition that ends",
        required=True,
        readonly=True,
    )
    shared = fields.Boolean(compute="_compute_shared")
    name = fields.Char(required=True)
    date_from = fields.Date(
        string="First day of the next edition",
        required=True,
        help="Applications filed from this day on follow the next edition (R544-O.5).",
    )

    @api.depends("regulation_id")
    def _compute_shared(self):
        for wizard in self:
            wizard.shared = not wizard.regulation_id.company_id

    def action_open_next(self):
        """Open the next edition and show it."""
        self.ensure_one()
        successor = self.regulation_id._open_next(self.name, self.date_from)
        return successor._get_records_action()
