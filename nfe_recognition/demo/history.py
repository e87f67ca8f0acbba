"""The demo's history: each step taken by its own role, on a day of its own."""

from datetime import timedelta

from .appeals import EARLY, RECENT, Appeals, Hearings
from .applications import Applications
from .controls import Controls
from .departments import Departments
from .expertise import Expertise
from .finals import Disposals, Finals
from .institution import Institution
from .intake import Intake
from .moocs import Moocs
from .printing import printing
from .records import Records
from .sittings import Sittings
from .stage import Stage
from .talk import Talk
from .voices import appeals as appeal_words
from .voices import office


class History:
    """All that happened before the demo is opened."""

    def __init__(self, env):
        self.stage = Stage(env)
        self.institution = Institution(self.stage)
        self.sittings, self.records = Sittings(self.stage), Records(self.stage)
        self.appeals, self.hearings = Appeals(self.stage), Hearings(self.stage)

    def tell(self):
        """Let everything happen, in the order in which it would."""
        self.institution.open()
        Applications(self.stage).enter()
        self.prepare()
        with printing(self.stage.env):
            self.keep()
            self.decide()
        Moocs(self.stage).tell()
        Talk(self.stage).tell()

    def prepare(self):
        """Bring the applications as far as they come before the commission."""
        intake, departments = Intake(self.stage), Departments(self.stage)
        expertise = Expertise(self.stage)
        intake.file()
        intake.give_back()
        intake.register()
        expertise.send()
        departments.ask()
        expertise.conclude()
        departments.sign()
        intake.leave()
        # What is re-credited without a vote comes before the rest of the case is voted.
        self.sheets = {
            plan.key: self.records.recredit(plan.key, plan.recredited)
            for plan, _case, _moment in self.records.each("recredited")
        }
        self.sittings.bring()
        Controls(self.stage).hold()

    def keep(self):
        """Hold the college's final sittings and dispose of an old recording."""
        finals, disposals = Finals(self.stage), Disposals(self.stage)
        finals.hold("design")
        first = disposals.propose("user_manager2", self.stage.moment(-15, "11:00"))
        moment = self.stage.moment(-14, "16:10")
        disposals.confirm("user_manager", first, moment)
        finals.hold("software")
        disposals.propose("user_manager", self.stage.moment(-2, "12:40"))
        finals.hold("welding", signed=("secretary",))

    def decide(self):
        """Hold the sittings: closed ones, one adjourned, one open, one planned."""
        sittings, records = self.sittings, self.records
        first = sittings.plan(-66, "10:00")
        sittings.elect(first)
        sittings.close(first, -66, "10:45", office.DISCUSSION_FIRST)
        sittings.sign(first, secretary=(-65, "11:00"), chair=(-65, "15:30"))

        decided = ("python", "algorithms", "projects", "inclusion", "negotiation")
        second = sittings.plan(-48, "10:00", *decided, "transfer")
        sittings.decide(second, "10:15", absent={"member3"})
        sittings.close(second, -48, "11:30", office.DISCUSSION)
        sittings.sign(second, secretary=(-47, "10:20"), chair=(-47, "12:10"))
        extracts = records.extract(second, (-46, "09:30"))
        records.receive(extracts, (-46, "14:00"))
        records.post(extracts, (-45, "10:15"), "registrar")

        self.appeal_early()

        records.receive(self.sheets["exchange"], (-18, "11:30"))
        records.post(self.sheets["exchange"], (-17, "10:40"), "registrar")
        records.receive(self.sheets["erasmus"], (-12, "09:50"))
        records.post(self.sheets["erasmus"], (-11, "15:20"), "registrar")

        decided = ("learning", "web", "three", "erasmus", "developer", "administrator")
        third = sittings.plan(-7, "15:00", *decided)
        sittings.decide(third, "15:10", absent={"member", "deputy"})
        sittings.close(third, -7, "16:50", office.DISCUSSION)
        sittings.sign(third, secretary=(-6, "09:40"), chair=(-6, "16:00"))
        extracts = records.extract(third, (-5, "10:00"))
        arrived = ("learning", "web", "erasmus", "developer", "administrator")
        records.receive(extracts, (-4, "11:20"), *arrived)
        posted = ("learning", "erasmus", "developer", "administrator")
        records.post(extracts, (-3, "15:10"), "registrar2", *posted)

        self.institution.widen(-4)
        sittings.names = (*sittings.names, "outside")
        decided = ("digital", "short", "entrant", "asked", "asked_experts")
        fourth = sittings.plan(-3, "10:00", *decided)
        sittings.decide(
            fourth,
            "10:10",
            absent={"member5", "outside"},
            asked=("asked", "asked_experts"),
            together=True,
        )
        sittings.close(fourth, -3, "10:50", office.DISCUSSION)
        sittings.sign(fourth, secretary=(-1, "12:15"))
        self.appeals.enter(RECENT)
        hearing = self.hearings.plan(3, "15:00")
        hearing._add_appeals(self.appeals.appeals["three"].with_env(hearing.env))

        fifth = sittings.plan(-2, "11:00", "moved_on", "half")
        sittings.adjourn(fifth, "11:10", 2, "11:00")

        records.file_papers((0, "09:10"), "python", "algorithms")
        begins = self.stage.now - timedelta(minutes=50)
        begins = begins.replace(minute=begins.minute // 10 * 10, second=0)
        sittings.leave_open(begins, "deep", "finance", "rubrics", "nanodegree")
        sittings.plan(6, "10:00", "support", "reinstatement", "recruiter")

    def appeal_early(self):
        """Hear the appeals against the first decisions: changed, and upheld."""
        records, hearings = self.records, self.hearings
        self.appeals.enter(EARLY)
        heard = hearings.plan(-37, "15:00")
        found = self.appeals.appeals
        hearings.hear(heard, [found["inclusion"], found["negotiation"]])
        hearings.close(heard, -37, "16:10", appeal_words.DISCUSSION)
        hearings.sign(heard, secretary=(-36, "10:30"), chair=(-36, "14:20"))
        extracts = records.extract(heard, (-35, "09:45"))
        records.receive(extracts, (-35, "12:00"))
        records.post(extracts, (-34, "10:30"), "registrar")
