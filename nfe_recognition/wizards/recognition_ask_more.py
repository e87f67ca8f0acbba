"""Return of cases for more information (R544-17)."""

from odoo import fields, models


class RecognitionAskMore(models.TransientModel):
    """What the commission asks before it decides, of whom and until when.

    For the secretary, in the sitting. Every open question of the same case is returned
    with it.
    """

    _name = "recognition.ask.more"
    _description = "Return for more information"
    _inherit = ["recognition.record"]

    item_ids = fields.Many2many(
        comodel_name="recognition.item",
        relation="recognition_ask_more_item_rel",
        string="Questions",
        required=True,
    )
    whom = fields.Selection(
        selection="_selection_whom", string="Asked of", default="learner", required=True
    )
    asked = fields.Text(
        string="What is asked",
        help="Goes to whoever is asked, in his language, and into the protocol.",
    )
    due = fields.Date(string="Answer by")

    def _selection_whom(self):
        items = self.env["recognition.item"]
        return items._fields["asked_whom"]._description_selection(self.env)

    def action_return(self):
        """Return the cases."""
        self.ensure_one()
        self.item_ids._return_for_information(self.whom, self.asked or "", self.due)
        return {"type": "ir.actions.act_window_close"}
