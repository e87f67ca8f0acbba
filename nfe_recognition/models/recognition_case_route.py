"""Which way a case goes: its kind, why it is asked, where it was filed."""

from odoo import api, fields, models

from ..rules import routes
from ..rules.verdict import Term, block
from .recognition_route import CHANNELS, REASONS


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    reason = fields.Selection(
        selection=REASONS,
        compute="_compute_reason",
        store=True,
        readonly=False,
        precompute=True,
        help="Why it is asked: decides the papers and the office (YU-5.1, CT152-41, "
        "CT152-43).",
    )
    route_id = fields.Many2one(
        comodel_name="recognition.route",
        string="Way",
        compute="_compute_route_id",
        store=True,
        precompute=True,
        index="btree_not_null",
        help="Papers, window and way of this kind of case under its edition.",
    )
    channel = fields.Selection(
        selection=CHANNELS,
        string="Filed with",
        compute="_compute_channel",
        store=True,
        readonly=False,
        precompute=True,
        help="Who took the application in (YU-5.1, TVET578-12).",
    )
    external_number = fields.Char(
        string="No. in the external register",
        help="For instance in the National Education Database (TVET578-23).",
    )
    external_system = fields.Char(string="External register")
    origin_institution = fields.Char(
        string="Institution left",
        help="Where the learner comes from on transfer and reinstatement (CT152-41).",
    )
    origin_programme = fields.Char(
        string="Programme left",
        help="The programme that was left (CT152-41, YU-4.2).",
    )
    reason_choices = fields.Json(compute="_compute_reason_choices")
    reason_needed = fields.Boolean(compute="_compute_reason_choices")
    with_experts = fields.Boolean(compute="_compute_with_experts")
    with_origin = fields.Boolean(compute="_compute_with_origin")

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("kind")
    def _compute_reason(self):
        """Forget the reason of the kind that it was before."""
        for case in self:
            case.reason = (
                case.reason in routes.REASONS.get(case.kind, ()) and case.reason
            )

    @api.depends("kind")
    def _compute_reason_choices(self):
        for case in self:
            case.reason_choices = routes.REASONS.get(case.kind, ())
            case.reason_needed = case.kind in routes.REASON_NEEDED

    @api.depends(
        "regulation_id.route_ids.kind",
        "regulation_id.route_ids.reason",
        "kind",
        "reason",
    )
    def _compute_route_id(self):
        for edition, cases in self.grouped("regulation_id").items():
            known = {(r.kind, r.reason): r for r in edition.route_ids}
            for case in cases:
                # What was filed keeps the way that it was filed under (R544-O.1).
                if case.route_id and case.state != "draft":
                    continue
                # A reason without a way of its own goes the way of its kind.
                case.route_id = known.get((case.kind, case.reason)) or known.get(
                    (case.kind, False)
                )

    @api.depends("route_id", "reason")
    def _compute_channel(self):
        for case in self:
            if case.state == "draft" or not case.channel:
                case.channel = case._office()

    def _office(self):
        """Return with whom the case is filed by its way, or by its reason (YU-5.1)."""
        self.ensure_one()
        route, reason = self.route_id, self.reason or None
        if reason in (None, route.reason) or routes.check_reason(self.kind, reason):
            return route.channel
        # The way is that of every reason; each reason has its office.
        institution = self.regulation_id.institution
        return routes.channel(self.kind, reason, institution=institution)[0]

    @api.depends("route_id")
    def _compute_with_experts(self):
        for case in self:
            # A case that lost its way goes nowhere without experts.
            case.with_experts = not case.route_id or case.route_id.experts

    @api.depends("kind", "reason")
    def _compute_with_origin(self):
        for case in self:
            case.with_origin = bool(
                routes.check_origin(
                    case.kind, case.reason, institution="", programme=""
                )
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    @api.constrains("kind", "reason")
    def _check_reason(self):
        """A reason belongs to its kind (YU-5.1, CT152-41, CT152-43)."""
        for case in self.filtered("reason"):
            case._refuse(routes.check_reason(case.kind, case.reason))

    def _route_verdicts(self):
        """Return what the kind of case asks for before it is filed (R544-1)."""
        self.ensure_one()
        reason = routes.check_reason(self.kind, self.reason or None)
        if reason:
            return reason
        if not self.route_id:
            return [
                block(
                    "kind_not_in_edition",
                    "R544-1",
                    kind=Term(f"kind_{self.kind}"),
                    regulation=self.regulation_id.name,
                )
            ]
        return [
            routes.judge_channel(
                self.kind,
                self.reason or None,
                self.channel,
                institution=self.regulation_id.institution,
            ),
            *routes.check_origin(
                self.kind,
                self.reason or None,
                institution=self.origin_institution or "",
                programme=self.origin_programme or "",
            ),
        ]

    def _commission_verdicts(self):
        """Return what keeps the commission from deciding this kind (R544-11, C-02).

        Which kinds it decides, judges ``_case_verdict`` of the commission.
        """
        self.ensure_one()
        # Advisers read the case and no commissions; only name and state are told.
        commission = self.commission_id.sudo()
        if not commission:
            return [block("no_commission", "R544-13")]
        if commission.state != "active":
            name = commission.name
            return [block("commission_not_active", "R544-11", commission=name)]
        return [commission._case_verdict(self)]

    def _next_state(self):
        """Return the state that follows on the straight way, or None."""
        self.ensure_one()
        way = routes.way(experts=self.with_experts, vote=True)
        if self.state not in way or self.state == way[-1]:
            return None
        return way[way.index(self.state) + 1]
