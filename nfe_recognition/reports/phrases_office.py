"""Sentences on the papers between offices and of a discipline (see phrases.py)."""

from .phrases_commission import CommissionPhrases


class OfficePhrases(CommissionPhrases):
    """Sentences of hand-over, order, department, control, MOOC and scale."""

    # ------------------------------------------------------------------
    # Experts
    # ------------------------------------------------------------------
    def transmittal(self, case):
        """Return what goes to the experts, and by when they answer (R544-14, -16)."""
        return self.env._(
            "The documents of application no. %(number)s, for recognition of "
            "%(outcomes)s, are sent to you for examination. Give the expert conclusion "
            "by %(due)s (working days: %(days)s).",
            number=case.number,
            outcomes=self.outcomes(case),
            due=self.day(case.expert_due),
            days=case.regulation_id.expert_days,
        )

    def composition(self, group):
        """Return what an order on an expert group approves (R544-15, R544-26)."""
        if not group.programme_ids:
            return self.env._(
                "Approve the composition of “%(group)s”:", group=group.name
            )
        return self.env._(
            "Approve the composition of “%(group)s” for the educational programmes "
            "%(programmes)s:",
            group=group.name,
            programmes=", ".join(map(self.programme, group.programme_ids)),
        )

    # ------------------------------------------------------------------
    # Department
    # ------------------------------------------------------------------
    def department_finding(self, conclusion):
        """Return what a department says of the courses (YU-5.13, YU-5.14)."""
        discipline = conclusion.discipline_id.name
        if conclusion.proposal == "favourable":
            return self.env._(
                "The department considers it justified to re-credit “%(discipline)s” "
                "on the grounds of these courses.",
                discipline=discipline,
            )
        if conclusion.proposal == "unfavourable":
            return self.env._(
                "The department considers it not justified to re-credit "
                "“%(discipline)s” on the grounds of these courses.",
                discipline=discipline,
            )
        return ""

    def signed_on(self, day):
        """Return on which day a paper was signed here."""
        return self.env._("Signed electronically on %(moment)s", moment=self.day(day))

    # ------------------------------------------------------------------
    # Control
    # ------------------------------------------------------------------
    def points(self, control):
        """Return the points of a control, or that none were given (YU-5.6)."""
        if not control.scored:
            return self.env._("no points were given")
        return self.env._("%(points)s of 100", points=self.figure(control.score))

    def recorded(self, control, name):
        """Return when and by whom a control was recorded."""
        return self.env._(
            "Recorded on %(moment)s by %(name)s.",
            moment=self.moment(control.recorded_on),
            name=name,
        )

    # ------------------------------------------------------------------
    # MOOC inside a discipline
    # ------------------------------------------------------------------
    def findings(self, use):
        """Return what the rules say of what was handed in, without clauses (YU-5.3)."""
        return "\n".join(map(self.plain, (use.findings or "").splitlines()))

    def mooc_decision(self, use):
        """Return the decision of the teacher on a MOOC, with its day (YU-5.3)."""
        moment = use.decided_on or use.handed_in_on
        label = self.label(use, "state").lower()
        if not moment:
            return label
        return self.env._(
            "%(decision)s, %(moment)s", decision=label, moment=self.moment(moment)
        )

    # ------------------------------------------------------------------
    # Conversion scale
    # ------------------------------------------------------------------
    def approval(self, scale):
        """Return who approved a conversion scale, and when (R544-8)."""
        if not scale.approved_on:
            return self.env._("not approved yet")
        return f"{scale.approved_by}, {self.day(scale.approved_on)}"

    def validity(self, scale):
        """Return from when and until when a conversion scale counts."""
        start, end = self.day(scale.date_from), self.day(scale.date_to)
        if start and end:
            return self.env._("from %(start)s to %(end)s", start=start, end=end)
        if start:
            return self.env._("from %(start)s", start=start)
        return self.env._("to %(end)s", end=end) if end else ""

    # ------------------------------------------------------------------
    # Archive
    # ------------------------------------------------------------------
    def filed_sheets(self, case):
        """Return how many papers and sheets are in the personal file (YU-5.10)."""
        return self.env._(
            "Papers filed: %(papers)s, sheets in all: %(sheets)s.",
            papers=len(case.document_ids),
            sheets=sum(case.document_ids.mapped("sheets")),
        )

    def filer(self):
        """Return who files papers: at a college the study department (R544-18)."""
        if self.is_college():
            return self.env._("Filed by the study department")
        return self.env._("Filed by the registrar's office")
