"""Institutions side by side in one database: nothing crosses from one to another."""

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import PDF, ROLES, RecognitionCommon


class CompaniesCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls._create_institution("Second University", "he")
        cls.disciplines[0].outcome_ids = [Command.create({"name": "Writes queries"})]
        cls.case = cls._create_case()
        cls.protocol = cls._signed(cls._decided(cls.case))
        cls.protocol.action_issue_extracts()
        extract = cls.protocol.extract_ids.with_user(cls.user_registrar)
        extract.action_receive()
        extract.action_post()
        cls.draft = cls._create_case(cls._create_learner("Second", "S-0002"))
        asked = cls._create_case(cls._create_learner("Third", "S-0003"))
        cls._registered(asked)
        cls.env["recognition.control"].create({"claim_id": asked.claim_ids.id})
        cls._side_records()
        cls.env["recognition.mooc.use"].create(
            {
                "name": "Databases for everybody",
                "enrolment_id": cls.learner.id,
                "discipline_id": cls.disciplines[0].id,
                "period_id": cls.period.id,
            }
        )
        # The same roles, in the other institution.
        cls.strangers = {
            role: cls._create_user(f"rec_b_{role}", role, company=cls.other)
            for role in (*ROLES, "teacher")
        }
        cls.both = cls._create_user("rec_both", "intake", "manager", "auditor")
        cls.both.company_ids += cls.other

    @classmethod
    def _as(cls, user, records, companies=None):
        """Return ``records`` as ``user`` sees them, signed in to ``companies``."""
        companies = companies or user.company_ids
        return records.with_user(user).with_context(allowed_company_ids=companies.ids)

    @classmethod
    def _side_records(cls):
        """Create what the path of a non-formal case does not leave by itself."""
        cls.env["recognition.appeal"].create({"claim_id": cls.case.claim_ids.id})
        cls.env["recognition.agreement"].create(
            {
                "company_id": cls.company.id,
                "partner_id": cls.provider.id,
                "line_ids": [
                    Command.create(
                        {
                            "name": "Databases",
                            "volume": 5,
                            "discipline_id": cls.disciplines[0].id,
                        }
                    )
                ],
            }
        )
        cls.env["recognition.signature.file"]._step_create(
            [{"protocol_id": cls.protocol.id, "file": PDF, "signer_name": "Signer"}]
        )
        disposal = cls.env["recognition.disposal"].create({"note": "Long ended."})
        cls.env["recognition.disposal.line"]._step_create(
            [{"disposal_id": disposal.id, "kind": "paper", "name": "Certificate"}]
        )
        cls.env["recognition.defect"]._step_create(
            [
                {
                    "case_id": cls.draft.id,
                    "about": "paper",
                    "document_id": cls.draft.document_ids[0].id,
                    "code": "unreadable",
                    "attempt": 1,
                }
            ]
        )
        cls.env["recognition.department.conclusion"]._step_create(
            [
                {
                    "claim_id": cls.draft.claim_ids.id,
                    "department_id": cls.env["hr.department"]
                    .create({"name": "Informatics", "company_id": cls.company.id})
                    .id,
                }
            ]
        )

    @classmethod
    def _masters_of_b(cls):
        """Return programme and period of the other institution."""
        manager = cls.strangers["manager"]
        discipline = cls._as(manager, cls.env["recognition.discipline"]).create(
            {"code": "B1", "name": "Foreign", "credits": 5}
        )
        programme = cls._as(manager, cls.env["recognition.programme"]).create(
            {
                "code": "B",
                "name": "Foreign programme",
                "line_ids": [Command.create({"discipline_id": discipline.id})],
            }
        )
        period = cls.period.copy({"company_id": cls.other.id})
        return programme.with_env(cls.env), period


@tagged("post_install", "-at_install")
class TestAccessCompanies(CompaniesCommon):
    # Reference data of all institutions, and what these tests need none of.
    SHARED_OR_LATER = {
        "recognition.commission.type",
        "recognition.document.type",
        "recognition.outcome",
        "recognition.refusal.ground",
        "recognition.scale",
        "recognition.scale.band",
    }

    # ------------------------------------------------------------------
    # Sight
    # ------------------------------------------------------------------
    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_nothing_of_another_institution(self):
        """No role of B finds or reads any record of A, in any model."""
        self.env.flush_all()
        for name in sorted(self.env.registry):
            model = self.env[name]
            if (
                not name.startswith("recognition.")
                or model._abstract
                or model._transient
                or "company_id" not in model._fields
            ):
                continue
            ours = (
                model.sudo()
                .with_context(active_test=False)
                .search([("company_id", "=", self.company.id)])
            )
            self.assertTrue(ours or name in self.SHARED_OR_LATER, name)
            for role, user in self.strangers.items():
                own = self._as(user, ours).with_context(active_test=False)
                if not own.browse().has_access("read"):
                    continue
                self.env.invalidate_all()
                with self.subTest(model=name, role=role):
                    self.assertFalse(own.search([("id", "in", own.ids)]))
                    self.assertFalse(own._filtered_access("read"))

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_institution_asked_for_must_be_ones_own(self):
        """A forged choice of institutions is refused."""
        stranger = self.strangers["intake"]
        cases = self.env["recognition.case"].with_user(stranger)
        with self.assertRaises(AccessError):
            cases.with_context(allowed_company_ids=self.company.ids).search([])

    # ------------------------------------------------------------------
    # Both at once
    # ------------------------------------------------------------------
    def test_works_in_both(self):
        """Who belongs to both sees what he switched on, and writes in each."""
        programme, period = self._masters_of_b()
        learner = self.env["res.partner"].create({"name": "Of both"})
        for companies in (self.company, self.other, self.company | self.other):
            model = self._as(self.both, self.env["recognition.case"], companies)
            values = {"partner_id": learner.id, "period_id": self.period.id}
            if companies[0] == self.other:
                values |= {"period_id": period.id, "programme_id": programme.id}
            else:
                values |= {"programme_id": self.programme.id}
            with self.subTest(companies=companies.mapped("name")):
                case = model.create(values)
                self.assertEqual(case.company_id, companies[0])
                case.note = "Written"
                found = model.search([]).company_id
                self.assertLessEqual(found, companies)
                self.assertIn(companies[0], found)
        self.assertEqual(found, self.company | self.other)
