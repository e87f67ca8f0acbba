"""Outcomes of the discipline ticked off against those of the courses (R544-6, -9)."""

from odoo import Command, api, fields, models

from ..rules import comparison
from ..rules.verdict import block


class RecognitionConclusionOutcome(models.Model):
    """One outcome of the discipline, and what of the courses stands for it.

    Opened with the conclusion, ticked by its experts until it is submitted; the
    conclusion shows how many are covered. It advises and bars nothing.
    """

    _name = "recognition.conclusion.outcome"
    _description = "Outcome compared in a conclusion"
    _inherit = ["recognition.guarded"]
    _order = "conclusion_id, sequence, id"
    _check_company_auto = True

    conclusion_id = fields.Many2one(
        comodel_name="recognition.conclusion",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="conclusion_id.company_id", store=True, index=True
    )
    sequence = fields.Integer(default=10)
    outcome_id = fields.Many2one(
        comodel_name="recognition.outcome",
        string="Outcome of the discipline",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
    )
    name = fields.Text(
        string="Our outcome",
        compute="_compute_name",
        store=True,
        precompute=True,
        help="As it read when the conclusion was opened.",
    )
    source_ids = fields.Many2many(
        comodel_name="recognition.outcome",
        relation="recognition_conclusion_outcome_source_rel",
        column1="row_id",
        column2="outcome_id",
        string="Covered by",
        check_company=True,
        help="Outcomes of the courses that stand for it (R544-9).",
    )

    _outcome_uniq = models.Constraint(
        "UNIQUE (conclusion_id, outcome_id)", "Each outcome is compared once. [R544-9]"
    )

    # Not on its words: what the experts compared stays, whoever rewrites it later.
    @api.depends("outcome_id")
    def _compute_name(self):
        for row in self:
            row.name = row.outcome_id.name

    @api.depends("name")
    def _compute_display_name(self):
        for row in self:
            row.display_name = row.name

    @api.constrains("source_ids", "conclusion_id")
    def _check_sources(self):
        """Only outcomes of the courses claimed stand for ours (R544-9)."""
        for row in self:
            own = row.conclusion_id.claim_id.source_ids.achievement_id.outcome_ids
            if row.source_ids - own:
                row._refuse([block("outcome_of_another_course", "R544-9")])

    def _frozen_verdicts(self, field_names):
        """A submitted conclusion stays as it is (R544-16 para 3)."""
        if {"outcome_id", "conclusion_id"} & field_names:
            return [block("criterion_fixed", "R544-16")]
        return [
            block("conclusion_submitted", "R544-16")
            for row in self
            if row.conclusion_id.state == "submitted"
        ]


class RecognitionConclusion(models.Model):
    _inherit = "recognition.conclusion"

    outcome_row_ids = fields.One2many(
        comodel_name="recognition.conclusion.outcome",
        inverse_name="conclusion_id",
        string="Outcomes of the discipline",
    )
    outcome_sentence = fields.Char(
        string="Coverage of the outcomes", compute="_compute_outcome_sentence"
    )

    @api.depends("outcome_row_ids.source_ids")
    @api.depends_context("lang")
    def _compute_outcome_sentence(self):
        for conclusion in self:
            rows = conclusion.outcome_row_ids
            found = comparison.coverage(
                rows.outcome_id.ids,
                {row.outcome_id.id: row.source_ids.ids for row in rows},
            )
            names = {
                # They are joined in one sentence.
                row.outcome_id.id: (row.name or "").strip().rstrip(".;")
                for row in rows
            }
            verdict = comparison.judge_outcomes(found, names=names)
            conclusion.outcome_sentence = conclusion._sentences([verdict])[0]

    def _outcome_commands(self, claim):
        """Return the commands that open the outcomes of a claim for comparison.

        :param claim: ``recognition.claim`` that a conclusion is opened on
        """
        return [
            Command.create({"outcome_id": outcome.id, "sequence": place})
            for place, outcome in enumerate(claim.discipline_id.outcome_ids)
        ]
