"""Documents between offices: order on the experts, their papers, the department."""

from odoo import models

from ..rules import documents


class ReportGroupOrder(models.AbstractModel):
    """Order on the composition of an expert group (D-08; R544-15, R544-26)."""

    _name = "report.nfe_recognition.report_group_order"
    _inherit = ["recognition.report"]
    _description = "Order on an expert group, printed"

    _printed = "recognition.expert.group"
    _kind = "group_order"

    def _is_draft(self, doc):
        return doc.state == "draft" or not doc.order_date

    def _number(self, doc):
        return doc.order_number or ""

    def _date(self, doc):
        return doc.order_date

    def _sheets(self, docs):
        """Give each sheet the acts of its institution, looked up once for each."""
        sheets = super()._sheets(docs)
        acts = {}
        for sheet in sheets:
            company, key = sheet.company, (sheet.company, sheet.lang)
            if key not in acts:
                edition = company._recognition_edition(company._recognition_today())
                acts[key] = edition.with_env(sheet.env).legal_basis
            sheet.extra["legal_basis"] = acts[key]
        return sheets


class ReportTransmittal(models.AbstractModel):
    """Letter with which papers go to the experts (D-09; R544-14, R544-25).

    It lists what the experts see: no identity papers (design, section 2).
    """

    _name = "report.nfe_recognition.report_transmittal"
    _inherit = ["recognition.report"]
    _description = "Transmittal to the expert group, printed"

    _printed = "recognition.case"
    _kind = "transmittal"

    def _verdicts(self, doc):
        return documents.transmittal(doc.display_name, sent=bool(doc.sent_on))

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.sent_on

    def _extra(self, doc):
        return {
            "sender": self.env["recognition.report.case"]._officer(doc, doc.sent_by)
        }


class ReportDepartment(models.AbstractModel):
    """Reasoned conclusion of a department (D-12; YU-5.13, YU-5.14)."""

    _name = "report.nfe_recognition.report_department"
    _inherit = ["recognition.report"]
    _description = "Conclusion of a department, printed"

    _printed = "recognition.department.conclusion"
    _kind = "department"

    def _is_draft(self, doc):
        return doc.state != "signed"

    def _date(self, doc):
        return doc.signed_on

    def _extra(self, doc):
        # Whoever may read the conclusion may read who heads the department.
        hidden = doc.sudo()
        return {
            "head": hidden.department_id.manager_id.name or "",
            "signer": hidden.signed_by.name or "",
        }


class ReportControl(models.AbstractModel):
    """Sheet of an interview or a written control (D-13; YU-5.6, TVET578-38)."""

    _name = "report.nfe_recognition.report_control"
    _inherit = ["recognition.report"]
    _description = "Interview or written control, printed"

    _printed = "recognition.control"
    _kind = "control"

    def _is_draft(self, doc):
        return doc.state != "recorded"

    def _date(self, doc):
        return doc.held_on

    def _extra(self, doc):
        # Whoever may read the sheet may read who recorded it.
        return {"recorder": doc.sudo().recorded_by.name or ""}
