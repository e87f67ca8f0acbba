"""Foreign learners with the mark “included education” (CT152-52)."""

from datetime import date

from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .refusal import Refusal
from .test_mobility_path import COURSES, MobilityCommon
from .test_reports import ReportsCommon

MARK = (
    "included education: Next semester, September 1, 2026 – January 31, 2027; "
    "disciplines: 6, credits: 30"
)


@tagged("post_install", "-at_install")
class TestIncluded(ReportsCommon, MobilityCommon):
    def _mark(self, **values):
        self.learner.write(
            {
                "included": True,
                "included_period_id": self.period.id,
                "included_from": date(2026, 9, 1),
                "included_to": date(2027, 1, 31),
                "included_disciplines": 6,
                "included_credits": 30,
                **values,
            }
        )

    def test_the_mark_is_printed(self):
        """CT152-52: on re-credit sheet, extract, transcript and its entries."""
        self._mark()
        self.assertEqual(self.learner.included_mark, MARK)
        case = self._mobility(COURSES)
        sheet = self._recredited(case)
        case.with_user(self.user_secretary).action_bring()
        sitting = self._voted(self._sitting(case))
        sitting.action_close()
        extract = self._issued(self._signed(sitting))
        for paper in sheet | extract:
            text = self._text("extract", paper, self.user_registrar)
            self.assertIn(f"Special mark {MARK}", text)
            paper.action_receive()
            paper.action_post()
        text = self._text("transcript", self.learner, self.user_registrar)
        self.assertIn(f"Special mark {MARK}", text)
        self.assertEqual(set(case.entry_ids.mapped("included_mark")), {MARK})

    def test_nobody_else_bears_it(self):
        """CT152-52: without the mark nothing is said of it."""
        sheet = self._recredited(self._mobility())
        text = self._text("extract", sheet, self.user_registrar)
        self.assertNotIn("Special mark", text)
        self.assertFalse(self.learner.included_mark)

    def test_what_the_mark_names(self):
        """CT152-52: period and term; no more disciplines than anybody masters."""
        for name in ("included_period_id", "included_from", "included_to"):
            with Refusal(self, ValidationError, r"does not name .*\[CT152-52\]"):
                self._mark(**{name: False})
        with Refusal(self, ValidationError, r"before it begins.*\[CT152-52\]"):
            self._mark(included_to=date(2026, 8, 31))
