"""Documents of single courses and grades: a MOOC in a discipline, a scale."""

from odoo import models

from ..rules import mooc, written_grade

# Every five percent: as many rows as a page holds.
SCALE_STEPS = 20


class ReportMooc(models.AbstractModel):
    """Sheet of a MOOC inside a discipline (D-27; YU-5.1(3), YU-5.3)."""

    _name = "report.nfe_recognition.report_mooc"
    _inherit = ["recognition.report"]
    _description = "MOOC in a discipline, printed"

    _printed = "recognition.mooc.use"
    _kind = "mooc"

    def _language(self, doc):
        return doc.partner_id.lang

    def _is_draft(self, doc):
        return doc.state not in mooc.SETTLED

    def _date(self, doc):
        company = doc.company_id.sudo()  # its clock, whoever prints
        moment = doc.decided_on or doc.handed_in_on
        return moment and company._recognition_local(moment).date()

    def _extra(self, doc):
        # A teacher reads those who study; the sheet outlives the studies.
        hidden = doc.sudo()
        return {
            "number": hidden.enrolment_id.number,
            "teacher": hidden.teacher_id.name,
        }


class ReportScale(models.AbstractModel):
    """Conversion of another grading system into ours (D-23; R544-8)."""

    _name = "report.nfe_recognition.report_scale"
    _inherit = ["recognition.report"]
    _description = "Conversion scale, printed"

    _printed = "recognition.scale.conversion"
    _kind = "scale"

    def _is_draft(self, doc):
        # One that several institutions share is in no institution's register.
        return not doc.approved_on or not doc.company_id

    def _is_marked_draft(self, doc):
        return not doc.approved_on

    def _company(self, doc):
        return doc.company_id or self.env.company

    def _date(self, doc):
        return doc.approved_on

    def _extra(self, doc):
        low, high = doc._ends()
        bands = doc._whole_bands()
        return {
            "bands": {band.letter: band for band in bands},
            "rows": written_grade.preview(
                low=low, high=high, bands=bands._values(), steps=SCALE_STEPS
            ),
        }
