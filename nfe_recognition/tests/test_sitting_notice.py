"""Notice, agenda, calendar, and the papers of a sitting (D-14, D-15, D-28)."""

import base64
from datetime import timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .printed import ReportsCommon

SOUND = base64.b64encode(b"ID3\x04 a recording in sound")


class NoticeCommon(ReportsCommon):
    def _plan(self, cases=None, **values):
        """Return a sitting planned for tomorrow, ``cases`` on its agenda."""
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {
                    "commission_id": self.commission.id,
                    "date": fields.Datetime.now() + timedelta(days=1),
                    "place": "Room 1",
                    **values,
                }
            )
        )
        if cases:
            sitting.action_add_ready_cases()
        return sitting


@tagged("post_install", "-at_install")
class TestNotice(NoticeCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.users_member.partner_id.email = "member@example.com"
        cls.case = cls._concluded(cls._create_case())

    def _messages(self, sitting):
        return self.env["mail.message"].search(
            [("model", "=", sitting._name), ("res_id", "=", sitting.id)]
        )

    def _mails(self, sitting):
        return self._messages(sitting).filtered("attachment_ids")

    def test_notice(self):
        """D-14: in the calendar with all members invited, the agenda in the mail."""
        sitting = self._plan(self.case)
        sitting.action_notify()
        event = sitting.event_id.sudo()
        people = self.members.partner_id | self.user_secretary.partner_id
        self.assertEqual(event.partner_ids, people)
        self.assertEqual((event.start, event.location), (sitting.date, "Room 1"))
        self.assertEqual(event.privacy, "confidential")
        self.assertNotIn(self.case.partner_id.name, event.name)
        (mail,) = self._mails(sitting)
        self.assertEqual(mail.notified_partner_ids, self.members.partner_id)
        self.assertEqual(
            set(mail.attachment_ids.mapped("name")), {"agenda.pdf", "invitation.ics"}
        )
        self.assertIn("You are called", mail.body)
        self.assertTrue(sitting.notified_on)
        self.assertIn("5", sitting.message_ids[0].body)

    def test_whom_no_mail_reaches(self):
        """D-14: who has no address is named, so that he gets it on paper."""
        self.members[3].partner_id.email = False
        sitting = self._plan(self.case)
        sitting.action_notify()
        self.assertIn(self.members[3].display_name, sitting.message_ids[0].body)

    def test_changed_and_called_off(self):
        """D-14: what changes is in the calendar at once and told again."""
        sitting = self._plan(self.case)
        sitting.action_notify()
        sitting.place = "Room 2"
        self.assertTrue(sitting.notice_stale)
        self.assertEqual(sitting.event_id.sudo().location, "Room 2")
        sitting.action_notify()
        self.assertFalse(sitting.notice_stale)
        self.assertIn("have changed", self._mails(sitting)[0].body)
        event = sitting.event_id.sudo()
        sitting.action_cancel()
        self.assertFalse(event.active)
        self.assertIn("called off", self._messages(sitting)[0].body)

    def _invitations(self, sitting):
        """Return the invitations sent, the latest first."""
        files = self._mails(sitting).attachment_ids.sorted("id", reverse=True)
        calendars = files.filtered(lambda file: file.name == "invitation.ics")
        return [file.raw.decode().replace("\r\n ", "") for file in calendars]

    def test_calendars_outside(self):
        """D-14: whoever has no calendar here is invited by a file; it moves with it."""
        sitting = self._plan(self.case, online=True, place="Hall, left; \n1st floor")
        sitting.action_notify()
        (first,) = self._invitations(sitting)
        for line in (
            "METHOD:REQUEST",
            f"DTSTART:{sitting.date:%Y%m%dT%H%M%SZ}",
            "LOCATION:Hall\\, left\\; \\n1st floor",
            f"URL:{sitting.online_url}",
        ):
            self.assertIn(f"\r\n{line}\r\n", first)
        self.assertNotIn(self.case.partner_id.name, first)
        sitting.date = sitting.date + timedelta(days=1)
        sitting.action_notify()
        moved = self._invitations(sitting)[0]
        self.assertIn(f"DTSTART:{sitting.date:%Y%m%dT%H%M%SZ}", moved)
        sitting.action_cancel()
        off = self._invitations(sitting)[0]
        self.assertIn("METHOD:CANCEL", off)
        self.assertIn("STATUS:CANCELLED", off)
        identities = {
            line
            for text in (first, moved, off)
            for line in text.splitlines()
            if line.startswith("UID:")
        }
        self.assertEqual(len(identities), 1)

    def test_members_change_after_the_notice(self):
        """D-14, R544-11: the calendar invites the new one; the notice goes out anew."""
        sitting = self._plan(self.case)
        sitting.action_notify()
        gone, came = self.members[4], self.user_expert
        self.commission.with_user(self.user_manager)._change(
            {
                "kind": "order",
                "number": "30-n",
                "date": self._today(),
                "signatory": "Rector",
            },
            day=self._today(),
            leavers=gone,
            newcomers=[{"partner_id": came.partner_id.id, "appointment": False}],
            offices={},
        )
        invited = sitting.event_id.sudo().partner_ids
        self.assertIn(came.partner_id, invited)
        self.assertNotIn(gone.partner_id, invited)
        self.assertTrue(sitting.notice_stale)
        came.partner_id.email = "new@example.com"
        sitting.action_notify()
        self.assertIn(came.partner_id, self._mails(sitting)[0].notified_partner_ids)

    def test_called_off_on_paper(self):
        """D-14: whom no mail reaches is named when the sitting is called off."""
        self.members[3].partner_id.email = False
        sitting = self._plan(self.case)
        sitting.action_notify()
        sitting.action_cancel()
        said = sitting.message_ids.filtered(lambda m: "called off" in m.body)
        self.assertIn(self.members[3].display_name, "".join(said.mapped("body")))

    def test_online(self):
        """D-14: a link of one's own, or a meeting of Odoo's."""
        sitting = self._plan(self.case, place=False, online=True)
        sitting.action_notify()
        self.assertIn("http", sitting.online_url)
        self.assertEqual(sitting.event_id.sudo().videocall_location, sitting.online_url)
        own = self._plan(None, online=True, online_url="https://meet.example.com/x")
        self.env["recognition.item"].with_user(self.user_secretary).create(
            {"sitting_id": own.id, "subject": "Plan"}
        )
        own.action_notify()
        self.assertEqual(
            own.event_id.sudo().videocall_location, "https://meet.example.com/x"
        )
        with self.assertRaisesRegex(ValidationError, "no web address"):
            own.online_url = "javascript:alert(1)"

    def test_nothing_to_call_to(self):
        """D-14: a notice says where, and what is on the agenda."""
        sitting = self._plan(place=False)
        with self.assertRaisesRegex(UserError, "Nobody could come"):
            sitting.action_notify()
        sitting.place = "Room 1"
        with self.assertRaisesRegex(UserError, "nothing on the agenda"):
            sitting.action_notify()
        held = self._sitting(self.case)
        with self.assertRaisesRegex(UserError, "sittings that are ahead"):
            held.action_notify()
        for user in self.user_member, self.user_manager, self.user_auditor:
            with self.assertRaises(AccessError):
                sitting.with_user(user).action_notify()
        for values in {"event_id": False}, {"notified_on": False}:
            with self.assertRaises(UserError):
                sitting.sudo().write({**values, "notice_stale": True})

    def test_agenda_printed(self):
        """D-14: date, place, election, cases by their number and no learner's name."""
        sitting = self._plan(self.case)
        text = self._text("agenda", sitting, self.user_member)
        for words in (
            "Room 1",
            "Databases",
            self.case.number,
            self.members[0].display_name,
        ):
            self.assertIn(words, text)
        self.assertNotIn(self.case.partner_id.name, text)

    def test_votes_printed(self):
        """D-15: who attended and how long, the quorum, how each voted."""
        sitting = self._sitting(self.case, self.members[:4])
        late = sitting.attendance_ids.filtered(
            lambda row: row.member_id == self.members[4]
        )
        late.present = True
        self._voted(sitting, {self.members[1]: "against"})
        sitting.action_close()
        text = self._text("attendance", sitting, self.user_auditor)
        for words in "5 of 5", "yes, from", "For: 4", "Against: 1", "Adopted":
            self.assertIn(words, text)

    def test_checks_repeated_when_put(self):
        """R544-16 para 3: what became wrong since the agenda keeps a question back."""
        sitting = self._sitting(self.case)
        # Stands in for a conclusion that was withdrawn meanwhile.
        self.case.conclusion_ids._step_write({"state": "draft"})
        with self.assertRaisesRegex(UserError, r"\[R544-16\]"):
            sitting.item_ids.action_open_vote()
        self.assertEqual(sitting.item_ids.state, "pending")


@tagged("post_install", "-at_install")
class TestRecording(NoticeCommon):
    def _final(self):
        """Return a final sitting with one question settled."""
        sitting = self._sitting(None)
        sitting.final = True
        self.env["recognition.item"].with_user(self.user_secretary).create(
            {"sitting_id": sitting.id, "subject": "Results"}
        )
        return self._voted(sitting)

    def test_recording_kept(self):
        """AE-26, TVET578-6: the recording is attached; it stays for a year at least."""
        self.regulation.retention_recording_years = 1
        sitting = self._final()
        self.assertFalse(sitting.recorded)
        with self.assertRaisesRegex(UserError, r"no recording.*\[TVET578-6\]"):
            sitting.recording_file = base64.b64encode(b"%PDF-1.4 no sound")
        sitting.write({"recording_file": SOUND, "recording_file_name": "final.mp3"})
        self.assertEqual(sitting.keep_until.year, sitting.day.year + 1)
        sitting.recording_media = "audio"
        sitting.action_close()
        for target in sitting, sitting.sudo():
            with self.assertRaises(UserError):
                target.recording_file = False
        text = self._text("recording", sitting, self.user_secretary)
        for words in "final.mp3", "Kept until", "Sound":
            self.assertIn(words, text)

    def test_where_it_is_stored(self):
        """D-28: instead of the file it is written down where the recording is."""
        sitting = self._final()
        with self.assertRaisesRegex(UserError, r"No recording.*\[TVET578-6\]"):
            self._text("recording", sitting, self.user_secretary)
        sitting.recording_reference = "Archive, disc 7"
        text = self._text("recording", sitting, self.user_secretary)
        self.assertIn("Archive, disc 7", text)

    def test_not_asked_for(self):
        """TVET578-6: a recognition commission closes its last sitting without one."""
        sitting = self._final()
        self.assertFalse(sitting.recording_needed)
        sitting.action_close()
        self.assertEqual(sitting.state, "closed")
