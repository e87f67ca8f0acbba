"""Members of a recognition commission (R544-12)."""

from odoo import api, fields, models

from ..rules import body_changes
from ..rules.verdict import block
from .locks import lock

# What may be put right of a member of a commission at work.
FREE_FIELDS = frozenset({"job", "sequence"})


class RecognitionCommissionMember(models.Model):
    """One member of one commission, from when until when, and the office held in it.

    Managers keep members while the commission is a draft; from then on they come and go
    by a new order (``recognition_commission_change.py``) and leave their line behind,
    so that who sat on any day is known. Secretary and members of the commission read
    them. The office (chair, deputy) is won by an election and in no other way, or given
    by the order where the type of the commission says so.
    """

    _name = "recognition.commission.member"
    _description = "Commission member"
    _inherit = ["recognition.person"]
    _order = "commission_id, sequence, id"
    _check_company_auto = True
    _rec_names_search = ["partner_id.name"]
    _guarded = frozenset({"position", "came_by_id", "left_by_id"})

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
    user_id = fields.Many2one(help="Who signs in, votes and signs as this member.")
    job = fields.Char(help="As printed in documents.")
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
        help="Won by an open vote of the members (R544-12), or given by the order.",
    )
    side = fields.Selection(
        selection=[("employer", "Employer"), ("institution", "Institution")],
        string="Represents",
        default="institution",
        required=True,
        help="In attestation and qualification commissions employers have a share of "
        "the members (ATT125-24, ATT125-34-1).",
    )
    appointment = fields.Selection(
        selection=[("chair", "Chair"), ("deputy", "Deputy chair")],
        string="Appointed",
        copy=False,
        help="Office that the order gives, where the members elect nobody (C-11).",
    )
    date_from = fields.Date(string="Member from")
    date_to = fields.Date(string="Member until")

    came_by_id = fields.Many2one(
        comodel_name="recognition.commission.instrument",
        string="Came by",
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    left_by_id = fields.Many2one(
        comodel_name="recognition.commission.instrument",
        string="Left by",
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )

    _seat_uniq = models.UniqueIndex(
        "(commission_id, partner_id) WHERE date_to IS NULL",
        "A person stands once in a commission.",
    )
    _term = models.Constraint(
        "CHECK (date_to IS NULL OR date_from IS NULL OR date_to >= date_from)",
        "A membership ends after it began.",
    )

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

    @api.constrains("commission_id", "partner_id", "date_from", "date_to")
    def _check_once(self):
        """Nobody stands in a commission twice on a day (R544-11)."""
        everybody = self.commission_id.with_context(active_test=False).member_ids
        lines = everybody.grouped(lambda m: (m.commission_id, m.partner_id))
        for member in self:
            own = lines.get((member.commission_id, member.partner_id), member)
            if body_changes.overlap([(line.date_from, line.date_to) for line in own]):
                member._refuse(
                    [block("member_twice", "R544-11", name=member.display_name)]
                )

    def _frozen_verdicts(self, field_names):
        """Who sits in a commission at work, says its order (R544-11, CT152-42)."""
        verdicts = []
        for member in self:
            commission = member.commission_id
            name = {"commission": commission.name}
            if commission.state == "closed":
                verdicts.append(block("commission_in_force", "R544-11", **name))
            elif commission.state == "active" and not (
                field_names and field_names <= FREE_FIELDS
            ):
                verdicts.append(block("member_by_instrument", "R544-11", **name))
        return verdicts

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

        An election, or an appointment where the order gives the office.

        :param str position: ``"chair"`` or ``"deputy"``
        """
        self.ensure_one()
        everybody = self.commission_id.with_context(active_test=False).member_ids
        before = everybody.filtered(lambda member: member.position == position)
        (before - self)._step_write({"position": "member"})
        self._step_write({"position": position})
