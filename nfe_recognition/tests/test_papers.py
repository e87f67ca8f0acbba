"""Kinds and types of papers, and who issued them (R544-2, R544-10, TVET578-A1.8)."""

from datetime import timedelta

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common import RecognitionCommon

# The identity papers of TVET578-A1.8.
IDENTITY_TYPES = (
    "identity_card",
    "passport",
    "residence_permit",
    "stateless",
    "refugee",
    "asylum_seeker",
    "kandas",
)


class PapersCommon(RecognitionCommon):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.centre = cls.env["res.partner"].create(
            {
                "name": "Centre of qualifications",
                "is_company": True,
                "recognition_category": "recognition_centre",
                "recognition_accreditation": "KZ-77",
                "recognition_accredited_from": cls._today() - timedelta(days=400),
                "recognition_accredited_to": cls._today() + timedelta(days=400),
            }
        )

    def _type(self, name):
        return self.env.ref(f"nfe_recognition.document_type_{name}")

    def _codes(self, case):
        return [verdict.code for verdict in case._completeness_verdicts()]

    def _qualification_case(self, **values):
        """Return a draft of a qualification case with its three papers."""
        case = self.env["recognition.case"].create(
            {
                "company_id": self.company.id,
                "kind": "qualification",
                "partner_id": self.learner.partner_id.id,
                "enrolment_id": self.learner.id,
                "period_id": self.period.id,
                "document_ids": [
                    Command.create({"kind": "application", "on_paper": True}),
                    Command.create(
                        {
                            "kind": "identity",
                            "type_id": self._type("passport").id,
                            "number": "N 0000001",
                            "expires_on": self._today() + timedelta(days=30),
                            "on_paper": True,
                        }
                    ),
                    Command.create(
                        {
                            "kind": "qualification",
                            "number": "PQ-1",
                            "issued_on": self._today() - timedelta(days=60),
                            "issuer_id": self.centre.id,
                            "profession": "Welder",
                            "qualification": "Welder of the 4th grade",
                            "qualification_level": "4",
                            "on_paper": True,
                        }
                    ),
                ],
                **values,
            }
        )
        self._add_claim(case, self.disciplines[0], self.env["recognition.achievement"])
        return case


@tagged("post_install", "-at_install")
class TestPapers(PapersCommon):
    def test_identity_papers_of_the_law(self):
        """TVET578-A1.8: seven identity papers, shared, each with its last day."""
        types = self.env["recognition.document.type"].browse(
            self._type(name).id for name in IDENTITY_TYPES
        )
        self.assertEqual(set(types.mapped("kind")), {"identity"})
        self.assertTrue(all(types.mapped("needs_expiry")))
        self.assertFalse(types.company_id)

    def test_types_are_never_seen_by_experts_and_members(self):
        """R544-24(2): no identity paper of whatever type is open to them."""
        case = self._create_case(self._create_learner("Other Learner", "S-7"))
        papers = case.document_ids.create(
            [
                {
                    "case_id": case.id,
                    "kind": "identity",
                    "type_id": self._type(name).id,
                    "expires_on": self._today() + timedelta(days=9),
                    "on_paper": True,
                }
                for name in IDENTITY_TYPES
            ]
        )
        self._concluded(case)
        for user in (self.user_expert, self.user_member, self.user_manager):
            seen = self.env["recognition.document"].with_user(user)
            found = seen.search([("case_id", "=", case.id)])
            with self.subTest(user=user.login):
                self.assertEqual(found, (case.document_ids - papers))
                with self.assertRaises(AccessError):
                    papers[0].with_user(user).read(["type_id"])
        self.assertTrue(papers.with_user(self.user_intake).mapped("type_id"))

    def test_a_type_of_another_kind(self):
        """TVET578-A1.8: a certificate is no passport."""
        case = self._create_case()
        with self.assertRaisesRegex(UserError, r"another kind.*\[TVET578-A1.8\]"):
            case.document_ids[1].type_id = self._type("passport")

    def test_a_type_asks_for_the_last_day(self):
        """TVET578-18: a passport without its last day leaves the set incomplete."""
        case = self._qualification_case()
        self.assertEqual(self._codes(case), [])
        case.document_ids[1].expires_on = False
        self.assertEqual(self._codes(case), ["paper_without_expiry"])
        case.document_ids[1].type_id = False
        self.assertEqual(self._codes(case), [])

    def test_a_type_in_use_demands_what_it_did(self):
        """R544-O.1: a filed paper is judged by what its type asked for then."""
        kinds = self.env["recognition.document.type"].with_user(self.user_manager)
        kind = kinds.create(
            {"name": "Seaman's book", "kind": "identity", "company_id": self.company.id}
        )
        case = self._qualification_case()
        case.document_ids[1].type_id = kind
        with self.assertRaisesRegex(UserError, "enter another type"):
            kind.needs_expiry = True
        kind.name = "Seaman's passport"
        with self.assertRaisesRegex(UserError, "enter another type"):
            kind.unlink()
        kind.active = False

    def test_qualification_states_profession_and_qualification(self):
        """R544-2(1): both are stated; the level where there is one."""
        case = self._qualification_case()
        case.document_ids[2].write({"profession": False, "qualification": " "})
        self.assertEqual(
            self._codes(case),
            ["qualification_without_profession", "qualification_without_title"],
        )

    def test_provider_of_every_confirming_paper(self):
        """R544-20: the case names the centre as its provider."""
        self.assertEqual(self._qualification_case().provider_id, self.centre)


