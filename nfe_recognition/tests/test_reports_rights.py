"""Printed documents: for whom, at what cost."""

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PDF
from .printed import QueryCommon, ReportsCommon


@tagged("post_install", "-at_install")
class TestReportRights(ReportsCommon):
    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_nobody_prints_what_he_may_not_read(self):
        """The address of a report is open to anyone signed in; the document is not."""
        case = self._create_case()
        extract = self._extracts(case)
        for kind, record in (
            ("application", case),
            ("receipt", case),
            ("conclusion", case),
            ("protocol", extract.protocol_id),
            ("extract", extract),
            ("transcript", case.enrolment_id),
        ):
            for user in (self.user_nobody, self.user_portal):
                with (
                    self.subTest(kind=kind, user=user.login),
                    self.assertRaises(AccessError),
                ):
                    self._text(kind, record, user)

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_another_institution_prints_nothing(self):
        case = self._registered(self._create_case())
        other = self._create_institution("Other University", "he")
        stranger = self._create_user("rec_stranger", "intake", company=other)
        with self.assertRaises(AccessError):
            self._text("receipt", case, stranger)

    def test_identity_papers_are_not_told_by_a_receipt(self):
        """Design, section 2: experts never see identity papers."""
        values = self._case_values()
        values["document_ids"].append(
            Command.create({"kind": "identity", "number": "ID-4711", "file": PDF})
        )
        case = self.env["recognition.case"].with_user(self.user_intake).create(values)
        self._add_claim(case, self.disciplines[0], case.achievement_ids)
        self._sent(case)
        self.assertIn("ID-4711", self._text("receipt", case, self.user_intake))
        for kind in ("application", "receipt"):
            with self.assertRaises(AccessError):
                self._text(kind, case, self.user_expert)
        conclusion = self._text("conclusion", case, self.user_expert)
        self.assertNotIn("ID-4711", conclusion)

    def test_each_role_prints_its_documents(self):
        """Who works with a document prints it without help of anybody's rights."""
        case = self._create_case()
        extract = self._extracts(case)
        for kind, record, roles in (
            ("receipt", case, ("intake", "secretary", "registrar", "auditor")),
            ("conclusion", case, ("expert", "secretary", "member", "auditor")),
            (
                "protocol",
                extract.protocol_id,
                ("secretary", "member", "manager", "auditor"),
            ),
            ("extract", extract, ("secretary", "registrar", "auditor")),
        ):
            for role in roles:
                with self.subTest(kind=kind, role=role):
                    self._text(kind, record, getattr(self, f"user_{role}"))
        extract.with_user(self.user_registrar).action_receive()
        extract.with_user(self.user_registrar).action_post()
        for role in ("registrar", "auditor"):
            self._text("transcript", case.enrolment_id, getattr(self, f"user_{role}"))


@tagged("post_install", "-at_install")
class TestReportQueries(QueryCommon):
    """The cost in SQL does not grow with the number of documents."""

    def test_queries(self):
        cases = self._cases_in_numbers(12)
        self._concluded(cases)
        self._assert_flat("application", cases, self.user_intake)
        self._assert_flat("receipt", cases, self.user_intake)
        self._assert_flat("conclusion", cases, self.user_secretary)
        sitting = self._voted(self._sitting(cases))
        sitting.action_close()
        protocol = self._signed(sitting)
        protocol.with_user(self.user_secretary).action_issue_extracts()
        extracts = protocol.extract_ids.sorted("id")
        self._assert_flat("extract", extracts, self.user_registrar)
        extracts.with_user(self.user_registrar).action_receive()
        extracts.with_user(self.user_registrar).action_post()
        self._assert_flat("transcript", cases.enrolment_id, self.user_registrar)

    def test_queries_of_refusals(self):
        cases = self._cases_in_numbers(12)
        for case in cases:
            self._refused(case)
        self._assert_flat("refusal", cases, self.user_intake)

    def test_queries_of_a_long_protocol(self):
        """Twelve questions cost what two cost."""
        counts = []
        for number in (2, 12):
            cases = self.env["recognition.case"]
            for place in range(number):
                cases |= self._create_case(
                    self._create_learner(f"L {place}", f"Q{number}-{place}")
                )
            protocol = self._decided(cases).protocol_id
            counts.append(self._queries("protocol", protocol, self.user_secretary))
        self.assertLessEqual(counts[1], counts[0])
