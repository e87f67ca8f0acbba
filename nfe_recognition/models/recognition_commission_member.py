"""Members of a recognition commission (R544-12)."""

from odoo import api, fields, models

from ..rules.verdict import block
from .locks import lock


class RecognitionCommissionMember(models.Model):
    """One member of one commission, from when until when, and the office held in it.

    Managers keep members; secretary and members of the commission read them. The office
    (chair, deputy) is won by an election and in no other way.
    """

    _name = "recognition.commission.member"
    _description = "Commission member"
    _inherit = ["recognition.texts"]
    _order = "commission_id, sequence, id"
    _text_limits = {"job": 250}
    _check_company_auto = True
    _rec_names_search = ["partner_id.name"]
    _guarded = frozenset({"position"})

    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="commission_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    employee_id = fields.Many2one(
        comodel_name="hr.employee", string="Employee", check_company=True
    )
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Person",
        required=True,
        compute="_compute_partner_id",
        store=True,
        readonly=False,
        precompute=True,
        ondelete="restrict",
    )
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="User",
        compute="_compute_user_id",
        store=True,
        index=True,
        help="Who signs in, votes and signs as this member.",
    )
    job = fields.Char(string="Post", translate=True, help="As printed in documents.")
    position = fields.Selection(
        selection=[
            ("member", "Member"),
            ("chair", "Chair"),
            ("deputy", "Deputy chair"),
        ],
        string="Office",
        default="member",
        required=True,
        copy=False,
        help="Won by an open vote of the members (R544-12).",
    )
    date_from = fields.Date(string="Member from")
    date_to = fields.Date(string="Member until")

    _person_uniq = models.Constraint(
        "UNIQUE (commission_id, partner_id)",
        "A person stands once in a commission. Reopen the old line if he returns.",
    )
    _term = models.Constraint(
        "CHECK (date_to IS NULL OR date_from IS NULL OR date_to >= date_from)",
        "A membership ends after it began.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("employee_id")
    def _compute_partner_id(self):
        for member in self:
            # The office that forms a commission need not have rights in Employees.
            contact = member.employee_id.sudo().work_contact_id
            member.partner_id = contact or member.partner_id

    @api.depends("employee_id.user_id", "partner_id.user_ids")
    def _compute_user_id(self):
        for member in self:
            # As above; only the link to the user leaves the sudo.
            users = member.employee_id.sudo().user_id or (
                member.partner_id.sudo().user_ids
            )
            member.user_id = users.filtered("active")[:1]

    @api.depends("partner_id.name")
    def _compute_display_name(self):
        for member in self:
            member.display_name = member.partner_id.name

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _is_member_on(self, day):
        """Return True if this person is a member on ``day``."""
        self.ensure_one()
        return (
            self.active
            and (not self.date_from or self.date_from <= day)
            and (not self.date_to or self.date_to >= day)
        )

    @api.constrains(
        "commission_id", "partner_id", "user_id", "active", "date_from", "date_to"
    )
    def _check_secretary(self):
        """A member is not the secretary (R544-12, AE-19)."""
        for commission in self.commission_id:
            commission._refuse(commission._composition_verdicts())

    def _frozen_verdicts(self, field_names):
        """Who sat in a commission stays in its lists (CT152-42)."""
        closed = [
            block(
                "commission_in_force",
                "R544-11",
                commission=member.commission_id.name,
            )
            for member in self
            if member.commission_id.state == "closed"
        ]
        identity = {"commission_id", "partner_id", "employee_id"}
        if closed or (field_names and not field_names & identity):
            return closed
        return [
            block("member_attended", "CT152-42", member=member.display_name)
            for member in self._attended()
        ]

    def _attended(self):
        """Return those of these members who stand in the roster of a sitting held.

        Who was absent stands in its sealed protocol too.
        """
        # Asked on behalf of the record's history, not of the user.
        rows = self.env["recognition.attendance"].sudo()
        groups = rows._read_group(
            [
                ("member_id", "in", self.ids),
                "|",
                ("current", "=", False),
                ("sitting_id.state", "in", ("open", "closed")),
            ],
            ["member_id"],
        )
        return self & self.browse(member.id for (member,) in groups)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        members = super().create(vals_list)
        members.commission_id._refresh_planned_sittings()
        return members

    def write(self, vals):
        # Elections, which alone write offices, have taken their sitting.
        if not self._guarded & vals.keys():
            lock(self.commission_id._sittings_ahead())
        result = super().write(vals)
        if {"active", "date_from", "date_to"} & set(vals):
            self.commission_id._refresh_planned_sittings()
        return result

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def _elect(self, position):
        """Give the office to this member; whoever held it is a member again.

        :param str position: ``"chair"`` or ``"deputy"``
        """
        self.ensure_one()
        everybody = self.commission_id.with_context(active_test=False).member_ids
        before = everybody.filtered(lambda member: member.position == position)
        (before - self)._step_write({"position": "member"})
        self._step_write({"position": position})
