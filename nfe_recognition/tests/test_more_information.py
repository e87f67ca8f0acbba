"""Cases that the commission returns for more information (R544-17, R544-16)."""

from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .printed import ReportsCommon


@tagged("post_install", "-at_install")
class TestMoreInformation(ReportsCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._concluded(cls._create_double_case())
        cls.number = cls.case.number
        cls.sitting = cls._sitting(cls.case)
        cls.items = cls.sitting.item_ids
        cls.due = cls._today() + timedelta(days=14)

    def _ask(self, whom, items=None, due=None, text="The annex with the volume."):
        items = items or self.items[0]
        action = items.action_open_return()
        form = Form(
            self.env[action["res_model"]]
            .with_user(self.user_secretary)
            .with_context(**action["context"])
        )
        form.whom, form.asked, form.due = whom, text, due or self.due
        form.save().action_return()

    def _conclude(self):
        """Let the expert submit the conclusions that are open."""
        drafts = self.case.conclusion_ids.filtered(lambda c: c.state == "draft")
        drafts = drafts.with_user(self.user_expert)
        drafts.criterion_ids.write({"verdict": "met", "text": "Compared again."})
        drafts.write({"proposal": "recognise"})
        drafts.action_submit()

    def test_back_to_the_learner(self):
        """R544-17: the whole case goes back with what is asked and until when."""
        self._ask("learner")
        self.assertEqual(set(self.items.mapped("state")), {"returned"})
        self.assertEqual(self.case.state, "commission")
        self.sitting.action_close()
        case = self.case
        self.assertEqual((case.state, case.number), ("draft", self.number))
        self.assertEqual((case.deadline, case.correction_due), (self.due, self.due))
        self.assertEqual(case.deadline_clause, "R544-17")
        self.assertIn("The annex", case.with_user(self.user_intake).asked_more)
        self.assertEqual(case.open_defect_ids.text, "The annex with the volume.")
        self.assertIn("The annex", case.message_ids[0].body)
        self.assertFalse(case.claim_ids.mapped("decision")[0])

    def test_comes_back_with_the_answer(self):
        """R544-17: registered anew under its number, it goes the whole way again."""
        self._ask("learner")
        self.sitting.action_close()
        before, registered = self.case.conclusion_ids, self.case.registered_on
        self._sent(self.case)
        self._conclude()
        self.assertEqual(
            (self.case.number, self.case.state), (self.number, "commission")
        )
        self.assertEqual(self.case.registered_on, registered)
        self.assertFalse(self.case.asked_more)
        # What the experts said first stays beside what they say now.
        self.assertEqual(len(self.case.conclusion_ids), 4)
        self.assertEqual(set(before.mapped("replaced")), {True})
        self.assertNotIn(self.case.claim_ids[0].conclusion_id, before)
        again = self._voted(self._sitting(self.case))
        again.action_close()
        self.assertEqual(self.case.state, "decided")
        self.assertEqual(set(self.items.mapped("state")), {"returned"})
        self.assertFalse(self.items.mapped("result_code")[0])

    def test_back_to_the_experts(self):
        """R544-16: the experts conclude once more; both conclusions stay."""
        first = self.case.claim_ids[0].conclusion_id
        self._ask("experts", text="Compare the outcomes with the new syllabus.")
        self.sitting.action_close()
        self.assertEqual(self.case.state, "expertise")
        self.assertEqual((self.case.deadline, self.case.expert_due), (self.due,) * 2)
        conclusion = self.case.claim_ids[0].conclusion_id
        self.assertEqual((conclusion.state, first.state), ("draft", "submitted"))
        seen = conclusion.with_user(self.user_expert)
        self.assertIn("new syllabus", seen.asked_more)
        with self.assertRaises(UserError):
            first.sudo().text = "Other"
        self._conclude()
        self.assertEqual(self.case.state, "commission")

    def test_decided_in_part(self):
        """R544-13: a set decided in part stays; the experts may still be asked."""
        self.items[0].action_open_vote()
        for user in self.users_member:
            self.items[0].with_user(user).action_vote_for()
        self.items[0].action_close_vote()
        with self.assertRaisesRegex(UserError, r"decided in part.*\[R544-13\]"):
            self._ask("learner", self.items[1])
        self._ask("experts", self.items[1])
        self.sitting.action_close()
        self.assertEqual(self.items.mapped("state"), ["adopted", "returned"])
        self.assertEqual(self.case.state, "expertise")
        self.assertEqual(self.case.claim_ids.mapped("decision"), ["recognised", False])
        drafts = self.case.conclusion_ids.filtered(lambda c: c.state == "draft")
        self.assertEqual(drafts.claim_id, self.case.claim_ids[1])

    def test_what_is_asked_is_said(self):
        """R544-17: text and time to answer are needed, of questions still open."""
        with self.assertRaisesRegex(UserError, r"nothing is asked.*\[R544-17\]"):
            self._ask("learner", text="  ")
        with self.assertRaisesRegex(UserError, r"no time to answer.*\[R544-17\]"):
            self._ask("learner", due=self._today())
        other = self.env["recognition.item"].create(
            {"sitting_id": self.sitting.id, "subject": "Plan"}
        )
        with self.assertRaisesRegex(UserError, "Put this one off"):
            self._ask("learner", other.with_user(self.user_secretary))
        self._ask("learner")
        with self.assertRaisesRegex(UserError, r"is settled.*\[R544-17\]"):
            self._ask("experts")
        with self.assertRaises(UserError):
            self.sitting.action_cancel()

    def test_secretary_only(self):
        """Members do not return cases; what was asked is not written by hand."""
        item = self.items[0]
        for user in self.user_member, self.user_manager, self.user_intake:
            self.env.invalidate_all()
            with self.assertRaises(AccessError):
                item.with_user(user)._return_for_information("learner", "X", self.due)
        for values in {"asked": "X"}, {"state": "returned"}, {"answer_due": self.due}:
            for target in item.with_user(self.user_secretary), item.sudo():
                with self.assertRaises(UserError):
                    target.write(values)

    def test_printed(self):
        """R544-17: the protocol says what was asked, of whom and until when."""
        self._ask("learner")
        self.sitting.action_close()
        text = self._text("protocol", self.sitting.protocol_id, self.user_secretary)
        self.assertIn("return to the learner for more information", text)
