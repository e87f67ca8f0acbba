"""Documents on a commission: its orders, its composition, the list of its results."""

from odoo import models

from ..rules import documents


class RecognitionReportBody(models.AbstractModel):
    """What the documents on a commission share: rows of members, in office language."""

    _name = "recognition.report.body"
    _inherit = ["recognition.report"]
    _description = "Printed document on a commission"

    def _rows(self, members, offices):
        """Return members as rows of a table.

        :param members: ``recognition.commission.member``
        :param dict offices: member → office, of those who hold one
        :rtype: list[dict]
        """
        labels = members._fields
        positions = dict(labels["position"]._description_selection(self.env))
        sides = dict(labels["side"]._description_selection(self.env))
        return [
            {
                "name": member.partner_id.name,
                "job": member.job or "–",
                "side": sides[member.side],
                "office": positions[offices.get(member, "member")],
            }
            for member in members
        ]

    def _edition(self, company, day):
        """Return the text of the acts in force on a day, empty where none is known."""
        day = day or company._recognition_today()
        return company._recognition_edition(day).legal_basis


class ReportCommissionOrder(models.AbstractModel):
    """Order or directive that creates a commission (D-06; R544-11, YU-4.5).

    Of a qualification commission it is the composition act with the chamber's agreement
    (D-30; ATT125-34-1), of an attestation commission the order with the sides of the
    members (D-29; ATT125-24).
    """

    _name = "report.nfe_recognition.report_commission_order"
    _inherit = ["recognition.report.body"]
    _description = "Order on a commission, printed"

    _printed = "recognition.commission"

    def _kind_of(self, doc):
        return "composition_act" if doc.type_id.chamber_agreement else doc.instrument

    def _is_draft(self, doc):
        return doc.state == "draft"

    def _number(self, doc):
        return doc.order_number

    def _date(self, doc):
        return doc.order_date

    def _extra(self, doc):
        company = doc.company_id.sudo()  # its clock and rules, whoever prints
        document = doc._founding()
        everybody = doc.with_context(active_test=False).member_ids
        # Later members came by another document, later offices by an election.
        first = everybody.filtered(lambda m: m.came_by_id == document)
        members = doc.member_ids if doc.state == "draft" else first
        offices = {m: m.appointment for m in members if m.appointment}
        return {
            "commission": doc,
            "members": self._rows(members, offices),
            # As the order itself set it, whatever a later one says.
            "term": (
                doc._term()
                if doc.state == "draft"
                else (doc.date_from, document.date_to)
            ),
            "secretary": doc.secretary_id.sudo().name,  # a name to print
            "legal_basis": self._edition(company, doc.order_date),
        }


class ReportCommissionChange(models.AbstractModel):
    """Order that changes or ends a commission (D-06; R544-11)."""

    _name = "report.nfe_recognition.report_commission_change"
    _inherit = ["recognition.report.body"]
    _description = "Order that changes a commission, printed"

    _printed = "recognition.commission.instrument"

    def _kind_of(self, doc):
        return doc.kind

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.date

    def _is_draft(self, doc):
        return doc.commission_id.state == "draft"

    def _extra(self, doc):
        company = doc.company_id.sudo()  # its clock and rules, whoever prints
        whole = doc.with_context(active_test=False)
        offices = {doc.deputy_id: "deputy", doc.chair_id: "chair"}
        return {
            "commission": doc.commission_id,
            "before": doc._term_before(),
            "came": self._rows(whole.came_ids, offices),
            "left": self._rows(whole.left_ids, {}),
            "offices": [
                (office, doc[f"{office}_id"])
                for office in ("chair", "deputy")
                if doc[f"{office}_id"]
            ],
            "legal_basis": self._edition(company, doc.date),
        }


class ReportComposition(models.AbstractModel):
    """Composition of a commission as of a day (R544-11, CT152-42)."""

    _name = "report.nfe_recognition.report_composition"
    _inherit = ["recognition.report.body"]
    _description = "Composition of a commission, printed"

    _printed = "recognition.composition"
    _kind = "composition"
    _draft_line = False

    def _is_draft(self, doc):
        """Shown for information and never registered: the orders are in force."""
        return True

    def _date(self, doc):
        return doc.company_id.sudo()._recognition_today()  # its clock, whoever prints

    def _extra(self, doc):
        commission = doc.commission_id
        found = commission._composition(doc.day)
        members = commission.member_ids.browse(row["member"].id for row in found)
        offices = {row["member"]: row["office"] for row in found}
        rows = self._rows(members, offices)
        for row, facts in zip(rows, found, strict=True):
            row |= {"since": facts["since"], "came_by": facts["came_by"].display_name}
        return {
            "commission": commission,
            "day": doc.day,
            "term": commission._term_on(doc.day),
            "members": rows,
            # A name to print.
            "secretary": commission._secretary_on(doc.day).sudo().name,
        }


class ReportResults(models.AbstractModel):
    """Results of a sitting for the certification body (D-29, D-30; ATT125-34).

    What an attestation or qualification commission decided, question by question: the
    extract from the protocol that goes to the certification body.
    """

    _name = "report.nfe_recognition.report_results"
    _inherit = ["recognition.report.body"]
    _description = "List of results, printed"

    _printed = "recognition.protocol"
    _kind = "results"

    def _verdicts(self, doc):
        return documents.results(
            doc.display_name,
            recipient=doc.commission_id.type_id.recipient,
            voted=doc.sitting_id.state == "closed",
        )

    def _is_draft(self, doc):
        return doc.state != "sealed"

    def _number(self, doc):
        return doc.number

    def _date(self, doc):
        return doc.date

    def _extra(self, doc):
        sitting = doc.sitting_id
        return {
            "commission": doc.commission_id,
            "items": sitting.item_ids.filtered(lambda item: item.state != "put_off"),
            "secretary": sitting.secretary_id.sudo().name,  # a name to print
            "legal_basis": sitting.regulation_id.legal_basis,
        }
