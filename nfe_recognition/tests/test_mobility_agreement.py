"""Mobility and double degrees by their agreements (CT152-48, CT152-50)."""

from datetime import timedelta

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .refusal import Refusal
from .test_mobility_path import COURSES, MobilityCommon


@tagged("post_install", "-at_install")
class TestMobilityAgreement(MobilityCommon):
    # ------------------------------------------------------------------
    # Partly by vote
    # ------------------------------------------------------------------
    def test_agreed_on_later(self):
        """CT152-44: a supplement takes a question from the commission."""
        case = self._mobility([COURSES[1]])
        self._registered(case)
        case.claim_ids.invalidate_recordset()
        case.with_user(self.user_secretary).action_bring()
        sitting = self._sitting(case)
        self.env["recognition.agreement.line"].with_user(self.user_manager).create(
            {
                "agreement_id": self.agreement.id,
                "name": "PROGRAMOWANIE",
                "volume": 5,
                "discipline_id": self.disciplines[0].id,
            }
        )
        item = sitting.item_ids
        with Refusal(self, UserError, r"cannot be refused.*\[CT152-48\]"):
            item.action_open_vote()
        secretary = case.with_user(self.user_secretary)
        with Refusal(self, UserError, "agenda of a sitting"):
            secretary.action_recredit()
        item.action_put_off()
        secretary.action_recredit()
        self.assertEqual((case.state, case.extract_ids.basis), ("decided", "agreement"))

    # ------------------------------------------------------------------
    # The agreement of a case
    # ------------------------------------------------------------------
    def test_needs_its_agreement(self):
        """CT152-43, CT152-51: no case of mobility without an agreement in force."""
        case = self._mobility(agreement_id=False).with_user(self.user_intake)
        with Refusal(self, UserError, r"names no agreement.*\[CT152-43\]"):
            case.action_submit()
        case.agreement_id = self.agreement
        self.agreement.valid_to = self._today() - timedelta(days=31)
        with Refusal(self, UserError, r"ended on.*\[CT152-43\]"):
            case.action_submit()
        # Studied while it was in force, filed later.
        self.agreement.valid_to = self._today() - timedelta(days=30)
        case.action_submit()
        self.assertEqual(case.state, "submitted")

    def test_agreement_of_another_purpose(self):
        """CT152-49, CT152-50: for a double degree and the learner's programme."""
        other = self.env["recognition.programme"].create(
            {
                "code": "6B04101",
                "name": "Economics",
                "level": "bachelor",
                "total_credits": 240,
                "company_id": self.company.id,
            }
        )
        self.agreement.programme_ids = other
        case = self._mobility(reason="double_degree").with_user(self.user_intake)
        with Refusal(self, UserError, r"double degree\. \[CT152-50\]\n.*\[CT152-49\]"):
            case.action_submit()

    def test_shown_with_mobility_only(self):
        """A case of another kind names no agreement."""
        case = self._mobility()
        case.write({"kind": "nonformal", "reason": False})
        self.assertFalse(case.agreement_id)

    # ------------------------------------------------------------------
    # Double degree
    # ------------------------------------------------------------------
    def test_double_degree(self):
        """CT152-50, -51, -56: by application and agreement, two yearly transcripts."""
        agreement = self._create_agreement(
            kind="double_degree",
            number="DD-1",
            line_ids=[
                Command.create(
                    {
                        "name": name,
                        "volume": 5,
                        "discipline_id": discipline.id,
                    }
                )
                for (name, *_rest), discipline in zip(
                    COURSES, self.disciplines[:2], strict=True
                )
            ],
        )
        case = self._mobility(
            reason="double_degree",
            agreement_id=agreement.id,
            papers=[
                self._transcript(COURSES[:1], "TR-2025"),
                self._transcript(COURSES[1:], "TR-2026"),
            ],
        )
        self._posted(self._recredited(case))
        self.assertEqual((case.state, case.outcome), ("recorded", "recognised"))
        self.assertEqual(
            [entry.sources[0]["number"] for entry in case.entry_ids.sorted("id")],
            ["TR-2025", "TR-2026"],
        )
        self.assertEqual(set(case.entry_ids.mapped("protocol_number")), {"DD-1"})

    # ------------------------------------------------------------------
    # Again
    # ------------------------------------------------------------------
    def test_double_of_a_recredited_discipline(self):
        """CT152-12: what stands by an agreement is named so."""
        self._posted(self._recredited(self._mobility()))
        again = self._create_case()
        with self.assertRaisesRegex(UserError, r"already stands.*\[CT152-12\]"):
            again.with_user(self.user_intake).action_submit()
            again.with_user(self.user_intake).action_register()

    def test_many_cost_no_more(self):
        """Re-crediting and posting many cases takes no query for each claim's rule."""

        def path(size, start):
            cases = self.env["recognition.case"]
            for place in range(start, start + size):
                learner = self._create_learner(f"M {place}", f"M{place}")
                cases |= self._mobility(
                    partner_id=learner.partner_id.id, enrolment_id=learner.id
                )
            self._registered(cases)
            self.env.flush_all()
            self.env.invalidate_all()
            before = self.env.cr.sql_log_count
            cases.with_user(self.user_secretary).action_recredit()
            self.env.flush_all()
            return self.env.cr.sql_log_count - before

        few, many = path(2, 0), path(12, 100)
        self.assertLess((many - few) / 10, 1.5)
