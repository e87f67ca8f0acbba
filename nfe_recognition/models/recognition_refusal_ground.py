"""Grounds of a reasoned refusal."""

from odoo import api, fields, models

from ..rules.verdict import block


class RecognitionRefusalGround(models.Model):
    """A ground on which intake may refuse an application (TVET578-18, TVET578-A1.9).

    Managers keep the grounds; every role reads them. The list may grow.
    """

    _name = "recognition.refusal.ground"
    _description = "Ground of refusal"
    _inherit = ["recognition.master"]
    _order = "sequence, id"

    _text_limits = {"name": 500, "clause": 64}

    name = fields.Char(string="Ground", required=True, translate=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        index=True,
        help="Empty: shared by all institutions.",
    )
    clause = fields.Char(help="Clause that names the ground, printed on the refusal.")
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    @api.depends("name", "clause")
    def _compute_display_name(self):
        for ground in self:
            if ground.clause:
                ground.display_name = f"{ground.name} [{ground.clause}]"
            else:
                ground.display_name = ground.name

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """A refusal keeps its grounds and their words; others are entered beside."""
        if field_names and not field_names & {"name", "clause"}:
            return []
        # Refusals of every institution count, not only those the user sees.
        cases = self.env["recognition.case"].sudo().with_context(active_test=False)
        used = cases._read_group(
            [("refusal_ground_ids", "in", self.ids)], ["refusal_ground_ids"]
        )
        return [
            block("ground_in_use", "TVET578-18", ground=ground.name)
            for (ground,) in used
            if ground in self
        ]
