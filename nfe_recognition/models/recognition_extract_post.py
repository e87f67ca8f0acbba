"""Posting: from extracts to the transcript and the exemptions (R544-18, R544-19)."""

from odoo import fields, models

from ..rules import exemption as exemption_rules
from ..rules.verdict import block
from .locks import lock
from .translated import translations


class RecognitionExtract(models.Model):
    _inherit = "recognition.extract"

    # ------------------------------------------------------------------
    # Judge
    # ------------------------------------------------------------------
    def _post_verdicts(self):
        """Return, per extract, what keeps it from being posted.

        :rtype: dict[recognition.extract, list[Verdict]]
        """
        # The registrar posts decisions without a right to the dossiers behind them.
        everything = self.sudo()
        enrolments = everything._enrolments()
        periods = everything._first_periods()
        taken = everything._taken(enrolments)
        result = {}
        for extract, asked in zip(self, everything, strict=True):
            result[extract] = asked._own_post_verdicts(
                enrolments[asked], periods[asked], taken
            )
        return result

    def _own_post_verdicts(self, enrolment, period, taken):
        self.ensure_one()
        protocol = self.protocol_id
        if protocol.state != "sealed":
            name = protocol.display_name
            return [block("protocol_not_sealed", "R544-18", protocol=name)]
        if self.state != "received":
            code = {"issued": "extract_not_received", "posted": "extract_posted"}
            return [block(code[self.state], "R544-18", extract=self.number)]
        if not enrolment:
            return [block("enrolment_missing", "R544-18", name=self.partner_id.name)]
        verdicts = []
        if not period:
            verdicts.append(block("period_missing", "R544-19", day=protocol.date))
        for discipline in self.claim_ids.discipline_id:
            # Noted at once: two extracts of one learner may be posted together.
            if (enrolment.id, discipline.id) in taken:
                verdicts.append(
                    block("recognised_before", "CT152-12", discipline=discipline.name)
                )
            taken.add((enrolment.id, discipline.id))
        return verdicts

    def _enrolments(self):
        """Return each learner's enrolment; an entrant's once there is one.

        :rtype: dict[recognition.extract, recognition.enrolment]
        """
        entrants = self.filtered(lambda extract: not extract.case_id.enrolment_id)
        found = self.env["recognition.enrolment"].search(
            [
                ("partner_id", "in", entrants.partner_id.ids),
                ("programme_id", "in", entrants.programme_id.ids),
                ("status", "=", "active"),
            ]
        )
        by_learner = {(e.partner_id, e.programme_id): e for e in found}
        return {
            extract: extract.case_id.enrolment_id
            or by_learner.get(
                (extract.partner_id, extract.programme_id), found.browse()
            )
            for extract in self
        }

    def _first_periods(self):
        """Return the first period that each decision exempts in (R544-19, C-07).

        :rtype: dict[recognition.extract, recognition.period]
        """
        periods = self.env["recognition.period"].search(
            [("company_id", "in", self.company_id.ids)]
        )
        by_company = periods.grouped("company_id")
        return {
            extract: exemption_rules.first_period(
                extract.protocol_id.date,
                [
                    (period, period.date_start)
                    for period in by_company.get(extract.company_id, periods.browse())
                ],
            )
            or periods.browse()
            for extract in self
        }

    def _taken(self, enrolments):
        """Return the pairs of enrolment and discipline id already recognised."""
        ids = [enrolment.id for enrolment in enrolments.values() if enrolment]
        groups = self.env["recognition.transcript.entry"]._read_group(
            [("enrolment_id", "in", ids)], ["enrolment_id", "discipline_id"]
        )
        return {(enrolment.id, discipline.id) for enrolment, discipline in groups}

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_post(self):
        """Post the extracts: entries, seals and exemptions (R544-18, R544-19)."""
        self.check_access("write")
        self._post(fields.Datetime.now())

    def _post(self, moment):
        # What else of these cases is posted, and what else these learners gain.
        lock(self.case_id)
        lock(self)
        lock(
            self.env["recognition.enrolment"].union(*self.sudo()._enrolments().values())
        )
        for extract, verdicts in self._post_verdicts().items():
            extract._refuse(verdicts)
        # As in _post_verdicts; the records made are the registrar's own.
        facts = self.sudo()
        enrolments, periods = facts._enrolments(), facts._first_periods()
        rows = [
            (extract, enrolments[extract], claim)
            for extract in facts
            for claim in extract.claim_ids
        ]
        entries = self.env["recognition.transcript.entry"]._step_create(
            facts._entry_vals(rows)
        )
        self.env["recognition.seal"]._seal(entries, moment)
        self.env["recognition.exemption"]._step_create(
            [
                {"entry_id": entry.id, "from_period_id": periods[extract].id}
                for entry, (extract, _enrolment, _claim) in zip(
                    entries, rows, strict=True
                )
            ]
        )
        self._step_write(
            {
                "state": "posted",
                "posted_on": moment,
                "posted_by": self.env.uid,
            }
        )
        self._finish_cases(moment)
        self._issue_transcripts(entries.enrolment_id)

    def _finish_cases(self, moment):
        """Mark the cases of which everything recognised is posted."""
        # As in _post_verdicts: which claims are posted, not whose they are.
        facts = self.sudo().case_id.filtered(lambda case: case.state == "decided")
        groups = (
            self.env["recognition.transcript.entry"]
            .sudo()
            ._read_group(
                [("case_id", "in", facts.ids)], ["case_id"], ["claim_id:recordset"]
            )
        )
        posted = {case.id: claims for case, claims in groups}
        complete = facts.filtered(
            lambda case: (
                not case.claim_ids.filtered(
                    lambda claim: (
                        claim.decision == "recognised"
                        and claim not in posted.get(case.id, ())
                    )
                )
            )
        )
        self.case_id.browse(complete.ids)._record(moment)

    def _issue_transcripts(self, enrolments):
        """Enter the transcripts that changed into the register for the public check."""
        days = [learner.company_id._recognition_today() for learner in enrolments]
        self.env["recognition.check"]._issue(
            enrolments, "transcript", [""] * len(enrolments), days
        )

    # ------------------------------------------------------------------
    # Values
    # ------------------------------------------------------------------
    def _entry_vals(self, rows):
        """Return the values of the transcript entries, with names as they are today.

        :param rows: tuples of extract, enrolment and recognised claim
        """
        claims = self.env["recognition.claim"].union(*(row[2] for row in rows))
        disciplines = translations(claims.discipline_id, "name")
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
                "discipline_names": disciplines[claim.discipline_id.id],
                "code": claim.discipline_id.code,
                "period_id": extract.case_id.period_id.id,
                "credits": claim.credits,
                "hours": claim.hours,
                "percent": claim.percent,
                "letter": claim.letter,
                "digital": claim.digital,
                "traditional": claim.traditional,
                "grade_mode": claim.grade_mode,
                "protocol_number": extract.protocol_id.number,
                "protocol_date": extract.protocol_id.date,
                "sources": [self._source(source) for source in claim.source_ids],
            }
            for extract, enrolment, claim in rows
        ]

    def _source(self, source):
        """Return what the sender wrote about one course, untouched (design.md 6.7)."""
        course, paper = source.achievement_id, source.achievement_id.document_id
        return {
            "title": course.name,
            "volume": f"{course.volume:.2f}",
            "unit": course.volume_unit,
            "grade": course.grade or "",
            "hours": f"{source.hours:.2f}",
            "provider": paper.issuer_id.name or "",
            "number": paper.number or "",
            "issued_on": fields.Date.to_string(paper.issued_on) or "",
        }
