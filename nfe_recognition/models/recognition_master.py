"""What all reference data has in common."""

from decimal import Decimal

from odoo import models
from odoo.tools import format_date

from ..rules.verdict import block
from .sentences import number


class RecognitionMaster(models.AbstractModel):
    """Reference data: texts that are neither blank nor endless, refusals in sentences.

    A record never moves from one institution to another.
    """

    _name = "recognition.master"
    _description = "Reference data of recognition"
    _inherit = ["recognition.texts"]

    _text_limits = {"name": 250}

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        """Write; a record stays with its institution, for others may refer to it."""
        if "company_id" in vals:
            self._invalid(
                block("company_fixed", "", record=record.display_name)
                for record in self
                if record.company_id and record.company_id.id != vals["company_id"]
            )
        return super().write(vals)

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _copied_names(self, vals_list, default=None):
        """Return ``vals_list`` of a copy with "(copy)" after each name.

        :param dict default: values given with the copy; a name among them stays
        """
        if "name" in (default or {}):
            return vals_list
        for vals, record in zip(vals_list, self, strict=True):
            vals["name"] = self.env._("%(name)s (copy)", name=record.name)
        return vals_list

    def _shown(self, name):
        """Return the value of a field as people read it.

        :param str name: name of a field
        :rtype: str
        """
        self.ensure_one()
        field, value = self._fields[name], self[name]
        if field.type == "selection":
            return dict(field._description_selection(self.env)).get(value, "")
        if field.type == "boolean":
            return self.env._("yes") if value else self.env._("no")
        if field.type == "date":
            return format_date(self.env, value)
        if field.relational:
            return ", ".join(value.mapped("display_name"))
        if field.type in ("integer", "float"):
            return number(self.env, Decimal(str(value)))
        return str(value or "")
