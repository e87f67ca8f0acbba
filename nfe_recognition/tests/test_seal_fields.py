"""Nothing of what is sealed can be changed by SQL unseen (R544-17, CT152-42)."""

from odoo import fields
from odoo.tests import tagged
from odoo.tools import SQL

from .common import PDF, RecognitionCommon

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


class SealedByAll(RecognitionCommon):
    """A case from its votes to the transcript, one link for each thing sealed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.protocol = cls._signed(cls._decided(cls.case))
        cls.file = cls._signature_file()
        cls.extract = cls._posted(cls._issued(cls.protocol)).with_env(cls.env)
        cls.sitting = cls.protocol.sitting_id
        cls.question = cls.sitting.item_ids
        cls.seals = cls.env["recognition.seal"].search(
            [("company_id", "=", cls.company.id)], order="position"
        )
        cls.chain = cls.env["recognition.seal.chain"].search(
            [("company_id", "=", cls.company.id)]
        )
        cls.env.flush_all()

    @classmethod
    def _signature_file(cls):
        """Return a signature file as it is kept; which is taken, is another test's."""
        now = fields.Datetime.now()
        made = cls.env["recognition.signature.file"]._step_create(
            [
                {
                    "protocol_id": cls.protocol.id,
                    "file": PDF,
                    "file_name": "protocol.cms",
                    "signer_name": "Signer",
                    "signed_at": now,
                    "added_on": now,
                }
            ]
        )
        cls.env["recognition.seal"]._seal(made, now)
        return made

    def _link(self, record, kind=None):
        """Return the link of a sealed record."""
        kind = kind or next(iter(record._seal_stages))
        return self.seals.filtered(
            lambda seal: (
                (seal.res_model, seal.res_id, seal.kind)
                == (record._name, record.id, kind)
            )
        )

    def _found_after(self, query):
        """Return what a verification finds after ``query``, which is undone then."""
        with self.env.cr.savepoint() as savepoint:
            self.env.cr.execute(query)
            self.assertTrue(self.env.cr.rowcount, "nothing was changed")
            self.env.invalidate_all(flush=False)
            found = self.env["recognition.seal"]._verify(self.company)
            savepoint.rollback()
        self.env.invalidate_all(flush=False)
        return found


