"""When an application was filed, and what becomes of one that came late."""

from collections import defaultdict

from odoo import fields, models

from ..rules import deadlines, windows
from .locks import share


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    filed_early = fields.Boolean(
        string="Filed early",
        copy=False,
        help="Filed before the working days that are set for it; accepted and marked "
        "(R544-24, C-04).",
    )
    filed_on = fields.Datetime(
        string="Counts as filed on",
        copy=False,
        help="By this moment the window judges. A set that came back and was put right "
        "in the days given keeps its first filing (R544-13, TVET578-18, C-28).",
    )
    filed_period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="Filed for",
        copy=False,
        ondelete="restrict",
        check_company=True,
        help="Asked for when it was filed; another period is asked for anew (R544-13).",
    )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _filing_that_counts(self, moment):
        """Return the moment by which the window judges a filing (R544-13, C-28).

        :param datetime moment: moment of submission, naive UTC as Odoo keeps it
        :rtype: datetime
        """
        self.ensure_one()
        if self.state != "draft":
            return self.filed_on
        return windows.filing_that_counts(
            moment,
            day=self.company_id._recognition_local(moment).date(),
            filed=self.filed_on or None,
            due=self.correction_due or None,
            same_period=self.period_id == self.filed_period_id,
        )

    def _filing_verdicts(self, moment):
        """Judge the moment of filing by the window of the route (R544-13, R544-24).

        :param datetime moment: moment of submission, naive UTC as Odoo keeps it
        :rtype: list[Verdict]
        """
        self.ensure_one()
        judges = {
            "before_period": self._before_period_verdicts,
            "qualification": self._qualification_verdicts,
        }
        judge = judges.get(self.route_id.window)
        if not judge or not self.period_id.date_start:
            return []
        # By the institution's clock: midnight there decides, not in Greenwich.
        local = self.company_id._recognition_local
        return judge(local(self._filing_that_counts(moment)), local(moment))

    def _before_period_verdicts(self, filed, _local):
        """Non-formal learning comes before its period begins (R544-13, S-05)."""
        submitted, start = filed.date(), self.period_id.date_start
        # The next period is looked up for those that need it only.
        in_time = deadlines.filing(submitted, start).allowed
        later = (
            self.env["recognition.period"] if in_time else self._period_after(submitted)
        )
        return [
            windows.judge_filing(
                submitted,
                start,
                policy=self.regulation_id.late_policy,
                next_start=later.date_start or None,
            )
        ]

    def _qualification_verdicts(self, filed, local):
        """Qualifications come in the working days before the period (R544-24, S-04).

        Whether it may be decided in time is counted from the set as it is now (C-28).
        """
        edition, start = self.regulation_id, self.period_id.date_start
        workdays = self.period_id._workdays_around()
        with self.company_id._recognition_calendar():
            verdict = windows.judge_qualification(
                filed.date(),
                start,
                workdays=workdays,
                days=edition.pq_window_days,
                mode=edition.pq_window_mode,
            )
            # One that came long before is decided long before.
            if not verdict.allowed or local.date() < min(workdays):
                return [verdict]
            registered = self.registered_on or local.date()
            if not self.registered_on and edition.out_of_hours:
                registered = deadlines.registration_day(
                    local,
                    workdays,
                    self.company_id._recognition_closing_hour(local.date()),
                )
            return [
                verdict,
                windows.processing(
                    registered,
                    start,
                    workdays=workdays,
                    transmit_days=edition.transmit_days,
                    expert_days=edition.expert_days,
                ),
            ]

    def _formal_policy(self):
        """Return what a sitting outside vacation time means to the case (S-06).

        :return: ``"off"``, ``"warn"`` or ``"block"``
        """
        self.ensure_one()
        edition = self.regulation_id
        if self.kind != "formal" or edition.formal_window == "off":
            return "off"
        return edition.formal_window_policy

    def _sitting_time_verdicts(self):
        """Say when a formal case that waits may be heard (S-06, YU-5.12)."""
        self.ensure_one()
        if self.state != "commission" or self._formal_policy() == "off":
            return []
        return [
            windows.judge_window(
                self.company_id._recognition_today(),
                self.company_id._recognition_calendar_windows(),
                wanted="vacation",
                policy="warn",
            )
        ]

    def _period_after(self, day):
        """Return the institution's next period that begins after ``day``, or none."""
        periods = self.company_id.recognition_period_ids
        coming = periods.filtered(lambda period: period.date_start > day)
        return coming.sorted("date_start")[:1]

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _settle_filing(self, moment=None):
        """Do what the day of filing asks: move late cases, mark early ones.

        A late case counts for the next period, which its chatter tells (R544-13, S-05);
        one on a qualification that came early bears the mark (R544-24).

        :param datetime moment: moment of submission; that of each case where None
        """
        moves, notes = defaultdict(self.browse), {}
        early = self.browse()
        for case in self:
            for verdict in case._filing_verdicts(moment or case.submitted_on):
                if verdict.code == "filed_for_next_period":
                    later = case._period_after(verdict.facts["submitted"])
                    moves[later] |= case
                    notes[case.id] = case._sentences([verdict])[0]
                if verdict.code == "qualification_early":
                    early |= case
        for period, cases in moves.items():
            cases._step_write({"period_id": period.id})
        if notes:
            self.browse(notes)._message_log_batch(notes)
        early.filtered(lambda case: not case.filed_early)._step_write(
            {"filed_early": True}
        )
        (self - early).filtered("filed_early")._step_write({"filed_early": False})

    # ------------------------------------------------------------------
    # The step
    # ------------------------------------------------------------------
    def action_submit(self):
        """File the application: the moment of filing counts (R544-13)."""
        # A commission that ends its work must see every case it was given.
        share(self.commission_id)
        moment = fields.Datetime.now()
        self._take_edition(moment)
        self._judge("submitted")
        self._submit(moment)

    def _take_edition(self, moment):
        """Bring drafts under the edition in force, by which they are judged."""
        drafts = self.filtered(lambda case: case.state == "draft")
        for company, cases in drafts.grouped("company_id").items():
            day = company._recognition_local(moment).date()
            edition = company._recognition_regulation(day)
            # Who changes an edition must see every case that was filed under it.
            share(cases.regulation_id | edition)
            # Only where it is another one: a write computes all hours anew. What was
            # filed and came back keeps its edition (R544-O.1).
            cases.filtered(
                lambda case, new=edition: (
                    not case.submitted_on and case.regulation_id != new
                )
            )._step_write({"regulation_id": edition.id})

    def _submit(self, moment):
        counts = {case: case._filing_that_counts(moment) for case in self}
        self._settle_filing(moment)
        for (filed, period), cases in self.grouped(
            lambda case: (counts[case], case.period_id)
        ).items():
            cases._step_write({"filed_on": filed, "filed_period_id": period.id})
        self._step_write(
            {
                "state": "submitted",
                "submitted_on": moment,
                "submitted_by": self.env.uid,
            }
        )
        self._end_deadline()
        self.claim_ids._freeze_syllabus()
        self._mark_fixed()
        self._issue_check("application", moment)
