"""Transcript entries (R544-18, YU-5.11)."""

from odoo import api, fields, models

from ..rules.verdict import block
from .translated import in_language


class RecognitionTranscriptEntry(models.Model):
    """One recognised discipline in a learner's transcript.

    Credits, one period of the plan and one final grade (CT152-2(3), CT152-2(14),
    CT152-2(26), CT152-28); it stays with the person for life (CT152-42, YU-4.3) and is
    the registrar's to make (YU-3(5)). A
    qualification keeps number and centre of its document (R544-30).

    Made by posting an extract, sealed in the same step, and never changed or removed by
    anybody. It keeps both sides: what the sender wrote and what was made of it, with
    the names of that day in all languages. Registrars, managers and auditors read it.
    """

    _name = "recognition.transcript.entry"
    _description = "Transcript entry"
    _inherit = ["recognition.sealed"]
    _order = "enrolment_id, protocol_date, id"
    _check_company_auto = True
    _rec_names_search = ["code", "learner_name", "discipline_id.name"]
    _seal_stages = {"entry": []}

    # Whose, and from where
    partner_id = fields.Many2one(
        comodel_name="res.partner",
        string="Learner",
        required=True,
        index=True,
        ondelete="restrict",
        copy=False,
    )
    learner_name = fields.Char(string="Learner as written", copy=False)
    enrolment_id = fields.Many2one(
        comodel_name="recognition.enrolment",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    company_id = fields.Many2one(
        related="extract_id.company_id", store=True, index=True, precompute=True
    )
    programme_id = fields.Many2one(
        comodel_name="recognition.programme",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    programme_names = fields.Json(copy=False)
    case_id = fields.Many2one(
        comodel_name="recognition.case",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    claim_id = fields.Many2one(
        comodel_name="recognition.claim",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    extract_id = fields.Many2one(
        comodel_name="recognition.extract",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    basis = fields.Selection(
        selection="_selection_basis",
        string="Rests on",
        default="protocol",
        copy=False,
        help="A protocol (R544-18), or where nobody voted the agreement (CT152-48, "
        "CT152-50) or the transcript of the previous level (CT152-9).",
    )
    protocol_number = fields.Char(string="Basis no.", copy=False)
    protocol_date = fields.Date(string="Basis of", copy=False, index=True)
    period_id = fields.Many2one(
        comodel_name="recognition.period",
        string="Academic period",
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )

    # What was recognised
    discipline_id = fields.Many2one(
        comodel_name="recognition.discipline",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        copy=False,
    )
    several_periods = fields.Boolean(
        string="One part of several",
        copy=False,
        help="The discipline is spread over several periods, and this is its part of "
        "the period named (CT152-12).",
    )
    code = fields.Char(copy=False)
    discipline_names = fields.Json(copy=False)
    discipline_name = fields.Char(
        string="Name in the transcript", compute="_compute_discipline_name"
    )
    credits = fields.Integer(copy=False)
    hours = fields.Integer(copy=False)
    percent = fields.Integer(string="Grade, %", copy=False, aggregator="avg")
    letter = fields.Char(copy=False)
    digital = fields.Float(
        string="Digital equivalent", digits=(4, 2), copy=False, aggregator="avg"
    )
    traditional = fields.Selection(
        selection="_selection_traditional", string="Traditional grade", copy=False
    )
    grade_mode = fields.Selection(
        selection="_selection_grade_mode", string="How the grade counts", copy=False
    )

    # What the sender wrote
    sources = fields.Json(copy=False)
    source_text = fields.Text(
        string="Learned elsewhere", compute="_compute_source_text"
    )

    _once_uniq = models.UniqueIndex(
        "(enrolment_id, discipline_id) "
        "WHERE several_periods IS NOT TRUE AND standing IS TRUE",
        "A discipline is recognised once for a learner. [CT152-12]",
    )
    _part_uniq = models.UniqueIndex(
        "(enrolment_id, discipline_id, period_id) "
        "WHERE several_periods AND standing IS TRUE",
        "A part of a discipline is recognised once for a learner. [CT152-12]",
    )
    _posted_uniq = models.UniqueIndex(
        "(claim_id) WHERE cancels_id IS NULL", "A claim is posted once."
    )

    @api.model
    def _selection_traditional(self):
        return self.env["recognition.claim"]._selection_traditional()

    @api.model
    def _selection_basis(self):
        extracts = self.env["recognition.extract"]
        return extracts._fields["basis"]._description_selection(self.env)

    def _place(self):
        """Return the place that this entry takes in the transcript (CT152-12)."""
        self.ensure_one()
        return self.discipline_id._place_in(self.period_id)

    def _known(self):
        """Return by which document the discipline stands, as JSON keeps it.

        :rtype: dict
        """
        self.ensure_one()
        return {
            "protocol": self.protocol_number or "–",
            "day": fields.Date.to_string(self.protocol_date) or "",
            "basis": self.basis,
        }

    @api.model
    def _selection_grade_mode(self):
        claims = self.env["recognition.claim"]
        return claims._fields["grade_mode"]._description_selection(self.env)

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("discipline_names")
    @api.depends_context("lang")
    def _compute_discipline_name(self):
        for entry in self:
            entry.discipline_name = in_language(self.env, entry.discipline_names)

    @api.depends("sources")
    @api.depends_context("lang")
    def _compute_source_text(self):
        units = dict(
            self.env["recognition.achievement"]
            ._fields["volume_unit"]
            ._description_selection(self.env)
        )
        for entry in self:
            entry.source_text = "\n".join(
                self._told_source(source, units) for source in entry.sources or []
            )

    def _told_source(self, source, units):
        """Return in words what an entry rests on: a course, or a qualification.

        :param dict source: as ``sources`` keeps it
        :param dict units: names of the units of volume
        """
        facts = {name: source[name] for name in ("title", "provider", "number")}
        if not source["unit"]:
            return self.env._("“%(title)s”; %(provider)s, no. %(number)s", **facts)
        return self.env._(
            "“%(title)s”, %(volume)s %(unit)s, grade: %(grade)s; %(provider)s, "
            "no. %(number)s",
            volume=source["volume"],
            unit=units.get(source["unit"], ""),
            grade=source["grade"] or "–",
            **facts,
        )

    @api.depends("code", "discipline_name")
    def _compute_display_name(self):
        for entry in self:
            entry.display_name = " ".join(
                part for part in (entry.code, entry.discipline_name) if part
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _frozen_verdicts(self, field_names):
        """Entries come from extracts and in no other way (R544-18)."""
        return [block("entry_by_step_only", "R544-18")] if self else []

    # ------------------------------------------------------------------
    # What is sealed
    # ------------------------------------------------------------------
    def _seal_payload(self):
        """Return what the seal of this entry covers: all of it (R544-18, CT152-42).

        :rtype: dict
        """
        self.ensure_one()
        return {
            "learner": self.learner_name,
            "partner": self.partner_id.id,
            "company": self.company_id.id,
            "enrolment": self.enrolment_id.id,
            "programme": self.programme_id.id,
            "programme_names": self.programme_names,
            "case": self.case_id.id,
            "claim": self.claim_id.id,
            "extract": self.extract_id.id,
            "basis": self.basis,
            "protocol": self.protocol_number,
            "protocol_date": self.protocol_date,
            "period": self.period_id.id,
            "several_periods": self.several_periods,
            "cancels": self.cancels_id.id,
            "discipline": self.discipline_id.id,
            "discipline_names": self.discipline_names,
            "code": self.code or "",
            "credits": self.credits,
            "hours": self.hours,
            "percent": self.percent,
            "letter": self.letter or "",
            "digital": f"{self.digital:.2f}",
            "traditional": self.traditional or "",
            "grade_mode": self.grade_mode or "",
            "sources": self.sources,
        }
