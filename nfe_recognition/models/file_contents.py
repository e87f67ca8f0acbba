"""Files: judged by what they hold, not by what they are called."""

from io import BytesIO

from PIL import Image

from odoo.tools.pdf import PdfFileReader, PdfReadError

from ..rules import files

# What the readers of PDF files and pictures raise on one that is not whole.
DAMAGED = (PdfReadError, ArithmeticError, AttributeError, LookupError, OSError)
DAMAGED += (RecursionError, SyntaxError, TypeError, ValueError, NotImplementedError)
DAMAGED += (Image.DecompressionBombError,)


class Bounded(BytesIO):
    """A file whose reader is stopped where it turns in circles.

    Some damaged files lead the reader of PDF round and round without end. An honest
    one is read through many times less than this often.
    """

    reads = 0

    def read(self, size=-1):
        """Return the next bytes, as a file does; raise after too many readings."""
        self.reads += 1
        if self.reads > 20 * len(self.getbuffer()) + 10_000:
            raise PdfReadError("The file has no end")
        return super().read(size)


def content_verdicts(content, clause):
    """Return why a file is none that everybody can open (R544-13).

    :param bytes content: the whole file
    :param str clause: clause that asks for the file
    """
    verdicts = files.judge_content(content, clause=clause)
    return verdicts or files.judge_pages(_pages(content), clause=clause)


def _pages(content):
    """Return the number of pages of a file, or None where it cannot be opened."""
    try:
        if files.kind_of(content) != "pdf":
            Image.open(BytesIO(content)).load()
            return 1
        return PdfFileReader(Bounded(content), strict=False).getNumPages()
    except DAMAGED:
        return None
