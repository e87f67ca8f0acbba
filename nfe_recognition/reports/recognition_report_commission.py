"""Documents of the commission and what follows: protocol, extract, transcript."""

from dataclasses import replace

from odoo import models

from ..models.sentences import sentence
from ..rules import documents


class ReportProtocol(models.AbstractModel):
    """Protocol of a sitting (D-17; R544-17, YU-5.9).

    In the languages of its texts, one version after the other.
    """

    _name = "report.nfe_recognition.report_protocol"
    _inherit = ["recognition.report"]
    _description = "Protocol, printed"

    _printed = "recognition.protocol"
    _kind = "protocol"

    def _is_draft(self, doc):
        """In force once everybody has signed; the seal keeps what is printed then."""
        signatures = doc.signature_ids
        return not signatures or not all(signatures.mapped("signed_on"))

    def _versions(self, doc):
        return doc._written_languages()

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.date

    def _extra(self, doc):
        sitting = doc.sitting_id
        quorum = replace(sitting._quorum_verdict(), clause="")
        return {
            "quorum": sentence(self.env, quorum),
            # A protocol is read as a whole, wherever its cases went afterwards.
            "blocks": self._blocks(sitting.item_ids.sudo()),
            "texts": {
                (text.place, text.item_id.id): text.body
                for text in doc.text_ids
                if text.lang == self.env.lang and (text.body or "").strip()
            },
            "secretary": self._shown_name(sitting.secretary_id),
            "seal": self._seal(doc),
        }

    def _shown_name(self, user):
        # A name to print, whoever prints.
        return user.sudo().name

    def _seal(self, doc):
        """Return place and hash of the protocol in the chain, None before the seal."""
        # They are printed for everybody to compare; the chain itself stays closed.
        seal = doc.seal_id.sudo()
        if not seal:
            return None
        return {
            "position": seal.position,
            "hash": seal.hash,
            "sealed_on": seal.sealed_on,
        }

    def _blocks(self, items):
        """Return the questions in their order, those of one case together.

        Lists, for a recordset put together anew would be fetched anew, part by part.

        :rtype: list[dict]
        """
        blocks = []
        for item in items.sorted(lambda item: (item.sequence, item.id)):
            if not item.case_id or not blocks or blocks[-1]["case"] != item.case_id:
                blocks.append({"case": item.case_id, "items": []})
            blocks[-1]["items"].append(item)
        return blocks


class ReportExtract(models.AbstractModel):
    """Extract from the protocol (D-18; R544-18), in the learner's language.

    What was re-credited without a vote is printed as a re-credit sheet (D-32;
    CT152-47, CT152-48, CT152-50): the same table with another basis.
    """

    _name = "report.nfe_recognition.report_extract"
    _inherit = ["recognition.report"]
    _description = "Extract from the protocol, printed"

    _printed = "recognition.extract"
    _kind = "extract"

    def _kind_of(self, doc):
        return "extract" if doc.basis == "protocol" else "recredit"

    def _language(self, doc):
        return doc.case_id.lang

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        company = doc.company_id.sudo()  # its clock, whoever prints
        return company._recognition_local(doc.issued_on).date()

    def _extra(self, doc):
        # The registrar reads no commissions and sittings; the extract names them.
        hidden = doc.sudo()
        sitting = hidden.protocol_id.sitting_id
        edition = sitting.regulation_id or hidden.case_id.regulation_id
        return {
            "commission": hidden.commission_id.name,
            "secretary": (sitting.secretary_id or hidden.issued_by).name,
            "received_by": hidden.received_name or hidden.received_by.name,
            "legal_basis": edition.legal_basis,
            "papers": self._papers(hidden),
            "courses": self._courses(hidden),
        }

    def _papers(self, hidden):
        """Return number, day and issuer of the transcripts behind a re-credit sheet.

        :param hidden: ``recognition.extract``, readable with its dossier
        :rtype: list[dict]
        """
        if hidden.basis == "protocol":
            return []
        return [
            {
                "number": paper.number or "–",
                "day": paper.issued_on,
                "issuer": paper.issuer_id.name or "",
            }
            for paper in hidden.claim_ids.source_ids.achievement_id.document_id
        ]

    def _courses(self, hidden):
        """Return by claim what the sender wrote, for a re-credit sheet (CT152-47).

        :param hidden: ``recognition.extract``, readable with its dossier
        :rtype: dict[int, list[tuple]]
        """
        if hidden.basis == "protocol":
            return {}
        return {
            claim.id: [
                (course.name, course.volume, course.volume_unit, course.grade)
                for course in claim.source_ids.achievement_id
            ]
            for claim in hidden.claim_ids
        }


class ReportTranscript(models.AbstractModel):
    """Transcript of recognised disciplines (D-20; R544-18, YU-5.11)."""

    _name = "report.nfe_recognition.report_transcript"
    _inherit = ["recognition.report"]
    _description = "Transcript, printed"

    _printed = "recognition.enrolment"
    _kind = "transcript"

    def _verdicts(self, doc):
        return documents.transcript(doc.display_name, entries=len(doc.entry_ids))

    def _language(self, doc):
        return doc.partner_id.lang

    def _date(self, doc):
        return doc.company_id.sudo()._recognition_today()  # its clock, whoever prints

    def _registered_codes(self, docs):
        """Each day's transcript is a document of its own: the learner's own changes."""
        register = self.env["recognition.check"]
        days = [self._date(doc) for doc in docs]
        entries = register._issue(docs, self._kind, [""] * len(docs), days)
        # As in recognition.check: whoever prints the document prints its code.
        codes = entries.sudo().mapped("code")
        return dict(zip(docs.ids, codes, strict=True))

    def _extra(self, doc):
        entries = doc.entry_ids
        return {
            "entries": entries,
            "credits": sum(entries.mapped("credits")),
            "hours": sum(entries.mapped("hours")),
            "gpa": entries._average(),
            # Text of an edition that every role reads, from cases that not all do.
            "legal_basis": entries.sudo().case_id.regulation_id[-1:].legal_basis,
        }
