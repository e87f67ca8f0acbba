"""Interview or written control, where the papers bear no grade (YU-5.6)."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import control
from ..rules.verdict import block
from .recognition_case_department import ASKING_STATES


class RecognitionControl(models.Model):
    """What a learner showed in an interview or a written control, and who examined.

    The secretary of the commission enters it while the case is open and records it;
    from then on it stays. Its score is the grade first put to the vote. Members,
    experts and intake officers of the case read it.
    """

    _name = "recognition.control"
    _description = "Interview or written control"
    _inherit = ["recognition.thread", "recognition.texts"]
    _order = "id desc"
    _check_company_auto = True
    _file_clause = "YU-5.6"
    _text_limits = {"tasks": 20000, "accommodations": 4000, "file_name": 255}
    _guarded = frozenset({"state", "recorded_on", "recorded_by"})

    claim_id = fields.Many2one(
        comodel_name="recognition.claim",
        required=True,
        index=True,
        ondelete="cascade",
        check_company=True,
        copy=False,
        domain="[('decision', '=', False), ('case_id.state', 'in', "
        "('registered', 'expertise', 'commission'))]",
    )
    case_id = fields.Many2one(related="claim_id.case_id", store=True, index=True)
    company_id = fields.Many2one(related="claim_id.company_id", store=True, index=True)
    discipline_id = fields.Many2one(related="claim_id.discipline_id")
    state = fields.Selection(
        selection=[("draft", "In work"), ("recorded", "Record closed")],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
    )
    form = fields.Selection(
        selection=[("interview", "Interview"), ("written", "Written control")],
        required=True,
        default="interview",
    )
    held_on = fields.Date(copy=False)
    examiner_ids = fields.Many2many(
        comodel_name="res.partner",
        relation="recognition_control_examiner_rel",
        column1="control_id",
        column2="partner_id",
        string="Examiners",
        domain="[('is_company', '=', False)]",
    )
    tasks = fields.Text(help="Questions put or tasks set.")
    scored = fields.Boolean(help="Points were given.")
    score = fields.Float(
        string="Points, 0 to 100", digits=(5, 2), aggregator="avg", copy=False
    )
    file = fields.Binary(string="Record or paper", attachment=True, copy=False)
    file_name = fields.Char()
    accommodated = fields.Boolean(
        string="Accommodations asked",
        help="The applicant asked for conditions of his own (TVET578-38).",
    )
    accommodations = fields.Text(
        string="What was given",
        help="A separate room, an assistant, a sign-language assistant; the disability "
        "itself is not written down (TVET578-38).",
    )
    assistant_ids = fields.Many2many(
        comodel_name="res.partner",
        relation="recognition_control_assistant_rel",
        column1="control_id",
        column2="partner_id",
        string="Assistants",
        domain="[('is_company', '=', False)]",
    )
    recorded_on = fields.Datetime(copy=False)
    recorded_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    can_record = fields.Boolean(compute="_compute_can_record")
    missing = fields.Text(string="What is missing", compute="_compute_can_record")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "state",
        "form",
        "held_on",
        "examiner_ids",
        "scored",
        "score",
        "accommodated",
        "accommodations",
        "assistant_ids",
        "claim_id",
    )
    @api.depends_context("lang")
    def _compute_can_record(self):
        for record in self:
            verdicts = record._record_verdicts() if record.claim_id else []
            record.can_record = bool(record.claim_id) and not verdicts
            open_one = record.state == "draft"
            record.missing = open_one and "\n".join(record._sentences(verdicts))

    @api.depends("claim_id", "form")
    def _compute_display_name(self):
        names = dict(self._fields["form"]._description_selection(self.env))
        for record in self:
            record.display_name = (
                f"{record.case_id.number or ''} · {names.get(record.form, '')}"
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("held_on", "scored", "score")
    def _check_score(self):
        """Points are of the scale, and no control was held tomorrow (CT152-36)."""
        for record in self:
            record._refuse(
                control.slips(
                    held_on=record.held_on or None,
                    today=record.company_id._recognition_today(),
                    score=Decimal(str(record.score)),
                )
            )

    def _record_verdicts(self):
        """Return what the record of this control lacks (YU-5.6, TVET578-38).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        frozen = self._frozen_verdicts(frozenset())
        if frozen:
            return frozen
        return control.check(
            self.form,
            held_on=self.held_on or None,
            today=self.company_id._recognition_today(),
            examiners=self.examiner_ids.ids,
            score=Decimal(str(self.score)) if self.scored else None,
            accommodated=self.accommodated,
            accommodations=self.accommodations or "",
            assistants=self.assistant_ids.ids,
        )

    def _frozen_verdicts(self, field_names):
        """A control that is recorded stays, and so does one of a case decided."""
        return [
            block("control_closed", "YU-5.6", case=record.case_id.display_name)
            for record in self
            if record.state == "recorded"
            or record.claim_id.decision
            or record.case_id.state not in ASKING_STATES
        ]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_record(self):
        """Record the controls; their scores are offered as grades (AE-08)."""
        self.check_access("write")
        for record in self:
            record._refuse(record._record_verdicts())
        self._record(fields.Datetime.now())

    def _record(self, moment):
        self._step_write(
            {
                "state": "recorded",
                "recorded_on": moment,
                "recorded_by": self.env.uid,
            }
        )
        self.claim_id._offer_score()


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    control_ids = fields.One2many(
        comodel_name="recognition.control", inverse_name="claim_id", string="Controls"
    )

    def _control_score(self):
        """Return the points of the last control recorded, None without one.

        :rtype: float | None
        """
        self.ensure_one()
        # Whoever puts the question may see with what grade it begins.
        recorded = self.sudo().control_ids.filtered(lambda c: c.state == "recorded")
        return recorded[:1].score if recorded else None

    def _offer_score(self):
        """Put the score on questions that wait for a grade (YU-5.6, AE-08)."""
        items = self.env["recognition.item"].search(
            [
                ("claim_id", "in", self.ids),
                ("state", "=", "pending"),
                ("exact_percent", "=", 0),
            ]
        )
        for item in items:
            item.exact_percent = item.claim_id._control_score()


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    control_ids = fields.One2many(
        comodel_name="recognition.control", inverse_name="case_id", string="Controls"
    )
    control_count = fields.Integer(compute="_compute_control_count")

    @api.depends("state", "control_ids")
    @api.depends_context("uid")
    def _compute_control_count(self):
        for case in self:
            case.control_count = case._count_readable("control_ids")

    def action_open_controls(self):
        """Open the interviews and written controls of this case."""
        return self._open_related(
            "control_ids", "nfe_recognition.recognition_control_action"
        )
