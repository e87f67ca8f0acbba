"""The judge of a case: may this step be taken, and if not, why, by which clause."""

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from odoo import fields, models

from ..rules import completeness, dossier, sources, transcript
from ..rules.verdict import Term, block, blocking

GROUP = "nfe_recognition.group_"


class Step(NamedTuple):
    """One step of the way.

    :param sources: states it starts from
    :param role: the role that owns it, without the prefix of the group; empty where
        it follows from a step on other records, which is judged there
    :param check: name of the method that returns the verdicts on the contents
    """

    sources: tuple[str, ...]
    role: str
    check: str


STEPS = {
    "submitted": Step(("draft",), "intake", "_verdicts_submit"),
    "draft": Step(("submitted",), "intake", "_verdicts_return"),
    "registered": Step(("submitted",), "intake", "_verdicts_register"),
    "refused": Step(("submitted", "draft"), "intake", "_verdicts_refuse"),
    "withdrawn": Step(
        ("draft", "submitted", "registered", "expertise", "commission"),
        "intake",
        "_verdicts_withdraw",
    ),
    "expertise": Step(("registered",), "secretary", "_verdicts_send"),
    "commission": Step(("expertise",), "expert", "_verdicts_conclude"),
    "decided": Step(("commission",), "", "_verdicts_decide"),
    "recorded": Step(("decided",), "", "_verdicts_record"),
}

# Without experts the secretary himself brings the case before the commission.
BRING = Step(("registered",), "secretary", "_verdicts_none")


