"""What every sealed model shares."""

from odoo import api, fields, models

from ..rules import seal as rules
from ..rules.verdict import block


class RecognitionSealed(models.AbstractModel):
    """Records whose text stands in the hash chain of their company.

    From then on they refuse every change, ``sudo()`` included. Which text that is, the
    models say in ``_seal_payload``; it is made of stored values only, so that it can be
    made again at any time and compared with the chain.
    """

    _name = "recognition.sealed"
    _description = "Sealed record of recognition"
    _inherit = ["recognition.guarded"]
    # What the rules of the seal call records of this model.
    _seal_kind = None

    seal_id = fields.Many2one(
        comodel_name="recognition.seal",
        string="Seal",
        compute="_compute_seal_id",
        compute_sudo=True,
        help="Place of this record in the hash chain of the institution.",
    )

    def _compute_seal_id(self):
        seals = self.env["recognition.seal"].search(
            [("res_model", "=", self._name), ("res_id", "in", self.ids)]
        )
        by_record = {seal.res_id: seal for seal in seals}
        for record in self:
            record.seal_id = by_record.get(record._origin.id, False)

    def _seal_payload(self):
        """Return this record as a mapping for the rules of the seal.

        It has the fields of all editions of the seal; each edition takes its own.
        """
        raise NotImplementedError

    def _seal_text(self, version):
        """Return the text of this record as an edition of the seal writes it.

        :param int version: version of the edition
        :raises UnknownVersion: where there is no such edition
        """
        self.ensure_one()
        return rules.text(self._seal_kind, self._seal_payload(), version=version)

    @api.model
    def _sealed_domain(self):
        """Return the domain of the records that must stand in the chain."""
        return []

    def _sealed_verdicts(self):
        """Sealed is sealed (R544-17, CT152-42)."""
        return [
            block("record_sealed", "CT152-42", record=record.display_name)
            for record in self.sudo().filtered_domain(self._sealed_domain())
        ]
