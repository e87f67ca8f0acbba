"""Whether a claim is re-credited without a vote, and why not (CT152-9, -48, -50)."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import comparison, grades, mobility, routes
from .translated import translations


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    recredit_note = fields.Text(
        string="Without a vote",
        compute="_compute_recredit_note",
        help="Whether the rules oblige to re-credit it, or why the commission decides "
        "(CT152-9, CT152-48, CT152-50).",
    )

    @api.depends(
        "case_id.kind",
        "case_id.reason",
        "case_id.agreement_id.line_ids",
        "case_id.document_ids.issuer_id",
        "source_ids.hours",
        "discipline_id",
        "graded",
        "proposed_percent",
        "decision",
    )
    @api.depends_context("lang")
    def _compute_recredit_note(self):
        for claim in self:
            # An agreement grows after the decision; what was decided stays.
            verdicts = [] if claim.decision else claim._rule_verdicts()
            claim.recredit_note = "\n".join(claim._sentences(verdicts))

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _line(self):
        """Return the claim as the rules on re-crediting see it; None where none apply.

        :rtype: Line | None
        """
        self.ensure_one()
        case, edition = self.case_id, self.case_id.regulation_id
        obliged = case.kind and routes.obligatory(case.kind, case.reason or None)
        if not obliged or not edition or not self.source_ids or not self._own_hours():
            return None
        agreed, full = (
            self._agreed() if case.kind == "mobility" else self._agreed_by_name()
        )
        earned = sum(Decimal(str(source.hours)) for source in self.source_ids)
        return mobility.Line(
            discipline=self.discipline_id.name,
            earned=max(earned, Decimal(0)) / edition.hours_per_credit,
            full=full / edition.hours_per_credit,
            positive=self._positive(),
            agreed=agreed,
            by_partner=case.kind != "mobility" or self._by_partner(),
        )

    def _own_hours(self):
        edition = self.case_id.regulation_id
        return Decimal(self.discipline_id.credits * edition.hours_per_credit)

    def _agreed(self):
        """Return whether the agreement has the pair, and the hours that it asks for.

        :rtype: tuple[bool, Decimal]
        """
        edition, courses = self.case_id.regulation_id, self.source_ids.achievement_id
        lines = self.case_id.agreement_id.line_ids.filtered(
            lambda line: line.discipline_id == self.discipline_id
        )
        matched = lines.filtered(lambda line: any(line._is_of(c) for c in courses))
        if not all(any(line._is_of(course) for line in matched) for course in courses):
            return False, self._own_hours()
        full = mobility.agreed_volume(
            sum((line._hours(edition) for line in matched), Decimal(0)),
            sum((line._hours(edition) for line in lines), Decimal(0)),
            self._own_hours(),
        )
        return full > 0, full or self._own_hours()

    def _by_partner(self):
        """Return whether the partner, or a part of it, issued every transcript.

        CT152-47, CT152-56.
        """
        issuers = self.source_ids.achievement_id.document_id.issuer_id
        partner = self.case_id.agreement_id.partner_id
        return issuers.commercial_partner_id == partner.commercial_partner_id

    def _agreed_by_name(self):
        """Return whether all courses bear the discipline's name, and its hours.

        A name counts in each language in which the discipline bears one (CT152-12).

        :rtype: tuple[bool, Decimal]
        """
        names = translations(self.discipline_id, "name")[self.discipline_id.id].values()
        courses = self.source_ids.achievement_id.mapped("name")
        agreed = all(
            any(comparison.same_name(name, course or "") for name in names)
            for course in courses
        )
        return agreed, self._own_hours()

    def _positive(self):
        """Return whether the grade is positive; None where the papers have none."""
        if not self.graded:
            return None
        grade = grades.judge_grade(
            Decimal(str(self.proposed_percent)),
            bands=self.case_id.regulation_id.scale_id._bands(),
            threshold=0,
        )
        return grade.band.positive

    def _rule_verdicts(self):
        """Say whether the claim is re-credited by the rules (CT152-9, -48, -50).

        :return: one verdict, or warnings that say why it is voted on; nothing where
            re-crediting is not obligatory
        :rtype: list[Verdict]
        """
        line = self._line()
        return mobility.judge_line(line, reason=self.case_id.reason) if line else []

    def _by_rule(self):
        """Return True where the claim is re-credited without a vote."""
        return any(verdict.level == "ok" for verdict in self._rule_verdicts())

    def _refusal_verdicts(self):
        """Return what keeps anybody from voting on the claim (CT152-48, CT152-50)."""
        line = self._line()
        return mobility.judge_refusal(line, reason=self.case_id.reason) if line else []

    # ------------------------------------------------------------------
    # Decision
    # ------------------------------------------------------------------
    def _decide_by_rule(self, decided_on):
        """Write what the rules decide; once, never overwritten (CT152-48, CT152-50).

        :param date decided_on: day of the re-crediting
        """
        # As for a vote: what is compared now is what the decision rests on.
        self.flush_recordset(["source_hours", "target_hours", "coverage", "volume_met"])
        named = self._named_values()
        for claim in self:
            claim._step_write(
                claim._recognised_values(claim.proposed_percent)
                | named[claim.id]
                | {"decided_on": decided_on}
            )


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    def _claim_verdicts(self):
        """No vote on what the rules oblige to re-credit (CT152-48, CT152-50)."""
        return [*super()._claim_verdicts(), *self.claim_id._refusal_verdicts()]
