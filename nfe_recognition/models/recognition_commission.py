"""Recognition commissions (R544-11, R544-12)."""

from odoo import api, fields, models

from ..rules import commission as rules
from ..rules.verdict import block
from .locks import lock

STATES = [("draft", "Draft"), ("active", "Active"), ("closed", "Closed")]
# What the order says; changed by another order, that is by another commission.
ORDER_FIELDS = frozenset(
    {
        "company_id",
        "type_id",
        "instrument",
        "order_number",
        "order_date",
        "order_signatory",
        "certification_body_id",
        "chamber",
        "chamber_name",
        "chamber_letter",
        "chamber_date",
    }
)
TERM_FIELDS = frozenset({"date_from", "date_to"})
# States of a case that this commission alone can bring to a decision.
UNDER_WAY = ("submitted", "registered", "expertise", "commission")
OPEN_STATES = ("draft", *UNDER_WAY)


class RecognitionCommission(models.Model):
    """A collegial body and the order that made it.

    Managers enter a commission, its members and its secretary while it is a draft and
    activate it once the order is there; from then on the order stays, and who sits in
    it changes by a new one (``recognition_commission_change.py``). The secretary and
    the members read it. Its type says what it decides and who chairs it: chair and
    deputy of a recognition commission are elected in its first sitting, by nobody else
    and in no other way (R544-12). One body serves non-formal learning and
    qualifications (R544-21, R544-23).
    """

    _name = "recognition.commission"
    _description = "Recognition commission"
    _inherit = ["mail.thread", "recognition.texts"]
    _order = "date_from desc, id desc"
    _check_company_auto = True
    _file_clause = "R544-22"
    _text_limits = {
        "name": 250,
        "order_number": 64,
        "order_signatory": 250,
        "regulation_text": 20000,
        "regulation_file_name": 255,
    }
    _mail_post_access = "read"
    _guarded = frozenset({"state"})

    name = fields.Char(required=True, translate=True, tracking=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    state = fields.Selection(
        selection=STATES,
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        group_expand=True,
    )

    # Term
    date_from = fields.Date(string="In office from", copy=False)
    date_to = fields.Date(string="In office until", copy=False)
    regulation_text = fields.Text(
        string="Regulation on the commission",
        help="What the institution laid down on the commission's work (R544-11, "
        "R544-22).",
    )
    regulation_file = fields.Binary(string="Regulation, file", attachment=True)
    regulation_file_name = fields.Char(string="Name of the regulation's file")

    # People
    secretary_id = fields.Many2one(
        comodel_name="res.users",
        string="Secretary",
        index=True,
        tracking=True,
        domain="[('share', '=', False)]",
        help="Keeps sittings and protocols; never a member (R544-12).",
    )
    member_ids = fields.One2many(
        comodel_name="recognition.commission.member",
        inverse_name="commission_id",
        string="Members",
        copy=True,
    )
    chair_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Chair",
        compute="_compute_offices",
        compute_sudo=True,  # applications name the chair; intake reads no members
        help="Elected by the members in the first sitting (R544-12), or appointed by "
        "the order where the type says so.",
    )
    deputy_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Deputy chair",
        compute="_compute_offices",
        compute_sudo=True,
        help="Elected by the members in the first sitting (R544-12), or appointed by "
        "the order where the type says so.",
    )
    temporary_presider_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Presides until the election",
        copy=False,
        tracking=True,
        domain="[('commission_id', '=', id)]",
        help="Named in the order; conducts the first sitting until a chair is elected.",
    )

    member_count = fields.Integer(
        string="Members in office", compute="_compute_offices", compute_sudo=True
    )
    can_activate = fields.Boolean(compute="_compute_can")
    can_close = fields.Boolean(compute="_compute_can")
    activation_problems = fields.Text(
        string="Missing for activation",
        compute="_compute_activation_problems",
        compute_sudo=True,
    )

    _term = models.Constraint(
        "CHECK (date_to IS NULL OR date_from IS NULL OR date_to >= date_from)",
        "A commission's term ends after it began.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("member_ids.position", "member_ids.active", "member_ids.date_to")
    def _compute_offices(self):
        for commission in self:
            members = commission._members_today()
            by_position = members.grouped("position")
            nobody = members.browse()
            commission.chair_id = by_position.get("chair", nobody)[:1]
            commission.deputy_id = by_position.get("deputy", nobody)[:1]
            commission.member_count = len(members)

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_can(self):
        writable = self.has_access("write")
        for commission in self:
            commission.can_activate = writable and commission.state == "draft"
            commission.can_close = writable and commission.state == "active"

    @api.depends(
        "state",
        "type_id",
        "instrument",
        "order_number",
        "order_date",
        "order_signatory",
        "certification_body_id",
        "chamber",
        "chamber_name",
        "chamber_letter",
        "chamber_date",
        "secretary_id",
        "member_ids.side",
        "member_ids.appointment",
        "regulation_text",
        "regulation_file",
    )
    @api.depends_context("lang")
    def _compute_activation_problems(self):
        for commission in self:
            commission.activation_problems = commission.state == "draft" and "\n".join(
                commission._sentences(commission._activation_verdicts())
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _members_on(self, day):
        """Return those who are members on ``day``, in the order of the list."""
        return self.member_ids.filtered(lambda member: member._is_member_on(day))

    def _members_today(self):
        """Return those who are members on this day of the institution."""
        return self._members_on(self.company_id._recognition_today())

    def _composition_verdicts(self):
        """Return a verdict where the secretary is or will be a member.

        R544-12, AE-19: an order may name members from a later day on.
        """
        self.ensure_one()
        today = self.company_id._recognition_today()
        members = self.member_ids.filtered(
            lambda member: not member.date_to or member.date_to >= today
        )
        secretary = self.secretary_id.sudo()  # a name, whoever asks
        found = rules.composition(
            secretary.partner_id or None,
            [*members.partner_id, *members.user_id.sudo().partner_id],
        )
        return [block(v.code, v.clause, secretary=secretary.name) for v in found]

    def _activation_verdicts(self):
        """Return what keeps the commission from starting its work (R544-11, -12)."""
        self.ensure_one()
        if self.state != "draft":
            return [block("commission_not_draft", "R544-11", commission=self.name)]
        return [
            *rules.activation(
                bool(self.order_number and self.order_date and self.order_signatory),
                len(self._members_today()),
                has_secretary=bool(self.secretary_id),
                instrument=self.instrument,
                fewest=self.type_id.fewest_members,
                has_regulation=self._has_regulation(),
            ),
            *self._composition_verdicts(),
            *self._founding_verdicts(),
        ]

    def _close_verdicts(self):
        """Return what keeps the commission from ending its work."""
        self.ensure_one()
        if self.state != "active":
            return [block("commission_not_active", "R544-11", commission=self.name)]
        if any(s.state in ("planned", "open") for s in self.sitting_ids):
            return [block("commission_with_sittings", "", commission=self.name)]
        # Nobody else could decide them, whoever may read them (R544-17).
        cases = self.sudo().case_ids.filtered(lambda case: case.state in UNDER_WAY)
        if cases:
            facts = {"commission": self.name, "count": len(cases)}
            return [block("commission_with_cases", "R544-17", **facts)]
        return []

    @api.constrains("secretary_id", "member_ids")
    def _check_composition(self):
        """The secretary is not a member, from either side (R544-12, AE-19)."""
        for commission in self:
            commission._refuse(commission._composition_verdicts())

    @api.constrains("temporary_presider_id")
    def _check_temporary_presider(self):
        """Whoever presides until the election is one of the members (S-32)."""
        for commission in self:
            presider = commission.temporary_presider_id
            if presider and presider.commission_id != commission:
                commission._refuse([block("presider_not_member", "R544-12")])

    def _frozen_verdicts(self, field_names):
        """The order of a working commission stays; a closed one stays altogether."""
        order = not field_names or field_names & ORDER_FIELDS
        if not order and field_names & TERM_FIELDS:
            return [
                block("commission_term_in_force", "R544-11", commission=commission.name)
                for commission in self
                if commission.state != "draft"
            ]
        return [
            block("commission_in_force", "R544-11", commission=commission.name)
            for commission in self
            if (commission.state == "closed" and field_names != {"active"})
            or (commission.state == "active" and order)
        ]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_activate(self):
        """Put the commission to work once order and composition are complete."""
        self.check_access("write")
        for commission in self:
            commission._refuse(commission._activation_verdicts())
        self._step_write({"state": "active"})
        self._found()

    def action_close(self):
        """End the commission's work; its sittings and protocols stay."""
        self.check_access("write")
        lock(self)
        for commission in self:
            commission._refuse(commission._close_verdicts())
        self._step_write({"state": "closed"})
