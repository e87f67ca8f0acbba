"""How a grade counts: converted, kept, or passed without grade (S-38)."""

from decimal import Decimal

from odoo import api, fields, models

from ..rules import grade_modes, grades

# Decimals of a percentage as a question keeps it.
PLACES = 4


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    grade_kept = fields.Boolean(
        compute="_compute_grade_kept",
        compute_sudo=True,  # the kind of a case of which the reader reads the claim
        help="The previous grade counts as it stands (YU-5.8, CT152-47).",
    )

    @api.depends("case_id.kind", "graded")
    def _compute_grade_kept(self):
        for claim in self:
            claim.grade_kept = claim.graded and (
                claim.case_id.kind in grade_modes.KEEPING
            )

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _kept_verdicts(self, proposed):
        """Judge a grade proposed where the previous one is kept (YU-5.8).

        :param float proposed: percentage that the decision would write
        :rtype: list[Verdict]
        """
        self.ensure_one()
        if not self.grade_kept:
            return []
        previous, other = (
            Decimal(str(round(value, PLACES)))
            for value in (self.proposed_percent, proposed)
        )
        return grade_modes.judge_kept(previous, other)

    def _ungraded_verdicts(self):
        """Judge recognising the claim without a grade (R544-29, C-12; S-38).

        :rtype: list[Verdict]
        """
        self.ensure_one()
        case = self.case_id
        return grade_modes.judge_ungraded(
            case.kind,
            written=self.graded,
            ungraded_allowed=case.regulation_id.ungraded_allowed,
        )

    def _grade(self, exact_percent):
        """Return a percentage as the edition's scale reads it.

        :param exact_percent: percentage as float; None for no grade
        :rtype: Grade | None
        """
        self.ensure_one()
        if exact_percent is None:
            return None
        edition = self.case_id.regulation_id
        # What is kept is read from the papers once more: it is rounded once (C-27).
        percent = self.proposed_percent if self.grade_kept else exact_percent
        return grades.judge_grade(
            Decimal(str(percent)),
            bands=edition.scale_id._bands(),
            threshold=edition.pass_threshold,
        )

    def _result_verdict(self, exact_percent):
        """Say whether the claim can be recognised with a grade (YU-5.7, CT152-39).

        :param exact_percent: percentage as float; None for no grade
        :rtype: Verdict
        """
        self.ensure_one()
        edition = self.case_id.regulation_id
        return grade_modes.judge_result(
            self.case_id.kind,
            self._grade(exact_percent),
            threshold=edition.pass_threshold,
            ungraded_allowed=edition.ungraded_allowed,
        )

    # ------------------------------------------------------------------
    # Decision
    # ------------------------------------------------------------------
    def _recognised_values(self, exact_percent):
        """Return what a claim holds that is recognised with a grade (CT152-11).

        :param exact_percent: percentage as float; None for no grade
        :return: values of the claim; empty where the grade does not let it be
        :rtype: dict
        """
        self.ensure_one()
        if not self._result_verdict(exact_percent).allowed:
            return {}
        edition = self.case_id.regulation_id
        grade = self._grade(exact_percent)
        vals = {
            "decision": "recognised",
            "credits": self.discipline_id.credits,
            "hours": self.discipline_id.credits * edition.hours_per_credit,
            "grade_mode": grade_modes.grade_mode(
                self.case_id.kind,
                graded=grade is not None,
                ungraded_allowed=edition.ungraded_allowed,
            ),
        }
        if grade is None:
            return vals
        return vals | {
            "exact_percent": float(grade.exact),
            "percent": grade.percent,
            "letter": grade.band.letter,
            "digital": float(grade.band.digital),
            "traditional": grade.band.traditional,
        }
