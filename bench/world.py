"""An institution to measure in: people, bodies, programme, learners."""

import base64
import json
from datetime import date, timedelta
from itertools import count
from types import SimpleNamespace

from odoo import Command, fields

PARAMETER = "nfe_bench.world"
LEARNERS = 1000
MEMBERS = 5
LANGUAGE = "en_US"
CREDITS = (5, 5, 3, 4, 6, 2)
ORDER = {
    "order_number": "7-n",
    "order_date": date(2025, 9, 1),
    "order_signatory": "Rector",
}

CERTIFICATES = count(1)


class World(SimpleNamespace):
    """Ids of what the scenes need; the same in every transaction."""

    def env(self, env, role):
        """Return ``env`` as the user of a role works in the web client.

        :param str role: ``"intake"``, ``"secretary"``, ``"expert"``, ``"member"``,
            ``"registrar"`` or ``"recruiter"``
        """
        context = {
            "lang": LANGUAGE,
            "tz": "Asia/Almaty",
            "uid": self.users[role],
            "allowed_company_ids": [self.company],
        }
        return env(user=self.users[role], context=context)

    def case_values(self, number, complete=False, distinct=""):
        """Return values for ``number`` cases: 2 claims, 3 courses, 1 certificate.

        :param bool complete: with the application too, so that the set is complete
        :param str distinct: what makes the files differ from those of another call
        """
        return [self._case(place, complete, distinct) for place in range(number)]

    def _case(self, place, complete, distinct):
        partner, enrolment = self.learners[place % len(self.learners)]
        application = Command.create({"kind": "application", "on_paper": True})
        certificate = Command.create(
            {
                "kind": "certificate",
                # A course counts once for a learner (C-34): each case has its own.
                "number": f"CERT-{next(CERTIFICATES)}",
                "issued_on": "2026-03-01",
                "issuer_id": self.provider,
                "file": base64.b64encode(certificate_file(place, distinct)),
                "file_name": "certificate.pdf",
                "achievement_ids": [
                    Command.create(
                        {
                            "name": f"Course {course}",
                            "volume": 150,
                            "grade": "8.4",
                            "conversion_id": self.conversion,
                        }
                    )
                    for course in range(3)
                ],
            }
        )
        return {
            "partner_id": partner,
            "enrolment_id": enrolment,
            "period_id": self.period,
            "document_ids": [application, certificate] if complete else [certificate],
            "claim_ids": [
                Command.create({"discipline_id": discipline})
                for discipline in self.disciplines[:2]
            ],
        }

    def applicant_values(self, number, distinct=""):
        """Return values for ``number`` applicants with two attachments each.

        Without an address of e-mail: for each, Odoo would look for a contact and for
        other applications, work that cases do not have.
        """
        return [
            {
                "partner_name": f"Applicant {place}",
                "job_id": self.job,
                "attachment_ids": [
                    Command.create(
                        {
                            "name": f"paper{paper}.pdf",
                            "res_model": "hr.applicant",
                            "datas": base64.b64encode(
                                certificate_file(f"{place}-{paper}", distinct)
                            ),
                        }
                    )
                    for paper in range(2)
                ],
            }
            for place in range(number)
        ]


def certificate_file(place, distinct):
    """Return a small PDF file unlike any other."""
    head, pages = b"%PDF-1.4\n", b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    root = b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    note = f"% {distinct} {place}\n".encode()
    first, second = len(head), len(head) + len(root)
    table = len(head) + len(root) + len(pages) + len(note)
    return b"".join(
        (
            head,
            root,
            pages,
            note,
            b"xref\n0 3\n0000000000 65535 f \n",
            b"%010d 00000 n \n%010d 00000 n \n" % (first, second),
            b"trailer<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table,
        )
    )


def ensure(database):
    """Return the world of ``database``, made and committed where it is not there."""
    with database.kept() as env:
        known = env["ir.config_parameter"].get_param(PARAMETER)
        if known:
            return World(**json.loads(known))
        world = _create(env(context={"lang": LANGUAGE, "tracking_disable": True}))
        env["ir.config_parameter"].set_param(PARAMETER, json.dumps(vars(world)))
        return world


