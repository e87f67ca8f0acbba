"""Sittings of a commission (R544-17, YU-5.9)."""

from odoo import api, fields, models
from odoo.tools import format_date

STATES = [
    ("planned", "Planned"),
    ("open", "In session"),
    ("closed", "Closed"),
    ("cancelled", "Cancelled"),
]


class RecognitionSitting(models.Model):
    """A sitting: who attended, what was asked, who presided.

    The secretary of the commission plans it, fills the agenda, notes who attends, opens
    it with a quorum, puts the questions to the vote and closes it. Members and managers
    read it, auditors too. A closed or cancelled sitting stays as it is; what it decided
    goes to the cases and into the protocol in the same step.
    """

    _name = "recognition.sitting"
    _description = "Sitting of a commission"
    _inherit = ["mail.thread", "mail.activity.mixin", "recognition.texts"]
    _order = "date desc, id desc"
    _text_limits = {"place": 250}
    _check_company_auto = True
    _mail_post_access = "read"
    _rec_names_search = ["number", "commission_id.name"]
    _guarded = frozenset(
        {
            "number",
            "state",
            "session",
            "presider_id",
            "secretary_id",
            "opened_on",
            "closed_on",
            "adjourned_on",
            "event_id",
            "notified_on",
            "notice_stale",
            "disposed_on",
            "disposed_by",
            "disposed_sha256",
        }
    )

    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
        default=lambda self: self._default_commission_id(),
        domain="[('state', '=', 'active'), ('secretary_id', '=', uid)]",
    )
    company_id = fields.Many2one(
        related="commission_id.company_id", store=True, index=True
    )
    number = fields.Integer(
        string="No.", copy=False, aggregator=None, help="Counted in its commission."
    )
    date = fields.Datetime(string="Begins at", required=True, index=True, tracking=True)
    day = fields.Date(
        compute="_compute_day",
        store=True,
        help="Day of the sitting on the institution's clock; decisions bear it.",
    )
    place = fields.Char(tracking=True)
    state = fields.Selection(
        selection=STATES,
        default="planned",
        required=True,
        copy=False,
        tracking=True,
        group_expand=True,
    )
    kind = fields.Selection(
        selection=[("regular", "Regular"), ("first", "Organisational")],
        compute="_compute_kind",
        store=True,
        help="Organisational where a chair or deputy is elected (R544-12).",
    )
    regulation_id = fields.Many2one(
        comodel_name="recognition.regulation",
        string="Regulation",
        compute="_compute_regulation_id",
        store=True,
        index=True,
        help="Edition in force on the day of the sitting; gives quorum and tie rule.",
    )
    attendance_ids = fields.One2many(
        comodel_name="recognition.attendance",
        inverse_name="sitting_id",
        string="Attendance",
        domain=[("current", "=", True)],
        copy=False,
    )
    item_ids = fields.One2many(
        comodel_name="recognition.item",
        inverse_name="sitting_id",
        string="Agenda",
        copy=False,
    )
    protocol_ids = fields.One2many(
        comodel_name="recognition.protocol",
        inverse_name="sitting_id",
        string="Protocols",
    )
    protocol_id = fields.Many2one(
        comodel_name="recognition.protocol",
        string="Protocol",
        compute="_compute_protocol_id",
    )

    # Stamps of the steps
    presider_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Presides",
        copy=False,
        help="The chair; in his absence the deputy; before the election whom the order "
        "names (R544-12).",
    )
    secretary_id = fields.Many2one(
        comodel_name="res.users", string="Kept by", copy=False, ondelete="restrict"
    )
    opened_on = fields.Datetime(copy=False)
    closed_on = fields.Datetime(copy=False)

    # Arithmetic
    member_count = fields.Integer(string="Members", compute="_compute_quorum")
    present_count = fields.Integer(string="Attend", compute="_compute_quorum")
    quorum_needed = fields.Integer(string="Needed", compute="_compute_quorum")
    quorum_met = fields.Boolean(string="Quorum", compute="_compute_quorum")
    quorum_sentence = fields.Char(string="Quorum, in words", compute="_compute_quorum")
    item_count = fields.Integer(string="Questions", compute="_compute_item_count")
    settled_count = fields.Integer(string="Settled", compute="_compute_item_count")
    can_edit = fields.Boolean(compute="_compute_can")
    can_open = fields.Boolean(compute="_compute_can")
    can_close = fields.Boolean(compute="_compute_can")
    can_cancel = fields.Boolean(compute="_compute_can")
    problems = fields.Text(string="What is missing", compute="_compute_problems")

    _number_uniq = models.Constraint(
        "UNIQUE (commission_id, number)", "A sitting's number is used once."
    )
    _calendar_idx = models.Index("(company_id, date)")

    @api.model
    def _default_commission_id(self):
        """Return the one commission that the current user keeps, if it is one."""
        kept = self.env["recognition.commission"].search(
            [("state", "=", "active"), ("secretary_id", "=", self.env.uid)], limit=2
        )
        return kept if len(kept) == 1 else kept.browse()

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("date", "company_id")
    def _compute_day(self):
        for sitting in self:
            moment = sitting.date
            sitting.day = (
                moment and sitting.company_id._recognition_local(moment).date()
                if sitting.company_id
                else moment
            )

    @api.depends("item_ids.kind")
    def _compute_kind(self):
        for sitting in self:
            elections = {"chair", "deputy"} & set(sitting.item_ids.mapped("kind"))
            sitting.kind = "first" if elections else "regular"

    @api.depends("day", "company_id")
    def _compute_regulation_id(self):
        self.regulation_id = False
        dated = self.filtered(lambda s: s.day and s.company_id)
        by_day = dated.grouped(lambda sitting: (sitting.company_id, sitting.day))
        for (company, day), sittings in by_day.items():
            sittings.regulation_id = company._recognition_regulation(day)

    @api.depends("protocol_ids")
    def _compute_protocol_id(self):
        for sitting in self:
            sitting.protocol_id = sitting.protocol_ids[:1]

    @api.depends("attendance_ids.present", "attendance_ids.left_on", "regulation_id")
    @api.depends_context("lang")
    def _compute_quorum(self):
        for sitting in self:
            verdict = sitting._quorum_verdict()
            sitting.member_count = verdict.facts["members"]
            sitting.present_count = verdict.facts["present"]
            sitting.quorum_needed = verdict.facts["needed"]
            sitting.quorum_met = verdict.allowed
            sitting.quorum_sentence = sitting._sentences([verdict])[0]

    @api.depends("item_ids.state")
    def _compute_item_count(self):
        for sitting in self:
            states = sitting.item_ids.mapped("state")
            unsettled = states.count("pending") + states.count("voting")
            sitting.item_count = len(states)
            sitting.settled_count = len(states) - unsettled

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_can(self):
        own = self.filtered("id")._filtered_access("write")
        for sitting in self:
            mine = sitting in own or not sitting.id
            sitting.can_edit = mine and sitting.state in ("planned", "open")
            sitting.can_open = mine and sitting.state == "planned"
            sitting.can_close = mine and sitting.state == "open"
            sitting.can_cancel = mine and not sitting._cancel_verdicts()

    @api.depends("state", "attendance_ids.present", "item_ids.state", "item_ids.reason")
    @api.depends_context("lang")
    def _compute_problems(self):
        judges = {"planned": "_open_verdicts", "open": "_close_verdicts"}
        for sitting in self:
            # A sitting that is being entered has no roster to judge yet.
            judge = sitting._origin and judges.get(sitting.state)
            verdicts = getattr(sitting, judge)() if judge else []
            sitting.problems = "\n".join(
                sitting._sentences(v for v in verdicts if not v.allowed)
            )

    @api.depends("number", "day", "commission_id.name")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for sitting in self:
            if not sitting.number:
                sitting.display_name = self.env._("New sitting")
                continue
            sitting.display_name = self.env._(
                "%(commission)s, sitting no. %(number)s of %(day)s",
                commission=sitting.commission_id.name,
                number=sitting.number,
                day=format_date(self.env, sitting.day),
            )
