"""Notice and agenda of a sitting: the calendar, the mail to its members (D-14)."""

from datetime import timedelta

from markupsafe import Markup

from odoo import api, fields, models

from ..rules import body_term
from ..rules import sitting as sitting_rules
from ..rules.verdict import ok
from .invitation import invitation
from .locks import lock

REPORT = "nfe_recognition.action_report_agenda"
INVITATION = "invitation.ics"
# What a notice says: told again where it changes.
TOLD = frozenset({"date", "place", "online", "online_url", "duration"})
# The notice itself says it; the calendar need not write another mail for each change.
QUIET = {"no_mail_to_attendees": True, "dont_notify": True}


class RecognitionSitting(models.Model):
    _inherit = "recognition.sitting"

    duration = fields.Float(
        string="Duration, hours",
        default=2,
        help="How long it takes in the members' calendars.",
    )
    online = fields.Boolean(help="Members may take part from where they are.")
    online_url = fields.Char(
        string="Online link",
        help="Left empty, the notice opens a meeting of Odoo's own.",
    )
    event_id = fields.Many2one(
        comodel_name="calendar.event",
        string="In the calendar",
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    notified_on = fields.Datetime(string="Notice sent on", copy=False)
    notice_stale = fields.Boolean(
        string="Changed since the notice",
        copy=False,
        help="Day, hour, place or members changed: they are to be told again.",
    )
    can_notify = fields.Boolean(compute="_compute_can")

    def _compute_can(self):
        result = super()._compute_can()
        for sitting in self:
            sitting.can_notify = sitting.can_open
        return result

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def write(self, vals):
        result = super().write(vals)
        told = self.filtered("notified_on") if TOLD & vals.keys() else self.browse()
        if told := told.filtered(lambda sitting: sitting.state == "planned"):
            told._step_write({"notice_stale": True})
            told._enter_calendar()
        return result

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _notice_verdicts(self):
        """Return what keeps notice and agenda from the members (D-14)."""
        self.ensure_one()
        verdicts = sitting_rules.may_notify(
            state=self.state,
            where=bool((self.place or "").strip() or self.online),
            questions=len(self.item_ids),
        )
        # Nobody is called to a sitting that could not be opened (R544-11).
        term = self.commission_id._term()
        return [*verdicts, *body_term.judge_sitting_day(term, self.day)]

    # ------------------------------------------------------------------
    # Steps
    # ------------------------------------------------------------------
    def action_notify(self):
        """Enter the sittings into the calendar and mail notice and agenda (D-14)."""
        self.check_access("write")
        lock(self)
        for sitting in self:
            sitting._refuse(sitting._notice_verdicts())
        self._enter_calendar()
        for sitting in self:
            sitting._mail_notice()
        self._step_write({"notified_on": fields.Datetime.now(), "notice_stale": False})

    def _enter_calendar(self):
        """Make the calendar say what the sittings say; invite who is a member."""
        # Secretaries invite people whom they may not read as contacts.
        events = self.env["calendar.event"].sudo().with_context(**QUIET)
        for sitting in self:
            values = sitting._event_values()
            if event := sitting.event_id.sudo():
                event.with_context(**QUIET).write(values)
                continue
            event = events.create(values)
            sitting._step_write({"event_id": event.id})
            if sitting.online and not sitting.online_url:
                event._set_discuss_videocall_location()
                sitting._step_write({"online_url": event.videocall_location})

    def _event_values(self):
        """Return the values of the meeting: nothing in it names a learner."""
        self.ensure_one()
        model = self.env["ir.model"]._get(self._name)
        secretary = self.commission_id.secretary_id
        values = {
            "name": self.display_name,
            "start": self.date,
            "stop": self.date + timedelta(hours=self.duration or 1),
            "allday": False,
            "location": self.place,
            "privacy": "confidential",
            "user_id": secretary.id,
            "res_model_id": model.id,
            "res_id": self.id,
            "partner_ids": [fields.Command.set(self._invited().ids)],
        }
        if self.online_url:
            values["videocall_location"] = self.online_url
        return values

    def _invited(self):
        """Return the members in the roster and the secretary, as partners."""
        # A name and an address to write to, whoever writes.
        secretary = self.commission_id.secretary_id.sudo().partner_id
        return self.attendance_ids.member_id.partner_id.sudo() | secretary

    def _mail_notice(self):
        """Mail notice and agenda to the members, each in his language."""
        self.ensure_one()
        content, _kind = (
            self.env["ir.actions.report"]
            .with_context(lang=self.company_id.recognition_lang or self.env.lang)
            ._render_qweb_pdf(REPORT, res_ids=self.ids)
        )
        members = self.attendance_ids.member_id.partner_id.sudo()
        reached = members.filtered("email")
        for lang, people in reached.grouped("lang").items():
            reader = self.with_context(lang=lang or self.env.lang)
            lines = reader._notice_lines()
            reader.message_notify(
                partner_ids=people.ids,
                subject=reader.display_name,
                body=Markup("").join(Markup("<p>%s</p>") % line for line in lines),
                attachments=[
                    ("agenda.pdf", content),
                    (INVITATION, reader._invitation()),
                ],
            )
        code = "notice_sent" if reached == members else "notice_sent_partly"
        names = ", ".join((members - reached).mapped("name"))
        facts = {"count": len(reached), "names": names}
        self._message_log(body=self._sentences([ok(code, "", **facts)])[0])

    def _invitation(self, cancelled=False):
        """Return the invitation for calendars outside of Odoo, in the reader's words.

        Of everybody the same meeting: a later file moves it or calls it off.
        """
        self.ensure_one()
        moment = fields.Datetime.now()
        return invitation(
            f"recognition-sitting-{self.env.cr.dbname}-{self.id}",
            revision=int(moment.timestamp()) // 60,
            begins=self.date,
            ends=self.date + timedelta(hours=self.duration or 1),
            title=self.display_name,
            place=self.place or "",
            url=self.online_url or "",
            # An address to answer to, whoever writes.
            organizer=self.commission_id.secretary_id.sudo().email or "",
            cancelled=cancelled,
        )

    def _notice_lines(self):
        """Return what the mail says: when, where, and that the agenda is attached."""
        facts = {
            "sitting": self.display_name,
            "time": f"{self.company_id._recognition_local(self.date):%H:%M}",
            "day": self.day,
            "place": self.place or "–",
        }
        code = "notice_changed" if self.notice_stale else "notice_called"
        verdicts = [ok(code, "", **facts)]
        if self.online_url:
            verdicts.append(ok("notice_online", "", url=self.online_url))
        return [*self._sentences(verdicts)]

    def _sync_attendance(self):
        """Let the calendar invite who is a member now, and ask for a new notice."""
        result = super()._sync_attendance()
        for sitting in self.filtered(lambda s: s.notified_on and s.state == "planned"):
            if sitting.event_id.sudo().partner_ids != sitting._invited():
                # Managers, who enter orders, do not write sittings.
                sitting.sudo()._step_write({"notice_stale": True})
                sitting._enter_calendar()
        return result

    def action_cancel(self):
        """Take a sitting that is called off out of the calendar as well."""
        result = super().action_cancel()
        # As in _enter_calendar.
        self.event_id.sudo().with_context(**QUIET).active = False
        for sitting in self.filtered("notified_on"):
            sitting._mail_cancellation()
        return result

    def _mail_cancellation(self):
        """Mail the members that the sitting is called off; name the others."""
        self.ensure_one()
        members = self.attendance_ids.member_id.partner_id.sudo()
        reached = members.filtered("email")
        for lang, people in reached.grouped("lang").items():
            reader = self.with_context(lang=lang or self.env.lang)
            facts = {"sitting": reader.display_name}
            reader.message_notify(
                partner_ids=people.ids,
                subject=reader.display_name,
                body=reader._sentences([ok("notice_cancelled", "", **facts)])[0],
                attachments=[(INVITATION, reader._invitation(cancelled=True))],
            )
        if missed := members - reached:
            verdict = ok(
                "cancelled_not_told", "", names=", ".join(missed.mapped("name"))
            )
            self._message_log(body=self._sentences([verdict])[0])

    @api.constrains("online_url")
    def _check_online_url(self):
        """A link is a web address: it is put into mails and pages."""
        for sitting in self:
            url = sitting.online_url or ""
            if url and not url.startswith(("https://", "http://")):
                sitting._invalid([sitting_rules.not_a_link(url)])
