"""What may be asked for: a discipline of the learner's programme (R544-5, YU-4.7)."""

from odoo import api, models

from ..rules import dossier


class RecognitionClaim(models.Model):
    _inherit = "recognition.claim"

    @api.constrains("discipline_id", "case_id")
    def _check_discipline(self):
        """The target belongs to the learner's own programme (R544-5, YU-4.7)."""
        self._refuse(self._target_verdicts())

    def _target_verdicts(self):
        """Judge what is asked for, by its programme, kind and reason (CT152-54).

        :rtype: list[Verdict]
        """
        verdicts = []
        for programme, claims in self.grouped(
            lambda claim: claim.case_id.programme_id
        ).items():
            inside = programme.line_ids.discipline_id
            # Modules are looked into only where something may be inside of one.
            if claims.discipline_id - inside:
                inside = inside._with_members()
            for claim in claims:
                discipline, case = claim.discipline_id, claim.case_id
                verdicts += dossier.target(
                    discipline.name,
                    programme.name,
                    in_programme=discipline in inside,
                    recognisable=discipline.recognisable,
                    study=discipline.kind,
                    kind=case.kind,
                    reason=case.reason or None,
                )
        return verdicts


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    @api.constrains("kind", "reason", "programme_id")
    def _check_targets(self):
        """What may be asked for depends on why (R544-5, YU-4.7, CT152-54)."""
        self.claim_ids._check_discipline()

    def _verdicts_register(self):
        """What was asked for is judged again: curricula change (R544-5, YU-4.7)."""
        return [*super()._verdicts_register(), *self.claim_ids._target_verdicts()]
