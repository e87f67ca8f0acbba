"""One course of a certificate used twice by one learner (S-33, C-34)."""

from odoo import api, fields, models

from ..rules import reuse


class RecognitionAchievement(models.Model):
    _inherit = "recognition.achievement"

    reuse_key = fields.Char(
        compute="_compute_reuse_key",
        store=True,
        help="Issuer, number and course as they are compared (S-33, C-34).",
    )
    earlier_case = fields.Char(
        compute="_compute_earlier_case",
        help="The learner's own case that uses this course already (S-33, C-34).",
    )

    # As long as title and issuer make it: compared for equality, never sorted.
    _reuse_key_idx = models.Index("USING hash (reuse_key)")

    @api.depends("name", "document_id.number", "document_id.issuer_id.name")
    def _compute_reuse_key(self):
        for line in self:
            paper = line.document_id
            line.reuse_key = reuse.line_key(
                paper.issuer_id.name or "", paper.number or "", line.name or ""
            )

    @api.depends("reuse_key", "case_id.partner_id", "case_id.state")
    def _compute_earlier_case(self):
        uses = self._uses_of_the_course()
        for line in self:
            case = line.case_id
            key = (case.company_id, case.partner_id, line.reuse_key)
            earlier = next(
                (use for use in uses.get(key, ()) if line._is_used_first_by(use)), None
            )
            line.earlier_case = earlier and (
                earlier.case_id.number or earlier.case_id.display_name
            )

    def _uses_of_the_course(self):
        """Return the uses of these courses by their learners, in all their cases.

        :return: courses in use, by institution, learner and key
        :rtype: dict[tuple, list[recognition.achievement]]
        """
        # Experts and advisers do not read every case of the learner; only the number of
        # the learner's own case is told. An archived case counts like any other.
        sources = (
            self.env["recognition.claim.source"]
            .sudo()
            .with_context(active_test=False)
            .search(
                [
                    ("achievement_id.reuse_key", "in", self.mapped("reuse_key")),
                    ("company_id", "in", self.company_id.ids),
                    ("case_id.partner_id", "in", self.case_id.partner_id.ids),
                    ("claim_id.decision", "!=", "not_recognised"),
                ],
                order="id",
            )
        )
        uses = {}
        for line in sources.achievement_id:
            case = line.case_id
            key = (case.company_id, case.partner_id, line.reuse_key)
            uses.setdefault(key, []).append(line)
        return uses

    def _is_used_first_by(self, other):
        """Return True if ``other``, the same course, was used before this one.

        Lines of one annex are different courses, whatever their titles.
        """
        self.ensure_one()
        if other.document_id == self.document_id._origin:
            return False
        if other.case_id == self.case_id._origin:
            return not self._origin or other.id < self._origin.id
        return reuse.comes_first(other.case_id._filing(), self.case_id._filing())
