"""Until when protocols, recordings and papers are kept (S-14, C-30, TVET578-6)."""

from odoo import api, fields, models
from odoo.fields import Domain

from ..rules import dossier, retention
from .recognition_appeal import CLOSED

# States of a sitting that is over.
HELD = ("closed", "cancelled")


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    keep_until = fields.Date(
        string="Papers are kept until",
        compute="_compute_keep_until",
        store=True,
        index="btree_not_null",
        help="Last day on which the papers must be there; empty while the case is "
        "under way, or where they are kept for ever (S-14; C-30).",
    )

    # The edition of a filed case refuses changes: the day stays once it is known.
    @api.depends(
        "decided_on",
        "refused_on",
        "withdrawn_on",
        "commission_id",
        "regulation_id.retention_protocol_years",
        "regulation_id.retention_admission_years",
    )
    def _compute_keep_until(self):
        for case in self:
            ends = (case.decided_on, case.refused_on, case.withdrawn_on)
            case.keep_until = retention.keep_until(
                max(filter(None, ends), default=None),
                case.commission_id._protocol_years(case.regulation_id),
            )

    def _frozen_verdicts(self, field_names):
        """Cases that came to their end are kept; decided ones for ever (CT152-42)."""
        if field_names:
            return super()._frozen_verdicts(field_names)
        ended = self.filtered(lambda case: case.state in dossier.ENDED)
        return [
            verdict
            for case in ended
            for verdict in retention.judge_deletion(
                case.display_name,
                until=case.keep_until or None,
                today=case.company_id._recognition_today(),
            )
        ] + super(RecognitionCase, self - ended)._frozen_verdicts(field_names)

    @api.model
    def _ended_domain(self):
        """Return the domain of the cases that wait for nothing any more.

        :rtype: Domain
        """
        posted = Domain("state", "in", set(dossier.ENDED) - {"decided"})
        nothing = Domain("state", "=", "decided")
        ended = posted | (nothing & Domain("outcome", "=", "not_recognised"))
        return ended & Domain("appeal_ids", "not any", [("state", "not in", CLOSED)])

    def _has_ended(self):
        """Return True once the case waits for nothing any more (R544-18)."""
        self.ensure_one()
        to_post = self.state == "decided" and self.outcome != "not_recognised"
        return retention.has_ended(
            self.state,
            to_post=to_post,
            appealed=any(appeal.state not in CLOSED for appeal in self.appeal_ids),
        )


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    keep_until = fields.Date(
        string="Recording is kept until",
        compute="_compute_keep_until",
        store=True,
        index="btree_not_null",
        help="Last day on which the recording must be there (S-14; TVET578-6).",
    )

    # The edition of a sitting held refuses changes as well.
    @api.depends("day", "commission_id", "regulation_id.retention_recording_years")
    def _compute_keep_until(self):
        for sitting in self:
            years = retention.recording_years(
                recording=sitting.regulation_id.retention_recording_years or None,
                body=sitting.commission_id.type_id.recording_years,
            )
            sitting.keep_until = retention.keep_until(sitting.day or None, years)

    @api.model
    def _ended_domain(self):
        """Return the domain of the sittings of which nothing is open any more.

        :rtype: Domain
        """
        appealed = Domain("claim_id.appeal_ids", "any", [("state", "not in", CLOSED)])
        return (
            Domain("state", "in", HELD)
            & Domain("protocol_ids", "not any", [("state", "!=", "sealed")])
            & Domain("item_ids", "not any", appealed)
        )

    def _has_ended(self):
        """Return True once protocol and appeals need the recording no more (S-18)."""
        self.ensure_one()
        return retention.sitting_has_ended(
            over=self.state in HELD,
            sealed=all(protocol.state == "sealed" for protocol in self.protocol_ids),
            appealed=any(
                appeal.state not in CLOSED
                for appeal in self.item_ids.claim_id.appeal_ids
            ),
        )


class RecognitionProtocol(models.Model):
    _inherit = "recognition.protocol"

    keep_until = fields.Date(
        string="Kept until at least",
        compute="_compute_keep_until",
        store=True,
        help="Last day on which the archive must have the protocol; empty where it is "
        "kept for ever. Here it stays in any case (S-14; TVET578-6, CT152-42).",
    )

    @api.depends(
        "date",
        "sitting_id.regulation_id.retention_protocol_years",
        "sitting_id.regulation_id.retention_admission_years",
    )
    def _compute_keep_until(self):
        for protocol in self:
            edition = protocol.sitting_id.regulation_id
            years = protocol.sitting_id.commission_id._protocol_years(edition)
            protocol.keep_until = retention.keep_until(protocol.date or None, years)

    def _frozen_verdicts(self, field_names):
        """Nobody throws a protocol away, before its day or after it (TVET578-6)."""
        if field_names:
            return super()._frozen_verdicts(field_names)
        return super()._frozen_verdicts(field_names) + self._keeping_verdicts()

    def _keeping_verdicts(self):
        """Return until when these protocols are kept, as reasons of a refusal."""
        return [
            verdict
            for protocol in self
            for verdict in retention.judge_deletion(
                protocol.display_name,
                until=protocol.keep_until or None,
                today=protocol.company_id._recognition_today(),
                clause=retention.protocol_clause(protocol.commission_id.kind),
            )
        ]


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    def _protocol_years(self, edition):
        """Return how many years its protocols are kept; None for ever (S-14, C-30).

        :param edition: ``recognition.regulation``; without one they are kept for ever
        """
        return retention.protocol_years(
            self.kind or "",
            protocol=edition.retention_protocol_years or None,
            admission=edition.retention_admission_years or None,
            body=self.type_id.protocol_years,
        )
