"""What the guide, the activities and the notices call things (R544-17, CT152-48)."""

from odoo.tests import tagged

from .test_department import DepartmentCommon
from .test_mobility_path import COURSES, MobilityCommon


@tagged("post_install", "-at_install")
class TestGuide(MobilityCommon):
    def test_a_case_on_an_agenda_is_voted_on(self):
        """R544-17: what stands on an agenda is not put there again."""
        case = self._concluded(self._create_case()).with_user(self.user_secretary)
        self.assertIn("puts the case on the agenda", case.next_step)
        sitting = self._sitting(case)
        case.invalidate_recordset()
        self.assertEqual(
            case.next_step, "the commission decides in the sitting that has the case"
        )
        sitting.item_ids.action_put_off()
        case.invalidate_recordset()
        self.assertIn("puts the case on the agenda", case.next_step)

    def test_a_sheet_is_no_extract(self):
        """CT152-48: what nobody voted on is posted by its sheet, and called so."""
        case = self._mobility()
        self._recredited(case)
        case = case.with_user(self.user_registrar)
        self.assertEqual(
            case.next_step, "the registrar posts the re-credit sheet to the transcript"
        )
        self.assertRegex(case.missing, "The registrar posts its re-credit sheet")
        self.assertNotIn("protocol", case.missing)
        self.assertEqual(
            case._duties().mapped("summary"),
            ["Post the re-credit sheet to the transcript"],
        )

    def test_decisions_are_seen_as_they_come(self):
        """CT152-48: a discipline that is re-credited shows it; the rest is voted on."""
        case = self._registered(self._mobility(COURSES))
        self.assertFalse(case.has_decisions)
        case.with_user(self.user_secretary).action_recredit()
        self.assertEqual(case.state, "registered")
        self.assertTrue(case.has_decisions)
        form = self.env["recognition.case"].get_view(view_type="form")["arch"]
        self.assertIn("'undecided': not has_decisions", form)

    def test_told_who_decided_what(self):
        """TVET578-16, CT152-48: the commission is named for what it decided alone."""
        case = self._mobility(COURSES)
        self._recredited(case)
        case.with_user(self.user_secretary).action_bring()
        self._voted(self._sitting(case)).action_close()
        notice = case.message_ids.filtered("subject")[:1].body
        by_vote = case.claim_ids.filtered("item_id").discipline_id.name
        by_rule = case.claim_ids.filtered(lambda c: not c.item_id).discipline_id.name
        self.assertRegex(
            notice,
            rf"The commission decided.*{by_vote}.*"
            rf"re-credited without a vote.*{by_rule}",
        )


@tagged("post_install", "-at_install")
class TestDepartmentAskedAgain(DepartmentCommon):
    def test_asked_again(self):
        """YU-5.13: while it is asked again, what it answered before is not told."""
        case = self._registered(self._of_three_courses())
        self._remarked(case, "was asked for its reasoned conclusion")
        self._written(case, "unfavourable").action_sign()
        self._remarked(case, "does not speak for")
        case.with_user(self.user_secretary).action_ask_departments()
        self._remarked(case, "was asked for its reasoned conclusion")

    def _remarked(self, case, sentence):
        """See that the guide says ``sentence`` of the department and nothing else."""
        case = case.with_user(self.user_secretary)
        self.env.invalidate_all()
        told = f"{case.missing or ''}\n{case.remarks or ''}".splitlines()
        told = [line for line in told if "YU-5.14" in line]
        self.assertEqual(len(told), 1)
        self.assertIn(sentence, told[0])
