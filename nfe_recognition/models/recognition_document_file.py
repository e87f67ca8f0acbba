"""Files of papers: judged by what they hold, not by what they are called."""

from io import BytesIO

from PIL import Image

from odoo import models
from odoo.tools.pdf import PdfFileReader, PdfReadError

from ..rules import files

# What the readers of PDF files and pictures raise on one that is not whole.
DAMAGED = (PdfReadError, ArithmeticError, AttributeError, LookupError, OSError)
DAMAGED += (RecursionError, SyntaxError, TypeError, ValueError, NotImplementedError)
DAMAGED += (Image.DecompressionBombError,)


class RecognitionDocument(models.Model):
    _inherit = "recognition.document"

    def _file_verdicts(self, field_name, content):
        """A paper is a PDF or a picture that everybody can open (R544-13)."""
        verdicts = files.judge_content(content)
        return verdicts or files.judge_pages(_pages(content))


def _pages(content):
    """Return the number of pages of a file, or None where it cannot be opened."""
    try:
        if files.kind_of(content) != "pdf":
            Image.open(BytesIO(content)).load()
            return 1
        return PdfFileReader(BytesIO(content), strict=False).getNumPages()
    except DAMAGED:
        return None
