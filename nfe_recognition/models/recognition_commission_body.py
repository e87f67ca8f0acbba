"""What kind of body a commission is, and what its type asks of it (C-11, C-16)."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import bodies, body_people, routes


class RecognitionCommission(models.Model):
    _inherit = "recognition.commission"

    type_id = fields.Many2one(
        comodel_name="recognition.commission.type",
        string="Type",
        required=True,
        index=True,
        check_company=True,
        ondelete="restrict",
        default=lambda self: self._default_type_id(),
        tracking=True,
        domain="[('institution', 'in', (False, institution))]",
        help="What it decides, who chairs it, who signs and who receives its extracts.",
    )
    kind = fields.Selection(string="Kind of body", related="type_id.code", store=True)
    institution = fields.Selection(related="company_id.recognition_kind")
    chair_mode = fields.Selection(related="type_id.chair", string="Chair and deputy")
    decides_cases = fields.Boolean(related="type_id.decides_cases")
    asks_share = fields.Boolean(related="type_id.employer_share")
    asks_chamber = fields.Boolean(compute="_compute_asks")
    asks_body = fields.Boolean(compute="_compute_asks")

    certification_body_id = fields.Many2one(
        comodel_name="res.partner",
        string="Certification body",
        check_company=True,
        help="Creates a qualification commission; receives the extracts of an "
        "attestation commission (ATT125-2(5), ATT125-34, ATT125-34-1).",
    )
    chamber = fields.Selection(
        selection=[
            ("regional", "Regional chamber of entrepreneurs"),
            ("national", "National Chamber of Entrepreneurs"),
        ],
        string="Agreed with",
        help="National Chamber for institutions of republican subordination "
        "(ATT125-34-1).",
    )
    chamber_name = fields.Char(
        string="Name of the chamber", translate=True, help="As printed in documents."
    )
    chamber_letter = fields.Char(string="Letter of agreement no.", copy=False)
    chamber_date = fields.Date(string="Letter of agreement of", copy=False)
    share_sentence = fields.Char(
        string="Employers' share",
        compute="_compute_share_sentence",
        compute_sudo=True,
    )

    @api.model
    def _default_type_id(self):
        # Old databases make the column before the types are there.
        kind = self.env.ref(
            "nfe_recognition.commission_type_recognition", raise_if_not_found=False
        )
        return kind or self.env["recognition.commission.type"]

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends(
        "type_id.chamber_agreement",
        "type_id.recipient",
        "company_id.recognition_subordination",
    )
    def _compute_asks(self):
        for commission in self:
            kind = commission.type_id
            commission.asks_chamber = kind.chamber_agreement and bool(
                body_people.chamber_needed(commission._subordination())
            )
            commission.asks_body = kind.recipient == "certification_body"

    @api.depends(
        "type_id",
        "member_ids.side",
        "member_ids.active",
        "member_ids.date_from",
        "member_ids.date_to",
    )
    @api.depends_context("lang")
    def _compute_share_sentence(self):
        for commission in self:
            day = commission.company_id and commission._composition_day()
            verdicts = commission._share_verdicts(day) if day else []
            commission.share_sentence = "\n".join(commission._sentences(verdicts))

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _composition_day(self):
        """Return the day by which a composition is judged: today, or its first."""
        self.ensure_one()
        today = self.company_id._recognition_today()
        return max(today, self.date_from or today)

    def _subordination(self):
        """Return whose the institution is; local until a form names one (ATT125-34-1).

        :rtype: str
        """
        return self.company_id.recognition_subordination or "local"

    def _case_verdict(self, case):
        """Say whether this commission decides a case of this kind (C-02, C-16; S-35).

        The one judge of it: by the type of the commission, then by the document that
        created it.

        :param case: ``recognition.case``
        :rtype: Verdict
        """
        self.ensure_one()
        by_type = bodies.judge_case(case.kind, self.type_id._profile().decides)
        if not by_type.allowed:
            return by_type
        return routes.judge_instrument(
            case.kind, self.instrument, case.route_id._instruments()
        )

    def _share_verdicts(self, day):
        """Return whether employers have their share on ``day`` (ATT125-24; S-10)."""
        self.ensure_one()
        if not (self.company_id and self.type_id.employer_share):
            return []
        edition = self.company_id._recognition_edition(day)
        sides = self._members_on(day).mapped("side")
        return [
            body_people.share(
                self.kind,
                sides.count("employer"),
                len(sides),
                percent=body_people.percent_asked(_decimal(edition.employer_share)),
                tolerance=_decimal(edition.employer_tolerance),
            )
        ]

    def _chair_verdicts(self, chair, times):
        """Return what an appointed chair lacks (ATT125-34-1).

        :param chair: ``recognition.commission.member``, empty where nobody is appointed
        :param int times: how often he was appointed, this time included
        """
        self.ensure_one()
        if not self.type_id.chamber_agreement:
            return []
        letter = self.chamber_name and self.chamber_letter and self.chamber_date
        verdicts = body_people.chair_agreed(
            self._subordination(),
            chamber=self.chamber or None,
            has_letter=bool(letter),
            side=chair.side if chair else None,
        )
        if chair:
            verdicts += body_people.chair_times(chair.display_name, times)
        return verdicts

    def _has_regulation(self):
        """Return True where it is laid down how the commission works (R544-11, -22).

        Asked of those that decide on applications.
        """
        written = (self.regulation_text or "").strip() or self.regulation_file
        return bool(written) or not self.decides_cases

    def _founding_verdicts(self):
        """Return what the type asks of the order that creates it (C-11, C-16)."""
        self.ensure_one()
        profile = self.type_id._profile()
        # Who certifies is another body than the institution (ATT125-2(4), ATT125-2(5)).
        outside = self.certification_body_id - self.company_id.partner_id
        chair = self._members_on(self._composition_day()).filtered(
            lambda member: member.appointment == "chair"
        )
        return [
            *bodies.judge_making(
                profile,
                instrument=self.instrument,
                institution=self.company_id.recognition_kind,
            ),
            *bodies.judge_founding(profile, chair=len(chair) == 1, body=bool(outside)),
            *(
                v
                for v in self._share_verdicts(self._composition_day())
                if not v.allowed
            ),
            *self._chair_verdicts(chair[:1], self._chair_times(chair[:1]) + 1),
        ]


def _decimal(figure):
    return Decimal(str(figure))
