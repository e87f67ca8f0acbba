"""One edition after another (R544-O.1)."""

from datetime import timedelta

from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged

from .common import RecognitionCommon


@tagged("post_install", "-at_install")
class TestNextEdition(RecognitionCommon):
    # ------------------------------------------------------------------
    # The next edition
    # ------------------------------------------------------------------
    def _next(self, user, **values):
        return (
            self.env["recognition.regulation.next"]
            .with_user(user)
            .with_company(self.company)
            .create(
                {
                    "regulation_id": self.regulation.id,
                    "name": "Next edition",
                    "date_from": self._today() + timedelta(days=30),
                    **values,
                }
            )
        )

    def test_next_edition_in_one_step(self):
        """R544-O.1, O.5: the old one ends the day before; cases keep it."""
        case = self._registered(self._create_case())
        action = self._next(self.user_manager).action_open_next()
        successor = self.env["recognition.regulation"].browse(action["res_id"])
        first = successor.date_from
        self.assertEqual(self.regulation.date_to, first - timedelta(days=1))
        self.assertEqual(successor.name, "Next edition")
        self.assertEqual(successor.predecessor_id, self.regulation)
        self.assertEqual(
            successor.route_ids.mapped("display_name"),
            self.regulation.route_ids.mapped("display_name"),
        )
        self.assertFalse(successor.changes)
        self.assertEqual(case.regulation_id, self.regulation)
        find = self.company._recognition_regulation
        self.assertEqual(find(first - timedelta(days=1)), self.regulation)
        self.assertEqual(find(first), successor)

    def test_changes_are_told(self):
        """The difference names each setting, what it was and what it is."""
        action = self._next(self.user_manager).action_open_next()
        successor = self.env["recognition.regulation"].browse(action["res_id"])
        successor.write({"transmit_days": 2, "late_policy": "refuse"})
        successor.route_ids[0].paper_ids = [
            (0, 0, {"kind": "identity", "clause": "YU-5.2"})
        ]
        text = " ".join(successor.changes.striptags().split())
        self.assertIn("Days to hand over 3 2", text)
        self.assertIn("A late application Counts for the next period Is refused", text)
        self.assertIn("Non-formal education: Papers Application, Certificate", text)
        self.assertNotIn("Days for the conclusion", text)

    def test_next_edition_cannot_reach_back(self):
        """R544-O.5: it begins after the one that it follows, without a gap."""
        wizard = self._next(self.user_manager, date_from=self.regulation.date_from)
        with self.assertRaisesRegex(ValidationError, "later day.*R544-O.5"):
            wizard.action_open_next()
        self.regulation.date_to = self._today() + timedelta(days=10)
        with self.assertRaisesRegex(ValidationError, "day after.*R544-O.5"):
            self._next(self.user_manager).action_open_next()

    def test_one_edition_follows(self):
        """R544-O.5: two successors would leave it open which one is the law."""
        self._next(self.user_manager).action_open_next()
        with self.assertRaisesRegex(ValidationError, "followed by.*R544-O.5"):
            self._next(self.user_manager).action_open_next()

    def test_next_edition_begins_after_the_last_filing(self):
        """R544-O.1: what was filed under an edition was filed in its time."""
        self._registered(self._create_case())
        wizard = self._next(self.user_manager, date_from=self._today())
        with self.assertRaisesRegex(ValidationError, "filed under this.*R544-O.1"):
            wizard.action_open_next()

    def test_shared_editions_stay_for_the_others(self):
        """R544-3: a manager changes no rules but those of own institutions."""
        shared = self.env.ref("nfe_recognition.edition_tvet")
        manager = shared.with_user(self.user_manager)
        self.assertTrue(manager.fixed)
        self.assertFalse(self.regulation.with_user(self.user_manager).fixed)
        for call in (
            lambda: manager.write({"soon_days": 3}),
            lambda: manager.route_ids[0].write({"channel": "portal"}),
            lambda: manager.route_ids[0].unlink(),
            lambda: manager.route_ids[0].paper_ids[0].unlink(),
        ):
            with self.assertRaises(AccessError):
                call()

    def test_next_of_a_shared_edition_is_ones_own(self):
        """R544-3: what one institution changes does not change another's rules."""
        shared = self.env.ref("nfe_recognition.edition_he")
        other = self._create_institution("Other University", "he")
        wizard = self._next(self.user_manager, regulation_id=shared.id)
        action = wizard.action_open_next()
        successor = self.env["recognition.regulation"].browse(action["res_id"])
        self.assertEqual(successor.company_id, self.company)
        self.assertFalse(shared.date_to)
        day = successor.date_from
        self.assertEqual(other._recognition_regulation(day), shared)

    def test_only_managers_open_editions(self):
        """Rights: no other role opens the next edition."""
        for user in (self.user_intake, self.user_secretary, self.user_auditor):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self._next(user)
