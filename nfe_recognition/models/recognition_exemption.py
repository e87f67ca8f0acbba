"""Exemptions from disciplines (R544-19, YU-5.11)."""

from odoo import api, fields, models

from ..rules.verdict import block


class RecognitionExemption(models.Model):
    """A discipline that a learner need not take, and from which period on.

    Made with the transcript entry that is its basis, never changed or removed.
    Registrars, managers and auditors read it; lists of enrolment ask it.
    """

    _name = "recognition.exemption"
    _description = "Exemption from a discipline"
    _inherit = ["recognition.guarded"]
    _order = "id desc"
    _check_company_auto = True

    entry_id = fields.Many2one(
        comodel_name="recognition.transcript.entry",
        string="Basis",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    company_id = fields.Many2one(
        related="entry_id.company_id", store=True, index=True, precompute=True
    )
    partner_id = fields.Many2one(
        related="entry_id.partner_id",
        string="Learner",
        store=True,
        index=True,
        precompute=True,
    )
    enrolment_id = fields.Many2one(
        related="entry_id.enrolment_id", store=True, index=True, precompute=True
    )
    discipline_id = fields.Many2one(
        related="entry_id.discipline_id", store=True, index=True, precompute=True
    )
    protocol_number = fields.Char(related="entry_id.protocol_number", store=True)
    protocol_date = fields.Date(related="entry_id.protocol_date", store=True)
    from_period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="From period",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
        help="First academic period that begins after the decision (R544-19).",
    )
    date_from = fields.Date(
        related="from_period_id.date_start", store=True, string="From"
    )

    _entry_uniq = models.Constraint("UNIQUE (entry_id)", "An entry exempts once.")

    @api.depends("discipline_id", "partner_id")
    def _compute_display_name(self):
        for exemption in self:
            exemption.display_name = self.env._(
                "%(learner)s: %(discipline)s",
                learner=exemption.partner_id.name or "",
                discipline=exemption.discipline_id.name or "",
            )

    def _frozen_verdicts(self, field_names):
        """Exemptions come with transcript entries and in no other way (R544-19)."""
        return [block("exemption_by_step_only", "R544-19")] if self else []

    def _sealed_verdicts(self):
        """An exemption stays."""
        return self._frozen_verdicts(frozenset())
