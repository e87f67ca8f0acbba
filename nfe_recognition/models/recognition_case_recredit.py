"""What is re-credited without a vote, by operation of the rules (CT152-9, -48, -50)."""

from odoo import api, fields, models

from ..rules import mobility
from ..rules.verdict import block
from .locks import lock
from .recognition_case_judge import Step

# The secretary re-credits and the registrar posts: nobody posts what he issued himself.
RECREDIT = Step(("registered", "commission"), "secretary", "_verdicts_recredit")
# States in which a discipline may still wait for it.
WAITING = ("registered", "expertise", "commission")


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    can_recredit = fields.Boolean(compute="_compute_can_recredit")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("state", "claim_ids.decision", "agreement_id", "reason")
    @api.depends_context("uid")
    def _compute_can_recredit(self):
        for case in self:
            case.can_recredit = case._may("recredit")

    def _next_code(self, target):
        """What the rules re-credit comes before what is voted on (CT152-48)."""
        if self.state in RECREDIT.sources and self._recreditable():
            return "next_recredit"
        if target == "recorded" and self._left_by_sheet():
            return "next_recorded_sheet"
        return super()._next_code(target)

    def _left_by_sheet(self):
        """Return True where all that is left to post was re-credited (CT152-48)."""
        self.ensure_one()
        # Which sheets there are, whoever reads them.
        claims = self.sudo().claim_ids
        left = claims.extract_ids.filtered(lambda extract: extract.state != "posted")
        voted = claims.filtered(
            lambda claim: claim.decision == "recognised" and not claim.extract_ids
        )
        return bool(left) and not left.protocol_id and not voted

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _step(self, target):
        """Return the step to ``target``; re-crediting is a step on the way as well."""
        if target == "recredit":
            return RECREDIT
        step = super()._step(target)
        if target == "commission" and not self.with_experts:
            return step._replace(check="_verdicts_bring")
        if target == "decided":
            # Where nothing is left to vote on, no commission has the case.
            return step._replace(sources=("registered", *step.sources))
        return step

    def _recreditable(self):
        """Return the undecided claims that are re-credited without a vote."""
        undecided = self.claim_ids.filtered(lambda claim: not claim.decision)
        return undecided.filtered(lambda claim: claim._by_rule())

    def _verdicts_recredit(self):
        """There is something to re-credit, and no sitting has it (CT152-48, -50)."""
        claims = self._recreditable()
        verdicts = [
            mobility.judge_recredit(
                self.display_name,
                kind=self.kind,
                reason=self.reason or None,
                ready=len(claims),
            )
        ]
        if not claims:
            return verdicts
        # Which questions are open, whoever reads them.
        open_items = self.sudo().item_ids.filtered(
            lambda item: item.state in ("pending", "voting")
        )
        if claims & open_items.claim_id.with_env(self.env):
            verdicts.append(block("on_another_agenda", "", case=self.display_name))
        return verdicts

    def _verdicts_bring(self):
        """What is re-credited by the rules is not voted on (CT152-48, CT152-50)."""
        return [
            verdict
            for claim in self.claim_ids
            if not claim.decision
            for verdict in claim._refusal_verdicts()
        ]

    def _verdicts_send(self):
        """As before the commission: experts have nothing to conclude on there."""
        return [*super()._verdicts_send(), *self._verdicts_bring()]

    def _agenda_verdicts(self):
        """No question on what is re-credited without a vote (CT152-48, CT152-50)."""
        return {
            case: [*verdicts, *case._verdicts_bring()]
            for case, verdicts in super()._agenda_verdicts().items()
        }

    def _guide_verdicts(self, target):
        """Say why the commission decides what the rules do not (CT152-48)."""
        verdicts = super()._guide_verdicts(target)
        if self.state not in WAITING:
            return verdicts
        # Then it is what comes next, and nothing that is missing.
        ahead = self._next_code(target) == "next_recredit"
        return [
            *(v for v in verdicts if not ahead or v.code != "refusal_barred"),
            *(
                verdict
                for claim in self.claim_ids
                if not claim.decision
                for verdict in claim._rule_verdicts()
                if verdict.level == "warn"
            ),
        ]

    # ------------------------------------------------------------------
    # Transition
    # ------------------------------------------------------------------
    def action_recredit(self):
        """Re-credit what needs no vote, by the agreement and the transcript."""
        # Secretaries of other commissions have no question here; only locked.
        lock(self.sudo().item_ids.sitting_id)
        lock(self)
        self._judge("recredit")
        self._recredit(fields.Datetime.now())

    def _recredit(self, moment):
        """Decide by the rules, and issue what passes it on (CT152-48, CT152-50).

        Cases of which something is left stay where they are: the rest is voted on.

        :param datetime moment: moment of the step
        :return: the extracts issued
        """
        claims = self._recreditable()
        extracts = self.env["recognition.extract"]._issue_by_rule(claims, moment)
        for company, cases in self.grouped("company_id").items():
            day = company._recognition_local(moment).date()
            (claims & cases.claim_ids)._decide_by_rule(day)
            whole = cases.filtered(lambda c: all(c.claim_ids.mapped("decision")))
            whole._decide(day, moment)
        self.env["recognition.seal"]._seal(claims, moment)
        self.env["recognition.seal"]._seal(extracts, moment)
        # The sheets are issued already: what is left is the registrar's.
        decided = self.filtered(lambda case: case.state == "decided")
        decided._end_deadline()
        decided._set_duty("post_sheet")
        left = self.filtered(lambda c: c.state == "registered" and not c.with_experts)
        left._set_duty_without_experts()
        return extracts

    def _set_duty_without_experts(self):
        """Ask to re-credit what needs no vote, then to bring the rest (CT152-48)."""
        by_rule = self.filtered(lambda case: case._recreditable())
        by_rule._set_duty("recredit")
        (self - by_rule)._set_duty("bring")
