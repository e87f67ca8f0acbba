"""Academic periods."""

from odoo import fields, models


class RecognitionPeriod(models.Model):
    """A semester, trimester or summer semester (CT152-2(2), CT152-22).

    Managers keep periods; every role reads them. An application is filed before its
    period begins (R544-13).
    """

    _name = "recognition.period"
    _description = "Academic period"
    _inherit = ["recognition.master"]
    _order = "date_start desc, id desc"
    _check_company_auto = True

    name = fields.Char(required=True, translate=True)
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
            ("semester", "Semester"),
            ("trimester", "Trimester"),
            ("summer", "Summer semester"),
        ],
        required=True,
        default="semester",
    )
    date_start = fields.Date(
        string="Begins",
        required=True,
        help="Applications come before this day (R544-13); exemptions begin with the "
        "first period after the decision (R544-19).",
    )
    date_end = fields.Date(string="Ends", required=True)

    _dates_in_order = models.Constraint(
        "CHECK (date_start < date_end)",
        "The period ends before it begins. Correct one of the two days.",
    )
