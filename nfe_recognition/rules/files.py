"""Files of papers: what the office, the experts and the commission can open.

Clause R544-13 (a paper that cannot be read is not handed in), or the one that asks for
the file at hand. How much is too much is
the product's own: the acts set no limit.
"""

from .verdict import Verdict, block

MEGABYTES = 20
PAGES = 200
_BYTES = 1024 * 1024
# How each kind of file begins, whatever its name says.
_BEGINNINGS = {
    "pdf": b"%PDF-",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff",
}
# A PDF may have a few bytes before its mark.
_SEARCHED = 1024


def kind_of(content: bytes) -> str:
    """Return ``"pdf"``, ``"png"`` or ``"jpeg"`` by the content, ``""`` for all else."""
    for kind, beginning in _BEGINNINGS.items():
        if content.startswith(beginning):
            return kind
    return "pdf" if _BEGINNINGS["pdf"] in content[:_SEARCHED] else ""


def judge_content(content: bytes, *, clause: str = "R544-13") -> list[Verdict]:
    """Say whether a file is of a kind and size that everybody can open (R544-13).

    :param content: the whole file
    :param clause: clause that asks for it
    :return: one blocking verdict, or nothing
    """
    if not kind_of(content):
        return [block("file_of_other_kind", clause)]
    if len(content) > MEGABYTES * _BYTES:
        size = -(-len(content) // _BYTES)
        return [block("file_too_large", clause, size=size, limit=MEGABYTES)]
    return []


def judge_pages(pages: int | None, *, clause: str = "R544-13") -> list[Verdict]:
    """Say whether a PDF is as long as a paper may be (R544-13).

    :param pages: number of its pages; None where it cannot be opened
    :param clause: clause that asks for the file
    :return: one blocking verdict, or nothing
    """
    if pages is None:
        return [block("file_damaged", clause)]
    if pages > PAGES:
        return [block("file_too_long", clause, pages=pages, limit=PAGES)]
    return []