@tagged("post_install", "-at_install")
class TestProviders(PapersCommon):
    def test_keepers(self):
        """S-22, R544-2(3): managers keep the list, intake enters an accreditation."""
        centre = self.centre.with_user(self.user_intake)
        centre.recognition_accreditation = "KZ-78"
        for name, value in (
            ("recognition_list_ids", [Command.link(self.company.id)]),
            ("recognition_platform", True),
        ):
            with self.assertRaises(AccessError):
                centre.write({name: value})
        self.centre.with_user(self.user_manager).recognition_list_ids = self.company
        self.assertEqual(self.centre.recognition_list_ids, self.company)
        self.user_nobody.group_ids = [
            Command.link(self.env.ref("base.group_partner_manager").id)
        ]
        for name, value in (
            ("recognition_accreditation", "X"),
            ("recognition_accredited_from", self._today()),
            ("recognition_accredited_to", self._today()),
            ("recognition_list_ids", [Command.clear()]),
        ):
            with self.subTest(field=name), self.assertRaises(AccessError):
                self.centre.with_user(self.user_nobody).write({name: value})

    def test_dates_of_an_accreditation(self):
        """R544-2(3): it ends after it begins."""
        with self.assertRaisesRegex(ValidationError, r"\[R544-2\(3\)\]"):
            self.centre.recognition_accredited_to = self._today() - timedelta(days=401)

    def test_accreditation_on_the_day_of_issue(self):
        """S-24, R544-24(3): not accredited then: looked away, warned or barred."""
        case = self._qualification_case()
        self.centre.recognition_accredited_from = self._today() - timedelta(days=30)
        for policy, level in (("off", None), ("warn", "warn"), ("block", "block")):
            self.regulation.accreditation_policy = policy
            found = {v.code: v.level for v in case._completeness_verdicts()}
            with self.subTest(policy=policy):
                self.assertEqual(found.get("accreditation_not_valid"), level)

    def test_platforms_are_data(self):
        """R544-10(4): whoever is on no list of platforms is pointed out."""
        case = self._create_case()
        self.provider.recognition_platform = False
        self.assertIn("platform_not_listed", self._codes(case))
        self.provider.recognition_platform = True
        self.assertNotIn("platform_not_listed", self._codes(case))

    def test_own_list(self):
        """S-22, YU-1.1: where asked for, the issuer stands on the own list."""
        case = self._create_case()
        self.assertNotIn("issuer_not_on_list", self._codes(case))
        self.regulation.whitelist = True
        self.assertIn("issuer_not_on_list", self._codes(case))
        other = self._create_institution("Other University", "he")
        self.provider.recognition_list_ids = other
        self.assertIn("issuer_not_on_list", self._codes(case))
        self.provider.recognition_list_ids |= self.company
        self.assertNotIn("issuer_not_on_list", self._codes(case))

    def test_own_institution_as_provider(self):
        """R544-4: what the institution itself taught needs no category, no list."""
        self.regulation.whitelist = True
        case = self._create_case()
        case.document_ids[1].issuer_id = self.company.partner_id
        self.assertEqual(self._codes(case), [])

    def test_centre_issues_no_certificate_of_completion(self):
        """R544-10, R544-20: each paper has its own issuers."""
        case = self._create_case()
        case.document_ids[1].issuer_id = self.centre
        self.assertIn("issuer_not_listed", self._codes(case))
        qualification = self._qualification_case()
        qualification.document_ids[2].issuer_id = self.provider
        self.assertIn("issuer_not_centre", self._codes(qualification))