def _create(env):
    company = env.company
    company.write({"name": "Bench University", "recognition_lang": LANGUAGE})
    users = _users(env)
    disciplines = env["recognition.discipline"].create(
        [
            {"code": f"B{place}", "name": f"Discipline {place}", "credits": credits}
            for place, credits in enumerate(CREDITS)
        ]
    )
    programme = env["recognition.programme"].create(
        {
            "code": "6B06101",
            "name": "Information systems",
            "level": "bachelor",
            "total_credits": 240,
            "line_ids": [
                Command.create({"discipline_id": discipline.id})
                for discipline in disciplines
            ],
        }
    )
    today = fields.Date.today()
    period = env["recognition.period"].create(
        {
            "name": "Next semester",
            "kind": "semester",
            "date_start": today + timedelta(days=90),
            "date_end": today + timedelta(days=200),
        }
    )
    return World(
        company=company.id,
        users={role: user.id for role, user in users.items()},
        disciplines=disciplines.ids,
        programme=programme.id,
        period=period.id,
        provider=_provider(env).id,
        conversion=_conversion(env).id,
        learners=_learners(env, programme),
        group=_expert_group(env, users).id,
        commission=_commission(env, users).id,
        job=env["hr.job"].create({"name": "Lecturer"}).id,
    )


def _users(env):
    """Return a user for each role, ``member0`` and so on for the commission."""
    roles = {
        **dict.fromkeys(("intake", "secretary", "expert", "registrar")),
        **{f"member{place}": "member" for place in range(MEMBERS)},
    }
    users = {
        role: _user(env, role, f"nfe_recognition.group_{group or role}")
        for role, group in roles.items()
    }
    users["member"] = users["member0"]
    users["practitioner"] = _user(env, "practitioner", "nfe_recognition.group_expert")
    users["recruiter"] = _user(
        env, "recruiter", "hr_recruitment.group_hr_recruitment_user"
    )
    return users


def _user(env, role, group):
    return env["res.users"].create(
        {
            "name": f"Bench {role}",
            "login": f"bench_{role}",
            "email": f"bench_{role}@example.com",
            "lang": LANGUAGE,
            "tz": "Asia/Almaty",
            "group_ids": [Command.link(env.ref(group).id)],
        }
    )


def _provider(env):
    return env["res.partner"].create(
        {"name": "Open Courses", "is_company": True, "recognition_category": "mooc"}
    )


def _conversion(env):
    return env["recognition.scale.conversion"].create(
        {
            "name": "Ten points",
            "scale_id": env.ref("nfe_recognition.scale_ct152_t2").id,
            "source_low": 0,
            "source_high": 10,
            "approved_on": "2025-09-01",
            "approved_by": "Academic council, no. 1",
        }
    )


def _learners(env, programme):
    """Return pairs of partner and enrolment ids."""
    partners = env["res.partner"].create(
        [{"name": f"Learner {place}", "lang": LANGUAGE} for place in range(LEARNERS)]
    )
    enrolments = env["recognition.enrolment"].create(
        [
            {
                "partner_id": partner.id,
                "programme_id": programme.id,
                "number": f"S-{place:05}",
            }
            for place, partner in enumerate(partners)
        ]
    )
    return list(zip(partners.ids, enrolments.ids, strict=True))


def _expert_group(env, users):
    group = env["recognition.expert.group"].create(
        {
            "name": "Experts",
            **ORDER,
            "member_ids": [
                Command.create({"partner_id": users["expert"].partner_id.id}),
                Command.create(
                    {
                        "partner_id": users["practitioner"].partner_id.id,
                        "role": "practitioner",
                    }
                ),
            ],
        }
    )
    group.action_activate()
    return group


def _commission(env, users):
    """Return an active commission; its offices are given without an election."""
    commission = env["recognition.commission"].create(
        {
            "name": "Recognition commission",
            **ORDER,
            "secretary_id": users["secretary"].id,
            "member_ids": [
                Command.create({"partner_id": users[f"member{place}"].partner_id.id})
                for place in range(MEMBERS)
            ],
        }
    )
    commission.action_activate()
    commission.member_ids[0]._step_write({"position": "chair"})
    commission.member_ids[1]._step_write({"position": "deputy"})
    env.company.recognition_commission_id = commission
    return commission
