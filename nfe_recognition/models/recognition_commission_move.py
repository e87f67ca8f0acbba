"""Cases that go over to another commission (R544-11, R544-17)."""

from odoo import api, fields, models

from ..rules import commission as rules
from ..rules.asking import UNANSWERED
from ..rules.verdict import block
from .locks import lock, share
from .recognition_commission import OPEN_STATES


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    can_move = fields.Boolean(compute="_compute_can_move")

    @api.depends("state", "case_ids.state")
    @api.depends_context("uid")
    def _compute_can_move(self):
        writable = self.filtered("id").has_access("write")
        waiting = writable and self._count(
            "recognition.case", [("state", "in", OPEN_STATES)]
        )
        for commission in self:
            commission.can_move = bool(writable and waiting.get(commission._origin))

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _receive_verdicts(self, target):
        """Return what keeps ``target`` from taking over cases of this commission.

        :param target: ``recognition.commission``
        """
        self.ensure_one()
        return rules.may_receive(
            target.name or "",
            itself=target == self,
            active=target.state == "active",
            same_institution=target.company_id == self.company_id,
            decides=target.decides_cases,
        )

    def _move_verdicts(self, cases):
        """Return, per case, what keeps it with this commission (R544-17).

        :rtype: dict[recognition.case, list[Verdict]]
        """
        self.ensure_one()
        result = {}
        # Questions and decisions count, whoever may read them.
        for case, facts in zip(cases, cases.sudo(), strict=True):
            open_items = [i for i in facts.item_ids if i.state not in UNANSWERED]
            result[case] = rules.may_move(
                facts.display_name,
                waits=facts.state in OPEN_STATES and facts.commission_id == self,
                decided_in_part=any(facts.claim_ids.mapped("decision")),
                on_agenda=any(not item.claim_id.decision for item in open_items),
            )
        return result

    def _open_cases(self):
        """Return the cases that wait for this commission."""
        return self.env["recognition.case"].search(
            [("commission_id", "in", self.ids), ("state", "in", OPEN_STATES)]
        )

    def _targets(self):
        """Return the commissions that may take over cases of this one."""
        self.ensure_one()
        known = self.search(
            [("company_id", "=", self.company_id.id), ("state", "=", "active")]
        )
        return known.filtered(lambda target: not self._receive_verdicts(target))

    # ------------------------------------------------------------------
    # Transition
    # ------------------------------------------------------------------
    def action_open_move_cases(self):
        """Open the hand-over of cases to another commission."""
        self.ensure_one()
        self.check_access("write")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Move cases to another commission"),
            "res_model": "recognition.move.cases",
            "view_mode": "form",
            "target": "new",
            "context": {"default_commission_id": self.id},
        }

    def _move_cases(self, target, cases):
        """Hand ``cases`` over to ``target``; both commissions note it.

        :param target: ``recognition.commission`` that decides them from now on
        :param cases: ``recognition.case`` recordset of this commission
        """
        self.ensure_one()
        self.check_access("write")
        if not cases:
            self._refuse([block("no_cases_chosen", "")])
        # One that ends its work meanwhile must not be given cases.
        share(self | target)
        lock(cases)
        self._refuse(self._receive_verdicts(target))
        for case, verdicts in self._move_verdicts(cases).items():
            self._refuse([*verdicts, target._case_verdict(case)])
        # Managers do not write cases; whose they are to decide is the managers' step.
        cases.sudo()._step_write({"commission_id": target.id})
        facts = {
            "count": len(cases),
            "numbers": ", ".join(number for number in cases.mapped("number") if number),
        }
        self.message_post(
            body=self.env._(
                "Cases moved to “%(commission)s”: %(count)s. %(numbers)s",
                commission=target.name,
                **facts,
            )
        )
        target.message_post(
            body=self.env._(
                "Cases taken over from “%(commission)s”: %(count)s. %(numbers)s",
                commission=self.name,
                **facts,
            )
        )
