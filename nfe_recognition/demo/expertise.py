"""The expert groups: papers sent to them, and their conclusions."""

from odoo.fields import Command

from .cases import CASES
from .stage import Chapter
from .voices import experts

VERDICTS = {"m": "met", "p": "partly", "n": "not_met"}
# Share of the syllabus that courses with near goals cover, in percent
SYLLABUS = {"m": 92, "p": 70, "n": 20}
CRITERIA = ("outcomes", "goals", "volume", "assessment")


class Expertise(Chapter):
    """What experts write, each in his language."""

    def send(self):
        """Send the papers to the group of the programme."""
        by_programme = {
            programme: group
            for group in self.stage.ref("group_is") | self.stage.ref("group_social")
            for programme in group.programme_ids
        }

        def step(plan, case, moment):
            group = by_programme[case.programme_id]
            self.stage.by("user_secretary", case)._send(group, moment)

        self.take("sent", step)

    def conclude(self):
        """Write the conclusions; some are begun, some of a case are missing."""

        def step(plan, case, moment):
            for claim, conclusion in self.conclusions(plan, case):
                self.write_conclusion(claim, conclusion)
                self.submit(conclusion, moment)

        self.take("concluded", step)
        for plan in CASES:
            conclusions = self.conclusions(plan, self.cases[plan.key])
            for claim, conclusion in conclusions[: plan.ready]:
                self.write_conclusion(claim, conclusion)
                self.submit(conclusion, self.stage.moment(-2, "15:30"))
            if plan.begun:
                claim, conclusion = conclusions[0]
                self.write_conclusion(claim, conclusion, criteria=CRITERIA[:2])

    def conclusions(self, plan, case):
        """Return pairs of the plan of a claim and its conclusion, as its expert."""
        if not case.conclusion_ids:
            return []
        teacher = len(plan.key) % 2
        if case.programme_id == self.stage.ref("programme_is"):
            expert = "user_expert" if teacher else "user_practitioner"
        else:
            expert = "user_expert2" if teacher else "user_practitioner2"
        claims = case.claim_ids.sorted("sequence")
        return [
            (planned, self.stage.by(expert, claim.conclusion_id))
            for planned, claim in zip(plan.claims, claims, strict=True)
        ]

    def write_conclusion(self, planned, conclusion, criteria=CRITERIA):
        """Fill criteria, and the proposal once all of them are there."""
        claim, lang = conclusion.claim_id, conclusion.env.lang
        facts = {
            "discipline": claim.discipline_id.name,
            "outcome": (claim.discipline_id.outcome_ids[:1].name or "").rstrip("."),
            "source": f"{claim.source_hours:g}",
            "target": claim.target_hours,
            "coverage": f"{claim.coverage:.1f}",
        }
        texts = experts.CRITERIA[lang]
        if not claim.source_ids:
            # A document on a qualification states no hours.
            texts = texts | experts.QUALIFICATION[lang]
        verdicts = dict(zip(CRITERIA, planned.verdicts, strict=True))
        values = {
            "criterion_ids": [
                Command.update(
                    line.id,
                    {
                        "verdict": VERDICTS[verdicts[line.criterion]],
                        "text": texts[line.criterion][
                            VERDICTS[verdicts[line.criterion]]
                        ].format(**facts),
                    },
                )
                for line in conclusion.criterion_ids
                if line.criterion in criteria
            ]
        }
        if criteria == CRITERIA:
            proposal = "refuse" if planned.refuse else "recognise"
            values |= {
                "proposal": proposal,
                "text": experts.REASONING[lang][proposal],
            }
            values |= self.study_values(verdicts, conclusion)
        if planned.percent:
            values |= {"graded": True, "percent": planned.percent}
        conclusion.write(values)

    def study_values(self, verdicts, conclusion):
        """Return which outcomes and how much of the syllabus the courses cover."""
        known = conclusion.claim_id.source_ids.achievement_id.outcome_ids
        if not known:
            return {}
        rows = conclusion.outcome_row_ids
        # What is met in part lacks its last outcome.
        covered = {"m": rows, "p": rows[:-1], "n": rows.browse()}[verdicts["outcomes"]]
        return {
            "outcome_row_ids": [
                Command.update(
                    row.id,
                    {"source_ids": [Command.link(known[place % len(known)].id)]},
                )
                for place, row in enumerate(covered)
            ],
            "syllabus_compared": True,
            "syllabus_percent": SYLLABUS[verdicts["goals"]],
        }

    def submit(self, conclusion, moment):
        """Submit a conclusion as its expert."""
        conclusion._refuse(conclusion._submit_verdicts())
        conclusion._submit(moment)
