"""Printing and sealing a protocol; extracts from it (R544-17, R544-18)."""

import base64
from hashlib import sha256

from odoo import fields, models

from ..rules import seal as seal_rules
from ..rules.verdict import block
from .locks import lock
from .progress import progress
from .sealed import stored_values
from .translated import translations

REPORT = "nfe_recognition.action_report_protocol"


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def _print(self, moment):
        """Print the protocols and keep what was printed; the seal follows."""
        self.env["recognition.check"]._issue(
            self, "protocol", self.mapped("number"), self.mapped("date")
        )
        for protocol in self:
            pdf = protocol._printed()
            protocol._step_write(
                {
                    "state": "sealed",
                    "sealed_on": moment,
                    "texts": protocol._printed_texts(),
                    "pdf": base64.b64encode(pdf),
                    "pdf_name": f"{protocol.number.replace('/', '-')}.pdf",
                    "pdf_sha256": sha256(pdf).hexdigest(),
                }
            )

    def _printed(self):
        """Return the PDF of this protocol as it is now.

        :rtype: bytes
        """
        self.ensure_one()
        language = self.company_id.recognition_lang or self.env.lang
        reports = self.env["ir.actions.report"].with_context(lang=language)
        pdf, _kind = reports._render_qweb_pdf(REPORT, res_ids=self.ids)
        return pdf

    def action_issue_extracts(self):
        """Issue an extract for every case recognised in these protocols (R544-18)."""
        self.check_access("write")
        lock(self)
        for protocol in self:
            if protocol.state != "sealed":
                protocol._refuse(
                    [
                        block(
                            "protocol_not_sealed",
                            "R544-18",
                            protocol=protocol.display_name,
                        )
                    ]
                )
        numbers = ", ".join(self.mapped("number"))
        with progress(self.env, "issue", len(self.item_ids), number=numbers):
            self.env["recognition.extract"]._issue(self, fields.Datetime.now())
        return self.action_open_extracts()

    # ------------------------------------------------------------------
    # What is sealed
    # ------------------------------------------------------------------
    def _printed_texts(self):
        """Return the names in the protocol as they are today, in all languages.

        :rtype: dict
        """
        self.ensure_one()
        sitting = self.sitting_id
        members = sitting.attendance_ids.member_id
        cases, claims = self.item_ids.case_id, self.item_ids.claim_id
        return {
            "institution": translations(self.company_id, "name")[self.company_id.id],
            "commission": translations(self.commission_id, "name")[
                self.commission_id.id
            ],
            "people": {
                str(person.id): person.name
                for person in (
                    members.partner_id
                    | self.signature_ids.partner_id
                    | cases.partner_id
                )
            },
            "posts": _by_text(translations(members, "job")),
            "disciplines": _by_text(translations(claims.discipline_id, "name")),
            "programmes": _by_text(translations(cases.programme_id, "name")),
        }

    def _seal_payload(self):
        """Return what the seal covers: sitting, votes, signatures and PDF.

        Made of stored values, so that it can be made again and compared (R544-17).

        :rtype: dict
        """
        self.ensure_one()
        sitting = self.sitting_id
        # A caller's context may ask for sizes instead of files.
        whole = self.with_context(bin_size=False, bin_size_pdf=False)
        pdf = base64.b64decode(whole.pdf or b"")
        own = seal_rules.names("protocol") & self._fields.keys()
        meeting = seal_rules.names("protocol", "meeting")
        return {
            **stored_values(self, own),
            "number": self.number,
            "date": self.date,
            "company": self.company_id.id,
            "commission": self.commission_id.id,
            "order": sitting.commission_id.order_number or "",
            "sitting": sitting.number,
            "begins": fields.Datetime.to_string(sitting.date),
            "place": sitting.place or "",
            "presider": sitting.presider_id.id,
            "secretary": sitting.secretary_id.id,
            "attendance": [
                [row.member_id.id, row.present]
                for row in sitting.attendance_ids.sorted("id")
            ],
            "items": [item._protocol_row() for item in sitting.item_ids.sorted("id")],
            "discussion": str(self.discussion or ""),
            "signatures": [
                [
                    row.role,
                    row.partner_id.id,
                    row.user_id.id,
                    fields.Datetime.to_string(row.signed_on),
                ]
                for row in self.signature_ids.sorted("id")
            ],
            "pdf": sha256(pdf).hexdigest(),
            "meeting": stored_values(sitting, meeting),
            "roster": _rows(
                sitting.attendance_ids | sitting.earlier_attendance_ids,
                *("protocol", "roster"),
            ),
            "questions": [
                item._seal_payload() for item in sitting.item_ids.sorted("id")
            ],
            "blocks": _rows(self.text_ids, "protocol", "blocks"),
            "signers": _rows(self.signature_ids, "protocol", "signers"),
        }


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    def _seal_payload(self):
        """Return what the seal covers: the question as it was put, votes and count.

        In the protocol also its place and the reason, which follow the count.

        :rtype: dict
        """
        self.ensure_one()
        names = seal_rules.names("question") | seal_rules.names("protocol", "questions")
        return {
            **stored_values(self, names),
            "votes": _rows(self.vote_ids, "question", "votes"),
        }

    def _protocol_row(self):
        """Return what the first editions of the seal covered of this question."""
        self.ensure_one()
        return {
            "sequence": self.sequence,
            "kind": self.kind,
            "case": self.case_id.number or "",
            "claim": self.claim_id.id,
            "discipline": self.claim_id.discipline_id.id,
            "candidate": self.candidate_id.id,
            "subject": self.subject or "",
            "grade": "" if self.without_grade else f"{self.exact_percent:.4f}",
            # Members archived later stood in the protocol as well.
            "conflict": sorted(
                self.with_context(active_test=False).conflict_member_ids.ids
            ),
            "state": self.state,
            "result": self.result_code or "",
            "counts": [self.in_favour, self.against, self.abstained, self.attending],
            "presider": self.presider_id.id,
            "reason": self.reason or "",
            "votes": [
                [vote.member_id.id, vote.choice, vote.recorded_by.id]
                for vote in self.vote_ids.sorted("id")
            ],
        }


def _rows(records, kind, part):
    """Return records as payloads of a part of a kind, in the order of their making."""
    names = seal_rules.names(kind, part)
    return [stored_values(record, names) for record in records.sorted("id")]


def _by_text(translated):
    """Return translations with text keys, as JSON keeps them."""
    return {str(key): texts for key, texts in translated.items()}
