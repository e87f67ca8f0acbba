"""Bad input on the records around a dossier: refused like that in the dossier."""

import base64
from datetime import timedelta

from psycopg2.errors import CheckViolation

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PDF, RecognitionCommon
from .refusal import Refusal
from .test_bad_input import SPREADSHEET, pdf

ENDLESS = "A" * 10001


@tagged("post_install", "-at_install")
class TestBadInputElsewhere(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tomorrow = cls._today() + timedelta(days=1)
        cls.agreement = cls.env["recognition.agreement"].create(
            {"company_id": cls.company.id, "partner_id": cls.provider.id}
        )
        cls.use = cls.env["recognition.mooc.use"].create(
            {
                "name": "Databases for everybody",
                "enrolment_id": cls.learner.id,
                "discipline_id": cls.disciplines[0].id,
                "period_id": cls.period.id,
                "replaced": "Normal forms",
            }
        )
        cls.case = cls._create_case()

    def _draft_commission(self):
        """Return a commission whose order is still being entered."""
        members = [Command.create({"partner_id": self.user_member.partner_id.id})]
        return self.env["recognition.commission"].create(
            {
                "name": "Next commission",
                "company_id": self.company.id,
                "member_ids": members,
            }
        )

    def _control(self):
        self._sent(self.case)
        return self.env["recognition.control"].create(
            {"claim_id": self.case.claim_ids.id}
        )

    def _refused(self, records, values, sentence):
        before = records.read(list(values))
        with (
            self.subTest(model=records._name, values=str(values)[:60]),
            Refusal(self, UserError, sentence),
        ):
            records.write(values)
            records.flush_recordset()
        self.assertEqual(records.read(list(values)), before)

    # ------------------------------------------------------------------
    # Files
    # ------------------------------------------------------------------
    def test_files(self):
        """R544-13, R544-22, CT152-13, CT152-43, YU-5.3, YU-5.6: what all can open."""
        commission = self._draft_commission()
        for records, name, clause in (
            (self.agreement, "file", r"\[CT152-43\]"),
            (self.use, "screenshot", r"\[YU-5.3\]"),
            (self.use, "certificate", r"\[YU-5.3\]"),
            (self._control(), "file", r"\[YU-5.6\]"),
            (self.disciplines[0], "syllabus", r"\[CT152-13\]"),
            (commission, "regulation_file", r"\[R544-22\]"),
        ):
            for content, sentence in (
                (SPREADSHEET, "no PDF, PNG or JPEG"),
                (pdf(400), "has 400 pages"),
                (b"%PDF-1.7\nnothing more", "cannot be opened"),
            ):
                values = {name: base64.b64encode(content)}
                self._refused(records, values, f"{sentence}.*{clause}")
            records[name] = PDF
            self.assertEqual(records[name], PDF)

    # ------------------------------------------------------------------
    # Numbers and dates
    # ------------------------------------------------------------------
    def test_results_of_a_mooc(self):
        """YU-5.3: a result is a percentage, and nothing is handed in tomorrow."""
        for percent in (-5, 150):
            values = {"percent": percent, "percent_on": self._today()}
            self._refused(self.use, values, r"is no result.*\[YU-5.3\]")
        for name in ("screenshot_on", "percent_on", "certificate_on"):
            self._refused(self.use, {name: self.tomorrow}, r"in the future.*\[YU-5.3\]")

    def test_points_of_a_control(self):
        """YU-5.6, CT152-36: points from 0 to 100, on a day that has come."""
        control = self._control()
        for score in (-5, 100.5, 500):
            values = {"scored": True, "score": score}
            self._refused(control, values, r"cannot be .*\[CT152-36\]")
        self._refused(control, {"held_on": self.tomorrow}, r"in the future.*\[YU-5.6\]")
        control.write({"scored": True, "score": 0, "held_on": self._today()})

    def test_days_of_an_agreement(self):
        """CT152-43: concluded on a day that has come, and not over before."""
        self._refused(
            self.agreement, {"signed_on": self.tomorrow}, r"in the future.*\[CT152-43\]"
        )
        today = self._today()
        values = {"signed_on": today, "valid_to": today - timedelta(days=1)}
        self._refused(self.agreement, values, r"before it was concluded.*\[CT152-43\]")

    @mute_logger("odoo.sql_db")
    def test_credits_of_a_discipline_that_is_asked_for(self):
        """CT152-11: refused by its range, not by an error of the comparison."""
        with (
            self.assertRaisesRegex(CheckViolation, "credits_range"),
            self.cr.savepoint(),
        ):
            self.disciplines[0].credits = -5
            self.env.flush_all()

    def test_born_tomorrow(self):
        """S-23: nobody applies before he is born."""
        case = self.case.with_user(self.user_intake)
        self._refused(case, {"born_on": self.tomorrow}, r"in the future.*\[YU-3\(3\)\]")

    # ------------------------------------------------------------------
    # Texts
    # ------------------------------------------------------------------
    def test_endless_texts(self):
        """Names and places bear a line, reasonings pages, nothing more."""
        control = self._control()
        sitting = self._sitting(self.env["recognition.case"])
        commission = self._draft_commission()
        conclusion = self.case.conclusion_ids
        for records, names in (
            (commission, ["name", "order_number", "order_signatory"]),
            (commission.member_ids[:1], ["job"]),
            (self.expert_group.copy(), ["name", "order_number", "order_signatory"]),
            (sitting, ["place"]),
            (control, ["file_name", "tasks", "accommodations"]),
            (conclusion, ["text"]),
            (conclusion.criterion_ids[:1], ["text"]),
            (self.agreement, ["file_name"]),
            (self.use, ["screenshot_name", "certificate_name"]),
        ):
            for name in names:
                text = "A" * 20001 if records._fields[name].type == "text" else ENDLESS
                self._refused(records, {name: text}, "characters and takes")
