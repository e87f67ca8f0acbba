"""A commission during its term: members come and go by a new order (R544-11)."""

from datetime import timedelta

from odoo import models

from ..rules import body_changes
from ..rules import commission as rules
from ..rules.verdict import block
from .locks import lock


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _last_sitting(self):
        """Return the day of the last sitting held or in session, or None."""
        # Whoever sat counts, whatever the user may read.
        held = self.env["recognition.sitting"].sudo()
        last = held.search(
            [("commission_id", "=", self.id), ("state", "in", ("open", "closed"))],
            order="day desc",
            limit=1,
        )
        return last.day or None

    def _change_verdicts(self, document, day, *, people=True):
        """Return what keeps a document from changing this commission from ``day`` on.

        :param dict document: kind, number, date and signatory
        :param date day: from when it holds
        :param bool people: it changes who sits in the commission
        """
        self.ensure_one()
        if self.state != "active":
            return [block("commission_not_active", "R544-11", commission=self.name)]
        return body_changes.may_change(
            day=day,
            ordered_on=document["date"] or None,
            complete=all(document[name] for name in ("number", "date", "signatory")),
            by=document["kind"],
            made_by=self.instrument,
            term=self._term(),
            last_sitting=self._last_sitting() if people else None,
        )

    def _leave_verdicts(self, members, day):
        """Return a verdict for each who cannot leave on ``day``: he is no member."""
        there = self._members_on(day)
        return [
            block("leaver_not_in_office", "R544-11", name=member.display_name, day=day)
            for member in members
            if member not in there
        ]

    def _arrive_verdicts(self, newcomers, leavers, day):
        """Return a verdict for each who cannot come on ``day``: he is there already."""
        staying = (self._members_on(day) - leavers).partner_id
        people = self.env["res.partner"].browse(v["partner_id"] for v in newcomers)
        return [
            block("member_twice", "R544-11", name=person.display_name)
            for person in people
            if person in staying
        ]

    def _standing_verdicts(self, day):
        """Return what a commission in office lacks from ``day`` on (R544-12, S-10)."""
        self.ensure_one()
        members = self._members_on(day)
        return [
            *rules.activation(
                True,
                len(members),
                has_secretary=True,
                instrument=self.instrument,
                fewest=self.type_id.fewest_members,
            ),
            *self._composition_verdicts(),
            *self._share_verdicts(day),
        ]

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_open_change(self):
        """Open the sheet on which a new order changes or ends this commission."""
        self.ensure_one()
        self.check_access("write")
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Change by a new order"),
            "res_model": "recognition.commission.change",
            "view_mode": "form",
            "target": "new",
            "context": {"default_commission_id": self.id},
        }

    def _change(self, document, *, day, leavers, newcomers, offices, until=None):
        """Change who sits in the commission from ``day`` on, and its term.

        Who leaves keeps his line until the day before; an office that becomes vacant
        is elected in the next sitting (R544-12), or given by the document (C-11).

        :param dict document: kind, number, date, signatory, scan and its name
        :param date day: from when the change holds
        :param leavers: ``recognition.commission.member``
        :param list newcomers: values of new members; ``appointment`` names the office
        :param dict offices: office → member of now who is appointed to it
        :param date until: last day in office; None where the term stays
        :return: the document
        """
        self.ensure_one()
        self.check_access("write")
        # Cases, rosters and votes rest on who sits in it.
        lock(self)
        lock(self._sittings_ahead())
        ahead = day > self.company_id._recognition_today()
        people = bool(leavers or newcomers or offices)
        self._refuse(
            [
                *self._change_verdicts(document, day, people=people),
                *(self._term_verdicts(until, day) if until else ()),
                *self._leave_verdicts(leavers, day),
                *self._arrive_verdicts(newcomers, leavers, day),
                *self._appointment_verdicts(newcomers, offices, ahead=ahead),
            ]
        )
        if not (people or until):
            self._refuse([block("change_empty", "R544-11")])
        record = self._record_document(document, "changes", day, until)
        if until:
            self._set_term(until)
        leavers._step_write(
            {"date_to": day - timedelta(days=1), "left_by_id": record.id}
        )
        # A person has one open line: the database must know who has left.
        self.env["recognition.commission.member"].flush_model(["date_to"])
        everybody = self.with_context(active_test=False).member_ids
        last = max(everybody.mapped("sequence"), default=0)
        came = self.env["recognition.commission.member"]._step_create(
            [
                {
                    **values,
                    "sequence": last + 10 * place,
                    "commission_id": self.id,
                    "date_from": day,
                    "came_by_id": record.id,
                }
                for place, values in enumerate(newcomers, start=1)
            ]
        )
        self._appoint(record, came, offices)
        for standing in {day, until or day}:
            self._refuse(self._standing_verdicts(standing))
        # The secretary keeps agendas; that an office is vacant, the order decides.
        self._sittings_ahead().sudo()._put_elections()
        self.message_post(
            body=self.env._(
                "Changed by %(document)s: %(summary)s",
                document=record.display_name,
                summary=record.summary,
            )
        )
        return record

    def _appointment_verdicts(self, newcomers, offices, *, ahead):
        """Return what keeps a document from giving these offices (C-11, ATT125-34-1).

        :param list newcomers: values of new members
        :param dict offices: office → member of now
        :param bool ahead: the change holds from a later day on
        """
        given = [values["appointment"] for values in newcomers if values["appointment"]]
        if not (given or offices):
            return []
        if self.type_id.chair != "appointed":
            return [block("type_elects_chair", "R544-12")]
        verdicts = []
        if offices and ahead:
            verdicts.append(block("change_ahead", "R544-11", commission=self.name))
        chair = offices.get("chair")
        if chair:
            verdicts += self._chair_verdicts(chair, self._chair_times(chair) + 1)
        return verdicts

    def _appoint(self, record, came, offices):
        """Give the offices that a document names, and note them in it."""
        chosen = {
            **{member.appointment: member for member in came if member.appointment},
            **offices,
        }
        for office, member in chosen.items():
            member._elect(office)
            record._step_write({f"{office}_id": member.id})
            if office == "chair" and member in came:
                self._refuse(self._chair_verdicts(member, self._chair_times(member)))

    def _record_document(self, document, what, day, until=None):
        """Enter a document on this commission; it stays from then on."""
        return self.env["recognition.commission.instrument"]._step_create(
            [
                {
                    **document,
                    "commission_id": self.id,
                    "what": what,
                    "date_from": day,
                    "date_to": until,
                }
            ]
        )

    def _end(self, document, *, day):
        """End the commission's work by a document, from ``day`` on (R544-11)."""
        self.ensure_one()
        self.check_access("write")
        lock(self)
        self._refuse(self._change_verdicts(document, day))
        if day > self.company_id._recognition_today():
            self._refuse([block("change_ahead", "R544-11", commission=self.name)])
        record = self._record_document(document, "ends", day)
        self.action_close()
        return record
