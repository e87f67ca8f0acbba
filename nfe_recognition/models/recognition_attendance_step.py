"""Coming late, leaving early, and noting oneself as attending (R544-17)."""

from markupsafe import Markup

from odoo import api, fields, models

from ..rules import attendance
from ..rules.verdict import ok
from .locks import lock


class RecognitionAttendance(models.Model):
    _inherit = "recognition.attendance"

    arrived_on = fields.Datetime(
        string="Came at",
        copy=False,
        help="Of a member who came after the sitting was opened; he counts from the "
        "next question on (R544-17).",
    )
    left_on = fields.Datetime(
        string="Left at",
        copy=False,
        help="Of a member who left early; he counts in what was put before (R544-17).",
    )
    noted_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    can_leave = fields.Boolean(compute="_compute_can_leave")

    @api.depends("present", "left_on", "sitting_id.state")
    @api.depends_context("uid")
    def _compute_can_leave(self):
        own = self.filtered("id")._filtered_access("write")
        for row in self:
            row.can_leave = row in own and not row._leave_verdicts()

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _is_here(self):
        """Return True while the member attends and has not left."""
        self.ensure_one()
        return self.present and not self.left_on

    def _come_verdicts(self):
        """Return why the current user may not note himself here (R544-12, R544-17)."""
        sitting = self.sitting_id
        return attendance.may_come(
            member=len(self) == 1 and self.member_id.user_id == self.env.user,
            state=sitting.state or "",
            day=sitting.day,
            today=sitting.company_id._recognition_today(),
            here=len(self) == 1 and self._is_here(),
        )

    def _leave_verdicts(self):
        """Return why it may not be noted that this member leaves."""
        self.ensure_one()
        return attendance.may_leave(
            self.member_id.display_name,
            state=self.sitting_id.state,
            here=self._is_here(),
        )

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def _note_present(self, present):
        """Stamp rows whose ``present`` was just written: by whom, and how late.

        :param bool present: what was written
        """
        moment = fields.Datetime.now()
        late = self.filtered(
            lambda row: row.sitting_id.state == "open" and not row.arrived_on
        )
        if not present:
            self._step_write({"arrived_on": False, "left_on": False})
        elif late:
            late._step_write({"arrived_on": moment})
        self._step_write({"noted_by": self.env.uid})

    def action_leave(self):
        """Note that these members leave before the end."""
        self.check_access("write")
        self._leave(fields.Datetime.now())

    def _leave(self, moment):
        lock(self.sitting_id)
        for row in self:
            row._refuse(row._leave_verdicts())
        self._step_write({"left_on": moment})
        self._tell("member_left")

    def action_come_back(self):
        """Note that members who had left are here again."""
        self.check_access("write")
        self._come_back()

    def _come_back(self):
        lock(self.sitting_id)
        gone = self.filtered(lambda row: row.left_on and row.sitting_id.state == "open")
        # The roster keeps where a member is now; the chatter how he came and went.
        gone._step_write({"left_on": False})
        gone._tell("member_returned")

    def _tell(self, code):
        """Write into the chatter of the sittings who came or went."""
        for sitting, rows in self.grouped("sitting_id").items():
            lines = sitting._sentences(
                ok(code, "", member=row.member_id.display_name) for row in rows
            )
            body = Markup("<br/>").join(lines)
            # Members note themselves and do not write sittings.
            sitting.sudo()._message_log(body=body)


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    can_attend = fields.Boolean(compute="_compute_my_attendance")
    can_leave = fields.Boolean(compute="_compute_my_attendance")

    @api.depends("state", "day", "attendance_ids.present", "attendance_ids.left_on")
    @api.depends_context("uid")
    def _compute_my_attendance(self):
        for sitting in self:
            row = sitting._own_row()
            sitting.can_attend = not row._come_verdicts()
            sitting.can_leave = bool(row) and not row._leave_verdicts()

    def _own_row(self):
        """Return the current user's line in the roster; empty for a stranger."""
        user = self.env.user
        return self.attendance_ids.filtered(lambda row: row.member_id.user_id == user)[
            :1
        ]

    def action_attend(self):
        """Note the current user, a member, as attending (R544-17)."""
        self.check_access("read")
        lock(self)
        for sitting in self:
            row = sitting._own_row()
            sitting._refuse(row._come_verdicts())
            # A member's word about himself; he writes nobody else's line.
            if row.left_on:
                row.sudo()._come_back()
            else:
                row.sudo().present = True

    def action_leave(self):
        """Note that the current user, a member, leaves the sitting (R544-17)."""
        self.check_access("read")
        lock(self)
        for sitting in self:
            row = sitting._own_row()
            if not row:
                sitting._refuse(row._come_verdicts())
            # As in action_attend.
            row.sudo()._leave(fields.Datetime.now())


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    attending_ids = fields.Many2many(
        comodel_name="recognition.commission.member",
        relation="recognition_item_attending_rel",
        column1="item_id",
        column2="member_id",
        string="Attended when it was put",
        copy=False,
        context={"active_test": False},
        help="They vote, and the majority is counted of them (R544-17).",
    )

    def _attending(self):
        """Return who attends this question: those here when it was put (R544-17)."""
        self.ensure_one()
        if self.state == "pending":
            return self.sitting_id._present_members()
        return self.attending_ids

    def _note_attending(self):
        """Keep who is here at the moment at which these questions are put."""
        for sitting, items in self.grouped("sitting_id").items():
            members = sitting._present_members()
            items._step_write({"attending_ids": [fields.Command.set(members.ids)]})
