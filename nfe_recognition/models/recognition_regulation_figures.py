"""Figures that follow from what an edition sets."""

from odoo import models

from ..rules import gpa, volume


class RecognitionRegulation(models.Model):
    _inherit = "recognition.regulation"

    def _counting(self):
        """Return which recognised lines count in the average (S-25).

        :rtype: Counting
        """
        return gpa.Counting(
            formal=self.gpa_formal,
            nonformal=self.gpa_nonformal,
            qualification=self.gpa_qualification,
            statistics=self.exam_statistics,
        )

    def _hours_per_week(self):
        """Return the hours in a week of practice; None for what the law says.

        Military and special institutions have a figure of their own (CT152-21).
        """
        return volume.MILITARY_WEEK_HOURS if self.profile == "military" else None
