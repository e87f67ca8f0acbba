"""Signatures under a protocol (S-19; ATT125-34)."""

from odoo import api, fields, models

from ..rules import seal as seal_rules
from ..rules.verdict import block
from .sealed import stored_values


class RecognitionSignature(models.Model):
    """A signature that somebody owes or gave.

    Made when the secretary sends the protocol; given by the signer himself, signed in
    under his own name, and by nobody else.
    """

    _name = "recognition.signature"
    _description = "Signature under a protocol"
    _inherit = ["recognition.sealed"]
    _order = "protocol_id, sequence, id"
    _check_company_auto = True
    _seal_stages = {"signature": [("signed_on", "!=", False)]}
    _guarded = frozenset(
        {"protocol_id", "role", "member_id", "partner_id", "user_id", "signed_on"}
    )

    protocol_id = fields.Many2one(
        comodel_name="recognition.protocol",
        required=True,
        index=True,
        ondelete="cascade",
        copy=False,
    )
    company_id = fields.Many2one(
        related="protocol_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(copy=False)
    role = fields.Selection(
        selection=[
            ("chair", "Presiding"),
            ("member", "Member"),
            ("secretary", "Secretary"),
        ],
        string="Signs as",
        required=True,
        copy=False,
    )
    member_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Member",
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Person",
        required=True,
        ondelete="restrict",
        copy=False,
    )
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="User",
        required=True,
        index=True,
        ondelete="restrict",
        copy=False,
    )
    signed_on = fields.Datetime(copy=False)

    _user_uniq = models.Constraint(
        "UNIQUE (protocol_id, user_id)", "A person signs a protocol once."
    )

    @api.depends("partner_id.name", "role")
    def _compute_display_name(self):
        for row in self:
            row.display_name = row.partner_id.name

    def _frozen_verdicts(self, field_names):
        """Signatures come and go with the steps of the protocol (R544-17)."""
        return [
            block("signature_by_step_only", "R544-17", name=row.display_name)
            for row in self
            if field_names or row.protocol_id.state != "draft" or row.signed_on
        ]

    def _seal_payload(self):
        """Return what the seal covers: who signed as what, and when (R544-17)."""
        self.ensure_one()
        return stored_values(self, seal_rules.names("signature"))

    def _sealed_verdicts(self):
        """A signature that was given stays."""
        return [
            block("signature_by_step_only", "R544-17", name=row.display_name)
            for row in self
            if row.signed_on
        ]
