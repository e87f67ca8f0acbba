"""Activities for those who must act, stand-ins, and the hand-over to a colleague."""

from datetime import datetime, time, timedelta

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon


class DutyCommon(RecognitionCommon):
    def _open(self, case):
        """Return what is open on a case: user and day of each activity."""
        return {(a.user_id, a.date_deadline) for a in case._duties()}

    def _away(self, user, day):
        """Put a user's employee on leave on a day."""
        employee = self.env["hr.employee"].create(
            {"name": user.name, "user_id": user.id, "company_id": self.company.id}
        )
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Away",
                "resource_id": employee.resource_id.id,
                "date_from": datetime.combine(day, time(0)),
                "date_to": datetime.combine(day, time(18)),
            }
        )


@tagged("post_install", "-at_install")
class TestDuty(DutyCommon):
    def test_each_step_asks_the_next_one(self):
        """R544-14, R544-16, R544-18: each in turn, then nobody."""
        case = self._registered(self._create_case())
        self.assertEqual(self._open(case), {(self.user_secretary, case.transmit_due)})
        self.assertEqual(case._duties().summary, "Send the papers to the expert group")
        case.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )
        self.assertEqual(
            self._open(case),
            {
                (user, case.expert_due)
                for user in self.user_expert | self.user_practitioner
            },
        )
        conclusion = case.conclusion_ids.with_user(self.user_expert)
        conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusion.proposal = "recognise"
        conclusion.action_submit()
        eve = self.period.date_start - timedelta(days=1)
        self.assertEqual(self._open(case), {(self.user_secretary, eve)})
        sitting = self._voted(self._sitting(case))
        self.assertFalse(self._open(case))
        sitting.action_close()
        self.assertEqual(case._duties().summary, "Issue the extract from the protocol")
        extract = self._issued(self._signed(sitting))
        self.assertEqual(case._duties().user_id, self.user_registrar)
        self._posted(extract)
        self.assertFalse(self._open(case))

    def test_the_end_takes_it_back(self):
        case = self._registered(self._create_case())
        case.with_user(self.user_intake)._withdraw("Wish", fields.Datetime.now())
        self.assertFalse(self._open(case))

    def test_a_sitting_that_was_called_off(self):
        """Its cases wait for another one, and the secretary is asked again."""
        case = self._create_case()
        self._concluded(case)
        sitting = self._sitting(case)
        self.assertFalse(self._open(case))
        sitting.action_cancel()
        self.assertEqual(case._duties().user_id, self.user_secretary)

    def test_what_people_plan_themselves_stays(self):
        case = self._create_case()
        own = case.activity_schedule(
            "mail.mail_activity_data_todo", user_id=self.user_intake.id
        )
        self._registered(case)
        case.with_user(self.user_intake)._withdraw("Wish", fields.Datetime.now())
        self.assertTrue(own.exists())

    def test_a_moved_deadline_moves_it(self):
        """S-26: the day of the activity is that of the deadline."""
        case = self._registered(self._create_case())
        day = case.deadline
        midnight = datetime.combine(day, time(0)) - timedelta(hours=5)
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Holiday",
                "company_id": self.company.id,
                "date_from": midnight,
                "date_to": midnight + timedelta(days=1, seconds=-1),
            }
        )
        self.assertGreater(case.deadline, day)
        self.assertEqual(case._duties().date_deadline, case.deadline)

    # ------------------------------------------------------------------
    # Stand-ins
    # ------------------------------------------------------------------
    def _next_registrar(self):
        case = self._create_case()
        second = self._create_user("rec_registrar2", "registrar")
        return case, second

    def test_the_next_one_of_the_role(self):
        """A registrar on leave that day is stood in for by the next one."""
        case, second = self._next_registrar()
        sitting = self._decided(case)
        self._away(self.user_registrar, case._duty_day())
        self._issued(self._signed(sitting))
        self.assertEqual(case._duties().user_id, second)

    def test_on_leave_on_another_day(self):
        case, _second = self._next_registrar()
        sitting = self._decided(case)
        self._away(self.user_registrar, case._duty_day() - timedelta(days=3))
        self._issued(self._signed(sitting))
        self.assertEqual(case._duties().user_id, self.user_registrar)

    def test_nobody_who_may_not_read_the_case(self):
        """Another secretary keeps no sitting of this commission: he is not asked."""
        self._create_user("rec_secretary2", "secretary")
        case = self._create_case()
        case.with_user(self.user_intake).action_submit()
        day = self.company._recognition_add_working_days(
            self.company._recognition_registration_day(fields.Datetime.now()), 3
        )
        self._away(self.user_secretary, day)
        case.with_user(self.user_intake).action_register()
        self.assertEqual(case._duties().user_id, self.user_secretary)


@tagged("post_install", "-at_install")
class TestHandOver(DutyCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.colleague = cls._create_user("rec_intake2", "intake")

    def _wizard(self, user, cases):
        action = cases.with_user(user).action_open_hand_over()
        wizards = self.env["recognition.hand.over"].with_user(user)
        return wizards.with_context(**action["context"]).create({})

    def test_hand_over(self):
        """The colleague becomes responsible, open activities of the officer follow."""
        for user in (self.user_intake, self.user_manager):
            with self.subTest(user=user.login):
                case = self._create_case(
                    self._create_learner("Other", f"O-{user.login}")
                )
                own = case.activity_schedule(
                    "mail.mail_activity_data_todo", user_id=self.user_intake.id
                )
                self._registered(case)
                wizard = self._wizard(user, case)
                self.assertIn(self.colleague, wizard.colleague_ids)
                self.assertNotIn(self.user_secretary, wizard.colleague_ids)
                wizard.user_id = self.colleague
                wizard.action_hand_over()
                self.assertEqual(case.user_id, self.colleague)
                self.assertEqual(own.user_id, self.colleague)
                # What the secretary is asked stays with the secretary.
                self.assertEqual(case._duties().user_id, self.user_secretary)

    def test_to_an_intake_officer_alone(self):
        case = self._create_case()
        wizard = self._wizard(self.user_intake, case)
        wizard.user_id = self.user_secretary
        with self.assertRaisesRegex(UserError, "intake officer of that institution"):
            wizard.action_hand_over()
        other = self._create_institution("Other University", "he")
        stranger = self._create_user("rec_stranger", "intake", company=other)
        with self.assertRaisesRegex(UserError, "intake officer of that institution"):
            case.with_user(self.user_intake)._hand_over(stranger)

    def test_others_may_not(self):
        case = self._registered(self._create_case())
        with self.assertRaises(AccessError):
            self._wizard(self.user_secretary, case)
        with self.assertRaisesRegex(UserError, "intake officers and managers"):
            case.with_user(self.user_secretary)._hand_over(self.colleague)
