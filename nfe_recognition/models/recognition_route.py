"""Kinds of case under one edition: papers, window, way and outcome."""

from odoo import Command, api, fields, models

from ..rules import catalogue, completeness, routes, windows

KINDS = [
    ("nonformal", "Non-formal education"),
    ("qualification", "Professional qualification"),
    ("formal", "Formal education"),
    ("mobility", "Mobility and double degree"),
]
REASONS = [
    ("admission", "Admission"),
    ("orientation", "Individual plan in orientation week"),
    ("full_replacement", "Discipline replaced by a MOOC"),
    ("transfer", "Transfer"),
    ("reinstatement", "Reinstatement"),
    ("shortened", "Shortened programme"),
    ("mobility", "Academic mobility"),
    ("credit_mobility", "Credit mobility"),
    ("double_degree", "Double degree"),
]
CHANNELS = [
    ("commission", "Recognition commission"),
    ("admissions", "Admissions committee"),
    ("registrar", "Registrar's office"),
    ("portal", "Portal"),
]
# What a reader compares when an edition follows another.
TOLD = ("channel", "window", "experts", "directive", "addressee")


class RecognitionRoute(models.Model):
    """The way of one kind of case, as an edition lays it down.

    An edition is born with the routes of the acts; managers adapt them while no case
    was filed under it. Every role reads them.
    """

    _name = "recognition.route"
    _description = "Kind of case under an edition"
    _inherit = ["recognition.master"]

    _order = "regulation_id, sequence, id"
    _check_company_auto = True
    _text_limits = {}

    regulation_id = fields.Many2one(
        comodel_name="recognition.regulation",
        required=True,
        index=True,
        check_company=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="regulation_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    kind = fields.Selection(selection=KINDS, required=True, default="nonformal")
    reason = fields.Selection(
        selection=REASONS,
        help="Why results of formal learning count (CT152-9, CT152-9(1), CT152-41, "
        "CT152-43, CT152-2(6), CT152-2(12)).",
    )
    channel = fields.Selection(
        selection=CHANNELS,
        string="Filed with",
        required=True,
        default="commission",
        help="Who takes the papers (R544-13, YU-5.1).",
    )
    window = fields.Selection(
        selection=[
            ("before_period", "Before the period begins"),
            ("qualification", "In the days before the period"),
            ("open", "At any time"),
        ],
        string="When",
        required=True,
        default="before_period",
        help="When an application is taken (R544-13, R544-24).",
    )
    experts = fields.Boolean(
        string="Expert group",
        default=True,
        help="An expert group examines the papers: always for non-formal learning and "
        "qualifications (R544-14, R544-25), by choice for formal learning (S-36).",
    )
    directive = fields.Boolean(
        string="Directive suffices",
        help="A commission created by a directive may decide, not only one created by "
        "an order (S-35; R544-11, YU-4.5, C-02).",
    )
    addressee = fields.Selection(
        selection=[
            ("chair", "Chair of the commission"),
            ("head", "First head of the institution"),
        ],
        string="Application addressed to",
        required=True,
        default="chair",
        help="Addressee of the printed application (S-31; R544-13, YU-A1, C-05).",
    )
    paper_ids = fields.One2many(
        comodel_name="recognition.route.paper",
        inverse_name="route_id",
        string="Papers",
        copy=True,
        help="The set that a learner hands in (S-30; R544-13, R544-24, YU-5.2).",
    )

    _route_uniq = models.UniqueIndex(
        "(regulation_id, kind, COALESCE(reason, ''))",
        "An edition has each kind of case once.",
    )

    @api.depends("kind", "reason")
    @api.depends_context("lang")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        reasons = dict(self._fields["reason"]._description_selection(self.env))
        for route in self:
            names = [kinds.get(route.kind), reasons.get(route.reason)]
            route.display_name = " · ".join(name for name in names if name)

    @api.constrains("kind", "reason", "window", "experts", "directive", "paper_ids")
    def _check_route(self):
        """An edition may ask for more than the acts, never for less (C-03, C-06)."""
        for route in self:
            route._invalid(
                [
                    *routes.check_route(
                        route.kind,
                        reason=route.reason,
                        experts=route.experts,
                        vote=True,
                        grade_mode=routes.GRADE_MODES[route.kind][0],
                    ),
                    *windows.check_window(route.kind, route.window),
                    *routes.check_instruments(route.kind, route._instruments()),
                    *completeness.check_set(route.kind, route.paper_ids._wanted()),
                ]
            )

    def _instruments(self):
        """Return the instruments that suffice for a commission (S-35).

        :rtype: tuple[str, ...]
        """
        return ("order", "directive") if self.directive else ("order",)

    def _frozen_verdicts(self, field_names):
        """A case keeps the way that it was filed under (R544-O.1)."""
        return self.regulation_id._frozen_verdicts(field_names)

    def _told(self):
        """Return what the route lays down as people read it, by its label.

        :rtype: dict[str, str]
        """
        self.ensure_one()
        told = {self._label(name): self._shown(name) for name in TOLD}
        told[self._label("paper_ids")] = self._shown("paper_ids")
        return told

    @api.model
    def _legal_commands(self, institution, profile):
        """Return the commands that give an edition the routes of the acts.

        :param str institution: kind of institution of the edition
        :param str profile: profile of the edition
        """
        return [
            Command.create(
                {
                    "sequence": place,
                    "kind": route.kind,
                    "reason": route.reason or False,
                    "channel": route.channel,
                    "window": route.window,
                    "experts": route.experts,
                    "directive": route.directive,
                    "addressee": route.addressee,
                    "paper_ids": [
                        Command.create(
                            {
                                "kind": wanted.kind,
                                "instead": wanted.instead,
                                "clause": wanted.clause,
                                "sequence": number,
                            }
                        )
                        for number, wanted in enumerate(route.papers)
                    ],
                }
            )
            for place, route in enumerate(catalogue.legal(institution, profile))
        ]
