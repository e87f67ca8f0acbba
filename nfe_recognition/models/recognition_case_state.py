"""The way of a case: one method for each step, with its stamps and deadlines."""

from odoo import fields, models

from ..rules import dossier, expertise, intake
from ..rules.verdict import block, blocking
from .locks import lock


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    # ------------------------------------------------------------------
    # Transitions: intake
    # ------------------------------------------------------------------
    def _defects(self):
        """Return what keeps the application from the register."""
        return blocking(self._verdicts_register())

    def action_register(self):
        """Register a complete set: number, receipt, and the clock starts (R544-14)."""
        self._judge("registered")
        self._enter_register(fields.Datetime.now())

    def _enter_register(self, moment):
        lock(self)
        # Since the filing the period may have got other dates.
        self._settle_filing()
        for (company, edition), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id)
        ).items():
            # Out of hours it counts from the next working day (S-20, TVET578-A1.7).
            day = company._recognition_local(moment).date()
            if edition.out_of_hours:
                day = company._recognition_registration_day(moment)
            # Whom the commission asked for more stands in the register already.
            fresh = cases.filtered(lambda case: not case.number)
            numbers = company._recognition_next_numbers(
                "recognition.case", day, len(fresh)
            )
            for case, number in zip(fresh, numbers, strict=True):
                case._step_write({"number": number})
            fresh._step_write({"registered_on": day})
            cases._step_write({"state": "registered", "registered_by": self.env.uid})
            cases.filtered("with_experts")._set_deadline(
                day, edition.transmit_days, "R544-14", stamp="transmit_due"
            )
        examined = self.filtered("with_experts")
        examined._set_duty("send")
        (self - examined)._set_duty_without_experts()
        self._issue_check("receipt", moment)
        self._ask_where_barred(moment)
        self._notify("registered")

    def action_open_refuse(self):
        """Open the reasoned refusal."""
        return self._open_wizard("recognition.refuse", self.env._("Reasoned refusal"))

    def _refuse_intake(self, grounds, text, moment, delivery=None):
        """Refuse at intake, by grounds and with an explanation (TVET578-18, A1.9).

        :param grounds: recordset of ``recognition.refusal.ground``
        :param str text: explanation in the learner's language
        :param datetime moment: moment of refusal
        :param str delivery: how it reaches the applicant; by his channel where empty
        """
        self._judge("refused")
        self._refuse(dossier.refusal(len(grounds), text))
        for (company, way), cases in self.grouped(
            lambda case: (
                case.company_id,
                delivery or intake.delivery(case.channel or None),
            )
        ).items():
            cases._step_write(
                {
                    "state": "refused",
                    "refused_on": company._recognition_local(moment).date(),
                    "refused_by": self.env.uid,
                    "refusal_ground_ids": [fields.Command.set(grounds.ids)],
                    "refusal_text": text,
                    "refusal_delivery": way,
                }
            )
        self._end_deadline()
        self._issue_check("refusal", moment)
        self._notify("refused")

    def action_open_withdraw(self):
        """Open the withdrawal."""
        return self._open_wizard("recognition.withdraw", self.env._("Withdrawal"))

    def _withdraw(self, reason, moment):
        """Take the application back at the learner's wish.

        :param str reason: what the learner said
        :param datetime moment: moment of withdrawal
        """
        # Intake officers read no questions; which sitting has one is only locked.
        lock(self.sudo().item_ids.sitting_id)
        lock(self)
        self._judge("withdrawn")
        for company, cases in self.grouped("company_id").items():
            cases._step_write(
                {
                    "state": "withdrawn",
                    "withdrawn_on": company._recognition_local(moment).date(),
                    "withdrawal_reason": reason,
                }
            )
        self._end_deadline()
        self._end_duties()

    # ------------------------------------------------------------------
    # Transitions: expertise
    # ------------------------------------------------------------------
    def action_open_send(self):
        """Open the hand-over to an expert group."""
        return self._open_wizard(
            "recognition.send.to.experts", self.env._("Send to the expert group")
        )

    def _active_expert_groups(self):
        """Return the active expert groups whose profile fits these cases (R544-15)."""
        groups = self.company_id.recognition_expert_group_ids
        return groups.filtered(
            lambda group: group.state == "active" and group._examines(self)
        )

    def _send(self, group, moment):
        """Send the papers to ``group``; its five working days start (R544-14, -16).

        :param group: active ``recognition.expert.group``
        :param datetime moment: moment of hand-over
        """
        self._judge("expertise")
        if group.state != "active" or not group._examines(self):
            self._refuse([block("no_active_group", "R544-15")])
        self._refuse(group._activation_verdicts())
        for (company, edition), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id)
        ).items():
            day = company._recognition_local(moment).date()
            cases._step_write(
                {
                    "state": "expertise",
                    "expert_group_id": group.id,
                    "sent_on": day,
                    "sent_by": self.env.uid,
                }
            )
            cases._set_deadline(day, edition.expert_days, "R544-16", stamp="expert_due")
        self._set_duty("conclude")
        self._create_conclusions(group)

    def _create_conclusions(self, group):
        """Open a conclusion with its four criteria for every claim (R544-16)."""
        # The secretary hands over; the conclusions then belong to the experts alone.
        conclusions = self.env["recognition.conclusion"].sudo()
        conclusions._step_create(
            [
                {
                    "claim_id": claim.id,
                    "group_id": group.id,
                    "percent": claim.proposed_percent,
                    "graded": claim.graded,
                    "criterion_ids": [
                        fields.Command.create({"criterion": name, "sequence": place})
                        for place, name in enumerate(expertise.CRITERIA)
                    ],
                    "outcome_row_ids": conclusions._outcome_commands(claim),
                }
                for claim in self.claim_ids
                if not claim.decision and claim._awaits_conclusion()
            ]
        )

    def action_bring(self):
        """Bring cases that need no experts before the commission (S-36)."""
        self._judge("commission")
        self._bring()

    def _bring(self):
        self._step_write({"state": "commission"})
        self._await_sitting(fields.Datetime.now())

    def _await_sitting(self, moment):
        """Start the institution's own deadline for the sitting (S-09).

        :param datetime moment: moment from which the case waits for it
        """
        for (company, edition), cases in self.grouped(
            lambda case: (case.company_id, case.regulation_id)
        ).items():
            day = company._recognition_local(moment).date()
            cases._set_deadline(day, edition.sitting_days, "S-09")
        self._set_duty("agenda")

    def _conclude(self, moment):
        """Bring cases whose conclusions are all submitted before the commission.

        Cases that still wait for a conclusion stay where they are.
        """
        ready = self.filtered(lambda case: case._may("commission"))
        for company, cases in ready.grouped("company_id").items():
            # Experts read cases and do not write them; this step is theirs.
            cases.sudo()._step_write(
                {
                    "state": "commission",
                    "concluded_on": company._recognition_local(moment).date(),
                }
            )
        ready.sudo()._await_sitting(moment)

    # ------------------------------------------------------------------
    # Transitions: decision and record
    # ------------------------------------------------------------------
    def _decide(self, decided_on, moment):
        """Close the cases whose claims the commission decided (R544-17).

        :param date decided_on: day of the sitting
        :param datetime moment: moment at which the learners are told
        """
        self._judge("decided")
        self._stamp_outcome(decided_on)
        gained = self.filtered(lambda case: case.outcome != "not_recognised")
        gained._set_duty("issue")
        (self - gained)._end_duties()
        self._tell_decision(moment)

    def _stamp_outcome(self, decided_on):
        """Write what came of the cases, and start what runs from then on (S-09).

        :param date decided_on: day of the sitting
        """
        by_outcome = {}
        for case in self:
            decisions = set(case.claim_ids.mapped("decision"))
            outcome = decisions.pop() if len(decisions) == 1 else "partly"
            by_outcome.setdefault(outcome, self.browse())
            by_outcome[outcome] |= case
        for outcome, cases in by_outcome.items():
            cases._step_write(
                {"state": "decided", "outcome": outcome, "decided_on": decided_on}
            )
        self._set_sitting_deadlines(decided_on)

    def _record(self, moment):
        """Record the decided cases of which everything recognised is posted (R544-18).

        Follows from the last posting as well as from the last decision, whichever comes
        later. Cases that wait for either stay where they are.

        :param datetime moment: moment of that step
        """
        # Registrars do not write cases, secretaries do not read what is posted.
        ready = self.sudo().filtered(lambda case: case._may("recorded"))
        for company, cases in ready.grouped("company_id").items():
            cases._step_write(
                {
                    "state": "recorded",
                    "recorded_on": company._recognition_local(moment).date(),
                    "recorded_by": self.env.uid,
                }
            )
        ready._end_deadline()
        ready._end_duties()

    # ------------------------------------------------------------------
    # Helpers
    # ------------------------------------------------------------------
    def _open_wizard(self, model, title):
        return {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": model,
            "view_mode": "form",
            "target": "new",
            "context": {"default_case_ids": [fields.Command.set(self.ids)]},
        }

    def _issue_check(self, kind, moment):
        """Enter the documents of a step into the register for the public check."""
        self.env["recognition.check"]._issue(
            self,
            kind,
            [case.number or "" for case in self],
            [
                case.registered_on or case.company_id._recognition_local(moment).date()
                for case in self
            ],
        )
