"""An institution with its people, and ways to bring a case to any point."""

import base64
from datetime import timedelta
from itertools import count

from odoo import Command, fields

from .institution import ROLES, InstitutionCommon

__all__ = ["PDF", "ROLES", "RecognitionCommon", "plain_pdf"]


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


class RecognitionCommon(InstitutionCommon):
    """The institution, and ways to bring a case to any point."""

    # Each certificate has a number of its own (C-34).
    certificates = count(1)

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
                        "issued_on": cls._today() - timedelta(days=60),
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
