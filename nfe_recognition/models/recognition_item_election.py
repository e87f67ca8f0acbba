"""Elections: several candidates, repeated ballots (R544-12, R544-23; C-11)."""

from odoo import api, fields, models

from ..rules import body_changes
from ..rules.verdict import block

ELECTIONS = body_changes.OFFICES


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    ballot = fields.Integer(
        default=1,
        required=True,
        copy=False,
        aggregator=None,
        help="Which ballot on this office it is: where nobody is elected another "
        "follows (R544-12).",
    )
    can_ballot_again = fields.Boolean(compute="_compute_can_ballot_again")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("kind", "state", "sitting_id.state", "sitting_id.item_ids.state")
    @api.depends_context("uid")
    def _compute_can_ballot_again(self):
        own = self.filtered("id")._filtered_access("write")
        for item in self:
            item.can_ballot_again = item in own and not item._again_verdicts()

    @api.depends("ballot")
    def _compute_title(self):
        return super()._compute_title()

    def _title(self):
        title = super()._title()
        if self.ballot == 1:
            return title
        return self.env._(
            "%(title)s, ballot %(ballot)s", title=title, ballot=self.ballot
        )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        items = super().create(vals_list)
        items.filtered(lambda item: item.kind in ELECTIONS)._count_ballots()
        return items

    def _count_ballots(self):
        """Give new candidates the ballot in which they stand."""
        for item in self:
            rivals = item._rivals().filtered(lambda other: other.state != "put_off")
            closed = rivals.filtered(lambda other: other.state == "rejected")
            number = body_changes.ballot(
                (rivals - closed).mapped("ballot"), closed.mapped("ballot")
            )
            if number != item.ballot:
                item._step_write({"ballot": number})

    def _rivals(self):
        """Return the other questions of this sitting on the same office."""
        self.ensure_one()
        return self.sitting_id.item_ids.filtered(
            lambda other: other.kind == self.kind and other != self
        )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _election_verdicts(self):
        """Chair and deputy are two members in office, elected once (R544-12)."""
        filled = "adopted" in self._rivals().mapped("state")
        verdicts = body_changes.may_ballot(
            self.commission_id.type_id.chair, filled=filled
        )
        if verdicts:
            return verdicts
        candidate, day = self.candidate_id, self.sitting_id.day
        if not candidate or not candidate._is_member_on(day):
            return [block("candidate_missing", "R544-12")]
        other = "deputy" if self.kind == "chair" else "chair"
        if candidate.position == other:
            return [
                block("candidate_in_office", "R544-12", name=candidate.display_name)
            ]
        return []

    def _candidate_verdicts(self, member, choice):
        """Return why ``member`` may not support this candidate (R544-12)."""
        if self.kind not in ELECTIONS or choice != "for":
            return []
        at_once = self._rivals().filtered(lambda other: other.state == "voting")
        supported = at_once.vote_ids.filtered(
            lambda vote: vote.member_id == member and vote.choice == "for"
        )
        other = supported.item_id.candidate_id[:1]
        return body_changes.one_candidate(other.display_name if other else None)

    def _again_verdicts(self):
        """Return what keeps the secretary from another ballot (R544-12)."""
        self.ensure_one()
        over = {"rejected", "put_off"}
        if (
            self.kind in ELECTIONS
            and self.state == "rejected"
            and self.sitting_id.state == "open"
            and set(self._rivals().mapped("state")) <= over
        ):
            return []
        return [block("ballot_again_refused", "R544-12")]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_ballot_again(self):
        """Put the candidate of an election that elected nobody to another ballot."""
        self.check_access("write")
        self._lock_with_sitting()
        for item in self:
            item._refuse(item._again_verdicts())
        self._step_create(
            [
                {
                    "sitting_id": item.sitting_id.id,
                    "kind": item.kind,
                    "candidate_id": item.candidate_id.id,
                    "sequence": item.sequence,
                }
                for item in self
            ]
        )

    def _end_ballot(self):
        """Put off the candidates who were not put: the office is filled."""
        waiting = self._rivals().filtered(lambda other: other.state == "pending")
        waiting._step_write({"state": "put_off"})
