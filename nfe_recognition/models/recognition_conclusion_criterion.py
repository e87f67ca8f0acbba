"""The four mandatory criteria of a conclusion (R544-16 para 2)."""

from odoo import api, fields, models

from ..rules.verdict import block


class RecognitionConclusionCriterion(models.Model):
    """One criterion of a conclusion: a verdict and its reasoning.

    Opened with the conclusion, filled by its experts until it is submitted.
    """

    _name = "recognition.conclusion.criterion"
    _description = "Criterion of a conclusion"
    _inherit = ["recognition.texts"]
    _order = "conclusion_id, sequence, id"
    _text_limits = {"text": 20000}

    conclusion_id = fields.Many2one(
        comodel_name="recognition.conclusion",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="conclusion_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    criterion = fields.Selection(
        selection=[
            ("outcomes", "Learning outcomes"),
            ("goals", "Programme goals"),
            ("volume", "Programme volume"),
            ("assessment", "Assessment"),
        ],
        required=True,
    )
    verdict = fields.Selection(
        selection=[("met", "Met"), ("partly", "Partly met"), ("not_met", "Not met")]
    )
    text = fields.Text(string="Reasoning")

    _criterion_uniq = models.Constraint(
        "UNIQUE (conclusion_id, criterion)", "Each criterion stands once. [R544-16]"
    )

    @api.depends("criterion")
    def _compute_display_name(self):
        names = dict(self._fields["criterion"]._description_selection(self.env))
        for line in self:
            line.display_name = names.get(line.criterion)

    def _frozen_verdicts(self, field_names):
        """A submitted conclusion stays as it is (R544-16 para 3)."""
        if "criterion" in field_names or "conclusion_id" in field_names:
            return [block("criterion_fixed", "R544-16")]
        return [
            block("conclusion_submitted", "R544-16")
            for line in self
            if line.conclusion_id.state == "submitted"
        ]
