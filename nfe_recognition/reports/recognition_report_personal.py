"""Archive list: papers filed in the learner's personal file (D-24; YU-5.10)."""

from odoo import models

from ..rules import archive


class ReportArchiveList(models.AbstractModel):
    """List of the papers of a case in the personal file, signed by the registrar."""

    _name = "report.nfe_recognition.report_archive_list"
    _inherit = ["recognition.report.case"]
    _description = "Archive list, printed"

    _kind = "archive_list"

    def _language(self, doc):
        # It stays in the archive: the institution's own language.
        return ""

    def _verdicts(self, doc):
        return archive.judge_list(
            doc.display_name, filed=bool(doc.personal_file_number)
        )

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.personal_file_on

    def _extra(self, doc):
        return {"registrar": self._officer(doc, doc.personal_file_by)}
