"""Texts that are neither blank nor endless."""

from odoo import api, models
from odoo.exceptions import ValidationError

from ..rules.verdict import block, blocking
from .sentences import sentences


class RecognitionTexts(models.AbstractModel):
    """Records whose texts have a length that screens and documents bear.

    ``_text_limits`` names the text fields of a model and how many characters each
    takes; those that are required must hold more than spaces. Nothing is cut off: what
    is too long is refused with a sentence.
    """

    _name = "recognition.texts"
    _description = "Texts of recognition"
    _inherit = ["recognition.guarded"]

    _text_limits = {}

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains(lambda self: tuple(self._text_limits))
    def _check_texts(self):
        self._invalid(
            verdict
            for record in self
            for name, limit in self._text_limits.items()
            for verdict in record._text_verdicts(name, limit)
        )

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _text_verdicts(self, name, limit):
        text = (self[name] or "").strip()
        if self._fields[name].required and not text:
            return [block("text_empty", "", field=self._label(name))]
        if len(text) > limit:
            return [
                block(
                    "text_too_long",
                    "",
                    field=self._label(name),
                    length=len(text),
                    limit=limit,
                )
            ]
        return []

    def _invalid(self, verdicts):
        """Raise one :class:`ValidationError` with a sentence per blocking verdict."""
        if refused := blocking(verdicts):
            raise ValidationError("\n".join(sentences(self.env, refused)))
