"""Windows of the academic calendar (CT152-18)."""

from odoo import api, fields, models
from odoo.tools import format_date

from ..rules.windows import Window


class RecognitionPeriodWindow(models.Model):
    """One dated item of a period: vacation, orientation week, changes of plans.

    Managers keep the calendar; every role reads it.
    """

    _name = "recognition.period.window"
    _description = "Window of the academic calendar"
    _inherit = ["recognition.master"]
    _order = "date_from, id"
    _check_company_auto = True
    _text_limits = {}

    period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="Academic period",
        required=True,
        index=True,
        check_company=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(related="period_id.company_id", store=True, index=True)
    kind = fields.Selection(
        selection=[
            ("vacation", "Vacation"),
            ("orientation", "Orientation week"),
            ("plan_change", "Changes of study plans"),
        ],
        required=True,
        default="vacation",
        help="Vacations are the time to recognise formal learning (YU-5.12). Plans are "
        "formed in the orientation week (YU-5.1(2)) and changed until the end of the "
        "changes (CT152-35).",
    )
    date_from = fields.Date(string="First day", required=True)
    date_to = fields.Date(string="Last day", required=True)

    _dates_in_order = models.Constraint(
        "CHECK (date_from <= date_to)",
        "The window ends before it begins. Correct one of the two days.",
    )

    @api.depends("kind", "date_from", "date_to")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for window in self:
            window.display_name = self.env._(
                "%(kind)s, %(first)s to %(last)s",
                kind=window._shown("kind"),
                first=format_date(self.env, window.date_from),
                last=format_date(self.env, window.date_to),
            )

    def _spans(self):
        """Return the windows as the rules read them.

        :rtype: list[Window]
        """
        return [
            Window(window.kind, window.date_from, window.date_to)
            for window in self
            if window.date_from
            and window.date_to
            and window.date_from <= window.date_to
        ]
