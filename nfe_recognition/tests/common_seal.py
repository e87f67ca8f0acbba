"""What tests of the seal start from: a whole chain, and ways to tamper with it."""

from odoo import fields

from .common import PDF, RecognitionCommon


class SealCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.protocol = cls._signed(cls._decided(cls.case))
        cls.protocol.action_issue_extracts()
        extracts = cls.protocol.extract_ids.with_user(cls.user_registrar)
        extracts.action_receive()
        extracts.action_post()
        cls.entry = cls.case.entry_ids
        cls.seals = cls.env["recognition.seal"].search(
            [("company_id", "=", cls.company.id)], order="position"
        )
        cls.chain = cls.env["recognition.seal.chain"].search(
            [("company_id", "=", cls.company.id)]
        )

    def _verify(self):
        self.env.flush_all()
        self.env.invalidate_all()
        return self.env["recognition.seal"]._verify(self.company)

    def _tamper(self, query, *params):
        self.env.flush_all()
        self.env.cr.execute(query, params)

    def _link(self, record):
        """Return the first link of a record."""
        links = self.seals.filtered(
            lambda seal: (seal.res_model, seal.res_id) == (record._name, record.id)
        )
        return links[:1]


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
        cls._drop_constraints()

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

    @classmethod
    def _drop_constraints(cls):
        """Drop what keeps the rows apart and together: who writes SQL may as well."""
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
