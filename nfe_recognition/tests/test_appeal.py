"""Appeals: filed, accepted or refused as late, heard, decided (S-18, C-20, YU-2)."""

from datetime import timedelta

from freezegun import freeze_time
from psycopg2 import IntegrityError

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger
from odoo.tools.safe_eval import safe_eval

from .common import RecognitionCommon


class AppealCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.write(
            {
                "appeal": True,
                "appeal_days": 10,
                "appeal_decision_days": 15,
                "sitting_days": 5,
                "extract_days": 5,
            }
        )
        cls.user_keeper = cls._create_user("rec_appeal_secretary", "secretary")
        cls.users_appeal = cls.env["res.users"].union(
            *(
                cls._create_user(f"rec_appeal_member{place}", "member")
                for place in range(1, 4)
            )
        )
        cls.appeal_commission = cls._create_commission(
            "Appeal commission",
            users=cls.users_appeal,
            secretary_id=cls.user_keeper.id,
            order_number="9-n",
        )

    @classmethod
    def _refused_case(cls):
        """Return a case whose one claim the commission did not recognise."""
        case = cls._create_case()
        against = dict.fromkeys(cls.members, "against")
        cls._decided(case, choices=against)
        return case

    @classmethod
    def _recognised_case(cls, percent=60):
        """Return a case whose one claim was recognised with a grade."""
        case = cls._create_case()
        cls._concluded(case, percent=percent)
        cls._voted(cls._sitting(case)).action_close()
        return case

    @classmethod
    def _appeal(cls, case, **values):
        """Return a draft of an appeal, as the intake officer entered it."""
        return (
            cls.env["recognition.appeal"]
            .with_user(cls.user_intake)
            .create(
                {
                    "claim_id": case.claim_ids[0].id,
                    "grounds": "The volume was misread.",
                    "commission_id": cls.appeal_commission.id,
                    **values,
                }
            )
        )

    @classmethod
    def _accepted(cls, case, **values):
        appeal = cls._appeal(case, **values)
        appeal.action_file()
        appeal.with_user(cls.user_keeper).action_accept()
        return appeal.with_env(cls.env)

    @classmethod
    def _appeal_sitting(cls, present=None):
        """Return an open sitting of the appeal commission, its agenda filled."""
        sitting = (
            cls.env["recognition.sitting"]
            .with_user(cls.user_keeper)
            .create(
                {
                    "commission_id": cls.appeal_commission.id,
                    "date": fields.Datetime.now(),
                }
            )
        )
        sitting.action_add_ready_cases()
        sitting.action_all_present()
        sitting.action_open()
        return sitting

    @classmethod
    def _vote(cls, item, choice="for"):
        item.action_open_vote()
        for user in cls.users_appeal:
            getattr(item.with_user(user), f"action_vote_{choice}")()
        item.action_close_vote()
        item.reason = "As heard."

    @classmethod
    def _heard(cls, appeal, remedy, choice="for", percent=None):
        """Return the closed sitting that decided ``appeal``."""
        sitting = cls._appeal_sitting()
        item = sitting.item_ids.filtered(lambda i: i.appeal_id == appeal)
        item.remedy = remedy
        if percent is not None:
            item.exact_percent = percent
        cls._vote(item, choice)
        sitting.action_close()
        return sitting

    @classmethod
    def _passed_on(cls, sitting):
        """Return the extracts of an appeal's sitting, with the registrar."""
        protocol = cls._signed(sitting)
        protocol.with_user(cls.user_keeper).action_issue_extracts()
        return protocol.extract_ids.with_user(cls.user_registrar)


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
    # Outcomes
    # ------------------------------------------------------------------
    def test_upheld_nothing_changes(self):
        case = self._refused_case()
        claim = case.claim_ids
        appeal = self._accepted(case)
        self._heard(appeal, "recognise", choice="against", percent=80)
        self.assertEqual((appeal.state, appeal.outcome), ("decided", "uphold"))
        self.assertEqual(case.claim_ids, claim)
        self.assertEqual((case.state, case.outcome), ("decided", "not_recognised"))
        self.assertFalse(appeal.new_claim_id)
        self.assertIn("the decision stays as it is", case.message_ids[0].body)
        with self.assertRaisesRegex(UserError, "under way or decided"):
            case._refuse(claim._appeal_verdicts())

    def test_changed_a_further_decision_is_added(self):
        """Records are added, never overwritten: the old decision stays."""
        case = self._refused_case()
        old = case.claim_ids
        before = old.read(["decision", "decision_reason", "item_id", "decided_on"])
        appeal = self._accepted(case)
        sitting = self._heard(appeal, "recognise", percent=80)
        new = case.claim_ids
        self.assertEqual((new.previous_id, new), (old, appeal.new_claim_id))
        self.assertEqual((new.decision, new.percent), ("recognised", 80))
        self.assertEqual(new.item_id.sitting_id, sitting)
        self.assertEqual(case.earlier_claim_ids, old)
        self.assertEqual(
            old.read(["decision", "decision_reason", "item_id", "decided_on"]), before
        )
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))
        self.assertEqual(new.source_ids.mapped("hours"), old.source_ids.mapped("hours"))
        protocol = self._signed(sitting)
        self.env.flush_all()
        self.env.invalidate_all()
        pile = self.env.ref("nfe_recognition.desk_secretary_extracts")
        for user, waits in ((self.user_keeper, True), (self.user_secretary, False)):
            domain = pile.with_user(user).action_open()["domain"]
            found = self.env["recognition.case"].with_user(user).search(domain)
            self.assertEqual(case in found.with_env(self.env), waits)
        protocol.with_user(self.user_keeper).action_issue_extracts()
        extracts = self._posted(protocol.extract_ids)
        self.assertEqual(extracts.claim_ids.ids, new.ids)
        self.assertEqual(case.state, "recorded")
        self.assertEqual(case.entry_ids.claim_id, new)

    def test_ct152_42_a_posted_entry_is_cancelled_and_never_changed(self):
        """Another grade: counter-entry and new entry, sealed as they come."""
        case = self._recognised_case(percent=60)
        self._posted(self._issued(self._signed(case.item_ids.sitting_id)))
        old = case.entry_ids
        kept = old.read()[0]
        exemption = case.enrolment_id.exemption_ids
        appeal = self._accepted(case)
        self._posted(self._passed_on(self._heard(appeal, "recognise", percent=90)))
        counter = old.cancelled_by_ids
        new = case.entry_ids - old - counter
        self.assertEqual(
            [
                (entry.credits, entry.percent, entry.standing)
                for entry in old | counter | new
            ],
            [(5, 60, False), (-5, 60, False), (5, 90, True)],
        )
        self.assertEqual(sum(case.entry_ids.mapped("credits")), 5)
        changed = {"standing", "cancelled_by_ids", "write_date", "write_uid"}
        self.assertEqual(
            {k: v for k, v in old.read()[0].items() if k not in changed},
            {k: v for k, v in kept.items() if k not in changed},
        )
        self.assertEqual(case.enrolment_id.entry_ids, new)
        self.assertTrue(counter.seal_id and new.seal_id)
        self.assertFalse(self.env["recognition.seal"]._verify(self.company))
        # Exempt from the same period as before, by the new entry.
        self.env.invalidate_all()
        now = case.enrolment_id.exemption_ids
        self.assertEqual(now.entry_id, new)
        self.assertEqual(now.from_period_id, exemption.from_period_id)
        self.assertFalse(exemption.standing)
        self.assertEqual(case.state, "recorded")

    def test_a_recognition_taken_back(self):
        """The registrar is told by an extract, and cancels; nobody else does."""
        case = self._recognised_case()
        self._posted(self._issued(self._signed(case.item_ids.sitting_id)))
        appeal = self._accepted(case)
        extract = self._passed_on(self._heard(appeal, "not_recognise"))
        self.assertEqual(len(extract), 1)
        self.assertTrue(case.enrolment_id.entry_ids)
        extract.action_receive()
        self.assertIn("cancelled by a counter-entry", extract.remarks)
        extract.action_post()
        self.assertFalse(case.enrolment_id.entry_ids)
        self.assertFalse(case.enrolment_id.exemption_ids)
        self.assertEqual(sum(case.entry_ids.mapped("credits")), 0)
        self.assertEqual(case.outcome, "not_recognised")

    def test_an_extract_of_a_decision_that_gave_way_enters_nothing(self):
        """Issued before the appeal, posted after it."""
        case = self._recognised_case()
        old = self._issued(self._signed(case.item_ids.sitting_id))
        appeal = self._accepted(case)
        sitting = self._heard(appeal, "recognise", percent=90)
        old.action_receive()
        self.assertIn("another decision stands", old.remarks)
        old.action_post()
        self.assertFalse(case.entry_ids)
        self.assertEqual(case.state, "decided")
        self._posted(self._passed_on(sitting))
        self.assertEqual(case.entry_ids.percent, 90)
        self.assertEqual(case.state, "recorded")

    def test_returned_the_first_commission_decides_anew(self):
        case = self._refused_case()
        old = case.claim_ids
        appeal = self._accepted(case)
        self._heard(appeal, "return")
        self.assertEqual((appeal.outcome, case.state), ("return", "commission"))
        new = case.claim_ids
        self.assertEqual((new.previous_id, new.decision), (old, False))
        self.assertEqual(new.conclusion_id, old.conclusion_id)
        self._voted(self._sitting(case)).action_close()
        self.assertEqual(new.decision, "recognised")
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))
        # That one is a decision of its own, which can be appealed.
        self.assertTrue(case.with_user(self.user_intake).can_appeal)

    def test_a_decision_on_appeal_is_final(self):
        case = self._refused_case()
        self._heard(self._accepted(case), "recognise", percent=80)
        self.assertFalse(case.with_user(self.user_intake).can_appeal)
        with self.assertRaisesRegex(UserError, "taken on an appeal"):
            case._refuse(case.claim_ids._appeal_verdicts())

    # ------------------------------------------------------------------
    # The question
    # ------------------------------------------------------------------
    def test_the_question_needs_something_else_than_was_decided(self):
        appeal = self._accepted(self._recognised_case(percent=60))
        item = self._appeal_sitting().item_ids
        self.assertEqual(item.appeal_id, appeal)
        with self.assertRaisesRegex(UserError, "Choose what the members are asked"):
            item.action_open_vote()
        item.write({"remedy": "recognise", "exact_percent": 60})
        with self.assertRaisesRegex(UserError, "is what was decided"):
            item.action_open_vote()
        item.exact_percent = 75
        item.action_open_vote()

    def test_an_appeal_is_decided_with_reasons(self):
        self._accepted(self._refused_case())
        sitting = self._appeal_sitting()
        item = sitting.item_ids
        item.write({"remedy": "recognise", "exact_percent": 80})
        self._vote(item)
        item.reason = False
        with self.assertRaisesRegex(UserError, "eason"):
            sitting.action_close()

    def test_a_question_put_off_comes_back(self):
        appeal = self._accepted(self._refused_case())
        first = self._appeal_sitting()
        first.item_ids.action_put_off()
        self.env.flush_all()
        self.assertEqual(appeal.state, "accepted")
        second = self._appeal_sitting()
        self.assertEqual(second.item_ids.appeal_id, appeal)
        second.action_cancel()
        self.assertEqual(appeal.state, "accepted")

    def test_yu_4_6_no_appeal_recognises_beyond_the_cap(self):
        """S-15: the cap binds those who hear appeals as well."""
        case = self._refused_case()
        self._accepted(case)
        item = self._appeal_sitting().item_ids
        item.write({"remedy": "recognise", "exact_percent": 80})
        # Five credits of 240 are more than one percent.
        self.env.cr.execute(
            "UPDATE recognition_regulation SET nfe_cap_percent = 1 WHERE id = %s",
            [self.regulation.id],
        )
        self.env.invalidate_all()
        item.action_open_vote()
        for user in self.users_appeal:
            item.with_user(user).action_vote_for()
        with self.assertRaisesRegex(UserError, "YU-4.6"):
            item.action_close_vote()

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


