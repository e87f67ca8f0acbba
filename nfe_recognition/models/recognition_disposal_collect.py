"""Collecting what need not be kept any more (S-14)."""

from odoo import api, models
from odoo.fields import Domain

from .recognition_disposal_line import HOLDERS


class RecognitionDisposalLine(models.Model):
    _inherit = "recognition.disposal.line"

    @api.model
    def _collect(self, disposal, room):
        """Put files that need not be kept any more on a list.

        :param disposal: list that they come onto
        :param int room: how many may come
        :return: lines made
        """
        # A paper of the institution names what it holds in the institution's language.
        lang = disposal.company_id.recognition_lang or self.env.lang
        lines = self.with_context(lang=lang)
        values = lines._recordings_to_go(disposal, room)
        values += lines._papers_to_go(disposal, room - len(values))
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
