"""Agreements with partner institutions: mobility and double degrees."""

from odoo import api, fields, models

from ..rules import mobility
from ..rules.verdict import block

# What may change though cases rest on the agreement: its end, and what is added to it.
OPEN_FIELDS = frozenset({"valid_to", "active", "note", "line_ids", "programme_ids"})


class RecognitionAgreement(models.Model):
    """What this institution agreed with a partner on studies there (CT152-43, -50).

    Managers keep agreements with the disciplines agreed on; every role reads them.
    Neither who decides nor who posts writes them, for what stands in the mapping is
    re-credited without a vote. Once a case was filed under an agreement, it can only
    end and grow: disciplines and programmes may be added, nothing that a case rests on
    changes.
    """

    _name = "recognition.agreement"
    _description = "Agreement with a partner institution"
    _inherit = ["mail.thread", "recognition.master"]
    _order = "signed_on desc, id desc"
    _check_company_auto = True
    _file_clause = "CT152-43"
    _rec_names_search = ["number", "partner_id.name"]

    _text_limits = {"number": 64, "note": 4000, "file_name": 255}

    kind = fields.Selection(
        selection=[
            ("mobility", "Academic mobility"),
            ("double_degree", "Double degree"),
        ],
        string="Concluded for",
        required=True,
        default="mobility",
        tracking=True,
        help="Academic or credit mobility (CT152-43), or a double degree (CT152-50).",
    )
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Partner institution",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('is_company', '=', True)]",
        tracking=True,
    )
    number = fields.Char(string="No.", tracking=True, index="trigram")
    signed_on = fields.Date(string="Concluded on", tracking=True)
    valid_from = fields.Date(
        string="In force from",
        tracking=True,
        help="Empty: from the day on which it was concluded.",
    )
    valid_to = fields.Date(
        string="In force to", tracking=True, help="Empty: it has no end."
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        default=lambda self: self.env.company,
    )
    active = fields.Boolean(default=True)
    programme_ids = fields.Many2many(
        comodel_name="recognition.programme",
        string="Programmes",
        check_company=True,
        help="Programmes that it was concluded for; empty for all (CT152-49).",
    )
    window_from = fields.Date(
        string="Window from", help="First day of the mobility window (CT152-44)."
    )
    window_to = fields.Date(
        string="Window to", help="Last day of the mobility window (CT152-44)."
    )
    window_credits = fields.Integer(
        string="Credits in the window",
        aggregator=None,
        help="Credits to be studied at the partner; 0 where none are fixed (CT152-44).",
    )
    line_ids = fields.One2many(
        comodel_name="recognition.agreement.line",
        inverse_name="agreement_id",
        string="Disciplines agreed on",
        copy=True,
        help="What is studied at the partner, and what it stands for here (CT152-44, "
        "CT152-53).",
    )
    file = fields.Binary(attachment=True)
    file_name = fields.Char()
    note = fields.Text()
    case_ids = fields.One2many(
        comodel_name="recognition.case", inverse_name="agreement_id", string="Cases"
    )
    in_use = fields.Boolean(string="Used by cases", compute="_compute_in_use")

    _number_uniq = models.UniqueIndex(
        "(company_id, partner_id, number) WHERE number IS NOT NULL",
        "This partner has an agreement of this number.",
    )
    _validity_in_order = models.Constraint(
        "CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)",
        "The agreement ends before it begins. Correct one of the two days. [CT152-43]",
    )
    _window_in_order = models.Constraint(
        "CHECK (window_from IS NULL OR window_to IS NULL OR window_from <= window_to)",
        "The window ends before it begins. Correct one of the two days. [CT152-44]",
    )
    _credits_range = models.Constraint(
        "CHECK (window_credits BETWEEN 0 AND 1000)",
        "A mobility window has between 0 and 1000 credits. [CT152-44]",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("number", "partner_id.name")
    def _compute_display_name(self):
        for agreement in self:
            parts = [agreement.number, agreement.partner_id.name]
            agreement.display_name = " · ".join(part for part in parts if part)

    def _compute_in_use(self):
        used = self._used()
        for agreement in self:
            agreement.in_use = agreement in used

    @api.constrains("signed_on", "valid_to")
    def _check_days(self):
        """Concluded on a day that has come, and not over before (CT152-43)."""
        for agreement in self:
            agreement._refuse(
                mobility.agreement_days(
                    agreement.signed_on or None,
                    agreement.valid_to or None,
                    today=agreement.company_id._recognition_today(),
                )
            )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        """Write; programmes are added to one in use, never taken away (CT152-49)."""
        before = {}
        if "programme_ids" in vals:
            before = {agreement: agreement.programme_ids for agreement in self._used()}
        result = super().write(vals)
        self._refuse(
            block("agreement_in_use", "CT152-49", agreement=agreement.display_name)
            for agreement, old in before.items()
            # None at all stands for every programme.
            if bool(old) != bool(agreement.programme_ids)
            or old - agreement.programme_ids
        )
        return result

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """What cases rest on stays as it was agreed (CT152-44, CT152-53)."""
        if field_names and field_names <= OPEN_FIELDS:
            return []
        return [
            block("agreement_in_use", "CT152-43", agreement=agreement.display_name)
            for agreement in self._used()
        ]

    def _used(self):
        """Return those of these agreements under which cases were filed."""
        # An agreement is in use whoever looks.
        cases = self.env["recognition.case"].sudo().with_context(active_test=False)
        used = cases._read_group(
            [("agreement_id", "in", self.ids), ("submitted_on", "!=", False)],
            ["agreement_id"],
        )
        ids = {agreement.id for (agreement,) in used}
        return self.filtered(lambda agreement: agreement.id in ids)

    def _verdicts(self, reason, programme, day):
        """Judge the agreement as the basis of a case (CT152-43, CT152-50).

        :param str reason: reason of the case
        :param programme: ``recognition.programme`` of the learner
        :param date day: day that counts
        :rtype: list[Verdict]
        """
        self.ensure_one()
        return mobility.judge_agreement(
            reason=reason,
            partner=self.partner_id.name or "",
            number=self.number or "",
            signed_on=self.signed_on or None,
            valid_from=self.valid_from or None,
            valid_to=self.valid_to or None,
            day=day,
            kind=self.kind,
            covers_programme=not self.programme_ids or programme in self.programme_ids,
        )
