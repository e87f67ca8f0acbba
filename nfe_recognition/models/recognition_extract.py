"""Extracts from protocols, and sheets of what was re-credited without (R544-18)."""

from odoo import api, fields, models

from ..rules import seal as seal_rules
from ..rules.verdict import block, blocking
from .locks import lock
from .progress import begin
from .sealed import stored_values

STATES = [("issued", "Issued"), ("received", "Received"), ("posted", "Posted")]
BASES = [
    ("protocol", "Protocol"),
    ("agreement", "Agreement"),
    ("transcript", "Transcript"),
]


class RecognitionExtract(models.Model):
    """What was decided for one case, on its way to the transcript.

    The secretary issues it from a sealed protocol, or as a re-credit sheet by the step
    that re-credits without a vote. The registrar (the study department
    of a college) receives it and posts it; he posts nothing without it. All its fields
    belong to these steps.
    """

    _name = "recognition.extract"
    _description = "Extract from a protocol"
    _inherit = ["recognition.thread", "recognition.sealed"]
    _order = "issued_on desc, id desc"
    _rec_name = "number"
    _check_company_auto = True
    _seal_stages = {"extract": [], "posting": [("state", "=", "posted")]}
    _mail_post_access = "read"
    _rec_names_search = ["number", "case_id.number", "partner_id.name"]

    basis = fields.Selection(
        selection=BASES,
        string="Rests on",
        default="protocol",
        required=True,
        copy=False,
        help="A protocol of the commission (R544-18); what is re-credited without a "
        "vote rests on the agreement (CT152-48, CT152-50) or on the transcript of the "
        "previous level (CT152-9).",
    )
    protocol_id = fields.Many2one(
        comodel_name="recognition.protocol",
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    protocol_number = fields.Char(related="protocol_id.number", string="Protocol no.")
    protocol_date = fields.Date(related="protocol_id.date", string="Protocol of")
    commission_id = fields.Many2one(
        comodel_name="recognition.commission",
        compute="_compute_commission_id",
        store=True,
        index=True,
        precompute=True,
    )
    company_id = fields.Many2one(
        related="case_id.company_id", store=True, index=True, precompute=True
    )
    case_id = fields.Many2one(
        comodel_name="recognition.case",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    partner_id = fields.Many2one(
        related="case_id.partner_id", string="Learner", store=True, index=True
    )
    programme_id = fields.Many2one(
        related="case_id.programme_id", store=True, index=True
    )
    number = fields.Char(string="No.", required=True, copy=False, index="trigram")
    state = fields.Selection(
        selection=STATES,
        default="issued",
        required=True,
        copy=False,
        group_expand=True,
    )
    recipient = fields.Selection(
        selection=[
            ("registrar", "Registrar's office"),
            ("study_department", "Study department"),
            ("certification_body", "Certification body"),
        ],
        string="Addressed to",
        required=True,
        copy=False,
        help="Registrar's office of a university, study department of a college "
        "(R544-18); certification body for an attestation commission (ATT125-34).",
    )
    claim_ids = fields.Many2many(
        comodel_name="recognition.claim",
        relation="recognition_extract_claim_rel",
        column1="extract_id",
        column2="claim_id",
        string="Recognised",
        copy=False,
        help="What this protocol recognised in this case.",
    )
    credits = fields.Integer(compute="_compute_credits", compute_sudo=True)
    doubles = fields.Json(
        string="Not posted again",
        copy=False,
        help="By claim: protocol and day by which its discipline stood in the "
        "transcript when the extract was posted (CT152-12).",
    )
    entry_ids = fields.One2many(
        comodel_name="recognition.transcript.entry",
        inverse_name="extract_id",
        string="Transcript entries",
    )
    issued_on = fields.Datetime(copy=False, index=True)
    issued_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    received_on = fields.Datetime(copy=False)
    received_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    posted_on = fields.Datetime(copy=False)
    posted_by = fields.Many2one(
        comodel_name="res.users", copy=False, ondelete="restrict"
    )
    can_receive = fields.Boolean(compute="_compute_can")
    can_post = fields.Boolean(compute="_compute_can")
    problems = fields.Text(string="What is missing", compute="_compute_problems")
    remarks = fields.Text(string="To be seen", compute="_compute_problems")

    _case_uniq = models.Constraint(
        "UNIQUE (protocol_id, case_id)", "A case has one extract from a protocol."
    )
    _number_uniq = models.Constraint(
        "UNIQUE (company_id, number)", "An extract's number is used once."
    )

    _protocol_of_basis = models.Constraint(
        "CHECK ((basis = 'protocol') = (protocol_id IS NOT NULL))",
        "An extract rests on its protocol, a re-credit sheet on no protocol.",
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("protocol_id", "case_id")
    def _compute_commission_id(self):
        # Not the case's later: the extract stays where it was issued.
        for extract in self:
            source = extract.protocol_id or extract.case_id
            extract.commission_id = source.commission_id

    @api.depends("claim_ids.credits")
    def _compute_credits(self):
        for extract in self:
            extract.credits = sum(extract.claim_ids.mapped("credits"))

    @api.depends("state")
    @api.depends_context("uid")
    def _compute_can(self):
        own = self.filtered("id")._filtered_access("write")
        for extract in self:
            extract.can_receive = extract in own and extract.state == "issued"
            extract.can_post = extract in own and extract.state == "received"

    @api.depends("state")
    @api.depends_context("lang")
    def _compute_problems(self):
        found = self._post_verdicts()
        for extract in self:
            verdicts = found[extract] if extract.state != "posted" else []
            extract.problems = "\n".join(extract._sentences(blocking(verdicts)))
            extract.remarks = "\n".join(
                extract._sentences(v for v in verdicts if v.allowed)
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Extracts come from protocols and in no other way (R544-18)."""
        return [block("extract_by_step_only", "R544-18")] if self else []

    def _sealed_verdicts(self):
        """A posted extract stays as it is."""
        return [
            block("extract_posted", "R544-18", extract=extract.number)
            for extract in self
            if extract.state == "posted"
        ]

    def _seal_payload(self):
        """Return what the seal covers: what was issued, then what became of it.

        :rtype: dict
        """
        self.ensure_one()
        names = seal_rules.names("extract") | seal_rules.names("posting")
        return stored_values(self, names)

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    @api.model
    def _issue(self, protocols, moment):
        """Issue an extract for each case decided in ``protocols``, once (R544-18).

        :param protocols: sealed ``recognition.protocol`` recordset
        :param datetime moment: moment of issue
        :return: the extracts made
        """
        known = {(e.protocol_id, e.case_id) for e in protocols.extract_ids}
        vals_list = []
        for protocol in protocols:
            items = protocol.sitting_id.item_ids.sorted("sequence")
            passed_on = items.decided_claim_ids.filtered(
                lambda claim: claim._passed_on()
            )
            recipient = protocol.commission_id._extract_recipient()
            by_case = passed_on.grouped("case_id")
            for place, (case, claims) in enumerate(by_case.items(), start=1):
                if (protocol, case) in known:
                    continue
                vals_list.append(
                    {
                        "protocol_id": protocol.id,
                        "case_id": case.id,
                        "claim_ids": [fields.Command.set(claims.ids)],
                        "number": f"{protocol.number}/{place}",
                        "recipient": recipient,
                        "issued_on": moment,
                        "issued_by": self.env.uid,
                        **self._handed_vals(recipient, moment),
                    }
                )
        begin("extracts")
        extracts = self._step_create(vals_list)
        decided = extracts.case_id.filtered(lambda case: case.state == "decided")
        # Who heard an appeal issues its extract and writes no case of others.
        decided.sudo()._end_deadline()
        begin("duties")
        extracts.case_id._set_duty("post")
        self.env["recognition.check"]._issue(
            extracts,
            "extract",
            extracts.mapped("number"),
            [e.company_id._recognition_local(moment).date() for e in extracts],
        )
        self.env["recognition.seal"]._seal(extracts, moment)
        return extracts

    def action_receive(self):
        """Confirm that the extracts arrived (R544-18)."""
        self.check_access("write")
        self._receive(fields.Datetime.now())

    def _receive(self, moment):
        lock(self)
        for extract in self:
            extract._refuse(extract._receive_verdicts())
        self._step_write(
            {
                "state": "received",
                "received_on": moment,
                "received_by": self.env.uid,
                "received_name": self.env.user.name,
            }
        )

    # ------------------------------------------------------------------
    # Actions
    # ------------------------------------------------------------------
    def action_open_learner(self):
        """Open the learner of this extract, whose transcript is printed there."""
        self.ensure_one()
        return self.case_id.enrolment_id._get_records_action()

    def action_open_entries(self):
        """Open the transcript entries of these extracts."""
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "nfe_recognition.recognition_transcript_entry_action"
        )
        action["domain"] = [("extract_id", "in", self.ids)]
        return action