class RecognitionCase(models.Model):
    _inherit = "recognition.case"

    def _step_verdicts(self, target):
        """Return all verdicts on taking the step to ``target``: the one judge.

        Asked by the buttons, by the guard behind them, by the list of what is missing
        and by the tests.

        :param str target: state after the step
        :rtype: list[Verdict]
        """
        self.ensure_one()
        step = self._step(target)
        if self.state not in step.sources:
            return [
                block(
                    "step_not_now",
                    "",
                    case=self.display_name,
                    state=Term(f"state_{self.state}"),
                )
            ]
        verdicts = getattr(self, step.check)()
        if step.role and not self.env.user.has_group(GROUP + step.role):
            verdicts = [block("step_not_yours", "", role=Term(step.role)), *verdicts]
        return verdicts

    def _step(self, target):
        """Return the step to ``target`` as this kind of case takes it.

        :rtype: Step
        """
        if target == "commission" and not self.with_experts:
            return BRING
        return STEPS[target]

    def _may(self, target):
        """Return True if the current user may take the step to ``target`` now."""
        return not blocking(self._step_verdicts(target))

    def _judge(self, target):
        """Raise with every reason why one of these cases may not go to ``target``."""
        for case in self:
            case._refuse(case._step_verdicts(target))

    def _verdicts_none(self):
        return []

    def _verdicts_submit(self):
        """What was asked must be there; papers may still follow (R544-5, R544-13)."""
        if not self.claim_ids:
            return [block("no_claims", "R544-5")]
        return [
            *self._commission_verdicts(),
            *self._route_verdicts(),
            *self._filing_verdicts(fields.Datetime.now()),
            *self._cap_verdicts().values(),
        ]

    def _verdicts_register(self):
        """The set must be complete and filed in time (R544-13, TVET578-18)."""
        return [
            *self._route_verdicts(),
            *self._filing_verdicts(self.submitted_on),
            *self._completeness_verdicts(),
            *self._double_verdicts(),
            *self._cap_verdicts().values(),
            *self._grade_verdicts(),
        ]

    def _completeness_verdicts(self):
        """Return what is missing or should be seen in the set (R544-13, R544-10)."""
        edition = self.regulation_id
        # Birth dates are open to intake; whether the age suffices, to every reader.
        born_on = self.sudo().born_on
        papers = self.document_ids._papers(edition.whitelist)
        missing = completeness.missing(
            papers,
            [claim._wish() for claim in self.claim_ids],
            wanted=self.route_id.paper_ids._wanted(),
            today=self.company_id._recognition_today(),
            institution=edition.institution,
            accreditation=edition.accreditation_policy,
            whitelist=edition.whitelist,
            consent_wanted=edition.consent_required,
            consent_given=bool(self.consent_on),
            minimum_age=edition.minimum_age,
            born_on=born_on or None,
        )
        return [
            *missing,
            *sources.judge_issuers(self.kind, papers),
            *self._confirmation_verdicts(),
            *self._use_verdicts(),
            *self._reuse_verdicts(),
            *self._duplicate_verdicts(),
        ]

    def _confirmation_verdicts(self):
        """Return which courses claimed no paper of this kind of case confirms."""
        courses = self.claim_ids.source_ids.achievement_id
        return sources.judge_courses(
            self.kind, [(course.name, course.document_id.kind) for course in courses]
        )

    def _use_verdicts(self):
        """Return what is wrong with the hours used: each counts once (C-34).

        The hours of a course change with its volume, after its uses were entered.
        """
        used = defaultdict(Decimal)
        for source in self.claim_ids.source_ids:
            used[source.achievement_id] += Decimal(str(source.hours))
        return [
            verdict
            for course, hours in used.items()
            for verdict in dossier.use(
                course.name,
                same_case=True,
                hours=hours,
                used=hours,
                volume=Decimal(str(course.hours)),
            )
        ]

    def _grade_verdicts(self):
        """Grades that do not convert: to be seen, the commission sets them (AE-08)."""
        verdicts = [
            line._grade_verdict()
            for line in self.document_ids.achievement_ids
            if line.grade
        ]
        return [
            replace(verdict, level="warn")
            for verdict in verdicts
            if verdict.code != "grade_convertible"
        ]

    def _verdicts_withdraw(self):
        """What an open sitting has put to the vote is decided there (R544-17)."""
        if self.state != "commission":
            return []
        # Intake officers read no questions; only their states are looked at.
        items = self.sudo().item_ids.filtered(lambda i: i.sitting_id.state == "open")
        if any(item.state == "voting" for item in items):
            return [block("withdraw_while_voting", "R544-17")]
        return [
            block("question_settled", "R544-17", question=item.title)
            for item in items
            if item.state in ("adopted", "rejected")
        ]

    def _verdicts_send(self):
        """There must be an active expert group (R544-14, R544-15)."""
        if not self.with_experts:
            return [block("no_expertise", "", kind=Term(f"kind_{self.kind}"))]
        groups = self._active_expert_groups()
        return [] if groups else [block("no_active_group", "R544-15")]

    def _verdicts_conclude(self):
        """Every claim needs a submitted conclusion (R544-16)."""
        if not self.with_experts:
            return []
        return [
            block("conclusion_missing", "R544-16", discipline=claim.discipline_id.name)
            for claim in self.claim_ids
            if not claim.decision and claim.conclusion_id.state != "submitted"
        ]

    def _verdicts_decide(self):
        """Every claim needs a decision of the commission (R544-17)."""
        return [
            block("decision_missing", "R544-17", discipline=claim.discipline_id.name)
            for claim in self.claim_ids
            if not claim.decision
        ]

    def _verdicts_record(self):
        """Everything recognised must be posted (R544-18)."""
        # Intake officers read no extracts; only their states are looked at.
        claims = [claim for claim in self.sudo().claim_ids if claim._passed_on()]
        return transcript.recording(
            self.display_name,
            [
                (claim.discipline_id.name, claim.extract_ids.state == "posted")
                for claim in claims
            ],
            [claim.discipline_id.name for claim in claims if not claim.item_id],
        )

    def _agenda_verdicts(self):
        """Return, per case, what keeps it from an agenda (R544-16 para 3).

        :rtype: dict[recognition.case, list[Verdict]]
        """
        result = self._ready_verdicts()
        for case, verdicts in result.items():
            if any(item.state in ("pending", "voting") for item in case.item_ids):
                verdicts.append(block("on_another_agenda", "", case=case.display_name))
        return result

    def _ready_verdicts(self):
        """Return, per case, what keeps it from a decision (R544-16 para 3).

        Asked when it comes onto an agenda and again when it is put to the vote.

        :rtype: dict[recognition.case, list[Verdict]]
        """
        result, departments = {}, self._department_verdicts()
        for case in self:
            verdicts = [
                *case._verdicts_conclude(),
                # Warnings of other names are seen on the case; they bar nothing.
                *blocking(v for found in departments[case].values() for v in found),
                *blocking([case.commission_id._case_verdict(case)]),
            ]
            if case.state != "commission":
                verdicts.insert(
                    0,
                    block(
                        "step_not_now",
                        "R544-16",
                        case=case.display_name,
                        state=Term(f"state_{case.state}"),
                    ),
                )
            result[case] = verdicts
        return result
