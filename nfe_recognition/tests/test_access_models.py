"""Who may do what with each model (design.md 2, the docstrings of the models)."""

from odoo.tests import tagged

from ..models.guarded import RecognitionGuarded
from .common import ROLES, RecognitionCommon

OPERATIONS = {"r": "read", "w": "write", "c": "create", "d": "unlink"}
# Written by hand: r read, w write, c create, d delete, - nothing. What the guards
# leave of a right to write is the matter of test_access_forging.py.
COLUMNS = (
    "intake expert member secretary registrar adviser manager auditor department_head"
)
MATRIX = """
recognition.case                 rwcd  r   r    rw    r    r  r     r      r
recognition.document             rwcd  r   r    r     r    r  r     r      r
recognition.achievement          rwcd  r   r    r     r    r  r     r      r
recognition.claim                rwcd  r   r    rw    r    r  r     r      r
recognition.claim.source         rwcd  r   r    r     r    r  r     r      r
recognition.conclusion           r     rw  r    r     r    r  r     r      r
recognition.conclusion.criterion r     rw  r    r     r    r  r     r      r
recognition.conclusion.outcome   r     rw  r    r     r    r  r     r      r
recognition.department.conclusion r    r   r    r     -    r  r     r      rw
recognition.control               r     r   r    rwcd  -    -  r     r     -
recognition.enrolment            rwc   r   r    r     rwc  r  rwcd  r      r
recognition.outcome              rwcd  r   r    r     r    r  rwcd  r      r
recognition.defect               r     -   -    -     -    -  -     r      -

recognition.expert.group         r     r   r    rwc   r    r  rwcd  r      r
recognition.expert.member        -     r   r    rwcd  -    -  rwcd  r      -
recognition.commission           r     -   r    r     -    -  rwcd  r      -
recognition.commission.member    -     -   r    r     -    -  rwcd  r      -
recognition.commission.instrument -    -   r    r     -    -  rwcd  r      -
recognition.sitting              -     -   r    rwc   -    -  r     r      -
recognition.attendance           -     -   r    rw    -    -  r     r      -
recognition.item                 -     -   r    rwcd  -    -  r     r      -
recognition.vote                 -     -   rwc  rwc   -    -  r     r      -
recognition.protocol             -     -   r    rwc   r    -  r     r      -
recognition.signature            -     -   rw   rwcd  -    -  r     r      -
recognition.protocol.text        -     -   r    rw    -    -  r     r      -
recognition.signature.file       -     -   rc   rc    -    -  r     r      -
recognition.extract              -     -   -    rc    rw   -  r     r      -
recognition.appeal               rwcd  -   r    rw    -    r  r     r      -
recognition.transcript.entry     -     -   -    -     rc   -  r     r      -
recognition.exemption            -     -   -    -     rc   -  r     r      -
recognition.seal                 -     -   -    -     -    -  r     r      -
recognition.seal.chain           -     -   -    -     -    -  r     r      -
recognition.disposal             -     -   -    -     -    -  rwcd  r      -
recognition.disposal.line        -     -   -    -     -    -  rd    r      -
recognition.check                -     -   -    -     -    -  r     r      -
recognition.check.hit            -     -   -    -     -    -  -     r      -

recognition.scale                r     r   r    r     r    r  rwcd  r      r
recognition.scale.band           r     r   r    r     r    r  rwcd  r      r
recognition.scale.conversion     r     r   r    r     r    r  rwcd  r      r
recognition.regulation           r     r   r    r     r    r  rwcd  r      r
recognition.route                r     r   r    r     r    r  rwcd  r      r
recognition.route.paper          r     r   r    r     r    r  rwcd  r      r
recognition.period               r     r   r    r     r    r  rwcd  r      r
recognition.period.window        r     r   r    r     r    r  rwcd  r      r
recognition.extra.workday        r     r   r    r     r    r  rwcd  r      r
recognition.programme            r     r   r    r     r    r  rwcd  r      r
recognition.discipline           r     r   r    r     r    r  rwcd  r      r
recognition.curriculum.line      r     r   r    r     r    r  rwcd  r      r
recognition.refusal.ground       r     r   r    r     r    r  rwcd  r      r
recognition.desk                 r     r   r    r     r    r  rwcd  r      r
recognition.agreement            r     r   r    r     r    r  rwcd  r      r
recognition.agreement.line       r     r   r    r     r    r  rwcd  r      r
recognition.commission.type      r     r   r    r     r    r  rwcd  r      r
recognition.document.type        r     r   r    r     r    r  rwcd  r      r
recognition.mooc.use             -     -   -    -     r    r  r     r      -

recognition.refuse               rwc   -   -    -     -    -  -     -      -
recognition.regulation.next      -     -   -    -     -    -  rwc   -      -
recognition.file.papers          -     -   -    -     rwc  -  -     -      -
recognition.file.papers.line     -     -   -    -     rwcd -  -     -      -
recognition.hand.over            rwc   -   -    -     -    -  rwc   -      -
recognition.holidays             -     -   -    -     -    -  rwc   -      -
recognition.holidays.line        -     -   -    -     -    -  rwcd  -      -
recognition.move.cases           -     -   -    -     -    -  rwc   -      -
recognition.commission.change    -     -   -    -     -    -  rwc   -      -
recognition.commission.change.line -   -   -    -     -    -  rwcd  -      -
recognition.composition          -     -   rwc  rwc   -    -  rwc   rwc    -
recognition.return               rwc   -   -    -     -    -  -     -      -
recognition.withdraw             rwc   -   -    -     -    -  -     -      -
recognition.send.to.experts      -     -   -    rwc   -    -  -     -      -
recognition.extract.receipt      -     -   -    rwc   -    -  -     -      -
recognition.signature.upload     -     -   rwc  rwc   -    -  -     -      -
recognition.vote.record          -     -   -    rwc   -    -  -     -      -
recognition.vote.record.line     -     -   -    rwcd  -    -  -     -      -
recognition.adjourn              -     -   -    rwc   -    -  -     -      -
recognition.ask.more             -     -   -    rwc   -    -  -     -      -
recognition.block.vote           -     -   -    rwc   -    -  -     -      -
recognition.block.vote.line      -     -   -    rwcd  -    -  -     -      -
recognition.return.line          rwcd  -   -    -     -    -  -     -      -
"""


