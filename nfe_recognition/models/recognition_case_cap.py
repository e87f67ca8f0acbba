"""The cap on credits of non-formal learning, with its arithmetic (YU-4.6)."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from odoo import api, fields, models

from ..rules import caps, dossier


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    cap_sentence = fields.Char(
        string="Cap",
        compute="_compute_cap_sentence",
        help="How much of the programme non-formal learning may bring (YU-4.6, S-15).",
    )

    @api.depends(
        "state",
        "claim_ids.discipline_id.credits",
        "claim_ids.decision",
        "enrolment_id.individual_credits",
        "programme_id.total_credits",
        "regulation_id",
        "kind",
    )
    @api.depends_context("lang")
    def _compute_cap_sentence(self):
        # What was decided is not judged anew: programmes and plans change.
        capped = self.filtered(
            lambda case: case.state not in dossier.ENDED and case._is_capped()
        )
        (self - capped).cap_sentence = False
        for case, verdict in capped._cap_verdicts().items():
            case.cap_sentence = case._sentences([verdict])[0]

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _is_capped(self):
        """Return True where the edition sets a cap for this kind of case (S-15)."""
        self.ensure_one()
        edition = self.regulation_id
        counting = caps.kinds(counts_qualification=edition.cap_counts_qualification)
        return bool(
            edition.nfe_cap_percent
            and self.kind in counting
            # An application that is being written may name no programme yet.
            and self.programme_id.total_credits
        )

    def _cap_verdicts(self):
        """Judge what each case asks by what its learner has recognised (YU-4.6).

        :return: for each of these cases that a cap is for
        :rtype: dict[recognition.case, Verdict]
        """
        capped = self.filtered(lambda case: case._is_capped())
        return {
            case: case._cap_verdict(
                lines, case.claim_ids.filtered(lambda claim: not claim.decision)
            )
            for case, lines in capped._recognised_lines().items()
        }

    def _cap_remarks(self):
        """Return the cap where it is exceeded: the commission adopts up to it.

        What was asked stays as it is (R544-13): some of the claims may still be
        recognised, and the question that exceeds the cap is not adopted.

        :rtype: list[Verdict]
        """
        return [
            replace(verdict, level="warn")
            for verdict in self._cap_verdicts().values()
            if not verdict.allowed
        ]

    def _cap_verdict(self, lines, asked):
        """Judge claims by what is recognised (YU-4.6).

        :param lines: ``caps.Credits`` of what the learner has recognised
        :param asked: ``recognition.claim`` recordset of this case
        :rtype: Verdict
        """
        self.ensure_one()
        edition, programme = self.regulation_id, self.programme_id
        return caps.judge_cap(
            percent=Decimal(str(edition.nfe_cap_percent)),
            base=caps.base(
                programme.total_credits,
                # Whoever reads the case may see what its cap is taken of.
                self.sudo().enrolment_id.individual_credits or None,
                cap_base=edition.cap_base,
            ),
            already=caps.counted(
                lines,
                programme.id,
                counts_qualification=edition.cap_counts_qualification,
            ),
            asked=sum(asked.discipline_id.mapped("credits")),
        )

    def _recognised_lines(self):
        """Return what the learners of these cases have recognised, each once.

        :rtype: dict[recognition.case, list[caps.Credits]]
        """
        if not self:
            return {}
        # Every case of the learner counts, whoever asks; only sums leave the sudo.
        claims = self.env["recognition.claim"].sudo().with_context(active_test=False)
        found = claims.search(
            [
                ("decision", "=", "recognised"),
                ("superseded", "=", False),
                ("case_id.partner_id", "in", self.partner_id.ids),
                ("case_id.programme_id", "in", self.programme_id.ids),
            ]
        )
        known = defaultdict(dict)
        for claim in found:
            case = claim.case_id
            # A discipline that was decided twice stands once in the transcript.
            known[case.partner_id.id].setdefault(
                (case.programme_id.id, claim._place()),
                caps.Credits(case.kind, case.programme_id.id, claim.credits),
            )
        return {case: list(known[case.partner_id.id].values()) for case in self}
