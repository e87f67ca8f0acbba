"""Appeal and what was decided on it (D-31; S-18)."""

from odoo import models


class ReportAppeal(models.AbstractModel):
    """Appeal (D-31), in the learner's language: for signing, and with its decision."""

    _name = "report.nfe_recognition.report_appeal"
    _inherit = ["recognition.report"]
    _description = "Appeal, printed"

    _printed = "recognition.appeal"
    _kind = "appeal"
    _draft_line = False

    def _language(self, doc):
        # Of the case only its language is used; whoever reads the appeal may print it.
        return doc.sudo().case_id.lang

    def _is_draft(self, doc):
        """Before filing it is the form that the appellant signs."""
        return doc.state == "draft"

    def _number(self, doc):
        return doc.number or ""

    def _date(self, doc):
        return doc.decided_on or doc.refused_on or doc.filed_on

    def _extra(self, doc):
        # As above: names and decisions that the appeal itself repeats.
        hidden = doc.sudo()
        return {
            "case": hidden.case_id,
            "claim": hidden.claim_id,
            "decider": hidden.decider_id.name or "",
            "decided_by": hidden.claim_id.item_id.sitting_id.protocol_id,
            "commission": hidden.commission_id.name or "",
            "protocol": hidden.item_id.sitting_id.protocol_id,
            "new_claim": hidden.new_claim_id.filtered("decision"),
            "secretary": hidden.item_id.sitting_id.secretary_id.name or "",
        }
