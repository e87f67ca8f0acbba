"""What is due when, and how it was counted (S-09, AE-12)."""

from datetime import date, datetime, timedelta

from odoo.tests import tagged

from .test_filing import FilingCommon


class DeadlineCommon(FilingCommon):
    def setUp(self):
        super().setUp()
        self.spring = self._period(date(2026, 2, 2))

    def _registered_at(self, *local, **values):
        """Return a case registered at a time of Almaty."""
        with self._at(*local):
            case = self._create_case(period_id=self.spring.id, **values)
            return self._registered(case)

    def _sent_at(self, case, *local):
        with self._at(*local):
            moment = datetime(*local) - timedelta(hours=5)
            case.with_user(self.user_secretary)._send(self.expert_group, moment)


@tagged("post_install", "-at_install")
class TestDeadline(DeadlineCommon):
    # ------------------------------------------------------------------
    # How it was counted
    # ------------------------------------------------------------------
    def test_the_count_is_shown(self):
        """AE-12: registered on 29 Aug 2025, the days counted and those left out."""
        case = self._registered_at(2025, 8, 29, 17)
        self.assertEqual(case.deadline, date(2025, 9, 4))
        self.assertEqual(case.deadline_clause, "R544-14")
        self.assertEqual(
            case.with_context(lang="en_US").deadline_sentence,
            "3 working days after 08/29/2025: 2, 3, 4 Sep; not counted: 30–31 Aug, "
            "1 Sep",
        )

    def test_the_experts_days(self):
        """AE-12: received on 4 Sep, conclusion by 11 Sep; no clock before (C-28)."""
        case = self._registered_at(2025, 8, 29, 17)
        self._sent_at(case, 2025, 9, 4, 10)
        self.assertEqual(case.deadline, date(2025, 9, 11))
        self.assertEqual(case.expert_due, date(2025, 9, 11))
        self.assertEqual(case.deadline_clause, "R544-16")
        self.assertIn(
            "5, 8, 9, 10, 11 Sep; not counted: 6–7 Sep", case.deadline_sentence
        )

    def test_no_day_off_in_between(self):
        case = self._registered_at(2025, 9, 1, 17)
        self.assertIn("3, 4, 5 Sep", case.deadline_sentence)
        self.assertNotIn("not counted", case.deadline_sentence)

    # ------------------------------------------------------------------
    # The institution's own deadlines
    # ------------------------------------------------------------------
    def _commissioned(self):
        case = self._registered_at(2025, 8, 29, 17)
        self._sent_at(case, 2025, 9, 4, 10)
        with self._at(2025, 9, 5, 10):
            self._conclude(case)
        return case

    def _conclude(self, case):
        conclusions = case.conclusion_ids.with_user(self.user_expert)
        conclusions.criterion_ids.write({"verdict": "met", "text": "Compared."})
        conclusions.write({"proposal": "recognise", "graded": True, "percent": 84})
        conclusions.action_submit()

    def test_own_deadline_for_the_sitting(self):
        """S-09: working days from the conclusion to the sitting."""
        self.regulation.sitting_days = 3
        case = self._commissioned()
        self.assertEqual(case.state, "commission")
        self.assertEqual(case.deadline, date(2025, 9, 10))
        self.assertEqual(case.deadline_clause, "S-09")

    def test_no_own_deadline(self):
        """C-29: the acts set none, and neither does an institution that says 0."""
        case = self._commissioned()
        self.assertFalse(case.deadline or case.deadline_clause or case.soon_from)

    def test_own_deadlines_after_the_sitting(self):
        """S-09: extract and notice; the first ends when the extract is issued."""
        self.regulation.write({"extract_days": 2, "notice_days": 5})
        case = self._create_case()
        sitting = self._decided(case)
        workdays = sorted(
            self.company._recognition_workdays(
                sitting.day, sitting.day + timedelta(days=30)
            )
        )
        after = [day for day in workdays if day > sitting.day]
        self.assertEqual(case.deadline, after[1])
        self.assertEqual(case.extract_due, after[1])
        self.assertEqual(case.notice_due, after[4])
        self.assertEqual(case.deadline_clause, "S-09")
        self._issued(self._signed(sitting))
        self.assertFalse(case.deadline)
        self.assertEqual(case.extract_due, after[1])

    def test_the_day_of_the_notice_is_counted_anew(self):
        """S-09, S-26: a day off moves it, and its end moves it back."""
        self.regulation.write({"extract_days": 0, "notice_days": 3})
        case = self._create_case()
        sitting = self._decided(case)
        before = case.notice_due
        following = sorted(
            self.company._recognition_workdays(before, before + timedelta(days=30))
        )
        leave = self._day_off("Founders' day", before)
        self.assertEqual(case.notice_due, following[1])
        self.assertGreater(case.notice_due, sitting.day)
        leave.unlink()
        self.assertEqual(case.notice_due, before)

    def test_the_end_ends_the_deadline(self):
        case = self._registered_at(2025, 8, 29, 17)
        case.with_user(self.user_intake)._withdraw("Wish", datetime(2025, 9, 1))
        self.assertFalse(case.deadline or case.deadline_sentence or case.urgency)

    # ------------------------------------------------------------------
    # Late and soon
    # ------------------------------------------------------------------
    def test_urgency(self):
        """R544-14: soon in the working days before the deadline, late after it."""
        self.regulation.soon_days = 2
        case = self._registered_at(2025, 8, 29, 17)
        cases = self.env["recognition.case"]
        for day, expected in [
            (date(2025, 8, 29), "later"),
            (date(2025, 9, 1), "later"),
            (date(2025, 9, 2), "soon"),
            (date(2025, 9, 4), "soon"),
            (date(2025, 9, 5), "late"),
        ]:
            with self.subTest(day=day), self._at(day.year, day.month, day.day, 10):
                case.invalidate_recordset()
                self.assertEqual(case.urgency, expected)
                for urgency in ("late", "soon", "later"):
                    found = cases.search(
                        [("id", "=", case.id), ("urgency", "=", urgency)]
                    )
                    self.assertEqual(bool(found), urgency == expected, urgency)

    def test_desks_count_both(self):
        """R544-14: the secretary's desk says what is late and what is due soon."""
        self._registered_at(2025, 8, 29, 17)
        desk = self.env.ref("nfe_recognition.desk_secretary_send")
        desk = desk.with_user(self.user_secretary)
        with self._at(2025, 9, 4, 10):
            desk.invalidate_recordset()
            self.assertEqual((desk.late_count, desk.soon_count), (0, 1))
        with self._at(2025, 9, 5, 10):
            desk.invalidate_recordset()
            self.assertEqual((desk.late_count, desk.soon_count), (1, 0))
            found = self.env["recognition.case"].search(
                desk.action_open_late()["domain"]
            )
            self.assertEqual(len(found), 1)
