"""Who holds which office of a commission, today and on any day (R544-12, CT152-42)."""

from odoo import fields, models

from ..rules import body_changes


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _constituted(self, day):
        """Return True where the commission may decide on ``day`` (R544-12, C-11)."""
        self.ensure_one()
        offices = self._members_on(day).mapped("position")
        return body_changes.constituted(self.type_id.chair, offices)

    def _to_elect(self, day, asked=()):
        """Return the offices that a sitting on ``day`` elects (R544-12).

        :param asked: offices of which a question is on its agenda already
        """
        self.ensure_one()
        offices = self._members_on(day).mapped("position")
        return body_changes.to_elect(self.type_id.chair, offices, asked)

    def _chair_times(self, member):
        """Return how often a person was appointed chair of such a commission.

        :param member: ``recognition.commission.member``; nobody was never appointed
        """
        self.ensure_one()
        if not member:
            return 0
        # Appointments count wherever they were made; only their number is told.
        return (
            self.env["recognition.commission.instrument"]
            .sudo()
            .search_count(
                [
                    ("chair_id.partner_id", "=", member.partner_id.id),
                    ("commission_id.type_id.chamber_agreement", "=", True),
                ]
            )
        )

    # ------------------------------------------------------------------
    # As it was
    # ------------------------------------------------------------------
    def _offices_on(self, day):
        """Return who held which office on ``day``, among those who were members then.

        :rtype: dict[str, recognition.commission.member]
        """
        self.ensure_one()
        members = self._members_on(day)
        held = body_changes.offices_on(self._gained(), day)
        return {office: member for office, member in held.items() if member in members}

    def _gained(self):
        """Return appointments and elections in their order: day, office, member."""
        gained = [
            (document._since(), office, document[f"{office}_id"])
            for document in self.instrument_ids
            for office in body_changes.OFFICES
            if document[f"{office}_id"]
        ]
        elections = self.env["recognition.item"].search(
            [
                ("sitting_id.commission_id", "=", self.id),
                ("kind", "in", body_changes.OFFICES),
                ("state", "=", "adopted"),
            ],
            order="day, closed_on, id",
        )
        gained += [(item.day, item.kind, item.candidate_id) for item in elections]
        return sorted(gained, key=lambda row: row[0])

    def _secretary_on(self, day):
        """Return who was secretary on ``day``, by the history of the commission.

        :rtype: res.users
        """
        self.ensure_one()
        field = self.env["ir.model.fields"]._get(self._name, "secretary_id")
        local = self.company_id._recognition_local
        # The history of a field is the administrators'; a name is told of it.
        changes = (
            self.env["mail.tracking.value"]
            .sudo()
            .search(
                [
                    ("field_id", "=", field.id),
                    ("mail_message_id.model", "=", self._name),
                    ("mail_message_id.res_id", "=", self.id),
                ],
                order="id",
            )
        )
        for change in changes:
            if local(change.mail_message_id.date).date() > day:
                return self.secretary_id.browse(change.old_value_integer or ())
        return self.secretary_id

    def _composition(self, day):
        """Return who sat in the commission on ``day``, chair and deputy first.

        :rtype: list[dict]
        """
        self.ensure_one()
        offices = {member: name for name, member in self._offices_on(day).items()}
        rank = {"chair": 0, "deputy": 1}
        members = self._members_on(day).sorted(
            lambda m: (rank.get(offices.get(m), 2), m.sequence, m.id)
        )
        return [
            {
                "member": member,
                "name": member.partner_id.name,
                "job": member.job or "",
                "office": offices.get(member, "member"),
                "side": member.side,
                "since": member.date_from,
                "until": member.date_to,
                "came_by": member.came_by_id,
            }
            for member in members
        ]

    def action_open_composition(self):
        """Open the composition as it is today, or as it was on another day."""
        self.ensure_one()
        self.check_access("read")
        return self._show_composition(self.company_id._recognition_today())

    def _show_composition(self, day):
        """Return the action that shows the composition on ``day``."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Composition of the commission"),
            "res_model": "recognition.composition",
            "view_mode": "form",
            "target": "new",
            "context": {
                "default_commission_id": self.id,
                "default_day": fields.Date.to_string(day),
            },
        }

    # ------------------------------------------------------------------
    # Transition
    # ------------------------------------------------------------------
    def _found(self):
        """Let the order that creates the commission take effect on its members."""
        for commission in self:
            document = commission._founding()
            document._step_write({"date_to": commission.date_to})
            everybody = commission.member_ids
            everybody._step_write({"came_by_id": document.id})
            if commission.type_id.chair != "appointed":
                continue
            offices = everybody.filtered("appointment").grouped("appointment")
            for office, members in offices.items():
                members[:1]._step_write({"position": office})
                document._step_write({f"{office}_id": members[0].id})
