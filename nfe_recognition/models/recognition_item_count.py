"""The count of a vote: the close, and what came of it (R544-12, R544-17, YU-5.9)."""

from collections import defaultdict

from odoo import api, fields, models

from ..rules import voting
from ..rules.verdict import Verdict, block
from .locks import lock
from .progress import progress, through


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    result_sentence = fields.Char(string="Result", compute="_compute_result_sentence")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("result_code")
    @api.depends_context("lang")
    def _compute_result_sentence(self):
        for item in self:
            verdict = item.result_code and Verdict(
                item.result_code,
                item.result_clause,
                facts={
                    "in_favour": item.in_favour,
                    "against": item.against,
                    "abstained": item.abstained,
                    "attending": item.attending,
                    "needed": item.needed,
                },
            )
            item.result_sentence = verdict and item._sentences([verdict])[0]

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _close_verdicts(self, caps):
        """Return what keeps the vote from being counted.

        :param dict caps: question → verdict on the cap, of those that one is for
        """
        self.ensure_one()
        if self.state != "voting":
            return [block("vote_question_not_open", "R544-12")]
        if not self.vote_ids:
            return [block("nobody_voted", "R544-17", question=self.title)]
        if self.kind == "claim" and self._result_verdict().facts["adopted"]:
            # The members may vote anew: it can be rejected, with the cap as reason.
            return [caps[self]] if self in caps else []
        # Both elections may have been put to the vote with the same candidate.
        elects = self.kind in ("chair", "deputy")
        elects = elects and self._result_verdict().facts["adopted"]
        return self._election_verdicts() if elects else []

    def _result_verdict(self):
        """Count the votes given (R544-12, R544-17, YU-5.9).

        :rtype: Verdict
        """
        self.ensure_one()
        sitting = self.sitting_id
        choices = self.vote_ids.mapped("choice")
        return voting.result(
            voting.Tally(
                in_favour=choices.count("for"),
                against=choices.count("against"),
                abstained=choices.count("abstain"),
                attending=len(self._attending()),
            ),
            tie_rule=sitting._tie_rule(),
            presider=self._presider_choice(),
            institution=self.company_id.recognition_kind or "he",
        )

    def _presider_choice(self):
        """Return how whoever presides voted on this question, or None."""
        presider = self.sitting_id.presider_id
        vote = self.vote_ids.filtered(lambda v: v.member_id == presider)
        return vote.choice or None

    def _needs_reason(self):
        """Return True where the applicant must be told why not (R544-17, YU-5.7)."""
        self.ensure_one()
        if self.kind != "claim" or self.state not in ("adopted", "rejected"):
            return False
        return self.state == "rejected" or not self._grade_recognised()

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_close_vote(self):
        """Close the vote and count it; from then on votes and result stay."""
        self.check_access("write")
        with progress(self.env, "count", len(self)):
            self._lock_with_sitting()
            # What else these people gain in other sittings, enrolled or not (YU-4.6,
            # C-26).
            lock(self.sudo().case_id.partner_id)
            self._count_votes(fields.Datetime.now())

    def _count_votes(self, moment):
        """Count the votes given and seal what came of them.

        :param datetime moment: moment of the count
        """
        for turn in through(self._in_turns(), "results", weigh=len):
            caps = turn._cap_verdicts()
            for item in turn:
                item._refuse(item._close_verdicts(caps))
            turn._close_vote(moment)
        self.env["recognition.seal"]._seal(self, moment)

    def _close_vote(self, moment):
        """Write counts and results, at once where they are the same."""
        results = defaultdict(self.browse)
        for item in self:
            verdict, presider = item._result_verdict(), item.sitting_id.presider_id
            key = (presider, verdict.code, verdict.clause, *verdict.facts.items())
            results[key] |= item
        for (presider, code, clause, *counts), items in results.items():
            facts = dict(counts)
            adopted = facts.pop("adopted")
            items._step_write(
                {
                    **facts,
                    "state": "adopted" if adopted else "rejected",
                    "result_code": code,
                    "result_clause": clause,
                    "presider_id": presider.id,
                    "closed_on": moment,
                }
            )
        for item in self:
            if item.state == "adopted" and item.kind in ("chair", "deputy"):
                # The secretary does not write members: this vote does (R544-12).
                item.candidate_id.sudo()._elect(item.kind)
                item._end_ballot()
                item.sitting_id._appoint_presider()
