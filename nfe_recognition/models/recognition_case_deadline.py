"""What is due when, by which clause, and how the day was counted."""

from collections import defaultdict
from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain

from ..rules import deadlines, notice
from ..rules.verdict import ok
from .days_in_words import days_in_words
from .res_company_calendar import HORIZON_DAYS

# Which stamp keeps the day that the step at hand is due, by state.
STAMPS = {
    "draft": "correction_due",
    "registered": "transmit_due",
    "expertise": "expert_due",
    "decided": "extract_due",
}
URGENCIES = [("late", "Late"), ("soon", "Due soon"), ("later", "Later")]


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    deadline_from = fields.Date(
        string="Counted from",
        copy=False,
        help="Day of the event, which is not counted itself (C-28).",
    )
    deadline_days = fields.Integer(
        string="Working days counted", copy=False, aggregator=None
    )
    soon_from = fields.Date(
        string="Due soon from",
        copy=False,
        help="From this day on the deadline counts as near (R544-14).",
    )
    extract_due = fields.Date(
        string="Extract by",
        copy=False,
        help="The institution's own deadline after the sitting (S-09).",
    )
    notice_due = fields.Date(
        string="Learner told by",
        copy=False,
        help="The institution's own deadline after the sitting (S-09).",
    )
    deadline_sentence = fields.Char(
        string="How the day was counted", compute="_compute_deadline_sentence"
    )
    urgency = fields.Selection(
        selection=URGENCIES,
        compute="_compute_urgency",
        search="_search_urgency",
        help="Late after the deadline, soon in the working days before it that the "
        "edition sets (R544-14).",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("deadline", "deadline_from", "deadline_days")
    @api.depends_context("lang")
    def _compute_deadline_sentence(self):
        self.deadline_sentence = False
        due = self.filtered(lambda case: case.deadline and case.deadline_from)
        for company, cases in due.grouped("company_id").items():
            workdays = company._recognition_workdays(
                min(cases.mapped("deadline_from")), max(cases.mapped("deadline"))
            )
            for case in cases:
                case.deadline_sentence = case._counted_sentence(workdays)

    def _counted_sentence(self, workdays):
        """Say how the deadline was counted, over the days off in between (AE-12).

        :param workdays: the institution's working days, as far as the deadline
        :rtype: str
        """
        self.ensure_one()
        span = (self.deadline - self.deadline_from).days
        days = [self.deadline_from + timedelta(n) for n in range(1, span + 1)]
        counted = [day for day in days if day in workdays]
        skipped = [day for day in days if day not in workdays]
        verdict = ok(
            "deadline_counted" if skipped else "deadline_counted_straight",
            "",
            days=len(counted),
            day=self.deadline_from,
            counted=days_in_words(self.env, counted),
            skipped=days_in_words(self.env, skipped, rows=True),
        )
        return self._sentences([verdict])[0]

    @api.depends("deadline", "soon_from", "company_id", "to_tell", "notice_due")
    def _compute_urgency(self):
        self.urgency = False
        due = self.filtered(lambda case: case._open_days())
        for company, cases in due.grouped("company_id").items():
            today = company._recognition_today()
            for case in cases:
                case.urgency = notice.most_pressing(
                    deadlines.standing(day, soon, today)
                    for day, soon in case._open_days()
                )

    def _open_days(self):
        """Return the days that something is due, each with the first that is near.

        The step at hand, and the notice of the decision while it is to be handed over.

        :rtype: list[tuple[date, date]]
        """
        self.ensure_one()
        days = []
        if self.deadline:
            days.append((self.deadline, self.soon_from or self.deadline))
        if self.to_tell and self.notice_due:
            days.append((self.notice_due, self.notice_due))
        return days

    @api.model
    def _search_urgency(self, operator, value):
        if operator != "in":
            return NotImplemented
        # By the clock of the institution that the reader works in.
        today = self.env.company._recognition_today()
        untold = Domain("to_tell", "=", True)
        late = Domain("deadline", "<", today)
        late |= untold & Domain("notice_due", "<", today)
        near = Domain("deadline", ">=", today)
        soon = near & (
            Domain("soon_from", "<=", today) | Domain("deadline", "=", today)
        )
        soon |= untold & Domain("notice_due", "=", today)
        later = near | (untold & Domain("notice_due", ">", today))
        domains = {
            "late": late,
            "soon": soon & ~late,
            "later": later & ~soon & ~late,
            False: ~(late | soon | later),
        }
        return Domain.OR(domains[wanted] for wanted in value if wanted in domains)

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def _set_deadline(self, day, days, clause, stamp=None):
        """Start a deadline of the cases, or end the one at hand.

        :param date day: day of the event; None where nothing is due
        :param int days: working days; 0 for no deadline
        :param str clause: clause that sets it, or the setting of the institution
        :param str stamp: field that keeps the day beyond the step
        """
        for (company, soon), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id.soon_days)
        ).items():
            values = company._recognition_deadline(day, day and days, soon)
            values["deadline_clause"] = values["deadline"] and clause
            if stamp:
                values[stamp] = values["deadline"]
            cases._step_write(values)

    def _end_deadline(self):
        """Nothing is due any more at the step at hand."""
        self.filtered("deadline")._set_deadline(None, 0, False)

    def _set_sitting_deadlines(self, decided_on):
        """Start the institution's own deadlines after a sitting (S-09).

        :param date decided_on: day of the sitting
        """
        for (company, edition), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id)
        ).items():
            gained = cases.filtered(lambda case: case.outcome != "not_recognised")
            (cases - gained)._end_deadline()
            gained._set_deadline(
                decided_on, edition.extract_days, "S-09", stamp="extract_due"
            )
            if edition.notice_days:
                due = company._recognition_add_working_days(
                    decided_on, edition.notice_days
                )
                cases._step_write({"notice_due": due})

    # ------------------------------------------------------------------
    # Anew
    # ------------------------------------------------------------------
    @api.model
    def _recount(self, company):
        """Count the open deadlines of an institution anew, in one batch (S-26).

        Only where the day changed the case is written and its chatter says so.

        :param company: ``res.company`` whose calendar changed
        :return: the cases whose deadline moved
        """
        self._recount_notices(company)
        # Whoever changes the calendar needs no right to the cases.
        cases = self.sudo().search(
            [
                ("company_id", "=", company.id),
                ("deadline", "!=", False),
                ("deadline_from", "!=", False),
            ]
        )
        if not cases:
            return cases
        # A year further: the deadline may lie later than before.
        workdays = company._recognition_workdays(
            min(cases.mapped("deadline_from")) - timedelta(HORIZON_DAYS),
            max(cases.mapped("deadline")) + timedelta(HORIZON_DAYS),
        )
        before, anew = {}, defaultdict(list)
        for (day, days, soon_days), group in cases.grouped(
            lambda case: (
                case.deadline_from,
                case.deadline_days,
                case.regulation_id.soon_days,
            )
        ).items():
            try:
                due = deadlines.add_working_days(day, days, workdays)
                soon = deadlines.soon_from(due, soon_days, workdays)
            except deadlines.CalendarTooShort:
                # A calendar that is being entered; the next step tells of it.
                continue
            for case in group:
                if case.deadline != due:
                    before[case.id] = case.deadline
                if (case.deadline, case.soon_from) != (due, soon):
                    anew[due, soon, STAMPS.get(case.state)].append(case.id)
        for (due, soon, stamp), ids in anew.items():
            values = {"deadline": due, "soon_from": soon}
            cases.browse(ids)._step_write(values | ({stamp: due} if stamp else {}))
        moved = cases.browse(before)
        moved._log_moved(before)
        moved._move_duties()
        return moved

    @api.model
    def _recount_notices(self, company):
        """Count anew until when learners are to be told (S-09, S-26).

        :param company: ``res.company`` whose calendar changed
        """
        # As in _recount.
        cases = self.sudo().search(
            [
                ("company_id", "=", company.id),
                ("decided_on", "!=", False),
                ("notice_due", ">=", company._recognition_today()),
                ("told_on", "=", False),
            ]
        )
        if not cases:
            return
        workdays = company._recognition_workdays(
            min(cases.mapped("decided_on")),
            max(cases.mapped("notice_due")) + timedelta(HORIZON_DAYS),
        )
        for (day, days), group in cases.grouped(
            lambda case: (case.decided_on, case.regulation_id.notice_days)
        ).items():
            try:
                due = deadlines.add_working_days(day, days, workdays)
            except deadlines.CalendarTooShort:
                # As in _recount.
                continue
            group.filtered(lambda case, due=due: case.notice_due != due)._step_write(
                {"notice_due": due}
            )

    def _log_moved(self, before):
        """Note in the chatter where the deadline was and where it is now.

        :param dict before: id of a case → the day before
        """
        self._message_log_batch(
            {
                case.id: case._sentences(
                    [
                        ok(
                            "deadline_moved",
                            case.deadline_clause or "",
                            before=before[case.id],
                            due=case.deadline,
                        )
                    ]
                )[0]
                for case in self
            }
        )
