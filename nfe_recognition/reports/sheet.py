"""One document on paper: what its template needs besides the record itself."""

import re
from decimal import Decimal

from odoo.tools import format_date

from ..models.sentences import number
from ..rules.volume import shown_2
from . import qr
from .phrases_body import BodyPhrases

NO_BREAK = "\N{NO-BREAK SPACE}"
# The clause at the end of a sentence is for the screen; paper names the acts in full.
_CLAUSE = re.compile(r"\s*\[[^\[\]]+\]$")


class Sheet(BodyPhrases):
    """A printed document in the language of its reader.

    :param doc: record printed, its context holding the language
    :param str title: name of the document, such as "Receipt"
    :param str doc_number: number printed, ``""`` where it has none
    :param doc_date: day of the document, or False
    :param str code: code of the register, ``""`` where it is not registered yet
    :param str shown_code: the code in groups, for the eye
    :param str url: address of the check page, with the code
    :param str check_page: the same address for the eye, without the code
    :param company: ``res.company`` whose document it is
    :param bool draft: not in force yet
    :param dict extra: further values of the report at hand
    :param bool first: the first version of a document in several languages, or the only
    """

    def __init__(
        self,
        doc,
        *,
        title,
        doc_number,
        doc_date,
        code,
        shown_code,
        url,
        check_page,
        company,
        draft,
        extra,
        first=True,
    ):
        self.doc = doc
        self.env = doc.env
        self.lang = doc.env.lang
        # The letterhead is public; whoever may print the document may print it.
        self.company = company.sudo()
        self.title = title
        self.number = doc_number
        self.date = doc_date
        self.code = code
        self.shown_code = shown_code
        self.url = url
        self.check_page = check_page
        self.draft = draft
        self.extra = extra
        self.first = first

    # ------------------------------------------------------------------
    # Letterhead
    # ------------------------------------------------------------------
    def institution(self):
        """Return the institution's full name."""
        return self.company._recognition_printed_name()

    def is_college(self):
        """Return True for technical, vocational and post-secondary education."""
        return self.company.recognition_kind == "tvet"

    def place(self):
        """Return the city that the document is dated from."""
        return self.company.recognition_place or self.company.city or ""

    def contacts(self):
        """Return address, telephone, e-mail and site in one line."""
        company = self.company
        city = " ".join(part for part in (company.zip, company.city) if part)
        address = ", ".join(
            part for part in (company.street, company.street2, city) if part
        )
        parts = (address, company.phone, company.email, company.website)
        return " · ".join(part for part in parts if part)

    def logo(self):
        """Return the logo, or False where the institution has none of its own."""
        company = self.company
        return not company.uses_default_logo and company.partner_id.image_512

    def qr(self):
        """Return the QR code of the check page's address as a picture."""
        return qr.data_uri(self.url)

    # ------------------------------------------------------------------
    # Ways of writing
    # ------------------------------------------------------------------
    def day(self, value):
        """Return a date written out in the reader's language, never torn apart.

        :param date value: empty gives an empty text
        """
        if not value:
            return ""
        return format_date(self.env, value, date_format="long").replace(" ", NO_BREAK)

    def short_day(self, value):
        """Return a date in figures, for the columns of a table.

        :param date value: empty gives a dash
        """
        return format_date(self.env, value) if value else "–"

    def moment(self, value):
        """Return a moment on the institution's clock: day and time.

        :param datetime value: naive UTC, as Odoo keeps it
        """
        if not value:
            return ""
        local = self.company._recognition_local(value)
        return f"{self.day(local.date())}, {local:%H:%M}"

    def clock(self, value):
        """Return the time of day of a moment on the institution's clock."""
        return f"{self.company._recognition_local(value):%H:%M}" if value else ""

    def figure(self, value):
        """Return a number, two decimals at most, with the language's comma."""
        return number(self.env, shown_2(Decimal(str(value or 0))))

    def percent(self, value):
        """Return a percentage with its sign."""
        return f"{self.figure(value)}{NO_BREAK}%"

    def fixed(self, value):
        """Return a number with two decimals always, as in a column of grades."""
        text = format(shown_2(Decimal(str(value or 0))), ".2f")
        lang = self.env["res.lang"]._get_data(code=self.lang)
        return text.replace(".", lang.decimal_point or ".")

    def label(self, record, name):
        """Return what a selection field says, in the reader's language."""
        return self.choice(record._name, name, record[name])

    def choice(self, model, name, value):
        """Return the label of a value of a selection field, in the reader's language.

        :param str model: name of the model
        :param str name: name of the field
        :param str value: the value kept; one unknown gives an empty text
        """
        field = self.env[model]._fields[name]
        return dict(field._description_selection(self.env)).get(value, "")

    def plain(self, sentence):
        """Return a sentence without the clause at its end."""
        return _CLAUSE.sub("", sentence or "")
