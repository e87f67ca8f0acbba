"""The institution's own deadlines of appeals (S-18)."""

from datetime import timedelta

from odoo import models

from ..rules import appeal as rules
from .res_company_calendar import HORIZON_DAYS


class ResCompany(models.Model):
    _inherit = "res.company"

    def _recognition_last_day(self, day, days):
        """Return by when an appeal is filed; None without a deadline.

        :param date day: day of the event, not counted (C-28)
        :param int days: working days of the edition; 0 for none
        """
        self.ensure_one()
        workdays = days and self._recognition_workdays(
            day, day + timedelta(HORIZON_DAYS)
        )
        with self._recognition_calendar():
            return rules.last_day(day, days, workdays)

    def _recognition_recount(self):
        """Count the deadlines of appeals anew too."""
        result = super()._recognition_recount()
        for company in self:
            self.env["recognition.case"]._recount_appeals(company)
            self.env["recognition.appeal"]._recount(company)
        return result
