"""The register of protocols: numbers without gaps (R544-17; D-26)."""

from odoo import api, fields, models

from ..rules import register
from .locks import lock


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    register_year = fields.Integer(
        string="Year of the register",
        copy=False,
        index=True,
        aggregator=None,
        help="Year of the sitting.",
    )
    register_place = fields.Integer(
        string="Place in the register",
        copy=False,
        aggregator=None,
        help="Counted in the commission and year, without gaps (R544-17).",
    )

    _register_uniq = models.Constraint(
        "UNIQUE (commission_id, register_year, register_place)",
        "A place in the register of a commission is taken once.",
    )

    @api.model
    def _register_vals(self, sittings):
        """Return place and number of the protocols of ``sittings``.

        The next places of their commissions and years; nobody else draws one before
        this transaction ends, so that none is left out or given twice (R544-17).

        :param sittings: ``recognition.sitting`` recordset
        :return: one mapping for each sitting, in their order
        :rtype: list[dict]
        """
        lock(sittings.company_id)
        # All protocols count, those too that the user does not read.
        groups = self.sudo()._read_group(
            [
                ("commission_id", "in", sittings.commission_id.ids),
                ("register_year", "in", [sitting.day.year for sitting in sittings]),
            ],
            ["commission_id", "register_year"],
            ["register_place:max"],
        )
        last = {(body.id, year): place for body, year, place in groups}
        vals_list = []
        for sitting in sittings:
            body, year = sitting.commission_id, sitting.day.year
            place = register.next_place([last.get((body.id, year), 0)])
            last[body.id, year] = place
            vals_list.append(
                {
                    "register_year": year,
                    "register_place": place,
                    "number": register.number(year, body.register_mark, place),
                }
            )
        return vals_list
