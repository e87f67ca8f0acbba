"""A college, and commissions of each type in it."""

from datetime import timedelta

from odoo import Command

from .common import RecognitionCommon


class BodyCommon(RecognitionCommon):
    """A college with the people of an attestation commission."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.recognition_kind = "tvet"
        cls.regulation = cls.env["recognition.regulation"].create(
            {
                "name": "Edition of the college",
                "company_id": cls.company.id,
                "institution": "tvet",
                "date_from": cls._today() - timedelta(days=4000),
                "hours_per_credit": 24,
                "employer_share": 75,
                "scale_id": cls.scale.id,
            }
        )
        cls.body = cls.env["res.partner"].create(
            {"name": "Certification centre", "is_company": True}
        )

    @classmethod
    def _type(cls, code):
        return cls.env.ref(f"nfe_recognition.commission_type_{code}")

    @classmethod
    def _rows(cls, employers, others, chair=True):
        """Return commands for members of both sides; the first is appointed chair."""
        users = cls.users_member | cls.user_expert | cls.user_practitioner
        sides = ["employer"] * employers + ["institution"] * others
        rows = [
            {"partner_id": user.partner_id.id, "side": side}
            for user, side in zip(users, sides, strict=False)
        ]
        if chair:
            rows[0]["appointment"] = "chair"
        return [Command.create(row) for row in rows]

    @classmethod
    def _body(cls, code, rows=None, **values):
        """Return the draft of a commission of a type, entered by a manager."""
        return (
            cls.env["recognition.commission"]
            .with_user(cls.user_manager)
            .create(
                {
                    "name": f"The {code} commission",
                    "company_id": cls.company.id,
                    "type_id": cls._type(code).id,
                    "order_number": "21-n",
                    "order_date": cls._today(),
                    "order_signatory": "Director",
                    "secretary_id": cls.user_secretary.id,
                    "certification_body_id": cls.body.id,
                    "member_ids": rows or cls._rows(3, 1),
                    **values,
                }
            )
        )
