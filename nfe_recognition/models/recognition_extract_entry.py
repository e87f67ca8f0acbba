"""What transcript entries say: names of the day, credits, grade and sources."""

from odoo import fields, models

from .translated import translations


class RecognitionExtract(models.Model):
    _inherit = "recognition.extract"

    def _entry_vals(self, rows):
        """Return the values of the transcript entries, with names as they are today.

        :param rows: tuples of extract, enrolment and recognised claim
        """
        claims = self.env["recognition.claim"].union(*(row[2] for row in rows))
        disciplines = claims._all_names()
        programmes = translations(self.programme_id, "name")
        return [
            {
                "partner_id": extract.partner_id.id,
                "learner_name": extract.partner_id.name,
                "enrolment_id": enrolment.id,
                "programme_id": extract.programme_id.id,
                "programme_names": programmes[extract.programme_id.id],
                "case_id": extract.case_id.id,
                "claim_id": claim.id,
                "extract_id": extract.id,
                "discipline_id": claim.discipline_id.id,
                "discipline_names": disciplines[claim.id],
                "several_periods": claim.discipline_id.several_periods,
                "code": claim._shown_code(),
                "period_id": extract.case_id.period_id.id,
                "credits": claim.credits,
                "hours": claim.hours,
                "percent": claim.percent,
                "letter": claim.letter,
                "digital": claim.digital,
                "traditional": claim.traditional,
                "grade_mode": claim.grade_mode,
                **extract._basis_of(claim),
                "sources": self._sources(claim),
            }
            for extract, enrolment, claim in rows
        ]

    def _sources(self, claim):
        """Return what the entry of a claim rests on, as its senders wrote it.

        A qualification is recognised by its document, which need not list a course
        (R544-24(3), R544-30).

        :rtype: list[dict]
        """
        rows = [self._source(source) for source in claim.source_ids]
        if claim.case_id.kind != "qualification":
            return rows
        courses = claim.source_ids.achievement_id
        papers = claim.case_id.document_ids - courses.document_id
        return rows + [
            self._qualification(paper)
            for paper in papers
            if paper.kind == "qualification"
        ]

    def _qualification(self, paper):
        """Return what a document on a professional qualification states."""
        stated = (paper.profession, paper.qualification, paper.qualification_level)
        return {
            "title": ", ".join(filter(None, stated)),
            "volume": "",
            "unit": "",
            "grade": "",
            "hours": "",
            **self._paper(paper),
        }

    def _paper(self, paper):
        """Return who issued a paper, its number and its day, as JSON keeps them."""
        return {
            "provider": paper.issuer_id.name or "",
            "number": paper.number or "",
            "issued_on": fields.Date.to_string(paper.issued_on) or "",
        }

    def _source(self, source):
        """Return what the sender wrote about one course, untouched (design.md 6.7)."""
        course, paper = source.achievement_id, source.achievement_id.document_id
        return {
            "title": course.name,
            "volume": f"{course.volume:.2f}",
            "unit": course.volume_unit,
            "grade": course.grade or "",
            "hours": f"{source.hours:.2f}",
            **self._paper(paper),
        }
