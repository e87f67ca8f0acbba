"""MOOCs inside a discipline, on its teacher's responsibility (YU-5.1(3), YU-5.3)."""

from base64 import b64encode
from datetime import timedelta
from typing import NamedTuple

from . import paper
from .stage import Chapter
from .voices import office


class Use(NamedTuple):
    """One use; days are calendar days from the day of installation.

    :param learner: number of the learner
    :param discipline: discipline without its prefix
    :param name: title of the MOOC
    :param provider: external identifier of the platform
    :param use: one of the four uses
    :param due: last day of the syllabus; 0 for the end of the period
    :param percent: result; 0 for none
    :param percent_on: day of the result
    :param files: what came besides: screenshot, certificate
    :param steps: steps that the teacher took, in their order
    """

    learner: int
    discipline: str
    name: str
    provider: str
    use: str
    due: int = 0
    percent: float = 0
    percent_on: int = -2
    files: tuple = ("screenshot", "certificate")
    steps: tuple = ()


HANDED = ("handed_in",)
USES = (
    Use(
        15,
        "databases",
        "Databases and SQL for Data Science",
        "platform_coursera",
        "topics",
        files=(),
    ),
    Use(
        20,
        "databases",
        "Database Systems Concepts & Design",
        "platform_udacity",
        "classes",
        percent=86,
        steps=HANDED,
    ),
    Use(
        1,
        "databases",
        "Introduction to Structured Query Language",
        "platform_coursera",
        "alongside",
        percent=93,
        percent_on=-9,
        steps=(*HANDED, "accepted"),
    ),
    Use(
        23,
        "databases",
        "Relational Database Design",
        "platform_edx",
        "self_study",
        due=-12,
        percent=71,
        percent_on=-5,
        steps=HANDED,
    ),
    Use(
        25,
        "security",
        "Cybersecurity Fundamentals",
        "platform_edx",
        "topics",
        percent=64,
        files=("screenshot",),
        steps=HANDED,
    ),
    Use(
        28,
        "security",
        "Introduction to Cyber Security",
        "platform_futurelearn",
        "classes",
        percent=52,
        percent_on=-6,
        steps=(*HANDED, "not_accepted"),
    ),
)


class Moocs(Chapter):
    """What the teacher enters and decides."""

    def tell(self):
        """Enter the uses and take the teacher's steps."""
        uses = self.stage.by("user_teacher", self.env["recognition.mooc.use"])
        for plan in USES:
            use = uses.create(self.values(plan))
            moment = self.stage.moment(-8, "12:00")
            if plan.steps:
                moment = self.stage.moment(-1, "14:30")
            for step in plan.steps:
                if step == "not_accepted":
                    use.reason = office.MOOC_REASON
                use._refuse(use._step_verdicts(step))
                use._take(step, moment)
            self.stage.date_messages({use: moment})

    def values(self, plan):
        """Return the values of a use, with what the learner handed in."""
        learner = self.stage.ref(f"learner_{plan.learner:02}")
        day = self.stage.today + timedelta(days=plan.percent_on)
        values = {
            "name": plan.name,
            "provider_id": self.stage.ref(plan.provider).id,
            "enrolment_id": self.stage.ref(f"enrolment_{plan.learner:02}").id,
            "discipline_id": self.stage.ref(f"discipline_{plan.discipline}").id,
            "period_id": self.stage.ref("period_current").id,
            "use": plan.use,
            "replaced": office.MOOC_TOPICS.get(plan.use, ""),
        }
        if plan.due:
            values["due"] = self.stage.today + timedelta(days=plan.due)
        if plan.percent:
            values |= {"percent": plan.percent, "percent_on": day}
            result = f"{plan.percent:g} %"
            if "screenshot" in plan.files:
                picture = paper.screenshot(learner.name, plan.name, result)
                values |= {
                    "screenshot": b64encode(picture),
                    "screenshot_name": "progress.png",
                    "screenshot_on": day,
                }
            if "certificate" in plan.files:
                provider = self.stage.ref(plan.provider).name
                lines = [(plan.name, None, "", result)]
                file = paper.certificate(
                    "en", provider, learner.name, lines, f"M-{plan.learner}", day
                )
                values |= {
                    "certificate": b64encode(file),
                    "certificate_name": f"M-{plan.learner}.pdf",
                    "certificate_on": day,
                }
        return values
