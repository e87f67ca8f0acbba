"""Appeals have no menu where no edition hears them (S-18)."""

from odoo import api, models


class IrUiMenu(models.Model):
    _inherit = "ir.ui.menu"

    @api.model
    def _load_menus_blacklist(self):
        hidden = super()._load_menus_blacklist()
        menu = self.env.ref("nfe_recognition.menu_appeals", raise_if_not_found=False)
        if menu and not self._recognition_appeals_heard():
            hidden.append(menu.id)
        return hidden

    @api.model
    def _recognition_appeals_heard(self):
        """Return True where an edition of the user's institutions hears appeals."""
        # The menu is asked for by everybody; only yes or no leaves the sudo.
        editions = self.env["recognition.regulation"].sudo()
        companies = self.env.user.company_ids.ids
        return bool(
            editions.search_count(
                [("appeal", "=", True), ("company_id", "in", [*companies, False])],
                limit=1,
            )
        )


class RecognitionRegulation(models.Model):
    _inherit = "recognition.regulation"

    @api.model_create_multi
    def create(self, vals_list):
        editions = super().create(vals_list)
        if any(editions.mapped("appeal")):
            self.env.registry.clear_cache()
        return editions

    def write(self, vals):
        result = super().write(vals)
        if "appeal" in vals:
            # Menus are kept ready for each user.
            self.env.registry.clear_cache()
        return result
