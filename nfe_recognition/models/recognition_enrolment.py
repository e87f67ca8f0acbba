"""Learners in their programmes."""

from odoo import api, fields, models

from ..rules.verdict import block

# What says whose history the enrolment is.
IDENTITY = frozenset({"partner_id", "company_id"})


class RecognitionEnrolment(models.Model):
    """A learner's place in a programme here: the hook for student systems.

    Intake officers, registrars and managers write enrolments. Auditors read all;
    secretaries, experts and members those of their cases, advisers their advisees. The
    learner is fixed, and the enrolment kept, once a case refers to it.
    """

    _name = "recognition.enrolment"
    _description = "Enrolment"
    _inherit = ["mail.thread", "recognition.master", "recognition.guarded"]
    _order = "number, id"
    _rec_names_search = ["number", "partner_id.name"]
    _check_company_auto = True

    _text_limits = {"number": 32}

    number = fields.Char(
        string="Student no.",
        required=True,
        tracking=True,
        help="Number of the learner in this programme.",
    )
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Learner",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        domain="[('is_company', '=', False)]",
        tracking=True,
    )
    programme_id = fields.Many2one(
        comodel_name="recognition.programme",
        string="Programme",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        tracking=True,
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    status = fields.Selection(
        selection=[
            ("active", "Studying"),
            ("leave", "On leave"),
            ("graduated", "Graduated"),
            ("expelled", "Expelled"),
        ],
        required=True,
        default="active",
        tracking=True,
    )
    individual_credits = fields.Integer(
        string="Individual total of credits",
        aggregator=None,
        tracking=True,
        help="Total of the individual study plan where it is shorter than the "
        "programme's (CT152-9); 0 where it is not.",
    )
    adviser_id = fields.Many2one(
        comodel_name="res.users",
        string="Adviser",
        index="btree_not_null",
        check_company=True,
        domain="[('share', '=', False)]",
        tracking=True,
        help="Academic mentor; reads the learner's cases (CT152-2(29)).",
    )
    case_ids = fields.One2many(
        comodel_name="recognition.case",
        inverse_name="enrolment_id",
        string="Cases",
    )
    entry_ids = fields.One2many(
        comodel_name="recognition.transcript.entry",
        inverse_name="enrolment_id",
        string="Transcript entries",
        domain=[("standing", "=", True)],
    )
    exemption_ids = fields.One2many(
        comodel_name="recognition.exemption",
        inverse_name="enrolment_id",
        string="Exemptions",
        domain=[("standing", "=", True)],
    )
    case_count = fields.Integer(string="Number of cases", compute="_compute_case_count")

    _number_uniq = models.Constraint(
        "UNIQUE (company_id, number)", "Another learner bears this student number."
    )
    _credits_range = models.Constraint(
        "CHECK (individual_credits BETWEEN 0 AND 1000)",
        "The individual total has between 0 and 1000 credits.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("case_ids")
    @api.depends_context("uid")
    def _compute_case_count(self):
        cases = self.env["recognition.case"]
        counts = {}
        if cases.has_access("read"):
            counts = dict(
                cases._read_group(
                    [("enrolment_id", "in", self.ids)], ["enrolment_id"], ["__count"]
                )
            )
        for enrolment in self:
            enrolment.case_count = counts.get(enrolment._origin, 0)

    @api.depends("number", "partner_id.name")
    def _compute_display_name(self):
        for enrolment in self:
            parts = [enrolment.number, enrolment.partner_id.name]
            enrolment.display_name = " – ".join(part for part in parts if part)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def copy_data(self, default=None):
        """Return the values of the copies, each with a number of its own."""
        vals_list = super().copy_data(default)
        for vals, enrolment in zip(vals_list, self, strict=True):
            vals["number"] = self.env._("%(number)s-copy", number=enrolment.number)
        return vals_list

    def _frozen_verdicts(self, field_names):
        """Cases stay with the learner who asked (CT152-12)."""
        if field_names and not field_names & IDENTITY:
            return []
        # Cases count whoever may see them.
        cases = self.env["recognition.case"].sudo().with_context(active_test=False)
        used = cases._read_group([("enrolment_id", "in", self.ids)], ["enrolment_id"])
        return [
            block("enrolment_in_use", "", enrolment=enrolment.display_name)
            for (enrolment,) in used
        ]

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_view_cases(self):
        """Open the cases of this learner in this programme."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Cases"),
            "res_model": "recognition.case",
            "view_mode": "list,form",
            "domain": [("enrolment_id", "=", self.id)],
            "context": {
                "default_enrolment_id": self.id,
                "default_partner_id": self.partner_id.id,
            },
        }
