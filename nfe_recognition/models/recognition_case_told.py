"""Telling the learner of the decision by hand, where no message reaches him (S-09)."""

from collections import defaultdict

from odoo import api, fields, models

from ..rules import notice
from ..rules.verdict import ok
from .locks import lock
from .recognition_case_judge import Step

# Who takes papers in hands papers over.
TELL = Step(("decided", "recorded"), "intake", "_verdicts_told")


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    to_tell = fields.Boolean(
        string="To be told by hand",
        copy=False,
        help="The case is decided and no message went out: the office hands the notice "
        "over (S-09, TVET578-16).",
    )
    told_on = fields.Date(
        string="Told of the decision on",
        copy=False,
        help="Day on which the message went out or the notice was handed over.",
    )
    told_by = fields.Many2one(
        comodel_name="res.users", string="Told by", copy=False, ondelete="restrict"
    )
    can_tell = fields.Boolean(compute="_compute_can_tell")
    notice_sentence = fields.Char(
        string="Notice of the decision", compute="_compute_notice_sentence"
    )

    _to_tell_idx = models.Index("(company_id, notice_due) WHERE to_tell")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("state", "to_tell")
    @api.depends_context("uid")
    def _compute_can_tell(self):
        for case in self:
            case.can_tell = case.to_tell and case._may("told")

    @api.depends("to_tell", "notice_due")
    @api.depends_context("lang")
    def _compute_notice_sentence(self):
        self.notice_sentence = False
        for company, cases in self.filtered("to_tell").grouped("company_id").items():
            today = company._recognition_today()
            for case in cases:
                verdict = notice.standing(case.notice_due or None, today)
                case.notice_sentence = case._sentences([verdict])[0]

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _step(self, target):
        """Return the step to ``target``; telling the learner changes no state."""
        return TELL if target == "told" else super()._step(target)

    def _verdicts_told(self):
        """The learner is told of a decision once (S-09, TVET578-16)."""
        return notice.judge_told(
            self.display_name,
            open_notice=self.to_tell,
            told_on=self.told_on or None,
        )

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def action_told(self):
        """Note that the notice of the decision was handed over today (S-09)."""
        lock(self)
        self._judge("told")
        self._mark_told(fields.Datetime.now())
        self._message_log_batch(
            {
                case.id: case._sentences(
                    [ok("notice_handed_over", notice.CLAUSE, day=case.told_on)]
                )[0]
                for case in self
            }
        )

    def _tell_decision(self, moment):
        """Send the notices of a decision; the office hands over what cannot be sent.

        :param datetime moment: moment of the step
        """
        self._notify("decided")
        ways = defaultdict(self.browse)
        for case in self:
            way = notice.by_hand(
                tells=case.regulation_id.notify_applicant,
                address=bool(case.partner_id.email),
            )
            ways[way] |= case
        ways[False]._mark_told(moment)
        ways[True]._step_write({"to_tell": True})

    def _mark_told(self, moment):
        """Stamp who told the learners, and on which day."""
        for company, cases in self.grouped("company_id").items():
            cases._step_write(
                {
                    "to_tell": False,
                    "told_on": company._recognition_local(moment).date(),
                    "told_by": self.env.uid,
                }
            )
