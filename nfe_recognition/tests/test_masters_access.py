"""Who reads and writes the reference data."""

from contextlib import contextmanager

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import ROLES, RecognitionCommon

MASTERS = (
    "recognition.scale",
    "recognition.scale.band",
    "recognition.scale.conversion",
    "recognition.regulation",
    "recognition.period",
    "recognition.programme",
    "recognition.discipline",
    "recognition.curriculum.line",
    "recognition.refusal.ground",
)
WRITES = ("write", "create", "unlink")


@tagged("post_install", "-at_install")
class TestMastersAccess(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls._create_institution("Second University", "he")
        cls.outcome = cls.env["recognition.outcome"].create(
            {"name": "Designs schemas", "discipline_id": cls.disciplines[0].id}
        )

    @contextmanager
    def _says(self, exception, sentence):
        """Assert a refusal with a sentence, and that it leaves no trace."""
        with (
            self.assertRaisesRegex(exception, sentence),
            self.env.cr.savepoint(),
        ):
            yield

    def _rights(self, user, model):
        records = self.env[model].with_user(user)
        return {op for op in ("read", *WRITES) if records.has_access(op)}

    def _sees(self, user, records):
        self.env.flush_all()
        self.env.invalidate_all()
        return bool(records.with_user(user).search([("id", "in", records.ids)]))

    def test_masters_by_role(self):
        """Every role reads the reference data, managers alone write it."""
        for model in MASTERS:
            for role in ROLES:
                expected = {"read", *WRITES} if role == "manager" else {"read"}
                with self.subTest(model=model, role=role):
                    user = getattr(self, f"user_{role}")
                    self.assertEqual(self._rights(user, model), expected)

    def test_without_a_role_nothing(self):
        """Employees without a role and portal users have no right at all."""
        for model in (*MASTERS, "recognition.outcome", "recognition.enrolment"):
            for user in (self.user_nobody, self.user_portal):
                with self.subTest(model=model, user=user.login):
                    self.assertEqual(self._rights(user, model), set())

    def test_manager_really_writes(self):
        """Manager: programmes, disciplines, scales, regulations, periods, grounds."""
        self.env.flush_all()
        self.env.invalidate_all()
        self.disciplines[0].with_user(self.user_manager).write(
            {
                "goals": "To store data well.",
                "outcome_ids": [Command.create({"name": "Normalises"})],
            }
        )
        self.programme.with_user(self.user_manager).total_credits = 241
        self.regulation.with_user(self.user_manager).expert_days = 4
        self.period.with_user(self.user_manager).name = "Autumn"
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertIn("Normalises", self.disciplines[0].outcome_ids.mapped("name"))
        self.assertEqual(self.programme.total_credits, 241)
        self.assertEqual(self.regulation.expert_days, 4)
        self.assertEqual(self.period.name, "Autumn")

    def test_enrolment_by_role(self):
        """Intake and registrar write enrolments, managers delete, the rest reads."""
        writers = {"read", "write", "create"}
        expected = {
            "intake": writers,
            "registrar": writers,
            "manager": writers | {"unlink"},
        }
        for role in ROLES:
            with self.subTest(role=role):
                self.assertEqual(
                    self._rights(
                        getattr(self, f"user_{role}"), "recognition.enrolment"
                    ),
                    expected.get(role, {"read"}),
                )

    def test_office_enters_a_learner(self):
        """Intake: a contact, then the enrolment."""
        partner = (
            self.env["res.partner"]
            .with_user(self.user_intake)
            .create({"name": "New Learner"})
        )
        enrolment = (
            self.env["recognition.enrolment"]
            .with_user(self.user_intake)
            .create(
                {
                    "number": "S-0100",
                    "partner_id": partner.id,
                    "programme_id": self.programme.id,
                }
            )
        )
        self.assertEqual(enrolment.company_id, self.company)

    def test_adviser_sees_own_advisees(self):
        """CT152-2(29): the adviser reads own advisees and nobody else."""
        self.assertFalse(self._sees(self.user_adviser, self.learner))
        self.learner.adviser_id = self.user_adviser
        self.assertTrue(self._sees(self.user_adviser, self.learner))
        with self.assertRaises(AccessError):
            self.learner.with_user(self.user_adviser).status = "leave"

    def test_learners_of_own_cases(self):
        """Experts, members and secretaries see learners by the cases they work on."""
        case = self._registered(self._create_case())
        users = self.user_expert | self.user_member
        self.assertTrue(self._sees(self.user_secretary, self.learner))
        self.assertFalse(any(self._sees(user, self.learner) for user in users))
        stranger = self._create_user("rec_stranger", "expert", "member", "secretary")
        case.with_user(self.user_secretary)._send(self.expert_group, case.create_date)
        self.assertTrue(self._sees(self.user_expert, self.learner))
        self.assertFalse(self._sees(self.user_member, self.learner))
        self.assertFalse(self._sees(stranger, self.learner))

    def test_outcomes_of_courses_follow_the_case(self):
        """Outcomes of disciplines are for all, those of a course for its case."""
        case = self._create_case()
        own = self.env["recognition.outcome"].create(
            {"name": "Writes queries", "achievement_id": case.achievement_ids.id}
        )
        for role in ROLES:
            user = getattr(self, f"user_{role}")
            with self.subTest(role=role):
                self.assertTrue(self._sees(user, self.outcome))
                self.assertEqual(
                    self._sees(user, own), role in ("intake", "manager", "auditor")
                )
        self._registered(case)
        self.assertTrue(self._sees(self.user_secretary, own))
        self.assertFalse(self._sees(self.user_expert, own))

    def test_each_writes_own_outcomes(self):
        """Managers write those of disciplines, intake those of courses."""
        case = self._create_case()
        own = self.env["recognition.outcome"].create(
            {"name": "Writes queries", "achievement_id": case.achievement_ids.id}
        )
        self.env.flush_all()
        self.env.invalidate_all()
        own.with_user(self.user_intake).name = "Writes SQL"
        self.outcome.with_user(self.user_manager).name = "Designs databases"
        for user, outcome in (
            (self.user_manager, own),
            (self.user_intake, self.outcome),
            (self.user_expert, self.outcome),
        ):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                outcome.with_user(user).name = "Anything"

    def test_other_institutions_are_not_seen(self):
        """Multi-company: own and shared records only."""
        foreign = self.env["recognition.programme"].create(
            {"code": "F1", "name": "Foreign", "company_id": self.other.id}
        )
        foreign_edition = self.regulation.copy({"company_id": self.other.id})
        for role in ROLES:
            user = getattr(self, f"user_{role}")
            with self.subTest(role=role):
                self.assertFalse(self._sees(user, foreign))
                self.assertFalse(self._sees(user, foreign_edition))
                self.assertTrue(self._sees(user, self.programme))
                self.assertTrue(self._sees(user, self.scale))

    def test_keepers_of_providers(self):
        """R544-10: managers keep platforms, intake gives categories, others neither."""
        partner = self.env["res.partner"].create({"name": "Centre", "is_company": True})
        partner.with_user(self.user_intake).recognition_category = "mooc"
        with self._says(AccessError, r"\[R544-10\]"):
            partner.with_user(self.user_intake).recognition_platform = True
        partner.with_user(self.user_manager).recognition_platform = True
        self.user_nobody.group_ids = [
            Command.link(self.env.ref("base.group_partner_manager").id)
        ]
        partner.with_user(self.user_nobody).city = "Aktau"
        with self._says(AccessError, r"\[R544-10\]"):
            partner.with_user(self.user_nobody).recognition_category = "higher"
        partners = self.env["res.partner"].with_user(self.user_nobody)
        partners.create({"name": "Plain contact", "recognition_platform": False})
        with self._says(AccessError, r"\[R544-10\]"):
            partners.create({"name": "Provider", "recognition_category": "higher"})
