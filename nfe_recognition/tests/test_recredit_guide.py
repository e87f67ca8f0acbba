"""What is asked and told where nobody votes (CT152-48, TVET578-16)."""

from odoo.tests import tagged

from .test_mobility_path import COURSES, MobilityCommon


@tagged("post_install", "-at_install")
class TestRecreditGuide(MobilityCommon):
    def _duty(self, case):
        """Return what the activities on ``case`` ask."""
        return case._duties().mapped("summary")

    def test_asked_to_recredit(self):
        """CT152-48: what the rules oblige to is re-credited, not brought to a vote."""
        case = self._registered(self._mobility(COURSES))
        self.assertEqual(self._duty(case), ["Re-credit what needs no vote"])
        case.with_user(self.user_secretary).action_recredit()
        self.assertEqual(self._duty(case), ["Bring the case before the commission"])

    def test_asked_to_bring(self):
        """CT152-44: what is not agreed on is brought before the commission."""
        case = self._registered(self._mobility(COURSES[1:]))
        self.assertEqual(self._duty(case), ["Bring the case before the commission"])

    def test_nothing_is_missing(self):
        """CT152-48: that it is re-credited first is what comes next, and no lack."""
        case = self._registered(self._mobility()).with_user(self.user_secretary)
        self.assertIn("re-credits", case.next_step)
        self.assertFalse(case.missing)

    def test_told_what_nobody_voted_on(self):
        """TVET578-16, CT152-48: the notice names no commission that did not decide."""
        case = self._mobility()
        self._recredited(case)
        notice = case.message_ids.filtered("subject")[:1].body
        self.assertRegex(notice, r"re-credited without a vote.*TVET578-16")
        self.assertNotIn("commission", notice)

    def test_told_what_was_voted_on(self):
        """TVET578-16: where a part was voted on, the commission's decision is told."""
        case = self._mobility(COURSES)
        self._recredited(case)
        case.with_user(self.user_secretary).action_bring()
        self._voted(self._sitting(case)).action_close()
        notice = case.message_ids.filtered("subject")[:1].body
        self.assertRegex(notice, r"The commission decided.*TVET578-16")
