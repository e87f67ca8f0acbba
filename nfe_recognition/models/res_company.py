"""What an institution sets for the recognition of learning."""

from odoo import api, fields, models
from odoo.exceptions import UserError

from .locks import lock

PROFILES = [
    ("standard", "The acts"),
    ("university", "The acts and a university's own rules"),
    ("military", "Military and special institutions"),
    ("bare", "The recognition rules alone"),
]
NUMBER_PREFIXES = {
    "recognition.case": "%(range_year)s/",
    "recognition.appeal": "A%(range_year)s/",
    "recognition.disposal": "D-%(range_year)s-",
}


class ResCompany(models.Model):
    _name = "res.company"
    _inherit = ["res.company", "recognition.entry"]

    recognition_kind = fields.Selection(
        selection=[
            ("he", "Higher and postgraduate education"),
            ("tvet", "Technical, vocational and post-secondary education"),
        ],
        string="Kind of institution",
        default="he",
        required=True,
        help="Decides the hours in a credit (R544-7) and who receives the extract "
        "(R544-18).",
    )
    recognition_profile = fields.Selection(
        selection=PROFILES,
        string="Profile of the rules",
        default="standard",
        required=True,
        help="Shared edition that the institution follows while it has none of its own "
        "(R544-3).",
    )
    recognition_subordination = fields.Selection(
        selection=[
            ("local", "Local"),
            ("republican", "Republican"),
            ("autonomous", "Autonomous education organisation"),
        ],
        string="Subordination",
        default="local",
        required=True,
        help="Decides which chamber of entrepreneurs agrees to the chair of a "
        "qualification commission (ATT125-34-1).",
    )
    recognition_name = fields.Char(
        string="Institution as printed",
        translate=True,
        help="Full official name on documents; the company's name where empty.",
    )
    recognition_place = fields.Char(
        string="Place as printed",
        translate=True,
        help="City on orders and protocols.",
    )
    recognition_commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        string="Recognition commission",
        check_company=True,
        help="Commission that new cases are addressed to (R544-13).",
    )
    recognition_expert_group_ids = fields.One2many(
        comodel_name="recognition.expert.group",
        inverse_name="company_id",
        string="Expert groups",
        groups="nfe_recognition.group_reader",
    )
    recognition_period_ids = fields.One2many(
        comodel_name="recognition.period",
        inverse_name="company_id",
        string="Academic periods",
        groups="nfe_recognition.group_reader",
    )
    recognition_lang = fields.Selection(
        selection=lambda self: self.env["res.lang"].get_installed(),
        string="Language of office documents",
        help="Protocols and expert conclusions print in this language; documents for "
        "the learner print in the learner's.",
    )

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains("recognition_kind", "recognition_profile")
    def _check_recognition_editions(self):
        """No own edition that applies, or will, is left to another profile (R544-3).

        One for the other kind of institution applies no more by itself.
        """
        # Whoever sets institutions up need not read their editions.
        editions = (
            self.env["recognition.regulation"]
            .sudo()
            .search(
                [
                    ("company_id", "in", self.ids),
                    "|",
                    ("date_to", "=", False),
                    ("date_to", ">=", "today"),
                ]
            )
        )
        applied = editions.filtered(
            lambda edition: edition.institution == edition.company_id.recognition_kind
        )
        applied._invalid(applied._keeper_verdicts())

    # ------------------------------------------------------------------
    # Regulation
    # ------------------------------------------------------------------
    def _recognition_regulation(self, day):
        """Return the edition in force on ``day`` for this institution.

        The institution's own edition goes before a shared one of its profile; of
        several, the latest. Source: R544-3, R544-O.1, R544-O.5.

        :param date day: day of filing
        :raises UserError: where no edition covers the day
        """
        edition = self._recognition_edition(day)
        if not edition:
            raise UserError(
                self.env._(
                    "No regulation edition is in force on %(day)s. Ask a manager to "
                    "enter one under Configuration, Regulations. [R544-O.1]",
                    day=fields.Date.to_string(day),
                )
            )
        return edition

    def _recognition_edition(self, day):
        """Return the edition in force on ``day``, empty where there is none.

        :param date day: day of filing
        """
        self.ensure_one()
        editions = self.env["recognition.regulation"].search(
            [
                ("institution", "=", self.recognition_kind),
                "|",
                ("company_id", "=", self.id),
                "&",
                ("company_id", "=", False),
                ("profile", "=", self.recognition_profile),
                ("date_from", "<=", day),
                "|",
                ("date_to", "=", False),
                ("date_to", ">=", day),
            ],
            order="date_from desc, id desc",
        )
        return editions.filtered("company_id")[:1] or editions[:1]

    def _recognition_people(self, role):
        """Return the institution's active users of a role, the longest here first.

        :param str role: name of the group, without its prefix
        """
        self.ensure_one()
        # Who holds a role is no secret inside the institution.
        group = self.env.ref(f"nfe_recognition.group_{role}").sudo()
        users = group.all_user_ids.filtered(
            lambda user: user.active and self in user.company_ids
        )
        return users.sorted("id")

    # ------------------------------------------------------------------
    # Numbers
    # ------------------------------------------------------------------
    def _recognition_next_numbers(self, code, day, count):
        """Return the institution's next numbers of a register, without gaps.

        The counter is made when it is first needed and starts anew each year.

        :param str code: key of ``NUMBER_PREFIXES``
        :param date day: day that decides the year
        :param int count: how many numbers are needed
        :rtype: list[str]
        """
        self.ensure_one()
        # The first number of all, and of a year, makes its counter: one at a time.
        lock(self)
        # Nobody but the register itself may draw or set numbers.
        sequences = self.env["ir.sequence"].sudo()
        own = [("code", "=", code), ("company_id", "=", self.id)]
        sequence = sequences.search(own, limit=1) or sequences.create(
            {
                "name": f"{code} ({self.name})",
                "code": code,
                "company_id": self.id,
                "implementation": "no_gap",
                "prefix": NUMBER_PREFIXES[code],
                "padding": 4,
                "use_date_range": True,
            }
        )
        return [sequence.next_by_id(sequence_date=day) for _number in range(count)]

    # ------------------------------------------------------------------
    # Names on documents
    # ------------------------------------------------------------------
    def _recognition_printed_name(self):
        """Return the institution's name as it stands on documents."""
        self.ensure_one()
        return self.recognition_name or self.name
