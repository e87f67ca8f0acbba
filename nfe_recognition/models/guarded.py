"""The lock on everything that only a step of the procedure may change."""

from odoo import SUPERUSER_ID, Command, api, models
from odoo.exceptions import UserError
from odoo.tools import ormcache

from ..rules.verdict import block
from .file_contents import content_verdicts
from .sentences import sentences

# An object, not a value: no RPC caller, no import file and no context key can send it.
_STEP = object()
_STEP_KEY = "recognition_step"
# Carried on while a step writes, for what Odoo writes or creates along with it.
_WITHIN_KEY = "recognition_within_step"


def within_step(env):
    """Return True while a step of the procedure is writing in ``env``."""
    return env.context.get(_WITHIN_KEY) is _STEP


class RecognitionGuarded(models.AbstractModel):
    """Fields and records that nobody changes by hand, ``sudo()`` included.

    ``_guarded`` names the fields that belong to the steps (states, stamps, numbers,
    decisions): they keep their initial value on ``create`` and refuse ``write``.
    ``_frozen_verdicts`` says which records refuse ordinary edits because of their
    state; ``_sealed_verdicts`` which refuse everything, the steps included. What is
    computed is not written by hand, and no write takes a record to where its writer
    could not write it, or to where it would be frozen.
    """

    _name = "recognition.guarded"
    _description = "Guarded by the steps of recognition"
    _inherit = ["recognition.record"]

    _guarded = frozenset()
    # Names of the fields that are written after the record was sealed.
    _left_open = frozenset()
    # Clause that asks for the files of the model.
    _file_clause = ""
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

    def _file_verdicts(self, field_name, content):
        """Return blocking verdicts where a file cannot be taken into a field.

        What the steps write is made by the product, or was judged before.

        :param str field_name: name of the field
        :param bytes content: the whole file
        """
        if field_name in self._guarded:
            return []
        return content_verdicts(content, self._file_clause)

    # ------------------------------------------------------------------
    # The way of the steps
    # ------------------------------------------------------------------
    def _as_step(self):
        """Return these records marked for one write of a step; not for RPC."""
        return self.with_context(**{_STEP_KEY: _STEP})

    def _step_write(self, vals):
        """Write as a step of the procedure; never reachable by RPC."""
        return self._as_step().write(vals)

    @api.model
    def _step_create(self, vals_list):
        """Create as a step of the procedure; never reachable by RPC."""
        records = self._as_step().create(vals_list)
        return records.with_env(self.env)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model
    def default_get(self, fields):
        """Offer no value for what is computed; to a step only what the model says.

        Context keys and stored defaults come from users, whoever takes the step.
        """
        derived = self._derived()
        names = [name for name in fields if name not in derived]
        if not within_step(self.env):
            return super().default_get(names)
        values = {}
        for name in names:
            field = self._fields.get(name)
            if field and field.default:
                value = field.convert_to_cache(field.default(self), self, False)
                values[name] = field.convert_to_write(value, self)
        return values

    @api.model_create_multi
    def create(self, vals_list):
        model, by_step = self._leave_step()
        if not by_step:
            model._refuse_derived(frozenset().union(*vals_list))
        records = super(RecognitionGuarded, model).create(vals_list)
        if not by_step:
            records._refuse_guarded_values()
            records._refuse(records._frozen_verdicts(frozenset()))
        return records

    def write(self, vals):
        records, by_step = self._leave_step()
        touched = frozenset(vals) - self._never_frozen
        if touched - self._left_open:
            records._refuse(records._sealed_verdicts())
        if not by_step and touched:
            if guarded := sorted(touched & self._guarded):
                records._refuse([records._guarded_verdict(guarded[0])])
            records._refuse_derived(touched)
            records._refuse(records._frozen_verdicts(touched))
        result = super(RecognitionGuarded, records).write(vals)
        if not by_step and any(self._fields[n].type == "many2one" for n in touched):
            # Odoo judges a record as it was before: judge where it went as well.
            records._refuse(records._frozen_verdicts(touched))
            records.check_access("write")
        return result

    def onchange(self, values, field_names, fields_spec):
        """Compute a form; what it names must be readable.

        Related fields are computed past the rights on what they come from: a form that
        somebody made up must not tell of records that he may not read.
        """
        self.check_access("read")
        self._check_named(values)
        self.browse()._check_named(
            {
                key.removeprefix("default_"): value
                for key, value in self.env.context.items()
                if key.startswith("default_")
            }
        )
        return super().onchange(values, field_names, fields_spec)

    @api.ondelete(at_uninstall=True)
    def _unlink_except_frozen(self):
        # Asked for always, for anyone can send the context key of an uninstallation;
        # a real one runs as superuser, before the registry is ready.
        if self.pool.ready or self.env.uid != SUPERUSER_ID:
            self._refuse(self._sealed_verdicts() or self._frozen_verdicts(frozenset()))

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _leave_step(self):
        """Return ``self`` without the step mark, and whether it bore the true one.

        What Odoo does along with a step is marked: see ``default_get``.
        """
        if _STEP_KEY not in self.env.context:
            return self, False
        by_step = self.env.context[_STEP_KEY] is _STEP
        context = {k: v for k, v in self.env.context.items() if k != _STEP_KEY}
        if by_step:
            context[_WITHIN_KEY] = _STEP
        return self.with_env(self.env(context=context)), by_step

    def _check_named(self, values):
        """Raise unless the user may read each of our records newly named in ``values``.

        :param dict values: values of a form, as its client sends them
        """
        for name, value in values.items():
            field = self._fields.get(name)
            comodel = field and field.relational and self.env[field.comodel_name]
            if not isinstance(comodel, RecognitionGuarded):
                continue
            if field.type == "many2one":
                named, inner = [value] if isinstance(value, int) and value else [], []
            else:
                commands = [c for c in value or [] if isinstance(c, list | tuple)]
                named = [c[1] for c in commands if c[0] == Command.LINK]
                named += [i for c in commands if c[0] == Command.SET for i in c[2]]
                inner = [
                    c for c in commands if c[0] in (Command.CREATE, Command.UPDATE)
                ]
            known = set(self[name].ids) if self else set()
            comodel.browse(set(named) - known).check_access("read")
            for command in inner:
                own = command[0] == Command.UPDATE and command[1]
                comodel.browse(own or ())._check_named(command[2])

    @api.model
    @ormcache()
    def _derived(self):
        """Return the names of the stored fields that are computed, never entered."""
        return frozenset(
            name
            for name, field in self._fields.items()
            if field.store and field.compute and field.readonly and not field.inverse
        )

    def _refuse_derived(self, names):
        """Raise where a computed value was sent as if it were one to enter."""
        for name in sorted(names & self._derived()):
            self._refuse([block("derived_field", "", field=self._label(name))])

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

    @api.model
    def _entered_by_step(self):
        """Return True while a step writes: what it counts and words is its own."""
        return within_step(self.env)

    def _guarded_verdict(self, name):
        return block("guarded_field", "", field=self._label(name))

    def _label(self, name):
        return self._fields[name].get_description(self.env, ["string"])["string"]

    @api.model
    def _sentences(self, verdicts):
        """Return the sentences of ``verdicts`` in the reader's language."""
        return sentences(self.env, verdicts)

    def _refuse_content(self, field_name, content):
        """Raise where a file cannot be taken into a field; an empty one is no file."""
        if content:
            self._refuse(self._file_verdicts(field_name, content))

    def _refuse(self, verdicts):
        """Raise one :class:`UserError` with the sentence of each blocking verdict."""
        refused = [v for v in verdicts if not v.allowed]
        if refused:
            raise UserError("\n".join(self._sentences(refused)))
