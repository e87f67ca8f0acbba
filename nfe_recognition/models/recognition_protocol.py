"""Protocols of sittings (R544-17)."""

from odoo import api, fields, models

from ..rules.verdict import block
from .locks import lock

STATES = [("draft", "Draft"), ("signing", "To be signed"), ("sealed", "Sealed")]


class RecognitionProtocol(models.Model):
    """The protocol of one sitting, from draft to seal.

    Drawn up by the close of the sitting, with the next number of its commission and
    year. The secretary of the commission adds the texts and sends it to those who sign;
    the last signature prints and seals it. Members sign what is theirs; members,
    manager and, once it is sealed, registrar read it. What is sealed stays for
    everybody.
    """

    _name = "recognition.protocol"
    _description = "Protocol of a sitting"
    _inherit = ["mail.thread", "mail.activity.mixin", "recognition.sealed"]
    _order = "date desc, id desc"
    _rec_name = "number"
    _check_company_auto = True
    _mail_post_access = "read"
    _seal_stages = {"protocol": [("state", "=", "sealed")]}
    _guarded = frozenset(
        {
            "sitting_id",
            "number",
            "register_year",
            "register_place",
            "date",
            "state",
            "signed_count",
            "pdf",
            "pdf_name",
            "pdf_sha256",
            "texts",
            "sealed_on",
        }
    )

    sitting_id = fields.Many2one(
        comodel_name="recognition.sitting",
        required=True,
        index=True,
        ondelete="restrict",
        copy=False,
    )
    commission_id = fields.Many2one(
        related="sitting_id.commission_id", store=True, index=True
    )
    company_id = fields.Many2one(
        related="sitting_id.company_id", store=True, index=True
    )
    number = fields.Char(string="No.", copy=False, index="trigram")
    date = fields.Date(copy=False, index=True, help="Day of the sitting.")
    state = fields.Selection(
        selection=STATES,
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        group_expand=True,
    )
    discussion = fields.Html(
        help="Who said what, in protocols of before; new ones have their texts."
    )
    item_ids = fields.One2many(related="sitting_id.item_ids", string="Questions")
    signature_ids = fields.One2many(
        comodel_name="recognition.signature",
        inverse_name="protocol_id",
        string="Signatures",
        copy=False,
    )
    signed_count = fields.Integer(string="Signed", copy=False, aggregator=None)
    extract_ids = fields.One2many(
        comodel_name="recognition.extract",
        inverse_name="protocol_id",
        string="Extracts",
        copy=False,
    )
    extract_count = fields.Integer(
        string="Number of extracts",
        compute="_compute_extract_count",
        compute_sudo=True,  # members see that extracts went out, not the extracts
    )

    # What was sealed
    pdf = fields.Binary(string="PDF", attachment=True, copy=False)
    pdf_name = fields.Char(string="File name", copy=False)
    pdf_sha256 = fields.Char(string="SHA-256 of the PDF", copy=False)
    texts = fields.Json(
        string="Names as sealed",
        copy=False,
        help="Names as they were on the day of the seal, in all languages.",
    )
    sealed_on = fields.Datetime(copy=False)

    waits_for = fields.Char(string="Still to sign", compute="_compute_waits_for")
    can_edit = fields.Boolean(compute="_compute_can")
    can_sign = fields.Boolean(compute="_compute_can", search="_search_can_sign")
    can_take_back = fields.Boolean(compute="_compute_can")
    can_issue = fields.Boolean(compute="_compute_can")

    _sitting_uniq = models.Constraint(
        "UNIQUE (sitting_id)", "A sitting has one protocol. [R544-17]"
    )
    _number_uniq = models.Constraint(
        "UNIQUE (company_id, number)", "A protocol's number is used once."
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("extract_ids")
    def _compute_extract_count(self):
        counts = dict(
            self.env["recognition.extract"]._read_group(
                [("protocol_id", "in", self.ids)], ["protocol_id"], ["__count"]
            )
        )
        for protocol in self:
            protocol.extract_count = counts.get(protocol, 0)

    @api.depends("signature_ids.signed_on", "signature_ids.partner_id.name")
    def _compute_waits_for(self):
        for protocol in self:
            unsigned = protocol.signature_ids.filtered(lambda row: not row.signed_on)
            protocol.waits_for = ", ".join(unsigned.partner_id.mapped("name"))

    @api.depends("state", "signature_ids.signed_on")
    @api.depends_context("uid")
    def _compute_can(self):
        own = self.filtered("id")._filtered_access("write")
        for protocol in self:
            mine = protocol in own
            signing = protocol.state == "signing"
            protocol.can_edit = mine and protocol.state == "draft"
            protocol.can_sign = signing and bool(protocol._own_signatures())
            protocol.can_take_back = mine and signing and not protocol.signed_count
            protocol.can_issue = mine and protocol.state == "sealed"

    def _search_can_sign(self, operator, value):
        if operator != "in":
            return NotImplemented
        unsigned = [("user_id", "=", self.env.uid), ("signed_on", "=", False)]
        return [("state", "=", "signing"), ("signature_ids", "any", unsigned)]

    @api.depends("number", "date")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for protocol in self:
            protocol.display_name = self.env._(
                "Protocol no. %(number)s", number=protocol.number or ""
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _own_signatures(self):
        """Return the signatures that the current user still owes."""
        user = self.env.user
        return self.signature_ids.filtered(
            lambda row: row.user_id == user and not row.signed_on
        )

    def _frozen_verdicts(self, field_names):
        """Only the draft is written by hand, and nobody throws it away (R544-17)."""
        return [
            block("protocol_frozen", "R544-17", protocol=protocol.display_name)
            for protocol in self
            if protocol.state != "draft" or not field_names
        ]

    def _send_verdicts(self):
        """Return what keeps the protocol from those who sign it (S-19, D-17)."""
        self.ensure_one()
        if self.state != "draft":
            return [block("protocol_frozen", "R544-17", protocol=self.display_name)]
        verdicts = [
            block("signer_without_user", "R544-17", name=row["name"])
            for row in self._signers()
            # Whether the person can sign in; the users themselves stay closed.
            if not self.env["res.users"].sudo().browse(row["user_id"]).active
        ]
        return verdicts + self._text_verdicts()

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    @api.model
    def _draw_up(self, sittings):
        """Draw up the protocols of ``sittings``, numbered in their registers."""
        protocols = self._step_create(
            [
                {
                    "sitting_id": sitting.id,
                    "date": sitting.day,
                    "languages": sitting.commission_id.protocol_languages,
                    **place,
                }
                for sitting, place in zip(
                    sittings, self._register_vals(sittings), strict=True
                )
            ]
        )
        protocols._sync_texts()
        return protocols

    def action_send_to_sign(self):
        """Close the text and ask those who sign (R544-17, S-19)."""
        self.check_access("write")
        lock(self)
        for protocol in self:
            protocol._refuse(protocol._send_verdicts())
        self.env["recognition.signature"]._step_create(
            [
                {
                    "protocol_id": protocol.id,
                    "sequence": place,
                    "role": row["role"],
                    "member_id": row["member_id"],
                    "partner_id": row["partner_id"],
                    "user_id": row["user_id"],
                }
                for protocol in self
                for place, row in enumerate(protocol._signers())
            ]
        )
        self._step_write({"state": "signing"})
        self._remind_signers()

    def _signers(self):
        """Return who signs, in the order of the signature block (S-19).

        :rtype: list[dict]
        """
        self.ensure_one()
        sitting = self.sitting_id
        members = [("chair", sitting.presider_id)]
        if sitting._signers_rule() == "chair_members_secretary":
            others = sitting._attended_members() - sitting.presider_id
            members += [("member", member) for member in others]
        rows = [
            {
                "role": role,
                "member_id": member.id,
                "partner_id": member.partner_id.id,
                "user_id": member.user_id.id,
                "name": member.display_name,
            }
            for role, member in members
        ]
        keeper = sitting.secretary_id
        rows.append(
            {
                "role": "secretary",
                "member_id": False,
                "partner_id": keeper.sudo().partner_id.id,  # a name to print
                "user_id": keeper.id,
                "name": keeper.name,
            }
        )
        return rows

    def _remind_signers(self, users=None):
        """Put the protocol on the list of those who sign it.

        :param users: signers who are asked; all of them if left out
        """
        for protocol in self:
            signers = protocol.signature_ids.user_id if users is None else users
            # They have no list of things to do; only their kind is asked.
            outside = signers.sudo().filtered("share")
            protocol._ask_to_sign(outside.partner_id)
            for user in signers - outside:
                protocol.activity_schedule(
                    "mail.mail_activity_data_todo",
                    user_id=user.id,
                    summary=protocol.with_context(lang=user.lang).env._(
                        "Sign the protocol"
                    ),
                )

    def action_take_back(self):
        """Make it a draft again, as long as nobody has signed."""
        self.check_access("write")
        lock(self)
        for protocol in self:
            if protocol.state != "signing" or protocol.signed_count:
                protocol._refuse([block("protocol_signed", "R544-17")])
        self._step_write({"state": "draft"})
        self.signature_ids.unlink()
        self.activity_unlink(["mail.mail_activity_data_todo"])

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_extracts(self):
        """Open the extracts of these protocols."""
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_extract_action"
        )
        action["domain"] = [("protocol_id", "in", self.ids)]
        return action
