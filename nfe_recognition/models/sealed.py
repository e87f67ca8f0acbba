"""What every sealed model shares."""

import base64
from decimal import Decimal
from hashlib import sha256

from odoo import api, fields, models
from odoo.tools import float_repr

from ..rules.verdict import block


class RecognitionSealed(models.AbstractModel):
    """Records whose text stands in the hash chain of their company.

    ``_seal_stages`` names what the rules of the seal call them, and which of them are
    final and must stand in the chain; some become final in two stages. From then on
    they refuse every change, ``sudo()`` included. Which text that is, the models say in
    ``_seal_payload``; it is made of stored values only, so that it can be made again at
    any time and compared with the chain.
    """

    _name = "recognition.sealed"
    _description = "Sealed record of recognition"
    _inherit = ["recognition.guarded"]
    # Kind in the rules → domain of the records that are final; the first is the main.
    _seal_stages = {}

    seal_id = fields.Many2one(
        comodel_name="recognition.seal",
        string="Seal",
        compute="_compute_seal_id",
        compute_sudo=True,
        help="Place of this record in the hash chain of the institution.",
    )

    def _compute_seal_id(self):
        kind = next(iter(self._seal_stages))
        seals = self.env["recognition.seal"].search(
            [
                ("res_model", "=", self._name),
                ("res_id", "in", self.ids),
                ("kind", "=", kind),
            ]
        )
        by_record = {seal.res_id: seal for seal in seals}
        for record in self:
            record.seal_id = by_record.get(record._origin.id, False)

    def _description_of(self):
        """Return what this record is called, also where it is gone."""
        self.ensure_one()
        model = self.env["ir.model"]._get(self._name).name
        if self.exists():
            return f"{model}, {self.display_name}"
        return f"{model}, {self.id}"

    def _seal_payload(self):
        """Return this record as a mapping for the rules of the seal.

        It has the fields of all editions of the seal and of all stages; each edition
        takes its own.
        """
        raise NotImplementedError

    @api.model
    def _final_domain(self):
        """Return the domain of the records that refuse every change."""
        return next(iter(self._seal_stages.values()))

    def _sealed_verdicts(self):
        """Sealed is sealed (R544-17, CT152-42)."""
        return [
            block("record_sealed", "CT152-42", record=record.display_name)
            for record in self.sudo().filtered_domain(self._final_domain())
        ]


def stored_values(record, names):
    """Return stored values of a record as the rules of the seal take them.

    Relations as ids, those of archived records too; files as their SHA-256.

    :param record: one record
    :param names: names of stored fields, for their keys
    :rtype: dict
    """
    # A caller's context may ask for sizes instead of files.
    whole = record.with_context(active_test=False, bin_size=False)
    whole = whole.with_context(**{f"bin_size_{name}": False for name in names})
    return {name: _stored_value(whole, name) for name in names}


def _stored_value(record, name):
    field, value = record._fields[name], record[name]
    if field.type in ("boolean", "integer"):
        return value
    if field.type == "many2one":
        return value.id or None
    if field.type in ("one2many", "many2many"):
        return sorted(value.ids)
    if field.type == "float":
        digits = field.get_digits(record.env)
        return float_repr(value, digits[1]) if digits else Decimal(repr(value))
    if field.type == "binary":
        return sha256(base64.b64decode(value)).hexdigest() if value else ""
    if field.type in ("date", "datetime", "json"):
        return value or None
    return str(value or "")
