"""What all records of recognition have in common, lasting ones and sheets."""

from odoo import models
from odoo.exceptions import UserError

from ..rules.verdict import block
from .sentences import sentence


class RecognitionRecord(models.AbstractModel):
    """Records and sheets that answer whoever calls them in sentences."""

    _name = "recognition.record"
    _description = "Record of recognition"
    _inherit = ["recognition.entry"]

    def ensure_one(self):
        """Return ``self``; what is done with one record is done with no other number.

        :raises UserError: for none, and for several
        """
        if len(self) != 1:
            facts = {"what": self._description, "count": len(self)}
            raise UserError(sentence(self.env, block("one_at_a_time", "", **facts)))
        return self
