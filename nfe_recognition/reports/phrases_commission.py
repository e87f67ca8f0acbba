"""Sentences on the papers of the commission and on what follows (see phrases.py)."""

from .phrases import Phrases


class CommissionPhrases(Phrases):
    """Sentences of protocol, extract and transcript, for ``Sheet``."""

    # ------------------------------------------------------------------
    # Protocol
    # ------------------------------------------------------------------
    def order(self, commission):
        """Return the instrument that formed the commission."""
        parts = [self.label(commission, "instrument")]
        if commission.order_number:
            parts.append(self.dated(commission.order_number, commission.order_date))
        if commission.order_signatory:
            parts.append(commission.order_signatory)
        return ", ".join(parts)

    def sitting(self, sitting):
        """Return number, day, hours and place of a sitting."""
        hours = self.moment(sitting.opened_on or sitting.date)
        if sitting.closed_on:
            hours = f"{hours} – {self.clock(sitting.closed_on)}"
        parts = (self.numbered(sitting.number), hours, sitting.place)
        return ", ".join(part for part in parts if part)

    def application(self, case):
        """Return the application whose questions follow."""
        return self.env._(
            "Application no. %(number)s: %(name)s",
            number=case.number,
            name=case.partner_id.name,
        )

    def questions(self, items):
        """Return the disciplines that the questions of a case are about."""
        return ", ".join(item.discipline_id.name for item in items)

    def discipline(self, claim):
        """Return name, code and credits of the discipline that a claim is for."""
        return self.env._(
            "%(name)s (%(code)s), credits: %(credits)s",
            name=claim.target_name,
            code=claim._shown_code(),
            credits=claim._asked_credits(),
        )

    def decision(self, claim):
        """Return what the commission decided on a discipline that it recognised."""
        volume = self.credits_hours(claim.credits, claim.hours)
        if claim.grade_mode == "passed":
            return self.env._(
                "recognise and re-credit without grade (%(volume)s)", volume=volume
            )
        if claim.grade_mode == "kept":
            return self.env._(
                "re-credit and keep the previous grade (%(volume)s; grade: %(grade)s)",
                volume=volume,
                grade=self.grade(claim),
            )
        return self.env._(
            "recognise and re-credit (%(volume)s; grade: %(percent)s, %(letter)s, "
            "%(digital)s, %(traditional)s)",
            volume=volume,
            percent=self.percent(claim.percent),
            letter=claim.letter,
            digital=self.fixed(claim.digital),
            traditional=self.label(claim, "traditional").lower(),
        )

    def on_agenda(self, item):
        """Return a question as it stands on an agenda: no learner is named there."""
        if item.kind == "claim":
            return self.env._(
                "Recognition of “%(discipline)s”", discipline=item.discipline_id.name
            )
        if item.kind == "appeal":
            return self.env._(
                "Appeal no. %(number)s on “%(discipline)s”",
                number=item.appeal_id.number,
                discipline=item.discipline_id.name,
            )
        return item.title

    def votes(self, item):
        """Return how many voted how on a question, and who they are."""
        groups = item.vote_ids.grouped("choice")
        return [
            f"{self.label(votes[0], 'choice')}: {len(votes)} "
            f"({self.people(votes.member_id)})"
            for choice in ("for", "against", "abstain")
            if (votes := groups.get(choice))
        ]

    def earlier_days(self, sitting):
        """Return who attended on the earlier days of an adjourned sitting."""
        rosters = sitting.earlier_attendance_ids.grouped("session")
        return [
            self.env._(
                "Day %(number)s of the sitting, %(day)s, attended: %(people)s",
                number=number,
                day=self.day(rows[0].day),
                people=self.people(rows.filtered("present").member_id),
            )
            for number, rows in sorted(rosters.items())
        ]

    def stored(self, sitting):
        """Return where the recording of a sitting is."""
        if sitting.recording_reference:
            return sitting.recording_reference
        name = sitting.recording_file_name or "–"
        return self.env._("attached to the sitting: %(name)s", name=name)

    def attends(self, row):
        """Return that a member attended, from when he came late, until he left."""
        parts = [self.env._("yes")]
        if row.arrived_on:
            parts.append(self.env._("from %(time)s", time=self.clock(row.arrived_on)))
        if row.left_on:
            parts.append(self.env._("until %(time)s", time=self.clock(row.left_on)))
        return ", ".join(parts)

    def returned(self, item):
        """Return of whom the commission asked what, and until when."""
        if item.asked_whom == "learner":
            return self.env._(
                "return to the learner for more information by %(due)s: %(text)s",
                due=self.day(item.answer_due),
                text=item.asked,
            )
        return self.env._(
            "return to the experts for more information by %(due)s: %(text)s",
            due=self.day(item.answer_due),
            text=item.asked,
        )

    def on_appeal(self, item):
        """Return what was decided on an appeal (S-18)."""
        if item.state not in ("adopted", "rejected"):
            return self.env._("not voted on yet")
        anew = item.decided_claim_ids[:1]
        if item.state == "rejected":
            return self.env._("the decision appealed is upheld")
        if anew.decision == "recognised":
            return self.decision(anew)
        if item.remedy == "return":
            return self.env._("returned to the commission for a new decision")
        return self.env._("do not recognise")

    def grade(self, claim):
        """Return a grade in percent, letter, digital equivalent and in words."""
        return ", ".join(
            (
                self.percent(claim.percent),
                claim.letter,
                self.fixed(claim.digital),
                self.label(claim, "traditional").lower(),
            )
        )

    def kept(self, record):
        """Return how a grade counts where it was not converted; else nothing."""
        if record.grade_mode != "kept":
            return ""
        return self.env._("previous grade, kept")

    def elected(self, member):
        """Return whom the commission elected."""
        return self.env._("elected: %(name)s", name=member.partner_id.name)

    def signed(self, signature):
        """Return when a signature was given."""
        return self.env._(
            "Signed electronically on %(moment)s",
            moment=self.moment(signature.signed_on),
        )

    def sealed(self, seal):
        """Return when the protocol was sealed, and at which place of the chain."""
        return self.env._(
            "Sealed on %(moment)s, place %(position)s in the chain of the institution.",
            moment=self.moment(seal["sealed_on"]),
            position=seal["position"],
        )

    # ------------------------------------------------------------------
    # Extract and transcript
    # ------------------------------------------------------------------
    def places_missing(self, places):
        """Return which places of a register are not in the list."""
        return self.env._(
            "Not in this list: %(places)s.", places=", ".join(map(str, places))
        )

    def handed(self, extract):
        """Return who handed the extract over and when."""
        return self.env._(
            "Handed over on %(moment)s: %(name)s.",
            moment=self.moment(extract.handed_on),
            name=extract.handed_name or "",
        )

    def received(self, extract, name):
        """Return who received the extract and when; room to sign before that."""
        office = self.label(extract, "recipient").lower()
        if not extract.received_on:
            return self.env._(
                "Received, %(office)s: ______________________________ "
                "Date: ______________",
                office=office,
            )
        return self.env._(
            "Received on %(moment)s: %(name)s, %(office)s.",
            moment=self.moment(extract.received_on),
            name=name,
            office=office,
        )

    def posted(self, extract):
        """Return when the extract was entered in the transcript."""
        return self.env._(
            "Entered in the transcript on %(moment)s.",
            moment=self.moment(extract.posted_on),
        )

    def small_print(self):
        """Return what stands under each discipline of a transcript."""
        return self.env._(
            "Small print under each discipline: on what grounds it was recognised, and "
            "title, volume, unit and grade as the organisation or platform wrote them."
        )

    def average(self, gpa):
        """Return the grade point average."""
        return self.env._("Grade point average (GPA): %(gpa)s", gpa=self.fixed(gpa))
