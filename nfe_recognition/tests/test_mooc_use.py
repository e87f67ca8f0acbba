"""MOOCs inside a discipline: the teacher's own affair (YU-5.1, YU-5.3, C-19)."""

from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged

from .common import PDF, RecognitionCommon
from .refusal import Refusal

THURSDAY, FRIDAY, SATURDAY = date(2026, 3, 12), date(2026, 3, 13), date(2026, 3, 14)


@tagged("post_install", "-at_install")
class TestMoocUse(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.regulation.write(
            {
                "date_from": date(2020, 1, 1),
                "mooc_instruction": "Instruction no. 3 of 2025",
            }
        )
        cls.spring = cls.env["recognition.period"].create(
            {
                "name": "Spring semester",
                "company_id": cls.company.id,
                "date_start": date(2026, 1, 12),
                "date_end": FRIDAY,
            }
        )
        cls.other_teacher = cls._create_user("rec_other_teacher", "teacher")

    def _use(self, user=None, **values):
        """Return a use as its teacher enters it, all three handed in on Thursday."""
        return (
            self.env["recognition.mooc.use"]
            .with_user(user or self.user_teacher)
            .create(
                {
                    "name": "Databases for everybody",
                    "enrolment_id": self.learner.id,
                    "discipline_id": self.disciplines[0].id,
                    "period_id": self.spring.id,
                    "use": "topics",
                    "replaced": "Normal forms",
                    "screenshot": PDF,
                    "screenshot_on": THURSDAY,
                    "percent": 78,
                    "percent_on": THURSDAY,
                    "certificate": PDF,
                    "certificate_on": THURSDAY,
                    **values,
                }
            )
        )

    # ------------------------------------------------------------------
    # AE-29
    # ------------------------------------------------------------------
    @freeze_time("2026-03-16 06:00:00")
    def test_ae_29(self):
        """AE-29, YU-5.3, C-19: accepted, late, incomplete; 0 credits in all cases."""
        accepted = self._use()
        self.assertEqual(accepted.due, FRIDAY)
        late = self._use(certificate_on=SATURDAY)
        incomplete = self._use(screenshot=False, screenshot_on=False)
        uses = accepted | late | incomplete
        uses.action_hand_in()
        self.assertEqual(uses.mapped("state"), ["handed_in", "late", "incomplete"])
        self.assertRegex(
            accepted.findings, r"78 %.*0 credits, no exemption.*\[YU-5\.3\]"
        )
        self.assertRegex(late.findings, r"Too late: certificate.*\[YU-5\.3\]")
        self.assertRegex(incomplete.findings, r"Missing: screenshot.*\[YU-5\.3\]")
        accepted.action_accept()
        self.assertEqual(accepted.state, "accepted")
        for use in late, incomplete:
            with Refusal(self, UserError, r"not open.*\[YU-5\.3\]"):
                use.action_accept()
        # No credits, no exemption, no commission, nothing that a cap would count.
        self.assertFalse(self.learner.entry_ids or self.learner.exemption_ids)
        self.assertFalse(self.learner.case_ids)
        items = self.env["recognition.item"]
        self.assertFalse(items.search([("company_id", "=", self.company.id)]))

    @freeze_time("2026-03-13 06:00:00")
    def test_completed_in_time(self):
        """YU-5.3: what was missing may still come in time."""
        use = self._use(screenshot=False)
        use.action_hand_in()
        use.write({"screenshot": PDF, "screenshot_on": FRIDAY})
        use.action_hand_in()
        use.action_accept()
        self.assertEqual(use.state, "accepted")

    @freeze_time("2026-03-13 06:00:00")
    def test_not_accepted(self):
        """YU-5.3: the teacher's decision, with its reason; then it stays."""
        use = self._use()
        use.action_hand_in()
        with Refusal(self, UserError, "Write why"):
            use.action_refuse()
        use.reason = "Another course than agreed."
        use.action_refuse()
        self.assertEqual(use.state, "not_accepted")
        with Refusal(self, UserError, r"stays as it is.*\[YU-5\.3\]"):
            use.percent = 99
        with Refusal(self, UserError, r"stays as it is.*\[YU-5\.3\]"):
            use.unlink()

    # ------------------------------------------------------------------
    # What may be entered
    # ------------------------------------------------------------------
    @freeze_time("2026-03-13 06:00:00")
    def test_what_it_replaces(self):
        """YU-5.1(3): classes and topics are named; the other two replace nothing."""
        use = self._use(replaced=" ")
        with Refusal(self, UserError, r"what the MOOC stands for.*\[YU-5\.1\(3\)\]"):
            use.action_hand_in()
        use.use = "self_study"
        use.action_hand_in()
        self.assertEqual(use.state, "handed_in")

    @freeze_time("2026-03-12 06:00:00")
    def test_slips_of_the_pen(self):
        """No percentage above a hundred, no day to come."""
        with Refusal(self, UserError, r"178 % is no result"):
            self._use(percent=178)
        use = self._use()
        with Refusal(self, UserError, "in the future"):
            use.certificate_on = FRIDAY
        use.action_hand_in()

    def test_instruction(self):
        """YU-5.4: the teacher sees the institution's instruction."""
        self.assertEqual(self._use().instruction, "Instruction no. 3 of 2025")

    def test_forged(self):
        """States come by the steps only, sudo included."""
        use = self._use()
        for target in use, use.sudo():
            with Refusal(self, UserError, "set by the steps"):
                target.state = "accepted"
        with Refusal(self, UserError, "set by the steps"):
            self._use(state="accepted", screenshot=False, certificate=False)

    # ------------------------------------------------------------------
    # Rights
    # ------------------------------------------------------------------
    def test_own_uses_only(self):
        """Teacher: own disciplines; he enters nothing for a colleague."""
        use = self._use()
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertRaises(AccessError):
            use.with_user(self.other_teacher).read(["name"])
        with Refusal(self, AccessError, ""):
            self._use(teacher_id=self.other_teacher.id)
        with Refusal(self, AccessError, ""):
            use.teacher_id = self.other_teacher
        for user in self.user_registrar, self.user_manager, self.user_auditor:
            self.assertEqual(use.with_user(user).percent, 78)
            with self.assertRaises(AccessError):
                use.with_user(user).action_hand_in()

    def test_adviser(self):
        """CT152-2(29): the adviser sees those of his advisees."""
        use = self._use()
        self.env.flush_all()
        self.env.invalidate_all()
        uses = self.env["recognition.mooc.use"].with_user(self.user_adviser)
        self.assertFalse(uses.search([]))
        self.learner.adviser_id = self.user_adviser
        self.assertEqual(uses.search([]).ids, use.ids)

    def test_no_credits_by_a_teacher(self):
        """design.md 2: a teacher creates no credits, and reads no case."""
        for model in ("recognition.case", "recognition.transcript.entry"):
            with self.assertRaises(AccessError):
                self.env[model].with_user(self.user_teacher).search([])
        graduated = self._create_learner("Gone", "S-9", status="graduated")
        found = (
            self.env["recognition.enrolment"].with_user(self.user_teacher).search([])
        )
        self.assertIn(self.learner.id, found.ids)
        self.assertNotIn(graduated.id, found.ids)
