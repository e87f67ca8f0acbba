"""Posting a decision that stands in another one's place (R544-18, S-18)."""

from odoo import api, fields, models

from ..rules import appeal as rules

# What a counter-entry repeats of the entry that it cancels.
REPEATED = (
    "partner_id",
    "learner_name",
    "enrolment_id",
    "programme_id",
    "programme_names",
    "case_id",
    "discipline_id",
    "discipline_names",
    "code",
    "period_id",
    "several_periods",
    "percent",
    "letter",
    "digital",
    "traditional",
    "grade_mode",
    "sources",
)


class RecognitionExtract(models.Model):
    _inherit = "recognition.extract"

    on_appeal = fields.Boolean(
        compute="_compute_on_appeal",
        compute_sudo=True,  # of the decisions that the reader reads
        help="It tells of a decision that stands in another one's place.",
    )

    @api.depends("claim_ids.previous_id")
    def _compute_on_appeal(self):
        for extract in self:
            extract.on_appeal = bool(extract.claim_ids.previous_id)

    def _cancel_entries(self, periods):
        """Make the counter-entries of entries whose decision gave way (CT152-42).

        :param periods: extract → first ``recognition.period`` that it exempts in
        :return: claim → ``recognition.period`` from which its learner was exempt, where
            the new decision leaves no gap
        :rtype: dict
        """
        # As in _post: the decisions behind an extract are closed to the registrar.
        facts = self.sudo()
        rows = [
            (extract, claim, claim._predecessors())
            for extract in facts
            for claim in extract.claim_ids
            if claim.previous_id and not claim.superseded
        ]
        if not rows:
            return {}
        before = rows[0][2].union(*(earlier for *_row, earlier in rows))
        entries = self.env["recognition.transcript.entry"].sudo()
        found = entries.search(
            [("claim_id", "in", before.ids), ("standing", "=", True)]
        ).grouped("claim_id")
        wanted = [
            (found[earlier], extract, claim)
            for extract, claim, chain in rows
            for earlier in chain
            if earlier in found
        ]
        counter = self.env["recognition.transcript.entry"]._step_create(
            [
                self._counter_vals(entry, extract, claim)
                for entry, extract, claim in wanted
            ]
        )
        # The discipline is free for the new entry once the old one stands no more.
        counter.flush_model(["standing"])
        return self._exempt_before(wanted, periods)

    def _counter_vals(self, entry, extract, claim):
        """Return the values of the counter-entry: the same, and the volume below zero.

        :param entry: ``recognition.transcript.entry`` that gives way
        :param extract: ``recognition.extract`` that tells of it
        :param claim: ``recognition.claim`` that was decided in its place
        """
        kept = {
            name: entry._fields[name].convert_to_write(entry[name], entry)
            for name in REPEATED
        }
        return {
            **kept,
            **extract._basis_of(claim),
            "credits": -entry.credits,
            "hours": -entry.hours,
            "claim_id": claim.id,
            "extract_id": extract.id,
            "cancels_id": entry.id,
        }

    def _exempt_before(self, wanted, periods):
        """Return from which period the learners were exempt before (R544-19)."""
        exemptions = self.env["recognition.exemption"].sudo()  # as above
        of_entry = {
            exemption.entry_id.id: exemption.from_period_id
            for exemption in exemptions.search(
                [("entry_id", "in", [entry.id for entry, *_row in wanted])]
            )
        }
        result = {}
        for entry, extract, claim in wanted:
            period = periods[extract]
            earlier = of_entry.get(entry.id)
            start = rules.exempted_from(
                period.date_start, earlier.date_start if earlier else None
            )
            result[claim] = (
                earlier if earlier and earlier.date_start == start else period
            )
        return result
