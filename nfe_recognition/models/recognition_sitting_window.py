"""On which day a sitting may decide a case (R544-16, YU-5.12)."""

from odoo import api, fields, models

from ..rules import sitting as sitting_rules
from ..rules import windows


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    remarks = fields.Text(string="To be seen", compute="_compute_remarks")

    @api.depends("state", "day", "item_ids.claim_id")
    @api.depends_context("lang")
    def _compute_remarks(self):
        for sitting in self:
            ahead = sitting._origin and sitting.state in ("planned", "open")
            cases = sitting.item_ids.case_id if ahead else self.env["recognition.case"]
            sitting.remarks = "\n".join(
                sitting._sentences(
                    verdict
                    for verdict in sitting._window_verdicts(cases)
                    if verdict.level == "warn"
                )
            )

    def _open_verdicts(self):
        return [
            *super()._open_verdicts(),
            *self._window_verdicts(self.item_ids.case_id),
        ]

    def _add_cases(self, cases):
        self._refuse(self._window_verdicts(cases))
        return super()._add_cases(cases)

    def _window_verdicts(self, cases):
        """Say whether cases may be decided on the day of the sitting (R544-16, S-06).

        None before its experts concluded. The vacations bind the sitting on formal
        cases, not the filing (C-18); cases of one edition have one answer.

        :param cases: ``recognition.case`` recordset
        :rtype: list[Verdict]
        """
        self.ensure_one()
        policies = {case._formal_policy() for case in cases} - {"off"}
        calendar = policies and self.company_id._recognition_calendar_windows()
        verdicts = [
            windows.judge_window(self.day, calendar, wanted="vacation", policy=policy)
            for policy in sorted(policies)
        ]
        for case in cases:
            verdicts += self._ready_since(case)
        return verdicts

    def _ready_since(self, case):
        """Say whether ``case`` had come before the commission on the day (R544-16)."""
        since = case.concluded_on or case.registered_on or None
        if since:
            # What is entered on a day off is of the next working day and there already.
            since = min(since, case.company_id._recognition_today())
        return sitting_rules.not_before(case.display_name, day=self.day, since=since)

    def _within_window(self, cases):
        """Return those of ``cases`` that may be decided on the day of the sitting."""
        ready = cases.filtered(lambda case: not self._ready_since(case))
        formal = ready.filtered(lambda case: case._formal_policy() == "block")
        barred = any(not verdict.allowed for verdict in self._window_verdicts(formal))
        return ready - formal if barred else ready
