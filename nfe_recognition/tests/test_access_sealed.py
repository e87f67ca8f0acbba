"""What was decided, voted, signed or passed on, against every way to change it.

R544-17, R544-18, CT152-42: a case that went to the transcript, with the sitting, the
votes, the protocol and all that followed. Each attempt is refused, or leaves every
table of ours as it was.
"""

from datetime import timedelta

from psycopg2 import IntegrityError

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from .common import PDF, ROLES
from .test_seal_fields import SealedByAll

# What the office goes on writing in a case that is over: who minds it, a note, and
# whether it stands in the lists.
OPEN = {"recognition.case": {"active", "note", "user_id"}}


class Undone(Exception):
    """Takes back what was not refused."""


@tagged("post_install", "-at_install")
class TestAccessSealed(SealedByAll):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        case = cls.case
        cls.records = [
            case,
            case.document_ids[1],
            case.achievement_ids,
            case.claim_ids,
            case.claim_ids.source_ids,
            case.conclusion_ids,
            case.conclusion_ids.criterion_ids[0],
            cls.sitting,
            cls.sitting.attendance_ids[0],
            cls.question,
            cls.question.vote_ids[0],
            cls.protocol,
            cls.protocol.text_ids[0],
            cls.protocol.signature_ids[0],
            cls.file,
            cls.extract,
            case.entry_ids,
            cls.learner.exemption_ids,
            cls.seals[0],
            cls.chain,
        ]
        cls.env.cr.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' "
            "AND tablename LIKE 'recognition\\_%' ORDER BY tablename"
        )
        cls.tables = [name for (name,) in cls.env.cr.fetchall()]
        cls.before = cls._rows()

    @classmethod
    def _rows(cls):
        """Return a digest of all rows of each table, without the day of a write."""
        cls.env.flush_all()
        row = "(to_jsonb(t) - 'write_date' - 'write_uid')::text"
        digest = SQL(f"md5(string_agg({row}, '|' ORDER BY {row}))")
        return dict(
            cls.env.execute_query(
                SQL(" UNION ALL ").join(
                    SQL("SELECT %s, %s FROM %s t", name, digest, SQL.identifier(name))
                    for name in cls.tables
                )
            )
        )

    def _assert_no_trace(self, call):
        """Assert that a call is refused, or changes nothing."""
        changed = []
        try:
            with self.env.cr.savepoint():
                call()
                after = self._rows()
                changed = [name for name in after if after[name] != self.before[name]]
                raise Undone
        except (UserError, IntegrityError, Undone):
            self.env.invalidate_all(flush=False)
        self.assertEqual(changed, [])

    # ------------------------------------------------------------------
    # What to write
    # ------------------------------------------------------------------
    def _entered(self, record):
        """Return the names of the stored fields of a record that are no lists."""
        shut = {"id", *OPEN.get(record._name, ())}
        return [
            name
            for name, field in record._fields.items()
            if field.store and field.type != "one2many" and name not in shut
        ]

    def _other(self, record, name):
        """Return a value that is another than the one of the field."""
        field, value = record._fields[name], record[name]
        if field.type == "selection":
            return next((k for k in field.get_values(self.env) if k != value), False)
        if field.type in ("many2one", "many2many"):
            others = self.env[field.comodel_name].sudo().with_context(active_test=False)
            other = others.search([("id", "not in", value.ids)], limit=1)
            return other.id if field.type == "many2one" else [Command.set(other.ids)]
        return {
            "boolean": lambda: not value,
            "binary": lambda: False if value == PDF else PDF,
            "date": lambda: (value or fields.Date.today()) + timedelta(days=1),
            "datetime": lambda: (value or fields.Datetime.now()) + timedelta(days=1),
            "json": lambda: {"changed": 1},
            "integer": lambda: value + 1,
            "float": lambda: value + 1,
            "many2one_reference": lambda: value + 1,
        }.get(field.type, lambda: f"{value or ''}x")()

    # ------------------------------------------------------------------
    # The ways
    # ------------------------------------------------------------------
    def test_each_field_by_sudo(self):
        """CT152-42: no field, who made the record and its institution included."""
        for record in self.records:
            for name in self._entered(record):
                values = {name: self._other(record, name)}
                with self.subTest(model=record._name, name=name):
                    self._assert_no_trace(lambda r=record, v=values: r.sudo().write(v))

    def test_each_field_by_a_step(self):
        """CT152-42: what is final refuses the steps of the procedure as well."""
        written_on = {"recognition.seal.chain"}  # the end moves with each new seal
        for record in self.records:
            if record._name in written_on or not record._sealed_verdicts():
                continue
            for name in set(self._entered(record)) - record._left_open:
                values = {name: self._other(record, name)}
                with self.subTest(model=record._name, name=name):
                    self._assert_no_trace(
                        lambda r=record, v=values: r.sudo()._step_write(v)
                    )

    def test_what_is_final(self):
        """CT152-42: which records no step changes any more."""
        final = {record._name for record in self.records if record._sealed_verdicts()}
        self.assertEqual(
            final,
            {
                "recognition.claim",
                "recognition.exemption",
                "recognition.extract",
                "recognition.item",
                "recognition.protocol",
                "recognition.protocol.text",
                "recognition.seal",
                "recognition.signature",
                "recognition.signature.file",
                "recognition.transcript.entry",
                "recognition.vote",
            },
        )

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_each_role(self):
        """CT152-42: nobody writes, deletes or copies them, whatever his role."""
        for role in (*ROLES, "teacher", "nobody", "portal"):
            user = getattr(self, f"user_{role}")
            for record in self.records:
                name = self._entered(record)[0]
                mine = record.with_user(user)
                values = {name: self._other(record, name)}
                with self.subTest(role=role, model=record._name):
                    self._assert_no_trace(lambda m=mine, v=values: m.write(v))
                    self._assert_no_trace(mine.unlink)

    @mute_logger("odoo.sql_db")
    def test_import(self):
        """CT152-42: a file with the ids of the records brings nothing in."""
        for record in self.records:
            for name in self._entered(record):
                kind = record._fields[name].type
                if kind in ("many2many", "json", "many2one_reference"):
                    continue
                column = f"{name}/.id" if kind == "many2one" else name
                value = str(self._other(record, name))
                table = [".id", column], [[str(record.id), value]]
                with self.subTest(model=record._name, name=name):
                    self._assert_no_trace(lambda r=record, t=table: self._load(r, *t))

    def _load(self, record, names, rows):
        """Import rows; an import that takes nothing says so and raises nothing."""
        if not record.sudo().load(names, rows)["ids"]:
            raise Undone

    @mute_logger("odoo.sql_db")
    def test_lines_of_parents(self):
        """CT152-42: no command to a parent reaches its lines."""
        ours = {record._name for record in self.records}
        for record in self.records:
            for name, field in record._fields.items():
                line = field.type == "one2many" and record[name][:1]
                if not line or line._name not in ours:
                    continue
                column = self._entered(line)[0]
                for command in (
                    Command.update(line.id, {column: self._other(line, column)}),
                    Command.delete(line.id),
                    Command.unlink(line.id),
                    Command.clear(),
                    Command.set([]),
                    Command.create(line.copy_data()[0]),
                ):
                    values = {name: [command]}
                    with self.subTest(model=record._name, values=values):
                        self._assert_no_trace(
                            lambda r=record, v=values: r.sudo().write(v)
                        )

    @mute_logger("odoo.sql_db")
    def test_copies(self):
        """CT152-42: a copy is no second vote, signature or decision."""
        for record in self.records:
            fresh = record._name in ("recognition.case", "recognition.sitting")
            whole = record.copy_data()[0] | {
                name: record._fields[name].convert_to_write(record[name], record)
                for name in self._entered(record)
            }
            with self.subTest(model=record._name):
                if not fresh:
                    self._assert_no_trace(record.sudo().copy)
                self._assert_no_trace(lambda r=record, w=whole: r.sudo().copy(w))
                self._assert_no_trace(lambda r=record, w=whole: r.sudo().create(w))

    def test_copies_begin_anew(self):
        """R544-13, R544-17: a case or a sitting copied has nothing decided in it."""
        case, sitting = self.case.copy(), self.sitting.copy()
        self.assertEqual((case.state, case.outcome), ("draft", False))
        self.assertFalse(case.entry_ids or any(case.claim_ids.mapped("decision")))
        self.assertEqual(sitting.state, "planned")
        self.assertFalse(sitting.item_ids or sitting.protocol_id)
        self.assertFalse(any(sitting.attendance_ids.mapped("present")))

    def test_deletion_and_archive(self):
        """CT152-42: nothing is deleted, and only the case itself leaves the lists."""
        for record in self.records:
            target = record.sudo()
            with self.subTest(model=record._name):
                self._assert_no_trace(target.unlink)
                self._assert_no_trace(target.with_context(_force_unlink=True).unlink)
                if "active" in record._fields:
                    self.assertIn("active", OPEN[record._name])

    def test_what_is_written_is_seen(self):
        """A change that nobody refuses is found by what these tests look at."""
        with self.assertRaises(AssertionError):
            self._assert_no_trace(lambda: self.case.sudo().write({"note": "Other"}))
        self.env.invalidate_all()
        self.assertIsNone(self.env["recognition.seal"]._verify(self.company))
