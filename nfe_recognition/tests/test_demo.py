"""The steps of the demo data are taken with demo data only."""

from odoo.exceptions import UserError
from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestDemo(TransactionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.demo = cls.env["recognition.demo"]
        cls.addon = cls.env["ir.module.module"].search(
            [("name", "=", "nfe_recognition")]
        )

    def test_without_demo_data(self):
        """Neither an installed addon nor one marked for installation has them."""
        for state in "installed", "to install", "to upgrade", "uninstalled":
            self.addon.write({"state": state, "demo": False})
            with self.subTest(state), self.assertRaises(UserError):
                self.demo._check_demo()

    def test_with_demo_data(self):
        """Only the superuser, who loads them, takes their steps."""
        self.addon.write({"state": "installed", "demo": True})
        self.demo._check_demo()
        with self.assertRaises(UserError):
            self.demo.with_user(self.env.ref("base.user_admin"))._check_demo()
