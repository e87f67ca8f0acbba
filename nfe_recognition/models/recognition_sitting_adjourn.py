"""Adjournment: a sitting that goes on on another day (R544-17)."""

from odoo import api, fields, models

from ..rules import sitting as sitting_rules
from .locks import lock


class RecognitionAttendance(models.Model):
    _inherit = "recognition.attendance"

    session = fields.Integer(
        string="Day no.", default=1, aggregator=None, help="Of an adjourned sitting."
    )
    day = fields.Date(help="Of a day of the sitting that is over.")
    current = fields.Boolean(
        default=True, help="Off for the roster of an earlier day of the sitting."
    )


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    session = fields.Integer(
        string="Day no.",
        default=1,
        copy=False,
        aggregator=None,
        help="A sitting that was adjourned goes on with its next day.",
    )
    adjourned_on = fields.Datetime(copy=False)
    earlier_attendance_ids = fields.One2many(
        comodel_name="recognition.attendance",
        inverse_name="sitting_id",
        string="Attendance of earlier days",
        domain=[("current", "=", False)],
    )
    can_adjourn = fields.Boolean(compute="_compute_can")

    def _compute_can(self):
        result = super()._compute_can()
        for sitting in self:
            sitting.can_adjourn = sitting.can_close
        return result

    @api.depends("session")
    def _compute_regulation_id(self):
        # One sitting, one edition: that of the day on which it began.
        going_on = self.filtered(lambda s: s.session > 1 and s.regulation_id)
        for sitting in going_on:
            sitting.regulation_id = sitting.regulation_id
        return super(RecognitionSitting, self - going_on)._compute_regulation_id()

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _adjourn_verdicts(self, date, moment):
        """Return what keeps the sitting from being adjourned (R544-17).

        :param datetime date: when it goes on
        :param datetime moment: now
        """
        self.ensure_one()
        return sitting_rules.may_adjourn(
            self.display_name,
            state=self.state,
            voting=sum(item.state == "voting" for item in self.item_ids),
            moment=moment,
            to=date or None,
        )

    def _attended_members(self):
        """Whoever attended on an earlier day attended the sitting."""
        earlier = self.earlier_attendance_ids.filtered("present").member_id
        return super()._attended_members() | earlier

    # ------------------------------------------------------------------
    # Step
    # ------------------------------------------------------------------
    def action_open_adjourn(self):
        """Open the adjournment to another day."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Adjourn the sitting"),
            "res_model": "recognition.adjourn",
            "view_mode": "form",
            "target": "new",
            "context": {"default_sitting_id": self.id},
        }

    def _adjourn(self, date, place, moment):
        """Let the sitting go on on another day.

        Its roster is taken anew and it opens with a quorum again; what was voted on
        stays, and so does who attended until now.

        :param datetime date: when it goes on
        :param str place: where
        :param datetime moment: moment of the adjournment
        """
        self.ensure_one()
        self.check_access("write")
        lock(self)
        self._refuse(self._adjourn_verdicts(date, moment))
        self.attendance_ids._step_write({"current": False, "day": self.day})
        self.invalidate_recordset(["attendance_ids", "earlier_attendance_ids"])
        self._step_write(
            {
                "state": "planned",
                "session": self.session + 1,
                "adjourned_on": moment,
                "date": date,
                "place": place,
            }
        )
        self._sync_attendance()
