"""Texts that are not blank."""

from odoo import api, models
from odoo.exceptions import ValidationError

from ..rules.verdict import block, blocking
from .sentences import sentences


class RecognitionTexts(models.AbstractModel):
    """Records whose required texts hold more than spaces.

    Those that ``_text_limits`` names: what is too long is refused for all of them by
    ``recognition.entry``.
    """

    _name = "recognition.texts"
    _description = "Texts of recognition"
    _inherit = ["recognition.guarded"]

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains(lambda self: tuple(self._text_limits))
    def _check_texts(self):
        self._invalid(
            verdict
            for record in self
            for name in self._text_limits
            for verdict in record._text_verdicts(name)
        )

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _text_verdicts(self, name):
        if self._fields[name].required and not (self[name] or "").strip():
            return [block("text_empty", "", field=self._label(name))]
        return []

    def _invalid(self, verdicts):
        """Raise one :class:`ValidationError` with a sentence per blocking verdict."""
        if refused := blocking(verdicts):
            raise ValidationError("\n".join(sentences(self.env, refused)))
