"""How a question on the agenda is worded, in the language of its reader."""

from odoo import api, fields, models


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    title = fields.Char(
        string="Question",
        compute="_compute_title",
        inverse="_inverse_title",
        compute_sudo=True,
    )
    subject = fields.Char(string="Wording", help="Of a question of another kind.")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("kind", "subject", "candidate_id", "discipline_id", "learner_id")
    @api.depends_context("lang")
    def _compute_title(self):
        for item in self:
            item.title = item._title()

    def _inverse_title(self):
        """Let the wording of another question be entered where it is read."""
        for item in self.filtered(lambda item: item.kind == "other"):
            item.subject = item.title

    def _title(self):
        self.ensure_one()
        if self.kind == "claim":
            return self.env._(
                "To recognise “%(discipline)s” for %(learner)s",
                discipline=self.discipline_id.name,
                learner=self.learner_id.name,
            )
        if self.kind == "other":
            return self.subject or self.env._("Other question")
        candidate = self.candidate_id.display_name or "…"
        if self.kind == "chair":
            return self.env._("To elect %(name)s chair", name=candidate)
        return self.env._("To elect %(name)s deputy chair", name=candidate)

    @api.depends("title")
    def _compute_display_name(self):
        for item in self:
            item.display_name = item.title
