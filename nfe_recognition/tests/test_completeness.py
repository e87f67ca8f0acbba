"""What a set lacks, by the kind of case and its edition (R544-13, R544-24, YU-5.2)."""

from datetime import date, timedelta

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .test_papers import PapersCommon


@tagged("post_install", "-at_install")
class TestCompleteness(PapersCommon):
    def _blocking(self, case):
        return [v.code for v in case._completeness_verdicts() if not v.allowed]

    # ------------------------------------------------------------------
    # Sets
    # ------------------------------------------------------------------
    def test_ae_17_identity_of_a_qualification_case(self):
        """AE-17 (a), R544-24: a qualification case needs the copy; no clock starts."""
        case = self._qualification_case().with_user(self.user_intake)
        case.document_ids[1].unlink()
        case.action_submit()
        with self.assertRaisesRegex(UserError, r"identity document.*\[R544-24\]"):
            case.action_register()
        self.assertFalse(case.transmit_due)
        self.assertFalse(case.deadline)

    def test_ae_17_identity_of_a_nonformal_case(self):
        """AE-17 (b), R544-13: application and certificate make the set."""
        case = self._registered(self._create_case())
        self.assertEqual(case.state, "registered")
        self.assertTrue(case.transmit_due)

    def test_ae_17_identity_under_a_universitys_own_rules(self):
        """AE-17 (c), YU-5.2(2): a university's own set asks for the copy as well."""
        route = self.regulation.route_ids.filtered(
            lambda route: route.kind == "nonformal" and not route.reason
        )
        route.paper_ids = [Command.create({"kind": "identity", "clause": "YU-5.2"})]
        case = self._create_case().with_user(self.user_intake)
        case.action_submit()
        with self.assertRaisesRegex(UserError, r"identity document.*\[YU-5.2\]"):
            case.action_register()

    def test_ae_18_no_grade_and_no_volume(self):
        """AE-18, R544-10: no grades: seen; no volume: cannot be compared."""
        case = self._create_case().with_user(self.user_intake)
        course = case.achievement_ids
        course.grade = False
        self.assertEqual(self._blocking(case), [])
        self.assertIn("the commission sets one", case.remarks)
        course.write({"grade": "8.4", "volume": 0})
        self.assertEqual(self._blocking(case), ["course_without_volume"])
        case.invalidate_recordset(["missing"])
        self.assertIn("cannot be compared", case.missing)

    # ------------------------------------------------------------------
    # The applicant
    # ------------------------------------------------------------------
    def test_consent(self):
        """TVET578-A1.9(4): asked for where the edition asks; with text and day."""
        case = self._create_case().with_user(self.user_intake)
        self.assertEqual(self._blocking(case), [])
        self.regulation.consent_required = True
        self.assertEqual(self._blocking(case), ["consent_missing"])
        self.assertIn("has not agreed", case.missing)
        with self.assertRaisesRegex(UserError, "names no text"):
            case.consent_on = self._today()
        with self.assertRaisesRegex(UserError, "future"):
            case.write(
                {
                    "consent_on": self._today() + timedelta(days=1),
                    "consent_text": "Version 1",
                }
            )
        case.write({"consent_on": self._today(), "consent_text": "Version 1"})
        self.assertEqual(self._blocking(case), [])
        case.action_submit()
        with self.assertRaises(UserError):
            case.consent_on = False

    def test_age(self):
        """S-23, YU-3(3): the day of birth is asked for where an age is."""
        case = self._create_case().with_user(self.user_intake)
        self.regulation.minimum_age = 18
        self.assertEqual(self._blocking(case), ["birth_date_missing"])
        case.born_on = self._today() - timedelta(days=6400)
        self.assertEqual(self._blocking(case), ["applicant_too_young"])
        self.assertIn("17", case.missing)
        case.born_on = date(1990, 2, 28)
        self.assertEqual(self._blocking(case), [])

    def test_birth_dates_are_intakes(self):
        """Nobody else reads a date of birth; that the age suffices, all are told."""
        case = self._create_case()
        self.regulation.minimum_age = 18
        case.with_user(self.user_intake).born_on = date(1990, 2, 28)
        self._concluded(case)
        for user in (self.user_expert, self.user_member, self.user_secretary):
            with self.subTest(user=user.login):
                with self.assertRaises(AccessError):
                    case.with_user(user).read(["born_on"])
                self.assertEqual(self._blocking(case.with_user(user)), [])
        self.assertTrue(case.with_user(self.user_auditor).read(["born_on"]))

    def test_form_shows_what_is_asked(self):
        """The form has neither consent nor birth date where no rule asks for them."""
        case = self._create_case().with_user(self.user_intake)
        with Form(case) as form:
            for name in ("born_on", "consent_on", "consent_text"):
                self.assertTrue(form._get_modifier(name, "invisible"), name)
        self.regulation.write({"minimum_age": 18, "consent_required": True})
        with Form(case) as form:
            for name in ("born_on", "consent_on", "consent_text"):
                self.assertFalse(form._get_modifier(name, "invisible"), name)
