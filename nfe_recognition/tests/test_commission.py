"""Commissions and their members (R544-11, R544-12, AE-19)."""

from datetime import timedelta

from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PDF, RecognitionCommon


@tagged("post_install", "-at_install")
class TestCommission(RecognitionCommon):
    def _draft(self, **values):
        return (
            self.env["recognition.commission"]
            .with_user(self.user_manager)
            .create(
                {
                    "name": "New commission",
                    "company_id": self.company.id,
                    "order_number": "9-n",
                    "order_date": self._today(),
                    "order_signatory": "Rector",
                    "secretary_id": self.user_secretary.id,
                    "member_ids": [
                        Command.create({"partner_id": user.partner_id.id})
                        for user in self.users_member
                    ],
                    **values,
                }
            )
        )

    def test_activation_needs_an_order(self):
        """R544-11: no work without number, date and signatory of the order."""
        for name in "order_number", "order_date", "order_signatory":
            commission = self._draft(**{name: False})
            self.assertIn("[R544-11]", commission.activation_problems)
            with self.assertRaisesRegex(UserError, r"no order.*\[R544-11\]"):
                commission.action_activate()
            self.assertEqual(commission.state, "draft")

    def test_regulation_on_the_commission(self):
        """R544-11 para 2, R544-22: text or file of it, seen where neither is there."""
        commission = self._draft()
        self.assertRegex(commission.activation_problems, r"no regulation.*\[R544-11\]")
        commission.regulation_text = "Sits on Thursdays."
        self.assertFalse(commission.activation_problems)
        commission.write({"regulation_text": " ", "regulation_file": PDF})
        self.assertFalse(commission.activation_problems)
        commission.regulation_file = False
        self.assertTrue(commission.activation_problems)
        commission.action_activate()
        self.assertEqual(commission.state, "active")

    def test_activation_by_directive(self):
        """C-02, S-35, YU-4.5: a directive is enough for formal learning alone."""
        with self.assertRaisesRegex(UserError, r"order of the head.*\[R544-11\]"):
            self._draft(instrument="directive").action_activate()
        commission = self._draft(
            instrument="directive",
            type_id=self.env.ref("nfe_recognition.commission_type_faculty").id,
        )
        self.assertIn("formal learning only", commission.activation_problems)
        commission.action_activate()
        case = self._create_case(commission_id=commission.id)
        with self.assertRaisesRegex(UserError, r"order.*\[R544-11\]"):
            case.with_user(self.user_intake).action_submit()
        with self.assertRaisesRegex(UserError, r"order.*\[R544-11\]"):
            self.commission._move_cases(commission, self._create_case())
        route = self.regulation.route_ids.filtered(lambda r: r.reason == "transfer")
        formal = self._create_case(
            kind="formal",
            reason="transfer",
            origin_institution="Another university",
            origin_programme="Informatics",
            commission_id=commission.id,
        )
        self.assertEqual(formal.route_id, route)
        with self.assertRaisesRegex(UserError, "directive"):
            formal.with_user(self.user_intake).action_submit()
        route.directive = True
        formal.with_user(self.user_intake).action_submit()
        self.assertEqual(formal.state, "submitted")

    def test_activation_needs_people(self):
        """R544-12: two members at least, and a secretary."""
        with self.assertRaisesRegex(UserError, r"1 members.*\[R544-12\]"):
            self._draft(
                member_ids=[
                    Command.create({"partner_id": self.user_member.partner_id.id})
                ]
            ).action_activate()
        with self.assertRaisesRegex(UserError, r"no secretary.*\[R544-12\]"):
            self._draft(secretary_id=False).action_activate()

    def test_activated_once(self):
        """An active or closed commission is not activated again."""
        commission = self._draft()
        commission.action_activate()
        with self.assertRaises(UserError):
            commission.action_activate()
        commission.action_close()
        with self.assertRaises(UserError):
            commission.action_activate()

    def test_secretary_is_no_member(self):
        """AE-19, R544-12, R544-23: a member entered as secretary is refused."""
        with self.assertRaisesRegex(UserError, r"secretary and member.*\[R544-12\]"):
            self.commission.secretary_id = self.users_member[2]

    def test_member_is_no_secretary(self):
        """AE-19, R544-12: the secretary added as a member is refused."""
        with (
            self.assertRaisesRegex(UserError, r"secretary and member.*\[R544-12\]"),
            self.cr.savepoint(),
        ):
            self.commission.member_ids = [
                Command.create({"partner_id": self.user_secretary.partner_id.id})
            ]
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            self.env["recognition.commission.member"].create(
                {
                    "commission_id": self.commission.id,
                    "partner_id": self.user_secretary.partner_id.id,
                }
            )

    def test_secretary_as_employee(self):
        """AE-19: also where the member is entered as the secretary's employee."""
        employee = self.env["hr.employee"].create(
            {
                "name": "Secretary",
                "company_id": self.company.id,
                "user_id": self.user_secretary.id,
            }
        )
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            self.env["recognition.commission.member"].create(
                {"commission_id": self.commission.id, "employee_id": employee.id}
            )

    def test_former_member_may_be_secretary(self):
        """R544-12: whoever left the commission may keep its protocols."""
        former = self.members[4]
        self._seat(former, date_to=self._today() - timedelta(days=1))
        self.commission.secretary_id = former.user_id
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            self._seat(former, date_to=False)

    def test_positions_are_won(self):
        """R544-12: chair and deputy are elected, not entered, sudo included."""
        member = self.members[3]
        for target in (
            member.with_user(self.user_manager),
            member.sudo(),
            member.sudo().with_context(recognition_step=True),
        ):
            with self.assertRaisesRegex(UserError, "set by the steps"):
                target.position = "chair"
        with self.assertRaises(UserError):
            self.env["recognition.commission.member"].create(
                {
                    "commission_id": self.commission.id,
                    "partner_id": self.user_expert.partner_id.id,
                    "position": "chair",
                }
            )
        self.assertEqual(self.commission.chair_id, self.members[0])
        self.assertEqual(self.commission.deputy_id, self.members[1])

    def test_state_is_not_written(self):
        """R544-11: activation is a step with its checks, not a value."""
        commission = self._draft(order_number=False)
        with self.assertRaises(UserError):
            commission.sudo().state = "active"
        with self.assertRaises(UserError):
            self._draft(state="active")

    def test_order_stays(self):
        """R544-11: the order of an active commission is not rewritten."""
        with self.assertRaisesRegex(UserError, r"in force.*\[R544-11\]"):
            self.commission.order_number = "8-n"
        with self.assertRaises(UserError):
            self.commission.unlink()
        self.commission.name = "Recognition commission, renamed"

    def test_term_stays_with_the_order(self):
        """R544-11: what the order says on the term changes by another order."""
        commission = self._draft(date_to=self._today() + timedelta(days=30))
        commission.date_from = self._today() - timedelta(days=30)
        commission.action_activate()
        later = self._today() + timedelta(days=300)
        for values in (
            {"date_to": later},
            {"date_to": False},
            {"date_from": later},
            {"date_from": False, "name": "Renamed"},
        ):
            for target in commission, commission.sudo():
                with (
                    self.subTest(values=values),
                    self.assertRaisesRegex(UserError, r"term.*new order.*\[R544-11\]"),
                ):
                    target.write(values)
        commission.name = "Renamed"

    def test_temporary_presider_is_a_member(self):
        """S-32: whom the order names to preside is a member of this commission."""
        other = self._draft()
        with self.assertRaisesRegex(UserError, r"\[R544-12\]"):
            other.temporary_presider_id = self.members[0]
        other.temporary_presider_id = other.member_ids[0]

    @mute_logger("odoo.sql_db")
    def test_person_stands_once(self):
        """A person has one line in a commission."""
        with self.assertRaises(IntegrityError), self.cr.savepoint():
            self.env["recognition.commission.member"].create(
                {
                    "commission_id": self.commission.id,
                    "partner_id": self.user_member.partner_id.id,
                }
            )

    def test_attended_member_stays(self):
        """CT152-42: who attended is not deleted or made somebody else."""
        self._sitting(None)
        member = self.members[4]
        for refused in (
            member.unlink,
            lambda: member.write({"partner_id": self.user_expert.partner_id.id}),
        ):
            with self.assertRaisesRegex(UserError, r"says its order.*\[R544-11\]"):
                refused()
        member = self.members[3]
        self._seat(member, date_to=self._today() - timedelta(days=1))
        self.assertEqual(self.commission.member_count, 4)

    def test_closing_waits_for_sittings(self):
        """A commission ends its work when no sitting is ahead."""
        sitting = self._sitting(None)
        with self.assertRaises(UserError):
            self.commission.action_close()
        sitting.action_cancel()
        self.commission.action_close()
        with self.assertRaisesRegex(UserError, r"\[R544-11\]"):
            self.members[0].job = "Professor"

    def test_rights(self):
        """Managers keep commissions; secretary and members read only their own."""
        other = self._create_commission(
            "Other",
            users=self.user_expert | self.user_practitioner,
            secretary_id=self.user_adviser.id,
        )
        visible = self.env["recognition.commission"]
        for user in self.user_secretary, self.user_member:
            self.env.invalidate_all()
            found = visible.with_user(user).search([])
            self.assertIn(self.commission, found)
            self.assertNotIn(other, found)
            with self.assertRaises(AccessError):
                self.commission.with_user(user).name = "Mine"
            with self.assertRaises(AccessError):
                self.members[4].with_user(user).job = "Mine"
        for user in self.user_auditor, self.user_intake, self.user_manager:
            self.assertIn(other, visible.with_user(user).search([]))
        for user in self.user_nobody, self.user_portal, self.user_adviser:
            with self.assertRaises(AccessError):
                visible.with_user(user).search([])

    def test_member_who_left_sees_nothing(self):
        """R544-12: after the end of the membership the commission is closed to him."""
        member = self.members[4]
        model = self.env["recognition.commission"].with_user(member.user_id)
        self.assertIn(self.commission, model.search([]))
        self._seat(member, date_to=self._today() - timedelta(days=1))
        self.assertNotIn(self.commission, model.search([]))
        self._seat(member, date_to=False, active=False)
        self.assertNotIn(self.commission, model.search([]))

    def test_other_institution(self):
        """A commission of another institution is out of sight and out of reach."""
        other = self._create_institution("Other University", "he")
        stranger = self._create_user("rec_stranger", "manager", company=other)
        mine = self.commission.with_user(stranger)
        mine = mine.with_context(allowed_company_ids=other.ids)
        self.assertFalse(mine.search([]))
        with self.assertRaises(AccessError):
            mine.read(["name"])
