"""Expert conclusions (R544-16)."""

from odoo import api, fields, models

from ..rules import expertise, volume
from ..rules.verdict import block
from .locks import lock


class RecognitionConclusion(models.Model):
    """An expert group's conclusion on one claim: four criteria and a proposal.

    Opened when the secretary sends the case to the group. Its experts write it and
    submit it; from then on nobody changes it. The commission reads it before it
    decides; the conclusion advises, the commission decides.
    """

    _name = "recognition.conclusion"
    _description = "Expert conclusion"
    _inherit = ["recognition.thread", "recognition.texts"]
    _order = "id desc"
    _text_limits = {"text": 20000}
    _check_company_auto = True
    _guarded = frozenset(
        {
            "claim_id",
            "group_id",
            "state",
            "submitted_on",
            "submitted_by",
            "replaced",
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
    group_id = fields.Many2one(
        comodel_name="recognition.expert.group",
        required=True,
        index=True,
        copy=False,
        check_company=True,
    )
    state = fields.Selection(
        selection=[("draft", "In work"), ("submitted", "Submitted")],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
    )
    due = fields.Date(
        related="case_id.expert_due", store=True, string="Due", index="btree_not_null"
    )
    submitted_on = fields.Datetime(copy=False)
    submitted_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    criterion_ids = fields.One2many(
        comodel_name="recognition.conclusion.criterion",
        inverse_name="conclusion_id",
        string="Criteria",
    )
    proposal = fields.Selection(
        selection=[("recognise", "Recognise"), ("refuse", "Do not recognise")],
        tracking=True,
    )
    graded = fields.Boolean(
        string="With a grade",
        help="Off where the certificate shows no grade: the commission sets one.",
    )
    percent = fields.Float(string="Proposed grade, %", aggregator="avg")
    text = fields.Text(string="Reasoning and conditions")

    # Both sides, for the comparison on the screen
    discipline_id = fields.Many2one(related="claim_id.discipline_id")
    source_ids = fields.One2many(related="claim_id.source_ids")
    achievement_ids = fields.Many2many(
        comodel_name="recognition.achievement", compute="_compute_achievement_ids"
    )
    volume_sentence = fields.Char(related="claim_id.volume_sentence")
    volume_met = fields.Boolean(related="claim_id.volume_met")

    can_submit = fields.Boolean(compute="_compute_can_submit")
    missing = fields.Text(string="What is missing", compute="_compute_can_submit")

    _claim_current_uniq = models.UniqueIndex(
        "(claim_id) WHERE replaced IS NOT TRUE", "A claim has one expert conclusion."
    )
    _percent_range = models.Constraint(
        "CHECK (percent >= 0 AND percent <= 100)",
        "A grade in percent lies between 0 and 100. [CT152-36]",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("claim_id")
    def _compute_achievement_ids(self):
        for conclusion in self:
            conclusion.achievement_ids = conclusion.source_ids.achievement_id

    @api.depends("state", "proposal", "criterion_ids.verdict", "criterion_ids.text")
    @api.depends_context("uid", "lang")
    def _compute_can_submit(self):
        for conclusion in self:
            verdicts = conclusion._submit_verdicts()
            conclusion.can_submit = not verdicts
            open_one = conclusion.state == "draft"
            conclusion.missing = open_one and "\n".join(conclusion._sentences(verdicts))

    @api.depends("claim_id", "case_id")
    def _compute_display_name(self):
        for conclusion in self:
            conclusion.display_name = (
                f"{conclusion.case_id.number or ''} · "
                f"{conclusion.claim_id.discipline_id.name or ''}"
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _submit_verdicts(self):
        """Return what keeps this conclusion from being submitted (R544-16 para 2)."""
        self.ensure_one()
        if self.state != "draft":
            return [block("conclusion_submitted", "R544-16")]
        verdicts = []
        # Intake and advisers read conclusions and not who stands in the order.
        if self.env.user not in self.group_id.sudo().member_ids.user_id:
            verdicts.append(block("not_in_group", "R544-15", group=self.group_id.name))
        verdicts += expertise.conclusion(
            {
                line.criterion: (line.verdict or None, line.text or "")
                for line in self.criterion_ids
            }
        )
        volume_row = self.criterion_ids.filtered(lambda c: c.criterion == "volume")
        verdicts += volume.judge_override(
            met=self.volume_met,
            accepted=volume_row.verdict == "met",
            allowed=self.case_id.regulation_id.volume_override,
        )
        if self.graded:
            verdicts += self.claim_id._kept_verdicts(self.percent)
        if not self.proposal:
            verdicts.append(block("proposal_missing", "R544-16"))
        return verdicts

    def _frozen_verdicts(self, field_names):
        """A submitted conclusion stays as it is (R544-16 para 3)."""
        return [
            block("conclusion_submitted", "R544-16")
            for conclusion in self
            if conclusion.state == "submitted"
        ]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_submit(self):
        """Hand the conclusions to the commission; complete cases go on with them."""
        self.check_access("write")
        # The last conclusion takes the case on: two last ones follow one another.
        lock(self.case_id)
        for conclusion in self:
            conclusion._refuse(conclusion._submit_verdicts())
        self._submit(fields.Datetime.now())

    def _submit(self, moment):
        self._step_write(
            {
                "state": "submitted",
                "submitted_on": moment,
                "submitted_by": self.env.uid,
            }
        )
        self.case_id._conclude(moment)

    def action_open_case(self):
        """Open the case of this conclusion."""
        self.ensure_one()
        return self.case_id._get_records_action()
