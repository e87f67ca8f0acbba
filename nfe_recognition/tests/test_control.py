"""Interview and written control (YU-5.6, TVET578-38; AE-08)."""

from datetime import timedelta

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import RecognitionCommon
from .refusal import Refusal


@tagged("post_install", "-at_install")
class TestControl(RecognitionCommon):
    @classmethod
    def _pass_only(cls):
        """Return a case before the commission whose certificate says "Pass" only."""
        case = cls._create_case()
        case.achievement_ids.write({"grade": "Pass", "conversion_id": False})
        return cls._concluded(case)

    @classmethod
    def _control(cls, case, **values):
        return (
            cls.env["recognition.control"]
            .with_user(cls.user_secretary)
            .create(
                {
                    "claim_id": case.claim_ids.id,
                    "form": "written",
                    "held_on": cls._today() - timedelta(days=1),
                    "examiner_ids": [Command.link(cls.user_expert.partner_id.id)],
                    "scored": True,
                    "score": 75,
                    **values,
                }
            )
        )

    def test_pass_only(self):
        """AE-08 c: the commission sets the grade after a control, else no credits."""
        case = self._pass_only()
        item = self._sitting(case).item_ids
        self.assertEqual((item.exact_percent, item.grade_source), (0, "commission"))
        with Refusal(self, UserError, "grade"):
            item.action_open_vote()
        self._control(case).action_record()
        self.assertEqual((item.exact_percent, item.grade_source), (75, "control"))
        self._voted(item.sitting_id).action_close()
        claim = case.claim_ids
        self.assertEqual(
            (claim.percent, claim.letter, claim.grade_mode), (75, "B-", "converted")
        )

    def test_score_comes_to_the_agenda(self):
        """YU-5.6: a control held before the sitting gives the grade first put."""
        case = self._pass_only()
        self._control(case, score=60.5).action_record()
        self.assertEqual(self._sitting(case).item_ids.exact_percent, 60.5)

    def test_a_written_grade_stands_before(self):
        """AE-08: a grade that converts is put first; the control is beside it."""
        case = self._concluded(self._create_case())
        self._control(case, score=10).action_record()
        item = self._sitting(case).item_ids
        self.assertEqual((item.exact_percent, item.grade_source), (84, "conversion"))

    def test_what_a_record_lacks(self):
        """YU-5.6, TVET578-38, CT152-36: each fault is named, nothing is recorded."""
        case = self._pass_only()
        person = self.user_expert.partner_id
        for values, sentence in (
            ({"held_on": False}, "has no day"),
            ({"examiner_ids": [Command.clear()]}, "no examiner"),
            ({"scored": False}, "no score"),
            ({"accommodated": True}, "asked for accommodations"),
            ({"assistant_ids": [Command.link(person.id)]}, "neither teaches"),
        ):
            with self.subTest(values=values):
                control = self._control(case, **values)
                self.assertRegex(control.missing, sentence)
                with Refusal(self, UserError, sentence):
                    control.action_record()

    def test_accommodations(self):
        """TVET578-38: what was given is described, by whom the learner was helped."""
        control = self._control(
            self._pass_only(),
            accommodated=True,
            accommodations="A separate room.",
            assistant_ids=[Command.link(self.user_nobody.partner_id.id)],
        )
        control.action_record()
        self.assertEqual(control.recorded_by, self.user_secretary)

    def test_recorded_stays(self):
        """YU-5.6: a recorded control is neither changed nor deleted."""
        control = self._control(self._pass_only())
        control.action_record()
        for change in (lambda: control.write({"score": 99}), control.unlink):
            with Refusal(self, UserError, "stay once recorded"):
                change()
        with Refusal(self, UserError, "steps of the procedure"):
            control.sudo().state = "draft"

    def test_only_while_the_case_is_open(self):
        """YU-5.6: not before registration, not after the decision."""
        filed = self._create_case()
        filed.with_user(self.user_intake).action_submit()
        with Refusal(self, UserError, "while a case is open"):
            self._control(filed)
        case = self._create_case()
        self._decided(case)
        with Refusal(self, UserError, "while a case is open"):
            self._control(case)

    def test_rights(self):
        """The secretary enters; members and experts read; nobody else writes."""
        control = self._control(self._pass_only())
        self.env.invalidate_all()
        for user in (self.user_member, self.user_expert, self.user_auditor):
            with self.subTest(user=user.login):
                self.assertTrue(control.with_user(user).has_access("read"))
                self.assertFalse(control.with_user(user).has_access("write"))
        for user in (self.user_registrar, self.user_department_head):
            self.assertFalse(control.with_user(user).has_access("read"))
