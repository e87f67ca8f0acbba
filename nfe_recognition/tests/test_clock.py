"""Days are those of the institution's clock, wherever its people are."""

from datetime import datetime, time, timedelta

from odoo import fields
from odoo.tests import freeze_time, tagged

from .common import ROLES, RecognitionCommon


@tagged("post_install", "-at_install")
class TestClock(RecognitionCommon):
    """Past midnight at the institution in Almaty, still the day before in Honolulu."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.before = fields.Date.today()
        cls.day = cls.before + timedelta(days=1)
        users = cls.env.user | cls.users_member
        users |= users.union(*(getattr(cls, f"user_{role}") for role in ROLES))
        users.tz = "Pacific/Honolulu"
        frozen = freeze_time(datetime.combine(cls.before, time(20)))
        frozen.start()
        cls.addClassCleanup(frozen.stop)

    def test_the_two_days_differ(self):
        """What these tests stand on."""
        office = self.env["recognition.case"].with_user(self.user_intake)
        self.assertEqual(fields.Date.context_today(office), self.before)
        self.assertEqual(self.company._recognition_today(), self.day)

    def test_the_clock_is_set_anew(self):
        """Another time zone, or another calendar, counts at once."""
        calendar = self.company.resource_calendar_id
        calendar.tz = "Pacific/Honolulu"
        self.assertEqual(self.company._recognition_today(), self.before)
        self.company.resource_calendar_id = calendar.copy({"tz": "Asia/Almaty"})
        self.assertEqual(self.company._recognition_today(), self.day)

    def test_regulation_of_a_new_case(self):
        """R544-O.1: the edition in force on the institution's day."""
        newer = self.regulation.copy({"name": "Newer", "date_from": self.day})
        self.assertEqual(self._create_case().regulation_id, newer)

    def test_grade_of_a_draft(self):
        """R544-8: a scale approved on this day counts."""
        self.conversion_ten.approved_on = self.day
        self.assertTrue(self._create_case().achievement_ids.graded)

    def test_paper_of_this_day(self):
        """YU-A1: a paper issued on this day is not from the future."""
        paper = self._create_case().document_ids[1].with_user(self.user_intake)
        paper.issued_on = self.day
        self.assertEqual(paper.issued_on, self.day)

    def test_paper_that_expired(self):
        """TVET578-18: a paper valid until the day before has expired."""
        case = self._create_case()
        case.document_ids[1].expires_on = self.before
        codes = [
            verdict.code
            for verdict in case.with_user(self.user_intake)._completeness_verdicts()
            if not verdict.allowed
        ]
        self.assertIn("paper_expired", codes)

    def test_members_of_the_commission(self):
        """R544-12: who was a member until the day before is none."""
        self._seat(self.members[4], date_to=self.before)
        self._seat(self.members[3], date_to=self.day)
        commission = self.commission.with_user(self.user_secretary)
        self.assertEqual(commission.member_count, 4)
        self._seat(self.members[0], date_to=self.before)
        commission.invalidate_recordset()
        self.assertFalse(commission.chair_id)

    def test_secretary_who_was_a_member(self):
        """R544-12: the secretary may be who left the commission the day before."""
        self._seat(self.members[4], date_to=self.before)
        self.commission.secretary_id = self.members[4].user_id
        self.assertEqual(self.commission._composition_verdicts(), [])

    def test_activation_counts_members_of_this_day(self):
        """R544-11: a commission starts with those who are members on this day."""
        commission = self.commission.copy(
            {"order_number": "8-n", "order_date": self.before, "name": "Other"}
        )
        commission.member_ids.date_from = self.day
        commission.regulation_text = "Works as laid down."
        self.assertEqual(commission._activation_verdicts(), [])

    def test_sitting_and_vote(self):
        """R544-17: a sitting of this day opens; who left before does not vote."""
        sitting = self._sitting(self.env["recognition.case"])
        self.assertEqual((sitting.day, sitting.state), (self.day, "open"))
        item = self.env["recognition.item"].create(
            {"sitting_id": sitting.id, "subject": "Other"}
        )
        item.action_open_vote()
        self._seat(self.members[1], date_to=self.before)
        codes = {
            member: [v.code for v in item._vote_verdicts(member, "for")]
            for member in self.members[:2]
        }
        self.assertEqual(codes[self.members[1]], ["vote_member_left"])
        self.assertNotIn("vote_member_left", codes[self.members[0]])

    def test_transcript(self):
        """YU-5.11: a transcript bears the institution's day, in print and register."""
        protocol = self._signed(self._decided(self._create_case()))
        protocol.with_user(self.user_secretary).action_issue_extracts()
        extracts = protocol.extract_ids.with_user(self.user_registrar)
        extracts.action_receive()
        extracts.action_post()
        checks = self.env["recognition.check"].search(
            [("kind", "=", "transcript"), ("company_id", "=", self.company.id)]
        )
        self.assertEqual(checks.mapped("date"), [self.day])
        report = self.env["report.nfe_recognition.report_transcript"]
        report = report.with_user(self.user_registrar)
        self.assertEqual(report._date(self.learner), self.day)
        self.assertEqual(
            report._registered_codes(self.learner), {self.learner.id: checks.code}
        )
