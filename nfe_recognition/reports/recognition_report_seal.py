"""The end of the chain of seals, to be kept outside the database (CT152-42)."""

from odoo import models

# Digits of a hash that the eye takes in at once.
GROUP = 8


class ReportSeal(models.AbstractModel):
    """Number of links, last hash and day: what an outsider compares with (CT152-42)."""

    _name = "report.nfe_recognition.report_seal"
    _inherit = ["recognition.report"]
    _description = "End of the chain of seals, printed"

    _printed = "recognition.seal.chain"
    _kind = "seal"

    def _verdicts(self, doc):
        return doc._print_verdicts()

    def _number(self, doc):
        return str(doc.position)

    def _date(self, doc):
        return doc.company_id.sudo()._recognition_today()  # its clock, whoever prints

    def _extra(self, doc):
        last = self.env["recognition.seal"].search(
            [("company_id", "=", doc.company_id.id), ("position", "=", doc.position)]
        )
        return {
            "groups": [
                doc.hash[start : start + GROUP]
                for start in range(0, len(doc.hash), GROUP)
            ],
            "sealed_on": last.sealed_on,
        }
