"""Appeals in every state, and the commission that hears them (S-18)."""

from typing import NamedTuple

from .cases import CASES
from .sittings import Sittings
from .stage import Chapter
from .voices import appeals as words


class Appeal(NamedTuple):
    """An appeal against the decision on a claim of a case; moments as in the plans.

    :param key: key of the case
    :param claim: place of the claim in its application
    :param filed: when it was filed; empty for a draft
    :param accepted: when the secretary accepted it
    :param late: when he refused it as late
    :param withdrawn: when the learner withdrew it
    """

    key: str
    claim: int = 0
    filed: tuple = ()
    accepted: tuple = ()
    late: tuple = ()
    withdrawn: tuple = ()


# Against decisions of the first sitting with cases
EARLY = (
    Appeal("inclusion", 1, filed=(-44, "10:20"), accepted=(-43, "09:30")),
    Appeal("negotiation", filed=(-43, "15:10"), accepted=(-42, "09:40")),
    Appeal("projects", filed=(-42, "11:00"), withdrawn=(-41, "16:30")),
    Appeal("algorithms", filed=(-20, "12:10"), late=(-19, "10:05")),
)
# Against later ones
RECENT = (
    Appeal("three", 2, filed=(-4, "15:40"), accepted=(-3, "11:30")),
    Appeal("web", filed=(-3, "12:25"), accepted=(-2, "10:50")),
    Appeal("short", filed=(-1, "11:35")),
    Appeal("developer"),
)
PLANS = {plan.key: plan for plan in CASES}


class Appeals(Chapter):
    """What intake officers and the secretary of the appeal commission do."""

    def __init__(self, stage):
        super().__init__(stage)
        self.appeals = {}

    def enter(self, appeals):
        """Enter appeals as the learners' intake officers, and take their steps."""
        for plan in appeals:
            case = self.cases[plan.key]
            claim = case.claim_ids.sorted("sequence")[plan.claim]
            clerk = self.clerk(PLANS[plan.key])
            mine = self.stage.by(clerk, self.env["recognition.appeal"]).create(
                {
                    "claim_id": claim.id,
                    "grounds": words.GROUNDS[plan.key],
                    "commission_id": self.stage.ref("commission_appeal").id,
                }
            )
            entered = self.stage.moment(*plan.filed or (0, "09:00"))
            self.stage.date_messages({mine: entered})
            self.appeals[plan.key] = mine.with_env(self.env)
            if plan.filed:
                self.take_step(mine, "filed", mine._file, plan.filed)
            self.answer(plan, mine)

    def answer(self, plan, mine):
        """Let the secretary answer an appeal, or the learner withdraw it."""
        if plan.accepted:
            his = self.stage.by("user_appeals", mine)
            self.take_step(his, "accepted", his._accept, plan.accepted)
        elif plan.late:
            his = self.stage.by("user_appeals", mine)
            self.take_step(his, "refused", his._refuse_late, plan.late)
        elif plan.withdrawn:
            mine.withdrawal_reason = words.WITHDRAWAL
            self.take_step(mine, "withdrawn", mine._withdraw, plan.withdrawn)

    def take_step(self, appeal, target, method, when):
        """Take a step and date what it logged, on the appeal and on its case."""
        moment = self.stage.moment(*when)
        appeal._judge(target)
        method(moment)
        records = [appeal, appeal.case_id.with_env(self.env)]
        self.stage.date_messages(dict.fromkeys(records, moment))


class Hearings(Sittings):
    """The appeal commission at work."""

    commission = "commission_appeal"
    secretary = "user_appeals"
    names = ("chair", "deputy", "member")
    place = "Бас ғимарат, 118-аудитория"

    def hear(self, sitting, appeals):
        """Decide appeals: the first is followed, the second is not."""
        moment = self.elect(sitting)
        for place, appeal in enumerate(appeals):
            (item,) = sitting._add_appeals(appeal.with_env(sitting.env))
            item.remedy = "recognise"
            item.exact_percent = item.exact_percent or 78
            choice = "against" if place else "for"
            self.hands(item, dict.fromkeys(self.members(), choice), moment)
            (key,) = (k for k, case in self.cases.items() if case == appeal.case_id)
            item.reason = words.REASONS[key]
            moment = item.closed_on
