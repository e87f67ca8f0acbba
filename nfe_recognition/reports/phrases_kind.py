"""Sentences on paper that say of what kind of learning a case is (R544-1).

The wording of the recognition rules is that of non-formal education; a qualification,
an earlier level or mobility is called by its own name (R544-24, CT152-41, CT152-48).
"""


class KindPhrases:
    """Sentences of a case that differ by its kind, for ``Sheet``."""

    def outcomes(self, case):
        """Return what is recognised, as the object of a sentence."""
        if case.kind == "qualification":
            return self.env._("the results of a professional qualification")
        if case.kind == "formal":
            return self.env._("learning outcomes of formal education")
        if case.kind != "mobility":
            return self.env._("learning outcomes of non-formal education")
        if case.reason == "double_degree":
            return self.env._("learning outcomes of a double-degree programme")
        return self.env._("learning outcomes of academic mobility")

    def kind_of_case(self, case):
        """Return kind and reason of a case: "Formal education, transfer"."""
        parts = [self.label(case, "kind")]
        if case.reason:
            parts.append(self.label(case, "reason").lower())
        return ", ".join(parts)

    def agreement(self, case):
        """Return number, day and partner of the agreement of a case (CT152-43)."""
        agreement = case.agreement_id
        number = self.dated(agreement.number or "–", agreement.signed_on)
        return ", ".join(filter(None, (number, agreement.partner_id.name)))

    # ------------------------------------------------------------------
    # Intake
    # ------------------------------------------------------------------
    def application_subject(self, case):
        """Return what an application is for."""
        return self.env._(
            "for recognition of %(outcomes)s", outcomes=self.outcomes(case)
        )

    def request(self, case):
        """Return what the applicant asks (YU-A1, R544-24, CT152-51)."""
        if case.kind == "nonformal":
            return self.env._(
                "I ask you to recognise the learning outcomes that I obtained through "
                "non-formal education and to re-credit them in the disciplines "
                "(modules) named below."
            )
        return self.env._(
            "I ask you for recognition of %(outcomes)s and for re-crediting them in "
            "the disciplines (modules) named below.",
            outcomes=self.outcomes(case),
        )

    def receipt_subject(self, case):
        """Return what the receipt is given for."""
        if case.kind == "nonformal":
            return self.env._(
                "for the papers of an application for recognition of learning outcomes "
                "of non-formal education"
            )
        return self.env._(
            "for the papers of an application for recognition of %(outcomes)s",
            outcomes=self.outcomes(case),
        )

    def refusal(self, case):
        """Return the sentence that leads to the grounds of a refusal."""
        moment = self.moment(case.submitted_on)
        if case.kind == "nonformal":
            return self.env._(
                "Your application for recognition of learning outcomes of non-formal "
                "education, filed on %(moment)s, and the papers with it were examined. "
                "Its further consideration is refused on these grounds:",
                moment=moment,
            )
        return self.env._(
            "Your application for recognition of %(outcomes)s, filed on %(moment)s, "
            "and the papers with it were examined. Its further consideration is "
            "refused on these grounds:",
            outcomes=self.outcomes(case),
            moment=moment,
        )

    # ------------------------------------------------------------------
    # Expertise and decision
    # ------------------------------------------------------------------
    def conclusion_subject(self, case):
        """Return what an expert conclusion is on."""
        return self.env._(
            "on the conformity of %(outcomes)s", outcomes=self.outcomes(case)
        )

    def resolution(self, extract):
        """Return what was decided on the disciplines of an extract."""
        case = extract.case_id
        if extract.basis != "protocol":
            return self.env._(
                "The following disciplines (modules) were mastered in full with a "
                "positive grade. They are re-credited obligatorily, without a vote, "
                "with the grade kept, and are to be entered in the transcript:"
            )
        if extract.on_appeal:
            return self.env._(
                "The commission decided on an appeal, or after one, on the following "
                "disciplines (modules) of the learner; the entries in the transcript "
                "are to be made and cancelled accordingly:"
            )
        if case.kind == "nonformal":
            return self.env._(
                "The commission decided to recognise the learner's learning outcomes "
                "of non-formal education and to re-credit the following disciplines "
                "(modules); they are to be entered in the transcript:"
            )
        return self.env._(
            "The commission decided for recognition of %(outcomes)s of the learner and "
            "for re-crediting the following disciplines (modules); they are to be "
            "entered in the transcript:",
            outcomes=self.outcomes(case),
        )

    def basis(self, entry):
        """Return what a transcript entry rests on (R544-18, CT152-9, -48, -50)."""
        document = self.dated(entry.protocol_number or "–", entry.protocol_date)
        if entry.basis == "agreement":
            return self.env._("Re-credited: agreement %(document)s", document=document)
        if entry.basis == "transcript":
            return self.env._("Re-credited: transcript %(document)s", document=document)
        return self.env._("Recognised: protocol %(protocol)s", protocol=document)
