"""Register of printed documents, for the public check."""

import re
import secrets

from odoo import api, fields, models

from ..rules.verdict import block

# Crockford's base 32: no letter or figure that is taken for another on paper.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# 28 characters of 5 bits are 140 bits: nobody guesses a code.
CODE_LENGTH = 28
GROUP_LENGTH = 4
_MISREAD = str.maketrans("OIL", "011")
_NOISE = re.compile(r"[^0-9A-Z]")


class RecognitionCheck(models.Model):
    """One document that left the institution, and the code printed on it.

    Entered by the steps and by printing, changed by nobody, sudo included. Auditors and
    managers read it; strangers learn through the public page whether a code is genuine,
    and never whose document it is.
    """

    _name = "recognition.check"
    _description = "Register of printed documents"
    _inherit = ["recognition.guarded"]
    _order = "id desc"
    _rec_name = "code"
    _guarded = frozenset(
        {"code", "kind", "number", "date", "company_id", "res_model", "res_id"}
    )

    code = fields.Char(required=True, copy=False)
    kind = fields.Selection(
        selection=[
            ("application", "Application"),
            ("receipt", "Receipt"),
            ("refusal", "Reasoned refusal"),
            ("group_order", "Order on the expert group"),
            ("transmittal", "Transmittal to the expert group"),
            ("conclusion", "Expert conclusion"),
            ("department", "Reasoned conclusion of the department"),
            ("control", "Sheet of the interview or written control"),
            ("agenda", "Notice and agenda of the sitting"),
            ("attendance", "Attendance and vote sheet"),
            ("recording", "Note on the recording of the sitting"),
            ("protocol", "Protocol"),
            ("extract", "Extract from the protocol"),
            ("recredit", "Re-credit sheet"),
            ("transcript", "Transcript"),
            ("order", "Order"),
            ("directive", "Directive"),
            ("composition_act", "Composition act"),
            ("composition", "Composition of the commission"),
            ("results", "List of results"),
            ("mooc", "Sheet of a MOOC in a discipline"),
            ("scale", "Conversion scale"),
            ("register", "Register of protocols and extracts"),
            ("archive_list", "Archive list of the personal file"),
        ],
        string="Document",
        required=True,
    )
    number = fields.Char(string="No.", help="Empty where the document has none.")
    date = fields.Date(required=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        required=True,
        index=True,
        ondelete="restrict",
    )
    res_model = fields.Char(string="Record model", required=True)
    res_id = fields.Many2oneReference(
        string="Record", model_field="res_model", required=True
    )

    _code_uniq = models.UniqueIndex("(code)", "This code is taken.")
    _record_idx = models.Index("(res_model, res_id, kind)")

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _sealed_verdicts(self):
        """What was printed stays in the register as it was."""
        return [block("check_frozen", "") for _check in self]

    # ------------------------------------------------------------------
    # Register
    # ------------------------------------------------------------------
    @api.model
    def _issue(self, records, kind, numbers, dates):
        """Enter documents into the register; one that is there already stays.

        :param records: recordset with a ``company_id``, one record per document
        :param str kind: key of ``kind``
        :param Iterable[str] numbers: number of each document, empty where it has none
        :param Iterable[date] dates: date of each document
        :return: entries of the register, in the order of ``records``
        """
        # The register belongs to no role: whoever takes the step or prints enters.
        register = self.sudo()
        wanted = [
            (record.id, number or False, fields.Date.to_date(day))
            for record, number, day in zip(records, numbers, dates, strict=True)
        ]
        entries = {
            (entry.res_id, entry.number, entry.date): entry
            for entry in register.search(register._domain(records, kind))
        }
        missing = [
            (key, record.company_id)
            for key, record in zip(wanted, records.sudo(), strict=True)
            if key not in entries
        ]
        created = register._step_create(
            [
                {
                    "code": self._new_code(),
                    "kind": kind,
                    "number": number,
                    "date": day,
                    "company_id": company.id,
                    "res_model": records._name,
                    "res_id": res_id,
                }
                for (res_id, number, day), company in missing
            ]
        )
        entries.update(zip((key for key, _company in missing), created, strict=True))
        return self.browse([entries[key].id for key in wanted])

    @api.model
    def _codes(self, records, kind):
        """Return the newest code of each document, in one query.

        :param records: recordset
        :param str kind: key of ``kind``
        :rtype: dict[int, str]
        """
        # As in _issue: whoever may print the document may print its code.
        register = self.sudo()
        newest_first = register.search_fetch(
            register._domain(records, kind), ["res_id", "code"], order="id desc"
        )
        return {entry.res_id: entry.code for entry in reversed(newest_first)}

    @api.model
    def _domain(self, records, kind):
        return [
            ("res_model", "=", records._name),
            ("res_id", "in", records.ids),
            ("kind", "=", kind),
        ]

    @api.model
    def _find(self, text):
        """Return the entry whose code a stranger gave, or an empty recordset.

        :param str text: code as typed: spaces, dashes and lower case do not matter
        """
        code = self._read_code(text)
        # A longer text would be cut to the length of the field, and found.
        if len(code) != CODE_LENGTH:
            return self.sudo().browse()
        # The public page tells kind, number, date and institution, and nothing else.
        return self.sudo().search([("code", "=", code)], limit=1)

    # ------------------------------------------------------------------
    # Codes
    # ------------------------------------------------------------------
    @api.model
    def _new_code(self):
        return "".join(secrets.choice(ALPHABET) for _place in range(CODE_LENGTH))

    @api.model
    def _read_code(self, text):
        """Return the code as it stands in the register; misread letters are mended."""
        plain = _NOISE.sub("", text[: CODE_LENGTH * 2].upper())
        return plain.translate(_MISREAD)

    @api.model
    def _shown(self, code):
        """Return the code in groups, as it is printed for the eye."""
        starts = range(0, len(code), GROUP_LENGTH)
        return " ".join(code[start : start + GROUP_LENGTH] for start in starts)

    @api.model
    def _url(self, code=""):
        """Return the address of the public check page, of one document or in general.

        :param str code: code of the document
        :rtype: str
        """
        address = f"{self.get_base_url()}/recognition/check"
        return f"{address}/{code}" if code else address
