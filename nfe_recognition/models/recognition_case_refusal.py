"""The reasoned refusal at intake: its grounds, its words, its way to the applicant."""

from odoo import fields, models

from ..rules import intake
from ..rules.verdict import blocking

DELIVERIES = [
    ("account", "Personal account"),
    ("person", "In person, on paper"),
    ("email", "E-mail"),
    ("post", "Post"),
]


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    refusal_delivery = fields.Selection(
        selection=DELIVERIES,
        string="Delivered by",
        copy=False,
        help="How the refusal reaches the applicant (TVET578-18, TVET578-A1.5).",
    )

    def _proposed_grounds(self):
        """Return the grounds that the findings propose (TVET578-18, A1.9).

        :rtype: recognition.refusal.ground
        """
        proposed = self.env["recognition.refusal.ground"]
        for name in intake.grounds_of(
            verdict for case in self for verdict in case._verdicts_register()
        ):
            ground = self.env.ref(
                f"nfe_recognition.ground_{name}", raise_if_not_found=False
            )
            # A manager may have taken it out of use, or deleted it.
            proposed |= ground.filtered("active") if ground else proposed
        return proposed

    def _proposed_refusal(self):
        """Return what the findings say, in the learner's language.

        :rtype: str
        """
        self.ensure_one()
        reader = self.with_context(lang=self._reading_lang())
        return "\n".join(reader._sentences(blocking(reader._verdicts_register())))
