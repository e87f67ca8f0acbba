"""Expert groups, approved by order (R544-15, R544-26)."""

from odoo import api, fields, models

from ..rules import expertise
from ..rules.verdict import block, blocking

STATES = [("draft", "Draft"), ("active", "Active"), ("closed", "Closed")]


class RecognitionExpertGroup(models.Model):
    """An expert group and the order that approved it.

    Managers and secretaries keep groups and activate them once the order and both
    sides (teachers, practitioners) are there; experts see the groups they belong to.
    """

    _name = "recognition.expert.group"
    _description = "Expert group"
    _inherit = ["mail.thread", "recognition.texts"]
    _order = "name, id"
    _text_limits = {"name": 250, "order_number": 64, "order_signatory": 250}
    _check_company_auto = True
    _guarded = frozenset({"state"})

    name = fields.Char(required=True, translate=True, tracking=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    state = fields.Selection(
        selection=STATES, default="draft", required=True, copy=False, tracking=True
    )
    order_number = fields.Char(string="Order no.", tracking=True)
    order_date = fields.Date(tracking=True)
    order_signatory = fields.Char(
        string="Signed by", help="First head or the person replacing him (R544-15)."
    )
    programme_ids = fields.Many2many(
        comodel_name="recognition.programme",
        string="Programmes",
        check_company=True,
        help="Programmes whose profile the group's practitioners know; it examines "
        "applications to these alone. Empty: to all (R544-15).",
    )
    member_ids = fields.One2many(
        comodel_name="recognition.expert.member",
        inverse_name="group_id",
        string="Experts",
        copy=True,
    )
    can_activate = fields.Boolean(compute="_compute_can_activate")
    activation_problems = fields.Text(
        string="Missing for activation", compute="_compute_can_activate"
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "state", "order_number", "order_date", "order_signatory", "member_ids.role"
    )
    @api.depends_context("lang")
    def _compute_can_activate(self):
        for company, groups in self.grouped("company_id").items():
            balance = groups._balance(company)
            for group in groups:
                verdicts = group._activation_verdicts(balance)
                draft = group.state == "draft"
                group.can_activate = draft and not blocking(verdicts)
                group.activation_problems = draft and "\n".join(
                    group._sentences(verdicts)
                )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _balance(self, company):
        """Return what a group that lacks one side meets at an institution (S-11)."""
        edition = company and company._recognition_edition(company._recognition_today())
        return edition.group_balance if edition else "block"

    def _activation_verdicts(self, balance=None):
        """Return what keeps the group from working, or should be seen (R544-15).

        :param str balance: see :meth:`_balance`, where it is known already
        """
        self.ensure_one()
        # Only the roles are counted, for whoever reads the group.
        roles = self.sudo().member_ids.mapped("role")
        return expertise.group(
            bool(self.order_number and self.order_date and self.order_signatory),
            roles.count("teacher"),
            roles.count("practitioner"),
            balance=balance or self._balance(self.company_id),
        )

    def _examines(self, cases):
        """Return True where the profile of the group fits all of ``cases`` (R544-15).

        :param cases: ``recognition.case``
        """
        self.ensure_one()
        return not self.programme_ids or cases.programme_id <= self.programme_ids

    def _frozen_verdicts(self, field_names):
        """An active group keeps its order; members change by a new order."""
        order = field_names & {
            "order_number",
            "order_date",
            "order_signatory",
            "programme_ids",
            "company_id",
        }
        return [
            block("expert_group_in_force", "R544-15", group=group.name)
            for group in self
            # What an order of earlier days lacks may be entered later, once.
            if group.state != "draft" and any(group[name] for name in order)
        ]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_activate(self):
        """Put the group to work once its order and composition are complete."""
        self.check_access("write")
        for group in self:
            if group.state != "draft":
                group._refuse(
                    [block("expert_group_in_force", "R544-15", group=group.name)]
                )
            group._refuse(group._activation_verdicts())
        self._step_write({"state": "active"})

    def action_close(self):
        """End the group's work; its conclusions stay."""
        self.check_access("write")
        self._step_write({"state": "closed"})
