"""Documents of a sitting: notice and agenda, attendance and votes, recording."""

from dataclasses import replace

from odoo import models

from ..models.sentences import sentence
from ..rules import sitting as sitting_rules


class ReportAgenda(models.AbstractModel):
    """Notice and agenda of a sitting (D-14), in the institution's language.

    It goes to members by mail: learners are named by the number of their application.
    """

    _name = "report.nfe_recognition.report_agenda"
    _inherit = ["recognition.report"]
    _description = "Notice and agenda of a sitting, printed"

    _printed = "recognition.sitting"
    _kind = "agenda"

    def _is_draft(self, doc):
        """In force once the members were told."""
        return not doc.notified_on or doc.notice_stale

    def _number(self, doc):
        return str(doc.number)

    def _date(self, doc):
        return doc.day

    def _extra(self, doc):
        # What stands on an agenda is read with it, wherever its cases went since.
        items = doc.item_ids.sudo().sorted(lambda item: (item.sequence, item.id))
        return {
            "items": items,
            "secretary": doc.commission_id.secretary_id.sudo().name or "",
            "legal_basis": doc.regulation_id.legal_basis,
        }


class ReportAttendance(models.AbstractModel):
    """Attendance and vote sheet (D-15; R544-12, R544-17, R544-28, YU-5.9)."""

    _name = "report.nfe_recognition.report_attendance"
    _inherit = ["recognition.report"]
    _description = "Attendance and vote sheet, printed"

    _printed = "recognition.sitting"
    _kind = "attendance"

    def _is_draft(self, doc):
        return doc.state != "closed"

    def _number(self, doc):
        return str(doc.number)

    def _date(self, doc):
        return doc.day

    def _extra(self, doc):
        items = doc.item_ids.sudo()  # as on the agenda
        return {
            "days": self._days(doc),
            "items": items.sorted(lambda item: (item.sequence, item.id)),
            "quorum": sentence(self.env, replace(doc._quorum_verdict(), clause="")),
            # A name to print, whoever prints.
            "secretary": (doc.secretary_id or doc.commission_id.secretary_id)
            .sudo()
            .name,
            "legal_basis": doc.regulation_id.legal_basis,
        }

    def _days(self, doc):
        """Return the rosters of the days of the sitting, the first one first.

        :rtype: list[tuple]
        """
        earlier = doc.earlier_attendance_ids.grouped("session")
        days = [(rows[0].day, rows) for _no, rows in sorted(earlier.items())]
        return [*days, (doc.day, doc.attendance_ids)]


class ReportRecording(models.AbstractModel):
    """Note on the recording of a final sitting (D-28; TVET578-6)."""

    _name = "report.nfe_recognition.report_recording"
    _inherit = ["recognition.report"]
    _description = "Note on the recording of a sitting, printed"

    _printed = "recognition.sitting"
    _kind = "recording"

    def _verdicts(self, doc):
        return sitting_rules.note_of_recording(recorded=doc._is_recorded())

    def _is_draft(self, doc):
        return doc.state != "closed"

    def _number(self, doc):
        return str(doc.number)

    def _date(self, doc):
        return doc.day

    def _extra(self, doc):
        return {
            "secretary": (doc.secretary_id or doc.commission_id.secretary_id)
            .sudo()  # as above
            .name,
            "legal_basis": doc.regulation_id.legal_basis,
        }
