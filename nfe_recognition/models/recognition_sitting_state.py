"""The way of a sitting: planned, opened with a quorum, closed with its protocol."""

from odoo import api, fields, models

from ..rules.asking import UNANSWERED
from ..rules.verdict import block
from .locks import lock
from .progress import begin, progress


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    @api.model_create_multi
    def create(self, vals_list):
        sittings = super().create(vals_list)
        sittings._number()
        sittings._sync_attendance()
        sittings._put_elections()
        return sittings

    def write(self, vals):
        result = super().write(vals)
        if "date" in vals:
            self._sync_attendance()
        return result

    def _number(self):
        """Give new sittings the next numbers of their commissions."""
        lock(self.commission_id)
        # Counted over all sittings of the commission, whoever plans the next one.
        groups = self.sudo()._read_group(
            [("commission_id", "in", self.commission_id.ids)],
            ["commission_id"],
            ["number:max"],
        )
        last = {commission.id: number or 0 for commission, number in groups}
        for sitting in self:
            last[sitting.commission_id.id] += 1
            sitting._step_write({"number": last[sitting.commission_id.id]})

    def _sync_attendance(self):
        """Let the rosters of planned sittings name who is a member on their day."""
        missing, gone = [], self.attendance_ids.browse()
        planned = self.filtered(lambda s: s.state == "planned")
        lock(planned)
        for sitting in planned:
            members = sitting.commission_id._members_on(sitting.day)
            listed = sitting.attendance_ids
            gone |= listed.filtered(lambda row, now=members: row.member_id not in now)
            missing += [
                {
                    "sitting_id": sitting.id,
                    "member_id": member.id,
                    "session": sitting.session,
                }
                for member in members - listed.member_id
            ]
        # The roster follows the order on the commission; nobody adds to it by hand.
        gone.sudo().unlink()
        self.env["recognition.attendance"].sudo()._step_create(missing)
        self.invalidate_recordset(["attendance_ids"])

    def _put_elections(self):
        """Begin the agenda with the elections that are still due (R544-12)."""
        planned = self.filtered(lambda sitting: sitting.state == "planned")
        self.env["recognition.item"]._step_create(
            [
                {"sitting_id": sitting.id, "kind": office, "sequence": sequence}
                for sitting in planned
                for sequence, office in enumerate(sitting._vacant_offices(), start=1)
            ]
        )

    def _vacant_offices(self):
        """Return the offices to elect that are not on the agenda yet (R544-12)."""
        asked = self.item_ids.filtered(lambda item: item.state != "put_off")
        return self.commission_id._to_elect(self.day, asked.mapped("kind"))

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_open(self):
        """Open the sittings: quorum and presider must be there (YU-5.9, R544-12)."""
        self.check_access("write")
        self._open(fields.Datetime.now())

    def _open(self, moment):
        lock(self)
        self._sync_attendance()
        for sitting in self:
            sitting._refuse(sitting._open_verdicts())
            sitting._step_write(
                {
                    "state": "open",
                    "opened_on": sitting.opened_on or moment,
                    "presider_id": sitting._presider()[1].id,
                    "secretary_id": sitting.commission_id.secretary_id.id,
                }
            )

    def action_close(self):
        """Close the sittings: decisions to the cases, a protocol for each (R544-17)."""
        self.check_access("write")
        numbers = ", ".join(map(str, self.mapped("number")))
        with progress(self.env, "close", len(self.item_ids), number=numbers):
            self._lock_agendas()
            for sitting in self:
                sitting._refuse(sitting._close_verdicts())
            self._close_all(fields.Datetime.now())

    def _close_all(self, moment):
        """Close these sittings and seal what they decided.

        :param datetime moment: moment of the close
        """
        for sitting in self:
            sitting._close(moment)
        # Also what was decided anew on appeals against other commissions.
        decided = self.sudo().item_ids.decided_claim_ids
        self.env["recognition.seal"]._seal(decided.filtered("decision"), moment)

    def _lock_agendas(self):
        """Take the sittings with their questions, and the cases these are on."""
        lock(self)
        lock(self.item_ids)
        lock(self.item_ids.case_id)

    def _close(self, moment):
        """Decide what was voted on and draw up the protocol."""
        self.ensure_one()
        settled = self.item_ids.filtered(
            lambda i: i.kind == "claim" and i.state in ("adopted", "rejected")
        )
        settled.claim_id._record_decisions(
            {
                item.claim_id: {
                    "adopted": item.state == "adopted",
                    "exact_percent": item._put_percent(),
                    "reason": item.reason,
                    "item": item,
                }
                for item in settled
            },
            self.day,
        )
        begin("outcomes")
        # A case of which a question was put off stays before the commission.
        cases = settled.case_id.filtered(lambda c: all(c.claim_ids.mapped("decision")))
        cases._decide(self.day, moment)
        returned = self.item_ids.filtered(lambda item: item.state == "returned")
        returned.case_id._ask_more(returned, moment)
        self._ask_again()
        # What was recognised in an earlier sitting may be posted already.
        cases._record(moment)
        self._step_write({"state": "closed", "closed_on": moment})
        begin("protocol")
        self.env["recognition.protocol"]._draw_up(self)

    def action_cancel(self):
        """Call the sittings off; their questions may go to another agenda."""
        self.check_access("write")
        self._lock_agendas()
        for sitting in self:
            sitting._refuse(sitting._cancel_verdicts())
        open_items = self.item_ids.filtered(lambda i: i.state in ("pending", "voting"))
        open_items._step_write({"state": "put_off"})
        self._step_write({"state": "cancelled"})
        self._ask_again()

    def _ask_again(self):
        """Ask for another sitting for the cases that this one did not decide."""
        waiting = self.item_ids.case_id.filtered(lambda c: c.state == "commission")
        waiting._set_duty("agenda")

    def _appoint_presider(self):
        """Let preside who has to: a chair just elected, the deputy of one who left."""
        self.ensure_one()
        verdict, presider = self._presider()
        if verdict.allowed and presider != self.presider_id:
            self._step_write({"presider_id": presider.id})

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_add_ready_cases(self):
        """Put every case that is ready on the agenda, a question for each claim."""
        self.check_access("write")
        cases = self.env["recognition.case"].search(
            [
                ("commission_id", "in", self.commission_id.ids),
                ("state", "=", "commission"),
            ],
            order="concluded_on, id",
        )
        ready = cases.browse(
            case.id
            for case, verdicts in cases._agenda_verdicts().items()
            if all(verdict.allowed for verdict in verdicts)
        )
        ready = self._free_claims(ready).case_id
        for sitting in self:
            commission = sitting.commission_id
            own = ready.filtered(lambda c, body=commission: c.commission_id == body)
            sitting._add_cases(sitting._within_window(own))
            ready -= own

    def action_all_present(self):
        """Note every member as attending."""
        self.check_access("write")
        absent = self.attendance_ids.filtered(lambda row: not row.present)
        absent.write({"present": True})

    def action_open_items(self):
        """Open the agenda with its votes."""
        self.ensure_one()
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_item_action"
        )
        action["domain"] = [("sitting_id", "=", self.id)]
        action["context"] = {"default_sitting_id": self.id}
        return action

    def action_open_protocol(self):
        """Open the protocol of this sitting."""
        self.ensure_one()
        return self.protocol_id._get_records_action()

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _add_cases(self, cases):
        """Put ``cases`` on the agenda of this sitting, one question for each claim.

        A case that is on another open agenda or not ready is refused with its reasons
        (R544-16 para 3).

        :param cases: ``recognition.case`` recordset
        :return: the questions made
        """
        self.ensure_one()
        lock(self)
        lock(cases)
        if self.state not in ("planned", "open"):
            self._refuse(
                [block("sitting_frozen", "R544-17", sitting=self.display_name)]
            )
        for verdicts in cases._agenda_verdicts().values():
            self._refuse(verdicts)
        last = max(self.item_ids.mapped("sequence"), default=0)
        claims = self._free_claims(cases)
        cases._end_duties()
        return self.env["recognition.item"]._step_create(
            [
                {
                    "sitting_id": self.id,
                    "sequence": last + place,
                    "kind": "claim",
                    "claim_id": claim.id,
                    **self._proposal(claim),
                }
                for place, claim in enumerate(claims, start=1)
            ]
        )

    @api.model
    def _free_claims(self, cases):
        """Return the claims of ``cases`` that no agenda holds and none decided."""
        # Other commissions' agendas count as well; only the claims leave the sudo.
        items = self.env["recognition.item"].sudo()
        taken = items.search(
            [("case_id", "in", cases.ids), ("state", "not in", UNANSWERED)]
        ).claim_id
        return cases.claim_ids.filtered(
            lambda claim: not claim.decision and claim.id not in taken._ids
        )

    def _proposal(self, claim):
        """Return the grade and reason that the experts propose for ``claim``."""
        conclusion = claim.conclusion_id
        if conclusion.state == "submitted" and not claim.grade_kept:
            against = conclusion.proposal == "refuse"
            percent = conclusion.percent if conclusion.graded else None
            if percent is None:
                percent = claim._control_score()
            return {
                "exact_percent": percent or 0,
                "reason": conclusion.text if against else False,
            }
        if claim.graded:
            return {"exact_percent": claim.proposed_percent}
        return {"exact_percent": claim._control_score() or 0}
