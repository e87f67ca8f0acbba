"""The hash chain over what becomes final, from the vote to the transcript."""

from odoo import api, fields, models

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
                    link=link_facts(link),
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


def link_facts(values):
    """Return what a link says of itself, as the rules of the seal name it."""
    return {
        "company": values["company_id"],
        "position": values["position"],
        "model": values["res_model"],
        "record": values["res_id"],
        "kind": values["kind"],
        "sealed_on": values["sealed_on"],
    }
