"""The mark “included education” of foreign learners (CT152-52)."""

from odoo import api, fields, models
from odoo.tools import format_date

from ..rules import mobility


class RecognitionEnrolment(models.Model):
    """Whoever writes enrolments sets the mark; every reader of the learner sees it."""

    _inherit = "recognition.enrolment"

    included = fields.Boolean(
        string="Included education",
        tracking=True,
        help="Foreign learner of a double-degree programme, enrolled with the special "
        "mark “included education” (CT152-52).",
    )
    included_period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="Period of study",
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
        tracking=True,
    )
    included_from = fields.Date(string="Studies here from", tracking=True)
    included_to = fields.Date(string="Studies here to", tracking=True)
    included_disciplines = fields.Integer(
        string="Disciplines mastered here",
        aggregator=None,
        tracking=True,
        help="Number of disciplines that the learner mastered here (CT152-52).",
    )
    included_credits = fields.Integer(
        string="Credits mastered here",
        aggregator=None,
        tracking=True,
        help="Volume of credits that the learner mastered here (CT152-52).",
    )
    included_mark = fields.Char(
        string="Special mark",
        compute="_compute_included_mark",
        help="As it is printed on transcripts, extracts and re-credit sheets.",
    )

    _included_range = models.Constraint(
        "CHECK (included_disciplines BETWEEN 0 AND 1000 "
        "AND included_credits BETWEEN 0 AND 1000)",
        "Disciplines and credits of included education lie between 0 and 1000. "
        "[CT152-52]",
    )

    @api.depends(
        "included",
        "included_period_id",
        "included_from",
        "included_to",
        "included_disciplines",
        "included_credits",
    )
    @api.depends_context("lang")
    def _compute_included_mark(self):
        for enrolment in self:
            enrolment.included_mark = enrolment.included and self.env._(
                "included education: %(period)s, %(start)s – %(end)s; disciplines: "
                "%(disciplines)s, credits: %(credits)s",
                period=enrolment.included_period_id.name or "",
                start=enrolment._included_day(enrolment.included_from),
                end=enrolment._included_day(enrolment.included_to),
                disciplines=enrolment.included_disciplines,
                credits=enrolment.included_credits,
            )

    def _included_day(self, day):
        return format_date(self.env, day, date_format="long") if day else ""

    @api.constrains("included", "included_period_id", "included_from", "included_to")
    def _check_included(self):
        """The mark names its period and its term (CT152-52)."""
        for enrolment in self.filtered("included"):
            enrolment._invalid(
                mobility.judge_included(
                    enrolment.partner_id.name or "",
                    period=bool(enrolment.included_period_id),
                    start=enrolment.included_from or None,
                    end=enrolment.included_to or None,
                )
            )


class RecognitionTranscriptEntry(models.Model):
    _inherit = "recognition.transcript.entry"

    included_mark = fields.Char(related="enrolment_id.included_mark")
