"""What all printed documents share: rights, register, language."""

from odoo import api, models

from .sheet import Sheet


class RecognitionReport(models.AbstractModel):
    """A kind of document; each report names its model, its kind and its facts.

    The action's address can be typed by anyone signed in, whatever the menus show:
    rights on the record and the question whether the document exists at all are judged
    here, for every document before the first is printed.
    """

    _name = "recognition.report"
    _inherit = ["recognition.guarded"]
    _description = "Printed document of recognition"

    # Model of the records printed, and the kind in the register.
    _printed = ""
    _kind = ""
    # Whether a draft says on every page that it is one.
    _draft_line = True

    # ------------------------------------------------------------------
    # What the reports say
    # ------------------------------------------------------------------
    def _verdicts(self, doc):
        """Return what keeps ``doc`` from being printed."""
        return []

    def _language(self, doc):
        """Return the language code of the reader; empty for the office's."""
        return ""

    def _versions(self, doc):
        """Return the languages of a document that is in several; none for others."""
        return ()

    def _kind_of(self, doc):
        """Return the kind of ``doc`` in the register."""
        return self._kind

    def _is_draft(self, doc):
        """Return True while the document is not in force and not registered."""
        return False

    def _is_marked_draft(self, doc):
        """Return True where every page of ``doc`` says that it is a draft."""
        return self._draft_line and self._is_draft(doc)

    def _company(self, doc):
        """Return the institution whose document it is."""
        return doc.company_id

    def _number(self, doc):
        """Return the number printed."""
        return ""

    def _date(self, doc):
        """Return the day of the document, or False while it has none."""
        return False

    def _extra(self, doc):
        """Return further values for the template, computed in the reader's language."""
        return {}

    # ------------------------------------------------------------------
    # Rendering
    # ------------------------------------------------------------------
    @api.model
    def _get_report_values(self, docids, data=None):
        """Return the values of the template: one sheet for each record.

        :raises AccessError: without the right to read one of the records
        :raises UserError: where one of the documents does not exist yet
        """
        docs = self.env[self._printed].browse(docids)
        docs.check_access("read")
        self._refuse([verdict for doc in docs for verdict in self._verdicts(doc)])
        return {
            "doc_ids": docs.ids,
            "doc_model": docs._name,
            "docs": docs,
            "sheets": self._sheets(docs),
        }

    def _sheets(self, docs):
        codes = self._registered_codes(docs)
        register = self.env["recognition.check"]
        languages = self._languages(docs)
        sheets = []
        versions = [(doc, code) for doc in docs for code in languages[doc.id]]
        for doc, language in versions:
            code = codes.get(doc.id, "")
            read = doc.with_context(lang=language)
            titles = register.with_env(read.env)._fields["kind"]
            sheets.append(
                Sheet(
                    read,
                    title=dict(titles._description_selection(read.env))[
                        self._kind_of(read)
                    ],
                    doc_number=self._number(read),
                    doc_date=self._date(read),
                    code=code,
                    shown_code=register._shown(code),
                    url=register._url(code),
                    check_page=register._url(),
                    company=self._company(read),
                    draft=self._is_marked_draft(read),
                    extra=self.with_env(read.env)._extra(read),
                    first=language == languages[doc.id][0],
                )
            )
        return sheets

    def _languages(self, docs):
        """Return the languages of each document, in which it is printed in turn.

        One that is installed; several where the document itself is in several.

        :rtype: dict[int, tuple[str, ...]]
        """
        installed = dict(self.env["res.lang"].get_installed())
        office = self.env.lang or "en_US"
        return {
            doc.id: tuple(code for code in self._versions(doc) if code in installed)
            or (
                next(
                    code
                    for code in (
                        self._language(doc),
                        self._company(doc.sudo()).recognition_lang,  # see Sheet: public
                        office,
                    )
                    if code in installed
                ),
            )
            for doc in docs
        }

    def _registered_codes(self, docs):
        """Return the code of each document in force; enter those not known yet."""
        in_force = docs.filtered(lambda doc: not self._is_draft(doc))
        register = self.env["recognition.check"]
        codes = {}
        for kind, known in in_force.grouped(self._kind_of).items():
            found = register._codes(known, kind)
            unknown = known.filtered(lambda doc, found=found: doc.id not in found)
            entries = register._issue(
                unknown,
                kind,
                [self._number(doc) for doc in unknown],
                [self._date(doc) for doc in unknown],
            )
            codes |= found
            for doc, entry in zip(unknown, entries.sudo(), strict=True):
                codes[doc.id] = entry.code  # as in _codes
        return codes
