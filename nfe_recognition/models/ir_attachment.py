"""Files of dossiers and protocols: as closed as the records that hold them."""

import base64

from odoo import SUPERUSER_ID, api, models

from ..rules.verdict import block
from .guarded import RecognitionGuarded, within_step

# What makes a file another file, or hands it to others.
SUBSTANCE = frozenset(
    {"datas", "raw", "db_datas", "store_fname", "res_model", "res_id", "res_field"}
    | {"type", "url", "mimetype", "name", "company_id"}
)
SHARING = frozenset({"public", "access_token"})


class IrAttachment(models.Model):
    """Whoever may write a record may write its files past the record's own ``write``.

    Files in fields of guarded records follow the lock of their record, ``sudo()``
    included: frozen with it, sealed with it, written by its steps only where the field
    belongs to the steps. Files in the chatter are nobody's evidence and stay free.
    """

    _inherit = "ir.attachment"

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        """Create files; none slips into a record that no longer changes."""
        for vals in vals_list:
            model, field = vals.get("res_model"), vals.get("res_field")
            if field and isinstance(self.env.get(model), RecognitionGuarded):
                self.env[model]._refuse_content(field, _content(vals))
        attachments = super().create(vals_list)
        attachments._refuse_locked()
        attachments.filtered(
            lambda file: file.public or file.access_token
        )._refuse_sharing()
        return attachments

    def write(self, vals):
        """Write files; those of records that no longer change stay as they are."""
        if SUBSTANCE & vals.keys():
            changed = self._changed_by(vals)
            changed._refuse_locked()
            for model, field in changed._of_guarded_fields():
                self.env[model]._refuse_content(field, _content(vals))
        if any(vals.get(name) for name in SHARING):
            self._refuse_sharing()
        result = super().write(vals)
        if {"res_model", "res_id", "res_field"} & vals.keys():
            self._refuse_locked()
            for (model, field), files in self._of_guarded_fields().items():
                for file in files:
                    self.env[model]._refuse_content(field, file.raw or b"")
        return result

    @api.ondelete(at_uninstall=True)
    def _unlink_except_locked(self):
        # As in recognition.guarded: the context says nothing about an uninstallation.
        if self.pool.ready or self.env.uid != SUPERUSER_ID:
            self._refuse_locked()

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _changed_by(self, vals):
        """Return those whose substance ``vals`` changes: a move of storage does not."""
        if SUBSTANCE & vals.keys() - {"datas", "raw", "mimetype"}:
            return self
        if "raw" not in vals and "datas" not in vals:
            return self
        raw = _content(vals)
        return self.filtered(lambda file: file.raw != raw)

    def _of_guarded_fields(self):
        """Return, by model and field, the files that are values of guarded records."""
        # Which record a file belongs to, whoever asks.
        return (
            self.sudo()
            .filtered(
                lambda file: (
                    file.res_field
                    and isinstance(self.env.get(file.res_model), RecognitionGuarded)
                )
            )
            .grouped(lambda file: (file.res_model, file.res_field))
        )

    def _refuse_locked(self):
        """Raise where one of these files belongs to a record that is locked."""
        if within_step(self.env):
            return
        for (model, field), files in self._of_guarded_fields().items():
            records = self.env[model].sudo().browse(files.mapped("res_id")).exists()
            if not records:
                continue
            if (
                field in records._guarded
                or records._sealed_verdicts()
                or records._frozen_verdicts({field})
            ):
                records._refuse([block("file_frozen", "", name=files[0].name)])

    def _refuse_sharing(self):
        """Raise where one of these files would leave its dossier by a link."""
        for (model, _field), files in self._of_guarded_fields().items():
            self.env[model]._refuse([block("file_shared", "", name=files[0].name)])


def _content(vals):
    """Return the content of a file in the values of an attachment, empty for none."""
    raw = vals.get("raw")
    if raw is None:
        raw = base64.b64decode(vals.get("datas") or b"")
    return raw.encode() if isinstance(raw, str) else raw or b""
