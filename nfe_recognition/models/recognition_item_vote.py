"""The vote on a question: put, given, or put off (R544-12, R544-17, YU-5.9)."""

from odoo import fields, models

from ..rules import commission as commission_rules
from ..rules import voting
from ..rules.verdict import block
from .locks import lock, share
from .progress import progress, through


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _own_membership(self):
        """Return the current user's membership in the commission that sits.

        Of one who left and came back that of now; of one who only left, the last one.
        """
        self.ensure_one()
        everybody = self.commission_id.with_context(active_test=False).member_ids
        user, today = self.env.user, self.company_id._recognition_today()
        own = everybody.filtered(lambda member: member.user_id == user)
        return own.filtered(lambda member: member._is_member_on(today))[:1] or own[-1:]

    def _open_verdicts(self):
        """Return what keeps the question from being put to the vote."""
        self.ensure_one()
        sitting = self.sitting_id
        if self.state != "pending":
            return [block("question_not_pending", "R544-17", question=self.title)]
        if sitting.state != "open":
            return [block("sitting_not_open", "R544-17", sitting=sitting.display_name)]
        verdicts = [sitting._quorum_verdict(), sitting._presider()[0]]
        if self.kind == "claim":
            verdicts += self._claim_verdicts()
        elif self.kind in ("chair", "deputy"):
            verdicts += self._election_verdicts()
        return verdicts

    def _claim_verdicts(self):
        """No case before the election, none without a grade (R544-12, YU-5.6)."""
        verdicts = [commission_rules.may_decide(self.sitting_id._elected())]
        case = self.case_id
        if case.state != "commission" or case.commission_id != self.commission_id:
            verdicts.append(block("case_left", "R544-17", case=case.display_name))
        verdicts += self.sitting_id._window_verdicts(case)
        return [*verdicts, *self._grade_verdicts()]

    def _ready_verdicts(self):
        """Return the checks of the agenda, made again for each claim (R544-16 para 3).

        :rtype: dict[recognition.item, list[Verdict]]
        """
        claims = self.filtered(lambda item: item.kind == "claim")
        found = claims.case_id._ready_verdicts()
        return {item: found[item.case_id] for item in claims}

    def _vote_verdicts(self, member, choice):
        """Return why ``member`` may not vote ``choice`` on this question now.

        :param member: ``recognition.commission.member``, empty for a stranger
        :param str choice: ``"for"``, ``"against"`` or ``"abstain"``
        """
        self.ensure_one()
        sitting = self.sitting_id
        if not member or member.commission_id != self.commission_id:
            return [block("vote_not_member", "R544-12")]
        if not member._is_member_on(self.company_id._recognition_today()):
            return [block("vote_member_left", "R544-12", name=member.display_name)]
        question_open = self.state == "voting" and sitting.state == "open"
        verdict = voting.may_vote(
            attending=member in self._attending(),
            question_open=question_open,
            conflict=member in self.conflict_member_ids,
            choice=choice,
            allow_abstain=sitting.allow_abstain,
        )
        if not question_open:
            # What was answered on an earlier day had another roster.
            return [verdict]
        return [
            verdict,
            sitting._quorum_verdict(len(self._attending())),
            *self._candidate_verdicts(member, choice),
        ]

    # ------------------------------------------------------------------
    # Locks
    # ------------------------------------------------------------------
    def _lock_with_sitting(self):
        """Take the questions for a step that others of the sitting rest on."""
        lock(self.sitting_id)
        lock(self)

    def _lock_within_sitting(self):
        """Take the questions for a step that rests on the sitting as it is.

        Members vote on several questions at once; nobody changes who attends, opens or
        closes a vote or the sitting meanwhile.
        """
        share(self.sitting_id)
        lock(self)

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_open_vote(self):
        """Put the questions to the vote."""
        self.check_access("write")
        with progress(self.env, "put", len(self)):
            self._open_vote(fields.Datetime.now())

    def _open_vote(self, moment):
        self._lock_with_sitting()
        ready = self._ready_verdicts()
        for item in through(self, "checks"):
            item._refuse([*item._open_verdicts(), *ready.get(item, [])])
        for sitting in self.sitting_id:
            # Whoever presided may have left since the last question.
            sitting._appoint_presider()
        self._note_attending()
        self._step_write({"state": "voting", "opened_on": moment})

    def action_vote_for(self):
        """Vote for, as the member that the current user is."""
        self._vote_own("for")

    def action_vote_against(self):
        """Vote against, as the member that the current user is."""
        self._vote_own("against")

    def action_vote_abstain(self):
        """Abstain, where the regulation offers it (C-13)."""
        self._vote_own("abstain")

    def _vote_own(self, choice):
        self.check_access("read")
        with progress(self.env, "vote", len(self)):
            self._lock_within_sitting()
            self._give_votes([(item, item._own_membership(), choice) for item in self])

    def _record_hands(self, choices):
        """Note the raised hands that the secretary counted.

        A vote that a member gave himself is his: the secretary does not change it.

        :param dict choices: member → choice
        """
        self.ensure_one()
        self.check_access("write")
        self._lock_within_sitting()
        own = self.vote_ids.filtered(lambda v: v.recorded_by == v.member_id.user_id)
        for vote in own:
            if choices.get(vote.member_id, vote.choice) != vote.choice:
                name = vote.member_id.display_name
                self._refuse([block("vote_given_himself", "R544-17", name=name)])
        self._give_votes(
            [
                (self, member, choice)
                for member, choice in choices.items()
                if member not in own.member_id
            ]
        )

    def _give_votes(self, votes, moment=None):
        """Write votes on questions that are locked; a member's earlier vote gives way.

        :param list votes: tuples of question, member and choice
        :param datetime moment: moment of the vote; now unless told
        """
        for item, member, choice in through(votes, "votes"):
            item._refuse(item._vote_verdicts(member, choice))
        given = {(vote.item_id, vote.member_id): vote for vote in self.vote_ids}
        stamp = {
            "voted_on": moment or fields.Datetime.now(),
            "recorded_by": self.env.uid,
        }
        fresh, changed = [], {}
        for item, member, choice in votes:
            if vote := given.get((item, member)):
                changed.setdefault(choice, self.vote_ids.browse())
                changed[choice] |= vote
            else:
                ids = {"item_id": item.id, "member_id": member.id}
                fresh.append({**ids, "choice": choice, **stamp})
        self.env["recognition.vote"]._step_create(fresh)
        for choice, known in changed.items():
            known._step_write({"choice": choice, **stamp})

    def action_put_off(self):
        """Take the questions off this agenda; they may go to another one."""
        self.check_access("write")
        self._lock_with_sitting()
        for item in self:
            if item.state not in ("pending", "voting"):
                item._refuse(
                    [block("question_settled", "R544-17", question=item.title)]
                )
        self._step_write({"state": "put_off"})

    def action_declare_conflict(self):
        """Declare the current user's conflict of interest: no vote on this (S-21)."""
        self.check_access("read")
        self._lock_within_sitting()
        for item in self:
            member = item._own_membership()
            if not item.can_declare_conflict:
                item._refuse([block("conflict_too_late", "YU-1.2")])
            # Members do not write questions; this is a member's word about himself.
            item.sudo()._step_write(
                {"conflict_member_ids": [fields.Command.link(member.id)]}
            )

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_record_hands(self):
        """Open the sheet on which the secretary notes raised hands."""
        self.ensure_one()
        self.check_access("write")
        sheets = self.env["recognition.vote.record"]
        return sheets.with_context(default_item_id=self.id).create({})._show()
