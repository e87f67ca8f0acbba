"""The lock on everything that only a step of the procedure may change."""

from odoo import api, models
from odoo.exceptions import UserError

from ..rules.verdict import block
from .sentences import sentences

# An object, not a value: no RPC caller, no import file and no context key can send it.
_STEP = object()
_STEP_KEY = "recognition_step"


class RecognitionGuarded(models.AbstractModel):
    """Fields and records that nobody changes by hand, ``sudo()`` included.

    ``_guarded`` names the fields that belong to the steps (states, stamps, numbers,
    decisions): they keep their initial value on ``create`` and refuse ``write``.
    ``_frozen_verdicts`` says which records refuse ordinary edits because of their
    state; ``_sealed_verdicts`` which refuse everything, the steps included.
    """

    _name = "recognition.guarded"
    _description = "Guarded by the steps of recognition"

    _guarded = frozenset()
    # Bookkeeping of Odoo that says nothing about the record's substance.
    _never_frozen = frozenset(
        {
            "message_follower_ids",
            "message_ids",
            "activity_ids",
            "message_main_attachment_id",
        }
    )

    # ------------------------------------------------------------------
    # What the models say
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Return blocking verdicts where these records refuse an ordinary edit.

        :param field_names: names of the fields touched; empty for create and unlink
        """
        return []

    def _sealed_verdicts(self):
        """Return blocking verdicts where these records refuse every change."""
        return []

    # ------------------------------------------------------------------
    # The way of the steps
    # ------------------------------------------------------------------
    def _step_write(self, vals):
        """Write as a step of the procedure; never reachable by RPC."""
        return self.with_context(**{_STEP_KEY: _STEP}).write(vals)

    @api.model
    def _step_create(self, vals_list):
        """Create as a step of the procedure; never reachable by RPC."""
        records = self.with_context(**{_STEP_KEY: _STEP}).create(vals_list)
        return records.with_env(self.env)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        model, by_step = self._leave_step()
        records = super(RecognitionGuarded, model).create(vals_list)
        if not by_step:
            records._refuse_guarded_values()
            records._refuse(records._frozen_verdicts(frozenset()))
        return records

    def write(self, vals):
        records, by_step = self._leave_step()
        touched = frozenset(vals) - self._never_frozen
        if touched:
            records._refuse(records._sealed_verdicts())
        if not by_step and touched:
            if guarded := sorted(touched & self._guarded):
                records._refuse([records._guarded_verdict(guarded[0])])
            records._refuse(records._frozen_verdicts(touched))
        return super(RecognitionGuarded, records).write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_frozen(self):
        self._refuse(self._sealed_verdicts() or self._frozen_verdicts(frozenset()))

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _leave_step(self):
        """Return ``self`` without the step mark, and whether it bore the true one."""
        if _STEP_KEY not in self.env.context:
            return self, False
        by_step = self.env.context[_STEP_KEY] is _STEP
        context = {k: v for k, v in self.env.context.items() if k != _STEP_KEY}
        return self.with_context(context), by_step

    def _refuse_guarded_values(self):
        """Raise if a record was born with a value that only a step may give.

        Looks at the records, not at the values sent, so that ``default_…`` keys and
        stored user defaults are caught too.
        """
        for name in self._guarded:
            field = self._fields[name]
            initial = field.default(self) if field.default else False
            for record in self:
                # Relations have no initial value: an empty one is a falsy recordset.
                value = record[name]
                if (value or initial) and value != initial:
                    self._refuse([self._guarded_verdict(name)])

    def _guarded_verdict(self, name):
        label = self._fields[name].get_description(self.env, ["string"])["string"]
        return block("guarded_field", "", field=label)

    @api.model
    def _sentences(self, verdicts):
        """Return the sentences of ``verdicts`` in the reader's language."""
        return sentences(self.env, verdicts)

    def _refuse(self, verdicts):
        """Raise one :class:`UserError` with the sentence of each blocking verdict."""
        refused = [v for v in verdicts if not v.allowed]
        if refused:
            raise UserError("\n".join(self._sentences(refused)))
