"""An institution with its people, reference data and bodies."""

from datetime import timedelta

from odoo import Command
from odoo.tests import new_test_user

from odoo.addons.base.tests.common import BaseCommon

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


class InstitutionCommon(BaseCommon):
    """A university of its own, so that nothing else in the database matters.

    Users: ``user_<role>`` for each role and ``user_teacher``, ``user_practitioner``
    (second expert), ``users_member`` (five members, the first is ``user_member``),
    ``user_nobody`` (an employee without a role), ``user_portal``.
    """

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
    def _today(cls):
        """Return the day that it is at the institution, whatever the server says."""
        return cls.company._recognition_today()

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
        today = cls._today()
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
                "approved_on": cls._today() - timedelta(days=4000),
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
        today = cls._today()
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
        today = cls._today()
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

    @classmethod
    def _seat(cls, members, **values):
        """Say from when until when ``members`` sit, as a new order does.

        The order with its checks is the matter of test_commission_change.py.
        """
        members.with_env(cls.env)._step_write(values)
