"""Applications as they are entered: papers with their courses, and what is asked."""

from base64 import b64encode
from datetime import timedelta
from hashlib import sha256

from odoo.fields import Command

from . import paper
from .cases import CASES
from .courses import ASSESSED, COURSES, QUALIFICATIONS
from .stage import FUTURE, Chapter

# Kinds of case that ask for an identity paper.
WITH_IDENTITY = frozenset({"formal", "qualification"})


class Applications(Chapter):
    """What the intake officers enter, each in the learner's language."""

    def enter(self):
        """Enter all applications with their papers and claims."""
        # In the order of filing, so that later ones stand on top of the lists.
        for plan in sorted(CASES, key=lambda plan: plan.filed or (FUTURE.days,)):
            model = self.stage.by(self.clerk(plan), self.env["recognition.case"])
            case = model.create(self.case_values(plan))
            case.env["recognition.claim"].create(self.claim_values(plan, case))
            self.cases[plan.key] = case.with_env(self.env)
        self.stage.date_messages(
            {
                self.cases[plan.key]: self.stage.moment(*plan.filed or (0, "09:00"))
                for plan in CASES
            }
        )

    # ------------------------------------------------------------------
    # The case
    # ------------------------------------------------------------------
    def case_values(self, plan):
        """Return the values of an application."""
        learner = self.stage.ref(f"learner_{plan.learner:02}")
        enrolment = self.env["recognition.enrolment"].search(
            [("partner_id", "=", learner.id)]
        )
        values = {
            "company_id": self.stage.ref(plan.company).id,
            "kind": plan.kind,
            "reason": plan.reason,
            "partner_id": learner.id,
            "enrolment_id": enrolment.id,
            "period_id": self.stage.ref(plan.period).id,
            "document_ids": self.paper_commands(plan, learner),
        }
        if not enrolment:
            values["programme_id"] = self.stage.ref(plan.programme).id
        if plan.agreement:
            values["agreement_id"] = self.stage.ref(plan.agreement).id
        if plan.origin:
            institution, programme = plan.origin
            values |= {
                "origin_institution": institution,
                "origin_programme": programme,
            }
        return values

    def claim_values(self, plan, case):
        """Return the values of what an application asks for."""
        by_title = {line.name: line.id for line in case.achievement_ids}
        return [
            {
                "case_id": case.id,
                "sequence": place,
                "discipline_id": self.stage.ref(f"discipline_{claim.discipline}").id,
                "source_ids": [
                    Command.create(
                        {"achievement_id": by_title[COURSES[key].title]}
                        | ({"hours": hours} if hours else {})
                    )
                    for key, hours in claim.shares
                ],
            }
            for place, claim in enumerate(plan.claims)
        ]

    # ------------------------------------------------------------------
    # Its papers
    # ------------------------------------------------------------------
    def paper_commands(self, plan, learner):
        """Return the commands that make the papers of an application."""
        if not plan.papers:
            return []
        filed = self.stage.day(plan.filed[0] if plan.filed else 0)
        commands = [Command.create({"kind": "application", "on_paper": True})]
        if plan.identity or plan.kind in WITH_IDENTITY:
            identity = {
                "kind": "identity",
                "type_id": self.stage.ref("document_type_identity_card").id,
                "expires_on": filed + timedelta(days=2000),
                "on_paper": True,
            }
            commands.append(Command.create(identity))
        for place, sheet in enumerate(plan.papers):
            number = sha256(f"{plan.key}{place}".encode()).hexdigest()[:12].upper()
            issued = filed - timedelta(days=sheet.age)
            values = {
                "kind": sheet.kind,
                "number": number,
                "issued_on": issued,
                "expires_on": sheet.valid and issued + timedelta(days=sheet.valid),
                "file_name": f"{number}.pdf",
            }
            fill = self.course_paper if sheet.courses else self.qualification_paper
            commands.append(
                Command.create(values | fill(plan, sheet, learner, number, issued))
            )
        return commands

    def course_paper(self, plan, sheet, learner, number, issued):
        """Return what a certificate or transcript shows: courses, and its file."""
        courses = [COURSES[key] for key, _grade in sheet.courses]
        issuer = self.stage.ref(courses[0].provider)
        lines = [
            (
                course.title,
                None if plan.without_volume else course.volume,
                course.unit,
                grade,
            )
            for course, (_key, grade) in zip(courses, sheet.courses, strict=True)
        ]
        file = paper.certificate(
            _language(courses[0].content),
            issuer.name,
            learner.name,
            lines,
            number,
            issued,
            kind=sheet.kind,
        )
        return {
            "issuer_id": issuer.id,
            "file": b64encode(file),
            "achievement_ids": [
                Command.create(self.course_values(course, line))
                for course, line in zip(courses, lines, strict=True)
            ],
        }

    def qualification_paper(self, plan, sheet, learner, number, issued):
        """Return what a document on a professional qualification shows (R544-2(1))."""
        known = QUALIFICATIONS[sheet.qualification]
        issuer = self.stage.ref(known.issuer)
        file = paper.qualification(
            _language(known.title), issuer.name, learner.name, known, number, issued
        )
        return {
            "issuer_id": issuer.id,
            "file": b64encode(file),
            "profession": known.profession,
            "qualification": known.title,
            "qualification_level": known.level,
        }

    def course_values(self, course, line):
        """Return the values of one course of a certificate."""
        _title, volume, unit, grade = line
        return {
            "name": course.title,
            "volume": volume or 0,
            "volume_unit": unit,
            "grade": grade,
            "conversion_id": course.scale and self.stage.ref(course.scale).id,
            "goals": course.goals,
            "content": course.content,
            "assessment": ASSESSED.get(course.provider, ""),
            "outcome_ids": [
                Command.create({"name": text, "sequence": place})
                for place, text in enumerate(course.outcomes)
            ],
        }


def _language(text):
    """Return the language that a course is described in, by its letters."""
    if any(letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІ" for letter in text):
        return "kk"
    return "ru" if any("а" <= letter <= "я" for letter in text) else "en"
