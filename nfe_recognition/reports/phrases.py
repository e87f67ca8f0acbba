"""Sentences on paper that name facts, each translated as a whole.

A template's own text is translated piece by piece between its fields; languages differ
in the order of the pieces. What names a date, a number or a person is said here.
"""

from odoo import fields

from .phrases_kind import KindPhrases


class Phrases(KindPhrases):
    """Sentences of every document and of those of a case, for ``Sheet``."""

    # ------------------------------------------------------------------
    # Letterhead and footer
    # ------------------------------------------------------------------
    def numbered(self, number):
        """Return the mark of a number: "no. 7"."""
        return self.env._("no. %(number)s", number=number)

    def dated(self, number, day):
        """Return number and date of another document: "no. 7 of 1 May 2026"."""
        return self.env._("no. %(number)s of %(day)s", number=number, day=self.day(day))

    def invitation(self):
        """Return what a stranger may do with the code."""
        return self.env._(
            "Genuine? Scan, or enter the code at %(address)s", address=self.check_page
        )

    # ------------------------------------------------------------------
    # People, papers, courses
    # ------------------------------------------------------------------
    def learner(self, case):
        """Return the learner of a case with the student number."""
        name = case.partner_id.name
        if not case.enrolment_id:
            return name
        return self.env._(
            "%(name)s, student no. %(number)s",
            name=name,
            number=case.enrolment_id.number,
        )

    def programme(self, programme):
        """Return code and name of a programme."""
        return f"{programme.code} {programme.name}"

    def disciplines(self, claims):
        """Return the names of the disciplines claimed, in one line."""
        return ", ".join(claims.discipline_id.mapped("name"))

    def people(self, members):
        """Return the names of members or experts, in one line."""
        return ", ".join(members.partner_id.mapped("name"))

    def paper(self, paper):
        """Return kind, number, date and issuer of a paper."""
        parts = [self.label(paper, "kind")]
        if paper.number:
            parts.append(self.numbered(paper.number))
        if paper.issued_on:
            parts.append(self.env._("issued on %(day)s", day=self.day(paper.issued_on)))
        if paper.issuer_id:
            parts.append(paper.issuer_id.name)
        return ", ".join(parts)

    def volume(self, value, unit):
        """Return a volume as its sender wrote it: "academic hours: 60".

        :param value: volume as number or text
        :param str unit: key of the unit
        """
        label = self.choice("recognition.achievement", "volume_unit", unit)
        return f"{label.lower()}: {self.figure(value)}"

    def credits_hours(self, credits_, hours):
        """Return credits and hours of a discipline here."""
        return self.env._(
            "credits: %(credits)s, hours: %(hours)s", credits=credits_, hours=hours
        )

    def asked(self, claim):
        """Return credits and hours of the discipline that a claim is for."""
        return self.credits_hours(claim._asked_credits(), claim.target_hours)

    def course(self, title, value, unit, grade):
        """Return a course with what its sender wrote of it."""
        parts = [self.env._("“%(title)s”", title=title)]
        if float(value or 0):
            parts.append(self.volume(value, unit))
        if grade:
            parts.append(self.env._("grade as written: %(grade)s", grade=grade))
        return ", ".join(parts)

    def achievement(self, course):
        """Return a course of the case with what its sender wrote of it."""
        return self.course(course.name, course.volume, course.volume_unit, course.grade)

    def source(self, source):
        """Return a course as a transcript entry keeps it, with its paper (R544-30).

        :param dict source: title, volume, unit, grade, provider, number, issued_on
        """
        parts = [
            self.course(
                source["title"], source["volume"], source["unit"], source["grade"]
            )
        ]
        if source["provider"]:
            parts.append(source["provider"])
        day = fields.Date.to_date(source["issued_on"])
        if source["number"] and day:
            parts.append(self.dated(source["number"], day))
        elif source["number"]:
            parts.append(self.numbered(source["number"]))
        return "; ".join(parts)

    # ------------------------------------------------------------------
    # Intake
    # ------------------------------------------------------------------
    def external(self, case):
        """Return the number in another register, with its name where known."""
        if not case.external_system:
            return case.external_number
        return self.env._(
            "%(number)s, %(system)s",
            number=case.external_number,
            system=case.external_system,
        )

    def consent(self, case):
        """Return the applicant's consent, with its text and day (TVET578-A1.9(4))."""
        return self.env._(
            "I consent to the processing of my personal data (text of the consent: "
            "%(text)s, %(day)s).",
            text=case.consent_text,
            day=self.day(case.consent_on),
        )

    def delivery(self, case):
        """Return the line on which the delivery of a refusal is noted (TVET578-18)."""
        if case.refusal_delivery:
            return self.env._(
                "Delivered to the applicant: %(way)s. Date: ______________ Signature: "
                "______________",
                way=self.label(case, "refusal_delivery").lower(),
            )
        return self.env._(
            "Delivered to the applicant (in person, by e-mail, in the personal "
            "account): ______________________________ Date: ______________"
        )

    def period(self, period):
        """Return a period with its first day."""
        return self.env._(
            "%(period)s, from %(day)s",
            period=period.name,
            day=self.day(period.date_start),
        )

    def filed(self, case):
        """Return when the application was filed."""
        return self.env._("Filed on %(moment)s.", moment=self.moment(case.submitted_on))

    def registered(self, case, officer):
        """Return when, under which number and by whom a case was registered."""
        return self.env._(
            "Registered on %(day)s under no. %(number)s. Accepted by: %(officer)s.",
            day=self.day(case.registered_on),
            number=case.number,
            officer=", ".join(filter(None, (officer["name"], officer["job"]))),
        )

    def registration(self, case):
        """Return day and number of the registration."""
        return self.env._(
            "%(day)s, registration no. %(number)s",
            day=self.day(case.registered_on),
            number=case.number,
        )

    def paper_count(self, case):
        """Return how many papers were handed in."""
        return self.env._("Papers in all: %(count)s.", count=len(case.document_ids))

    def outlook(self, case):
        """Return what happens to the papers now, and until when (R544-14, -16)."""
        return self.env._(
            "The papers go to the expert group by %(day)s. The group gives its "
            "conclusion within %(days)s working days of receiving them; the commission "
            "decides after that.",
            day=self.day(case.transmit_due),
            days=case.regulation_id.expert_days,
        )

    # ------------------------------------------------------------------
    # Expertise
    # ------------------------------------------------------------------
    def group(self, group):
        """Return an expert group with its order."""
        if not group.order_number:
            return group.name
        return self.env._(
            "%(group)s, order %(order)s",
            group=group.name,
            order=self.dated(group.order_number, group.order_date),
        )

    def hand_over(self, case):
        """Return when the experts received the papers, and until when they answer."""
        return self.env._(
            "%(day)s; conclusion due by %(due)s",
            day=self.day(case.sent_on),
            due=self.day(case.expert_due),
        )

    def proposal(self, conclusion):
        """Return what the experts propose, with the grade where there is one."""
        label = self.label(conclusion, "proposal").lower()
        if conclusion.proposal != "recognise":
            return label
        if not conclusion.graded:
            return self.env._(
                "%(proposal)s; the commission sets the grade", proposal=label
            )
        return self.env._(
            "%(proposal)s, grade %(grade)s",
            proposal=label,
            grade=self.percent(conclusion.percent),
        )

    def submission(self, conclusion, name):
        """Return when and by whom a conclusion was submitted."""
        return self.env._(
            "Submitted electronically on %(moment)s by %(name)s.",
            moment=self.moment(conclusion.submitted_on),
            name=name,
        )
