"""What the learner is told of his application (S-29, TVET578-16)."""

from markupsafe import Markup

from odoo import models
from odoo.fields import Command

from ..rules.verdict import ok

CLAUSE = "TVET578-16"


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    def _notify(self, event):
        """Tell the learners what happened, each in his language, in a few queries.

        A message stands in the chatter of the case and goes out by e-mail. Who has no
        address is told by the office: the message says so.

        :param str event: ``registered``, ``returned``, ``refused`` or ``decided``
        """
        told = self.filtered("regulation_id.notify_applicant")
        for lang, cases in told.grouped(lambda case: case._reading_lang()).items():
            cases.with_context(lang=lang)._send_notices(event)

    def _send_notices(self, event):
        """Write the notices of cases whose learners read the language of ``self``."""
        lines = {case: getattr(case, f"_notice_{event}")() for case in self}
        self._write_notices(lines)

    def _write_notices(self, lines):
        """Write messages to learners: into the chatter of their cases, and as e-mails.

        :param dict lines: ``recognition.case`` → lines of its message, in the language
            of its learner
        """
        (subject,) = self._sentences([ok("notice_subject", "")])
        office = self.with_context(lang=self.env.user.lang)
        (by_hand,) = office._sentences([ok("notice_by_hand", CLAUSE)])
        bodies = {
            case.id: _paragraphs(text if case.partner_id.email else [*text, by_hand])
            for case, text in lines.items()
        }
        messages = self._message_log_batch(bodies, subject=subject)
        # The step tells the learner; nobody needs a right to write e-mails for it.
        self.env["mail.mail"].sudo().create(
            [
                {
                    "mail_message_id": message.id,
                    "body_html": bodies[case.id],
                    "email_from": case.company_id.email_formatted
                    or self.env.user.email_formatted,
                    "recipient_ids": [Command.link(case.partner_id.id)],
                }
                for case, message in zip(self, messages, strict=True)
                if case.partner_id.email
            ]
        )

    # ------------------------------------------------------------------
    # What is said
    # ------------------------------------------------------------------
    def _notice_registered(self):
        """Return the lines on a registration (TVET578-16)."""
        facts = {"day": self.registered_on, "number": self.number}
        return self._sentences([ok("notice_registered", CLAUSE, **facts)])

    def _notice_returned(self):
        """Return the lines on a return: what to put right, and until when."""
        head = ok("notice_returned", CLAUSE)
        if self.correction_due:
            head = ok("notice_returned_until", CLAUSE, due=self.correction_due)
        return [*self._sentences([head]), *self.return_note.splitlines()]

    def _notice_refused(self):
        """Return the lines on a refusal: its grounds and its explanation."""
        return [
            *self._sentences([ok("notice_refused", CLAUSE)]),
            *self.refusal_ground_ids.mapped("display_name"),
            *self.refusal_text.splitlines(),
        ]

    def _notice_decided(self):
        """Return the lines on a decision: each discipline, and why not (D-19)."""
        voted = self.claim_ids.filtered("item_id")
        verdicts = []
        # What nobody voted on, no commission decided (CT152-48).
        for code, claims in (
            ("notice_decided", voted),
            ("notice_recredited", self.claim_ids - voted),
        ):
            for day, group in claims.grouped("decided_on").items():
                verdicts.append(ok(code, CLAUSE, day=day, number=self.number))
                verdicts += group._notice_verdicts()
        return [line.strip() for line in self._sentences(verdicts)]


def _paragraphs(lines):
    """Return lines as paragraphs of a message."""
    return Markup("").join(Markup("<p>%s</p>") % line for line in lines)
