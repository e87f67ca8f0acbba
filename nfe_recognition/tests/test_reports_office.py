"""Documents between offices, of a department, of a MOOC and of a scale."""

from datetime import date, timedelta

from odoo import Command, fields
from odoo.exceptions import UserError
from odoo.tests import freeze_time, tagged

from .common import PDF
from .printed import (
    ReportsCommon,
)
from .test_department import DepartmentCommon


class OfficeCommon(ReportsCommon, DepartmentCommon):
    """One document of each kind, in force or not."""

    def _asked(self, enrolment=None):
        """Return a conclusion of a department that waits to be written."""
        case = self._create_case(enrolment)
        case.achievement_ids.copy({"name": "A second course"})
        for course in case.achievement_ids - case.claim_ids.source_ids.achievement_id:
            self.env["recognition.claim.source"].create(
                {"claim_id": case.claim_ids.id, "achievement_id": course.id}
            )
        self._registered(case)
        return case.department_conclusion_ids

    def _signed_conclusion(self, enrolment=None, proposal="favourable"):
        conclusion = self._asked(enrolment)
        self._written(conclusion.case_id, proposal).action_sign()
        return conclusion

    def _control(self, case, **values):
        controls = self.env["recognition.control"].with_user(self.user_secretary)
        examiners = self.user_expert.partner_id | self.user_practitioner.partner_id
        return controls.create(
            {
                "claim_id": case.claim_ids[:1].id,
                "form": "written",
                "held_on": self._today() - timedelta(days=1),
                "examiner_ids": [Command.set(examiners.ids)],
                "tasks": "Design a schema.",
                "scored": True,
                "score": 75.5,
                **values,
            }
        )

    def _use(self, enrolment=None, **values):
        period = self.env["recognition.period"].create(
            {
                "name": "Spring semester",
                "company_id": self.company.id,
                "date_start": date(2026, 1, 12),
                "date_end": date(2026, 3, 13),
            }
        )
        uses = self.env["recognition.mooc.use"].with_user(self.user_teacher)
        return uses.create(
            {
                "name": "Databases for everybody",
                "enrolment_id": (enrolment or self.learner).id,
                "discipline_id": self.disciplines[0].id,
                "period_id": period.id,
                "provider_id": self.provider.id,
                "use": "topics",
                "replaced": "Normal forms",
                "screenshot": PDF,
                "screenshot_name": "screen.png",
                "screenshot_on": date(2026, 3, 12),
                "percent": 78.5,
                "percent_on": date(2026, 3, 12),
                "certificate": PDF,
                "certificate_name": "certificate.pdf",
                "certificate_on": date(2026, 3, 12),
                **values,
            }
        )

    def _decided_use(self, enrolment=None, **values):
        use = self._use(enrolment, **values)
        use.action_hand_in()
        use.action_accept()
        return use

    def _assert_says(self, text, *words):
        for word in words:
            self.assertIn(word, text)


