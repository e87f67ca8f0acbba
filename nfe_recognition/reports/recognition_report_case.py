"""Documents of the case: application, receipt, refusal, expert conclusion."""

from odoo import models
from odoo.exceptions import AccessError

from ..models.sentences import sentence
from ..rules import documents
from ..rules.verdict import block


class RecognitionReportCase(models.AbstractModel):
    """What the documents of a case share: they list papers and go to the learner."""

    _name = "recognition.report.case"
    _inherit = ["recognition.report"]
    _description = "Printed document of a case"

    _printed = "recognition.case"

    def _language(self, doc):
        return doc.lang

    def _get_report_values(self, docids, data=None):
        values = super()._get_report_values(docids, data=data)
        self._check_papers(values["docs"])
        return values

    def _check_papers(self, docs):
        """A list of papers is printed in full or not at all.

        Identity papers are closed to experts, members and advisers: a receipt without
        them would be wrong, one with them would tell too much.
        """
        papers = self.env["recognition.document"]
        of_cases = [("case_id", "in", docs.ids)]
        # Searched, for a list that is read once in sudo is read by all; of the papers
        # hidden only the name of their case is told.
        hidden = papers.sudo().search(of_cases) - papers.search(of_cases)
        if hidden:
            name = hidden.case_id[:1].display_name
            verdict = block("papers_not_shown", "", document=name)
            raise AccessError(sentence(self.env, verdict))

    def _officer(self, doc, user):
        """Return name, position and contacts of an officer (TVET578-A1.8).

        :param doc: ``recognition.case`` that the officer dealt with
        :param user: ``res.users``
        :rtype: dict[str, str]
        """
        # The receipt names the employee who took the papers, whoever prints it.
        user = user.sudo()
        employees = user.employee_ids
        here = employees.filtered(lambda e: e.company_id == doc.company_id)
        employee = (here or employees)[:1]
        return {
            "name": user.name or "",
            "job": employee.job_title or employee.job_id.name or "",
            "phone": employee.work_phone or user.phone or "",
            "email": employee.work_email or user.email or "",
        }


class ReportApplication(models.AbstractModel):
    """Application (D-01; R544-13, YU-A1): printed for signing from the draft on."""

    _name = "report.nfe_recognition.report_application"
    _inherit = ["recognition.report.case"]
    _description = "Application, printed"

    _kind = "application"

    _draft_line = False

    def _is_draft(self, doc):
        # Before filing it is the form that the learner signs, not a document yet.
        return doc.state == "draft" or not doc.submitted_on

    def _number(self, doc):
        return doc.number or ""

    def _date(self, doc):
        company = doc.company_id.sudo()  # its clock, whoever prints
        moment = doc.submitted_on
        return moment and company._recognition_local(moment).date()

    def _extra(self, doc):
        return {
            "officer": self._officer(doc, doc.registered_by),
            # Whoever prints the application may print whom it is addressed to.
            "commission": doc.commission_id.sudo().name,
        }


class ReportReceipt(models.AbstractModel):
    """Receipt for the papers (D-02; TVET578-A1.5, A1.8)."""

    _name = "report.nfe_recognition.report_receipt"
    _inherit = ["recognition.report.case"]
    _description = "Receipt, printed"

    _kind = "receipt"

    def _verdicts(self, doc):
        return documents.receipt(
            doc.display_name,
            registered=bool(doc.registered_on),
            refused=doc.state == "refused",
        )

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.registered_on

    def _extra(self, doc):
        return {"officer": self._officer(doc, doc.registered_by)}


class ReportRefusal(models.AbstractModel):
    """Reasoned refusal at intake (D-03; TVET578-18, A1.5, A1.9)."""

    _name = "report.nfe_recognition.report_refusal"
    _inherit = ["recognition.report.case"]
    _description = "Reasoned refusal, printed"

    _kind = "refusal"

    def _verdicts(self, doc):
        return documents.refusal(doc.display_name, refused=doc.state == "refused")

    def _number(self, doc):
        return doc.number or ""

    def _date(self, doc):
        return doc.refused_on

    def _extra(self, doc):
        return {"officer": self._officer(doc, doc.refused_by)}


class ReportConclusion(models.AbstractModel):
    """Expert conclusion on all claims of a case (D-11; R544-16)."""

    _name = "report.nfe_recognition.report_conclusion"
    _inherit = ["recognition.report"]
    _description = "Expert conclusion, printed"

    _printed = "recognition.case"
    _kind = "conclusion"

    def _verdicts(self, doc):
        return documents.conclusion(doc.display_name, opened=len(doc.conclusion_ids))

    def _is_draft(self, doc):
        return not doc.concluded_on

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.concluded_on

    def _extra(self, doc):
        # Experts know each other by name; users are not open to all of them.
        experts = doc.conclusion_ids.sudo().submitted_by
        return {"submitted_by": {expert.id: expert.name for expert in experts}}
