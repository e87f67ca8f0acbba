"""No row of what is sealed goes, comes or moves unseen (R544-17, CT152-42)."""

from odoo.tests import tagged
from odoo.tools import SQL

from .common_seal import SealedByAll


@tagged("post_install", "-at_install")
class TestSealRows(SealedByAll):
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
