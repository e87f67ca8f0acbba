"""Users: when their employees are on leave."""

from datetime import datetime, time, timedelta

from pytz import timezone, utc

from odoo import models


class ResUsers(models.Model):
    _inherit = "res.users"

    def _recognition_absences(self, first, last):
        """Return the days on which each user's employee is on leave.

        :param date first: first day looked at
        :param date last: last day looked at
        :rtype: dict[res.users, set[date]]
        """
        # Whether a colleague is away is told; why and how long stays with hr.
        employees = self.env["hr.employee"].sudo()
        owners = {
            employee.resource_id.id: employee.user_id
            for employee in employees.search([("user_id", "in", self.ids)])
        }
        absences = {user: set() for user in self}
        leaves = self.env["resource.calendar.leaves"].sudo()  # as above
        margin = timedelta(days=1)
        for leave in leaves.search(
            [
                ("resource_id", "in", list(owners)),
                ("time_type", "=", "leave"),
                ("date_from", "<=", datetime.combine(last, time.max) + margin),
                ("date_to", ">=", datetime.combine(first, time.min) - margin),
            ]
        ):
            user = owners[leave.resource_id.id]
            zone = timezone(leave.resource_id.tz or "UTC")
            day, end = (
                utc.localize(moment).astimezone(zone).date()
                for moment in (leave.date_from, leave.date_to)
            )
            while day <= end:
                absences[user].add(day)
                day += timedelta(days=1)
        return absences
