"""Questions on the agenda of a sitting (R544-12, R544-17)."""

from odoo import api, fields, models

from ..rules.verdict import block
from .locks import lock

STATES = [
    ("pending", "To be put"),
    ("voting", "Voting"),
    ("adopted", "Adopted"),
    ("rejected", "Not adopted"),
    ("put_off", "Put off"),
    ("returned", "Returned for information"),
]
# States of a question that is still to be answered.
OPEN_STATES = ("pending", "voting")
# What the secretary still edits, by state of the question.
OPEN_FIELDS = {
    "voting": frozenset({"reason", "sequence"}),
    "adopted": frozenset({"reason"}),
    "rejected": frozenset({"reason"}),
    "put_off": frozenset({"reason"}),
    "returned": frozenset(),
}


class RecognitionItem(models.Model):
    """One question put to the members, and how they answered it.

    The secretary enters it (questions on claims come from the cases that are ready),
    sets the grade to be voted on and whose conflict of interest was declared, opens the
    vote, closes it and gives the reason of a refusal. Members vote while the question
    is open, each for himself. Counts and result are written once, at the close.
    """

    _name = "recognition.item"
    _description = "Question on the agenda"
    _inherit = ["recognition.texts", "recognition.sealed"]
    _order = "sitting_id desc, sequence, id"
    _text_limits = {"title": 1000, "subject": 1000, "reason": 4000, "asked": 4000}
    _check_company_auto = True
    _seal_stages = {"question": [("state", "in", ("adopted", "rejected"))]}
    # A counted question gets its reason and its place until the sitting is closed.
    _left_open = frozenset({"reason", "sequence"})
    _rec_names_search = ["subject", "case_id.number", "case_id.partner_id.name"]
    _guarded = frozenset(
        {
            "claim_id",
            "appeal_id",
            "state",
            "ballot",
            "in_favour",
            "against",
            "abstained",
            "attending",
            "needed",
            "result_code",
            "result_clause",
            "presider_id",
            "block",
            "attending_ids",
            "asked_whom",
            "asked",
            "answer_due",
            "opened_on",
            "closed_on",
        }
    )

    sitting_id = fields.Many2one(
        comodel_name="recognition.sitting",
        required=True,
        index=True,
        ondelete="cascade",
        copy=False,
    )
    commission_id = fields.Many2one(related="sitting_id.commission_id")
    company_id = fields.Many2one(
        related="sitting_id.company_id", store=True, index=True
    )
    day = fields.Date(
        compute="_compute_day",
        store=True,
        # Before the question is answered: then its day stays.
        precompute=True,
        help="Day of the sitting; of one adjourned, the day on which it was answered.",
    )
    sequence = fields.Integer(default=10)
    kind = fields.Selection(
        selection=[
            ("claim", "Recognition of a discipline"),
            ("chair", "Election of the chair"),
            ("deputy", "Election of the deputy chair"),
            ("other", "Other question"),
        ],
        default="other",
        required=True,
    )
    state = fields.Selection(
        selection=STATES,
        default="pending",
        required=True,
        index=True,
        copy=False,
        group_expand=True,
    )

    # What is asked
    claim_id = fields.Many2one(
        comodel_name="recognition.claim",
        copy=False,
        index="btree_not_null",
        check_company=True,
        ondelete="restrict",
    )
    case_id = fields.Many2one(
        related="claim_id.case_id", store=True, index="btree_not_null"
    )
    learner_id = fields.Many2one(related="case_id.partner_id", string="Learner")
    discipline_id = fields.Many2one(related="claim_id.discipline_id")
    volume_sentence = fields.Char(related="claim_id.volume_sentence")
    conclusion_id = fields.Many2one(
        comodel_name="recognition.conclusion",
        string="Expert conclusion",
        compute="_compute_conclusion",
        compute_sudo=True,
    )
    conclusion_proposal = fields.Selection(
        selection="_selection_proposal",
        string="The experts propose",
        compute="_compute_conclusion",
        compute_sudo=True,
    )
    conclusion_text = fields.Text(
        string="Reasoning of the experts",
        compute="_compute_conclusion",
        compute_sudo=True,
    )
    candidate_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Candidate",
        check_company=True,
        domain="[('commission_id', '=', commission_id)]",
    )
    exact_percent = fields.Float(
        string="Grade, %",
        digits=(7, 4),
        aggregator=None,
        help="Grade with which the claim is to be recognised; first what the experts "
        "propose. Where the certificate has none the commission sets it (YU-5.6).",
    )
    conflict_member_ids = fields.Many2many(
        comodel_name="recognition.commission.member",
        relation="recognition_item_conflict_rel",
        column1="item_id",
        column2="member_id",
        string="Conflict of interest declared",
        copy=False,
        domain="[('commission_id', '=', commission_id)]",
        help="They attend and do not vote on this question (S-21).",
    )
    reason = fields.Text(
        help="Why the commission did not recognise; goes to the applicant.",
    )

    # How it was answered
    vote_ids = fields.One2many(
        comodel_name="recognition.vote", inverse_name="item_id", string="Votes"
    )
    vote_count = fields.Integer(string="Votes given", compute="_compute_vote_count")
    in_favour = fields.Integer(string="For", copy=False, aggregator=None)
    against = fields.Integer(copy=False, aggregator=None)
    abstained = fields.Integer(copy=False, aggregator=None)
    attending = fields.Integer(copy=False, aggregator=None)
    needed = fields.Integer(string="Majority", copy=False, aggregator=None)
    result_code = fields.Char(copy=False)
    result_clause = fields.Char(copy=False)
    presider_id = fields.Many2one(
        comodel_name="recognition.commission.member", string="Presided", copy=False
    )
    opened_on = fields.Datetime(copy=False)
    closed_on = fields.Datetime(copy=False)

    _claim_of_kind = models.Constraint(
        "CHECK ((kind = 'claim') = (claim_id IS NOT NULL))",
        "Questions on claims are put on the agenda from the cases that are ready.",
    )
    _claim_uniq = models.UniqueIndex(
        "(claim_id) WHERE state NOT IN ('put_off', 'returned')",
        "This claim is on another agenda already, or decided.",
    )
    _percent_range = models.Constraint(
        "CHECK (exact_percent >= 0 AND exact_percent <= 100)",
        "A grade in percent lies between 0 and 100. [CT152-36]",
    )

    @api.model
    def _selection_proposal(self):
        conclusions = self.env["recognition.conclusion"]
        return conclusions._fields["proposal"]._description_selection(self.env)

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("sitting_id.day")
    def _compute_day(self):
        # What was answered before an adjournment was answered on that day (R544-17).
        for item in self.filtered(lambda item: item.state in OPEN_STATES):
            item.day = item.sitting_id.day

    @api.depends("claim_id")
    def _compute_conclusion(self):
        for item in self:
            conclusion = item.claim_id.conclusion_id
            item.conclusion_id = conclusion
            item.conclusion_proposal = conclusion.proposal
            item.conclusion_text = conclusion.text

    @api.depends("vote_ids")
    def _compute_vote_count(self):
        for item in self:
            item.vote_count = len(item.vote_ids)

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("candidate_id", "conflict_member_ids", "sitting_id")
    def _check_members(self):
        """Candidates and those in conflict are members of this commission."""
        for item in self:
            named = item.candidate_id | item.conflict_member_ids
            if named.commission_id - item.commission_id:
                item._refuse([block("candidate_not_member", "R544-12")])

    def _sealed_verdicts(self):
        """A counted question stays (R544-17)."""
        return [
            block("question_settled", "R544-17", question=item.title)
            for item in self.sudo().filtered_domain(self._final_domain())
        ]

    def _frozen_verdicts(self, field_names):
        """A question stays as it was put (R544-17)."""
        verdicts = []
        for item in self:
            sitting = item.sitting_id
            if sitting.state not in ("planned", "open"):
                verdicts.append(
                    block("sitting_frozen", "R544-17", sitting=sitting.display_name)
                )
            elif (
                item.state != "pending"
                and not (field_names and field_names <= OPEN_FIELDS[item.state])
            ) or (item.claim_id and field_names & {"kind", "sitting_id"}):
                verdicts.append(block("question_put", "R544-17", question=item.title))
        return verdicts

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        # A sitting is closed over the questions that it had.
        lock(items.sitting_id)
        return items

    def write(self, vals):
        # Steps, which alone write these fields, have taken what they rest on.
        if not self._guarded & vals.keys():
            lock(self.sitting_id)
        return super().write(vals)

    def unlink(self):
        lock(self.sitting_id)
        return super().unlink()
