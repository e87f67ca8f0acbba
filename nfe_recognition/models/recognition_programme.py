"""Educational programmes."""

from odoo import api, fields, models


class RecognitionProgramme(models.Model):
    """An educational programme and its curriculum (R544-5, CT152-2).

    Managers keep programmes; every role reads them.
    """

    _name = "recognition.programme"
    _description = "Educational programme"
    _inherit = ["mail.thread", "recognition.master"]
    _order = "code, id"
    _rec_names_search = ["code", "name"]
    _check_company_auto = True

    _text_limits = {"name": 250, "code": 32}

    name = fields.Char(required=True, translate=True, tracking=True)
    code = fields.Char(required=True, tracking=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    level = fields.Selection(
        selection=[
            ("bachelor", "Bachelor"),
            ("master", "Master"),
            ("doctoral", "Doctoral"),
            ("tvet", "Technical and vocational"),
        ],
        required=True,
        default=lambda self: (
            "tvet" if self.env.company.recognition_kind == "tvet" else "bachelor"
        ),
        tracking=True,
    )
    total_credits = fields.Integer(
        string="Total credits",
        required=True,
        default=240,
        tracking=True,
        aggregator=None,
        help="Credits of the whole curriculum.",
    )
    line_ids = fields.One2many(
        comodel_name="recognition.curriculum.line",
        inverse_name="programme_id",
        string="Curriculum",
        copy=True,
    )
    enrolment_ids = fields.One2many(
        comodel_name="recognition.enrolment",
        inverse_name="programme_id",
        string="Learners",
    )
    line_credits = fields.Integer(
        string="Credits entered",
        compute="_compute_line_credits",
        help="Credits of the disciplines in the curriculum below.",
    )
    enrolment_count = fields.Integer(
        string="Number of learners", compute="_compute_enrolment_count"
    )

    _code_uniq = models.Constraint(
        "UNIQUE (company_id, code)", "Another programme bears this code."
    )
    _credits_range = models.Constraint(
        "CHECK (total_credits BETWEEN 1 AND 1000)",
        "A programme has between 1 and 1000 credits.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("line_ids.credits")
    def _compute_line_credits(self):
        for programme in self:
            programme.line_credits = sum(programme.line_ids.mapped("credits"))

    @api.depends("enrolment_ids")
    def _compute_enrolment_count(self):
        counts = dict(
            self.env["recognition.enrolment"]._read_group(
                [("programme_id", "in", self.ids)], ["programme_id"], ["__count"]
            )
        )
        for programme in self:
            programme.enrolment_count = counts.get(programme._origin, 0)

    @api.depends("code", "name")
    def _compute_display_name(self):
        for programme in self:
            parts = [programme.code, programme.name]
            programme.display_name = " ".join(part for part in parts if part)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def copy_data(self, default=None):
        """Return the values of the copies, each with a name and code of its own."""
        vals_list = self._copied_names(super().copy_data(default), default)
        for vals, programme in zip(vals_list, self, strict=True):
            vals["code"] = self.env._("%(code)s-copy", code=programme.code)
        return vals_list

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_view_enrolments(self):
        """Open the learners of this programme."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_enrolment_action"
        )
        return {
            **action,
            "domain": [("programme_id", "=", self.id)],
            "context": {"default_programme_id": self.id},
        }