@tagged("post_install", "-at_install")
class TestAppealAccess(AppealCommon):
    """Every guard holds against RPC: state, stamps, questions, rights."""

    def test_nobody_forges_an_appeal(self):
        appeal = self._appeal(self._refused_case())
        for values in (
            {"state": "decided"},
            {"outcome": "change"},
            {"number": "A1"},
            {"filed_on": "2020-01-01"},
        ):
            for user in (self.user_intake, self.env.user):
                with self.subTest(values=values), self.assertRaises(UserError):
                    appeal.with_user(user).sudo().write(values)
        with self.assertRaises(UserError):
            self._appeal(self._recognised_case(), state="accepted")

    def test_what_was_filed_stays(self):
        appeal = self._appeal(self._refused_case())
        appeal.action_file()
        for values in ({"grounds": "Other."}, {"appellant_id": self.provider.id}):
            with self.assertRaisesRegex(UserError, "was filed"):
                appeal.sudo().write(values)
        with self.assertRaisesRegex(UserError, "was filed"):
            appeal.sudo().unlink()

    def test_a_decided_appeal_stays_altogether(self):
        appeal = self._accepted(self._refused_case())
        self._heard(appeal, "return")
        with self.assertRaisesRegex(UserError, "came to its end"):
            appeal.sudo().write({"withdrawal_reason": "Now I want to."})
        with self.assertRaisesRegex(UserError, "came to its end"):
            appeal.sudo()._step_write({"outcome": "uphold"})

    def test_steps_belong_to_their_roles(self):
        appeal = self._appeal(self._refused_case())
        with self.assertRaises(AccessError):
            appeal.with_user(self.user_keeper).action_file()
        appeal.action_file()
        with self.assertRaisesRegex(UserError, "belongs to the secretary"):
            appeal.action_accept()
        with self.assertRaises(AccessError):
            # The secretary of the commission whose decision it is against.
            appeal.with_user(self.user_secretary).action_accept()
        with self.assertRaises(AccessError):
            appeal.with_user(self.users_appeal[0]).action_accept()

    def test_no_question_on_an_appeal_by_hand(self):
        appeal = self._accepted(self._refused_case())
        sitting = self._appeal_sitting()
        self.assertEqual(sitting.item_ids.appeal_id, appeal)
        for kind in ("other", "appeal"):
            values = {"sitting_id": sitting.id, "kind": kind, "appeal_id": appeal.id}
            with (
                self.subTest(kind=kind),
                mute_logger("odoo.sql_db"),
                self.assertRaises(IntegrityError),
                self.env.cr.savepoint(),
            ):
                self.env["recognition.item"].with_user(self.user_keeper).create(values)
        # Where the question itself would do, the field is the step's own.
        with self.assertRaises(UserError):
            sitting.item_ids.with_user(self.user_keeper).write({"appeal_id": False})

    def test_no_decision_is_put_in_anothers_place_by_hand(self):
        case = self._refused_case()
        with self.assertRaises(UserError):
            self.env["recognition.claim"].sudo().create(
                {
                    "case_id": case.id,
                    "discipline_id": self.disciplines[1].id,
                    "previous_id": case.claim_ids.id,
                }
            )

    def test_who_hears_it_reads_the_dossier(self):
        """Not before it is theirs to hear, and no identity papers ever."""
        case = self._refused_case()
        member = self.users_appeal[0]
        records = (case, case.claim_ids, case.achievement_ids, case.conclusion_ids)
        appeal = self._appeal(case)
        appeal.action_file()
        for record in records:
            self.assertFalse(record.with_user(member).has_access("read"))
            self.assertTrue(record.with_user(self.user_keeper).has_access("read"))
            self.assertFalse(record.with_user(self.user_keeper).has_access("write"))
        appeal.with_user(self.user_keeper).action_accept()
        self.env.invalidate_all()
        for record in records:
            self.assertTrue(record.with_user(member).has_access("read"))
        self.assertTrue(appeal.with_user(member).has_access("read"))
        self.assertFalse(appeal.with_user(self.user_member).has_access("read"))

    def test_each_institution_its_own(self):
        appeal = self._appeal(self._refused_case())
        other = self._create_user(
            "rec_foreign_intake",
            "intake",
            company=self._create_institution("Elsewhere", "he"),
        )
        elsewhere = appeal.with_user(other).with_context(
            allowed_company_ids=other.company_ids.ids
        )
        self.assertFalse(elsewhere.has_access("read"))


