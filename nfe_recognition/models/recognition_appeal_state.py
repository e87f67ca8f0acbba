"""The way of an appeal: filed, accepted or refused as late, heard, decided (S-18)."""

from odoo import fields, models

from ..rules import appeal as rules
from .locks import lock, share


class RecognitionAppeal(models.Model):
    _inherit = "recognition.appeal"

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_file(self):
        """File the appeals: number, and the deadline of the decision runs (S-18)."""
        self.check_access("write")
        # Whoever decides anew on the same claim, or files against it, comes after.
        lock(self.sudo().case_id)
        lock(self)
        self._judge("filed")
        self._file(fields.Datetime.now())

    def _file(self, moment):
        """Give the appeals their numbers and start what runs from their filing.

        :param datetime moment: moment of the filing
        """
        for appeal in self:
            company = appeal.company_id
            edition = appeal.case_id.regulation_id
            day = company._recognition_local(moment).date()
            (number,) = company._recognition_next_numbers(self._name, day, 1)
            appeal._step_write(
                {
                    "state": "filed",
                    "number": number,
                    "filed_on": day,
                    "filed_by": self.env.uid,
                    "file_due": appeal._file_due(),
                    **appeal._due_values(day, edition.appeal_decision_days),
                }
            )
        self._tell("filed")

    def action_accept(self):
        """Accept the appeals for hearing."""
        self.check_access("write")
        share(self.commission_id)
        lock(self)
        self._judge("accepted")
        self._accept(fields.Datetime.now())

    def _accept(self, moment):
        """Note who accepted the appeals, and when.

        :param datetime moment: moment of the step
        """
        for company, appeals in self.grouped("company_id").items():
            appeals._step_write(
                {
                    "state": "accepted",
                    "accepted_on": company._recognition_local(moment).date(),
                    "accepted_by": self.env.uid,
                }
            )

    def action_refuse_late(self):
        """Refuse the appeals as late; the learner is told the days (S-18)."""
        self.check_access("write")
        lock(self)
        self._judge("refused")
        self._refuse_late(fields.Datetime.now())

    def _refuse_late(self, moment):
        """Note who refused the appeals, and when, and tell the learners.

        :param datetime moment: moment of the step
        """
        for appeal in self:
            day = appeal.company_id._recognition_local(moment).date()
            appeal._step_write(
                {
                    "state": "refused",
                    "refused_on": day,
                    "refused_by": self.env.uid,
                    "refusal_reason": appeal._late_sentence(),
                }
            )
        self._tell("refused")

    def action_withdraw(self):
        """Withdraw the appeals at the appellant's wish; the decisions stay."""
        self.check_access("write")
        # Intake officers read no sittings; which one has a question is only locked.
        items = self.sudo().item_ids
        lock(items.sitting_id)
        lock(items)
        lock(self)
        self._judge("withdrawn")
        self._withdraw(fields.Datetime.now())

    def _withdraw(self, moment):
        """Take the appeals off their agendas and note when they were withdrawn.

        :param datetime moment: moment of the step
        """
        items = self.sudo().item_ids  # intake officers read no questions
        items.filtered(lambda item: item.state == "pending")._step_write(
            {"state": "put_off"}
        )
        for company, appeals in self.grouped("company_id").items():
            day = company._recognition_local(moment).date()
            appeals._step_write({"state": "withdrawn", "withdrawn_on": day})

    # ------------------------------------------------------------------
    # Before the commission
    # ------------------------------------------------------------------
    def _come_before(self):
        """Note that the appeals stand on an agenda."""
        self._step_write({"state": "heard"})

    def _leave_agenda(self):
        """Let appeals that no agenda holds any more wait for the next one."""
        left = self.filtered(
            lambda appeal: (
                appeal.state == "heard"
                and all(item.state == "put_off" for item in appeal.item_ids)
            )
        )
        left._step_write({"state": "accepted"})

    def _decide(self, items, day, moment):
        """Write what the members decided, and let everything follow from it.

        The appealed decision stays; another one is added (S-18).

        :param items: ``recognition.item`` of these appeals, adopted or not
        :param date day: day of the sitting
        :param datetime moment: moment of its close
        """
        effects = {}
        for item in items:
            result = rules.outcome(item.remedy, adopted=item.state == "adopted")
            effects[item] = rules.effect(result)
            item.appeal_id._step_write(
                {
                    "state": "decided",
                    "outcome": result,
                    "decided_on": day,
                    "decision_reason": item.reason,
                    "item_id": item.id,
                }
            )
        anew = items.filtered(lambda item: effects[item].decided_anew)
        again = items.filtered(lambda item: effects[item].reopened)
        # The hearing commission has no right to write others' cases: its vote changes
        # these, and nothing else does.
        cases = (anew | again).sudo().case_id
        (anew | again).sudo()._supersede(anew, day)
        cases._follow_appeals(day, moment)
        self._tell("decided")
