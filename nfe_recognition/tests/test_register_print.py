"""Register of protocols and extracts, printed (D-26; R544-17, R544-18)."""

from odoo import fields
from odoo.exceptions import AccessError
from odoo.tests import tagged

from .printed import ReportsCommon


@tagged("post_install", "-at_install")
class TestRegisterPrint(ReportsCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        cls.sealed = cls._signed(cls._decided(cls.case))
        cls.extract = cls._issued(cls.sealed)
        cls.extract.action_receive()
        cls.draft = cls._decided(
            cls._create_case(cls._create_learner("Second", "R-2"))
        ).protocol_id
        second = cls._create_commission("Second commission")
        sitting = cls.env["recognition.sitting"].create(
            {"commission_id": second.id, "date": fields.Datetime.now()}
        )
        sitting.item_ids.create({"sitting_id": sitting.id, "subject": "Plan"})
        sitting.action_all_present()
        sitting.action_open()
        cls._voted(sitting)
        sitting.action_close()
        cls.other = sitting.protocol_id

    def test_what_it_says(self):
        """D-26: number, day, applications, extracts with their way, kept until."""
        text = self._text("register", self.sealed | self.draft, self.user_secretary)
        for part in (
            "Register of protocols and extracts",
            self.commission.name,
            self.sealed.number,
            self.draft.number,
            self.case.number,
            self.extract.number,
            self.user_secretary.name,
            self.user_registrar.name,
        ):
            self.assertIn(part, text)
        years = self.sealed.sitting_id.regulation_id.retention_protocol_years
        kept = self.sealed.keep_until
        self.assertEqual(kept.year, self.sealed.date.year + years)
        self.assertIn(str(kept.year), text)
        self.assertNotIn("Not in this list", text)
        self.assertNotIn("Draft:", text)

    def test_a_sheet_for_each_register(self):
        """D-26: commissions are not mixed."""
        tree = self._html(
            "register", self.sealed | self.draft | self.other, self.user_manager
        )
        sheets = tree.xpath("//div[contains(@class, 'article')]")
        self.assertEqual(len(sheets), 2)
        numbers = [sheet.text_content().count(self.other.number) for sheet in sheets]
        self.assertEqual(sorted(numbers), [0, 1])

    def test_a_part_says_so(self):
        """R544-17: a list with a hole in it names the places that it leaves out."""
        text = self._text("register", self.draft, self.user_secretary)
        self.assertIn("Not in this list: 1.", text)

    def test_rights(self):
        """D-26: printed by those who read the protocols in it."""
        other = self._create_user("rec_secretary2", "secretary")
        for user in other | self.user_registrar | self.user_nobody:
            with self.assertRaises(AccessError):
                self._html("register", self.draft, user)
        self._html("register", self.sealed, self.user_auditor)
