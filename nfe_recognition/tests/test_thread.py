"""Notes of changes, written for a whole batch at once."""

from odoo.tests import tagged

from .test_query_budget import QueryBudget


@tagged("post_install", "-at_install")
class TestThread(QueryBudget):
    def _notes(self, cases):
        """Return what the chatter of each case says of its last change."""
        self.env.cr.flush()
        return [
            [
                (value.field_id.name, value.old_value_char, value.new_value_char)
                for value in case.message_ids[0].sudo().tracking_value_ids
            ]
            for case in cases
        ]

    def test_each_case_has_its_note(self):
        """A step of many leaves in each the note that a step of one leaves."""
        cases = self._drafts(3)
        self.env.cr.flush()
        before = [len(case.message_ids) for case in cases]
        cases.action_submit()
        self.assertEqual(self._notes(cases), [[("state", "Draft", "Submitted")]] * 3)
        self.assertEqual(
            [len(case.message_ids) for case in cases], [count + 1 for count in before]
        )
        note = cases[1].message_ids[0]
        self.assertEqual(note.author_id, self.user_intake.partner_id)
        self.assertEqual(note.subtype_id, self.env.ref("mail.mt_note"))
        self.assertTrue(note.is_internal)

    def test_words_of_a_note_stay_with_their_case(self):
        cases = self._drafts(2)
        self.env.cr.flush()
        cases[0]._track_set_log_message("In time by a minute.")
        cases.action_submit()
        self.env.cr.flush()
        bodies = [case.message_ids[0].body for case in cases]
        self.assertIn("In time by a minute.", bodies[0])
        self.assertFalse(bodies[1])

    def test_no_caller_silences_the_notes(self):
        """The context key is worth nothing with a value that a client can send."""
        case = self._drafts(1)
        self.env.cr.flush()
        case.with_context(recognition_tracking_log=[]).action_submit()
        self.assertEqual(self._notes(case), [[("state", "Draft", "Submitted")]])
