"""Sittings: roster, quorum, agenda, opening and closing (R544-12, R544-17, YU-5.9)."""

from datetime import timedelta

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common import RecognitionCommon


class SittingCommon(RecognitionCommon):
    def _plan(self, **values):
        return (
            self.env["recognition.sitting"]
            .with_user(self.user_secretary)
            .create(
                {
                    "commission_id": self.commission.id,
                    "date": fields.Datetime.now(),
                    **values,
                }
            )
        )

    def _attend(self, sitting, members):
        sitting.attendance_ids.filtered(
            lambda row: row.member_id in members
        ).present = True


@tagged("post_install", "-at_install")
class TestSitting(SittingCommon):
    def test_roster(self):
        """R544-17: the roster is the members on the day, by itself."""
        self._seat(self.members[4], date_to=self._today() - timedelta(days=1))
        sitting = self._plan()
        self.assertEqual(sitting.attendance_ids.member_id, self.members[:4])
        self._seat(self.members[4], date_to=False)
        self.assertEqual(sitting.attendance_ids.member_id, self.members)
        later = self._today() + timedelta(days=30)
        self._seat(self.members[0], date_from=later)
        self.assertEqual(sitting.attendance_ids.member_id, self.members[1:])

    def test_numbers(self):
        """Sittings are counted in their commission."""
        other = self._create_commission("Second commission")
        first, second = self._plan(), self._plan()
        self.assertEqual((first.number, second.number), (1, 2))
        self.assertEqual(self._plan(commission_id=other.id).number, 1)
        self.assertIn("1", first.display_name)

    def test_quorum_of_nine(self):
        """AE-20, YU-5.9: of 9 members 6 open the sitting, 5 do not."""
        users = self.users_member
        for place in range(4):
            users |= self._create_user(f"rec_more{place}", "member")
        commission = self._create_commission("Nine", users=users)
        sitting = self._plan(commission_id=commission.id)
        self._attend(sitting, commission.member_ids[:5])
        self.assertFalse(sitting.quorum_met)
        self.assertEqual((sitting.member_count, sitting.quorum_needed), (9, 6))
        self.assertIn("5 of 9", sitting.quorum_sentence)
        self.assertIn("2/3", sitting.quorum_sentence)
        with self.assertRaisesRegex(UserError, r"5 of 9.*\[YU-5.9\]"):
            sitting.action_open()
        self.assertEqual(sitting.state, "planned")
        item = sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
        with self.assertRaisesRegex(UserError, r"\[R544-17\]"):
            item.action_open_vote()
        with self.assertRaisesRegex(UserError, r"\[R544-1[27]\]"):
            item.with_user(users[0]).action_vote_for()
        self.assertFalse(item.vote_ids)
        self._attend(sitting, commission.member_ids[5])
        sitting.action_open()
        self.assertEqual(sitting.state, "open")
        self.regulation.copy(
            {"name": "Bare", "quorum_num": 0, "date_from": self._today()}
        )
        bare = self._plan(commission_id=commission.id)
        self._attend(bare, commission.member_ids[:5])
        self.assertIn("5 of 9", bare.quorum_sentence)
        bare.action_open()
        self.assertEqual(bare.state, "open")

    def test_bare_r544(self):
        """AE-20, R544-17: where no quorum is set, any attendance will do."""
        self.regulation.quorum_num = 0
        sitting = self._plan()
        self._attend(sitting, self.members[0])
        self.assertIn("no quorum", sitting.quorum_sentence)
        sitting.action_open()
        self.assertEqual(sitting.state, "open")

    def test_presider(self):
        """R544-12: the chair presides, in his absence the deputy, else nobody."""
        self.regulation.quorum_num = 1
        sitting = self._plan()
        self._attend(sitting, self.members)
        sitting.action_open()
        self.assertEqual(sitting.presider_id, self.members[0])
        second = self._plan()
        self._attend(second, self.members[1:])
        second.action_open()
        self.assertEqual(second.presider_id, self.members[1])
        third = self._plan()
        self._attend(third, self.members[2:])
        with self.assertRaisesRegex(UserError, r"Neither chair.*\[R544-12\]"):
            third.action_open()

    def test_opens_on_its_day(self):
        """R544-17: decisions bear the day of the sitting; it does not open ahead."""
        sitting = self._plan(date=fields.Datetime.now() + timedelta(days=3))
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"opens on its day.*\[R544-17\]"):
            sitting.action_open()
        sitting.date = fields.Datetime.now()
        sitting.action_open()

    def test_decides_nothing_before_it_was_ready(self):
        """R544-16: a sitting of before does not decide what came later."""
        case = self._concluded(self._create_case())
        sitting = self._plan(date=fields.Datetime.now() - timedelta(days=3))
        sitting.action_add_ready_cases()
        self.assertFalse(sitting.item_ids)
        with self.assertRaisesRegex(UserError, r"ready to be decided.*\[R544-16\]"):
            sitting._add_cases(case)
        sitting.date = fields.Datetime.now()
        sitting.action_add_ready_cases()
        self._attend(sitting, self.members)
        sitting.date = fields.Datetime.now() - timedelta(days=3)
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"ready to be decided.*\[R544-16\]"):
            sitting.action_open()

    def test_opens_in_the_term(self):
        """R544-11: a commission sits while it is in office."""
        # Stands in for a commission whose term has run out.
        ended = self._today() - timedelta(days=10)
        self.commission._step_write({"date_to": ended})
        sitting = self._plan()
        self._attend(sitting, self.members)
        with self.assertRaisesRegex(UserError, r"not in office.*\[R544-11\]"):
            sitting.action_open()

    def test_day_of_the_institution(self):
        """The day is that of the institution's clock, not of the server's."""
        sitting = self._plan(date="2026-03-09 20:30:00")
        self.assertEqual(sitting.day, fields.Date.to_date("2026-03-10"))

    def test_ready_cases(self):
        """R544-16 para 3: only cases with conclusions, each claim once."""
        ready = self._concluded(self._create_case())
        waiting = self._sent(self._create_case())
        sitting = self._plan()
        sitting.action_add_ready_cases()
        self.assertEqual(sitting.item_ids.case_id, ready)
        self.assertEqual(sitting.item_ids.exact_percent, 84)
        sitting.action_add_ready_cases()
        self.assertEqual(len(sitting.item_ids), 1)
        with self.assertRaises(UserError):
            sitting._add_cases(waiting)
        with self.assertRaises(UserError):
            self._plan()._add_cases(ready)

    def test_ready_cases_of_other_commissions_stay(self):
        """A sitting takes the cases of its own commission."""
        case = self._concluded(self._create_case())
        other = self._create_commission("Second commission")
        sitting = self._plan(commission_id=other.id)
        sitting.action_add_ready_cases()
        self.assertFalse(sitting.item_ids)
        self.assertTrue(case)

    def test_claims_only_from_cases(self):
        """A question on a claim comes from a ready case, never by hand."""
        case = self._create_case()
        sitting = self._plan()
        for values in (
            {"kind": "claim", "claim_id": case.claim_ids.id},
            {"kind": "other", "state": "adopted"},
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                self.env["recognition.item"].with_user(self.user_secretary).create(
                    {"sitting_id": sitting.id, **values}
                )
        self.assertFalse(sitting.item_ids)

    def test_cancelled_agenda_is_free(self):
        """Questions of a cancelled sitting go to another one."""
        case = self._concluded(self._create_case())
        sitting = self._plan()
        sitting.action_add_ready_cases()
        sitting.action_cancel()
        second = self._plan()
        second.action_add_ready_cases()
        self.assertEqual(second.item_ids.case_id, case)
        with self.assertRaises(UserError):
            sitting.action_open()

    def test_quorum_lost(self):
        """YU-5.9: when members leave below the quorum no further question is put."""
        sitting = self._sitting(self._concluded(self._create_case()), self.members[:4])
        leaving = sitting.attendance_ids.filtered("present")[3]
        leaving.present = False
        with self.assertRaisesRegex(UserError, r"3 of 5.*\[YU-5.9\]"):
            sitting.item_ids.action_open_vote()
        self.assertEqual(sitting.item_ids.state, "pending")

    def test_college(self):
        """TVET578-6: at a college the quorum is that of the TVET rules."""
        self.company.recognition_kind = "tvet"
        self.regulation.copy(
            {"name": "College", "institution": "tvet", "hours_per_credit": 24}
        )
        sitting = self._plan()
        self.assertIn("[TVET578-6]", sitting.quorum_sentence)

    def test_form(self):
        """The secretary's form plans a sitting and shows what is missing."""
        form = Form(self.env["recognition.sitting"].with_user(self.user_secretary))
        self.assertEqual(form.commission_id, self.commission)
        form.date = fields.Datetime.now()
        sitting = form.save()
        self.assertIn("[YU-5.9]", sitting.problems)
        with Form(sitting) as form:
            for place in range(4):
                with form.attendance_ids.edit(place) as line:
                    line.present = True
        self.assertTrue(sitting.quorum_met)
        with Form(sitting) as form, form.item_ids.new() as line:
            line.title = "Plan of work"
        self.assertEqual(sitting.item_ids.subject, "Plan of work")
        self.assertEqual(sitting.item_ids.title, "Plan of work")
