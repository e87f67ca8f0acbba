"""Who attends a sitting (R544-17)."""

from odoo import api, fields, models

from ..rules import attendance
from ..rules.verdict import block
from .locks import lock


class RecognitionAttendance(models.Model):
    """One line of a sitting's roster: a member, present or not.

    The lines follow the members of the commission by themselves. The secretary notes
    who is present, who comes late and who leaves early; a member may note himself. Who
    was counted when a question was put stays noted. After the sitting the roster stays.
    """

    _name = "recognition.attendance"
    _description = "Attendance at a sitting"
    _inherit = ["recognition.guarded"]
    _order = "sitting_id, member_id"
    _check_company_auto = True
    _guarded = frozenset(
        {
            "sitting_id",
            "member_id",
            "session",
            "day",
            "current",
            "arrived_on",
            "left_on",
            "noted_by",
        }
    )

    sitting_id = fields.Many2one(
        comodel_name="recognition.sitting",
        required=True,
        index=True,
        ondelete="cascade",
        copy=False,
    )
    company_id = fields.Many2one(
        related="sitting_id.company_id", store=True, index=True
    )
    member_id = fields.Many2one(
        comodel_name="recognition.commission.member",
        string="Member",
        required=True,
        index=True,
        ondelete="cascade",
        check_company=True,
        copy=False,
    )
    job = fields.Char(related="member_id.job")
    position = fields.Selection(related="member_id.position")
    present = fields.Boolean(string="Attends")

    _member_uniq = models.Constraint(
        "UNIQUE (sitting_id, member_id, session)", "A member stands once in a roster."
    )

    @api.depends("member_id.partner_id.name", "present")
    def _compute_display_name(self):
        for row in self:
            row.display_name = row.member_id.display_name

    def write(self, vals):
        # Quorum and majority are counted from who attends.
        lock(self.sitting_id)
        result = super().write(vals)
        if "present" in vals:
            self._note_present(vals["present"])
        return result

    def _frozen_verdicts(self, field_names):
        """Attendance is what majority is counted from (R544-17)."""
        verdicts = []
        voters = self._voters() if field_names else set()
        for row in self:
            sitting = row.sitting_id
            if sitting.state not in ("planned", "open") or not row.current:
                verdicts.append(
                    block("sitting_frozen", "R544-17", sitting=sitting.display_name)
                )
            elif row.present and "present" in field_names:
                member = row.member_id
                verdicts += attendance.may_strike(
                    member.display_name,
                    voted=(sitting.id, member.id) in voters,
                    counted=member in sitting.item_ids.attending_ids,
                )
        return verdicts

    def _voters(self):
        """Return the pairs of sitting and member id of those who voted."""
        # Asked on behalf of the record's history, not of the user.
        groups = (
            self.env["recognition.vote"]
            .sudo()
            ._read_group(
                [
                    ("sitting_id", "in", self.sitting_id.ids),
                    ("member_id", "in", self.member_id.ids),
                ],
                ["sitting_id", "member_id"],
            )
        )
        return {(sitting.id, member.id) for sitting, member in groups}
