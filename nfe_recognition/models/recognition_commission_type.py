"""Types of commission and how each works (R544-11, TVET578-6, ATT125-24)."""

from odoo import api, fields, models

from ..rules import bodies, routes
from ..rules.commission import FEWEST_MEMBERS
from ..rules.verdict import block

CODES = [
    ("recognition", "Recognition of learning"),
    ("faculty", "Faculty"),
    ("appeal", "Appeal"),
    ("admissions", "Admissions"),
    ("examination", "Examination"),
    ("attestation", "Attestation examination"),
    ("qualification", "Qualification"),
]
# What people may put right while commissions of the type are at work.
FREE_FIELDS = frozenset({"name", "sequence", "active"})


class RecognitionCommissionType(models.Model):
    """A type of commission: what it decides, who chairs it, who signs, who gets what.

    Shipped for the seven bodies that the acts know; an institution may enter types of
    its own. A type may ask for more than the acts ask of its kind, never for less
    (C-16, C-25). Managers keep the list, every role reads it; what commissions at work
    go by stays.
    """

    _name = "recognition.commission.type"
    _description = "Type of commission"
    _inherit = ["recognition.master"]
    _order = "sequence, id"

    name = fields.Char(string="Type", required=True, translate=True)
    code = fields.Selection(
        selection=CODES,
        string="Kind of body",
        required=True,
        default="recognition",
        index=True,
        help="Which body of the acts it is; they set the least that it asks for.",
    )
    company_id = fields.Many2one(
        comodel_name="res.company",
        string="Institution",
        index=True,
        help="Empty: shared by all institutions.",
    )
    institution = fields.Selection(
        selection=[
            ("he", "Higher and postgraduate education"),
            ("tvet", "Technical, vocational and post-secondary education"),
        ],
        string="Kind of institution",
        help="Institutions that have such commissions; empty for all (C-16).",
    )
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)

    # What it decides
    decides_nonformal = fields.Boolean(
        string="Non-formal education",
        default=True,
        help="Such cases come before it (R544-11).",
    )
    decides_qualification = fields.Boolean(
        string="Professional qualifications",
        default=True,
        help="Such cases come before it (R544-21).",
    )
    decides_formal = fields.Boolean(
        string="Formal education",
        default=True,
        help="Such cases come before it (YU-4.5, C-02).",
    )
    decides_mobility = fields.Boolean(
        string="Mobility and double degree",
        default=True,
        help="Such cases come before it where they are voted on (CT152-48).",
    )
    decides_cases = fields.Boolean(
        compute="_compute_decides_cases",
        store=True,
        help="Applications may be addressed to such commissions.",
    )

    # Who makes it up
    directive = fields.Boolean(
        string="Directive suffices",
        help="A dean's directive may create it, not only an order of the head; which "
        "cases it decides then says the edition (S-35; C-02, YU-4.5).",
    )
    chair = fields.Selection(
        selection=[
            ("elected", "Elected by the members"),
            ("appointed", "Appointed by the order"),
        ],
        string="Chair and deputy",
        required=True,
        default="elected",
        help="Elected in recognition commissions (R544-12, C-11).",
    )
    employer_share = fields.Boolean(
        string="Share of employers",
        help="Employers' representatives have the share that the edition sets (S-10; "
        "ATT125-24, ATT125-34-1).",
    )
    chamber_agreement = fields.Boolean(
        string="Chair agreed with the chamber",
        help="The chamber of entrepreneurs agrees to the chair, who comes from an "
        "employer (ATT125-34-1).",
    )

    fewest_members = fields.Integer(
        string="Members at least",
        default=FEWEST_MEMBERS,
        required=True,
        aggregator=None,
        help="With fewer a commission does not start its work (R544-11, R544-12).",
    )

    # How it votes
    quorum_num = fields.Integer(
        string="Own quorum, numerator",
        aggregator=None,
        help="Share of the members that must attend, for instance 2 of 3; 0: as the "
        "edition says (S-07; R544-11, YU-5.9, TVET578-6).",
    )
    quorum_den = fields.Integer(
        string="Own quorum, denominator",
        default=1,
        required=True,
        aggregator=None,
        help="See the numerator (S-07; R544-11, YU-5.9, TVET578-6).",
    )
    tie_rule = fields.Selection(
        selection=[
            ("edition", "As the edition says"),
            ("chair", "The presider's vote decides"),
            ("none", "Not adopted"),
        ],
        string="Equal votes",
        required=True,
        default="edition",
        help="What becomes of a question with equal votes (S-08; R544-11, YU-5.9, "
        "TVET578-6).",
    )
    abstention = fields.Selection(
        selection=[
            ("edition", "As the edition says"),
            ("offered", "Offered"),
            ("not_offered", "Not offered"),
        ],
        required=True,
        default="edition",
        help="Those who abstain stay in the number of those attending (S-08; C-13).",
    )

    # What it leaves in writing
    signers = fields.Selection(
        selection=[
            ("edition", "As the edition says"),
            ("all", "Chair, members and secretary"),
        ],
        string="Protocol signed by",
        required=True,
        default="edition",
        help="All of them for attestation commissions (S-19; ATT125-34).",
    )
    final_recording = fields.Boolean(
        string="Final sitting is recorded",
        help="Audio or video recording of the final sitting (TVET578-6).",
    )
    protocol_years = fields.Integer(
        string="Protocols are kept, years",
        aggregator=None,
        help="0: as the edition says (S-14; TVET578-6).",
    )
    recording_years = fields.Integer(
        string="Recordings are kept, years",
        aggregator=None,
        help="0: as the edition says (S-14; TVET578-6).",
    )
    recipient = fields.Selection(
        selection=[
            ("records", "Registrar or study department"),
            ("certification_body", "Certification body"),
        ],
        string="Extracts go to",
        required=True,
        default="records",
        help="R544-18; for attestation commissions ATT125-34.",
    )

    @api.depends(
        "decides_nonformal",
        "decides_qualification",
        "decides_formal",
        "decides_mobility",
    )
    def _compute_decides_cases(self):
        for kind in self:
            kind.decides_cases = bool(kind._profile().decides)

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _profile(self):
        """Return how commissions of this type work, for the rules.

        :rtype: bodies.Profile
        """
        self.ensure_one()
        directive = ("directive",) if self.directive else ()
        return bodies.Profile(
            decides=frozenset(k for k in routes.KINDS if self[f"decides_{k}"]),
            instruments=frozenset(("order", *directive)),
            chair=self.chair,
            signers=self.signers,
            employers=self.employer_share,
            chamber=self.chamber_agreement,
            recording=self.final_recording,
            protocol_years=self.protocol_years,
            recording_years=self.recording_years,
            recipient=self.recipient,
            institutions=frozenset(
                [self.institution] if self.institution else bodies.INSTITUTIONS
            ),
            quorum=(self.quorum_num, self.quorum_den),
            tie_rule=self.tie_rule,
            abstention=self.abstention,
            fewest=self.fewest_members,
        )

    @api.constrains(
        "code",
        "institution",
        "decides_nonformal",
        "decides_qualification",
        "decides_formal",
        "decides_mobility",
        "directive",
        "chair",
        "employer_share",
        "chamber_agreement",
        "signers",
        "final_recording",
        "protocol_years",
        "recording_years",
        "recipient",
        "fewest_members",
        "quorum_num",
        "quorum_den",
        "tie_rule",
    )
    def _check_profile(self):
        """A type asks for what the acts ask of its kind, or for more (C-16)."""
        for kind in self:
            years = ("protocol_years", "recording_years")
            kind._invalid(
                block("type_years", "S-14", what=kind._label(name), least=0)
                for name in years
                if kind[name] < 0
            )
            kind._invalid(bodies.check_profile(kind.code, kind._profile()))

    def _frozen_verdicts(self, field_names):
        """Commissions at work, and those of before, go by their type (R544-11)."""
        if field_names and field_names <= FREE_FIELDS:
            return []
        # Commissions of every institution count, not only those the user sees.
        groups = (
            self.env["recognition.commission"]
            .sudo()
            .with_context(active_test=False)
            ._read_group(
                [("type_id", "in", self.ids), ("state", "!=", "draft")], ["type_id"]
            )
        )
        return [
            block("type_fixed", "R544-11", type=kind.name)
            for (kind,) in groups
            if kind in self
        ]
