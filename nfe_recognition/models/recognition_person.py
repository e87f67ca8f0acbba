"""Persons of a body: employees of the institution and people from outside."""

from odoo import api, fields, models


class RecognitionPerson(models.AbstractModel):
    """Somebody that an order names, as a person and as who signs in."""

    _name = "recognition.person"
    _description = "Person named by an order"
    _inherit = ["recognition.texts"]
    _text_limits = {"job": 250}

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
    )
    job = fields.Char(string="Post", translate=True)

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("employee_id")
    def _compute_partner_id(self):
        for person in self:
            # The office that forms a body need not have rights in Employees.
            contact = person.employee_id.sudo().work_contact_id
            person.partner_id = contact or person.partner_id

    @api.depends("employee_id.user_id", "partner_id.user_ids")
    def _compute_user_id(self):
        for person in self:
            # As above; only the link to the user leaves the sudo.
            users = person.employee_id.sudo().user_id or (
                person.partner_id.sudo().user_ids
            )
            person.user_id = users.filtered("active")[:1]

    @api.depends("partner_id.name")
    def _compute_display_name(self):
        for person in self:
            person.display_name = person.partner_id.name
