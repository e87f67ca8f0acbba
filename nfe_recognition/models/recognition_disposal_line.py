"""Files on a disposal list (S-14)."""

from hashlib import sha256

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import format_date

from ..rules import retention
from ..rules.verdict import block
from .locks import lock

# For each kind of file: the field of the line that names its record, and the field of
# that record which holds it.
HOLDERS = {
    "paper": ("document_id", "file"),
    "recording": ("sitting_id", "recording_file"),
}


class RecognitionDisposalLine(models.Model):
    """One file of a disposal list: which it is, and since the erasure its digest.

    Made by collecting; a manager takes off a draft what shall stay. Managers see what
    a paper is called and never the number of an identity paper; auditors open it.
    """

    _name = "recognition.disposal.line"
    _description = "File on a disposal list"
    _inherit = ["recognition.guarded"]
    _order = "disposal_id, keep_until, id"
    _rec_name = "name"
    _check_company_auto = True
    _guarded = frozenset(
        {
            "disposal_id",
            "kind",
            "name",
            "file_name",
            "case_id",
            "document_id",
            "sitting_id",
            "keep_until",
            "size",
            "sha256",
        }
    )

    disposal_id = fields.Many2one(
        comodel_name="recognition.disposal",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="disposal_id.company_id", store=True, index=True
    )
    kind = fields.Selection(
        selection=[
            ("paper", "Paper of a case"),
            ("recording", "Recording of a sitting"),
        ],
        required=True,
    )
    name = fields.Char(string="What it is", required=True)
    file_name = fields.Char(string="File name")
    case_id = fields.Many2one(
        comodel_name="recognition.case",
        string="Case",
        check_company=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    document_id = fields.Many2one(
        comodel_name="recognition.document",
        string="Paper",
        check_company=True,
        index="btree_not_null",
        ondelete="restrict",
        # Managers do not read identity papers.
        groups="nfe_recognition.group_auditor",
    )
    sitting_id = fields.Many2one(
        comodel_name="recognition.sitting",
        string="Sitting",
        check_company=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    keep_until = fields.Date(string="Kept until")
    size = fields.Integer(string="Bytes", aggregator=None)
    sha256 = fields.Char(
        string="SHA-256",
        help="Digest of the file that was erased; empty where its contents were lost "
        "before.",
    )

    _document_uniq = models.UniqueIndex(
        "(disposal_id, document_id) WHERE document_id IS NOT NULL",
        "A file stands once on a list.",
    )

    _sitting_uniq = models.UniqueIndex(
        "(disposal_id, sitting_id) WHERE sitting_id IS NOT NULL",
        "A recording stands once on a list.",
    )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Lines are collected; only a draft loses one."""
        if field_names:
            return [block("disposal_line_by_step_only", retention.OWN)]
        return self.disposal_id._frozen_verdicts(frozenset())

    def _verdicts(self):
        """Return what keeps these files from going today (S-14).

        :rtype: list[Verdict]
        """
        files = self._files()
        verdicts = []
        for company, lines in self.grouped("company_id").items():
            today = company._recognition_today()
            for line in lines:
                verdicts += retention.judge_disposal(
                    line.name,
                    present=line.id in files,
                    ended=line._whole()._has_ended(),
                    until=line._whole().keep_until or None,
                    today=today,
                    clause=line._clause(),
                )
        return verdicts

    # ------------------------------------------------------------------
    # What the lines stand for
    # ------------------------------------------------------------------
    def _whole(self):
        """Return the case or the sitting of a file: it says when the file may go."""
        self.ensure_one()
        # Whoever keeps the list judges by it; what he may read, others decide.
        hidden = self.sudo()
        return hidden.sitting_id or hidden.case_id

    def _clause(self):
        """Return by which clause the file is kept (TVET578-6, S-14)."""
        if self.kind == "recording":
            return retention.recording_clause(self.sitting_id.commission_id.kind)
        return retention.OWN

    def _holders(self, kind):
        """Return the records with the files of one kind, identity papers as well."""
        # Managers do not read identity papers, and dispose of them all the same.
        return self.sudo()[HOLDERS[kind][0]]

    def _files(self):
        """Return the attachment of each line that still has its file, by the line."""
        found = {}
        for kind, lines in self.grouped("kind").items():
            records = lines._holders(kind)
            # Contents are read to make a digest of them, and leave in no other way.
            files = (
                self.env["ir.attachment"]
                .sudo()
                .search(
                    [
                        ("res_model", "=", records._name),
                        ("res_field", "=", HOLDERS[kind][1]),
                        ("res_id", "in", records.ids),
                    ]
                )
            )
            by_record = {file.res_id: file for file in files}
            for line in lines:
                file = by_record.get(line._holders(kind).id)
                if file:
                    found[line.id] = file
        return found

    # ------------------------------------------------------------------
    # Collecting
    # ------------------------------------------------------------------
    @api.model
    def _collect(self, disposal, room):
        """Put files that need not be kept any more on a list.

        :param disposal: list that they come onto
        :param int room: how many may come
        :return: lines made
        """
        values = self._recordings_to_go(disposal, room)
        values += self._papers_to_go(disposal, room - len(values))
        # Which papers they are is open to auditors alone: see document_id.
        return self.sudo()._step_create(values).with_env(self.env)

    def _recordings_to_go(self, disposal, room):
        """Return values of lines for recordings that need not be kept any more."""
        sittings = self.sudo().env["recognition.sitting"]
        found = self._to_go(disposal, "recording", sittings._ended_domain(), room)
        return [
            {
                "disposal_id": disposal.id,
                "kind": "recording",
                "name": sitting.display_name,
                "file_name": sitting.recording_file_name,
                "sitting_id": sitting.id,
                "keep_until": sitting.keep_until,
                "size": size,
            }
            for sitting, size in found.items()
        ]

    def _papers_to_go(self, disposal, room):
        """Return values of lines for papers whose file need not be kept any more."""
        cases = self.sudo().env["recognition.case"]
        domain = Domain("case_id", "any", cases._ended_domain())
        found = self._to_go(disposal, "paper", domain, room)
        papers = self.env["recognition.document"]
        kinds = dict(papers._fields["kind"]._description_selection(self.env))
        return [
            {
                "disposal_id": disposal.id,
                "kind": "paper",
                # Never the number of an identity paper; its file may be called by it.
                "name": paper._named_in_list(kinds),
                "file_name": paper.kind != "identity" and paper.file_name,
                "case_id": paper.case_id.id,
                "document_id": paper.id,
                "keep_until": paper.case_id.keep_until,
                "size": size,
            }
            for paper, size in found.items()
        ]

    def _to_go(self, disposal, kind, ended, room):
        """Return the records with a file that may go, and the size of each file.

        :param disposal: list that they come onto
        :param str kind: key of :data:`HOLDERS`
        :param Domain ended: which records have come to their end
        :param int room: how many may come
        :rtype: dict
        """
        if room <= 0:
            return {}
        link, name = HOLDERS[kind]
        company = disposal.company_id
        # As in _holders; archived cases are cases as well.
        everything = self.sudo().with_context(active_test=False)
        waiting = everything._search(
            [("disposal_id.state", "!=", "done"), (link, "!=", False)]
        )
        records = everything[link]
        date = "case_id.keep_until" if kind == "paper" else "keep_until"
        found = records._search(
            Domain("company_id", "=", company.id)
            & ended
            & Domain(date, "<", company._recognition_today())
            & Domain("id", "not in", everything.browse(waiting)[link].ids)
        )
        files = everything.env["ir.attachment"].search(
            [
                ("res_model", "=", records._name),
                ("res_field", "=", name),
                ("res_id", "in", found),
            ],
            limit=room,
            order="id",
        )
        sizes = {file.res_id: file.file_size for file in files}
        return {record: sizes[record.id] for record in records.browse(sizes)}

    # ------------------------------------------------------------------
    # Erasing
    # ------------------------------------------------------------------
    def _lock_holders(self):
        """Take the sittings and cases whose files go."""
        hidden = self.sudo()  # they are locked, not read
        lock(hidden.sitting_id)
        lock(hidden.case_id)

    def _erase(self, moment):
        """Erase the files; lines and records keep when, by whom and which digest.

        :param datetime moment: moment of the confirmation
        """
        digests = {}
        for line_id, file in self._files().items():
            content = file.raw or b""
            digests[line_id] = content and sha256(content).hexdigest()
            file.invalidate_recordset(["raw"])  # one file at a time in memory
        for kind, lines in self.grouped("kind").items():
            lines._holders(kind)._step_write(
                {
                    HOLDERS[kind][1]: False,
                    "disposed_on": moment,
                    "disposed_by": self.env.uid,
                }
            )
        # The rights were asked for the list; asked again for each line they cost.
        for line in self.sudo():
            digest = digests.get(line.id) or False
            line._step_write({"sha256": digest})
            line._holders(line.kind)._step_write({"disposed_sha256": digest})
        self._tell()

    def _tell(self):
        """Note on each case and sitting that files were erased, and by which list."""
        number = self.disposal_id.number
        hidden = self.sudo()  # the note is made by the step
        for records in (hidden.case_id, hidden.sitting_id):
            records._message_log_batch(
                {
                    record.id: self.env._(
                        "Files were erased by the disposal list no. %(number)s; they "
                        "were kept until %(day)s.",
                        number=number,
                        day=format_date(self.env, record.keep_until),
                    )
                    for record in records
                }
            )
