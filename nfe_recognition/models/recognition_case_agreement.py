"""Under which agreement a case of mobility or double degree is asked for."""

from odoo import api, fields, models

from ..rules import mobility, routes


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    agreement_id = fields.Many2one(
        comodel_name="recognition.agreement",
        string="Agreement",
        check_company=True,
        index="btree_not_null",
        ondelete="restrict",
        compute="_compute_agreement_id",
        store=True,
        readonly=False,
        precompute=True,
        help="Under which the learner studied elsewhere (CT152-43, CT152-50).",
    )
    agreement_kind = fields.Char(compute="_compute_agreement_kind")

    @api.depends("kind")
    def _compute_agreement_id(self):
        for case in self:
            case.agreement_id = case.kind == "mobility" and case.agreement_id

    @api.depends("reason")
    def _compute_agreement_kind(self):
        for case in self:
            case.agreement_kind = mobility.agreement_kind(case.reason)

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _route_verdicts(self):
        """Mobility and double degrees rest on an agreement (CT152-43, CT152-50).

        Judged at the filing, and at the register once the transcript is there.
        """
        return [*super()._route_verdicts(), *self._agreement_verdicts()]

    def _agreement_verdicts(self):
        """Return what the agreement of the case lacks to be its basis."""
        self.ensure_one()
        if self.kind != "mobility" or routes.check_reason(self.kind, self.reason):
            return []
        if not self.agreement_id:
            return [mobility.no_agreement(self.reason)]
        return self.agreement_id._verdicts(
            self.reason, self.programme_id, self._agreement_day()
        )

    def _agreement_day(self):
        """Return the day on which the agreement has to be in force.

        The day of the first transcript, for what was studied before stays studied; the
        day of filing where none is entered yet.

        :rtype: date
        """
        self.ensure_one()
        issued = self.achievement_ids.document_id.filtered("issued_on")
        filed = self.submitted_on or fields.Datetime.now()
        return min(
            issued.mapped("issued_on"),
            default=self.company_id._recognition_local(filed).date(),
        )
