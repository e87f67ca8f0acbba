"""What tests of changes of a commission start from: a sheet of a new order."""

from datetime import timedelta

from odoo import Command

from .common import RecognitionCommon


class ChangeCommon(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.today = self._today()
        self.yesterday = self.today - timedelta(days=1)

    def _sheet(self, commission=None, **values):
        """Return the sheet of a new order, filled in by a manager."""
        commission = commission or self.commission
        return (
            self.env["recognition.commission.change"]
            .with_user(self.user_manager)
            .create(
                {
                    "commission_id": commission.id,
                    "number": "30-n",
                    "date": self._today(),
                    "signatory": "Rector",
                    **values,
                }
            )
        )

    def _newcomer(self, user=None, **values):
        user = user or self.user_expert
        return Command.create({"partner_id": user.partner_id.id, **values})
