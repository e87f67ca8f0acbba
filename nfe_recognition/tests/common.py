"""An institution with its people, and ways to bring a case to any point."""

import base64
from datetime import timedelta
from itertools import count

from odoo import Command, fields
from odoo.tests import new_test_user

from odoo.addons.base.tests.common import BaseCommon


def plain_pdf(*objects):
    """Return the bytes of a PDF with these objects, the catalogue first."""
    body, places = b"%PDF-1.4\n", []
    for place, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (place, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(body))
    )


PDF = base64.b64encode(
    plain_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
    )
)
ROLES = (
    "intake",
    "expert",
    "department_head",
    "secretary",
    "member",
    "registrar",
    "adviser",
    "manager",
    "auditor",
)


class RecognitionCommon(BaseCommon):
    """A university of its own, so that nothing else in the database matters.

    Users: ``user_<role>`` for each role and ``user_teacher``, ``user_practitioner``
    (second expert), ``users_member`` (five members, the first is ``user_member``),
    ``user_nobody`` (an employee without a role), ``user_portal``.
    """

    # Each certificate has a number of its own (C-34).
    certificates = count(1)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company = cls._create_institution("Test University", "he")
        cls.env.user.write(
            {
                "company_ids": [Command.link(cls.company.id)],
                "company_id": cls.company.id,
            }
        )
        cls.env = cls.env(
            context=dict(cls.env.context, allowed_company_ids=cls.company.ids)
        )
        cls._create_users()
        cls._create_masters()
        cls._create_bodies()

    # ------------------------------------------------------------------
    # The institution
    # ------------------------------------------------------------------
    @classmethod
    def _create_institution(cls, name, kind):
        company = cls.env["res.company"].create(
            {"name": name, "recognition_kind": kind}
        )
        # Working time of its own: Monday to Friday, no holiday of anybody else.
        company.resource_calendar_id = cls.env["resource.calendar"].create(
            {
                "name": f"{name}, five days",
                "company_id": company.id,
                "tz": "Asia/Almaty",
            }
        )
        return company

    @classmethod
    def _create_user(cls, login, *roles, company=None, name=None):
        company = company or cls.company
        groups = [f"nfe_recognition.group_{role}" for role in roles]
        return new_test_user(
            cls.env,
            login=login,
            name=name or login.replace("_", " ").title(),
            groups=",".join(["base.group_user", *groups]),
            company_id=company.id,
            company_ids=[Command.set(company.ids)],
            tz="Asia/Almaty",
        )

    @classmethod
    def _create_users(cls):
        for role in ROLES:
            setattr(cls, f"user_{role}", cls._create_user(f"rec_{role}", role))
        cls.user_practitioner = cls._create_user("rec_practitioner", "expert")
        cls.users_member = cls.user_member
        for place in range(2, 6):
            cls.users_member |= cls._create_user(f"rec_member{place}", "member")
        cls.user_teacher = cls._create_user("rec_teacher", "teacher")
        cls.user_nobody = cls._create_user("rec_nobody")
        cls.user_portal = new_test_user(
            cls.env,
            login="rec_portal",
            groups="base.group_portal",
            company_id=cls.company.id,
            company_ids=[Command.set(cls.company.ids)],
        )

    @classmethod
    def _create_masters(cls):
        today = fields.Date.today()
        cls.scale = cls.env.ref("nfe_recognition.scale_ct152_t2")
        cls.regulation = cls.env["recognition.regulation"].create(
            {
                "name": "Test edition",
                "company_id": cls.company.id,
                "institution": "he",
                "date_from": today - timedelta(days=4000),
                "scale_id": cls.scale.id,
            }
        )
        cls.period = cls.env["recognition.period"].create(
            {
                "name": "Next semester",
                "company_id": cls.company.id,
                "kind": "semester",
                "date_start": today + timedelta(days=90),
                "date_end": today + timedelta(days=200),
                "window_ids": [
                    Command.create(
                        {
                            "kind": "orientation",
                            "date_from": today + timedelta(days=82),
                            "date_to": today + timedelta(days=88),
                        }
                    )
                ],
            }
        )
        cls.env["recognition.extra.workday"].create(
            {
                "name": "By order of the rector",
                "company_id": cls.company.id,
                "day": today - timedelta(days=3000),
            }
        )
        cls.provider = cls.env["res.partner"].create(
            {
                "name": "Open Courses Platform",
                "is_company": True,
                "recognition_category": "mooc",
            }
        )
        cls.conversion_percent = cls._create_conversion("Percent", 0, 100)
        cls.conversion_ten = cls._create_conversion("Ten points", 0, 10)
        cls.disciplines = cls.env["recognition.discipline"].create(
            [
                {
                    "code": f"DISC{place}",
                    "name": name,
                    "credits": credits,
                    "company_id": cls.company.id,
                }
                for place, (name, credits) in enumerate(
                    [("Databases", 5), ("Programming", 5), ("Statistics", 3)], start=1
                )
            ]
        )
        cls.programme = cls.env["recognition.programme"].create(
            {
                "code": "6B06101",
                "name": "Information systems",
                "level": "bachelor",
                "total_credits": 240,
                "company_id": cls.company.id,
                "line_ids": [
                    Command.create({"discipline_id": discipline.id})
                    for discipline in cls.disciplines
                ],
            }
        )
        cls.learner = cls._create_learner("Aigerim Testova", "S-0001")

    @classmethod
    def _create_conversion(cls, name, low, high):
        return cls.env["recognition.scale.conversion"].create(
            {
                "name": name,
                "company_id": cls.company.id,
                "scale_id": cls.scale.id,
                "source_low": low,
                "source_high": high,
                "approved_on": fields.Date.today() - timedelta(days=4000),
                "approved_by": "Academic council, no. 1",
            }
        )

    @classmethod
    def _create_learner(cls, name, number, **values):
        partner = cls.env["res.partner"].create({"name": name, "lang": "en_US"})
        return cls.env["recognition.enrolment"].create(
            {
                "partner_id": partner.id,
                "programme_id": cls.programme.id,
                "company_id": cls.company.id,
                "number": number,
                **values,
            }
        )

    @classmethod
    def _create_bodies(cls):
        today = fields.Date.today()
        cls.expert_group = cls.env["recognition.expert.group"].create(
            {
                "name": "Experts in information systems",
                "company_id": cls.company.id,
                "order_number": "12-n",
                "order_date": today - timedelta(days=100),
                "order_signatory": "Rector",
                "programme_ids": [Command.set(cls.programme.ids)],
                "member_ids": [
                    Command.create(
                        {"partner_id": cls.user_expert.partner_id.id, "role": "teacher"}
                    ),
                    Command.create(
                        {
                            "partner_id": cls.user_practitioner.partner_id.id,
                            "role": "practitioner",
                        }
                    ),
                ],
            }
        )
        cls.expert_group.action_activate()
        cls.commission = cls._create_commission("Recognition commission")
        cls.company.recognition_commission_id = cls.commission
        cls.members = cls.commission.member_ids

    @classmethod
    def _create_department(cls, name="Department of informatics", user=None):
        """Return a department with its head, which teaches the disciplines."""
        user = user or cls.user_department_head
        employee = cls.env["hr.employee"].create(
            {"name": user.name, "user_id": user.id, "company_id": cls.company.id}
        )
        department = cls.env["hr.department"].create(
            {"name": name, "company_id": cls.company.id, "manager_id": employee.id}
        )
        if user == cls.user_department_head:
            cls.disciplines.department_id = department
        return department

    @classmethod
    def _create_commission(cls, name, users=None, **values):
        """Return an active commission whose chair and deputy are elected.

        Positions are won in an election; to stand in for it here is the business of
        this one helper, so that other tests start where they need to.
        """
        users = users or cls.users_member
        today = fields.Date.today()
        commission = cls.env["recognition.commission"].create(
            {
                "name": name,
                "company_id": cls.company.id,
                "order_number": "7-n",
                "order_date": today - timedelta(days=100),
                "order_signatory": "Rector",
                "secretary_id": cls.user_secretary.id,
                "member_ids": [
                    Command.create({"partner_id": user.partner_id.id}) for user in users
                ],
                **values,
            }
        )
        commission.action_activate()
        commission.member_ids[0]._step_write({"position": "chair"})
        commission.member_ids[1]._step_write({"position": "deputy"})
        return commission

    # ------------------------------------------------------------------
    # Cases
    # ------------------------------------------------------------------
    @classmethod
    def _case_values(cls, enrolment=None, **values):
        enrolment = enrolment or cls.learner
        return {
            "company_id": cls.company.id,
            "partner_id": enrolment.partner_id.id,
            "enrolment_id": enrolment.id,
            "period_id": cls.period.id,
            "document_ids": [
                Command.create({"kind": "application", "on_paper": True}),
                Command.create(
                    {
                        "kind": "certificate",
                        "number": f"CERT-{next(cls.certificates)}",
                        "issued_on": fields.Date.today() - timedelta(days=60),
                        "issuer_id": cls.provider.id,
                        "file": PDF,
                        "file_name": "certificate.pdf",
                        "achievement_ids": [
                            Command.create(
                                {
                                    "name": "Database design online",
                                    "volume": 150,
                                    "volume_unit": "academic_hour",
                                    "grade": "8.4",
                                    "conversion_id": cls.conversion_ten.id,
                                }
                            )
                        ],
                    }
                ),
            ],
            **values,
        }

    @classmethod
    def _create_case(cls, enrolment=None, discipline=None, user=None, **values):
        """Return a complete draft: one certificate, one course, one claim."""
        user = user or cls.user_intake
        case = (
            cls.env["recognition.case"]
            .with_user(user)
            .create(cls._case_values(enrolment, **values))
        )
        cls._add_claim(case, discipline or cls.disciplines[0], case.achievement_ids)
        return case.with_env(cls.env)

    @classmethod
    def _add_claim(cls, case, discipline, achievements):
        return cls.env["recognition.claim"].create(
            {
                "case_id": case.id,
                "discipline_id": discipline.id,
                "source_ids": [
                    Command.create({"achievement_id": achievement.id})
                    for achievement in achievements
                ],
            }
        )

    @classmethod
    def _create_double_case(cls, enrolment=None):
        """Return a complete draft with two courses and two claims."""
        case = cls._create_case(enrolment)
        course = case.achievement_ids.copy({"name": "Programming online"})
        cls._add_claim(case, cls.disciplines[1], course)
        return case

    @classmethod
    def _registered(cls, cases):
        cases.with_user(cls.user_intake).action_submit()
        cases.with_user(cls.user_intake).action_register()
        return cases

    @classmethod
    def _sent(cls, cases):
        cls._registered(cases)
        cases.with_user(cls.user_secretary)._send(
            cls.expert_group, fields.Datetime.now()
        )
        return cases

    @classmethod
    def _concluded(cls, cases, percent=None):
        """Return cases before the commission, their conclusions favourable."""
        cls._sent(cases)
        conclusions = cases.conclusion_ids.with_user(cls.user_expert)
        for conclusion in conclusions:
            conclusion.criterion_ids.write({"verdict": "met", "text": "Compared."})
            values = {"proposal": "recognise"}
            if percent is not None:
                values |= {"graded": True, "percent": percent}
            conclusion.write(values)
        conclusions.action_submit()
        return cases

    @classmethod
    def _cases_in_numbers(cls, number):
        """Return ``number`` complete drafts of as many learners."""
        cases = cls.env["recognition.case"]
        for place in range(number):
            cases |= cls._create_case(
                cls._create_learner(f"Learner {place}", f"N-{place:04}")
            )
        return cases

    # ------------------------------------------------------------------
    # Sittings
    # ------------------------------------------------------------------
    @classmethod
    def _sitting(cls, cases, present=None):
        """Return an open sitting with ``cases`` on its agenda, all members present."""
        sitting = (
            cls.env["recognition.sitting"]
            .with_user(cls.user_secretary)
            .create(
                {
                    "commission_id": cls.commission.id,
                    "date": fields.Datetime.now(),
                    "place": "Room 1",
                }
            )
        )
        if cases:
            sitting.action_add_ready_cases()
        present = cls.members if present is None else present
        sitting.attendance_ids.filtered(
            lambda line: line.member_id in present
        ).present = True
        sitting.action_open()
        return sitting

    @classmethod
    def _voted(cls, sitting, choices=None):
        """Vote on every open question of ``sitting``; in favour unless told."""
        for item in sitting.item_ids:
            item.action_open_vote()
            for member in sitting.attendance_ids.filtered("present").member_id:
                choice = (choices or {}).get(member, "for")
                getattr(item.with_user(member.user_id), f"action_vote_{choice}")()
            if choices:
                item.reason = "By vote of the commission."
            item.action_close_vote()
        return sitting

    @classmethod
    def _decided(cls, cases, **kwargs):
        """Return the closed sitting that decided ``cases``."""
        cls._concluded(cases)
        sitting = cls._voted(cls._sitting(cases), **kwargs)
        sitting.action_close()
        return sitting

    @classmethod
    def _signed(cls, sitting):
        """Return the protocol of ``sitting``, signed by all and sealed."""
        protocol = sitting.protocol_id
        protocol.action_send_to_sign()
        for signature in protocol.signature_ids:
            protocol.with_user(signature.user_id)._sign(fields.Datetime.now())
        return protocol

    @classmethod
    def _issued(cls, protocol):
        """Return the extracts of a sealed protocol, as the registrar has them."""
        protocol.with_user(cls.user_secretary).action_issue_extracts()
        return protocol.extract_ids.with_user(cls.user_registrar)

    @classmethod
    def _posted(cls, extracts):
        """Return ``extracts`` received and posted by the registrar."""
        extracts = extracts.with_user(cls.user_registrar)
        extracts.action_receive()
        extracts.action_post()
        return extracts
