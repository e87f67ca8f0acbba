"""What the records know of conflicts of interest, for votes and conclusions (S-21)."""

from odoo import api, fields, models

from ..rules import conflict
from ..rules.verdict import blocking


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    def _conflict_verdicts(self, person, policy):
        """Say what speaks against ``person`` judging this claim (S-21, YU-1.2).

        :param person: ``res.partner`` of an expert or member
        :param str policy: ``"off"``, ``"warn"`` or ``"block"``
        :rtype: list[Verdict]
        """
        self.ensure_one()
        # Whom the person belongs to is compared, and told in the sentence only.
        claim, person = self.sudo(), person.sudo()
        issuers = claim.source_ids.achievement_id.document_id.issuer_id
        # Papers of the institution itself make nobody in it partial (R544-4).
        issuers -= claim.company_id.partner_id
        belongs = person.parent_id | person.commercial_partner_id
        issuer = issuers.filtered(
            lambda one: belongs & (one | one.commercial_partner_id)
        )[:1]
        return conflict.judge(
            person.name or "",
            learner=person == claim.case_id.partner_id,
            provider=issuer.name if issuer else None,
            policy=policy,
        )


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    conflict_hint = fields.Text(
        string="Possible conflicts of interest",
        compute="_compute_conflict_hint",
        help="What the records know of those who attend and declared none (S-21).",
    )

    @api.depends(
        "claim_id",
        "state",
        "conflict_member_ids",
        "sitting_id.attendance_ids.present",
        "attending_ids",
        "sitting_id.regulation_id",
    )
    @api.depends_context("lang")
    def _compute_conflict_hint(self):
        for item in self:
            verdicts = [
                verdict
                for member in item._undeclared()
                for verdict in item._suspicions(member)
            ]
            item.conflict_hint = "\n".join(item._sentences(verdicts))

    def _undeclared(self):
        """Return who attends an open question and declared no conflict in it."""
        if self.state not in ("pending", "voting"):
            return self.conflict_member_ids.browse()
        return self._attending() - self.conflict_member_ids

    def _suspicions(self, member):
        """Return what the records know against ``member`` voting on this (S-21).

        :param member: ``recognition.commission.member``
        :rtype: list[Verdict]
        """
        if not self.claim_id:
            return []
        policy = self.sitting_id.regulation_id.conflict_policy or "off"
        return self.claim_id._conflict_verdicts(member.partner_id, policy)

    def _barred_members(self):
        """Return who attends and gives no vote on this question (S-21)."""
        return self.conflict_member_ids | self._undeclared().filtered(
            lambda member: blocking(self._suspicions(member))
        )

    def _vote_verdicts(self, member, choice):
        """Who is partial gives no vote where the edition bars it (S-21, YU-1.2)."""
        verdicts = super()._vote_verdicts(member, choice)
        return [*verdicts, *(self._suspicions(member) if member else [])]


class RecognitionConclusion(models.Model):
    _inherit = "recognition.conclusion"

    conflict_hint = fields.Text(
        string="Possible conflict of interest", compute="_compute_conflict_hint"
    )

    @api.depends("claim_id", "state")
    @api.depends_context("uid", "lang")
    def _compute_conflict_hint(self):
        for conclusion in self:
            verdicts = conclusion._suspicions() if conclusion.state == "draft" else []
            conclusion.conflict_hint = "\n".join(conclusion._sentences(verdicts))

    def _suspicions(self):
        """Return what the records know against the expert who concludes (S-21).

        :rtype: list[Verdict]
        """
        # Intake and advisers read conclusions and not who stands in the order.
        experts = self.group_id.sudo().member_ids
        expert = experts.filtered(lambda one: one.user_id == self.env.user)[:1]
        policy = self.case_id.regulation_id.conflict_policy or "off"
        if not expert or not self.claim_id:
            return []
        return self.claim_id._conflict_verdicts(expert.partner_id, policy)

    def _submit_verdicts(self):
        """An expert who is partial concludes nothing where it is barred (S-21)."""
        return [*super()._submit_verdicts(), *blocking(self._suspicions())]
