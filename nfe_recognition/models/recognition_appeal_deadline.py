"""Until when an appeal is decided, and what the learner is told of it (S-18, S-29)."""

from odoo import api, models

from ..rules import deadlines
from ..rules.verdict import ok
from .recognition_appeal_judge import RUNNING

# What the learner is told of each outcome.
OUTCOME_NOTICES = {
    "uphold": "notice_appeal_uphold",
    "change": "notice_appeal_change",
    "return": "notice_appeal_return",
}


class RecognitionAppeal(models.Model):
    _inherit = "recognition.appeal"

    # ------------------------------------------------------------------
    # Deadlines
    # ------------------------------------------------------------------
    def _file_due(self):
        """Return the last day to file this appeal, False where nothing runs (S-18)."""
        self.ensure_one()
        # Nothing has run yet for who was not told.
        case = self.case_id
        own = self.sudo().claim_id.appeal_due  # intake files, whatever it reads
        return own or (not case.to_tell and case.appeal_due)

    def _due_values(self, day, days):
        """Return until when the appeal is decided, and when that is near (S-18).

        :param date day: day of the filing
        :param int days: working days of the edition
        :rtype: dict
        """
        self.ensure_one()
        kept = self.company_id._recognition_deadline(
            day, days, self.case_id.regulation_id.soon_days
        )
        return {"decision_due": kept["deadline"], "soon_from": kept["soon_from"]}

    @api.depends("decision_due", "soon_from", "state")
    def _compute_urgency(self):
        self.urgency = False
        for appeal in self.filtered(lambda a: a.decision_due and a.state in RUNNING):
            appeal.urgency = deadlines.standing(
                appeal.decision_due,
                appeal.soon_from or appeal.decision_due,
                appeal.company_id._recognition_today(),
            )

    @api.model
    def _recount(self, company):
        """Count the open deadlines of appeals anew: the calendar changed (S-26).

        :param company: ``res.company`` whose calendar changed
        """
        # Whoever changes the calendar needs no right to the appeals.
        appeals = self.sudo().search(
            [("company_id", "=", company.id), ("state", "in", RUNNING)]
        )
        for (day, edition), group in appeals.grouped(
            lambda appeal: (appeal.filed_on, appeal.case_id.regulation_id)
        ).items():
            values = group[0]._due_values(day, edition.appeal_decision_days)
            group.filtered(
                lambda a, new=values: a.decision_due != new["decision_due"]
            )._step_write(values)

    # ------------------------------------------------------------------
    # Messages
    # ------------------------------------------------------------------
    def _tell(self, event):
        """Tell the learners what became of their appeals (S-29).

        :param str event: ``"filed"``, ``"refused"`` or ``"decided"``
        """
        # The message stands on the case, which not everybody here may write.
        told = self.sudo().filtered("case_id.regulation_id.notify_applicant")
        lines = {}
        for appeal in told:
            case = appeal.case_id
            words = appeal.with_context(lang=case._reading_lang())
            lines.setdefault(case, [])
            lines[case] += getattr(words, f"_notice_{event}")()
        told.case_id._write_notices(lines)

    def _notice_filed(self):
        facts = {
            "day": self.filed_on,
            "number": self.number,
            "discipline": self.discipline_id.name,
        }
        verdicts = [ok("notice_appeal_filed", "", **facts)]
        if self.decision_due:
            verdicts.append(ok("notice_appeal_due", "", due=self.decision_due))
        return self._sentences(verdicts)

    def _notice_refused(self):
        verdict = ok("notice_appeal_refused", "", number=self.number)
        return [*self._sentences([verdict]), *self.refusal_reason.splitlines()]

    def _notice_decided(self):
        facts = {
            "commission": self.commission_id.name,
            "number": self.number,
            "day": self.decided_on,
        }
        verdict = ok(OUTCOME_NOTICES[self.outcome], "", **facts)
        decided = self.new_claim_id.filtered("decision")
        return [
            *self._sentences([verdict]),
            *self._sentences(decided._notice_verdicts()),
            *(self.decision_reason or "").splitlines(),
        ]
