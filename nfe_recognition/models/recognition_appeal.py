"""Appeals against decisions (S-18): the institution's own, no act gives a procedure."""

from odoo import api, fields, models

from ..rules.verdict import block

STATES = [
    ("draft", "Draft"),
    ("filed", "Filed"),
    ("accepted", "Accepted"),
    ("heard", "Before the commission"),
    ("decided", "Decided"),
    ("refused", "Refused as late"),
    ("withdrawn", "Withdrawn"),
]
OUTCOMES = [
    ("uphold", "Decision upheld"),
    ("change", "Decision changed"),
    ("return", "Returned for a new decision"),
]
# From here on nothing changes any more.
CLOSED = ("decided", "refused", "withdrawn")
# What is still entered, by state.
OPEN_FIELDS = {
    "filed": frozenset({"commission_id", "refusal_reason", "withdrawal_reason"}),
    "accepted": frozenset({"withdrawal_reason"}),
    "heard": frozenset({"withdrawal_reason"}),
}


class RecognitionAppeal(models.Model):
    """An appeal against the decision on one claim, from its filing to what came of it.

    Intake officers enter it for the learner, or for the adviser who appeals for the
    learner, file and withdraw it. The secretary of the commission that is to hear it
    accepts it, or refuses it as late, and brings it before a sitting; that commission's
    vote decides it. Its members, the secretary of the commission whose decision is
    appealed, the learner's adviser, managers and auditors read it. What was filed
    stays; a decided, refused or withdrawn appeal stays altogether.
    """

    _name = "recognition.appeal"
    _description = "Appeal"
    _inherit = ["recognition.thread", "mail.activity.mixin", "recognition.texts"]
    _order = "id desc"
    _check_company_auto = True
    _mail_post_access = "read"
    _rec_names_search = ["number", "case_id.number", "partner_id.name"]
    _text_limits = {
        "grounds": 20000,
        "refusal_reason": 5000,
        "withdrawal_reason": 5000,
    }
    _guarded = frozenset(
        {
            "number",
            "state",
            "filed_on",
            "filed_by",
            "file_due",
            "decision_due",
            "soon_from",
            "accepted_on",
            "accepted_by",
            "refused_on",
            "refused_by",
            "withdrawn_on",
            "decided_on",
            "outcome",
            "decision_reason",
            "item_id",
        }
    )

    number = fields.Char(string="No.", copy=False, index="trigram", tracking=True)
    state = fields.Selection(
        selection=STATES,
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        group_expand=True,
    )
    claim_id = fields.Many2one(
        comodel_name="recognition.claim",
        string="Decision appealed",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
        copy=False,
        help="The decision on one discipline; it stays whatever comes of the appeal.",
    )
    case_id = fields.Many2one(
        related="claim_id.case_id", store=True, index=True, precompute=True
    )
    company_id = fields.Many2one(
        related="claim_id.company_id", store=True, index=True, precompute=True
    )
    partner_id = fields.Many2one(
        related="case_id.partner_id",
        string="Learner",
        store=True,
        index=True,
        precompute=True,
    )
    discipline_id = fields.Many2one(related="claim_id.discipline_id", store=True)
    decision = fields.Selection(related="claim_id.decision", string="It was decided")
    percent = fields.Integer(related="claim_id.percent", aggregator=None)
    reason = fields.Text(related="claim_id.decision_reason", string="Reason given")
    decider_id = fields.Many2one(
        comodel_name="recognition.commission",
        string="Commission that decided",
        compute="_compute_decider_id",
        compute_sudo=True,  # the name of the body whose decision the reader reads
    )

    # What is asked
    appellant_id = fields.Many2one(
        comodel_name="res.partner",
        string="Appellant",
        compute="_compute_appellant_id",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
        ondelete="restrict",
        help="The learner, or the learner's adviser for the learner.",
    )
    grounds = fields.Text(
        help="Why the decision is appealed, in the appellant's words."
    )
    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        string="To be heard by",
        index="btree_not_null",
        check_company=True,
        tracking=True,
        domain="[('company_id', '=', company_id), ('state', '=', 'active'), "
        "('id', '!=', decider_id)]",
        help="Another commission than the one that decided, and without anybody who "
        "took part in the decision.",
    )

    # Stamps of the steps
    filed_on = fields.Date(copy=False)
    filed_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    file_due = fields.Date(
        string="To be filed by",
        copy=False,
        help="The institution's own deadline after the learner was told (S-18).",
    )
    decision_due = fields.Date(
        string="To be decided by",
        copy=False,
        index="btree_not_null",
        help="The institution's own deadline after the filing (S-18).",
    )
    soon_from = fields.Date(string="Due soon from", copy=False)
    accepted_on = fields.Date(copy=False)
    accepted_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    refused_on = fields.Date(copy=False)
    refused_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    refusal_reason = fields.Text(
        string="Reason of the refusal",
        copy=False,
        help="Goes to the learner; the days are added to it.",
    )
    withdrawn_on = fields.Date(copy=False)
    withdrawal_reason = fields.Text(string="Why it was withdrawn", copy=False)
    decided_on = fields.Date(copy=False)
    outcome = fields.Selection(selection=OUTCOMES, copy=False, tracking=True)
    decision_reason = fields.Text(string="Reason of the decision", copy=False)
    item_id = fields.Many2one(
        comodel_name="recognition.item",
        string="Decided by question",
        check_company=True,
        copy=False,
        ondelete="restrict",
        index="btree_not_null",
    )
    item_ids = fields.One2many(
        comodel_name="recognition.item", inverse_name="appeal_id", string="Questions"
    )
    new_claim_id = fields.Many2one(
        comodel_name="recognition.claim",
        string="New decision",
        compute="_compute_new_claim_id",
        compute_sudo=True,  # whether there is one; opening it takes its own right
    )

    urgency = fields.Selection(
        selection=[("late", "Late"), ("soon", "Due soon"), ("later", "Later")],
        compute="_compute_urgency",
    )
    can_file = fields.Boolean(compute="_compute_can")
    can_accept = fields.Boolean(compute="_compute_can")
    can_refuse = fields.Boolean(compute="_compute_can")
    can_withdraw = fields.Boolean(compute="_compute_can")
    is_party = fields.Boolean(compute="_compute_can")
    problems = fields.Text(string="What is missing", compute="_compute_problems")

    _claim_uniq = models.UniqueIndex(
        "(claim_id) WHERE state NOT IN ('refused', 'withdrawn')",
        "An appeal against this decision is under way or decided.",
    )
    _number_uniq = models.UniqueIndex(
        "(company_id, number) WHERE number IS NOT NULL",
        "An appeal's number is used once.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("claim_id.item_id.sitting_id.commission_id")
    def _compute_decider_id(self):
        for appeal in self:
            appeal.decider_id = appeal.claim_id.item_id.sitting_id.commission_id

    @api.depends("claim_id")
    def _compute_appellant_id(self):
        for appeal in self:
            learner = appeal.claim_id.case_id.partner_id
            appeal.appellant_id = learner or appeal.appellant_id

    @api.depends("claim_id.next_ids", "item_id")
    def _compute_new_claim_id(self):
        for appeal in self:
            made = appeal.claim_id.next_ids[:1]
            appeal.new_claim_id = made if appeal.item_id else False

    @api.depends("number", "partner_id.name", "discipline_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for appeal in self:
            facts = {
                "number": appeal.number,
                "name": appeal.partner_id.name or "",
            }
            appeal.display_name = (
                self.env._("Appeal no. %(number)s · %(name)s", **facts)
                if appeal.number
                else self.env._("New appeal · %(name)s", **facts)
            )

    @api.depends("state", "claim_id", "grounds", "commission_id", "appellant_id")
    @api.depends_context("uid")
    def _compute_can(self):
        for appeal in self:
            appeal.can_file = appeal._may("filed")
            appeal.can_accept = appeal._may("accepted")
            appeal.can_refuse = appeal._may("refused")
            appeal.can_withdraw = appeal._may("withdrawn")
            appeal.is_party = appeal._is_keeper()

    @api.depends("state", "claim_id", "grounds", "commission_id", "appellant_id")
    @api.depends_context("uid", "lang")
    def _compute_problems(self):
        targets = {"draft": "filed", "filed": "accepted"}
        for appeal in self:
            target = targets.get(appeal.state)
            verdicts = appeal._contents(target) if target and appeal.claim_id else []
            appeal.problems = "\n".join(
                appeal._sentences(v for v in verdicts if not v.allowed)
            )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """What was filed stays as it was filed (D-31)."""
        return [
            block("appeal_frozen", "", appeal=appeal.display_name)
            for appeal in self
            if appeal.state != "draft"
            and not (field_names and field_names <= OPEN_FIELDS.get(appeal.state, ()))
        ]

    def _sealed_verdicts(self):
        """An appeal that came to its end stays altogether."""
        return [
            block("appeal_closed", "", appeal=appeal.display_name)
            for appeal in self
            if appeal.state in CLOSED
        ]

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_case(self):
        """Open the case whose decision is appealed."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "res_model": "recognition.case",
            "res_id": self.case_id.id,
            "view_mode": "form",
        }

    def action_open_items(self):
        """Open the questions that a commission had on this appeal."""
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_item_action"
        )
        return action | {"domain": [("appeal_id", "in", self.ids)], "context": {}}
