"""What became of a decision: its extract, and what stood in the transcript before."""

from odoo import api, fields, models

from ..rules import transcript
from ..rules.verdict import ok


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    extract_ids = fields.Many2many(
        comodel_name="recognition.extract",
        relation="recognition_extract_claim_rel",
        column1="claim_id",
        column2="extract_id",
        string="Extracts",
        copy=False,
        help="The extract that passes the decision on: one, once it is issued.",
    )
    posting_note = fields.Char(
        string="Posting",
        compute="_compute_posting_note",
        compute_sudo=True,  # the note of a decision that the reader may read
        help="Why this was recognised and does not stand in the transcript.",
    )

    @api.depends("extract_ids.doubles")
    @api.depends_context("lang")
    def _compute_posting_note(self):
        for claim in self:
            doubles = claim.extract_ids.doubles or {}
            known = doubles.get(str(claim._origin.id))
            claim.posting_note = known and claim._sentences([claim._double(**known)])[0]

    def _place(self):
        """Return the place in a transcript that the claim asks for (CT152-12)."""
        self.ensure_one()
        return self.discipline_id._place_in(self.case_id.period_id)

    def _passed_on(self):
        """Return True where the registrar learns of the decision (R544-18)."""
        self.ensure_one()
        return self.decision == "recognised"

    def _to_enter(self):
        """Return True where the decision makes an entry of the transcript."""
        self.ensure_one()
        return self.decision == "recognised"

    def _entry_verdicts(self, entry):
        """Judge posting the decision beside what stands in the transcript (CT152-12).

        :param entry: ``recognition.transcript.entry`` of the same discipline that
            stands; empty or None for none
        :rtype: list[Verdict]
        """
        self.ensure_one()
        return [self._double(**entry._known())] if entry else []

    def _notice_verdicts(self):
        """Return what the learner is told of the decisions on these claims (D-19).

        :rtype: list[Verdict]
        """
        verdicts = []
        for claim in self:
            name = claim.target_name
            if claim.decision == "recognised":
                facts = {"discipline": name, "credits": claim.credits}
                verdicts.append(ok("notice_recognised", "", **facts))
            else:
                facts = {"discipline": name, "reason": claim.decision_reason or ""}
                verdicts.append(ok("notice_not_recognised", "", **facts))
        return verdicts

    def _double(self, protocol, day, basis="protocol"):
        """Return the verdict on a decision that is not posted again (CT152-12).

        :param str protocol: number of the document by which the discipline stands
        :param day: date of that document, also as text; empty where it has none
        :param str basis: what document that is
        """
        self.ensure_one()
        return transcript.double(
            self.discipline_id.name,
            protocol=protocol,
            day=fields.Date.to_date(day) or "–",
            basis=basis,
        )
