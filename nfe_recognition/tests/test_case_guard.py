"""What nobody changes by hand: states, stamps, decisions, what was asked."""

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestGuard(RecognitionCommon):
    def setUp(self):
        super().setUp()
        self.case = self._create_case()

    def test_state_is_not_written_by_hand(self):
        """Not by the office, not by sudo, not with a context key of any value."""
        for case in (
            self.case.with_user(self.user_intake),
            self.case.sudo(),
            self.case.with_context(recognition_step=True),
            self.case.with_context(recognition_step="object"),
        ):
            with self.assertRaisesRegex(UserError, "set by the steps"):
                case.write({"state": "decided"})
        self.assertEqual(self.case.state, "draft")

    def test_stamps_are_not_born(self):
        """No create, no default key, no stored default gives a state or a number."""
        model = self.env["recognition.case"].with_user(self.user_intake)
        values = self._case_values()
        with self.assertRaises(UserError):
            model.create({**values, "state": "recorded"})
        with self.assertRaises(UserError):
            model.with_context(default_state="decided").create(values)
        with self.assertRaises(UserError):
            model.with_context(default_number="2026/9999").create(values)
        self.env["ir.default"].set(
            "recognition.case", "outcome", "recognised", user_id=self.user_intake.id
        )
        with self.assertRaises(UserError):
            model.create(values)

    def test_decision_is_not_written_by_hand(self):
        """R544-17: a decision comes from a sitting and from nowhere else."""
        for claim in (
            self.case.claim_ids.with_user(self.user_intake),
            self.case.claim_ids.sudo(),
        ):
            with self.assertRaises(UserError):
                claim.write({"decision": "recognised", "credits": 5})
        with self.assertRaises(UserError):
            self.case.write(
                {
                    "claim_ids": [
                        Command.update(
                            self.case.claim_ids.id, {"decision": "recognised"}
                        )
                    ]
                }
            )

    def test_import_cannot_set_a_state(self):
        """The import is a create like any other."""
        result = (
            self.env["recognition.case"]
            .with_user(self.user_intake)
            .load(
                ["partner_id/.id", "enrolment_id/.id", "period_id/.id", "state"],
                [
                    [
                        str(self.learner.partner_id.id),
                        str(self.learner.id),
                        str(self.period.id),
                        "Decided",
                    ]
                ],
            )
        )
        self.assertFalse(result["ids"])

    def test_copy_starts_anew(self):
        self._registered(self.case)
        copy = self.case.copy()
        self.assertEqual(copy.state, "draft")
        self.assertFalse(copy.number or copy.registered_on or copy.deadline)

    def test_dossier_is_closed_after_the_draft(self):
        """R544-13: what was handed in stays as it was, for sudo too."""
        self._registered(self.case)
        course = self.case.achievement_ids
        for record, values in (
            (self.case, {"period_id": self.period.copy().id}),
            (self.case, {"partner_id": self.env.user.partner_id.id}),
            (self.case.document_ids[1], {"number": "OTHER"}),
            (course, {"grade": "9.9"}),
            (course, {"volume": 1500}),
            (self.case.claim_ids, {"discipline_id": self.disciplines[1].id}),
            (self.case.claim_ids.source_ids, {"hours": 10}),
        ):
            with (
                self.subTest(model=record._name, values=values),
                self.assertRaisesRegex(UserError, "no longer a draft"),
            ):
                record.sudo().write(values)
        for record in (self.case, self.case.document_ids, course, self.case.claim_ids):
            with self.subTest(model=record._name), self.assertRaises(UserError):
                record.sudo().unlink()
        with self.assertRaises(UserError):
            self._add_claim(self.case, self.disciplines[1], course)

    def test_office_keeps_its_notes(self):
        self._registered(self.case)
        self.case.with_user(self.user_intake).note = "Called on Monday."
        self.assertEqual(self.case.note, "Called on Monday.")

    def test_steps_belong_to_their_roles(self):
        """Each step refuses every other role, and says whose it is."""
        for role in ("expert", "member", "registrar", "adviser", "manager", "auditor"):
            user = getattr(self, f"user_{role}")
            with self.subTest(role=role), self.assertRaises(UserError):
                self.case.with_user(user).action_submit()
        self._registered(self.case)
        with self.assertRaisesRegex(UserError, "secretary"):
            self.case.with_user(self.user_intake)._send(
                self.expert_group, fields.Datetime.now()
            )
        self.assertEqual(self.case.state, "registered")

    def test_judge_feeds_button_and_guard(self):
        """The button shows exactly when the guard lets through."""
        case = self.case.with_user(self.user_intake)
        for target, button in (
            ("submitted", "can_submit"),
            ("registered", "can_register"),
            ("draft", "can_return"),
            ("refused", "can_refuse"),
            ("withdrawn", "can_withdraw"),
            ("expertise", "can_send"),
        ):
            self.assertEqual(case[button], case._may(target), target)
        self.assertTrue(case.can_submit)
        self.assertFalse(self.case.with_user(self.user_auditor).can_submit)
