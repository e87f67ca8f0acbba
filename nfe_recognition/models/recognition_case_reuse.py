"""Courses and certificates that were handed in before (S-33, C-34)."""

from odoo import models

from ..rules import reuse

# Who is told that another learner handed in the same certificate.
OFFICE = (
    "nfe_recognition.group_intake,nfe_recognition.group_secretary,"
    "nfe_recognition.group_auditor"
)


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    def _reuse_verdicts(self):
        """Judge the courses that the learner used before (S-33, C-34)."""
        self.ensure_one()
        policy = self.regulation_id.reuse_policy
        if not policy or policy == "off":
            return []
        return [
            reuse.judge_reuse(course.name, earlier_case=earlier, policy=policy)
            for course in self.claim_ids.source_ids.achievement_id
            if (earlier := course.earlier_case)
        ]

    def _duplicate_verdicts(self):
        """Warn the office of certificates that other learners handed in (C-34)."""
        self.ensure_one()
        if not self.env.user.has_groups(OFFICE):
            return []
        return [
            reuse.judge_duplicate_number(
                paper.display_name, number=paper.number, other_cases=others.split(", ")
            )
            for paper in self.document_ids
            if (others := paper.other_cases)
        ]

    def _filing(self):
        """Return when and how far this case came, as the rules see it.

        :rtype: reuse.Filing
        """
        self.ensure_one()
        return reuse.Filing(self.state, self.submitted_on or None, self._origin.id or 0)
