"""The chatter of records that take their steps in batches."""

from collections import defaultdict

from odoo import models

_LOG_KEY = "recognition_tracking_log"


class _TrackingLog(list):
    """Notes of changes that wait to be written: record id and arguments of each."""


class RecognitionThread(models.AbstractModel):
    """Chatter that notes the changes of a whole batch at once.

    Odoo writes the note of each changed record by itself, two queries a record. A
    sitting decides hundreds of cases in one step; here their notes are collected while
    Odoo finds what changed, and written together.
    """

    _name = "recognition.thread"
    _inherit = ["mail.thread"]
    _description = "Chatter of recognition"

    def _message_track(self, fields_iter, initial_values_dict):
        log = _TrackingLog()
        collecting = self.with_context(**{_LOG_KEY: log})
        tracking = super(RecognitionThread, collecting)._message_track(
            fields_iter, initial_values_dict
        )
        self._write_tracking(log)
        return tracking

    def _message_log(self, **kwargs):
        log = self.env.context.get(_LOG_KEY)
        # An object of this module: no caller from outside can put one there.
        if not isinstance(log, _TrackingLog) or not kwargs.get("tracking_value_ids"):
            return super()._message_log(**kwargs)
        log.append((self.id, kwargs))
        return self.env["mail.message"]

    def _write_tracking(self, log):
        """Write the notes of ``log``: those that differ in their bodies only together.

        :param _TrackingLog log: notes as :meth:`_message_log` was given them
        """
        together = defaultdict(list)
        for record_id, kwargs in log:
            together[kwargs.get("author_id")].append((record_id, kwargs))
        values = []
        for author_id, notes in together.items():
            records = self.browse([record_id for record_id, _kwargs in notes])
            messages = records._message_log_batch(
                {record_id: kwargs.get("body") or "" for record_id, kwargs in notes},
                author_id=author_id,
            )
            values += [
                {**command[2], "mail_message_id": message.id}
                for message, (_record_id, kwargs) in zip(messages, notes, strict=True)
                for command in kwargs["tracking_value_ids"]
            ]
        # As Odoo does: the note is made by the change, not by a right to make notes.
        self.env["mail.tracking.value"].sudo().create(values)
