"""Disciplines and modules."""

from odoo import api, fields, models

from ..rules import edition


class RecognitionDiscipline(models.Model):
    """A discipline or module of the institution: what can be asked for (R544-5).

    Managers keep disciplines with their outcomes, goals, syllabus and credits; every
    role reads them. Diploma project work is barred from recognition (YU-4.7).
    """

    _name = "recognition.discipline"
    _description = "Discipline or module"
    _inherit = ["mail.thread", "recognition.master"]
    _order = "code, id"
    _rec_names_search = ["code", "name"]
    _check_company_auto = True
    _file_clause = "CT152-13"

    _text_limits = {
        "name": 250,
        "code": 32,
        "goals": 10000,
        "content": 20000,
        "assessment": 10000,
        "competences": 10000,
        "syllabus_name": 255,
        "syllabus_year": 16,
    }

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
    kind = fields.Selection(
        selection=[
            ("discipline", "Discipline"),
            ("module", "Module"),
            ("practice", "Practice"),
            ("diploma", "Diploma project or thesis"),
            ("attestation", "Final attestation"),
        ],
        required=True,
        default="discipline",
        tracking=True,
    )
    credits = fields.Integer(
        required=True,
        default=5,
        tracking=True,
        aggregator=None,
        help="Whole credits, as the transcript shows them (CT152-11).",
    )
    department_id = fields.Many2one(
        comodel_name="hr.department",
        string="Department",
        check_company=True,
        index="btree_not_null",
    )
    recognisable = fields.Boolean(
        string="May be recognised",
        compute="_compute_recognisable",
        store=True,
        readonly=False,
        precompute=True,
        tracking=True,
        help="Off for diploma project work and final attestation (YU-4.7).",
    )

    several_periods = fields.Boolean(
        string="Taught over several periods",
        compute="_compute_several_periods",
        store=True,
        readonly=False,
        precompute=True,
        tracking=True,
        help="As languages and physical education are, and any discipline in arts and "
        "in military institutions: recognised once in each period, with its credits "
        "for each (CT152-12).",
    )

    # What a source is compared with (R544-6)
    outcome_ids = fields.One2many(
        comodel_name="recognition.outcome",
        inverse_name="discipline_id",
        string="Learning outcomes",
        copy=True,
    )
    goals = fields.Text(
        string="Programme goals", translate=True, help="Compared by experts (R544-16)."
    )
    content = fields.Text(translate=True, help="Topics (R544-5).")
    assessment = fields.Text(
        translate=True, help="How the outcomes are assessed here (R544-16)."
    )
    competences = fields.Text(translate=True, help="Competences formed (R544-6).")
    syllabus = fields.Binary(attachment=True, copy=False)
    syllabus_name = fields.Char(string="Syllabus file name", copy=False)
    syllabus_year = fields.Char(
        string="Syllabus of", help="Academic year of the syllabus, such as 2026/2027."
    )

    # Its place in programmes
    line_ids = fields.One2many(
        comodel_name="recognition.curriculum.line",
        inverse_name="discipline_id",
        string="In programmes",
    )

    _code_uniq = models.Constraint(
        "UNIQUE (company_id, code)", "Another discipline bears this code."
    )
    _credits_range = models.Constraint(
        "CHECK (credits BETWEEN 1 AND 300)",
        "A discipline has a whole number of credits between 1 and 300. [CT152-11]",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("kind")
    def _compute_recognisable(self):
        for discipline in self:
            discipline.recognisable = edition.recognisable(discipline.kind)

    @api.depends("kind")
    def _compute_several_periods(self):
        for discipline in self:
            discipline.several_periods = (
                discipline.several_periods and discipline.kind == "discipline"
            )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for discipline in self:
            parts = [discipline.code, discipline.name]
            discipline.display_name = " ".join(part for part in parts if part)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def copy_data(self, default=None):
        """Return the values of the copies, each with a name and code of its own."""
        vals_list = self._copied_names(super().copy_data(default), default)
        for vals, discipline in zip(vals_list, self, strict=True):
            vals["code"] = self.env._("%(code)s-copy", code=discipline.code)
        return vals_list
