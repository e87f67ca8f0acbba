"""What an application says of the applicant himself: age and consent."""

from odoo import api, fields, models

from ..rules import intake


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    born_on = fields.Date(
        string="Date of birth",
        copy=False,
        groups="nfe_recognition.group_intake,nfe_recognition.group_auditor",
        help="Asked for where applicants must have an age (S-23; YU-3(3)).",
    )
    consent_on = fields.Date(
        string="Consent given on",
        copy=False,
        help="Consent to access to restricted personal data (TVET578-A1.9(4)).",
    )
    consent_text = fields.Char(
        string="Text of the consent",
        copy=False,
        help="Version of the text that the applicant agreed to.",
    )
    asks_age = fields.Boolean(compute="_compute_asks")
    asks_consent = fields.Boolean(compute="_compute_asks")

    @api.depends("regulation_id.minimum_age", "regulation_id.consent_required")
    def _compute_asks(self):
        for case in self:
            case.asks_age = bool(case.regulation_id.minimum_age)
            case.asks_consent = case.regulation_id.consent_required

    @api.constrains("born_on")
    def _check_born_on(self):
        """Nobody applies before he is born (S-23)."""
        for case in self:
            today = case.company_id._recognition_today()
            # Birth dates are open to intake; whoever writes one is told.
            born_on = case.sudo().born_on or None
            case._refuse(intake.check_birth(born_on, today=today))

    @api.constrains("consent_on", "consent_text")
    def _check_consent(self):
        """A consent names its text and is not of tomorrow (TVET578-A1.9(4))."""
        for case in self:
            case._refuse(
                intake.check_consent(
                    case.consent_on or None,
                    case.consent_text or "",
                    today=case.company_id._recognition_today(),
                )
            )
