"""The hash chain over what becomes final, from the vote to the transcript."""

from odoo import api, fields, models
from odoo.exceptions import MissingError

from ..rules import seal as rules
from ..rules.verdict import block
from .progress import through

# In the order in which records become final.
SEALED_MODELS = (
    "recognition.item",
    "recognition.claim",
    "recognition.signature",
    "recognition.protocol",
    "recognition.signature.file",
    "recognition.extract",
    "recognition.transcript.entry",
)
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
    kind = fields.Selection(
        selection=[
            ("question", "Question with its votes"),
            ("decision", "Decision"),
            ("signature", "Signature"),
            ("protocol", "Protocol"),
            ("signature_file", "Signature file"),
            ("extract", "Extract issued"),
            ("posting", "Extract posted"),
            ("entry", "Transcript entry"),
        ],
        string="What was sealed",
        required=True,
        copy=False,
        help="What became final of the record: an extract is sealed when it is issued "
        "and again when it is posted.",
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
        "UNIQUE (res_model, res_id, kind)", "A record is sealed once."
    )

    @api.depends("position", "hash")
    def _compute_display_name(self):
        for seal in self:
            seal.display_name = f"{seal.position} · {(seal.hash or '')[:12]}"

    def _full_name(self):
        """Return place and hash of the link, and what it seals."""
        self.ensure_one()
        if self.res_model not in SEALED_MODELS:
            return self.display_name
        # What was sealed is named, whoever verifies.
        record = self.env[self.res_model].sudo().browse(self.res_id)
        return f"{self.display_name} ({record._description_of()})"

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
    def _seal(self, records, moment, kind=None):
        """Put ``records`` at the end of the chains of their companies.

        It takes the ends of the chains, which come last in the order of locks: a step
        seals when all else is done.

        :param records: recordset of a sealed model
        :param datetime moment: moment of the step that seals
        :param str kind: what becomes final of them; the main kind of the model if None
        :return: the seals, in the order of the records within each company
        """
        kind = kind or next(iter(records._seal_stages))
        vals_list = []
        # What is sealed is all there is, whoever takes the step.
        for company, own in (
            records.sudo().with_prefetch().grouped("company_id").items()
        ):
            end = self.env["recognition.seal.chain"]._end_for_update(company)
            position, last = end.position, end.hash or ""
            for record in through(own, "seals"):
                position, previous = position + 1, last
                link = {
                    "company_id": company.id,
                    "position": position,
                    "res_model": records._name,
                    "res_id": record.id,
                    "kind": kind,
                    "version": rules.VERSION,
                    "sealed_on": moment,
                }
                text = rules.text(
                    kind,
                    record._seal_payload(),
                    link=_link_facts(link),
                    version=rules.VERSION,
                )
                last = rules.digest(previous, text)
                stamps = {"payload": text, "previous_hash": previous, "hash": last}
                vals_list.append(link | stamps)
            end._step_write({"position": position, "hash": last})
        # Nobody has the right to write seals: sealing does.
        seals = self.sudo()._step_create(vals_list)
        records.invalidate_recordset(["seal_id"])
        return seals

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
        link = _link_facts(self._link_values())
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


def _link_facts(values):
    """Return what a link says of itself, as the rules of the seal name it."""
    return {
        "company": values["company_id"],
        "position": values["position"],
        "model": values["res_model"],
        "record": values["res_id"],
        "kind": values["kind"],
        "sealed_on": values["sealed_on"],
    }
