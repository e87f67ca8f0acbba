"""The way to the demo data that no data file can describe."""

from odoo import api, models
from odoo.exceptions import UserError

ADDON = "nfe_recognition"


class RecognitionDemo(models.AbstractModel):
    """What the demo files call by ``<function>``.

    A data file can make records, but not take the steps of the procedure on a day of
    the past, each by the user whose step it is. The code that does so stands in
    ``demo/`` and is imported here, only while demo data are loaded. Nothing here is
    public, so no RPC reaches it, and nothing happens outside an installation with demo.
    """

    _name = "recognition.demo"
    _description = "Demo data of recognition"

    @api.model
    def _speak(self):
        """Switch on the languages of the demo's users."""
        self._check_demo()
        language = self.env.ref("base.lang_ru")
        if language.active:
            return
        language.action_unarchive()
        # Remembered, so that the removal of the addon switches it off again.
        self.env["ir.model.data"].create(
            {
                "module": ADDON,
                "name": "lang_ru",
                "model": "res.lang",
                "res_id": language.id,
                "noupdate": True,
            }
        )

    @api.model
    def _tell(self):
        """Let the demo's history happen, once."""
        self._check_demo()
        if self.env.ref(f"{ADDON}.commission").state == "draft":
            from ..demo.history import History

            History(self.env).tell()

    def _check_demo(self):
        """Raise unless the addon is being installed, or was, with demo data."""
        addon = self.env["ir.module.module"].sudo().search([("name", "=", ADDON)])
        if not self.env.su or not (addon.demo or addon.state == "to install"):
            raise UserError(self.env._("Demo data load with the addon only."))
