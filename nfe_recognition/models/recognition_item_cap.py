"""No question is adopted beyond the cap on non-formal learning (YU-4.6)."""

from odoo import api, fields, models

from ..rules import caps


class RecognitionItem(models.Model):
    _inherit = "recognition.item"

    cap_sentence = fields.Char(
        string="Cap",
        compute="_compute_cap_sentence",
        compute_sudo=True,  # of the claim that this question puts to the reader
    )

    @api.depends("state", "claim_id")
    @api.depends_context("lang")
    def _compute_cap_sentence(self):
        verdicts = self._cap_verdicts()
        for item in self:
            found = verdicts.get(item)
            item.cap_sentence = found and item._sentences([found])[0]

    def _cap_verdicts(self):
        """Judge recognising each claim by what is recognised or just adopted (YU-4.6).

        :return: for the questions under way that a cap is for
        :rtype: dict[recognition.item, Verdict]
        """
        # Other commissions decide on the same learner; only sums leave the sudo.
        waiting = self.sudo().filtered(
            lambda item: (
                item.state in ("pending", "voting")
                and item.claim_id
                and item.case_id._is_capped()
            )
        )
        if not waiting:
            return {}
        lines = waiting.case_id._recognised_lines()
        adopted = waiting._adopted_elsewhere()
        return {
            self.browse(item.id): item.case_id._cap_verdict(
                [
                    *lines[item.case_id],
                    *(
                        other._cap_line()
                        for other in adopted
                        if other.learner_id == item.learner_id
                    ),
                ],
                item.claim_id,
            )
            for item in waiting
        }

    def _adopted_elsewhere(self):
        """Return the questions on these learners adopted in sittings still open."""
        found = self.search(
            [
                ("state", "=", "adopted"),
                ("sitting_id.state", "=", "open"),
                ("case_id.partner_id", "in", self.learner_id.ids),
            ]
        )
        return found.filtered(lambda item: item._grade_recognised())

    def _cap_line(self):
        """Return the credits that this question brings."""
        self.ensure_one()
        case = self.case_id
        return caps.Credits(
            case.kind, case.programme_id.id, self.claim_id.discipline_id.credits
        )
