"""What a sitting decides, and when it may close (R544-17)."""

from odoo.exceptions import UserError
from odoo.tests import tagged

from .test_sitting import SittingCommon


@tagged("post_install", "-at_install")
class TestSittingClosing(SittingCommon):
    def test_closing_needs_settled_questions(self):
        """R544-17: every question is settled or put off, and a refusal has a reason."""
        cases = self._concluded(self._create_case())
        sitting = self._sitting(cases)
        with self.assertRaisesRegex(UserError, r"1 questions.*\[R544-17\]"):
            sitting.action_close()
        item = sitting.item_ids
        item.action_open_vote()
        for user in self.users_member:
            item.with_user(user).action_vote_against()
        item.action_close_vote()
        with self.assertRaisesRegex(UserError, r"no reason.*\[R544-17\]"):
            sitting.action_close()
        self.assertEqual((sitting.state, cases.state), ("open", "commission"))
        self.assertFalse(cases.claim_ids.decision)
        item.reason = "The outcomes differ."
        sitting.action_close()
        self.assertEqual((sitting.state, cases.state), ("closed", "decided"))
        self.assertEqual(cases.claim_ids.decision_reason, "The outcomes differ.")

    def test_grade_below_the_threshold(self):
        """AE-07, YU-5.7: adopted with 49 % is not recognised, and needs a reason."""
        cases = self._concluded(self._create_case(), percent=49)
        sitting = self._voted(self._sitting(cases))
        self.assertEqual(sitting.item_ids.state, "adopted")
        with self.assertRaisesRegex(UserError, "no reason"):
            sitting.action_close()
        sitting.item_ids.reason = "Below the threshold."
        sitting.action_close()
        self.assertEqual(cases.claim_ids.decision, "not_recognised")
        self.assertEqual(cases.outcome, "not_recognised")

    def test_closing_needs_an_agenda(self):
        """An empty sitting is cancelled, not closed."""
        sitting = self._sitting(None)
        with self.assertRaisesRegex(UserError, "nothing on the agenda"):
            sitting.action_close()
        sitting.action_cancel()

    def test_decision_reaches_the_case(self):
        """R544-17: grade, credits and hours stand on the claim with the day."""
        case = self._create_case()
        sitting = self._decided(case)
        claim = case.claim_ids
        self.assertEqual(
            (claim.decision, claim.percent, claim.letter, claim.credits, claim.hours),
            ("recognised", 84, "B", 5, 150),
        )
        self.assertEqual(
            (claim.item_id, claim.decided_on), (sitting.item_ids, sitting.day)
        )
        self.assertEqual((case.state, case.outcome), ("decided", "recognised"))

    def test_put_off(self):
        """A question put off leaves its case before the commission."""
        case = self._concluded(self._create_case())
        sitting = self._sitting(case)
        sitting.item_ids.action_put_off()
        sitting.action_close()
        self.assertEqual(case.state, "commission")
        again = self._voted(self._sitting(case))
        again.action_close()
        self.assertEqual(case.state, "decided")

    def test_closed_stays(self):
        """R544-17: a closed sitting, its roster and questions stay, sudo included."""
        sitting = self._decided(self._create_case())
        for target in sitting, sitting.sudo():
            for values in (
                {"place": "Room 2"},
                {"date": "2025-01-01"},
                {"state": "open"},
            ):
                with self.assertRaises(UserError):
                    target.write(values)
            with self.assertRaises(UserError):
                target.item_ids.write({"reason": "Other"})
            with self.assertRaises(UserError):
                target.attendance_ids[0].write({"present": False})
            with self.assertRaises(UserError):
                target.item_ids.sudo().unlink()
        for step in "action_open", "action_close", "action_cancel":
            with self.assertRaises(UserError):
                getattr(sitting, step)()

    def test_closing_costs(self):
        """Closing a sitting takes no query for each of its questions."""

        def cost(size):
            cases = self.env["recognition.case"]
            for place in range(size):
                number = f"{size}-{place}"
                cases |= self._create_case(self._create_learner(number, number))
            sitting = self._voted(self._sitting(self._concluded(cases)))
            self.env.flush_all()
            self.env.invalidate_all()
            sitting = sitting.browse(sitting.id)
            before = self.env.cr.sql_log_count
            sitting.action_close()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        cost(1)
        few, many = cost(2), cost(12)
        self.assertLess((many - few) / 10, 1)
