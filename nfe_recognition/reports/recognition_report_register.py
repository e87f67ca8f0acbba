"""Register of protocols and extracts (D-26; R544-17, R544-18)."""

from odoo import models

from ..rules import register


class ReportRegister(models.AbstractModel):
    """The protocols chosen, with their extracts: a sheet for each register.

    A register is that of one commission and year; places that are not among those
    chosen are named below it, so that nobody takes a part for the whole.
    """

    _name = "report.nfe_recognition.report_register"
    _inherit = ["recognition.report"]
    _description = "Register of protocols and extracts, printed"

    _printed = "recognition.protocol"
    _kind = "register"
    _draft_line = False

    def _is_draft(self, doc):
        """A list of what there is today: no document of its own in the register."""
        return True

    def _date(self, doc):
        return doc.company_id.sudo()._recognition_today()  # its clock, whoever prints

    def _sheets(self, docs):
        """Return a sheet for each commission and year, of its first protocol."""
        registers = docs.sorted(
            lambda doc: (doc.commission_id.id, doc.register_year, doc.register_place)
        ).grouped(lambda doc: (doc.commission_id, doc.register_year))
        firsts = docs.browse([own[:1].id for own in registers.values()])
        sheets = super()._sheets(firsts)
        for sheet, own in zip(sheets, registers.values(), strict=True):
            # A name to print, whoever prints.
            sheet.extra["secretary"] = own.commission_id.sudo().secretary_id.name
            sheet.extra["rows"] = self._rows(own.with_env(sheet.env))
            sheet.extra["missing"] = register.wrong_places(own.mapped("register_place"))
        return sheets

    def _rows(self, protocols):
        """Return what the register says of each protocol.

        :rtype: list[dict]
        """
        # Managers read no extracts of some cases; the register names numbers only.
        return [
            {
                "protocol": protocol,
                "cases": protocol.item_ids.case_id.sudo().mapped("number"),
                "extracts": protocol.sudo().extract_ids.sorted("id"),
                "keep_until": protocol.keep_until,
            }
            for protocol in protocols
        ]
