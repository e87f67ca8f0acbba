"""Merging contacts: who stands in sealed records keeps the contact (CT152-42)."""

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..models.recognition_seal import SEALED_MODELS
from ..models.sentences import sentences
from ..rules.verdict import block


class MergePartner(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    @api.model
    def _update_foreign_keys(self, src_partners, dst_partner):
        """Refuse to merge contacts away that sealed records name.

        Odoo moves links by SQL, past every lock: the records would not be what was
        sealed any more. Another contact may be merged into such a one.
        """
        sealed = self._sealed_partners(src_partners)
        if sealed:
            names = ", ".join(sorted(sealed.mapped("display_name")))
            verdict = block("contact_sealed", "CT152-42", names=names)
            raise UserError("\n".join(sentences(self.env, [verdict])))
        return super()._update_foreign_keys(src_partners, dst_partner)

    @api.model
    def _sealed_partners(self, partners):
        """Return those of ``partners`` that sealed records name.

        :param partners: ``res.partner``
        """
        found = partners.browse()
        for model in SEALED_MODELS:
            # Whoever merges contacts need not read what names them.
            records = self.env[model].sudo().with_context(active_test=False)
            for name, field in records._fields.items():
                if field.comodel_name != "res.partner" or field.type != "many2one":
                    continue
                if field.store:
                    final = Domain(records._final_domain())
                    rows = records._read_group(
                        final & Domain(name, "in", partners.ids), [name]
                    )
                    found = found.union(*(partner for (partner,) in rows))
        return found.with_env(self.env)
