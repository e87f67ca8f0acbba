"""Clauses that define things: the records that stand for them."""

import re
from pathlib import Path

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import RecognitionCommon

# Short forms of one university's rules; one of them means two things (YU-2).
ABBREVIATIONS = ("АК", "ТК", "БО", "ОБ", "МОЖ", "ҚОТ", "ИҚ", "ПОҚ", "ҮББИ")
KAZAKH = Path(__file__).resolve().parents[1] / "i18n" / "kk.po"


@tagged("post_install", "-at_install")
class TestDefinitions(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.case = cls._create_case()
        protocol = cls._signed(cls._decided(cls.case))
        cls.entry = cls._posted(cls._issued(protocol)).entry_ids

    def test_a_line_of_the_transcript(self):
        """CT152-2(3), CT152-2(26), CT152-28: credits, one period, one final grade."""
        fields = self.entry._fields
        self.assertEqual(fields["credits"].type, "integer")
        for name in ("period_id", "letter"):
            self.assertNotIn(fields[name].type, ("one2many", "many2many"))
            self.assertTrue(self.entry[name])
        self.assertEqual((self.entry.credits, self.entry.letter), (5, "B"))

    def test_a_line_belongs_to_a_period_of_the_plan(self):
        """CT152-2(14): what is recognised stands for the period that was asked."""
        self.assertEqual(self.entry.period_id, self.case.period_id)
        self.assertEqual(self.entry.programme_id, self.case.programme_id)

    def test_the_registrars_office_keeps_the_transcript(self):
        """YU-3(5): the registrar makes entries; nobody else has the right to."""
        own = self.entry.with_user(self.user_registrar)
        self.assertTrue(own.has_access("create"))
        for role in ("intake", "secretary", "member", "expert", "manager", "auditor"):
            with self.subTest(role=role):
                user = getattr(self, f"user_{role}")
                self.assertFalse(self.entry.with_user(user).has_access("create"))

    def test_what_is_recognised_stays_with_the_person(self):
        """YU-4.3, CT152-42: never deleted, and found from every enrolment."""
        with self.assertRaises(AccessError):
            self.entry.with_user(self.user_registrar).unlink()
        with self.assertRaisesRegex(UserError, "sealed"):
            self.entry.sudo().unlink()
        learner = self.case.partner_id
        other = self.env["recognition.enrolment"].create(
            {
                "number": "S-77",
                "partner_id": learner.id,
                "programme_id": self.programme.id,
            }
        )
        found = self.env["recognition.transcript.entry"].search(
            [("partner_id", "=", other.partner_id.id)]
        )
        self.assertEqual(found, self.entry)

    def test_cycle_and_component(self):
        """YU-3(4), CT152-2(30): each discipline has its cycle and its component."""
        line = self.programme.line_ids[0]
        for name, values in (
            ("cycle", {"general", "basic", "profiling"}),
            ("component", {"required", "university", "elective"}),
        ):
            field = line._fields[name]
            self.assertTrue(field.required)
            self.assertEqual(set(field.get_values(self.env)), values)

    def test_final_attestation_is_a_kind_of_its_own(self):
        """ATT125-2(3), CT152-2(9): a kind of study work that is not recognised."""
        kind = self.disciplines[0]._fields["kind"]
        self.assertIn("attestation", kind.get_values(self.env))
        final = self.disciplines[0].copy({"code": "FA"})
        final.kind = "attestation"
        self.assertFalse(final.recognisable)

    def test_a_course_of_a_platform_is_a_source(self):
        """YU-3(1), YU-3(2): a massive open online course, and who gives it."""
        self.assertEqual(self.provider.recognition_category, "mooc")
        self.assertEqual(self.entry.sources[0]["provider"], self.provider.name)

    def test_handing_over_is_on_record(self):
        """YU-5.5, R544-14: who handed over, and when, at each desk."""
        case = self._sent(self._create_case(self._create_learner("H. Over", "S-78")))
        self.assertEqual(case.registered_by, self.user_intake)
        self.assertTrue(case.registered_on)
        self.assertEqual(case.sent_by, self.user_secretary)
        self.assertTrue(case.sent_on)

    def test_the_institution_regulates_its_commission(self):
        """R544-22, R544-11: its own regulation lies with the commission."""
        self.commission.regulation_text = "Sits on Thursdays."
        self.assertEqual(self.commission.regulation_text, "Sits on Thursdays.")
        self.assertIn("regulation_file", self.commission._fields)

    def test_no_abbreviations(self):
        """YU-2: full terms, on screens and on paper."""
        text = KAZAKH.read_text(encoding="utf-8")
        shown = "\n".join(re.findall(r'^(?:msgstr )?"(.*)"$', text, re.M))
        for short in ABBREVIATIONS:
            with self.subTest(abbreviation=short):
                self.assertNotRegex(shown, rf"\b{short}\b")
