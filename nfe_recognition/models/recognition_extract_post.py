"""Posting: from extracts to the transcript and the exemptions (R544-18, R544-19)."""

from collections import defaultdict

from odoo import fields, models

from ..rules import exemption as exemption_rules
from ..rules import handover, transcript, windows
from ..rules.verdict import block
from .locks import lock
from .progress import begin, progress


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
        standing = everything._standing(enrolments)
        result = {}
        for extract, asked in zip(self, everything, strict=True):
            result[extract] = asked._own_post_verdicts(
                enrolments[asked], periods[asked], standing
            )
        return result

    def _own_post_verdicts(self, enrolment, period, standing):
        self.ensure_one()
        protocol = self.protocol_id
        if protocol and protocol.state != "sealed":
            name = protocol.display_name
            return [block("protocol_not_sealed", "R544-18", protocol=name)]
        if handover.is_outside(self.recipient):
            return [block("extract_posted_outside", "ATT125-34", extract=self.number)]
        if self.state != "received":
            code = {"issued": "extract_not_received", "posted": "extract_posted"}
            return [block(code[self.state], "R544-18", extract=self.number)]
        if not enrolment:
            return [block("enrolment_missing", "R544-18", name=self.partner_id.name)]
        verdicts = []
        if not period:
            verdicts.append(block("period_missing", "R544-19", day=self.decided_on))
        verdicts += windows.judge_plan_change(
            self.company_id._recognition_today(), period.window_ids._spans()
        )
        for claim in self.claim_ids:
            entry = standing.get((enrolment, claim._place()))
            verdicts += claim._entry_verdicts(entry)
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
                extract.decided_on,
                [
                    (period, period.date_start)
                    for period in by_company.get(extract.company_id, periods.browse())
                ],
                **extract._period_asked(),
            )
            or periods.browse()
            for extract in self
        }

    def _period_asked(self):
        """Return what lets the period that was asked for count (S-34, C-07)."""
        self.ensure_one()
        case = self.case_id
        filed = case.filed_on and self.company_id._recognition_local(case.filed_on)
        return {
            "asked": (case.period_id, case.period_id.date_start),
            "filed_on": filed and filed.date(),
            "current": case.regulation_id.exempt_current_period,
        }

    def _standing(self, enrolments):
        """Return what stands in the transcripts already.

        :rtype: dict[tuple, recognition.transcript.entry]
        """
        ids = [enrolment.id for enrolment in enrolments.values() if enrolment]
        entries = self.env["recognition.transcript.entry"].search(
            [
                ("enrolment_id", "in", ids),
                ("discipline_id", "in", self.claim_ids.discipline_id.ids),
                ("standing", "=", True),
            ]
        )
        return {(entry.enrolment_id, entry._place()): entry for entry in entries}

    # ------------------------------------------------------------------
    # Transitions
    # ------------------------------------------------------------------
    def action_post(self):
        """Post the extracts: entries, seals and exemptions (R544-18, R544-19)."""
        self.check_access("write")
        with progress(self.env, "post", len(self)):
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
        # As in _post_verdicts; the records made are the registrar's own. All are read
        # at once, from wherever they were listed.
        facts = self.sudo().with_prefetch()
        enrolments, periods = facts._enrolments(), facts._first_periods()
        exempt = self._cancel_entries(periods)
        standing = facts._standing(enrolments)
        wanted = [
            (extract, enrolments[extract], claim)
            for extract in facts
            for claim in extract.claim_ids
            if claim._to_enter()
        ]
        answers = transcript.to_post(
            [(enrolment, claim._place()) for _, enrolment, claim in wanted],
            standing,
        )
        rows = [row for row, posted in zip(wanted, answers, strict=True) if posted]
        begin("entries")
        entries = self._enter(rows, periods, exempt)
        for entry in entries.sudo():
            standing[entry.enrolment_id, entry._place()] = entry
        facts._stamp_doubles(
            [row for row, posted in zip(wanted, answers, strict=True) if not posted],
            standing,
        )
        self._step_write(
            {
                "state": "posted",
                "posted_on": moment,
                "posted_by": self.env.uid,
            }
        )
        begin("outcomes")
        self.case_id._record(moment)
        self._issue_transcripts(facts.entry_ids.enrolment_id)
        self.env["recognition.seal"]._seal(facts.entry_ids.sorted("id"), moment)
        self.env["recognition.seal"]._seal(self, moment, "posting")

    def _enter(self, rows, periods, exempt):
        """Make the transcript entries with their exemptions.

        :param rows: tuples of extract, enrolment and recognised claim
        :param periods: extract → first ``recognition.period`` of the exemption
        :param exempt: claim → the period from which its learner was exempt before
        :return: the entries
        """
        entries = self.env["recognition.transcript.entry"]._step_create(
            self.sudo()._entry_vals(rows)  # as in _post
        )
        self.env["recognition.exemption"]._step_create(
            [
                {
                    "entry_id": entry.id,
                    "from_period_id": exempt.get(claim, periods[extract]).id,
                }
                for entry, (extract, _enrolment, claim) in zip(
                    entries, rows, strict=True
                )
            ]
        )
        return entries

    def _stamp_doubles(self, rows, standing):
        """Note what is not posted because it stands already (CT152-12).

        :param rows: tuples of extract, enrolment and recognised claim
        :param standing: enrolment and place → the entry that stands
        """
        doubles, notes = defaultdict(dict), defaultdict(list)
        for extract, enrolment, claim in rows:
            entry = standing[enrolment, claim._place()]
            known = entry._known()
            doubles[extract][str(claim.id)] = known
            notes[extract.case_id] += claim._sentences([claim._double(**known)])
        for extract, known in doubles.items():
            extract._step_write({"doubles": known})
        cases = self.case_id.browse([case.id for case in notes])
        cases._message_log_batch(
            {case.id: " ".join(texts) for case, texts in notes.items()}
        )

    def _issue_transcripts(self, enrolments):
        """Enter the transcripts that changed into the register for the public check."""
        days = [learner.company_id._recognition_today() for learner in enrolments]
        self.env["recognition.check"]._issue(
            enrolments, "transcript", [""] * len(enrolments), days
        )
