"""What comes of appeals: upheld, changed, returned, and what follows (S-18, YU-2)."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_appeal import AppealCommon


@tagged("post_install", "-at_install")
class TestAppealOutcome(AppealCommon):
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
