"""Whether a chain of seals still fits what it seals, and what it lacks."""

from odoo import api, models
from odoo.exceptions import MissingError

from ..rules import seal as rules
from .recognition_seal import SEALED_MODELS, link_facts

BATCH = 500


class RecognitionSeal(models.Model):
    _inherit = "recognition.seal"

    # ------------------------------------------------------------------
    # Verification
    # ------------------------------------------------------------------
    @api.model
    def _verify(self, company):
        """Compare the chain of ``company`` with the records that it seals.

        The texts are made again from the records, so a changed, removed or added record
        is found as well as a changed, removed or moved link (R544-17, CT152-42).

        :param company: ``res.company``
        :return: the first record that does not fit (a seal, an unsealed record, the
            end of the chain where links are missing there, or the company where the end
            itself is missing), or None
        """
        # The chain is judged as a whole, whoever asks.
        seals = self.sudo().search([("company_id", "=", company.id)], order="position")
        end = self.env["recognition.seal.chain"].sudo()
        end = end.search([("company_id", "=", company.id)])
        found = rules.first_broken(seals._links(), head=end.hash or "")
        if found is not None:
            return seals[found] if found < len(seals) else end or company
        if end.position != len(seals):
            return end
        return self._first_unsealed(company)

    def _links(self):
        """Yield these seals in order, as the rules read a link of the chain.

        Without a text where the record is gone or no longer what the link holds, and
        where the link is not in its place.
        """
        for start in range(0, len(self), BATCH):
            part = self[start : start + BATCH]
            texts = part._current_texts()
            for place, seal in enumerate(part, start=start + 1):
                text = texts.get(seal)
                kept = text == seal.payload and seal.position == place
                yield (
                    seal.version,
                    seal.previous_hash or "",
                    text if kept else None,
                    seal.hash,
                )
            part.invalidate_recordset()

    def _current_texts(self):
        """Return the texts of the records under these seals as they are now.

        Each is written by the edition of its own link.

        :rtype: dict[recognition.seal, str | None]
        """
        texts = {}
        readable = self.filtered(lambda seal: seal._is_readable())
        for res_model, seals in readable.grouped("res_model").items():
            records = self.env[res_model].sudo().browse(seals.mapped("res_id"))
            records = records.exists()
            by_id = {record.id: record for record in records}
            for seal in seals:
                if record := by_id.get(seal.res_id):
                    texts[seal] = seal._current_text(record)
        # A chain is long; what was read for one part is not kept for the next.
        self.env.invalidate_all()
        return texts

    def _current_text(self, record):
        """Return the text of ``record`` as the edition of this link writes it.

        None where a record that it names is gone: then it is not what was sealed.
        """
        self.ensure_one()
        try:
            payload = record._seal_payload()
        except MissingError:
            return None
        link = link_facts(self._link_values())
        return rules.text(self.kind, payload, link=link, version=self.version)

    def _is_readable(self):
        """Return True if this link names an edition, and a kind that it seals."""
        self.ensure_one()
        return (
            self.res_model in SEALED_MODELS
            and self.kind in self.env[self.res_model]._seal_stages
            and rules.is_known(self.version)
            and rules.seals(self.kind, version=self.version)
        )

    def _link_values(self):
        """Return what this link says of itself, by the names of its fields."""
        self.ensure_one()
        return {
            "company_id": self.company_id.id,
            **{
                name: self[name]
                for name in ("position", "res_model", "res_id", "kind", "sealed_on")
            },
        }

    # ------------------------------------------------------------------
    # What stands outside the chain
    # ------------------------------------------------------------------
    @api.model
    def _first_unsealed(self, company):
        """Return a record that should stand in the chain and does not, or None."""
        return next(self._unsealed(company, limit=1), (None, None))[0] or None

    @api.model
    def _seal_unsealed(self, companies, moment):
        """Seal what became final before its kind was sealed at all.

        For migrations only: what stands outside the chain is else a break of it.

        :param companies: ``res.company`` recordset
        :param datetime moment: moment of the migration
        """
        for company in companies:
            for records, kind in self._unsealed(company):
                self._seal(records, moment, kind)

    @api.model
    def _unsealed(self, company, limit=None):
        """Yield what is final and not in the chain, with the kind of seal it lacks.

        :param company: ``res.company``
        :param int limit: number of records of each kind
        """
        for res_model in SEALED_MODELS:
            records = self.env[res_model].sudo().with_context(active_test=False)
            for kind, final in records._seal_stages.items():
                sealed = self.sudo()._search(
                    [
                        ("company_id", "=", company.id),
                        ("res_model", "=", res_model),
                        ("kind", "=", kind),
                    ]
                )
                found = records.search(
                    [
                        ("company_id", "=", company.id),
                        *final,
                        ("id", "not in", sealed.subselect("res_id")),
                    ],
                    order="id",
                    limit=limit,
                )
                if found:
                    yield found, kind
