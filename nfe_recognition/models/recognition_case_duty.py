"""Activities: who must act on a case, until when (R544-14, R544-16, S-09)."""

from collections import defaultdict
from datetime import timedelta

from odoo import models

from ..rules import intake
from ..rules.verdict import ok
from .recognition_case_judge import GROUP

DUTY = "nfe_recognition.activity_duty"
# What is asked of whom: the sentence, and the role that stands in for an absent one.
DUTIES = {
    "send": ("todo_send", "secretary"),
    "bring": ("todo_bring", "secretary"),
    "recredit": ("todo_recredit", "secretary"),
    "conclude": ("todo_conclude", "expert"),
    "agenda": ("todo_agenda", "secretary"),
    "issue": ("todo_issue", "secretary"),
    "post": ("todo_post", "registrar"),
    "post_sheet": ("todo_post_sheet", "registrar"),
}


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def _set_duty(self, duty):
        """Ask those who must act next to do so, and nobody else any more.

        :param str duty: key of :data:`DUTIES`
        """
        # Steps are taken by people who may not write what they ask of others.
        # Browsed anew, so that they are read together wherever they come from.
        cases = self.sudo().browse(self.ids)
        cases._end_duties()
        role = DUTIES[duty][1]
        people = {
            company: company._recognition_people(role) for company in cases.company_id
        }
        wanted = [
            (case, user, case._duty_day())
            for case in cases
            for user in case._responsible(role, people[case.company_id])
        ]
        stand_ins = cases._stand_ins(wanted, people)
        # Each activity asks for the name of its case by itself: have them all.
        cases.mapped("display_name")
        activity_type = self.env.ref(DUTY)
        model_id = self.env["ir.model"]._get_id(self._name)
        # The desks tell what waits: no mail for each case of a batch.
        activities = self.env["mail.activity"].sudo()
        activities.with_context(mail_activity_quick_update=True).create(
            [
                {
                    "activity_type_id": activity_type.id,
                    "automated": True,
                    "res_model_id": model_id,
                    "res_id": case.id,
                    "user_id": stand_ins[case, user].id,
                    "date_deadline": day,
                    "summary": cases._duty_summary(duty, stand_ins[case, user]),
                }
                for case, user, day in wanted
            ]
        )

    def _end_duties(self):
        """Take back what was asked: the step was taken, or the case ended."""
        self._duties().unlink()

    def _duties(self):
        """Return the activities that the steps made on these cases."""
        return (
            self.env["mail.activity"]
            .sudo()  # as in _set_duty
            .search(
                [
                    ("res_model", "=", self._name),
                    ("res_id", "in", self.ids),
                    ("activity_type_id", "=", self.env.ref(DUTY).id),
                ]
            )
        )

    def _move_duties(self):
        """Bring the days of open activities to the deadlines of these cases."""
        by_day = defaultdict(list)
        days = {case.id: case._duty_day() for case in self}
        for activity in self._duties():
            by_day[days[activity.res_id]].append(activity.id)
        for day, ids in by_day.items():
            activities = self.env["mail.activity"].sudo().browse(ids)  # as above
            activities.write({"date_deadline": day})

    # ------------------------------------------------------------------
    # Who, until when
    # ------------------------------------------------------------------
    def _duty_day(self):
        """Return until when to act: the deadline, or before the period begins."""
        self.ensure_one()
        eve = self.period_id.date_start - timedelta(days=1)
        return self.deadline or max(eve, self.company_id._recognition_today())

    def _responsible(self, role, people):
        """Return the users who are to act.

        :param str role: role that acts
        :param people: users of the institution who hold it
        """
        self.ensure_one()
        if role == "expert":
            return self.expert_group_id.member_ids.user_id
        if role == "secretary":
            return self.commission_id.secretary_id
        return people[:1]

    def _stand_ins(self, wanted, people):
        """Say who acts for whom: the next one of the role for one on leave that day.

        A stand-in may read the case; where nobody may, the responsible one stays.

        :param list wanted: tuples of case, user and day
        :param dict people: institution → its users of the role
        :return: case and user → user who acts
        :rtype: dict
        """
        if not wanted:
            return {}
        everybody = self.env["res.users"].union(
            *people.values(), *(user for _case, user, _day in wanted)
        )
        absences = everybody._recognition_absences(
            min(day for *_who, day in wanted), max(day for *_who, day in wanted)
        )
        found, readable = {}, {}
        for case, user, day in wanted:
            found[case, user] = user
            if day not in absences[user]:
                continue
            for other in people[case.company_id]:
                if day in absences[other]:
                    continue
                if other not in readable:
                    seen = self.sudo(False).with_user(other)._filtered_access("read")
                    readable[other] = set(seen.ids)
                if case.id in readable[other]:
                    found[case, user] = other
                    break
        return found

    def _duty_summary(self, duty, user):
        """Return what is asked, in the language of the one who is asked."""
        cases = self.with_context(lang=user.lang or self.env.lang)
        return cases._sentences([ok(DUTIES[duty][0], "")])[0]

    # ------------------------------------------------------------------
    # Hand-over
    # ------------------------------------------------------------------
    def action_open_hand_over(self):
        """Open the hand-over of these cases to a colleague."""
        return self._open_wizard(
            "recognition.hand.over", self.env._("Hand over to a colleague")
        )

    def _hand_over(self, colleague):
        """Let a colleague look after the cases and what is open on them.

        Open activities of the one who looked after a case go with it.

        :param colleague: ``res.users``, an intake officer of the institution
        """
        self.check_access("read")
        self._refuse(
            verdict
            for case in self
            for verdict in intake.hand_over(
                case.display_name,
                by_role=self.env.user.has_group(f"{GROUP}intake")
                or self.env.user.has_group(f"{GROUP}manager"),
                to_role=colleague in case.company_id._recognition_people("intake"),
            )
        )
        # Managers read cases and do not write them; this is theirs all the same.
        cases = self.sudo()
        before = {case.id: case.user_id for case in cases}
        activities = self.env["mail.activity"].sudo()  # as above
        theirs = activities.search(
            [("res_model", "=", self._name), ("res_id", "in", self.ids)]
        ).filtered(lambda activity: activity.user_id == before[activity.res_id])
        cases.write({"user_id": colleague.id})
        theirs.with_context(mail_activity_quick_update=True).write(
            {"user_id": colleague.id}
        )
