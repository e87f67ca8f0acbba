"""Query budgets of the form of a case: what is asked for does not make it dearer."""

from datetime import timedelta

from odoo import Command
from odoo.tests import tagged

from . import web_client
from .common import PDF
from .test_query_budget import QueryBudget

FEW, MANY = 5, 20


@tagged("post_install", "-at_install")
class TestFormBudget(QueryBudget):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for code in ("kk_KZ", "ru_RU"):
            cls.env["res.lang"]._activate_lang(code)
        cls.many = cls.env["recognition.discipline"].create(
            [
                {
                    "code": f"MORE{place}",
                    "name": f"Discipline {place}",
                    "credits": 2,
                    "company_id": cls.company.id,
                }
                for place in range(MANY)
            ]
        )
        cls.programme.line_ids = [
            Command.create({"discipline_id": discipline.id}) for discipline in cls.many
        ]
        cls.partner = cls.env["res.partner"].create(
            {
                "name": "Partner University",
                "is_company": True,
                "recognition_category": "higher",
            }
        )
        cls.agreement = cls.env["recognition.agreement"].create(
            {
                "company_id": cls.company.id,
                "partner_id": cls.partner.id,
                "number": "17/2026",
                "signed_on": cls._today() - timedelta(days=400),
                "line_ids": [
                    Command.create(
                        {
                            "name": discipline.name,
                            "volume": 2,
                            "volume_unit": "kz_credit",
                            "discipline_id": discipline.id,
                        }
                    )
                    for discipline in cls.many
                ],
            }
        )

    def _filed(self, number, **values):
        """Return a registered case with ``number`` claims on as many courses."""
        [enrolment] = self._enrolments(1)
        disciplines = self.many[:number]
        papers = [
            {"kind": "application", "on_paper": True},
            {"kind": "identity", "on_paper": True},
            {
                "kind": "transcript" if values else "certificate",
                "number": f"T-{next(self.certificates)}",
                "issued_on": self._today() - timedelta(days=30),
                "issuer_id": self.partner.id if values else self.provider.id,
                "file": PDF,
                "file_name": "transcript.pdf",
                "achievement_ids": [
                    Command.create(
                        {
                            "name": discipline.name,
                            "volume": 2,
                            "volume_unit": "kz_credit",
                            "grade": "91",
                            "conversion_id": self.conversion_percent.id,
                        }
                    )
                    for discipline in disciplines
                ],
            },
        ]
        case = self._as(self.user_intake, "recognition.case").create(
            self._case_values(
                enrolment,
                document_ids=[Command.create(paper) for paper in papers],
                **values,
            )
        )
        self._as(self.user_intake, "recognition.claim").create(
            [
                {
                    "case_id": case.id,
                    "discipline_id": discipline.id,
                    "source_ids": [Command.create({"achievement_id": course.id})],
                }
                for discipline, course in zip(
                    disciplines, case.achievement_ids, strict=True
                )
            ]
        )
        case.action_submit()
        case.action_register()
        return case

    def _opened(self, case, user):
        case = self._as(user, "recognition.case", case.ids)
        return self._queries(lambda: web_client.open_form(case))

    def _assert_flat(self, limits, **values):
        """Assert that 20 claims cost what 5 cost, and no more than ``limits``."""
        few, many = self._filed(FEW, **values), self._filed(MANY, **values)
        for user, limit in limits.items():
            with self.subTest(user=user.login):
                self._opened(few, user)
                count = self._opened(few, user)
                self.assertEqual(count, self._opened(many, user))
                self.assertLessEqual(count, limit)

    def test_nonformal(self):
        """Outcomes, papers and doubles of all claims are looked up at once."""
        self._assert_flat({self.user_intake: 45, self.user_secretary: 44})

    def test_mobility(self):
        """CT152-48: what the agreement says of each claim is looked up at once."""
        self._assert_flat(
            {self.user_intake: 44, self.user_secretary: 44},
            kind="mobility",
            reason="mobility",
            agreement_id=self.agreement.id,
        )

    def test_shortened(self):
        """CT152-9: names in each language are looked up at once."""
        self._assert_flat(
            {self.user_intake: 40, self.user_secretary: 40},
            kind="formal",
            reason="shortened",
        )
