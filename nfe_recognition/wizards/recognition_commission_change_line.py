"""One new member in the order that changes a commission."""

from odoo import api, fields, models


class RecognitionCommissionChangeLine(models.TransientModel):
    """Who comes: an employee or a person from outside, for which side."""

    _name = "recognition.commission.change.line"
    _description = "New member by a new order"
    _inherit = ["recognition.record"]

    change_id = fields.Many2one(
        comodel_name="recognition.commission.change",
        required=True,
        ondelete="cascade",
    )
    employee_id = fields.Many2one(comodel_name="hr.employee", string="Employee")
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Person",
        required=True,
        compute="_compute_partner_id",
        store=True,
        readonly=False,
        precompute=True,
    )
    job = fields.Char(string="Post", help="As printed in documents.")
    side = fields.Selection(
        selection=[("employer", "Employer"), ("institution", "Institution")],
        string="Represents",
        default="institution",
        required=True,
    )
    appointment = fields.Selection(
        selection=[("chair", "Chair"), ("deputy", "Deputy chair")], string="Appointed"
    )

    @api.depends("employee_id")
    def _compute_partner_id(self):
        for line in self:
            # As for members: who forms a commission need not have rights in Employees.
            contact = line.employee_id.sudo().work_contact_id
            line.partner_id = contact or line.partner_id

    def _values(self):
        """Return the values of the member that comes."""
        self.ensure_one()
        return {
            "employee_id": self.employee_id.id,
            "partner_id": self.partner_id.id,
            "job": self.job,
            "side": self.side,
            "appointment": self.appointment,
        }
