"""What was decided on a claim: written once, by a sitting, and sealed (R544-17)."""

from odoo import api, fields, models

from ..rules import seal as rules
from ..rules.verdict import block
from .progress import through
from .sealed import stored_values


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    decision = fields.Selection(
        selection=[
            ("recognised", "Recognised"),
            ("not_recognised", "Not recognised"),
        ],
        copy=False,
    )
    exact_percent = fields.Float(copy=False, aggregator="avg")
    percent = fields.Integer(string="Grade, %", copy=False, aggregator="avg")
    letter = fields.Char(copy=False)
    digital = fields.Float(
        string="Digital equivalent", digits=(4, 2), copy=False, aggregator="avg"
    )
    traditional = fields.Selection(
        selection="_selection_traditional", string="Traditional grade", copy=False
    )
    credits = fields.Integer(copy=False)
    hours = fields.Integer(copy=False)
    grade_mode = fields.Selection(
        selection=[
            ("converted", "Converted"),
            ("kept", "Kept"),
            ("passed", "Passed without grade"),
        ],
        string="How the grade counts",
        copy=False,
    )
    decision_reason = fields.Text(string="Reason", copy=False)
    item_id = fields.Many2one(
        comodel_name="recognition.item",
        string="Decided by",
        copy=False,
        index="btree_not_null",
    )
    decided_on = fields.Date(copy=False)

    @api.model
    def _selection_traditional(self):
        bands = self.env["recognition.scale.band"]
        return bands._fields["traditional"]._description_selection(self.env)

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _sealed_verdicts(self):
        """A decision is written once."""
        return [
            block("claim_decided", "R544-17", discipline=claim.discipline_id.name)
            for claim in self
            if claim.decision
        ]

    # ------------------------------------------------------------------
    # Decision
    # ------------------------------------------------------------------
    def _record_decisions(self, decisions, decided_on):
        """Write what the commission decided; once, never overwritten.

        A grade below the threshold is not recognised whatever the vote (YU-5.7,
        CT152-39). Credits are those of the discipline, whole (CT152-11).

        :param dict decisions: claim → ``{"adopted": bool, "exact_percent": float,
            "reason": str, "item": recognition.item}``; no percentage is no grade
        :param date decided_on: day of the sitting
        """
        # What is compared now is what the decision rests on: it is not computed again.
        self.flush_recordset(
            [
                *("source_hours", "target_hours", "coverage", "volume_met"),
                *("graded", "proposed_percent"),
            ]
        )
        named = self._named_values()
        for claim, decision in through(decisions.items(), "decisions"):
            vals = named[claim.id] | {
                "decision": "not_recognised",
                "decision_reason": decision["reason"],
                "item_id": decision["item"].id,
                "decided_on": decided_on,
            }
            if decision["adopted"]:
                vals |= claim._recognised_values(decision["exact_percent"])
            claim._step_write(vals)

    def _seal_payload(self):
        """Return what the seal covers: what was asked, by which courses, and decided.

        :rtype: dict
        """
        self.ensure_one()
        names = rules.names("decision", "sources")
        return {
            **stored_values(self, rules.names("decision")),
            "sources": [
                stored_values(source, names) for source in self.source_ids.sorted("id")
            ],
        }