@tagged("post_install", "-at_install")
class TestAppealPaper(AppealCommon):
    def _html(self, record, report):
        html, _kind = self.env["ir.actions.report"]._render_qweb_html(
            f"nfe_recognition.{report}", record.ids
        )
        return html.decode()

    def test_d_31_appeal_and_decision(self):
        appeal = self._accepted(self._refused_case())
        html = self._html(appeal, "report_appeal")
        self.assertIn("The volume was misread.", html)
        self.assertIn(appeal.number, html)
        self.assertNotIn("As heard.", html)
        self._heard(appeal, "recognise", percent=80)
        html = self._html(appeal, "report_appeal")
        self.assertIn("As heard.", html)
        self.assertIn("Decision changed", html)

    def test_d_17_the_protocol_says_what_was_appealed(self):
        appeal = self._accepted(self._refused_case())
        sitting = self._heard(appeal, "return")
        html = self._html(sitting.protocol_id, "report_protocol")
        self.assertIn(appeal.number, html)
        self.assertIn("The volume was misread.", html)
        self.assertIn("returned to the commission", html)

    def test_d_18_an_extract_that_takes_back(self):
        case = self._recognised_case()
        self._posted(self._issued(self._signed(case.item_ids.sitting_id)))
        extract = self._passed_on(self._heard(self._accepted(case), "not_recognise"))
        html = self._html(extract.sudo(), "report_extract")
        self.assertIn("the entry is to be cancelled", html)
