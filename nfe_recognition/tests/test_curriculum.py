"""Modules, doubles, prerequisites, what is still to be taken (CT152-12 to CT152-35)."""

from odoo.exceptions import UserError, ValidationError
from odoo.fields import Command
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestCurriculum(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.databases, cls.programming, cls.statistics = cls.disciplines
        cls.module = cls.env["recognition.discipline"].create(
            {
                "code": "MOD1",
                "name": "Data module",
                "kind": "module",
                "credits": 10,
                "company_id": cls.company.id,
                "member_ids": [Command.set([cls.databases.id, cls.programming.id])],
            }
        )
        # The curriculum names the module; its members stand in it by that.
        cls.programme.line_ids.filtered(
            lambda line: line.discipline_id in cls.module.member_ids
        ).unlink()
        cls.programme.line_ids = [Command.create({"discipline_id": cls.module.id})]

    def _gained(self, discipline):
        case = self._create_case(discipline=discipline)
        extract = self._issued(self._signed(self._decided(case)))
        self._posted(extract)
        return case

    def _left(self):
        action = self.learner.with_user(self.user_registrar).action_view_difference()
        return self.env["recognition.discipline"].search(action["domain"])

    def test_member_of_a_module_of_the_programme(self):
        """R544-5, CT152-2(17): a member of the module is in the programme."""
        case = self._registered(self._create_case(discipline=self.databases))
        self.assertEqual(case.state, "registered")

    def test_member_after_the_module(self):
        """CT152-16: the recognised module covers its members."""
        self._gained(self.module)
        case = self._create_case(discipline=self.databases)
        case.with_user(self.user_intake).action_submit()
        with Refusal(self, UserError, "“Databases” is part of the module"):
            case.with_user(self.user_intake).action_register()

    def test_module_after_a_member(self):
        """CT152-16, CT152-12: the members that are left are asked one by one."""
        self._gained(self.databases)
        case = self._create_case(discipline=self.module)
        case.with_user(self.user_intake).action_submit()
        with Refusal(self, UserError, "“Data module” holds “Databases”"):
            case.with_user(self.user_intake).action_register()
        self._registered(self._create_case(discipline=self.programming))

    def test_both_in_one_case(self):
        """CT152-16: module and member in one application are a double."""
        case = self._create_double_case()
        case.claim_ids[1].discipline_id = self.module
        case.with_user(self.user_intake).action_submit()
        with Refusal(self, UserError, "holds “Databases”"):
            case.with_user(self.user_intake).action_register()

    def test_recognised_meanwhile_is_a_warning(self):
        """R544-13: after registration nothing is taken out, those who decide see it."""
        case = self._registered(self._create_case(discipline=self.databases))
        self._gained(self.module)
        remarks = case.with_user(self.user_secretary).remarks
        self.assertIn("part of the module “Data module”", remarks)

    def test_what_a_module_is(self):
        """CT152-2(17): only a module has members, and none is its own."""
        with Refusal(self, ValidationError, "is no module"):
            self.statistics.member_ids = self.databases
        with Refusal(self, ValidationError, "part of itself"):
            self.databases.write({"kind": "module", "member_ids": self.module.ids})

    def test_prerequisites(self):
        """CT152-2(24), CT152-33, CT152-35: warned of; recognised is mastered."""
        self.statistics.prerequisite_ids = self.programming
        case = self._create_case(discipline=self.statistics)
        remarks = case.with_user(self.user_intake).remarks
        self.assertIn("has not mastered: Programming", remarks)
        self._gained(self.module)
        case.invalidate_recordset()
        remarks = case.with_user(self.user_intake).remarks
        self.assertNotIn("has not mastered", remarks or "")

    def test_still_to_be_taken(self):
        """CT152-22: of a module begun the members that are left."""
        self.assertEqual(self._left(), self.statistics | self.module)
        self._gained(self.databases)
        self.assertEqual(self._left(), self.programming | self.statistics)
        self._gained(self.programming)
        self.assertEqual(self._left(), self.statistics)
