"""Sheets of what is re-credited without a vote (CT152-9, CT152-48, CT152-50)."""

from odoo import api, fields, models

from ..rules import transcript


class RecognitionExtract(models.Model):
    _inherit = "recognition.extract"

    agreement_id = fields.Many2one(
        related="case_id.agreement_id", help="What the re-crediting rests on."
    )
    decided_on = fields.Date(
        compute="_compute_decided_on",
        compute_sudo=True,  # the day of a protocol whose extract the reader reads
        help="Day of the sitting, or of the re-crediting.",
    )
    basis_name = fields.Char(
        string="Basis", compute="_compute_basis_name", compute_sudo=True
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("protocol_id.date", "issued_on")
    def _compute_decided_on(self):
        for extract in self:
            issued = extract.issued_on
            extract.decided_on = extract.protocol_id.date or (
                issued and extract.company_id._recognition_local(issued).date()
            )

    @api.depends("basis", "protocol_id.number", "agreement_id", "claim_ids")
    @api.depends_context("lang")
    def _compute_basis_name(self):
        labels = dict(self._fields["basis"]._description_selection(self.env))
        for extract in self:
            known = extract._basis_document()
            number = self.env._("no. %(number)s", number=known["number"])
            parts = [labels.get(extract.basis), number, known["issuer"]]
            extract.basis_name = ", ".join(part for part in parts if part)

    # ------------------------------------------------------------------
    # What it rests on
    # ------------------------------------------------------------------
    def _basis_document(self, claims=None):
        """Return number, day and issuer of what the decision rests on.

        :param claims: those of its claims that are asked about; all where None
        :rtype: dict
        """
        self.ensure_one()
        if self.basis == "protocol":
            protocol = self.protocol_id
            return {"number": protocol.number, "day": protocol.date, "issuer": ""}
        if self.basis == "agreement":
            paper = self.case_id.agreement_id
            day, issuer = paper.signed_on, paper.partner_id
        else:
            claims = self.claim_ids if claims is None else claims
            paper = claims.source_ids.achievement_id.document_id[:1]
            day, issuer = paper.issued_on, paper.issuer_id
        return {"number": paper.number or "–", "day": day, "issuer": issuer.name or ""}

    def _basis_of(self, claim):
        """Return the values of a transcript entry that say what it rests on.

        :param claim: ``recognition.claim`` that it enters
        :rtype: dict
        """
        known = self._basis_document(claim)
        return {
            "basis": self.basis,
            "protocol_number": known["number"],
            "protocol_date": known["day"],
        }

    # ------------------------------------------------------------------
    # Transition
    # ------------------------------------------------------------------
    @api.model
    def _issue_by_rule(self, claims, moment):
        """Issue a re-credit sheet for each case of ``claims`` (CT152-48, CT152-50).

        What is re-credited without a vote goes to the transcript the way of every
        decision: the secretary issues, the registrar receives and posts (R544-18).

        :param claims: ``recognition.claim`` that the rules re-credit
        :param datetime moment: moment of issue
        :return: the sheets made
        """
        vals_list = []
        for case, own in claims.grouped("case_id").items():
            recipient = transcript.addressee(case.company_id.recognition_kind)
            # Secretaries read extracts of their commissions; all are counted.
            known = case.sudo().extract_ids.filtered(lambda e: e.basis != "protocol")
            vals_list.append(
                {
                    "basis": "agreement" if case.agreement_id else "transcript",
                    "case_id": case.id,
                    "claim_ids": [fields.Command.set(own.ids)],
                    "number": f"{case.number}/R{len(known) + 1}",
                    "recipient": recipient,
                    "issued_on": moment,
                    "issued_by": self.env.uid,
                    **self._handed_vals(recipient, moment),
                }
            )
        sheets = self._step_create(vals_list)
        self.env["recognition.check"]._issue(
            sheets, "recredit", sheets.mapped("number"), sheets.mapped("decided_on")
        )
        return sheets
