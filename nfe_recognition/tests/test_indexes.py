"""Indexes that Odoo makes only where the database permits."""

from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestIndexes(TransactionCase):
    def test_trigram_indexes(self):
        """Searches by a part of a number are served by an index."""
        wanted = {
            (model._table, name)
            for key, model in self.env.items()
            if key.startswith("recognition.")
            for name, field in model._fields.items()
            if field.store and field.index == "trigram"
        }
        self.assertIn(("recognition_case", "number"), wanted)
        self.assertTrue(self.registry.has_trigram, "Create the extension pg_trgm.")
        self.env.cr.execute(
            """SELECT tablename, indexdef FROM pg_indexes
                WHERE tablename LIKE 'recognition%%'
                  AND indexdef LIKE '%%gin_trgm_ops%%'
            """
        )
        found = {
            (table, definition.partition("gin (")[2].partition(" ")[0])
            for table, definition in self.env.cr.fetchall()
        }
        self.assertEqual(found, wanted)
