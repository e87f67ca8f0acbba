"""The hash chain over protocols and transcript entries."""

from collections import defaultdict

from odoo import api, fields, models

from ..rules import seal as rules
from ..rules.verdict import block

SEALED_MODELS = ("recognition.protocol", "recognition.transcript.entry")
BATCH = 500


class RecognitionSeal(models.Model):
    """One link of an institution's chain: the text of a record and its digest.

    Written by the sealing of a record, one after another, and never again. Managers and
    auditors read the chain and verify it; the hash of its end, printed or exported, is
    what an outsider compares with.
    """

    _name = "recognition.seal"
    _description = "Seal"
    _inherit = ["recognition.guarded"]
    _order = "company_id, position desc"
    _rec_name = "hash"
    _check_company_auto = True

    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        ondelete="restrict",
        copy=False,
    )
    position = fields.Integer(
        string="Place in the chain", required=True, copy=False, aggregator=None
    )
    res_model = fields.Char(string="Model", required=True, copy=False)
    res_id = fields.Many2oneReference(
        string="Record", model_field="res_model", required=True, copy=False
    )
    version = fields.Integer(required=True, copy=False, aggregator=None)
    payload = fields.Text(
        required=True, copy=False, help="What was sealed, as one canonical text."
    )
    previous_hash = fields.Char(copy=False)
    hash = fields.Char(required=True, copy=False, index=True)
    sealed_on = fields.Datetime(required=True, copy=False)

    _position_uniq = models.Constraint(
        "UNIQUE (company_id, position)", "A place in the chain is taken once."
    )
    _record_uniq = models.Constraint(
        "UNIQUE (res_model, res_id)", "A record is sealed once."
    )

    @api.depends("position", "hash")
    def _compute_display_name(self):
        for seal in self:
            seal.display_name = f"{seal.position} · {(seal.hash or '')[:12]}"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Seals are made by sealing and in no other way."""
        return [block("seal_by_step_only", "CT152-42")] if self else []

    def _sealed_verdicts(self):
        """A link of the chain never changes."""
        return self._frozen_verdicts(frozenset())

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    @api.model
    def _seal(self, records, moment):
        """Put ``records`` at the end of the chains of their companies.

        :param records: recordset of a sealed model
        :param datetime moment: moment of the step that seals
        :return: the seals, in the order of the records within each company
        """
        by_company = defaultdict(list)
        for record in records:
            text = record._seal_text(rules.VERSION)
            by_company[record.company_id].append((record.id, text))
        vals_list = []
        for company, texts in by_company.items():
            end = self.env["recognition.seal.chain"]._end_for_update(company)
            position, last = end.position, end.hash or ""
            for res_id, text in texts:
                position, previous = position + 1, last
                last = rules.digest(previous, text)
                vals_list.append(
                    {
                        "company_id": company.id,
                        "position": position,
                        "res_model": records._name,
                        "res_id": res_id,
                        "version": rules.VERSION,
                        "payload": text,
                        "previous_hash": previous,
                        "hash": last,
                        "sealed_on": moment,
                    }
                )
            end._step_write({"position": position, "hash": last})
        # Nobody has the right to write seals: sealing does.
        seals = self.sudo()._step_create(vals_list)
        records.invalidate_recordset(["seal_id"])
        return seals

    @api.model
    def _verify(self, company):
        """Compare the chain of ``company`` with the records that it seals.

        The texts are made again from the records, so a changed, removed or added record
        is found as well as a changed, removed or moved link (R544-17, CT152-42).

        :param company: ``res.company``
        :return: the first record that does not fit (a seal, an unsealed record, or the
            end of the chain where links are missing there), or None
        """
        # The chain is judged as a whole, whoever asks.
        seals = self.sudo().search([("company_id", "=", company.id)], order="position")
        end = self.env["recognition.seal.chain"].sudo()
        end = end.search([("company_id", "=", company.id)])
        found = rules.first_broken(seals._links(), head=end.hash or "")
        if found is not None:
            return seals[found] if found < len(seals) else end
        return self._first_unsealed(company)

    def _links(self):
        """Yield these seals in order, as the rules read a link of the chain.

        Without a text where the record is gone or no longer what the link holds.
        """
        for start in range(0, len(self), BATCH):
            part = self[start : start + BATCH]
            texts = part._current_texts()
            for seal in part:
                text = texts.get(seal)
                kept = text if text == seal.payload else None
                yield seal.version, seal.previous_hash or "", kept, seal.hash
            part.invalidate_recordset()

    def _current_texts(self):
        """Return the texts of the records under these seals as they are now.

        Each is written by the edition of its own link.

        :rtype: dict[recognition.seal, str]
        """
        texts = {}
        readable = self.filtered(
            lambda seal: (
                rules.is_known(seal.version) and seal.res_model in SEALED_MODELS
            )
        )
        for res_model, seals in readable.grouped("res_model").items():
            records = self.env[res_model].browse(seals.mapped("res_id")).exists()
            by_id = {record.id: record for record in records}
            for seal in seals:
                if record := by_id.get(seal.res_id):
                    texts[seal] = record._seal_text(seal.version)
            records.invalidate_recordset(flush=False)
        return texts

    @api.model
    def _first_unsealed(self, company):
        """Return a record that should stand in the chain and does not, or None."""
        for res_model in SEALED_MODELS:
            records = self.env[res_model].sudo()  # as in _verify
            sealed = self.sudo()._search([("res_model", "=", res_model)])
            unsealed = records.search(
                [
                    ("company_id", "=", company.id),
                    *records._sealed_domain(),
                    ("id", "not in", sealed.subselect("res_id")),
                ],
                order="id",
                limit=1,
            )
            if unsealed:
                return unsealed
        return None
