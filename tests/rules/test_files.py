"""Files of papers: by content, not by name (R544-13)."""

import pytest
from rules import files

PDF = b"%PDF-1.7\n"
PNG = b"\x89PNG\r\n\x1a\n...."
JPEG = b"\xff\xd8\xff\xe0...."
# A spreadsheet and an old one, a page of the web, nothing at all.
OTHERS = (b"PK\x03\x04[Content_Types].xml", b"\xd0\xcf\x11\xe0", b"<html>", b"")


def codes(verdicts):
    assert all(not verdict.allowed for verdict in verdicts)
    return [verdict.code for verdict in verdicts]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "pdf"),
        (b"\xef\xbb\xbf\n" + PDF, "pdf"),
        (PNG, "png"),
        (JPEG, "jpeg"),
        (b" " * 2000 + PDF, ""),
        *((other, "") for other in OTHERS),
    ],
)
def test_the_content_tells_the_kind(content, kind):
    assert files.kind_of(content) == kind
    assert codes(files.judge_content(content)) == (
        [] if kind else ["file_of_other_kind"]
    )


def test_a_file_has_its_size():
    most = files.MEGABYTES * 1024 * 1024
    assert files.judge_content(PDF.ljust(most, b"0")) == []
    (found,) = files.judge_content(PDF.ljust(most + 1, b"0"))
    assert found.code == "file_too_large"
    assert found.facts == {"size": files.MEGABYTES + 1, "limit": files.MEGABYTES}


@pytest.mark.parametrize(
    ("pages", "expected"),
    [(1, []), (files.PAGES, []), (400, ["file_too_long"]), (None, ["file_damaged"])],
)
def test_a_paper_is_no_book(pages, expected):
    assert codes(files.judge_pages(pages)) == expected
