"""What may be entered: one gate for the numbers and texts of all our models."""

from dataclasses import replace

from odoo import api, models
from odoo.exceptions import ValidationError
from odoo.tools import ormcache

from ..rules import entry
from .sentences import sentences

NUMBERS = ("integer", "float", "monetary")
TEXTS = {"char": entry.LINE, "text": entry.PAGES, "html": entry.PAGES}
MODULE = "nfe_recognition"


class RecognitionEntry(models.AbstractModel):
    """Records whose numbers and texts are judged before anything is done with them.

    Whoever sends them: a form, an import, an RPC caller, a default of the context or a
    step of the procedure. Nothing is cut off or written in part. ``_text_limits`` says
    how many characters a text takes where it is not the usual number. A model of Odoo
    that inherits this has the fields judged that this module adds to it.
    """

    _name = "recognition.entry"
    _description = "What is entered for recognition"

    _text_limits = {}

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        """Write what can be kept."""
        self._refuse_entry(vals)
        return super().write(vals)

    @api.model
    def _add_precomputed_values(self, vals_list):
        """Judge what is created, defaults with it, before anything rests on it."""
        for vals in vals_list:
            self._refuse_entry(vals)
        return super()._add_precomputed_values(vals_list)

    def onchange(self, values, field_names, fields_spec):
        """Compute a form from what could be kept."""
        self._refuse_entry(values)
        return super().onchange(values, field_names, fields_spec)

    def _update_field_translations(
        self, field_name, translations, digest=None, source_lang=""
    ):
        """Write translations that can be kept."""
        for translation in translations.values():
            self._refuse_entry({field_name: translation})
        return super()._update_field_translations(
            field_name, translations, digest=digest, source_lang=source_lang
        )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.model
    def _entered_by_step(self):
        """Return True while a step of the procedure writes, not a person."""
        return False

    @api.model
    @ormcache()
    def _entry_fields(self):
        """Return the names of the number and text fields that are judged."""
        own = self._name.startswith("recognition.")
        return frozenset(
            name
            for name, field in self._fields.items()
            if (field.type in NUMBERS or field.type in TEXTS)
            and (own or field._module == MODULE)
        )

    @api.model
    def _value_verdicts(self, name, value):
        """Return blocking verdicts where a value cannot be kept in a field.

        :param str name: name of a number or text field
        :param value: what was sent for it
        :rtype: list[Verdict]
        """
        field = self._fields[name]
        if field.type in NUMBERS:
            return entry.judge_number(
                name,
                value,
                whole=field.type == "integer",
                entered=not self._entered_by_step(),
            )
        # What a step makes itself is as long as its matter.
        usual = None if self._entered_by_step() else TEXTS[field.type]
        limit = self._text_limits.get(name, usual)
        return entry.judge_text(name, str(value or ""), limit=limit)

    def _refuse_entry(self, vals):
        """Raise where a value among ``vals`` cannot be kept.

        :param dict vals: values by field name, as for ``write``
        """
        refused = []
        for name in sorted(self._entry_fields() & vals.keys()):
            for verdict in self._value_verdicts(name, vals[name]):
                label = self._fields[name].get_description(self.env, ["string"])
                facts = {**verdict.facts, "field": label["string"]}
                refused.append(replace(verdict, facts=facts))
        if refused:
            raise ValidationError("\n".join(sentences(self.env, refused)))
