"""What the discipline of a claim was called when it was decided."""

from odoo import api, fields, models

from .translated import in_language, translations


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    # What was decided bears the name that the commission read (R544-18).
    target_names = fields.Json(copy=False)
    target_code = fields.Char(copy=False)
    target_name = fields.Char(
        string="Name in the decision",
        compute="_compute_target_name",
        help="Name of the discipline on the day of the decision; of today before it.",
    )

    @api.depends("target_names", "discipline_id.name")
    @api.depends_context("lang")
    def _compute_target_name(self):
        for claim in self:
            kept = claim.target_names
            claim.target_name = (
                in_language(self.env, kept) if kept else claim.discipline_id.name
            )

    def _shown_code(self):
        """Return the code of the discipline as it was decided, else as it is."""
        self.ensure_one()
        return self.target_code or self.discipline_id.code

    def _all_names(self):
        """Return what the disciplines are called in each language.

        :return: by id of the claim: as they were decided, else as they are
        :rtype: dict[int, dict[str, str]]
        """
        today = translations(self.discipline_id, "name")
        return {
            claim.id: claim.target_names or today[claim.discipline_id.id]
            for claim in self
        }

    def _named_values(self):
        """Return what each claim keeps of its discipline at the decision, by its id."""
        names = self._all_names()
        return {
            claim.id: {
                "target_names": names[claim.id],
                "target_code": claim._shown_code(),
            }
            for claim in self
        }
