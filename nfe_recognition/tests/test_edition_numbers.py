"""Numbers of an edition, and the settings of an institution."""

from datetime import date

from odoo import fields
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .test_masters import MastersCommon


@tagged("post_install", "-at_install")
class TestRegulation(MastersCommon):
    def test_shipped_editions(self):
        """S-01 to S-39: hours 30 and 24, 3 + 5 days, quorum 2/3, threshold 50."""
        he = self.env.ref("nfe_recognition.edition_he")
        tvet = self.env.ref("nfe_recognition.edition_tvet")
        self.assertEqual((he.hours_per_credit, tvet.hours_per_credit), (30, 24))
        for shipped in he | tvet:
            self.assertEqual(shipped.date_from, date(2025, 3, 18))
            self.assertEqual((shipped.transmit_days, shipped.expert_days), (3, 5))
            self.assertEqual((shipped.quorum_num, shipped.quorum_den), (2, 3))
            self.assertEqual(shipped.pass_threshold, 50)
            self.assertEqual(shipped.volume_threshold, 100)
            self.assertEqual(shipped.academic_hour_minutes, 50)
            self.assertEqual(shipped.tie_rule, "chair")
            self.assertFalse(shipped.allow_abstain)
            self.assertEqual(shipped.late_policy, "next_period")
            self.assertEqual(shipped.signers, "chair_secretary")
            self.assertTrue(shipped.out_of_hours)
            self.assertNotIn("508", shipped.legal_basis, "R544-O.2: repealed")

    def test_law_limits_the_numbers(self):
        """S-03, CT152-39: every fault is named at once, with its clause."""
        with self._says(
            ValidationError, r"(?s)6 working days.*\[R544-16\].*\[CT152-39\]"
        ):
            self._create_regulation(expert_days=6, pass_threshold=40)
        regulation = self._create_regulation()
        with self._says(ValidationError, r"\[R544-14\]"):
            regulation.transmit_days = 4
        with self._says(ValidationError, "not a share"):
            regulation.quorum_num = 4

    def test_edition_needs_a_whole_scale(self):
        """CT152-T2: an edition cannot grade by a scale without bands."""
        with self._says(ValidationError, "has no bands"):
            self._create_regulation(scale_id=self._create_scale().id)

    def test_dates_in_order(self):
        """An edition does not end before it begins."""
        self._refused(self._create_regulation(), date_to=date(2029, 12, 31))

    def test_numbers_of_filed_cases_stay(self):
        """R544-O.1: a case keeps its edition, whoever writes, sudo included."""
        self.regulation.transmit_days = 2
        self._registered(self._create_case())
        self.assertTrue(self.regulation.in_use)
        for values in (
            {"transmit_days": 3},
            {"pass_threshold": 60},
            {"legal_basis": "Another act"},
            {"hours_per_credit": 24, "date_to": date(2040, 1, 1)},
        ):
            for regulation in (
                self.regulation.with_user(self.user_manager),
                self.regulation.sudo(),
                self.regulation.with_context(recognition_step=True),
            ):
                with self._says(UserError, r"new edition.*\[R544-O.1\]"):
                    regulation.write(values)
        self.assertEqual(self.regulation.transmit_days, 2)
        with self._says(UserError, r"\[R544-O.1\]"):
            self.regulation.unlink()

    def test_an_edition_in_use_can_end(self):
        """A new order of the ministry is a new edition beside the old one."""
        case = self._registered(self._create_case())
        newer = self.regulation.copy({"date_from": date(2040, 1, 1)})
        self.regulation.date_to = date(2039, 12, 31)
        newer.transmit_days = 1
        self.assertEqual(case.regulation_id, self.regulation)
        self.assertEqual(self.company._recognition_regulation(date(2040, 1, 1)), newer)

    def test_archived_cases_count(self):
        """A case that was archived keeps its edition too."""
        case = self._registered(self._create_case())
        case.with_user(self.user_intake)._withdraw("Moved", fields.Datetime.now())
        case.active = False
        self.assertTrue(self.regulation.in_use)

    def test_drafts_do_not_count(self):
        """The edition is that of the day of filing: a draft holds none fast."""
        self._create_case()
        self.regulation.transmit_days = 1
        self.assertFalse(self.regulation.in_use)


@tagged("post_install", "-at_install")
class TestSettings(MastersCommon):
    def test_settings_belong_to_the_institution(self):
        """S-30, R544-13: what the settings page saves, the institution keeps."""
        self.env["res.config.settings"].create(
            {
                "company_id": self.company.id,
                "recognition_kind": "tvet",
                "recognition_name": "College of Testing",
                "recognition_place": "Aktau",
            }
        ).execute()
        self.assertEqual(self.company.recognition_kind, "tvet")
        self.assertEqual(self.company.recognition_name, "College of Testing")
        self.assertEqual(self.company.recognition_place, "Aktau")
        self.assertEqual(self.company.recognition_commission_id, self.commission)
