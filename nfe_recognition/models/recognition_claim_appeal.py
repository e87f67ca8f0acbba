"""A claim that is decided anew: the decision before it stays (S-18, R544-17)."""

from odoo import api, fields, models

from ..rules import appeal as rules
from ..rules.verdict import warn

# An appeal that came to nothing bars no other one.
ENDED_UNHEARD = ("refused", "withdrawn")


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    previous_id = fields.Many2one(
        comodel_name="recognition.claim",
        string="Decided before",
        index="btree_not_null",
        copy=False,
        check_company=True,
        ondelete="restrict",
        help="The decision in whose place this one stands, by an appeal (S-18).",
    )
    next_ids = fields.One2many(
        comodel_name="recognition.claim",
        inverse_name="previous_id",
        string="Decided anew",
    )
    superseded = fields.Boolean(
        compute="_compute_superseded",
        store=True,
        precompute=True,
        help="Another decision stands in the place of this one, or is asked for.",
    )
    appeal_due = fields.Date(
        string="Appeal until, of its own",
        copy=False,
        help="Last day to appeal against it, where another decision on the case was "
        "told later; else that of the case (S-18).",
    )
    appeal_ids = fields.One2many(
        comodel_name="recognition.appeal", inverse_name="claim_id", string="Appeals"
    )

    _previous_uniq = models.UniqueIndex(
        "(previous_id) WHERE previous_id IS NOT NULL", "A decision is superseded once."
    )

    # ------------------------------------------------------------------
    # Computes
    # ------------------------------------------------------------------
    @api.depends("next_ids")
    def _compute_superseded(self):
        for claim in self:
            claim.superseded = bool(claim.next_ids)

    @api.depends("previous_id.conclusion_ids")
    def _compute_conclusion_id(self):
        """What is decided anew rests on the conclusion that there was."""
        result = super()._compute_conclusion_id()
        for claim in self.filtered(lambda c: not c.conclusion_id and c._previous()):
            claim.conclusion_id = claim._predecessors().conclusion_ids[:1]
        return result

    @api.depends("superseded")
    def _compute_posting_note(self):
        result = super()._compute_posting_note()
        for claim in self._where_appealed().filtered("superseded"):
            claim.posting_note = claim._sentences([claim._superseded_verdict()])[0]
        return result

    # ------------------------------------------------------------------
    # What was there before
    # ------------------------------------------------------------------
    def _where_appealed(self):
        """Return those of these claims whose edition hears appeals (S-18)."""
        return self.filtered(lambda claim: claim.case_id.regulation_id.appeal)

    def _previous(self):
        """Return the decision in whose place this one stands, or none."""
        # Where nothing is appealed nothing is looked for.
        return self._where_appealed().previous_id

    def _predecessors(self):
        """Return the decisions in whose place this one stands, the last one first."""
        self.ensure_one()
        found, claim = self.browse(), self._previous()
        while claim:
            found |= claim
            claim = claim.previous_id
        return found

    def _department_conclusion(self):
        found = super()._department_conclusion()
        previous = not found and self._previous()
        return previous._department_conclusion() if previous else found

    def _control_score(self):
        score = super()._control_score()
        previous = score is None and self._previous()
        return previous._control_score() if previous else score

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _appeal_verdicts(self, appeal=None):
        """Say whether the decision on this claim can be appealed (S-18).

        :param appeal: the ``recognition.appeal`` that asks; none for a new one
        :rtype: list[Verdict]
        """
        self.ensure_one()
        # Intake reads no questions and no decisions' makers: only these facts are used.
        claim = self.sudo()
        others = claim.appeal_ids.filtered(
            lambda other: other.state not in ENDED_UNHEARD
        )
        if appeal:
            others -= appeal.sudo()
        return rules.may_file(
            claim.discipline_id.name,
            heard_here=claim.case_id.regulation_id.appeal,
            decided=bool(claim.decision and claim.case_id.decided_on),
            superseded=claim.superseded,
            on_appeal=claim.item_id.kind == "appeal",
            by_rule=bool(claim.decision) and not claim.item_id,
            running=bool(others),
        )

    def _as_decided(self):
        """Return the decision on this claim, as the rules see it.

        :rtype: rules.Decision
        """
        self.ensure_one()
        graded = self.decision == "recognised" and self.grade_mode != "passed"
        return rules.Decision(
            recognised=self.decision == "recognised",
            percent=self.percent if graded else None,
        )

    def _passed_on(self):
        """The registrar also learns of a recognition that is taken back."""
        return bool(self.decision) and rules.passed_on(
            recognised=super()._passed_on(),
            recognised_before="recognised" in self._predecessors().mapped("decision"),
        )

    def _to_enter(self):
        """A decision in whose place another one stands makes no entry any more."""
        return super()._to_enter() and not self.superseded

    def _entry_verdicts(self, entry):
        if self.superseded:
            return [self._superseded_verdict()]
        if self.decision != "recognised":
            name = self.discipline_id.name
            return [warn("claim_revoked", "", discipline=name)]
        if entry and entry.claim_id in self._predecessors():
            # Its counter-entry is made along with the new entry.
            return []
        return super()._entry_verdicts(entry)

    def _superseded_verdict(self):
        return warn("claim_superseded", "", discipline=self.discipline_id.name)

    # ------------------------------------------------------------------
    # Decision
    # ------------------------------------------------------------------
    def _ask_anew(self):
        """Return a new claim for each of these, to be decided in its place.

        It asks the same by the same courses; what was decided stays as it is.

        :rtype: dict[recognition.claim, recognition.claim]
        """
        made = self._step_create(
            [
                {
                    "case_id": claim.case_id.id,
                    "sequence": claim.sequence,
                    "discipline_id": claim.discipline_id.id,
                    "previous_id": claim.id,
                }
                for claim in self
            ]
        )
        pairs = dict(zip(self, made, strict=True))
        self.env["recognition.claim.source"]._step_create(
            [
                {
                    "claim_id": anew.id,
                    "achievement_id": source.achievement_id.id,
                    "hours": source.hours,
                }
                for claim, anew in pairs.items()
                for source in claim.source_ids
            ]
        )
        # What stood until now gave way: the claims of these cases are others.
        self.case_id.invalidate_recordset(["claim_ids"])
        return pairs

    @api.depends_context("appeal_choice")
    def _compute_display_name(self):
        """Say also whose claim it is, where claims of many cases are offered."""
        result = super()._compute_display_name()
        if self.env.context.get("appeal_choice"):
            for claim in self:
                claim.display_name = (
                    f"{claim.display_name} · {claim.case_id.display_name}"
                )
        return result


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    decided_claim_ids = fields.One2many(
        comodel_name="recognition.claim", inverse_name="item_id", string="Decided"
    )

    def _supersede(self, changed, day):
        """Add what these questions on appeals decided, or ask for it (S-18).

        :param changed: those of them that decide at once; the others return the claim
            to its commission
        :param date day: day of the sitting
        """
        pairs = self.claim_id._ask_anew()
        decided = self & changed
        claims = self.env["recognition.claim"].union(
            *(pairs[item.claim_id] for item in decided)
        )
        claims._record_decisions(
            {
                pairs[item.claim_id]: {
                    "adopted": item.remedy == "recognise",
                    "exact_percent": item._put_percent(),
                    "reason": item.reason,
                    "item": item,
                }
                for item in decided
            },
            day,
        )
