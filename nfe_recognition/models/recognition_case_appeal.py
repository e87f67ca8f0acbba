"""Appeals on a case: until when, and what follows from what they decided (S-18)."""

from collections import defaultdict
from datetime import timedelta

from odoo import api, fields, models

from ..rules import appeal as rules
from ..rules import deadlines
from ..rules.verdict import ok
from .res_company_calendar import HORIZON_DAYS


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    appeal_ids = fields.One2many(
        comodel_name="recognition.appeal", inverse_name="case_id", string="Appeals"
    )
    appeal_count = fields.Integer(compute="_compute_appeal_count")
    can_appeal = fields.Boolean(compute="_compute_can_appeal")
    appeal_from = fields.Date(
        string="Appeal counted from",
        copy=False,
        help="Day on which the learner was told of the decision (S-18).",
    )
    appeal_due = fields.Date(
        string="Appeal until",
        copy=False,
        index="btree_not_null",
        help="Last day to appeal, by the institution's own setting (S-18).",
    )
    earlier_claim_ids = fields.One2many(
        comodel_name="recognition.claim",
        string="Earlier decisions",
        compute="_compute_earlier_claim_ids",
        help="Decisions in whose place another one stands; they are kept.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("appeal_ids")
    @api.depends_context("uid")
    def _compute_appeal_count(self):
        self.appeal_count = 0
        for case in self._where_appealed():
            case.appeal_count = len(case._readable("appeal_ids"))

    @api.depends("claim_ids", "regulation_id")
    @api.depends_context("uid")
    def _compute_earlier_claim_ids(self):
        self.earlier_claim_ids = False
        appealed = self._where_appealed()
        if not appealed:
            return
        found = self.env["recognition.claim"].search(
            [("case_id", "in", appealed.ids), ("superseded", "=", True)]
        )
        for case, claims in found.grouped("case_id").items():
            case.earlier_claim_ids = claims

    def _where_appealed(self):
        """Return those of these cases whose edition hears appeals (S-18)."""
        return self.filtered("regulation_id.appeal")

    @api.depends("state", "claim_ids.decision", "appeal_ids.state")
    @api.depends_context("uid")
    def _compute_can_appeal(self):
        self.can_appeal = False
        if self.env["recognition.appeal"].has_access("create"):
            for case in self._where_appealed():
                case.can_appeal = bool(case._appealable())

    def _appealable(self):
        """Return the claims against whose decisions an appeal can be entered."""
        self.ensure_one()
        return self.claim_ids.filtered(lambda claim: not claim._appeal_verdicts())

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_appeals(self):
        """Open the appeals on this case."""
        return self._open_related(
            "appeal_ids", "nfe_recognition.recognition_appeal_action"
        )

    def action_appeal(self):
        """Open a new appeal on this case; its one decision is chosen already."""
        self.ensure_one()
        claims = self._appealable()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Appeal"),
            "res_model": "recognition.appeal",
            "view_mode": "form",
            "context": {
                "default_claim_id": len(claims) == 1 and claims.id,
                "appeal_case_id": self.id,
            },
        }

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def _tell_decision(self, moment):
        """Start the time to appeal; told by hand, it starts anew on that day."""
        self._keep_appeal_days()
        self._start_appeals(moment)
        return super()._tell_decision(moment)

    def _mark_told(self, moment):
        result = super()._mark_told(moment)
        self._start_appeals(moment)
        return result

    def _keep_appeal_days(self):
        """Let the decisions of which the learners know keep their last day (S-18).

        What is decided anew and told now has a time of its own.
        """
        for case in self.filtered(lambda case: case.appeal_due and not case.to_tell):
            # The sittings behind the decisions, whoever closes this one.
            known = case.sudo().claim_ids.filtered(
                lambda claim: (
                    claim.item_id.sitting_id.closed_on and not claim.appeal_due
                )
            )
            known._step_write({"appeal_due": case.appeal_due})

    def _start_appeals(self, moment):
        """Count until when the decisions can be appealed (S-18).

        :param datetime moment: moment at which the learners are told
        """
        for (company, edition), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id)
        ).items():
            if not edition.appeal:
                continue
            day = company._recognition_local(moment).date()
            due = company._recognition_last_day(day, edition.appeal_days)
            cases._step_write({"appeal_from": day, "appeal_due": due})

    def _notice_decided(self):
        """Say also until when and how to appeal, where one can (D-19, S-18)."""
        lines = super()._notice_decided()
        if self.appeal_due and self._appealable():
            lines += self._sentences([ok("notice_may_appeal", "", due=self.appeal_due)])
        return lines

    def _follow_appeals(self, day, moment):
        """Let the cases go where the decisions on appeals lead them.

        A case with a decision set aside waits for its commission; any other is decided
        anew as a whole, and recorded once all is posted.

        :param date day: day of the sitting that heard the appeals
        :param datetime moment: moment of its close
        """
        waiting = self.filtered(lambda c: not all(c.claim_ids.mapped("decision")))
        reopened = waiting.filtered(lambda case: case.state != "commission")
        reopened._step_write({"state": "commission"})
        reopened._await_sitting(moment)
        decided = self - waiting
        decided._end_duties()
        decided._stamp_outcome(day)
        decided._record(moment)

    @api.model
    def _recount_appeals(self, company):
        """Count anew until when decisions can be appealed: the calendar changed (S-26).

        :param company: ``res.company`` whose calendar changed
        """
        today = company._recognition_today()
        # Whoever changes the calendar needs no right to the cases.
        cases = self.sudo().search(
            [
                ("company_id", "=", company.id),
                ("appeal_due", "!=", False),
                ("appeal_from", ">=", today - timedelta(HORIZON_DAYS)),
            ]
        )
        if not cases:
            return
        workdays = company._recognition_workdays(
            min(cases.mapped("appeal_from")),
            max(cases.mapped("appeal_due")) + timedelta(HORIZON_DAYS),
        )
        moved = defaultdict(self.sudo().browse)
        for (day, days, before), group in cases.grouped(
            lambda case: (
                case.appeal_from,
                case.regulation_id.appeal_days,
                case.appeal_due,
            )
        ).items():
            try:
                anew = rules.last_day(day, days, workdays)
            except deadlines.CalendarTooShort:
                # A calendar that is being entered; the next step tells of it.
                continue
            due = rules.last_day_anew(before, anew, today=today)
            if due != before:
                moved[due] |= group
        for due, group in moved.items():
            group._step_write({"appeal_due": due})
            # Those filed wait to be accepted or refused as late by the same day.
            filed = group.appeal_ids.filtered(
                lambda appeal: (
                    appeal.state == "filed"
                    and appeal.file_due
                    and not appeal.claim_id.appeal_due
                )
            )
            filed._step_write({"file_due": due})
