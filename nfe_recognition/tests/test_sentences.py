"""Every refusal says what to do, and every sentence is said somewhere."""

import re
from pathlib import Path

from odoo.tests import TransactionCase, tagged

from ..models.sentences import SENTENCES

ADDON = Path(__file__).parents[1]
# Codes that are put together from a stem and what follows from the facts.
STEMS = ("next_",)
ENDINGS = ("_bare", "_by_presider")
# What a reader meets before he knows what to do next.
REFUSALS = (
    "step_not_now",
    "withdraw_while_voting",
    "conclusion_missing",
    "decision_missing",
    "on_another_agenda",
    "target_barred",
    "course_of_another_case",
    "conversion_missing",
    "conversion_not_approved",
    "criterion_fixed",
    "not_in_group",
    "vote_not_member",
    "commission_with_cases",
    "commission_term_in_force",
    "case_was_filed",
    "case_under_way",
    "case_not_waiting",
    "case_decided_in_part",
    "case_on_agenda",
    "posting_missing",
    "recognised_meanwhile",
    "claimed_elsewhere",
)


@tagged("post_install", "-at_install")
class TestSentences(TransactionCase):
    def _text(self, code):
        return str(self.env(context={"lang": "en_US"})._(SENTENCES[code]))

    def test_every_sentence_is_used(self):
        """A sentence that no rule or model names is never said."""
        sources = "\n".join(
            path.read_text()
            for folder in ("rules", "models", "reports", "wizards")
            for path in (ADDON / folder).glob("*.py")
            if not path.name.startswith("sentences")
        )
        for code in SENTENCES:
            if code.startswith(STEMS) or code.endswith(ENDINGS):
                continue
            with self.subTest(code=code):
                self.assertIn(f'"{code}"', sources)

    def test_refusals_name_the_remedy(self):
        """What is wrong, and then what to do: two sentences, or two halves of one."""
        for code in REFUSALS:
            with self.subTest(code=code):
                text = self._text(code)
                self.assertRegex(text, re.compile(r"[.;:!]\s+\S.*\S[.]$", re.DOTALL))

    def test_withdrawal_is_not_the_officers_vote_to_close(self):
        """Whoever withdraws keeps no sitting: he waits, or asks the secretary."""
        text = self._text("withdraw_while_voting")
        self.assertIn("secretary", text)
        self.assertNotIn("Close the question", text)
