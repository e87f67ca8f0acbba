"""Disposal of files that need not be kept any more, reviewed by two managers (S-14)."""

from odoo import api, fields, models

from ..rules import retention
from ..rules.verdict import block
from .locks import lock

STATES = [("draft", "Draft"), ("proposed", "To be confirmed"), ("done", "Done")]
# As much as somebody looks through; the next list takes the rest.
LONGEST = 500


class RecognitionDisposal(models.Model):
    """A list of files that may go, proposed by one manager and confirmed by another.

    A manager collects what need not be kept any more, takes off what shall stay and
    proposes the list; another manager looks through it and confirms it, or somebody
    takes it back. With the confirmation the files are erased; the list stays, with the
    digest of each file, and so do all records. Auditors read it. Decided cases,
    protocols and transcript lines stand on no list (CT152-42, YU-3(5)).
    """

    _name = "recognition.disposal"
    _description = "Disposal of files"
    _inherit = ["mail.thread", "mail.activity.mixin", "recognition.texts"]
    _order = "id desc"
    _rec_name = "number"
    _mail_post_access = "read"
    _check_company_auto = True
    _text_limits = {"note": 4000}
    _guarded = frozenset(
        {
            "number",
            "state",
            "proposed_on",
            "proposed_by",
            "confirmed_on",
            "confirmed_by",
        }
    )

    number = fields.Char(string="No.", copy=False)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        ondelete="restrict",
        default=lambda self: self.env.company,
    )
    state = fields.Selection(
        selection=STATES,
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        group_expand=True,
    )
    note = fields.Text(help="Why these files are not needed any more.")
    line_ids = fields.One2many(
        comodel_name="recognition.disposal.line",
        inverse_name="disposal_id",
        string="Files",
        copy=False,
    )
    line_count = fields.Integer(string="Number of files", compute="_compute_line_count")
    proposed_on = fields.Datetime(string="Proposed on", copy=False)
    proposed_by = fields.Many2one(
        comodel_name="res.users", string="Proposed by", copy=False, ondelete="restrict"
    )
    confirmed_on = fields.Datetime(string="Confirmed on", copy=False)
    confirmed_by = fields.Many2one(
        comodel_name="res.users", string="Confirmed by", copy=False, ondelete="restrict"
    )
    can_edit = fields.Boolean(compute="_compute_can")
    can_confirm = fields.Boolean(compute="_compute_can")
    problems = fields.Text(string="What is missing", compute="_compute_problems")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("line_ids")
    def _compute_line_count(self):
        groups = self.env["recognition.disposal.line"]._read_group(
            [("disposal_id", "in", self.ids)], ["disposal_id"], ["__count"]
        )
        counts = dict(groups)
        for disposal in self:
            disposal.line_count = counts.get(disposal, 0)

    @api.depends("state", "proposed_by")
    @api.depends_context("uid")
    def _compute_can(self):
        own = self.filtered("id")._filtered_access("write")
        for disposal in self:
            mine = disposal in own or not disposal.id
            disposal.can_edit = mine and disposal.state == "draft"
            disposal.can_confirm = (
                mine
                and disposal.state == "proposed"
                and disposal._other_manager_verdict().allowed
            )

    @api.depends("state", "line_ids")
    @api.depends_context("uid", "lang")
    def _compute_problems(self):
        for disposal in self:
            verdicts = []
            if disposal.state == "proposed":
                verdicts = disposal._confirm_verdicts()
            disposal.problems = "\n".join(
                disposal._sentences(v for v in verdicts if not v.allowed)
            )

    @api.depends("number")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for disposal in self:
            disposal.display_name = (
                self.env._("Disposal no. %(number)s", number=disposal.number)
                if disposal.number
                else self.env._("New disposal list")
            )

    @api.constrains("company_id")
    def _check_lines(self):
        """The files on a list are of its own institution."""
        # Links that its keeper does not see are judged as well.
        self.sudo().line_ids._check_company()

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """What was proposed is confirmed as it is, and what is done stays (S-14)."""
        return [
            block("disposal_not_draft", retention.OWN, list=disposal.display_name)
            for disposal in self
            if disposal.state != "draft"
        ]

    def _other_manager_verdict(self):
        return retention.judge_confirmation(
            proposed_by=self.proposed_by.id, user=self.env.uid
        )

    def _propose_verdicts(self):
        """Return what keeps the list from being proposed."""
        self.ensure_one()
        verdicts = self._frozen_verdicts(frozenset())
        if not self.line_ids:
            verdicts.append(block("disposal_empty", retention.OWN))
        return verdicts + self.line_ids._verdicts()

    def _confirm_verdicts(self):
        """Return what keeps the current user from confirming the list (S-14)."""
        self.ensure_one()
        if self.state != "proposed":
            return [
                block("disposal_not_proposed", retention.OWN, list=self.display_name)
            ]
        return [self._other_manager_verdict(), *self.line_ids._verdicts()]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_collect(self):
        """Put every file that need not be kept any more on the list, 500 at most."""
        self.check_access("write")
        lock(self)
        for disposal in self:
            disposal._refuse(disposal._frozen_verdicts(frozenset()))
            room = LONGEST - len(disposal.line_ids)
            if room > 0:
                self.env["recognition.disposal.line"]._collect(disposal, room)

    def action_propose(self):
        """Propose the list; from now on it stays as it is."""
        self.check_access("write")
        lock(self)
        self._propose(fields.Datetime.now())

    def _propose(self, moment):
        """Propose the lists, as the current user.

        :param datetime moment: moment of the proposal
        """
        for disposal in self:
            disposal._refuse(disposal._propose_verdicts())
            disposal._step_write(
                {
                    "state": "proposed",
                    "number": disposal.number or disposal._next_number(moment),
                    "proposed_on": moment,
                    "proposed_by": self.env.uid,
                }
            )

    def _next_number(self, moment):
        """Return the institution's next number of disposal lists, without gaps."""
        company = self.company_id
        day = company._recognition_local(moment).date()
        return company._recognition_next_numbers(self._name, day, 1)[0]

    def action_take_back(self):
        """Make a proposed list a draft again; nothing has gone yet."""
        self.check_access("write")
        lock(self)
        for disposal in self:
            if disposal.state != "proposed":
                disposal._refuse(
                    [
                        block(
                            "disposal_not_proposed",
                            retention.OWN,
                            list=disposal.display_name,
                        )
                    ]
                )
        self._step_write({"state": "draft", "proposed_on": False, "proposed_by": False})

    def action_confirm(self):
        """Confirm the list of another manager: the files are erased (S-14)."""
        self.check_access("write")
        lock(self)
        self._confirm(fields.Datetime.now())

    def _confirm(self, moment):
        """Erase the files of the lists, as the manager who confirms them.

        :param datetime moment: moment of the erasure
        """
        for disposal in self:
            disposal.line_ids._lock_holders()
            disposal._refuse(disposal._confirm_verdicts())
            disposal.line_ids._erase(moment)
        self._step_write(
            {"state": "done", "confirmed_on": moment, "confirmed_by": self.env.uid}
        )
