"""What a commission works on: its sittings and the cases that wait for them."""

from odoo import api, fields, models


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    sitting_ids = fields.One2many(
        comodel_name="recognition.sitting",
        inverse_name="commission_id",
        string="Sittings",
    )
    case_ids = fields.One2many(
        comodel_name="recognition.case", inverse_name="commission_id", string="Cases"
    )
    sitting_count = fields.Integer(
        string="Number of sittings", compute="_compute_sitting_count"
    )
    waiting_count = fields.Integer(
        string="Cases waiting", compute="_compute_waiting_count"
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("sitting_ids")
    def _compute_sitting_count(self):
        counts = self._count("recognition.sitting", [])
        for commission in self:
            commission.sitting_count = counts.get(commission, 0)

    @api.depends("case_ids.state")
    def _compute_waiting_count(self):
        counts = self._count("recognition.case", [("state", "=", "commission")])
        for commission in self:
            commission.waiting_count = counts.get(commission, 0)

    def _count(self, model, domain):
        domain = [("commission_id", "in", self.ids), *domain]
        return dict(self.env[model]._read_group(domain, ["commission_id"], ["__count"]))

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_sittings(self):
        """Open the commission's sittings."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_sitting_action"
        )
        action["domain"] = [("commission_id", "=", self.id)]
        action["context"] = {"default_commission_id": self.id}
        return action

    def action_open_waiting_cases(self):
        """Open the cases that wait for a sitting of this commission."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Cases waiting for a sitting"),
            "res_model": "recognition.case",
            "view_mode": "list,form",
            "domain": [("commission_id", "=", self.id), ("state", "=", "commission")],
        }

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _refresh_planned_sittings(self):
        """Bring the rosters of planned sittings up to date with the members."""
        self._sittings_ahead()._sync_attendance()

    def _sittings_ahead(self):
        """Return the sittings that are planned or in session."""
        return self.env["recognition.sitting"].search(
            [("commission_id", "in", self.ids), ("state", "in", ("planned", "open"))]
        )
