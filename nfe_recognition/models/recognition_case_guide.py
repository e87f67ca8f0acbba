"""What the case form tells its reader: what is missing, what comes next."""

from odoo import api, fields, models

from ..rules.verdict import block, blocking
from .recognition_commission import OPEN_STATES


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    can_submit = fields.Boolean(compute="_compute_steps")
    can_return = fields.Boolean(compute="_compute_steps")
    can_register = fields.Boolean(compute="_compute_steps")
    can_refuse = fields.Boolean(compute="_compute_steps")
    can_withdraw = fields.Boolean(compute="_compute_steps")
    can_send = fields.Boolean(compute="_compute_steps")
    can_bring = fields.Boolean(compute="_compute_steps")
    next_step = fields.Char(
        string="What comes next", compute="_compute_next_step", compute_sudo=False
    )
    missing = fields.Text(
        string="What is missing", compute="_compute_next_step", compute_sudo=False
    )
    remarks = fields.Text(
        string="To be seen", compute="_compute_next_step", compute_sudo=False
    )
    has_decisions = fields.Boolean(
        compute="_compute_has_decisions",
        help="Something is decided, be it without a vote (CT152-48).",
    )
    conclusion_count = fields.Integer(compute="_compute_counts")
    item_count = fields.Integer(compute="_compute_counts")
    extract_count = fields.Integer(compute="_compute_counts")
    entry_count = fields.Integer(compute="_compute_counts")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "state", "claim_ids", "document_ids", "achievement_ids", "period_id", "route_id"
    )
    @api.depends_context("uid")
    def _compute_steps(self):
        for case in self:
            case.can_submit = case._may("submitted")
            case.can_return = case._may("draft")
            case.can_register = case._may("registered")
            case.can_refuse = case._may("refused")
            case.can_withdraw = case._may("withdrawn")
            case.can_send = case._may("expertise")
            case.can_bring = not case.with_experts and case._may("commission")

    @api.depends(
        "state",
        "claim_ids",
        "document_ids",
        "achievement_ids",
        "period_id",
        "route_id",
        "department_conclusion_ids.state",
        "agreement_id",
    )
    @api.depends_context("uid", "lang")
    def _compute_next_step(self):
        for case in self:
            target = case._next_state()
            if case.state == "decided" and case.outcome == "not_recognised":
                target = None
            if not target:
                case.next_step = case.missing = case.remarks = False
                continue
            verdicts = case._guide_verdicts(target)
            code = case._next_code(target)
            case.next_step = case._sentences([block(code, "")])[0]
            case.missing = "\n".join(case._sentences(blocking(verdicts)))
            case.remarks = "\n".join(
                case._sentences(v for v in verdicts if v.level == "warn")
            )

    def _next_code(self, target):
        """Return the code of the sentence that says what comes next.

        :param str target: state after the next step
        """
        self.ensure_one()
        if target == "commission" and not self.with_experts:
            return "next_bring"
        if target == "decided" and self._on_agenda():
            return "next_vote"
        return f"next_{target}"

    def _on_agenda(self):
        """Return True where a sitting that is not over has all that is undecided."""
        self.ensure_one()
        # Which questions there are, whoever reads them.
        items = self.sudo().item_ids.filtered(
            lambda item: (
                item.state not in ("put_off", "returned")
                and item.sitting_id.state != "closed"
            )
        )
        undecided = self.sudo().claim_ids.filtered(lambda claim: not claim.decision)
        return bool(undecided) and undecided <= items.claim_id

    def _guide_verdicts(self, target):
        """Return what the reader should know before the step to ``target``.

        :param str target: state after the next step
        :rtype: list[Verdict]
        """
        self.ensure_one()
        verdicts = []
        # That the commission has not decided yet goes without saying.
        if target != "decided":
            verdicts += getattr(self, self._step(target).check)()
        if self.state == "draft":
            # Without any claim the first sentence says all there is to say.
            known = {verdict.code for verdict in verdicts}
            verdicts += [
                verdict
                for verdict in self._completeness_verdicts()
                if verdict.code != "discipline_missing" or "no_claims" not in known
            ]
        if self.return_count and self.state in ("draft", "submitted"):
            verdicts.append(self._refusal_offer())
        if self.state in ("registered", "expertise", "commission"):
            verdicts += self._double_verdicts()
            verdicts += self._cap_remarks()
            for found in self._department_verdicts()[self].values():
                verdicts += found
        verdicts += self._sitting_time_verdicts()
        if self.state in OPEN_STATES:
            verdicts += self._prerequisite_verdicts()
            verdicts += self._elsewhere_verdicts()
        return verdicts

    @api.depends("claim_ids.decision")
    def _compute_has_decisions(self):
        for case in self:
            case.has_decisions = any(case.claim_ids.mapped("decision"))

    @api.depends("state", "conclusion_ids", "item_ids", "extract_ids", "entry_ids")
    @api.depends_context("uid")
    def _compute_counts(self):
        for case in self:
            case.conclusion_count = case._count_readable("conclusion_ids")
            case.item_count = case._count_readable("item_ids")
            case.extract_count = case._count_readable("extract_ids")
            case.entry_count = case._count_readable("entry_ids")

    # ------------------------------------------------------------------
    # Smart buttons
    # ------------------------------------------------------------------
    def _readable(self, name):
        """Return the related records, or none where the role does not read them."""
        comodel = self.env[self._fields[name].comodel_name]
        return self[name] if comodel.has_access("read") else comodel

    def _count_readable(self, name):
        """Return how many there are; before the registration there is nothing."""
        if self.state in ("draft", "submitted"):
            return 0
        return len(self._readable(name))

    def _open_related(self, name, action):
        records = self._readable(name)
        result = self.env["ir.actions.act_window"]._for_xml_id(action)
        result["context"] = {}
        if len(records) == 1:
            return result | {
                "views": [(False, "form")],
                "view_mode": "form",
                "res_id": records.id,
            }
        return result | {"domain": [("id", "in", records.ids)]}

    def action_open_conclusions(self):
        """Open the expert conclusions of the case."""
        return self._open_related(
            "conclusion_ids", "nfe_recognition.recognition_conclusion_action"
        )

    def action_open_items(self):
        """Open the questions that the commission had on the case."""
        return self._open_related("item_ids", "nfe_recognition.recognition_item_action")

    def action_open_extracts(self):
        """Open the extract of the case."""
        return self._open_related(
            "extract_ids", "nfe_recognition.recognition_extract_action"
        )

    def action_open_entries(self):
        """Open what the case brought into the transcript."""
        return self._open_related(
            "entry_ids", "nfe_recognition.recognition_transcript_entry_action"
        )
