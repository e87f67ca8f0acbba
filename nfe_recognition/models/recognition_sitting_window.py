"""In which time of the year a sitting may recognise formal learning (YU-5.12)."""

from odoo import api, fields, models

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
        """Say whether formal cases may be decided on the day of the sitting (S-06).

        The vacations bind the sitting, not the filing (C-18). Cases of one edition have
        one answer.

        :param cases: ``recognition.case`` recordset
        :rtype: list[Verdict]
        """
        self.ensure_one()
        policies = {case._formal_policy() for case in cases} - {"off"}
        calendar = policies and self.company_id._recognition_calendar_windows()
        return [
            windows.judge_window(self.day, calendar, wanted="vacation", policy=policy)
            for policy in sorted(policies)
        ]

    def _within_window(self, cases):
        """Return those of ``cases`` that may be decided on the day of the sitting."""
        formal = cases.filtered(lambda case: case._formal_policy() == "block")
        barred = any(not verdict.allowed for verdict in self._window_verdicts(formal))
        return cases - formal if barred else cases
