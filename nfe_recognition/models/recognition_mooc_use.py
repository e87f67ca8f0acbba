"""MOOCs inside a discipline, on its teacher's responsibility (YU-5.1(3), YU-5.3)."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import mooc
from ..rules.verdict import block

STATES = [
    ("draft", "Being entered"),
    ("handed_in", "Handed in"),
    ("accepted", "Accepted"),
    ("late", "Late"),
    ("incomplete", "Incomplete"),
    ("not_accepted", "Not accepted"),
]
# What the teacher still writes beside the steps, by state.
OPEN_FIELDS = {"handed_in": frozenset({"reason"})}


class RecognitionMoocUse(models.Model):
    """A MOOC that a learner takes for a part of one discipline (C-19).

    Its teacher enters it, notes what the learner handed in and when, and decides;
    nobody else writes it. It is no case: no commission sees it, no cap counts it, and
    it brings neither credits nor an exemption. Teachers see their own, advisers those
    of their advisees; registrars, managers and auditors read all.
    """

    _name = "recognition.mooc.use"
    _description = "MOOC used inside a discipline"
    _inherit = ["mail.thread", "recognition.master"]
    _order = "due desc, id desc"
    _check_company_auto = True
    _file_clause = "YU-5.3"
    _guarded = frozenset({"state", "handed_in_on", "decided_on"})
    _rec_names_search = ["name", "partner_id.name", "discipline_id.name"]
    _text_limits = {
        "name": 512,
        "replaced": 4000,
        "reason": 4000,
        "screenshot_name": 255,
        "certificate_name": 255,
    }

    name = fields.Char(string="MOOC", required=True)
    provider_id = fields.Many2one(
        comodel_name="res.partner",
        string="Platform",
        domain="[('recognition_category', '=', 'mooc')]",
    )
    enrolment_id = fields.Many2one(
        comodel_name="recognition.enrolment",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    partner_id = fields.Many2one(
        related="enrolment_id.partner_id", string="Learner", store=True
    )
    programme_id = fields.Many2one(related="enrolment_id.programme_id")
    company_id = fields.Many2one(
        related="enrolment_id.company_id", store=True, index=True, precompute=True
    )
    discipline_id = fields.Many2one(
        comodel_name="recognition.discipline",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="Academic period",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
    )
    teacher_id = fields.Many2one(
        comodel_name="res.users",
        string="Teacher",
        required=True,
        index=True,
        default=lambda self: self.env.user,
        domain="[('share', '=', False)]",
        tracking=True,
        help="Teacher of the discipline, who decides (YU-5.1(3)).",
    )
    use = fields.Selection(
        selection=[
            ("classes", "Replaces a part of the classes"),
            ("topics", "Counts for some topics"),
            ("alongside", "Beside lectures, practicals and seminars"),
            ("self_study", "Further material for self-study"),
        ],
        string="Used as",
        required=True,
        default="classes",
        help="One of four uses inside a discipline (YU-5.1(3)); a MOOC that replaces a "
        "whole discipline is a case of non-formal learning (YU-5.1(2)).",
    )
    replaced = fields.Text(
        string="Topics or classes",
        help="Topics, or kinds of classes, that the MOOC stands for (YU-5.1(3)).",
    )
    due = fields.Date(
        string="To be handed in by",
        compute="_compute_due",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
        help="Last day of the period that the syllabus states (YU-5.3).",
    )

    # What the learner hands in (YU-5.3)
    screenshot = fields.Binary(attachment=True)
    screenshot_name = fields.Char()
    screenshot_on = fields.Date(string="Screenshot of")
    percent = fields.Float(string="Result, %", digits=(5, 2), aggregator="avg")
    percent_on = fields.Date(
        string="Result of", help="Day on which the result was handed in."
    )
    certificate = fields.Binary(attachment=True)
    certificate_name = fields.Char()
    certificate_on = fields.Date(string="Certificate of")

    # What came of it
    state = fields.Selection(
        selection=STATES,
        default="draft",
        required=True,
        copy=False,
        index=True,
        tracking=True,
    )
    reason = fields.Text(copy=False, help="Why the teacher does not accept it.")
    handed_in_on = fields.Datetime(copy=False)
    decided_on = fields.Datetime(copy=False)
    regulation_id = fields.Many2one(
        comodel_name="recognition.regulation",
        compute="_compute_regulation_id",
        store=True,
        precompute=True,
        index=True,
    )
    instruction = fields.Text(related="regulation_id.mooc_instruction")
    findings = fields.Text(compute="_compute_findings")
    has_screenshot = fields.Boolean(compute="_compute_has_files")
    has_certificate = fields.Boolean(compute="_compute_has_files")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("period_id")
    def _compute_due(self):
        for use in self:
            use.due = use.period_id.date_end or use.due

    @api.depends("company_id")
    def _compute_regulation_id(self):
        for company, uses in self.grouped("company_id").items():
            uses.regulation_id = (
                company._recognition_regulation(company._recognition_today())
                if company
                else False
            )

    @api.depends("screenshot", "certificate")
    def _compute_has_files(self):
        """Whether the files are there, not the files themselves: nothing is loaded."""
        # Attachments of a field follow the rights of their record, read here.
        files = self.env["ir.attachment"].sudo()
        kept = set(
            files._read_group(
                [
                    ("res_model", "=", self._name),
                    ("res_field", "in", ("screenshot", "certificate")),
                    ("res_id", "in", self._origin.ids),
                ],
                ["res_id", "res_field"],
            )
        )
        for use in self:
            for name in ("screenshot", "certificate"):
                fresh = not use._origin and bool(use[name])
                use[f"has_{name}"] = fresh or (use._origin.id, name) in kept

    @api.depends("name", "partner_id.name")
    def _compute_display_name(self):
        for use in self:
            parts = [use.partner_id.name, use.name]
            use.display_name = " · ".join(part for part in parts if part)

    @api.depends(
        "use",
        "replaced",
        "due",
        "has_screenshot",
        "screenshot_on",
        "percent",
        "percent_on",
        "has_certificate",
        "certificate_on",
        "state",
    )
    @api.depends_context("lang")
    def _compute_findings(self):
        for use in self:
            verdicts = use._use_verdicts()
            if use.due:
                verdicts += use._result_verdicts()
            use.findings = "\n".join(use._sentences(verdicts))

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("percent", "screenshot_on", "percent_on", "certificate_on")
    def _check_results(self):
        """A result is a percentage, and nothing came tomorrow (YU-5.3)."""
        for use in self:
            days = {name: use[f"{name}_on"] for name in mooc.ATTACHMENTS}
            use._refuse(
                mooc.slips(
                    {name: day for name, day in days.items() if day},
                    percent=Decimal(str(use.percent)),
                    today=use.company_id._recognition_today(),
                )
            )

    def _frozen_verdicts(self, field_names):
        """What was handed in and decided stays as it was (YU-5.3)."""
        return [
            block("mooc_use_closed", "YU-5.3", use=use.display_name)
            for use in self
            if use.state not in ("draft", "incomplete")
            and not (field_names and field_names <= OPEN_FIELDS.get(use.state, set()))
        ]

    def _use_verdicts(self):
        """Return what keeps the use from being one inside a discipline (YU-5.1(3))."""
        self.ensure_one()
        return mooc.judge_use(self.use, replaced=self.replaced or "")

    def _result_verdicts(self):
        """Judge what was handed in, each thing by its day (YU-5.3, AE-29)."""
        self.ensure_one()
        days = {name: self[f"{name}_on"] for name in mooc.ATTACHMENTS}
        given = {
            "screenshot": self.has_screenshot,
            "percent": True,
            "certificate": self.has_certificate,
        }
        return mooc.judge_results(
            {name: day for name, day in days.items() if day and given[name]},
            percent=Decimal(str(self.percent)) if self.percent_on else None,
            due=self.due,
            today=self.company_id._recognition_today(),
        )