def expected():
    """Return the matrix as ``{model: {role: set of operations}}``."""
    table = {}
    for line in MATRIX.split("\n"):
        if line.strip():
            model, *cells = line.split()
            table[model] = {
                role: {OPERATIONS[letter] for letter in cell if letter != "-"}
                for role, cell in zip(COLUMNS.split(), cells, strict=True)
            }
    return table


@tagged("post_install", "-at_install")
class TestAccessModels(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.table = expected()
        cls.models = sorted(
            name
            for name, model in cls.env.registry.items()
            if name.startswith("recognition.") and not model._abstract
        )
        cls.lines = cls.env["ir.model.access"].search(
            [("model_id.model", "in", cls.models)]
        )
        cls.rules = cls.env["ir.rule"].search([("model_id.model", "in", cls.models)])

    def _rights(self, user, model):
        records = self.env[model].with_user(user)
        return {op for op in OPERATIONS.values() if records.has_access(op)}

    # ------------------------------------------------------------------
    # The matrix
    # ------------------------------------------------------------------
    def test_every_model_has_its_line(self):
        """A new model needs a decision on who may do what with it."""
        self.assertEqual(sorted(self.table), self.models)
        self.assertEqual(tuple(sorted(COLUMNS.split())), tuple(sorted(ROLES)))

    def test_matrix(self):
        """Each role has exactly the rights of its column."""
        for model, row in self.table.items():
            for role, rights in row.items():
                with self.subTest(model=model, role=role):
                    user = getattr(self, f"user_{role}")
                    self.assertEqual(self._rights(user, model), rights)

    def test_teacher(self):
        """Teachers write MOOCs inside disciplines, read learners, and nothing else."""
        own = {
            "recognition.mooc.use": set(OPERATIONS.values()),
            "recognition.enrolment": {"read"},
        }
        readers = self.env.ref("nfe_recognition.group_reader")
        shared = self.lines.filtered(lambda line: line.group_id == readers)
        for model in self.table:
            known = {"read"} if model in shared.mapped("model_id.model") else set()
            with self.subTest(model=model):
                self.assertEqual(
                    self._rights(self.user_teacher, model), own.get(model, known)
                )

    def test_without_a_role_nothing(self):
        """Employees without a role, portal and public users have no right at all."""
        public = self.env.ref("base.public_user")
        for user in (self.user_nobody, self.user_portal, public):
            for model in self.table:
                with self.subTest(user=user.login, model=model):
                    self.assertEqual(self._rights(user, model), set())

    def test_auditor_reads_all_and_writes_nothing(self):
        """Auditor: reads everything, writes nothing (wizards are writing)."""
        for model, row in self.table.items():
            if not self.env[model]._transient:
                self.assertEqual(row["auditor"], {"read"}, model)

    def test_roles_stand_side_by_side(self):
        """No role brings another, none brings Odoo's administration."""
        system = self.env.ref("base.group_system") | self.env.ref(
            "base.group_erp_manager"
        )
        for role in ROLES:
            group = self.env.ref(f"nfe_recognition.group_{role}")
            others = self.env["res.groups"].union(
                *(
                    self.env.ref(f"nfe_recognition.group_{other}")
                    for other in ROLES
                    if other != role
                )
            )
            with self.subTest(role=role):
                self.assertFalse(group.all_implied_ids & (others | system))

    # ------------------------------------------------------------------
    # How rights are written down
    # ------------------------------------------------------------------
    def test_every_line_names_a_group_of_ours(self):
        """No line for everybody, none for a group of somebody else."""
        ours = {
            self.env.ref(f"nfe_recognition.group_{name}")
            for name in (*ROLES, "teacher", "reader")
        }
        for line in self.lines:
            with self.subTest(line=line.name):
                self.assertIn(line.group_id, ours)

    def test_every_right_has_its_rule(self):
        """Rules of groups are ORed: a right without a rule would open every record.

        Wizards need none: Odoo shows each to its user alone.
        """
        for line in self.lines:
            model = line.model_id
            if self.env[model.model]._transient:
                continue
            own = self.rules.filtered(
                lambda rule, line=line: (
                    rule.model_id == line.model_id and line.group_id in rule.groups
                )
            )
            for operation in OPERATIONS.values():
                if not line[f"perm_{operation}"]:
                    continue
                with self.subTest(line=line.name, operation=operation):
                    self.assertTrue(any(own.mapped(f"perm_{operation}")))

    def test_every_rule_has_its_right(self):
        """A rule for a group without a right says something that is not so."""
        granted = {(line.model_id, line.group_id) for line in self.lines}
        readers = self.env.ref("nfe_recognition.group_reader")
        for rule in self.rules.filtered("groups"):
            for group in rule.groups:
                with self.subTest(rule=rule.name):
                    self.assertTrue(
                        {(rule.model_id, group), (rule.model_id, readers)} & granted
                    )

    def test_every_model_is_guarded(self):
        """What belongs to an institution has the lock of the steps (guarded.py)."""
        for model in self.models:
            records = self.env[model]
            if "company_id" in records._fields and not records._transient:
                with self.subTest(model=model):
                    self.assertIsInstance(records, RecognitionGuarded)

    def test_company_rules(self):
        """Every model of an institution has a global rule that no role widens."""
        for model in self.models:
            records = self.env[model]
            if "company_id" not in records._fields or records._transient:
                continue
            rules = self.rules.filtered(
                lambda rule, model=model: (
                    rule.model_id.model == model and not rule.groups
                )
            )
            with self.subTest(model=model):
                self.assertEqual(len(rules), 1)
                self.assertRegex(rules.domain_force, r"'company_id', 'in', company_ids")
                self.assertTrue(
                    all(rules.mapped(f"perm_{op}") for op in OPERATIONS.values())
                )
