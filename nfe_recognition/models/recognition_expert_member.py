"""Experts of a group."""

from odoo import fields, models

from ..rules.verdict import block


class RecognitionExpertMember(models.Model):
    """One expert of a group: a teacher or a practitioner (R544-15).

    Kept by managers and secretaries while the group is a draft; read by whoever may
    read the group.
    """

    _name = "recognition.expert.member"
    _description = "Expert"
    _inherit = ["recognition.person"]
    _order = "group_id, role desc, id"
    _check_company_auto = True

    group_id = fields.Many2one(
        comodel_name="recognition.expert.group",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(related="group_id.company_id", store=True, index=True)
    user_id = fields.Many2one(help="Who signs in as this expert.")
    role = fields.Selection(
        selection=[("teacher", "Teacher"), ("practitioner", "Practitioner")],
        required=True,
        default="teacher",
    )

    _person_uniq = models.Constraint(
        "UNIQUE (group_id, partner_id)", "A person stands once in an expert group."
    )

    def _frozen_verdicts(self, field_names):
        """Who is an expert says the order: a change needs another one (R544-15)."""
        return [
            block("expert_group_in_force", "R544-15", group=member.group_id.name)
            for member in self
            if member.group_id.state != "draft"
        ]
