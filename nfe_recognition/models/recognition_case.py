"""The application and everything that happens to it."""

from odoo import api, fields, models

from ..rules import dossier
from ..rules.verdict import Term, block
from .recognition_route import KINDS

STATES = [
    ("draft", "Draft"),
    ("submitted", "Submitted"),
    ("registered", "Registered"),
    ("expertise", "With the experts"),
    ("commission", "Before the commission"),
    ("decided", "Decided"),
    ("recorded", "Recorded"),
    ("refused", "Refused at intake"),
    ("withdrawn", "Withdrawn"),
]
# What the office may still change once the applicant's own part is closed.
ALWAYS_OPEN = frozenset({"user_id", "active", "note"})
# What the intake officer enters once another register has taken the case in.
EXTERNAL = frozenset({"external_number", "external_system"})

# Papers that say what was learned.
CONFIRMING = frozenset({"certificate", "qualification", "transcript"})


class RecognitionCase(models.Model):
    """A learner's wish that learning from elsewhere counts in his programme.

    Intake officers write a case while it is a draft and take it to registration,
    refusal or withdrawal. The secretary of its commission sends it to the experts and
    brings it to a sitting. Experts read the cases of their groups, members those of
    their commissions, advisers those of their advisees, the registrar those decided.
    After the draft nobody changes what the applicant asked; auditors read everything.
    """

    _name = "recognition.case"
    _description = "Recognition case"
    _inherit = ["recognition.thread", "mail.activity.mixin", "recognition.texts"]
    _order = "id desc"
    _check_company_auto = True
    _mail_post_access = "read"
    _rec_names_search = ["number", "partner_id.name"]
    _text_limits = {
        "note": 20000,
        "external_number": 64,
        "external_system": 128,
        "origin_institution": 256,
        "origin_programme": 256,
        "consent_text": 256,
    }

    # What it is
    number = fields.Char(
        string="Registration no.", copy=False, index="trigram", tracking=True
    )
    kind = fields.Selection(
        selection=KINDS,
        default="nonformal",
        required=True,
        help="Decides the papers, the deadlines and the way of the case (R544-1).",
    )
    state = fields.Selection(
        selection=STATES,
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        group_expand="_expand_states",
    )
    active = fields.Boolean(default=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    user_id = fields.Many2one(
        comodel_name="res.users",
        string="Responsible",
        default=lambda self: self.env.user,
        index=True,
        domain="[('share', '=', False)]",
        help="Intake officer who looks after the case.",
    )
    note = fields.Text(string="Internal note")

    # Who asks, for what
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Learner",
        required=True,
        index=True,
        domain="[('is_company', '=', False)]",
    )
    enrolment_id = fields.Many2one(
        comodel_name="recognition.enrolment",
        string="Enrolment",
        check_company=True,
        index=True,
        domain="[('partner_id', '=', partner_id)]",
        help="Empty for an entrant: the decision takes effect on enrolment (C-26).",
    )
    programme_id = fields.Many2one(
        comodel_name="recognition.programme",
        string="Programme",
        required=True,
        index=True,
        check_company=True,
        compute="_compute_programme_id",
        store=True,
        readonly=False,
        precompute=True,
    )
    period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="Academic period",
        required=True,
        index=True,
        check_company=True,
        help="The application must be filed before this period begins (R544-13).",
    )
    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        string="Commission",
        index=True,
        check_company=True,
        tracking=True,
        compute="_compute_commission_id",
        store=True,
        readonly=False,
        precompute=True,
        help="Commission whose chair the application is addressed to (R544-13).",
    )
    regulation_id = fields.Many2one(
        comodel_name="recognition.regulation",
        string="Regulation",
        compute="_compute_regulation_id",
        store=True,
        precompute=True,
        index=True,
        help="Edition in force on the day of filing; the case keeps it (R544-O.1).",
    )
    lang = fields.Selection(
        selection=lambda self: self.env["res.lang"].get_installed(),
        string="Language",
        compute="_compute_lang",
        store=True,
        readonly=False,
        precompute=True,
        help="Language of the documents that the learner receives.",
    )
    document_ids = fields.One2many(
        comodel_name="recognition.document", inverse_name="case_id", string="Papers"
    )
    achievement_ids = fields.One2many(
        comodel_name="recognition.achievement",
        inverse_name="case_id",
        string="Courses completed",
    )
    claim_ids = fields.One2many(
        comodel_name="recognition.claim",
        inverse_name="case_id",
        string="Claims",
        domain=[("superseded", "=", False)],
    )
    provider_id = fields.Many2one(
        comodel_name="res.partner",
        string="Provider",
        compute="_compute_provider_id",
        store=True,
        index="btree_not_null",
        help="Who issued the certificate.",
    )
    claimed_credits = fields.Integer(
        string="Credits asked", compute="_compute_credits", store=True
    )
    recognised_credits = fields.Integer(
        string="Credits recognised", compute="_compute_credits", store=True
    )

    # What came of it
    conclusion_ids = fields.One2many(
        comodel_name="recognition.conclusion",
        inverse_name="case_id",
        string="Expert conclusions",
    )
    item_ids = fields.One2many(
        comodel_name="recognition.item", inverse_name="case_id", string="Questions"
    )
    extract_ids = fields.One2many(
        comodel_name="recognition.extract", inverse_name="case_id", string="Extracts"
    )
    entry_ids = fields.One2many(
        comodel_name="recognition.transcript.entry",
        inverse_name="case_id",
        string="Transcript entries",
    )

    _number_uniq = models.UniqueIndex(
        "(company_id, number) WHERE number IS NOT NULL",
        "This registration number is taken.",
    )
    _state_idx = models.Index("(company_id, state) WHERE active IS TRUE")

    @api.model
    def _expand_states(self, states, _domain):
        """Return those of ``states`` that have cases, in the order of the way.

        On a phone a column fills the screen, and no card is dragged into an empty one.
        """
        return [state for state, _label in STATES if state in states]

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("enrolment_id")
    def _compute_programme_id(self):
        for case in self:
            case.programme_id = case.enrolment_id.programme_id or case.programme_id

    @api.depends("company_id")
    def _compute_commission_id(self):
        for case in self:
            commission = case.company_id.recognition_commission_id
            case.commission_id = commission or case.commission_id

    @api.depends("company_id")
    def _compute_regulation_id(self):
        for company, cases in self.grouped("company_id").items():
            cases.regulation_id = company and company._recognition_regulation(
                company._recognition_today()
            )

    @api.depends("partner_id", "company_id")
    def _compute_lang(self):
        for case in self:
            case.lang = (
                case.lang or case.partner_id.lang or case.company_id.recognition_lang
            )

    @api.depends("document_ids.issuer_id", "document_ids.kind")
    def _compute_provider_id(self):
        for case in self:
            papers = case.document_ids.filtered(lambda d: d.kind in CONFIRMING)
            case.provider_id = papers.issuer_id[:1]

    @api.depends("claim_ids.discipline_id.credits", "claim_ids.credits")
    def _compute_credits(self):
        for case in self:
            case.claimed_credits = sum(c._asked_credits() for c in case.claim_ids)
            case.recognised_credits = sum(case.claim_ids.mapped("credits"))

    @api.depends("number", "partner_id")
    def _compute_display_name(self):
        for case in self:
            name = case.partner_id.name or ""
            if case.number:
                case.display_name = f"{case.number} · {name}"
            else:
                case.display_name = self.env._("New application · %(name)s", name=name)

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """After the draft nobody changes what was asked (R544-13)."""
        if not field_names:
            return [
                verdict
                for case in self
                for verdict in dossier.deletion(
                    case.display_name, state=case.state, filed=bool(case.submitted_on)
                )
            ]
        if field_names <= ALWAYS_OPEN:
            return []
        if field_names <= ALWAYS_OPEN | EXTERNAL:
            if self.env.user.has_group("nfe_recognition.group_intake"):
                return []
            return [block("step_not_yours", "", role=Term("intake"))]
        return [
            block("case_not_draft", "R544-13", case=case.display_name)
            for case in self
            if case.state != "draft"
        ]

    @api.constrains("active")
    def _check_active(self):
        """A case under way stays on the desks (R544-14)."""
        for case in self.filtered(lambda case: not case.active):
            case._refuse(dossier.archiving(case.display_name, state=case.state))
