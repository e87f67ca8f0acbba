"""What all reference data has in common."""

from decimal import Decimal

from odoo import api, models
from odoo.exceptions import AccessError
from odoo.tools import format_date

from ..rules.verdict import block
from .sentences import number


class RecognitionMaster(models.AbstractModel):
    """Reference data: texts that are neither blank nor endless, refusals in sentences.

    A record never moves from one institution to another. One that all institutions
    share is kept by those who work in all of them: nobody changes the data of an
    institution that is not his (R544-3).
    """

    _name = "recognition.master"
    _description = "Reference data of recognition"
    _inherit = ["recognition.texts"]

    _text_limits = {"name": 250}

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        """Create; what others share comes from those who work everywhere."""
        records = super().create(vals_list)
        records._refuse_shared()
        return records

    def write(self, vals):
        """Write; a record stays with its institution, for others may refer to it."""
        self._refuse_shared()
        if "company_id" in vals:
            self._invalid(
                block("company_fixed", "", record=record.display_name)
                for record in self
                if record.company_id and record.company_id.id != vals["company_id"]
            )
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_shared(self):
        self._refuse_shared()

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _refuse_shared(self):
        """Raise where one of these is shared with institutions of others (R544-3)."""
        if self.env.su or "company_id" not in self._fields:
            return
        shared = self.filtered(lambda record: not record.company_id)
        # Which institutions there are, not what they have.
        if shared and self.env["res.company"].sudo().search_count(
            [("id", "not in", self.env.user.company_ids.ids)], limit=1
        ):
            verdicts = [
                block("record_shared", "R544-3", record=record.display_name)
                for record in shared
            ]
            raise AccessError("\n".join(self._sentences(verdicts)))

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
