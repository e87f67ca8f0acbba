"""Experts of a group."""

from odoo import api, fields, models

from ..rules.verdict import block


class RecognitionExpertMember(models.Model):
    """One expert of a group: a teacher or a practitioner (R544-15).

    Kept by managers and secretaries while the group is a draft; read by whoever may
    read the group.
    """

    _name = "recognition.expert.member"
    _description = "Expert"
    _inherit = ["recognition.texts"]
    _order = "group_id, role desc, id"
    _text_limits = {"job": 250}
    _check_company_auto = True

    group_id = fields.Many2one(
        comodel_name="recognition.expert.group",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(related="group_id.company_id", store=True, index=True)
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
    )
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="User",
        compute="_compute_user_id",
        store=True,
        index=True,
        help="Who signs in as this expert.",
    )
    role = fields.Selection(
        selection=[("teacher", "Teacher"), ("practitioner", "Practitioner")],
        required=True,
        default="teacher",
    )
    job = fields.Char(string="Post", translate=True)

    _person_uniq = models.Constraint(
        "UNIQUE (group_id, partner_id)", "A person stands once in an expert group."
    )

    @api.depends("employee_id")
    def _compute_partner_id(self):
        for member in self:
            # The office that forms a group need not have rights in Employees.
            contact = member.employee_id.sudo().work_contact_id
            member.partner_id = contact or member.partner_id

    @api.depends("employee_id.user_id", "partner_id.user_ids")
    def _compute_user_id(self):
        for member in self:
            # As above; only the link to the user leaves the sudo.
            employee = member.employee_id.sudo()
            users = employee.user_id or member.partner_id.sudo().user_ids
            member.user_id = users.filtered("active")[:1]

    def _frozen_verdicts(self, field_names):
        """Who is an expert says the order: a change needs another one (R544-15)."""
        return [
            block("expert_group_in_force", "R544-15", group=member.group_id.name)
            for member in self
            if member.group_id.state != "draft"
        ]

    @api.depends("partner_id")
    def _compute_display_name(self):
        for member in self:
            member.display_name = member.partner_id.name
