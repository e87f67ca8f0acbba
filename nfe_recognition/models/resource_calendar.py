"""What changes working days: open deadlines are counted anew (S-26)."""

from odoo import api, models


class ResourceCalendarLeaves(models.Model):
    _inherit = "resource.calendar.leaves"

    @api.model_create_multi
    def create(self, vals_list):
        leaves = super().create(vals_list)
        leaves._recognition_companies()._recognition_recount()
        return leaves

    def write(self, vals):
        companies = self._recognition_companies()
        result = super().write(vals)
        (companies | self._recognition_companies())._recognition_recount()
        return result

    def unlink(self):
        companies = self._recognition_companies()
        result = super().unlink()
        companies._recognition_recount()
        return result

    def _recognition_companies(self):
        """Return the institutions whose days off these leaves are."""
        everybody = self.filtered(lambda leave: not leave.resource_id)
        if any(not leave.company_id for leave in everybody):
            # Without a company a day is off everywhere.
            companies = self.env["res.company"].sudo()  # see below
            return companies.search([("resource_calendar_id", "!=", False)])
        return everybody.company_id


class ResourceCalendarAttendance(models.Model):
    _inherit = "resource.calendar.attendance"

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines.calendar_id._recognition_companies()._recognition_recount()
        return lines

    def write(self, vals):
        calendars = self.calendar_id
        result = super().write(vals)
        (calendars | self.calendar_id)._recognition_companies()._recognition_recount()
        return result

    def unlink(self):
        companies = self.calendar_id._recognition_companies()
        result = super().unlink()
        companies._recognition_recount()
        return result


class ResourceCalendar(models.Model):
    _inherit = "resource.calendar"

    def write(self, vals):
        result = super().write(vals)
        if "tz" in vals:
            self.env.registry.clear_cache()
        return result

    def _recognition_companies(self):
        """Return the institutions that work by these calendars."""
        # Of all institutions: whoever changes a shared calendar may know one only.
        companies = self.env["res.company"].sudo()
        return companies.search([("resource_calendar_id", "in", self.ids)])
