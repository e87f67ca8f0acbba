"""Which recognised disciplines count in the average, and what it is (S-25, C-22)."""

from decimal import Decimal

from odoo import models

from ..rules import gpa


class RecognitionTranscriptEntry(models.Model):
    _inherit = "recognition.transcript.entry"

    def _average(self):
        """Return the cumulative average of these entries (CT152-2(28), S-25).

        Whether an entry counts is said by the edition that its case was filed under.

        :return: unrounded; None where nothing counts
        :rtype: Decimal | None
        """
        # Registrars read what was decided and not every case behind it.
        rows = [(entry, entry.sudo().case_id) for entry in self]
        lines = ((entry._line(case), case.regulation_id) for entry, case in rows)
        return gpa.gpa(
            (line.credits, line.digital)
            for line, edition in lines
            if gpa.counts(line, edition._counting())
        )

    def _line(self, case):
        """Return the entry as the rules see it.

        :param case: its ``recognition.case``, readable
        :rtype: Line
        """
        self.ensure_one()
        graded = self.grade_mode != "passed"
        return gpa.Line(
            credits=self.credits,
            digital=Decimal(str(self.digital)) if graded else None,
            kind=case.kind,
            period=self.period_id.id,
        )
