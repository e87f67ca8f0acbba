"""Notes and tasks on a few cases."""

from datetime import timedelta

from .stage import Chapter
from .voices import office


class Talk(Chapter):
    """What people tell each other beside the steps."""

    def tell(self):
        """Leave notes and tasks, and send no mail."""
        self.write_notes()
        self.set_tasks()
        self.keep_mails_in()

    def write_notes(self):
        """Leave notes on a few cases."""
        for key, (name, text) in office.NOTES.items():
            self.stage.by(name, self.cases[key]).message_post(
                body=text,
                message_type="comment",
                subtype_xmlid="mail.mt_note",
                date=self.stage.moment(-1, "16:00"),
            )

    def set_tasks(self):
        """Leave tasks, some of them late."""
        for key, (name, days, summary) in office.TASKS.items():
            self.cases[key].activity_schedule(
                "mail.mail_activity_data_todo",
                self.stage.today + timedelta(days=days),
                summary=summary,
                user_id=self.stage.ref(name).id,
            )

    def keep_mails_in(self):
        """Send none of the notices: nobody has a mailbox in the demo."""
        mails = self.env["mail.mail"].search([("model", "=", "recognition.case")])
        mails.unlink()
