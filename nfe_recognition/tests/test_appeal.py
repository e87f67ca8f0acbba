"""Appeals: filed, accepted or refused as late, and who hears them (S-18, C-20)."""

from datetime import timedelta

from freezegun import freeze_time
from psycopg2 import IntegrityError

from odoo import fields
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger
from odoo.tools.safe_eval import safe_eval

from .common_appeal import AppealCommon


@tagged("post_install", "-at_install")
class TestAppeal(AppealCommon):
    # ------------------------------------------------------------------
    # Off by default
    # ------------------------------------------------------------------
    def test_s_18_off_nothing_is_appealed(self):
        """The default: no step, no word in the notice, no menu."""
        self.regulation.appeal = False
        case = self._refused_case()
        self.assertFalse(case.with_user(self.user_intake).can_appeal)
        self.assertFalse(case.appeal_due)
        self.assertNotIn("appeal", case._notice_decided()[-1])
        with self.assertRaisesRegex(UserError, "are not appealed here"):
            self._appeal(case).action_file()
        menus = self.env["ir.ui.menu"].with_user(self.user_intake)
        self.assertIn(
            self.env.ref("nfe_recognition.menu_appeals").id,
            menus._load_menus_blacklist(),
        )
        self.assertFalse(self._piles() & self._piles_of_appeals())

    def _piles(self):
        """Return the piles on the desks as the intake officer opens them."""
        action = self.env.ref("nfe_recognition.recognition_desk_action")
        desks = self.env["recognition.desk"].with_user(self.user_intake)
        domain = safe_eval(action.domain, {"uid": self.user_intake.id})
        return desks.search(domain).with_env(self.env)

    def _piles_of_appeals(self):
        return self.env["recognition.desk"].search([("appeals_only", "=", True)])

    def test_s_18_on_the_menu_is_there(self):
        self.assertEqual(
            self._piles() & self._piles_of_appeals(),
            self.env.ref("nfe_recognition.desk_intake_appeals"),
        )
        menus = self.env["ir.ui.menu"].with_user(self.user_intake)
        self.assertNotIn(
            self.env.ref("nfe_recognition.menu_appeals").id,
            menus._load_menus_blacklist(),
        )

    # ------------------------------------------------------------------
    # Filing
    # ------------------------------------------------------------------
    def test_d_19_the_notice_says_until_when(self):
        """D-19: how to appeal, where S-18 is on; no clause is made up for it."""
        case = self._refused_case()
        due = self.company._recognition_add_working_days(fields.Date.today(), 10)
        self.assertEqual(case.appeal_due, due)
        line = case._notice_decided()[-1]
        self.assertIn("You may appeal", line)
        self.assertNotIn("[", line)

    def test_filing_gives_number_and_deadline(self):
        case = self._refused_case()
        self.assertTrue(case.with_user(self.user_intake).can_appeal)
        appeal = self._appeal(case)
        self.assertEqual(appeal.appellant_id, case.partner_id)
        appeal.action_file()
        today = fields.Date.today()
        self.assertEqual((appeal.state, appeal.filed_on), ("filed", today))
        self.assertTrue(appeal.number)
        self.assertEqual(
            appeal.decision_due, self.company._recognition_add_working_days(today, 15)
        )
        self.assertFalse(case.with_user(self.user_intake).can_appeal)
        self.assertIn(appeal.number, case.message_ids[0].body)

    def test_an_appeal_needs_grounds_and_its_appellant(self):
        appeal = self._appeal(self._refused_case(), grounds=" ")
        with self.assertRaisesRegex(UserError, "why the decision is appealed"):
            appeal.action_file()
        appeal.write({"grounds": "Misread.", "appellant_id": self.provider.id})
        with self.assertRaisesRegex(UserError, "Only the learner appeals"):
            appeal.action_file()

    def test_the_adviser_appeals_for_the_learner(self):
        case = self._refused_case()
        case.enrolment_id.adviser_id = self.user_adviser
        appeal = self._appeal(case, appellant_id=self.user_adviser.partner_id.id)
        appeal.action_file()
        self.assertEqual(appeal.with_user(self.user_adviser).state, "filed")

    def test_what_is_not_decided_is_not_appealed(self):
        case = self._concluded(self._create_case())
        with self.assertRaisesRegex(UserError, "is not decided yet"):
            self._appeal(case).action_file()

    def test_one_appeal_against_a_decision(self):
        case = self._refused_case()
        self._appeal(case).action_file()
        with mute_logger("odoo.sql_db"), self.assertRaises(IntegrityError):
            self._appeal(case)
            self.env.flush_all()

    def test_a_withdrawn_appeal_may_be_filed_again(self):
        case = self._refused_case()
        appeal = self._accepted(case).with_user(self.user_intake)
        sitting = self._appeal_sitting()
        self.assertEqual(appeal.state, "heard")
        appeal.withdrawal_reason = "Settled."
        appeal.action_withdraw()
        self.env.flush_all()
        self.assertEqual(appeal.state, "withdrawn")
        self.assertEqual(sitting.item_ids.state, "put_off")
        self._appeal(case).action_file()

    def test_what_is_voted_on_is_not_withdrawn(self):
        appeal = self._accepted(self._refused_case())
        item = self._appeal_sitting().item_ids
        item.remedy = "return"
        item.action_open_vote()
        with self.assertRaisesRegex(UserError, "decided in the sitting"):
            appeal.with_user(self.user_intake).action_withdraw()

    # ------------------------------------------------------------------
    # Late
    # ------------------------------------------------------------------
    def test_a_late_appeal_is_refused_with_its_days(self):
        case = self._refused_case()
        case.with_user(self.user_intake).action_told()
        late = case.appeal_due + timedelta(days=1)
        with freeze_time(late):
            appeal = self._appeal(case)
            appeal.action_file()
            keeper = appeal.with_user(self.user_keeper)
            self.assertTrue(keeper.can_refuse)
            self.assertFalse(keeper.can_accept)
            with self.assertRaisesRegex(UserError, "after the last day"):
                keeper.action_accept()
            keeper.refusal_reason = "No reason for the delay was given."
            keeper.action_refuse_late()
        self.assertEqual(appeal.state, "refused")
        self.assertIn("could be filed until", appeal.refusal_reason)
        self.assertIn("No reason for the delay", appeal.refusal_reason)
        self.assertIn("it came too late", case.message_ids[0].body)
        self.assertEqual(case.state, "decided")

    def test_nothing_runs_before_the_learner_is_told(self):
        """S-29: no address, no message; the day counts on which he was told by hand."""
        case = self._refused_case()
        self.assertTrue(case.to_tell)
        before = case.appeal_due
        with freeze_time(before + timedelta(days=3)):
            appeal = self._appeal(case)
            appeal.action_file()
            self.assertFalse(appeal.file_due)
            self.assertTrue(appeal.with_user(self.user_keeper).can_accept)
            case.with_user(self.user_intake).action_told()
            self.assertGreater(case.appeal_due, before)

    def test_s_26_a_day_off_that_became_known_later(self):
        """C-28: whoever is late by a calendar that was wrong is heard."""
        self.learner.partner_id.email = "learner@example.com"
        case = self._refused_case()
        before = case.appeal_due
        with freeze_time(before + timedelta(days=1, hours=6)):
            appeal = self._appeal(case)
            appeal.action_file()
            self.assertEqual(appeal.file_due, before)
            self.assertFalse(appeal.with_user(self.user_keeper).can_accept)
            self.env["resource.calendar.leaves"].create(
                {
                    "name": "By a decree of that day",
                    "company_id": self.company.id,
                    "date_from": fields.Datetime.to_datetime(before),
                    "date_to": fields.Datetime.to_datetime(before)
                    + timedelta(hours=18),
                }
            )
            self.assertGreater(case.appeal_due, before)
            self.assertEqual(appeal.file_due, case.appeal_due)
        with freeze_time(case.appeal_due + timedelta(days=9)):
            # What is over becomes no shorter.
            due = case.appeal_due
            self.env["resource.calendar.leaves"].search(
                [("company_id", "=", self.company.id)]
            ).unlink()
            self.assertEqual(case.appeal_due, due)

    def test_another_decision_of_the_case_gives_no_new_time(self):
        """S-18: what was told keeps its last day when another claim is decided anew."""
        self.learner.partner_id.email = "learner@example.com"
        case = self._create_double_case()
        self._decided(case, choices=dict.fromkeys(self.members, "against"))
        first, second = case.claim_ids
        due = case.appeal_due
        self._heard(self._accepted(case), "return")
        with freeze_time(due + timedelta(days=5)):
            self._voted(self._sitting(case)).action_close()
            self.assertGreater(case.appeal_due, due)
            late = self._appeal(case, claim_id=second.id)
            late.action_file()
            self.assertEqual(late.file_due, due)
            self.assertTrue(late.with_user(self.user_keeper).can_refuse)
            anew = self._appeal(case, claim_id=first.next_ids.id)
            anew.action_file()
            self.assertEqual(anew.file_due, case.appeal_due)
            self.assertTrue(anew.with_user(self.user_keeper).can_accept)
            self.assertIsNone(self.env["recognition.seal"]._verify(self.company))

    def test_its_commission_does_not_end_its_work(self):
        """S-18: nobody else could hear what is addressed to it."""
        appeal = self._accepted(self._refused_case())
        body = self.appeal_commission.with_user(self.user_manager)
        with self.assertRaisesRegex(UserError, "is to hear appeals: 1"):
            body.action_close()
        appeal.with_user(self.user_intake).action_withdraw()
        body.action_close()
        self.assertEqual(body.state, "closed")

    def test_no_hearing_before_it_was_accepted(self):
        """R544-16: a sitting entered later does not hear what came after it."""
        appeal = self._accepted(self._refused_case())
        sitting = (
            self.env["recognition.sitting"]
            .with_user(self.user_keeper)
            .create(
                {
                    "commission_id": self.appeal_commission.id,
                    "date": fields.Datetime.now() - timedelta(days=2),
                }
            )
        )
        with self.assertRaisesRegex(UserError, r"ready to be decided.*\[R544-16\]"):
            sitting._add_appeals(appeal.with_user(self.user_keeper))

    def test_what_came_in_time_is_not_refused(self):
        appeal = self._appeal(self._refused_case())
        appeal.action_file()
        with self.assertRaisesRegex(UserError, "in time: it is heard"):
            appeal.with_user(self.user_keeper).action_refuse_late()

    # ------------------------------------------------------------------
    # Who hears it
    # ------------------------------------------------------------------
    def test_the_commission_that_decided_does_not_hear(self):
        appeal = self._appeal(self._refused_case(), commission_id=self.commission.id)
        with self.assertRaisesRegex(UserError, "took the decision itself"):
            appeal.action_file()

    def _guest(self, member):
        """Return ``member`` as one of those who hear appeals, as an order made him."""
        return self.env["recognition.commission.member"]._step_create(
            [
                {
                    "commission_id": self.appeal_commission.id,
                    "partner_id": member.partner_id.id,
                }
            ]
        )

    def test_nobody_hears_what_he_decided(self):
        """Judged anew at each step: members change in between."""
        case = self._refused_case()
        appeal = self._appeal(case)
        appeal.action_file()
        decider = self.members[2]
        guest = self._guest(decider)
        with self.assertRaisesRegex(UserError, "took part in the decision"):
            appeal.with_user(self.user_keeper).action_accept()
        self._seat(guest, active=False)
        appeal.with_user(self.user_keeper).action_accept()
        self._seat(guest, active=True)
        sitting = self.env["recognition.sitting"].create(
            {
                "commission_id": self.appeal_commission.id,
                "date": fields.Datetime.now(),
            }
        )
        sitting.action_add_ready_cases()
        self.assertFalse(sitting.item_ids.appeal_id)

    def test_who_was_absent_may_hear(self):
        case = self._concluded(self._create_case())
        absent = self.members[4]
        sitting = self._sitting(case, present=self.members - absent)
        self._voted(sitting, choices=dict.fromkeys(self.members, "against"))
        sitting.action_close()
        self._guest(absent)
        self._appeal(case).action_file()

    # ------------------------------------------------------------------
    # Deadlines
    # ------------------------------------------------------------------
    def test_s_26_deadlines_follow_the_calendar(self):
        case = self._refused_case()
        appeal = self._appeal(case)
        appeal.action_file()
        before = (case.appeal_due, appeal.decision_due)
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Holiday",
                "company_id": self.company.id,
                "date_from": fields.Datetime.to_datetime(before[0]),
                "date_to": fields.Datetime.to_datetime(before[0]) + timedelta(hours=18),
            }
        )
        self.company._recognition_recount()
        self.assertGreater(case.appeal_due, before[0])
        self.assertGreater(appeal.decision_due, before[1])
