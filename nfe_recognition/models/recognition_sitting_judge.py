"""What may be done with a sitting, and why not: quorum, presider, agenda."""

from dataclasses import replace

from odoo import models

from ..rules import body_term, voting
from ..rules import commission as commission_rules
from ..rules.verdict import block

# What the secretary still edits while the commission sits.
OPEN_FIELDS = frozenset(
    {
        "place",
        "attendance_ids",
        "item_ids",
        "final",
        "recording_media",
        "recording_file",
        "recording_file_name",
        "recording_reference",
    }
)


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _present_members(self):
        """Return the members who attend now: who came and has not left."""
        return self.attendance_ids.filtered(lambda row: row._is_here()).member_id

    def _attended_members(self):
        """Return the members who attended the sitting or a part of it."""
        return self.attendance_ids.filtered("present").member_id

    def _quorum_verdict(self, present=None):
        """Say whether enough members attend (R544-17, YU-5.9, AE-20).

        :param int present: how many attended a question; who attends now if left out
        :rtype: Verdict
        """
        self.ensure_one()
        num, den = self._quorum_share()
        if present is None:
            # Of a sitting that went on on another day: of the roster of that day.
            over = self.state == "closed"
            rows = self.attendance_ids.filtered("present")
            present = len(rows if over else self._present_members())
        verdict = voting.quorum(
            present,
            len(self.attendance_ids),
            num=num,
            den=den,
            institution=self.company_id.recognition_kind or "he",
        )
        if not num:
            return replace(verdict, code=f"{verdict.code}_bare")
        return verdict

    def _elected(self):
        """Return True once chair and deputy, or the appointed chair, are in office."""
        return self.commission_id._constituted(self.day)

    def _presider(self):
        """Return who presides, by the rules: the verdict and the member (R544-12)."""
        self.ensure_one()
        members = self.commission_id._members_on(self.day).grouped("position")
        return commission_rules.presider(
            chair=members.get("chair"),
            deputy=members.get("deputy"),
            temporary=self.commission_id.temporary_presider_id or None,
            elected=self._elected(),
            present=frozenset(self._present_members()),
        )

    def _open_verdicts(self):
        """Return what keeps the sitting from opening (R544-11, R544-12, YU-5.9)."""
        self.ensure_one()
        commission = self.commission_id
        if self.state != "planned":
            return [block("sitting_not_planned", "", sitting=self.display_name)]
        verdicts = [*commission._composition_verdicts()]
        if commission.state != "active":
            verdicts.append(
                block("commission_not_active", "R544-11", commission=commission.name)
            )
        verdicts += body_term.judge_sitting_day(commission._term(), self.day)
        if self.day > self.company_id._recognition_today():
            verdicts.append(block("sitting_ahead", "R544-17", day=self.day))
        return [*verdicts, self._quorum_verdict(), self._presider()[0]]

    def _close_verdicts(self):
        """Return what keeps the sitting from closing (R544-17)."""
        self.ensure_one()
        if self.state != "open":
            return [block("sitting_not_open", "R544-17", sitting=self.display_name)]
        if not self.item_ids:
            return [block("agenda_empty", "R544-17")]
        unsettled = self.item_ids.filtered(lambda i: i.state in ("pending", "voting"))
        verdicts = [
            block("reason_missing", "R544-17", question=item.title)
            for item in self.item_ids
            if item._needs_reason() and not (item.reason or "").strip()
        ]
        if unsettled:
            count = len(unsettled)
            verdicts.insert(0, block("questions_unsettled", "R544-17", count=count))
        return verdicts

    def _cancel_verdicts(self):
        """Return what keeps the sitting from being cancelled."""
        self.ensure_one()
        held = ("adopted", "rejected", "returned")
        settled = any(item.state in held for item in self.item_ids)
        if self.state not in ("planned", "open") or settled:
            return [block("sitting_held", "R544-17", sitting=self.display_name)]
        return []

    def _frozen_verdicts(self, field_names):
        """A sitting that has begun keeps its day and commission."""
        return [
            block("sitting_frozen", "R544-17", sitting=sitting.display_name)
            for sitting in self
            if sitting.state in ("closed", "cancelled")
            or (sitting.state == "open" and not field_names <= OPEN_FIELDS)
            or "commission_id" in field_names
        ]
