"""Papers in a case."""

from odoo import api, fields, models

from ..rules import completeness, dossier, papers
from ..rules.verdict import block
from .recognition_route_paper import PAPERS


class RecognitionDocument(models.Model):
    """A paper that the learner handed in: kept as it was received.

    Intake officers enter papers while the case is a draft. Afterwards nobody changes
    them. Experts, members and advisers never see identity papers (R544-24(2),
    YU-5.2(2)).
    """

    _name = "recognition.document"
    _description = "Paper of a case"
    _inherit = ["recognition.texts"]
    _order = "case_id, sequence, id"
    _check_company_auto = True
    _file_clause = "R544-13"
    _text_limits = {
        "number": 64,
        "profession": 256,
        "qualification": 256,
        "qualification_level": 64,
        "file_name": 255,
    }

    case_id = fields.Many2one(
        comodel_name="recognition.case", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="case_id.company_id", store=True, index=True)
    sequence = fields.Integer(default=10)
    kind = fields.Selection(selection=PAPERS, required=True, default="certificate")
    type_id = fields.Many2one(
        comodel_name="recognition.document.type",
        string="Type",
        check_company=True,
        index="btree_not_null",
        ondelete="restrict",
        domain="[('kind', '=', kind)]",
    )
    number = fields.Char(string="No.")
    issued_on = fields.Date()
    expires_on = fields.Date(string="Valid until")
    issuer_id = fields.Many2one(
        comodel_name="res.partner", string="Issued by", index="btree_not_null"
    )
    issuer_category = fields.Selection(
        related="issuer_id.recognition_category", string="Category of the issuer"
    )
    # What a document on a professional qualification states (R544-2(1))
    profession = fields.Char()
    qualification = fields.Char()
    qualification_level = fields.Char(string="Level")
    file = fields.Binary(attachment=True)
    file_name = fields.Char()
    has_file = fields.Boolean(compute="_compute_has_file")
    is_pdf = fields.Boolean(compute="_compute_is_pdf")
    on_paper = fields.Boolean(
        string="On paper", help="The office holds the paper itself; no file is needed."
    )
    achievement_ids = fields.One2many(
        comodel_name="recognition.achievement",
        inverse_name="document_id",
        string="Courses in the annex",
        copy=True,
    )

    @api.depends("file_name")
    def _compute_is_pdf(self):
        for document in self:
            document.is_pdf = (document.file_name or "").lower().endswith(".pdf")

    @api.depends("file")
    def _compute_has_file(self):
        """Whether a file is there, not the file itself: nothing is loaded."""
        # Attachments of a field follow the rights of their record, read here.
        files = (
            self.env["ir.attachment"]
            .sudo()
            ._read_group(
                [
                    ("res_model", "=", self._name),
                    ("res_field", "=", "file"),
                    ("res_id", "in", self._origin.ids),
                ],
                ["res_id"],
            )
        )
        with_file = {res_id for (res_id,) in files}
        for document in self:
            kept = document._origin.id in with_file
            document.has_file = kept or (not document._origin and bool(document.file))

    @api.depends("kind", "type_id", "number", "issuer_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for document in self:
            kind = document.type_id.name or kinds.get(document.kind)
            parts = [kind, document.number, document.issuer_id.name]
            document.display_name = " · ".join(part for part in parts if part)

    @api.constrains("issued_on", "expires_on")
    def _check_paper(self):
        for document in self:
            document._refuse(
                dossier.paper_dates(
                    document.issued_on or None,
                    document.expires_on or None,
                    today=document.company_id._recognition_today(),
                )
            )

    @api.constrains("kind", "type_id")
    def _check_type(self):
        """A paper is called by a type of its own kind (TVET578-A1.8)."""
        for document in self.filtered("type_id"):
            kind = document.type_id
            document._refuse(
                [papers.judge_type(kind.name, kind=document.kind, type_kind=kind.kind)]
            )

    def _frozen_verdicts(self, field_names):
        """What was handed in stays as it was."""
        return [
            block("case_not_draft", "R544-13", case=document.case_id.display_name)
            for document in self
            if document.case_id.state != "draft"
        ]

    def _plain_name(self, kinds=None):
        """Return what people call the paper; never the number of an identity paper.

        What is wrong with a paper is told to those who do not see identity papers.

        :param dict kinds: names of the kinds, where the caller has them already
        :rtype: str
        """
        self.ensure_one()
        kinds = kinds or dict(self._fields["kind"]._description_selection(self.env))
        number = self.kind != "identity" and self.number
        return number or self.type_id.name or kinds[self.kind]

    def _papers(self, whitelist):
        """Return the papers as the rules see them, with a constant number of queries.

        :param bool whitelist: whether the list of issuers counts at all (S-22)
        :rtype: list[completeness.Paper]
        """
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        return [
            completeness.Paper(
                kind=document.kind,
                name=document._plain_name(kinds),
                has_file=document.has_file,
                on_paper=document.on_paper,
                number=document.number or "",
                issued_on=document.issued_on or None,
                expires_on=document.expires_on or None,
                issuer_category=document.issuer_id.recognition_category or "",
                lines=tuple(line._course_line() for line in document.achievement_ids),
                key=document.id,
                issuer_own=document.issuer_id == document.company_id.partner_id,
                issuer_listed=(
                    whitelist
                    and document.company_id in document.issuer_id.recognition_list_ids
                ),
                issuer_platform=document.issuer_id.recognition_platform,
                accreditation=document.issuer_id.recognition_accreditation or "",
                accredited_from=document.issuer_id.recognition_accredited_from or None,
                accredited_to=document.issuer_id.recognition_accredited_to or None,
                profession=document.profession or "",
                qualification=document.qualification or "",
                needs_expiry=document.type_id.needs_expiry,
            )
            for document in self
        ]
