"""Reasoned conclusions of departments (YU-5.13, YU-5.14)."""

from markupsafe import Markup

from odoo import api, fields, models

from ..rules import comparison
from ..rules.verdict import block
from .recognition_commission import OPEN_STATES
from .recognition_conclusion_side import PARTS


class RecognitionDepartmentConclusion(models.Model):
    """What the department of a discipline says of the courses that stand for it.

    Opened where names differ or several courses make one discipline, at registration
    or when the office asks. The head of the department writes and signs it; from then
    on nobody changes it. Intake, experts, members and secretaries of the case read it.
    """

    _name = "recognition.department.conclusion"
    _description = "Conclusion of a department"
    _inherit = ["recognition.thread", "recognition.texts"]
    _order = "id desc"
    _text_limits = {"reasons": 20000}
    _check_company_auto = True
    _guarded = frozenset(
        {
            "claim_id",
            "department_id",
            "state",
            "asked_on",
            "asked_by",
            "signed_on",
            "signed_by",
        }
    )

    claim_id = fields.Many2one(
        comodel_name="recognition.claim",
        required=True,
        index=True,
        ondelete="cascade",
        copy=False,
    )
    case_id = fields.Many2one(related="claim_id.case_id", store=True, index=True)
    company_id = fields.Many2one(related="claim_id.company_id", store=True, index=True)
    discipline_id = fields.Many2one(
        related="claim_id.discipline_id", store=True, index=True
    )
    department_id = fields.Many2one(
        comodel_name="hr.department",
        string="Department",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
        help="Department of the discipline on the day that it was asked.",
    )
    state = fields.Selection(
        selection=[("draft", "In work"), ("signed", "Signed")],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
    )
    asked_on = fields.Date(copy=False)
    asked_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    proposal = fields.Selection(
        selection=[
            ("favourable", "Speaks for re-crediting"),
            ("unfavourable", "Does not speak for it"),
        ],
        string="Conclusion",
        tracking=True,
    )
    reasons = fields.Text(help="What was compared, and why it suffices or not.")
    signed_on = fields.Date(copy=False)
    signed_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )

    # Both sides, for the comparison on the screen
    course_names = fields.Char(related="claim_id.course_names")
    volume_sentence = fields.Char(related="claim_id.volume_sentence")
    course_side = fields.Html(
        string="Courses of the learner", compute="_compute_sides", sanitize=False
    )
    discipline_side = fields.Html(
        string="Our discipline", compute="_compute_sides", sanitize=False
    )
    can_sign = fields.Boolean(compute="_compute_can_sign")
    missing = fields.Text(string="What is missing", compute="_compute_can_sign")

    _open_uniq = models.UniqueIndex(
        "(claim_id) WHERE state = 'draft'",
        "The department is at work on this claim already.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("claim_id")
    @api.depends_context("lang")
    def _compute_sides(self):
        rows = self.env["recognition.conclusion.criterion"]
        names = [name for part in PARTS.values() for name in part]
        for conclusion in self:
            claim = conclusion.claim_id
            courses = claim.source_ids.achievement_id
            title = Markup("<div class='fw-bold'>%s</div>")
            conclusion.course_side = Markup().join(
                [
                    *(title % course.name for course in courses),
                    rows._side(courses, names),
                ]
            )
            conclusion.discipline_side = Markup().join(
                [
                    title % (claim.discipline_id.name or ""),
                    rows._side(claim.discipline_id, names),
                ]
            )

    @api.depends("state", "proposal", "reasons")
    @api.depends_context("uid", "lang")
    def _compute_can_sign(self):
        for conclusion in self:
            verdicts = conclusion._sign_verdicts()
            conclusion.can_sign = not verdicts
            open_one = conclusion.state == "draft"
            conclusion.missing = open_one and "\n".join(conclusion._sentences(verdicts))

    @api.depends("case_id", "discipline_id")
    def _compute_display_name(self):
        for conclusion in self:
            conclusion.display_name = (
                f"{conclusion.case_id.number or ''} · "
                f"{conclusion.discipline_id.name or ''}"
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _sign_verdicts(self):
        """Return what keeps this conclusion from being signed (YU-5.13).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        if closed := self._frozen_verdicts(frozenset()):
            return closed
        verdicts = []
        # Who heads a department is told to whoever reads its conclusion.
        if self.env.user != self.sudo().department_id.manager_id.user_id:
            name = self.department_id.name
            verdicts.append(block("department_not_head", "YU-5.13", department=name))
        verdicts += comparison.judge_reasons(
            favourable={"favourable": True, "unfavourable": False}.get(self.proposal),
            reasons=self.reasons or "",
        )
        return verdicts

    def _frozen_verdicts(self, field_names):
        """A signed conclusion stays; a case that was decided takes none (YU-5.13)."""
        verdicts = []
        for conclusion in self:
            discipline = conclusion.discipline_id.name
            if conclusion.state == "signed":
                verdicts.append(
                    block("department_signed", "YU-5.13", discipline=discipline)
                )
            # Which cases and decisions there are, whoever heads the department.
            elif (
                conclusion.sudo().claim_id.decision
                or conclusion.sudo().case_id.state not in OPEN_STATES
            ):
                verdicts.append(
                    block("department_closed", "YU-5.13", discipline=discipline)
                )
        return verdicts

    def _conclusion(self):
        """Return the conclusion as the rules see it; None for an empty recordset.

        :rtype: DepartmentConclusion | None
        """
        # One that is still being written says nothing yet.
        if self.state != "signed":
            return None
        return comparison.DepartmentConclusion(
            favourable=self.proposal == "favourable",
            signed=True,
            dated_on=self.signed_on or None,
        )

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_sign(self):
        """Sign the conclusions, as the head of their department."""
        self.check_access("write")
        for conclusion in self:
            conclusion._refuse(conclusion._sign_verdicts())
        self._sign(fields.Datetime.now())

    def _sign(self, moment):
        for company, conclusions in self.grouped("company_id").items():
            conclusions._step_write(
                {
                    "state": "signed",
                    "signed_on": company._recognition_local(moment).date(),
                    "signed_by": self.env.uid,
                }
            )

    def action_open_case(self):
        """Open the case of this conclusion."""
        self.ensure_one()
        return self.case_id._get_records_action()
