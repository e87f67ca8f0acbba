"""Editions of the rules, as data."""

import dataclasses
from decimal import Decimal

from odoo import api, fields, models

from ..rules import edition
from ..rules.verdict import block

# What may change without another number coming out for a filed case.
OPEN_FIELDS = frozenset({"name", "date_to", "active"})
# Settings whose zero stands for "none".
NONE_WHERE_ZERO = (
    "employer_share",
    "nfe_cap_percent",
    "minimum_age",
    "retention_recording_years",
    "retention_admission_years",
    "retention_protocol_years",
)


class RecognitionRegulation(models.Model):
    """One edition of the regulations with every number that it sets.

    Managers keep editions; every role reads them. A case keeps the edition that was in
    force when it was filed (R544-O.1): from then on nobody changes the edition's
    numbers, and a new order of the ministry is a new edition.
    """

    _name = "recognition.regulation"
    _description = "Edition of the regulations"
    _inherit = ["mail.thread", "recognition.master", "recognition.guarded"]
    _order = "institution, date_from desc, id desc"
    _check_company_auto = True

    _text_limits = {"name": 250, "legal_basis": 4000}

    name = fields.Char(required=True, translate=True, tracking=True)
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        index=True,
        help="Empty: shared by all institutions of the kind. An institution's own "
        "edition goes before a shared one.",
    )
    active = fields.Boolean(default=True)
    institution = fields.Selection(
        selection=[
            ("he", "Higher and postgraduate education"),
            ("tvet", "Technical, vocational and post-secondary education"),
        ],
        string="Kind of institution",
        required=True,
        default=lambda self: self.env.company.recognition_kind,
        tracking=True,
        help="Institutions that the edition is for (R544-3).",
    )
    date_from = fields.Date(
        string="In force from",
        required=True,
        tracking=True,
        help="First day of filing that the edition is for (R544-O.5).",
    )
    date_to = fields.Date(
        string="In force to",
        tracking=True,
        help="Last day of filing; empty while no newer edition is known (R544-O.1).",
    )

    # Volume
    hours_per_credit = fields.Integer(
        string="Hours per credit",
        default=30,
        required=True,
        tracking=True,
        aggregator=None,
        help="Academic hours in one credit: 30 in higher education, 24 in technical "
        "and vocational (S-01; R544-7, CT152-23).",
    )
    academic_hour_minutes = fields.Integer(
        string="Minutes in an academic hour",
        default=50,
        required=True,
        tracking=True,
        aggregator=None,
        help="Turns clock hours into academic hours; 50 in higher education, at least "
        "40 in military institutions (S-02; CT152-2(5)).",
    )
    volume_threshold = fields.Float(
        string="Volume that suffices, %",
        digits=(5, 2),
        default=100,
        required=True,
        tracking=True,
        aggregator=None,
        help="Share of the target's hours that the sources must reach (S-27; R544-7).",
    )

    # Deadlines
    transmit_days = fields.Integer(
        string="Days to hand over",
        default=3,
        required=True,
        tracking=True,
        aggregator=None,
        help="Working days from registration to the experts, three at most (S-03; "
        "R544-14).",
    )
    expert_days = fields.Integer(
        string="Days for the conclusion",
        default=5,
        required=True,
        tracking=True,
        aggregator=None,
        help="Working days for the experts, five at most (S-03; R544-16).",
    )
    late_policy = fields.Selection(
        selection=[
            ("next_period", "Counts for the next period"),
            ("refuse", "Is refused"),
        ],
        string="A late application",
        default="next_period",
        required=True,
        tracking=True,
        help="What becomes of an application filed after the period began (S-05; "
        "R544-13).",
    )
    out_of_hours = fields.Boolean(
        string="Out-of-hours rule",
        default=True,
        tracking=True,
        help="Papers that come after hours or on a day off are registered on the next "
        "working day (S-20; TVET578-A1.7).",
    )

    # Commission
    quorum_num = fields.Integer(
        string="Quorum, numerator",
        default=2,
        required=True,
        tracking=True,
        aggregator=None,
        help="Share of the members that must attend, for instance 2 of 3; 0 for no "
        "quorum (S-07; YU-5.9, TVET578-6).",
    )
    quorum_den = fields.Integer(
        string="Quorum, denominator",
        default=3,
        required=True,
        tracking=True,
        aggregator=None,
        help="See the numerator (S-07; YU-5.9, TVET578-6).",
    )
    tie_rule = fields.Selection(
        selection=[
            ("chair", "The presider's vote decides"),
            ("none", "Not adopted"),
        ],
        string="Equal votes",
        default="chair",
        required=True,
        tracking=True,
        help="What becomes of a question with equal votes (S-08; YU-5.9, TVET578-6).",
    )
    allow_abstain = fields.Boolean(
        string="Abstention allowed",
        tracking=True,
        help="Those who abstain stay in the number of those attending (S-08; R544-17, "
        "C-13).",
    )
    signers = fields.Selection(
        selection=[
            ("chair_secretary", "Chair and secretary"),
            ("chair_members_secretary", "Chair, members and secretary"),
        ],
        string="Protocol signed by",
        default="chair_secretary",
        required=True,
        tracking=True,
        help="Who signs a protocol before it is sealed (S-19; R544-17).",
    )

    # Grades
    scale_id = fields.Many2one(
        comodel_name="recognition.scale",
        string="Grade scale",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        tracking=True,
        help="Letter scale of the decisions (S-39; CT152-36, R544-8).",
    )
    pass_threshold = fields.Integer(
        string="Recognised from, %",
        default=50,
        required=True,
        tracking=True,
        aggregator=None,
        help="Below this percentage nothing is recognised (S-13; YU-5.7, CT152-39).",
    )

    # Printed
    legal_basis = fields.Text(
        string="Legal basis",
        translate=True,
        help="Acts that printed documents name as their basis (S-37).",
    )
    in_use = fields.Boolean(string="Used by cases", compute="_compute_in_use")
    fixed = fields.Boolean(
        compute="_compute_fixed",
        help="Cases use the edition, or the reader does not keep it (R544-O.1).",
    )

    _dates_in_order = models.Constraint(
        "CHECK (date_to IS NULL OR date_from <= date_to)",
        "The edition ends before it begins. Correct one of the two days. [R544-O.1]",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    def _compute_in_use(self):
        used = self._used()
        for regulation in self:
            regulation.in_use = regulation in used

    @api.depends("company_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_fixed(self):
        kept = self.filtered("id")._filtered_access("write")
        for regulation in self:
            known = bool(regulation.id)
            regulation.fixed = regulation.in_use or (known and regulation not in kept)

    # ------------------------------------------------------------------
    # Constraints
    # ------------------------------------------------------------------
    @api.constrains(lambda self: ("scale_id", *self._edition_names()))
    def _check_numbers(self):
        """The regulations allow what the edition sets (S-01 to S-39)."""
        for regulation in self:
            regulation._invalid(
                [
                    *regulation.scale_id._band_verdicts(),
                    *edition.check(regulation._edition()),
                ]
            )

    # ------------------------------------------------------------------
    # CRUD
    # ------------------------------------------------------------------
    def copy_data(self, default=None):
        """Return the values of the copies, each with a name of its own."""
        return self._copied_names(super().copy_data(default), default)

    def _frozen_verdicts(self, field_names):
        """A case keeps the numbers that it was filed under (R544-O.1)."""
        if field_names and field_names <= OPEN_FIELDS:
            return []
        return [
            block("regulation_in_use", "R544-O.1", regulation=regulation.name)
            for regulation in self._used()
        ]

    # ------------------------------------------------------------------
    # Business
    # ------------------------------------------------------------------
    def _used(self):
        """Return those of these editions that filed cases or sittings keep."""
        if not self.ids:
            return self.browse()
        # An edition is in use whoever looks, also by cases of another institution.
        everything = self.sudo().with_context(active_test=False).env
        by_cases = everything["recognition.case"]._read_group(
            [("regulation_id", "in", self.ids), ("submitted_on", "!=", False)],
            ["regulation_id"],
        )
        by_sittings = everything["recognition.sitting"]._read_group(
            [("regulation_id", "in", self.ids), ("state", "in", ("open", "closed"))],
            ["regulation_id"],
        )
        used = {regulation.id for (regulation,) in [*by_cases, *by_sittings]}
        return self.filtered(lambda regulation: regulation.id in used)

    def _edition(self):
        """Return the numbers of this edition for the rules.

        :rtype: Edition
        """
        self.ensure_one()
        plain = {name: self[name] for name in self._edition_names()}
        # An empty number says that there is none.
        plain |= {name: None for name in NONE_WHERE_ZERO if not plain[name]}
        exact = {
            name: Decimal(str(value))
            for name, value in plain.items()
            if isinstance(value, float)
        }
        return edition.Edition(
            **plain | exact, lowest_positive=self.scale_id._lowest_positive()
        )

    def _edition_names(self):
        """Return the names of the settings that the rules look at."""
        names = (setting.name for setting in dataclasses.fields(edition.Edition))
        return [name for name in names if name in self._fields]
