"""Input that nobody should have to explain: a sentence, and nothing stays."""

import base64
from datetime import timedelta
from io import BytesIO

from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger
from odoo.tools.pdf import PdfFileWriter, PdfReadError

from ..models.file_contents import Bounded
from .common import PDF, RecognitionCommon

SPREADSHEET = b"PK\x03\x04" + b"[Content_Types].xml xl/workbook.xml" * 20
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg=="
)


def pdf(pages):
    """Return a PDF of so many empty pages."""
    writer, stream = PdfFileWriter(), BytesIO()
    for _page in range(pages):
        writer.addBlankPage(width=595, height=842)
    writer.write(stream)
    return stream.getvalue()


@tagged("post_install", "-at_install")
class TestBadInput(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case().with_user(self.user_intake)
        self.paper = self.case.document_ids[1]
        self.course = self.case.achievement_ids

    def _refused(self, sentence, records, values):
        """Write what is refused with ``sentence``, and see that nothing stays."""
        before = records.read(list(values))
        with self.assertRaisesRegex(UserError, sentence), self.env.cr.savepoint():
            records.write(values)
            records.flush_recordset()
        records.invalidate_recordset()
        self.assertEqual(records.read(list(values)), before)

    def _barred(self, sentence, records, values):
        """Write what the database refuses, which Odoo turns into ``sentence``."""
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(IntegrityError) as caught,
            self.env.cr.savepoint(),
        ):
            records.write(values)
            records.flush_recordset()
        records.invalidate_recordset()
        said = records._sql_error_to_message(caught.exception)
        self.assertRegex(str(said), sentence)

    # ------------------------------------------------------------------
    # Numbers, dates, texts
    # ------------------------------------------------------------------
    def test_negative_hours(self):
        """R544-7: neither a course nor its use has less than nothing."""
        self._barred("cannot be negative", self.course, {"volume": -1})
        source = self.case.claim_ids.source_ids
        self._barred("cannot be negative", source, {"hours": -1})

    def test_dates(self):
        """YU-A1, TVET578-18: no issue tomorrow, no end before the start."""
        tomorrow = self._today() + timedelta(days=1)
        self._refused(r"future.*\[YU-A1\]", self.paper, {"issued_on": tomorrow})
        long_ago = self.paper.issued_on - timedelta(days=1)
        self._refused(
            r"before it was issued.*\[TVET578-18\]",
            self.paper,
            {"expires_on": long_ago},
        )
        period = self.period
        before = period.date_start - timedelta(days=1)
        self._barred("ends before it begins", period, {"date_end": before})

    def test_a_file_that_turns_in_circles(self):
        """A damaged PDF that its reader would read for ever is stopped."""
        file = Bounded(b"%PDF-1.7 round and round")
        with self.assertRaises(PdfReadError):
            while True:
                file.seek(0)
                file.read(1)

    def test_endless_texts(self):
        """Ten thousand characters in a title are refused, not cut off."""
        endless = "A" * 10000
        for records, name in (
            (self.course, "name"),
            (self.course, "grade"),
            (self.paper, "number"),
            (self.case, "origin_programme"),
        ):
            with self.subTest(field=name):
                self._refused("10000 characters", records, {name: endless})

    def test_nothing_is_cut_off(self):
        """What is too long is told of, not cut off in the form or by the database."""
        paper = self.regulation.route_ids.paper_ids[0]
        for record, name, limit in (
            (self.disciplines[0], "syllabus_name", 255),
            (self.period, "council_number", 64),
            (paper, "clause", 32),
        ):
            with self.subTest(field=name):
                self._refused("Shorten it", record, {name: "x" * (limit + 1)})
                record.write({name: "x" * limit})
                record.flush_recordset()
        sized = [
            f"{model}.{field.name}"
            for model, cls in self.env.registry.items()
            if model.startswith("recognition.")
            for field in cls._fields.values()
            if field.type == "char" and field.size
        ]
        self.assertFalse(sized)

    def test_blank_title(self):
        """A title of spaces is no title."""
        self._refused("is empty", self.course, {"name": "   "})

    def test_nothing_half_written_stays(self):
        """One bad course: neither its paper nor the case is there."""
        before = self.env["recognition.case"].search_count([])
        values = self._case_values()
        certificate = values["document_ids"][1][2]
        certificate["achievement_ids"].append(Command.create({"name": "B" * 10000}))
        with self.assertRaises(ValidationError), self.env.cr.savepoint():
            self.env["recognition.case"].with_user(self.user_intake).create(values)
        self.env.invalidate_all()
        self.assertEqual(self.env["recognition.case"].search_count([]), before)

    # ------------------------------------------------------------------
    # Files
    # ------------------------------------------------------------------
    def _file_refused(self, sentence, content):
        files = self.env["ir.attachment"].sudo()
        of_papers = [("res_model", "=", "recognition.document"), ("res_field", "!=", 0)]
        before = files.search_count(of_papers)
        for name in ("certificate.pdf", "certificate.png"):
            with self.assertRaisesRegex(UserError, sentence), self.env.cr.savepoint():
                self.paper.write({"file": base64.b64encode(content), "file_name": name})
        with self.assertRaisesRegex(UserError, sentence), self.env.cr.savepoint():
            self.paper.create(
                {
                    "case_id": self.case.id,
                    "kind": "other",
                    "file": base64.b64encode(content),
                }
            )
        self.env.invalidate_all()
        self.assertEqual(files.search_count(of_papers), before)
        self.assertEqual(self.paper.file, PDF)
        self.assertEqual(len(self.case.document_ids), 2)

    def test_spreadsheet(self):
        """R544-13: by content, not by name."""
        self._file_refused(r"no PDF, PNG or JPEG.*\[R544-13\]", SPREADSHEET)

    def test_book(self):
        """R544-13: four hundred pages are no paper of an application."""
        self._file_refused(r"has 400 pages.*\[R544-13\]", pdf(400))

    def test_damaged(self):
        """R544-13: a PDF that cannot be opened helps nobody."""
        self._file_refused("cannot be opened", b"%PDF-1.7\nnothing more")
        self._file_refused("cannot be opened", PICTURE[:40])

    def test_large(self):
        """R544-13: more than an office can store and send."""
        content = PICTURE.ljust(21 * 1024 * 1024, b"0")
        self._file_refused("has 21 MB", content)

    def test_good_files(self):
        """PDF and pictures are taken, whatever their name."""
        for content in (pdf(2), pdf(200), PICTURE):
            self.paper.file = base64.b64encode(content)
            self.assertTrue(self.paper.has_file)
        self.paper.file = False
        self.assertFalse(self.paper.has_file)

    def test_not_past_the_paper(self):
        """The attachment behind the field takes no other content either."""
        files = self.env["ir.attachment"].sudo()
        file = files.search(
            [
                ("res_model", "=", "recognition.document"),
                ("res_field", "=", "file"),
                ("res_id", "=", self.paper.id),
            ]
        ).with_user(self.user_intake)
        with self.assertRaisesRegex(UserError, "no PDF"):
            file.raw = SPREADSHEET
        other = files.create({"name": "x", "raw": SPREADSHEET})
        with self.assertRaisesRegex(UserError, "no PDF"), self.env.cr.savepoint():
            other.write(
                {
                    "res_model": "recognition.document",
                    "res_field": "file",
                    "res_id": self.paper.id,
                }
            )
