"""Each kind of case is called by its own name on paper (R544-24, CT152-41, -48)."""

from odoo.tests import tagged

from .printed import ReportsCommon
from .test_mobility_path import COURSES, MobilityCommon
from .test_papers import PapersCommon

FOREIGN = "non-formal"


class KindsCommon(ReportsCommon):
    def _prints(self, kind, records, user, *words):
        """Assert that a document says ``words`` and nothing of non-formal learning."""
        text = self._text(kind, records, user)
        for word in words:
            self.assertIn(word, text)
        self.assertNotIn(FOREIGN, text)
        return text


@tagged("post_install", "-at_install")
class TestQualificationReports(KindsCommon, PapersCommon):
    def test_papers_of_a_qualification(self):
        """R544-24: the application is for a professional qualification."""
        case = self._qualification_case()
        words = "professional qualification"
        self._prints("application", case, self.user_intake, words, "PQ-1")
        self._sent(case)
        self._prints("receipt", case, self.user_intake, words)
        self._prints("conclusion", case, self.user_secretary, words)


@tagged("post_install", "-at_install")
class TestMobilityReports(KindsCommon, MobilityCommon):
    def test_mixed_case(self):
        """D-32, CT152-47, -48: sheet by the agreement, extract by the protocol."""
        case = self._mobility(COURSES)
        name = "17/2026"
        self._prints("application", case, self.user_intake, "mobility", name, "TR-9")
        sheet = self._recredited(case)
        text = self._prints(
            "extract", sheet, self.user_registrar, "Re-credit sheet", name, "TR-9"
        )
        self.assertRegex(
            text, "Databases.*Data storage systems.*without|without a vote"
        )
        self.assertNotIn("true to the protocol", text)
        case.with_user(self.user_secretary).action_bring()
        sitting = self._voted(self._sitting(case))
        sitting.action_close()
        protocol = self._signed(sitting)
        self._prints("protocol", protocol, self.user_secretary, "academic mobility")
        extract = self._issued(protocol)
        self._prints(
            "extract",
            extract,
            self.user_registrar,
            "Extract from the protocol",
            "decided for recognition of learning outcomes of academic mobility",
        )
        for paper in sheet | extract:
            paper.action_receive()
            paper.action_post()
        self._prints(
            "transcript",
            self.learner,
            self.user_registrar,
            "Re-credited: agreement no. 17/2026",
            f"Recognised: protocol no. {protocol.number}",
        )

    def test_public_check(self):
        """The register knows a re-credit sheet as one."""
        sheet = self._recredited(self._mobility())
        entry = self.env["recognition.check"].search(
            [("res_model", "=", sheet._name), ("res_id", "=", sheet.id)]
        )
        self.assertEqual((entry.kind, entry.number), ("recredit", sheet.number))
