"""The place of a discipline in a programme."""

from odoo import api, fields, models


class RecognitionCurriculumLine(models.Model):
    """A discipline in the curriculum of a programme: cycle, component and period.

    Kept by managers together with the programme (YU-3(4), CT152-2(30)).
    """

    _name = "recognition.curriculum.line"
    _description = "Curriculum line"
    _inherit = ["recognition.guarded"]
    _order = "programme_id, period_number, id"
    _check_company_auto = True

    programme_id = fields.Many2one(
        comodel_name="recognition.programme",
        required=True,
        index=True,
        ondelete="cascade",
        check_company=True,
    )
    discipline_id = fields.Many2one(
        comodel_name="recognition.discipline",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
    )
    company_id = fields.Many2one(
        related="programme_id.company_id", store=True, index=True, precompute=True
    )
    cycle = fields.Selection(
        selection=[
            ("general", "General education"),
            ("basic", "Basic"),
            ("profiling", "Profiling"),
        ],
        required=True,
        default="basic",
        help="Cycle of disciplines (YU-3(4), CT152-14).",
    )
    component = fields.Selection(
        selection=[
            ("required", "Required"),
            ("university", "University component"),
            ("elective", "Elective"),
        ],
        required=True,
        default="required",
        help="Component of the cycle (CT152-8).",
    )
    period_number = fields.Integer(
        string="Period",
        default=1,
        required=True,
        aggregator=None,
        help="Number of the academic period in the programme, counted from its start.",
    )
    credits = fields.Integer(related="discipline_id.credits")
    kind = fields.Selection(related="discipline_id.kind")
    several_periods = fields.Boolean(
        related="discipline_id.several_periods", store=True, precompute=True
    )

    _once_uniq = models.UniqueIndex(
        "(programme_id, discipline_id) WHERE several_periods IS NOT TRUE",
        "A discipline stands once in a programme, but for those that are taught over "
        "several periods. [CT152-12]",
    )
    _part_uniq = models.Constraint(
        "UNIQUE (programme_id, discipline_id, period_number)",
        "A discipline stands once in a period of a programme. [CT152-12]",
    )
    _period_range = models.Constraint(
        "CHECK (period_number BETWEEN 1 AND 40)",
        "The periods of a programme count from 1.",
    )

    @api.depends("discipline_id")
    def _compute_display_name(self):
        for line in self:
            line.display_name = line.discipline_id.display_name
