"""The judge of an appeal: may this step be taken, and if not, why (S-18)."""

from odoo import models

from ..rules import appeal as rules
from ..rules import sitting as sitting_rules
from ..rules.verdict import Term, block, blocking
from .recognition_case_judge import GROUP, Step

# States in which an appeal waits for its decision.
RUNNING = ("filed", "accepted", "heard")
# The secretary is the one of the commission that hears the appeal.
STEPS = {
    "filed": Step(("draft",), "intake", "_verdicts_file"),
    "accepted": Step(("filed",), "secretary", "_verdicts_accept"),
    "refused": Step(("filed",), "secretary", "_verdicts_refuse"),
    "withdrawn": Step(RUNNING, "intake", "_verdicts_withdraw"),
}


class RecognitionAppeal(models.Model):
    _inherit = "recognition.appeal"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _step_verdicts(self, target):
        """Return all verdicts on taking the step to ``target``: the one judge.

        Asked by the buttons, by the guard behind them, by the list of what is missing
        and by the tests.

        :param str target: state after the step
        :rtype: list[Verdict]
        """
        self.ensure_one()
        step = STEPS[target]
        if self.state not in step.sources:
            return [
                block(
                    "appeal_step_not_now",
                    "",
                    appeal=self.display_name,
                    state=Term(f"appeal_state_{self.state}"),
                )
            ]
        verdicts = self._contents(target)
        if step.role == "intake" and not self.env.user.has_group(f"{GROUP}intake"):
            verdicts = [block("step_not_yours", "", role=Term("intake")), *verdicts]
        if step.role == "secretary" and not self._is_keeper():
            verdicts = [block("appeal_not_yours", ""), *verdicts]
        return verdicts

    def _contents(self, target):
        """Return the verdicts on the contents of the step to ``target``."""
        return getattr(self, STEPS[target].check)()

    def _may(self, target):
        """Return True if the current user may take the step to ``target`` now."""
        return bool(self.claim_id) and not blocking(self._step_verdicts(target))

    def _is_keeper(self):
        """Return True for the secretary of the commission that hears the appeal."""
        self.ensure_one()
        keeper = self.sudo().commission_id.secretary_id  # who it is, whoever asks
        return keeper == self.env.user and self.env.user.has_group(f"{GROUP}secretary")

    def _judge(self, target):
        """Raise with every reason why one of these appeals may not go to ``target``."""
        for appeal in self:
            appeal._refuse(appeal._step_verdicts(target))

    def _verdicts_file(self):
        """There must be a decision, grounds, and another commission to hear it."""
        learner = self.partner_id
        # Only who the adviser is leaves the sudo.
        adviser = self.case_id.sudo().enrolment_id.adviser_id.partner_id
        return [
            *self.claim_id._appeal_verdicts(self),
            *rules.complete(
                grounds=self.grounds or "",
                appellant=self.appellant_id.id,
                parties={learner.id, *adviser.ids},
            ),
            *self._hearing_verdicts(),
        ]

    def _verdicts_accept(self):
        """It came in time, and nobody who decided is to hear it (S-18)."""
        return [
            rules.filing(self.filed_on, self.file_due or None),
            *self._hearing_verdicts(),
        ]

    def _verdicts_refuse(self):
        """Only lateness lets an appeal go unheard; the days are the reason (S-18)."""
        late = [rules.filing(self.filed_on, self.file_due or None)]
        reason = self._late_sentence() if blocking(late) else ""
        return rules.refusal(self.filed_on, self.file_due or None, reason=reason)

    def _verdicts_withdraw(self):
        """What the members vote on is decided by them."""
        # Intake officers read no questions; only their states are looked at.
        voted = {"voting", "adopted", "rejected"} & set(
            self.sudo().item_ids.mapped("state")
        )
        return [block("appeal_voted_on", "", appeal=self.display_name)] if voted else []

    def _late_sentence(self):
        """Return why it came too late, in the learner's language."""
        self.ensure_one()
        words = self.with_context(lang=self.case_id._reading_lang())
        facts = {"filed": self.filed_on, "due": self.file_due or self.filed_on}
        (text,) = words._sentences([block("appeal_refused_late", "", **facts)])
        return " ".join(filter(None, [text, (self.refusal_reason or "").strip()]))

    def _agenda_verdicts(self, sitting):
        """Return what keeps the appeal from the agenda of ``sitting``.

        :rtype: list[Verdict]
        """
        self.ensure_one()
        if self.commission_id != sitting.commission_id:
            return [block("appeal_other_commission", "", appeal=self.display_name)]
        if self.state == "heard":
            return [block("appeal_on_agenda", "", appeal=self.display_name)]
        if self.state != "accepted":
            return [
                block(
                    "appeal_step_not_now",
                    "",
                    appeal=self.display_name,
                    state=Term(f"appeal_state_{self.state}"),
                )
            ]
        return self._hearing_verdicts(sitting.day)

    # ------------------------------------------------------------------
    # As the rules see it
    # ------------------------------------------------------------------
    def _appealed(self):
        """Return the decision that is appealed.

        :rtype: rules.Decision
        """
        self.ensure_one()
        claim = self.sudo().claim_id  # the decision, whoever judges its appeal
        return claim._as_decided()

    def _deciders(self):
        """Return who took part in the decision: who attended then, and who voted.

        :return: ``res.partner`` ids
        :rtype: set[int]
        """
        self.ensure_one()
        # Another commission's roster and votes; only who it was leaves the sudo.
        item = self.sudo().claim_id.item_id
        members = item.attending_ids | item.vote_ids.member_id
        return {*members.partner_id.ids, *members.user_id.partner_id.ids}

    def _hearing_verdicts(self, day=None):
        """Say whether the commission named may hear this appeal.

        :param date day: day of the sitting; today unless told
        :rtype: list[Verdict]
        """
        self.ensure_one()
        # Intake reads no members; only the names of those who decided are told.
        commission = self.sudo().commission_id
        if not commission:
            return [block("appeal_without_commission", "")]
        deciders = self._deciders()
        today = self.company_id._recognition_today()
        early = sitting_rules.not_before(
            self.display_name, day=day or today, since=self.accepted_on or None
        )
        if early:
            return early
        members = [
            (
                next((p for p in member._persons() if p in deciders), member.id * -1),
                member.display_name,
            )
            for member in commission._members_on(day or today)
        ]
        return rules.may_hear(
            commission.name,
            kind=commission.kind,
            active=commission.state == "active",
            itself=commission == self.decider_id.sudo(),
            same_institution=commission.company_id == self.company_id.sudo(),
            members=members,
            deciders=deciders,
        )


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    def _close_verdicts(self):
        """A commission that is to hear appeals does not end its work (S-18)."""
        verdicts = super()._close_verdicts()
        # Nobody else could hear them, whoever may read them.
        waiting = (
            self.env["recognition.appeal"]
            .sudo()
            .search_count([("commission_id", "=", self.id), ("state", "in", RUNNING)])
        )
        if waiting:
            facts = {"commission": self.name, "count": waiting}
            verdicts.append(block("commission_with_appeals", "", **facts))
        return verdicts


class RecognitionCommissionMember(models.Model):
    _inherit = "recognition.commission.member"

    def _persons(self):
        """Return the ids of this member's contacts: as a person and as a user."""
        self.ensure_one()
        return [self.partner_id.id, *self.user_id.partner_id.ids]
