"""Nothing of what is sealed can be changed by SQL unseen (R544-17, CT152-42)."""

from odoo.tests import tagged
from odoo.tools import SQL

from .common_seal import SealedByAll

# Who made a row and when, as Odoo notes it: says nothing about what was decided.
BOOKKEEPING = frozenset({"create_uid", "create_date", "write_uid", "write_date"})
# Known by its place, and told what the daily check found.
OF_LINKS = BOOKKEEPING | {"id"}
OF_ENDS = OF_LINKS | {"verified_on", "whole"}
# Its meeting in the calendar; its recording, which is disposed of after its own term.
OF_SITTINGS = frozenset(
    {
        *("event_id", "notice_stale"),
        *("recording_media", "recording_reference", "recording_file_name"),
        *("disposed_on", "disposed_by", "disposed_sha256"),
    }
)

# How a value of each type is changed, from any to another.
OTHER = {
    "int4": "coalesce({0}, 0) + 100000",
    "numeric": "coalesce({0}, 0) + 1",
    "float8": "coalesce({0}, 0) + 1",
    "varchar": "coalesce({0}, '') || 'x'",
    "text": "coalesce({0}, '') || 'x'",
    "bool": "NOT coalesce({0}, FALSE)",
    "date": "coalesce({0}, '2020-01-01') + 1",
    "timestamp": "coalesce({0}, '2020-01-01') + interval '1 second'",
    "jsonb": """'{{"changed": 1}}'""",
}


@tagged("post_install", "-at_install")
class TestSealFields(SealedByAll):
    def _changes(self, record, exempt=BOOKKEEPING):
        """Yield each stored column of a record with the statement that changes it."""
        columns = {
            name: field.column_type[0]
            for name, field in record._fields.items()
            if field.store and field.column_type and name not in exempt
        }
        for name, kind in columns.items():
            column = SQL.identifier(name)
            value = OTHER[kind].format(f'"{name}"')
            yield (
                name,
                SQL(
                    "UPDATE %s SET %s = %s WHERE id = %s",
                    SQL.identifier(record._table),
                    column,
                    SQL(value),
                    record.id,
                ),
            )

    def _assert_each_found(self, record, link, exempt=BOOKKEEPING, later=None):
        """Assert that every column changed is found at ``link``.

        :param later: name → link, of the columns that become final later
        """
        later = later or {}
        for name, query in self._changes(record, exempt):
            with self.subTest(table=record._table, column=name):
                self.assertEqual(self._found_after(query), later.get(name, link))

    # ------------------------------------------------------------------
    # Changes
    # ------------------------------------------------------------------
    def test_whole(self):
        """What nobody touched is whole, and each kind of seal is there."""
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))
        self.assertEqual(
            set(self.seals.mapped("kind")),
            {
                kind
                for model in self.env.values()
                for kind in getattr(model, "_seal_stages", ())
            },
        )

    def test_question(self):
        """R544-12, R544-17: what was asked, how it was counted; the rest with the
        protocol."""
        protocol = self._link(self.protocol)
        later = dict.fromkeys(("reason", "sequence"), protocol)
        self._assert_each_found(self.question, self._link(self.question), later=later)

    def test_vote(self):
        """R544-12: whose vote it was, which, when, and who wrote it down."""
        for vote in self.question.vote_ids:
            self._assert_each_found(vote, self._link(self.question))

    def test_decision(self):
        """R544-17: what was decided, with which grade and credits, by which vote."""
        claim = self.case.claim_ids
        # What another decision says of it, and until when it may be appealed.
        exempt = BOOKKEEPING | {"superseded", "appeal_due"}
        self._assert_each_found(claim, self._link(claim), exempt)
        for source in claim.source_ids:
            self._assert_each_found(source, self._link(claim))

    def test_signature(self):
        """R544-17, S-19: who signed as what, and when; the files of signatures."""
        for signature in (*self.protocol.signature_ids, self.file):
            self._assert_each_found(signature, self._link(signature))

    def test_protocol(self):
        """R544-17: the protocol, its sitting and who attended."""
        link = self._link(self.protocol)
        # How long it is kept follows from the edition of today.
        exempt = BOOKKEEPING | {"keep_until"}
        self._assert_each_found(self.protocol, link, exempt)
        self._assert_each_found(self.sitting, link, exempt | OF_SITTINGS)
        for row in (*self.sitting.attendance_ids, *self.protocol.text_ids):
            self._assert_each_found(row, link)

    def test_extract(self):
        """R544-18: what was issued; then who received and posted it."""
        posting = self._link(self.extract, "posting")
        names = (
            "state doubles handed_on handed_name received_on received_by "
            "received_name posted_on posted_by"
        )
        self._assert_each_found(
            self.extract,
            self._link(self.extract),
            later=dict.fromkeys(names.split(), posting),
        )

    def test_entry(self):
        """CT152-42, YU-4.3: every word of the transcript."""
        entry = self.case.entry_ids
        exempt = BOOKKEEPING | {"standing"}  # what another entry says of it
        self._assert_each_found(entry, self._link(entry), exempt)

    def test_link(self):
        """Each link, and what it says of itself."""
        for place, seal in enumerate(self.seals):
            # A link taken elsewhere is missing in front of the next.
            rest = self.seals[place + 1 :] or self.chain
            moved = self.seals[place + 1 :][:1] or seal
            later = {"company_id": rest[0], "position": moved}
            self._assert_each_found(seal, seal, OF_LINKS, later)

    def test_end(self):
        """The end of the chain; one taken elsewhere is missing here."""
        later = {"company_id": self.company}
        self._assert_each_found(self.chain, self.chain, OF_ENDS, later)

    def test_files(self):
        """R544-17: the PDF that was signed, and the syllabi that were compared."""
        self.env.cr.execute(
            """
            INSERT INTO ir_attachment (name, type, res_model, res_id, res_field,
                                       company_id, db_datas)
            VALUES ('syllabus', 'binary', 'recognition.claim', %s, 'syllabus', %s, %s)
            """,
            (self.case.claim_ids.id, self.company.id, b"%PDF-1.4 slipped in"),
        )
        found = self.env["recognition.seal"]._verify(self.company)
        self.assertEqual(found, self._link(self.case.claim_ids))
        self.env.cr.execute("DELETE FROM ir_attachment WHERE name = 'syllabus'")
        changed = (self.protocol, "pdf"), (self.file, "file")
        for record, name in changed:
            query = SQL(
                """
                UPDATE ir_attachment SET store_fname = NULL, db_datas = %s
                 WHERE res_model = %s AND res_id = %s AND res_field = %s
                """,
                *(b"%PDF-1.4 other", record._name, record.id, name),
            )
            self.assertEqual(self._found_after(query), self._link(record))