@tagged("post_install", "-at_install")
class TestOfficeContents(OfficeCommon):
    def test_department(self):
        """D-12, YU-5.13, YU-5.14: courses, discipline, reasons, finding, signature."""
        conclusion = self._asked()
        head = self.user_department_head
        draft = self._text("department", conclusion, head)
        self._assert_says(draft, "Draft: not signed", "signature", head.name)
        self.assertNotIn("Genuine?", draft)
        self._written(conclusion.case_id).action_sign()
        text = self._text("department", conclusion, head)
        self._assert_says(
            text,
            "Reasoned conclusion of the department",
            "Department of informatics",
            conclusion.case_id.number,
            "Aigerim Testova",
            "Database design online",
            "A second course",
            "Databases",
            "Compared topic by topic.",
            "considers it justified to re-credit “Databases”",
            "Signed electronically on",
            head.name,
            "Genuine?",
        )
        self.assertNotIn("Draft", text)

    def test_department_against(self):
        conclusion = self._signed_conclusion(proposal="unfavourable")
        text = self._text("department", conclusion, self.user_secretary)
        self.assertIn("considers it not justified to re-credit “Databases”", text)

    def test_control(self):
        """D-13, YU-5.6, TVET578-38: day, form, tasks, points, examiners, conditions."""
        control = self._control(
            self._sent(self._create_case()),
            accommodated=True,
            accommodations="A separate room",
            assistant_ids=[Command.link(self.user_nobody.partner_id.id)],
        )
        self.assertIn("Draft", self._text("control", control, self.user_secretary))
        control.action_record()
        text = self._text("control", control, self.user_secretary)
        self._assert_says(
            text,
            "Written control",
            "Databases (DISC1), credits: 5",
            "75.5 of 100",
            "Design a schema.",
            "A separate room",
            self.user_nobody.name,
            self.user_expert.name,
            self.user_practitioner.name,
            f"by {self.user_secretary.name}.",
        )
        self.assertNotIn("Draft", text)

    @freeze_time("2026-03-13 06:00:00")
    def test_mooc(self):
        """D-27, YU-5.3: what the MOOC stands for, what came when, what was decided."""
        use = self._use()
        use.action_hand_in()
        self.assertIn("Draft", self._text("mooc", use, self.user_teacher))
        use.action_accept()
        text = self._text("mooc", use, self.user_teacher)
        self._assert_says(
            text,
            "Aigerim Testova",
            "S-0001",
            "Databases (DISC1)",
            "Spring semester",
            "Databases for everybody",
            "Counts for some topics",
            "Normal forms",
            "March 13, 2026",
            "screen.png 03/12/2026",
            "78.5 % 03/12/2026",
            "certificate.pdf 03/12/2026",
            "0 credits, no exemption",
            "accepted, March 13, 2026, 11:00",
            self.user_teacher.name,
        )
        self.assertNotRegex(text, r"Draft|\[YU-")

    @freeze_time("2026-03-16 06:00:00")
    def test_mooc_not_counted(self):
        """AE-29: what came late is printed as late, and is no draft."""
        use = self._use(certificate_on=date(2026, 3, 14))
        use.action_hand_in()
        text = self._text("mooc", use, self.user_registrar)
        self._assert_says(text, "Too late: certificate", "late, March 16, 2026")
        self.assertNotIn("Draft", text)

    @freeze_time("2026-03-13 06:00:00")
    def test_mooc_of_one_who_left(self):
        """The sheet is printed by its teacher after the learner's studies, too."""
        use = self._decided_use()
        self.learner.status = "graduated"
        self.assertIn("S-0001", self._text("mooc", use, self.user_teacher))

    def test_transmittal(self):
        """D-09, R544-14: what the experts get, and by when; no identity papers."""
        values = self._case_values()
        values["document_ids"].append(
            Command.create({"kind": "identity", "number": "ID-4711", "file": PDF})
        )
        case = self.env["recognition.case"].with_user(self.user_intake).create(values)
        self._add_claim(case, self.disciplines[0], case.achievement_ids)
        self._registered(case)
        with self.assertRaisesRegex(UserError, "were not sent to the experts"):
            self._text("transmittal", case, self.user_secretary)
        case.with_user(self.user_secretary)._send(
            self.expert_group, fields.Datetime.now()
        )
        for user in self.user_secretary, self.user_expert:
            text = self._text("transmittal", case, user)
            self._assert_says(
                text,
                self.expert_group.name,
                f"application no. {case.number}",
                case.document_ids[1].number,
                "Databases",
                "(working days: 5)",
                self.user_secretary.name,
                "Received for the expert group",
            )
            self.assertNotIn("ID-4711", text)

    def test_group_order(self):
        """D-08, R544-15: number, day, signatory, experts with their side."""
        text = self._text("group_order", self.expert_group, self.user_secretary)
        self._assert_says(
            text,
            "no. 12-n",
            "I ORDER:",
            self.expert_group.name,
            "6B06101 Information systems",
            f"{self.user_expert.name} – teacher",
            f"{self.user_practitioner.name} – practitioner",
            "Rector",
        )
        self.assertNotIn("Draft", text)
        draft = self.expert_group.copy({"name": "New group"})
        draft.member_ids[0].job = "Professor"
        text = self._text("group_order", draft, self.user_secretary)
        self._assert_says(text, "Draft", f"{self.user_expert.name} Professor teacher")

    def test_scale(self):
        """D-23, R544-8: grade there, percent, letter, words; who approved it."""
        scale = self.conversion_ten
        scale.provider_id = self.provider
        text = self._text("scale", scale, self.user_registrar)
        self._assert_says(
            text,
            "Ten points",
            self.provider.name,
            "Academic council, no. 1, ",
            "9.5 95 A 4.00 excellent",
            "4.5 45 FX 0.50 unsatisfactory",
            "Genuine?",
        )

    def test_scale_not_in_force(self):
        """One not approved says so; one that institutions share bears no code."""
        scale = self.conversion_ten.copy()
        text = self._text("scale", scale, self.user_manager)
        self._assert_says(text, "Draft", "not approved yet")
        shared = self.env["recognition.scale.conversion"].create(
            {
                "name": "For all",
                "source_low": 0,
                "source_high": 5,
                "approved_on": self._today(),
                "approved_by": "The ministry",
            }
        )
        text = self._text("scale", shared, self.user_manager)
        self.assertIn(self.company.name, text)
        self.assertNotRegex(text, r"Draft|Genuine\?")

    def test_scale_without_letters(self):
        """A scale that names no letter scale is converted into percent."""
        self.conversion_ten.scale_id = False
        text = self._text("scale", self.conversion_ten, self.user_manager)
        self.assertIn("9.5 95 – – –", text)

    def test_consent_stands_in_the_application(self):
        """D-33, TVET578-A1.9(4): text, day, signed with the application."""
        case = self._create_case()
        words = "I consent to the processing of my personal data"
        self.assertNotIn(words, self._text("application", case, self.user_intake))
        case.write({"consent_on": self._today(), "consent_text": "Version 2"})
        text = self._text("application", case, self.user_intake)
        self._assert_says(text, f"{words} (text of the consent: Version 2, ")