@tagged("post_install", "-at_install")
class TestSealFields(SealedByAll):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Whoever writes SQL may drop what keeps the rows apart and together as well.
        cls.env.cr.execute(
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I',
                          conrelid::regclass, conname)
              FROM pg_constraint
             WHERE conrelid::regclass::text LIKE 'recognition%'
               AND contype IN ('f', 'c', 'u')
             UNION
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I',
                          conrelid::regclass, conname)
              FROM pg_constraint
             WHERE confrelid::regclass::text LIKE 'recognition%'
             UNION ALL
            SELECT format('DROP INDEX %s', indexrelid::regclass)
              FROM pg_index
         LEFT JOIN pg_constraint ON conindid = indexrelid AND contype = 'u'
             WHERE indrelid::regclass::text LIKE 'recognition%'
               AND indisunique AND NOT indisprimary AND conname IS NULL
            """
        )
        for (statement,) in cls.env.cr.fetchall():
            cls.env.cr.execute(statement)

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

    # ------------------------------------------------------------------
    # Removal, insertion, order
    # ------------------------------------------------------------------
    def _sealed(self):
        """Yield the rows of all that is sealed, each with its first link."""
        question, claim = self.question, self.case.claim_ids
        own = question, claim, *self.protocol.signature_ids, self.protocol, self.extract
        for record in (*own, self.file, self.case.entry_ids):
            yield record, self._link(record)
        for vote in question.vote_ids:
            yield vote, self._link(question)
        for source in claim.source_ids:
            yield source, self._link(claim)
        parts = *self.sitting.attendance_ids, *self.protocol.text_ids, self.sitting
        for row in parts:
            yield row, self._link(self.protocol)

    def test_removed_records(self):
        """A record that is gone is named by its link."""
        for record, link in self._sealed():
            query = SQL(
                "DELETE FROM %s WHERE id = %s",
                SQL.identifier(record._table),
                record.id,
            )
            with self.subTest(record=record):
                self.assertEqual(self._found_after(query), link)

    def test_inserted_records(self):
        """A record slipped in is named itself, a part of one by the link of the whole.

        Copies of the rows that are there, so that they look as if they belonged.
        """
        whole = self._link(self.protocol)
        parts = self.question, *self.protocol.signature_ids
        for record, link in self._sealed():
            if record == self.sitting:  # of no protocol, it says nothing
                continue
            with self.subTest(record=record):
                found = self._found_after(self._copied(record))
                if record in parts:
                    self.assertEqual(found, whole)
                elif hasattr(record, "_seal_stages"):
                    self.assertEqual(found._name, record._name)
                    self.assertNotEqual(found, record)
                else:
                    self.assertEqual(found, link)

    def test_inserted_day(self):
        """R544-17: nobody attended an earlier day that there was not."""
        query = SQL(
            """
            INSERT INTO recognition_attendance
                   (sitting_id, company_id, member_id, session, current, present)
            SELECT sitting_id, company_id, member_id, 0, FALSE, TRUE
              FROM recognition_attendance WHERE sitting_id = %s
            """,
            self.sitting.id,
        )
        self.assertEqual(self._found_after(query), self._link(self.protocol))

    def test_relations(self):
        """Who attended, who declared a conflict of interest, what an extract passes on.

        By who attended the majority is counted and who hears an appeal is judged.
        """
        table = SQL.identifier("recognition_extract_claim_rel")
        query = SQL("DELETE FROM %s WHERE extract_id = %s", table, self.extract.id)
        self.assertEqual(self._found_after(query), self._link(self.extract))
        query = SQL(
            "INSERT INTO recognition_item_conflict_rel (item_id, member_id) "
            "VALUES (%s, %s)",
            self.question.id,
            self.members[0].id,
        )
        self.assertEqual(self._found_after(query), self._link(self.question))
        query = SQL(
            "DELETE FROM recognition_item_attending_rel WHERE member_id = %s",
            self.members[0].id,
        )
        self.assertEqual(self._found_after(query), self._link(self.question))

    def test_removed_links(self):
        """Without a link the next is out of place; the end tells of the last."""
        for place, seal in enumerate(self.seals):
            query = SQL("DELETE FROM recognition_seal WHERE id = %s", seal.id)
            rest = self.seals[place + 1 :] or self.chain
            with self.subTest(position=seal.position):
                self.assertEqual(self._found_after(query), rest[0])
        query = SQL(
            "DELETE FROM recognition_seal WHERE company_id = %s", self.company.id
        )
        self.assertEqual(self._found_after(query), self.chain)

    def test_removed_end(self):
        """Without its end a chain is named by its company; all gone, by a record."""
        query = SQL("DELETE FROM recognition_seal_chain WHERE id = %s", self.chain.id)
        self.assertEqual(self._found_after(query), self.company)
        query = SQL(
            """
            WITH links AS (DELETE FROM recognition_seal WHERE company_id = %(id)s)
            DELETE FROM recognition_seal_chain WHERE company_id = %(id)s
            """,
            id=self.company.id,
        )
        self.assertEqual(self._found_after(query), self.question)

    def test_reordered_links(self):
        """Two links that changed places are named by the first of them."""
        for one, two in zip(self.seals, self.seals[1:], strict=False):
            query = SQL(
                """
                UPDATE recognition_seal
                   SET position = %(sum)s - position
                 WHERE id IN %(ids)s
                """,
                sum=one.position + two.position,
                ids=(one.id, two.id),
            )
            with self.subTest(position=one.position):
                self.assertEqual(self._found_after(query), two)

    def test_inserted_link(self):
        """A link put in anywhere, as a copy of the one before it."""
        for place, seal in enumerate(self.seals):
            query = SQL(
                """
                WITH moved AS (
                    UPDATE recognition_seal SET position = position + 1
                     WHERE company_id = %(company)s AND position > %(position)s
                )
                INSERT INTO recognition_seal
                       (company_id, position, res_model, res_id, kind, version,
                        payload, previous_hash, hash, sealed_on)
                SELECT company_id, position + 1, res_model, res_id, kind, version,
                       payload, hash, hash, sealed_on
                  FROM recognition_seal WHERE id = %(id)s
                """,
                company=self.company.id,
                position=seal.position,
                id=seal.id,
            )
            with self.subTest(position=seal.position):
                self.assertNotIn(
                    self._found_after(query), [None, *self.seals[: place + 1]]
                )

    def _copied(self, record):
        """Return the statement that copies a row."""
        columns = SQL(", ").join(
            SQL.identifier(name)
            for name, field in record._fields.items()
            if field.store and field.column_type and name != "id"
        )
        return SQL(
            "INSERT INTO %(table)s (%(columns)s) "
            "SELECT %(columns)s FROM %(table)s WHERE id = %(id)s",
            table=SQL.identifier(record._table),
            columns=columns,
            id=record.id,
        )
